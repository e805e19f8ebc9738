import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillValues } from '../../addons/authoring/values'
import { corrections } from '../../data/corrections'
import { models } from '../../data/models'
import { idRanges, slideValues } from '../../data/slideValues'
import { loadSlides, root, slideName } from '../slides'

const file = 'data/slideValues.ts'
const values = slideValues(resolve(root, 'slides.md'))
const slides = await loadSlides()

describe('numbers that slides name', () => {
  it('are put where they are named', () => {
    expect(fillValues('一共[[models]]个，勘误[[corrections]]处', values, file)).toBe(`一共${models.length}个，勘误${corrections.length}处`)
    expect(fillValues('[link](x) [[1, 2]] [ ]', values, file)).toBe('[link](x) [[1, 2]] [ ]')
  })

  it('are refused when there is no such number, with the text that names it and those that there are', () => {
    expect(() => fillValues('# [[modles]]个模型', values, file)).toThrow(/\[\[modles\]\] in “# \[\[modles\]\]个模型….*data\/slideValues\.ts has models,/)
  })

  it('reach headings, slides and scripts', () => {
    const history = slides.find(slide => slide.frontmatter.chapter === '1.6')
    expect(history?.title).toMatch(new RegExp(`^[一二三四五六七八九十]年，${models.length}个模型$`))
    expect(history?.content.replace('<br>', '')).toContain(`# ${history?.title}\n`)
    expect(history?.note).toContain(`综述里的${models.length}个模型`)
    expect(slides.filter(slide => `${slide.title}${slide.content}${slide.note}`.includes('[[')).map(slideName)).toEqual([])
  })

  it('leave no tag of a heading in a title', () => {
    expect(slides.filter(slide => /^# .*<br>/m.test(slide.content)).length).toBeGreaterThan(10)
    expect(slides.filter(({ title }) => !title || /[<>]/.test(title)).map(slideName)).toEqual([])
  })

  it('are all named by some slide, but for those that every page of a list has', () => {
    const pages = [...new Set(slides.map(slide => slide.source.filepath))].map(file => readFileSync(file, 'utf8')).join()
    expect(Object.keys(values).filter(name => !/OfPage\d$/.test(name) && !pages.includes(`[[${name}]]`))).toEqual([])
  })

  it('are not written by hand into the headings of the appendix', () => {
    const headings = readFileSync(resolve(root, 'pages/4-appendix.md'), 'utf8').match(/^# .*$/gm) ?? []
    expect(headings.length).toBeGreaterThan(20)
    expect(headings.filter(heading => /\d+[个篇处]/.test(heading)), 'name the number as [[name]], see data/slideValues.ts').toEqual([])
  })

  it('shorten runs of ids', () => {
    expect(idRanges(['A1', 'A2', 'A3', 'B11', 'B12', 'B14', 'B15', 'B16', 'C1'])).toBe('A1至A3、B11、B12、B14至B16、C1')
    expect(idRanges([])).toBe('')
  })

  it('list the models of the sparse years by name', () => {
    const early = models.filter(model => model.month < '2021')
    expect(values.modelsUntil2020).toBe(early.length)
    for (const { name } of early)
      expect(values.modelNamesUntil2020).toContain(name)
    expect(values.modelNamesUntil2020).toMatch(/^[^和]+和[^和、]+$/)
  })
})
