import { beforeAll, expect, it } from 'vitest'
import { architectures } from '../../data/architectures'
import { contributions } from '../../data/contributions'
import { corrections } from '../../data/corrections'
import { dataMix } from '../../data/dataMix'
import { dataSets, evaluationTasks } from '../../data/evaluation'
import { gptNodes } from '../../data/gptSeries'
import { links } from '../../data/links'
import { llamaNodes } from '../../data/llamaFamily'
import { models } from '../../data/models'
import { stages } from '../../data/stages'
import { techniques } from '../../data/techniques'
import { references } from '../references'
import { loadSlides } from '../slides'
import { goTo, lastClick, openDeck, useBrowser } from './deck'

const browser = useBrowser()
/** Text and link addresses of the whole deck, each slide at its last click. */
let text = ''
let hrefs: string[] = []

beforeAll(async () => {
  const { page } = await openDeck(browser(), 'light')
  const found = new Set<string>()
  const pages: string[] = []
  for (const slide of await loadSlides()) {
    const no = slide.index + 1
    await goTo(page, no, lastClick)
    const shown = await page.evaluate((number) => {
      const root = document.querySelector(`.slidev-page-${number}`)
      return { text: root?.textContent ?? '', hrefs: [...root?.querySelectorAll('a') ?? []].map(a => a.href) }
    }, no)
    pages.push(shown.text)
    shown.hrefs.forEach(href => found.add(href))
  }
  text = pages.join('\n').replace(/\s+/g, '')
  hrefs = [...found].map(href => href.replace(/\/$/, ''))
  await page.context().close()
})

function missing(names: readonly string[]): string[] {
  return names.filter(name => !text.includes(name.replace(/\s+/g, '')))
}

it('shows every model, with its link', () => {
  expect(missing(models.map(model => model.name))).toEqual([])
  expect(models.map(model => model.url.replace(/\/$/, '')).filter(url => !hrefs.includes(url))).toEqual([])
})

it('shows every paper, corpus and framework, with all of its links', () => {
  const listed = references.filter(reference => reference.group !== 'background')
  expect(missing(listed.map(reference => reference.shortTitle))).toEqual([])
  const urls = listed.flatMap(reference => [reference.url, reference.checkpoint, reference.source]).filter(url => url !== undefined)
  expect(urls.filter(url => !hrefs.includes(url.replace(/\/$/, '')))).toEqual([])
})

it('shows every evaluation task and data set', () => {
  expect(missing(evaluationTasks.map(task => task.nameZh))).toEqual([])
  expect(missing(dataSets.map(set => set.name))).toEqual([])
})

it('shows every correction', () => {
  expect(missing(corrections.map(correction => correction.right))).toEqual([])
})

it('shows the records of the figures', () => {
  expect(missing(gptNodes.map(node => node.name))).toEqual([])
  expect(missing(llamaNodes.map(node => node.name))).toEqual([])
  expect(missing(dataMix.map(row => row.model))).toEqual([])
  expect(missing(stages.flatMap(stage => [stage.abbr, stage.nameZh]))).toEqual([])
  expect(missing(architectures.flatMap(architecture => [architecture.nameZh, ...architecture.models.map(model => model.name)]))).toEqual([])
  expect(missing(techniques.map(technique => technique.nameZh))).toEqual([])
  expect(contributions.length).toBe(5)
})

it('links the four addresses at the end of the notes, and the laboratory', () => {
  expect(links.map(link => link.url.replace(/\/$/, '')).filter(url => !hrefs.includes(url))).toEqual([])
})
