import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import EvaluationMap, { steps } from '../../components/figures/EvaluationMap.vue'
import { evaluationTasks } from '../../data/evaluation'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('EvaluationMap, %s', (scheme) => {
  it.each(steps.map((name, step) => [name, step] as const))('fits its slide at step %s', async (_, step) => {
    const { holder } = await mountFigure(EvaluationMap, { step }, scheme)
    const figure = holder.querySelector('figure')?.getBoundingClientRect()
    expect(figure?.width).toBeLessThanOrEqual(868)
    expect(figure?.height).toBeLessThanOrEqual(408)
  })

  it('keeps every list of data sets inside its panel', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, {}, scheme)
    for (const task of evaluationTasks) {
      await screen.getByRole('option', { name: task.name }).click()
      expect(layoutFaults(holder)).toEqual([])
      const panel = holder.querySelector('.panel')
      expect(panel?.scrollHeight).toBeLessThanOrEqual(panel?.clientHeight ?? 0)
      expect(panel?.scrollWidth).toBeLessThanOrEqual(panel?.clientWidth ?? 0)
    }
  })
})

describe('EvaluationMap', () => {
  it('shows 9 tasks, then 20, with a cell for each of the 119 mentions', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, { step: 0 })
    expect(screen.getByRole('option').elements()).toHaveLength(9)
    await screen.rerender({ step: 1 })
    expect(screen.getByRole('option').elements()).toHaveLength(20)
    expect(holder.querySelectorAll('.cell')).toHaveLength(119)
  })

  it('lights, at the last step, every mention of the 12 data sets that serve several tasks', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, { step: 999999 })
    expect(holder.querySelectorAll('.cell.lit')).toHaveLength(28)
    await expect.element(screen.getByRole('heading', { name: '12个数据集身兼数职' })).toBeVisible()
  })

  it('finds a data set whatever its spelling, and lights every task that it serves', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap)
    const search = screen.getByRole('combobox', { name: '查数据集' })
    await search.fill('gsm-8k')
    expect([...holder.querySelectorAll<HTMLElement>('.task.lit')].map(row => row.dataset.task)).toEqual(['mathematical-reasoning', 'code-executor', 'calculator'])
    await expect.element(screen.getByText('数学推理、代码执行器、计算器')).toBeVisible()
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    await search.fill('i')
    expect(layoutFaults(holder)).toEqual([])
    await expect.element(screen.getByText(/另有35个/)).toBeVisible()
    const panel = holder.querySelector('.panel')
    expect(panel?.scrollHeight).toBeLessThanOrEqual(panel?.clientHeight ?? 0)
    await search.fill('no such set')
    await expect.element(screen.getByRole('heading', { name: '没有这个数据集' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(holder.querySelectorAll('.task.lit')).toHaveLength(0)
  })

  it('tells a data set apart from one whose name contains it', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap)
    await screen.getByRole('button', { name: /^MATH\s?×2$/ }).click()
    expect([...holder.querySelectorAll<HTMLElement>('.task.lit')].map(row => row.dataset.task)).toEqual(['mathematical-reasoning', 'calculator'])
  })

  it('is worked by keyboard, and keeps the keys it uses to itself', async () => {
    const { holder } = await mountFigure(EvaluationMap, { step: 1 })
    const passed: string[] = []
    holder.addEventListener('keydown', ({ key }) => passed.push(key))
    const open = () => holder.querySelector<HTMLElement>('[aria-selected=true]')?.dataset.task
    await userEvent.tab()
    await userEvent.keyboard('g')
    await userEvent.keyboard('{Escape}')
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('role')).toBe('option')
    const before = open()
    await userEvent.keyboard('{ArrowDown}')
    expect(open()).toBe('household')
    await userEvent.keyboard('{ArrowUp}')
    expect(open()).toBe(before)
    await userEvent.keyboard('{ArrowRight}')
    expect(passed.filter(key => key !== 'Tab')).toEqual(['ArrowRight'])
    await userEvent.tab()
    expect(document.activeElement?.textContent).toContain('HH-RLHF')
    await userEvent.keyboard('{Enter}')
    expect(holder.querySelectorAll('.task.lit')).toHaveLength(2)
  })

  it('returns to the step\'s own picture on the next click', async () => {
    const { holder, screen } = await mountFigure(EvaluationMap, { step: 1 })
    await screen.getByRole('option', { name: 'Calculator' }).click()
    expect(holder.querySelector<HTMLElement>('.task.open')?.dataset.task).toBe('calculator')
    await screen.rerender({ step: 2 })
    expect(holder.querySelector('.task.open')).toBeNull()
  })
})
