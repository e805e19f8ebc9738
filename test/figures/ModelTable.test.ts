import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import ModelTable from '../../components/figures/ModelTable.vue'
import { tableModels } from '../../data/models'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

const rowsOf = (root: Element) => [...root.querySelectorAll('tbody tr')].map(row => [...row.children].map(cell => cell.textContent?.trim() ?? ''))
const namesOf = (root: Element) => rowsOf(root).map(([name = '']) => name.replace('勘误', ''))
const buttonOf = (root: Element, name: string) => [...root.querySelectorAll('button')].find(button => button.textContent?.includes(name))!
const countOf = (root: Element) => root.querySelector('.count')?.textContent?.trim()

describe.each(schemes)('model table, %s', (scheme) => {
  it('is legible and accessible on every page', async () => {
    const { holder } = await mountFigure(ModelTable, {}, scheme)
    for (let page = 1; page <= 5; page++) {
      expect(layoutFaults(holder), `page ${page}`).toEqual([])
      expect(await axeFaults(holder), `page ${page}`).toEqual([])
      if (page < 5)
        await userEvent.click(buttonOf(holder, '下一页'))
    }
  })

  it('says so when nothing is found', async () => {
    const { holder } = await mountFigure(ModelTable, {}, scheme)
    await userEvent.fill(holder.querySelector('input')!, 'no such model')
    expect(rowsOf(holder)).toEqual([['没有符合条件的模型']])
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('model table', () => {
  it('shows every model of the table once, page by page, earliest first', async () => {
    const { holder } = await mountFigure(ModelTable)
    const names: string[] = []
    for (const page of [1, 2, 3, 4, 5]) {
      await userEvent.click(holder.querySelector(`[aria-label="第${page}页"]`)!)
      expect(holder.querySelector('[aria-current="page"]')?.textContent?.trim()).toBe(String(page))
      names.push(...namesOf(holder))
    }
    expect(names).toEqual(tableModels.map(model => model.name))
    expect(countOf(holder)).toBe('55个模型，★ 26个开放')
  })

  it('stops at the first and the last page', async () => {
    const { holder } = await mountFigure(ModelTable)
    expect(buttonOf(holder, '上一页').disabled).toBe(true)
    await userEvent.click(holder.querySelector('[aria-label="第5页"]')!)
    expect(buttonOf(holder, '下一页').disabled).toBe(true)
  })

  it('sorts by a column, and the other way round on a second press', async () => {
    const { holder } = await mountFigure(ModelTable)
    const header = holder.querySelector('th.sizeB')!
    expect(holder.querySelector('th.month')?.getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(buttonOf(holder, '规模'))
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    expect(holder.querySelector('th.month')?.getAttribute('aria-sort')).toBe('none')
    expect(namesOf(holder).slice(0, 2)).toEqual(['ChatGLM', 'Alpaca'])
    await userEvent.click(buttonOf(holder, '规模'))
    expect(header.getAttribute('aria-sort')).toBe('descending')
    expect(namesOf(holder).slice(0, 2)).toEqual(['GLaM', 'PanGu-Σ'])
  })

  it('keeps an undisclosed size last in both directions', async () => {
    const { holder } = await mountFigure(ModelTable, { rowsPerPage: 55 })
    for (const direction of ['ascending', 'descending']) {
      await userEvent.click(buttonOf(holder, '规模'))
      expect(holder.querySelector('th.sizeB')?.getAttribute('aria-sort')).toBe(direction)
      expect(namesOf(holder).at(-1)).toBe('GPT-4')
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
    await userEvent.click(holder.querySelector('[aria-label="第5页"]')!)
    await userEvent.click(buttonOf(holder, '★ 开放'))
    expect(countOf(holder)).toBe('26个模型，★ 26个开放')
    expect(holder.querySelector('[aria-current="page"]')?.textContent?.trim()).toBe('1')
    await userEvent.fill(holder.querySelector('input')!, 'meta 2022')
    expect(namesOf(holder)).toEqual(['OPT', 'NLLB', 'Galactica', 'OPT-IML'])
    await userEvent.click(buttonOf(holder, '● 不开放'))
    expect(countOf(holder)).toBe('0个模型，★ 0个开放')
  })

  it('is reached and worked by keyboard, and keeps its keys from the deck', async () => {
    const { holder } = await mountFigure(ModelTable)
    let leaked = 0
    holder.addEventListener('keydown', () => leaked++)
    await userEvent.tab()
    await userEvent.tab()
    expect(document.activeElement).toBe(buttonOf(holder, '★ 开放'))
    await userEvent.keyboard('{Enter}')
    await nextTick()
    expect(countOf(holder)).toBe('26个模型，★ 26个开放')
    await userEvent.tab()
    await userEvent.tab()
    expect(document.activeElement).toBe(holder.querySelector('input'))
    await userEvent.keyboard('falcon ')
    await userEvent.clear(holder.querySelector('input')!)
    await userEvent.tab()
    expect(document.activeElement).toBe(buttonOf(holder, '模型'))
    await userEvent.keyboard(' ')
    await nextTick()
    expect(holder.querySelector('th.name')?.getAttribute('aria-sort')).toBe('ascending')
    expect(leaked).toBe(0)
  })
})
