import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import EvaluationMap from '../../components/figures/EvaluationMap.vue'
import { dataSets, evaluationTasks, tasksOfDataSet } from '../../data/evaluation'
import { axeFaults, layoutFaults, mountFigure } from './harness'

const litSets = (root: Element) => [...new Set([...root.querySelectorAll('.cell.lit')].map(cell => cell.getAttribute('data-set')))]
const rowsOf = (root: Element, dataSet: string) => [...root.querySelectorAll(`.cell.lit[data-set="${dataSet}"]`)].map(cell => cell.closest('[data-task]')?.getAttribute('data-task'))
const row = (root: Element, task: string) => root.querySelector<SVGElement>(`[data-task="${task}"]`)!

describe('evaluation map', () => {
  it('has a row a task and a cell a mention, the advanced half only from the second step', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, { step: 0 })
    const shown = () => holder.querySelectorAll('.task:not(.ghost)').length
    expect(shown()).toBe(evaluationTasks.filter(task => task.level === 'basic').length)
    await screen.rerender({ step: 1 })
    expect(shown()).toBe(evaluationTasks.length)
    expect(holder.querySelectorAll('.cell')).toHaveLength(evaluationTasks.flatMap(task => task.dataSets).length)
    expect(holder.querySelectorAll('.cell.lit')).toHaveLength(0)
  })

  it('proves its heading at the last step: counts the shared data sets, threads each of them, and lights and names one', async () => {
    const { holder } = await mountFigure(EvaluationMap, { step: 999999 })
    const shared = dataSets.filter(({ id }) => tasksOfDataSet(id).length > 1)
    expect(holder.querySelector('.count')?.textContent?.replace(/\s/g, '')).toContain(`${shared.length}/${dataSets.length}`)
    expect(holder.querySelector('.shared-sets')?.textContent).toContain('数学推理、代码执行器、计算器')
    for (const { id } of shared)
      expect(holder.querySelectorAll(`[data-thread="${id}"]`), id).toHaveLength(tasksOfDataSet(id).length - 1)
    expect(litSets(holder)).toEqual(['gsm8k'])
    expect(rowsOf(holder, 'gsm8k')).toEqual(['mathematical-reasoning', 'code-executor', 'calculator'])
  })

  it('lists the data sets of any task inside the slide', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap)
    for (const task of evaluationTasks) {
      await screen.getByRole('button', { name: `${task.nameZh}，${task.dataSets.length}个数据集` }).click({ force: true })
      expect(holder.querySelectorAll('.panel li'), task.id).toHaveLength(task.dataSets.length)
      expect(layoutFaults(holder), task.id).toEqual([])
    }
  }, 60_000)

  it('finds a data set whatever its spelling, and lights every task that it serves', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap)
    const search = screen.getByRole('combobox', { name: '查数据集' })
    await search.fill('gsm-8k')
    expect(rowsOf(holder, 'gsm8k')).toEqual(['mathematical-reasoning', 'code-executor', 'calculator'])
    await expect.element(screen.getByText('数学推理、代码执行器、计算器')).toBeVisible()
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    await search.fill('i')
    expect(layoutFaults(holder)).toEqual([])
    await expect.element(screen.getByText(/另有36个/)).toBeVisible()
    await search.fill('no such set')
    await expect.element(screen.getByRole('heading', { name: '没有这个数据集' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(litSets(holder)).toEqual(['gsm8k'])
  })

  it('tells a data set apart from one whose name contains it', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap)
    await screen.getByRole('combobox', { name: '查数据集' }).fill('MATH')
    expect(litSets(holder)).toEqual(['math'])
    expect(rowsOf(holder, 'math')).toEqual(['mathematical-reasoning', 'calculator'])
  })

  it('is worked by keyboard, and stops only the keys it uses', async () => {
    const { holder } = await mountFigure(EvaluationMap, { step: 1 })
    const passed: string[] = []
    holder.addEventListener('keydown', ({ key }) => passed.push(key))
    row(holder, 'language-modeling').focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(holder.querySelector('.task.chosen')).toBe(row(holder, 'conditional-text-generation'))
    await userEvent.keyboard('{PageDown}')
    expect(passed).toEqual(['Enter', 'PageDown'])
  })

  it('returns to the step\'s own picture on the next click', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, { step: 1 })
    await screen.getByRole('button', { name: '计算器，3个数据集' }).click({ force: true })
    expect(holder.querySelector('.task.chosen')).not.toBeNull()
    await screen.rerender({ step: 2 })
    expect(holder.querySelector('.task.chosen')).toBeNull()
  })
})
