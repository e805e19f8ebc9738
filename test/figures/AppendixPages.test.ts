import type { Component } from 'vue'
import { describe, expect, it } from 'vitest'
import CorrectionPage from '../../components/appendix/CorrectionPage.vue'
import DataSetPage from '../../components/appendix/DataSetPage.vue'
import GlossaryPage from '../../components/appendix/GlossaryPage.vue'
import LinkPage from '../../components/appendix/LinkPage.vue'
import ModelPage from '../../components/appendix/ModelPage.vue'
import ReferencePage from '../../components/appendix/ReferencePage.vue'
import { links } from '../../data/links'
import { axeFaults, layoutFaults, mountFigure } from './harness'

const parts = (page: Component, of: number, props: Record<string, unknown>) => Array.from({ length: of }, (_, i) => ({ page, props: { ...props, part: i + 1, of }, name: `${JSON.stringify(props)} ${i + 1}/${of}` }))
const pages = [
  ...parts(ModelPage, 2, { list: 'open', lit: 'from-100b' }),
  ...parts(ModelPage, 3, { list: 'closed', lit: 'google' }),
  ...parts(ReferencePage, 3, { groups: ['open-model'] }),
  ...parts(ReferencePage, 4, { groups: ['closed-model'], lit: 'preprint' }),
  ...parts(ReferencePage, 2, { groups: ['corpus'] }),
  ...parts(ReferencePage, 1, { groups: ['framework'] }),
  ...parts(ReferencePage, 2, { groups: ['survey', 'background'] }),
  ...parts(DataSetPage, 2, { level: 'basic' }),
  ...parts(DataSetPage, 1, { level: 'advanced' }),
  ...parts(GlossaryPage, 4, { lit: ['参数高效微调'] }),
  ...parts(CorrectionPage, 3, { groups: ['A'] }),
  ...parts(CorrectionPage, 2, { groups: ['B'] }),
  ...parts(CorrectionPage, 2, { groups: ['C'] }),
  ...parts(CorrectionPage, 1, { groups: ['D'] }),
  { page: LinkPage, props: {}, name: 'links' },
]
/** Room between the heading of one line and the footer, px. */
const room = 429

describe.each(pages)('$name', ({ page, props }) => {
  it('fills its slide, at least half of it, and no more', async () => {
    const { holder } = await mountFigure(page, props)
    const { height } = holder.firstElementChild!.getBoundingClientRect()
    expect(height).toBeLessThanOrEqual(room)
    expect(height).toBeGreaterThan(room / 2)
    expect(layoutFaults(holder)).toEqual([])
  })
})

it('names what each column and each row is about', async () => {
  const { holder } = await mountFigure(ModelPage, { list: 'closed', part: 1, of: 3, lit: 'google' })
  expect([...holder.querySelectorAll('thead th')].every(cell => cell.getAttribute('scope') === 'col')).toBe(true)
  const rows = [...holder.querySelectorAll('tbody tr')]
  expect(rows.filter(row => row.querySelector('th[scope="row"]'))).toHaveLength(rows.length)
  expect(rows.filter(row => row.classList.contains('proof')).every(row => row.textContent?.includes('Google'))).toBe(true)
  expect(await axeFaults(holder)).toEqual([])
})

it('keeps the tasks of an ability in a body of their own', async () => {
  const { holder } = await mountFigure(DataSetPage, { level: 'advanced' })
  const bodies = [...holder.querySelectorAll('tbody')]
  expect(bodies.map(body => body.querySelectorAll('th[scope="rowgroup"]').length)).toEqual([1, 1, 1])
  expect(bodies.map(body => Number(body.querySelector('th')!.getAttribute('rowspan')))).toEqual(bodies.map(body => body.querySelectorAll('tr').length))
  expect(await axeFaults(holder)).toEqual([])
})

it('says what has to be said of a model below its table', async () => {
  const { holder } = await mountFigure(ModelPage, { list: 'closed', part: 3, of: 3 })
  expect(holder.querySelector('.notes')?.textContent).toContain('Alpaca：代码、数据和权重差值均已公开')
})

it('prints every address in full', async () => {
  const { holder } = await mountFigure(LinkPage)
  for (const { url } of links)
    expect(holder.textContent).toContain(url.replace('https://', ''))
})
