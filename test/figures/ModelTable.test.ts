import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import ModelTable from '../../components/figures/ModelTable.vue'
import { tableModels } from '../../data/models'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

const rowsOf = (root: Element) => [...root.querySelectorAll('tbody tr')]
const namesOf = (root: Element) => rowsOf(root).map(row => row.querySelector('th')?.textContent?.replace('†', '').trim() ?? '')
const buttonOf = (root: Element, name: string) => [...root.querySelectorAll('button')].find(button => button.textContent?.includes(name) || button.getAttribute('aria-label') === name)!
const choiceOf = (root: Element, name: string) => [...root.querySelectorAll('.segmented label')].find(label => label.textContent?.trim() === name)!.querySelector('input')!
const countOf = (root: Element) => root.querySelector('.count')?.textContent?.trim()
const controlsShown = (root: Element) => expect.poll(() => getComputedStyle(root.querySelector('.figure-controls')!).opacity).toBe('1')
/** The controls come when the pointer is over the slide. */
async function showControls(root: Element) {
  await userEvent.hover(root)
  await controlsShown(root)
}

describe.each(schemes)('model table, %s', (scheme) => {
  it('is legible and accessible on every page', async () => {
    const { holder } = await mountFigure(ModelTable, {}, scheme)
    await showControls(holder)
    for (let page = 1; page <= 4; page++) {
      expect(layoutFaults(holder), `page ${page}`).toEqual([])
      expect(await axeFaults(holder), `page ${page}`).toEqual([])
      if (page < 4)
        await userEvent.click(buttonOf(holder, '下一页'))
    }
  })

  it('says so when nothing is found', async () => {
    const { holder } = await mountFigure(ModelTable, {}, scheme)
    await userEvent.fill(holder.querySelector('input[type="search"]')!, 'no such model')
    expect(rowsOf(holder)).toEqual([])
    expect(holder.querySelector('.none')?.textContent?.trim()).toBe('没有符合条件的模型')
    await controlsShown(holder)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('model table', () => {
  it('shows every model of the table once, page by page, largest first', async () => {
    const { holder } = await mountFigure(ModelTable)
    const names: string[] = []
    for (const page of [1, 2, 3, 4]) {
      await userEvent.click(buttonOf(holder, `第${page}页`))
      expect(holder.querySelector('[aria-current="page"]')?.textContent?.trim()).toBe(String(page))
      names.push(...namesOf(holder))
    }
    expect([...names].sort()).toEqual(tableModels.map(model => model.name).sort())
    const sizes = names.map(name => tableModels.find(model => model.name === name)?.sizeB ?? 0)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(countOf(holder)).toBe('55个模型，26个开放')
  })

  it('lights the largest model alone, and draws sizes true', async () => {
    const { holder } = await mountFigure(ModelTable)
    expect([...holder.querySelectorAll('tr.proof th')].map(({ textContent }) => textContent?.trim())).toEqual(['GLaM'])
    const widthOf = (name: string) => rowsOf(holder).find(row => row.querySelector('th')?.textContent?.trim() === name)!.querySelector('.ink-bar')!.getBoundingClientRect().width
    expect(widthOf('PaLM') / widthOf('GLaM')).toBeCloseTo(540 / 1200, 2)
  })

  it('keeps its controls off the printed slide', async () => {
    const { holder } = await mountFigure(ModelTable)
    document.documentElement.classList.add('handout')
    expect(holder.querySelector('.figure-controls')!.checkVisibility()).toBe(false)
    document.documentElement.classList.remove('handout')
  })

  it('stops at the first and the last page', async () => {
    const { holder } = await mountFigure(ModelTable)
    expect(buttonOf(holder, '上一页').disabled).toBe(true)
    await userEvent.click(buttonOf(holder, '第4页'))
    expect(buttonOf(holder, '下一页').disabled).toBe(true)
  })

  it('sorts by a column, and the other way round on a second press', async () => {
    const { holder } = await mountFigure(ModelTable)
    const header = holder.querySelector('th.sizeB')!
    expect(header.getAttribute('aria-sort')).toBe('descending')
    expect(namesOf(holder).slice(0, 2)).toEqual(['GLaM', 'PanGu-Σ'])
    await userEvent.click(buttonOf(holder, '规模'))
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    expect(namesOf(holder).slice(0, 2)).toEqual(['ChatGLM', 'Alpaca'])
    await userEvent.click(buttonOf(holder, '时间'))
    expect(header.getAttribute('aria-sort')).toBe('none')
    expect(holder.querySelector('th.month')?.getAttribute('aria-sort')).toBe('ascending')
    expect(namesOf(holder)).toEqual(tableModels.slice(0, 14).map(model => model.name))
  })

  it('keeps an undisclosed size last in both directions', async () => {
    const { holder } = await mountFigure(ModelTable, { rowsPerPage: 55 })
    for (const direction of ['descending', 'ascending']) {
      expect(holder.querySelector('th.sizeB')?.getAttribute('aria-sort')).toBe(direction)
      expect(namesOf(holder).at(-1)).toBe('GPT-4')
      await userEvent.click(buttonOf(holder, '规模'))
    }
  })

  it('sorts by name without regard to case', async () => {
    const { holder } = await mountFigure(ModelTable, { rowsPerPage: 55 })
    await userEvent.click(buttonOf(holder, '模型'))
    const lower = namesOf(holder).map(name => name.toLowerCase())
    expect(lower.indexOf('mt0')).toBeLessThan(lower.indexOf('nllb'))
    expect(lower[0]).toBe('alexatm')
  })

  it('narrows by openness and by text, and returns to the first page', async () => {
    const { holder } = await mountFigure(ModelTable)
    await showControls(holder)
    await userEvent.click(buttonOf(holder, '第4页'))
    await userEvent.click(choiceOf(holder, '开放').nextElementSibling!)
    expect(countOf(holder)).toBe('26个模型，26个开放')
    expect(holder.querySelector('[aria-current="page"]')?.textContent?.trim()).toBe('1')
    await userEvent.fill(holder.querySelector('input[type="search"]')!, 'meta 2022.12')
    expect(namesOf(holder)).toEqual(['OPT-IML'])
    await userEvent.click(choiceOf(holder, '未开放').nextElementSibling!)
    expect(countOf(holder)).toBe('0个模型，0个开放')
  })

  it('is reached and worked by keyboard', async () => {
    const { holder } = await mountFigure(ModelTable)
    await userEvent.tab()
    expect(document.activeElement).toBe(buttonOf(holder, '时间'))
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await nextTick()
    expect(holder.querySelector('th.name')?.getAttribute('aria-sort')).toBe('ascending')
    choiceOf(holder, '全部').focus()
    await userEvent.keyboard('{ArrowRight}')
    await nextTick()
    expect(countOf(holder)).toBe('26个模型，26个开放')
    await userEvent.tab()
    expect(document.activeElement).toBe(holder.querySelector('input[type="search"]'))
    await controlsShown(holder)
  })
})
