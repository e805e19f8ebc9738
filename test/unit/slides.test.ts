import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chaptersOf } from 'slidev-deck-core/client/chapters'
import { describe, expect, it } from 'vitest'
import { parseReferences } from '../../data/bibliography'
import { listOf, loadSlides, root, scriptOf, slideName, spokenLength } from '../slides'

const slides = await loadSlides()
const firstOfAppendix = slides.findIndex(slide => slide.frontmatter.appendix === true)
const core = slides.slice(0, firstOfAppendix)
const appendix = slides.slice(firstOfAppendix)
const references = parseReferences(readFileSync(resolve(root, 'public/references.bib'), 'utf8'))
const keys = new Set(references.map(reference => reference.key))

/** Every numbered section of the survey notes that stands on its own. */
const noteSections = [
  '0',
  '1.1',
  '1.1.1',
  '1.1.2',
  '1.2',
  '1.3',
  '1.3.1',
  '1.3.2',
  '1.4',
  '1.5',
  '1.6',
  '1.6.1',
  '1.6.2',
  '1.6.3',
  '2',
  '2.1',
  '2.1.1',
  '2.1.2',
  '2.2',
  '2.2.1',
  '2.2.2',
  '2.3',
  '2.3.1',
  '2.3.2',
  '2.4',
  '2.4.1',
  '2.4.2',
  '2.4.3',
  '3',
  '3.1',
  '3.2',
  '4',
  '4.1',
  '4.2.1',
  '4.2.2',
  '4.2.3',
  '4.2.4',
]

describe('the running order', () => {
  it('carries every section of the notes, and names no section that the notes do not have', () => {
    const carried = new Set(slides.flatMap(slide => listOf(slide.frontmatter.section)))
    expect(noteSections.filter(section => !carried.has(section))).toEqual([])
    expect([...carried].filter(section => !noteSections.includes(section) && section !== '4.2')).toEqual([])
  })

  it('has the appendix behind all that is timed', () => {
    expect(firstOfAppendix).toBeGreaterThan(0)
    expect(appendix.filter(slide => slide.frontmatter.appendix !== true).map(slideName)).toEqual([])
  })

  it('opens each chapter with a divider whose id is unique', () => {
    const chapters = chaptersOf(slides.map(slide => ({ no: slide.index + 1, frontmatter: slide.frontmatter })))
    expect(chapters.length).toBeGreaterThanOrEqual(8)
    expect(new Set(chapters.map(chapter => chapter.id)).size).toBe(chapters.length)
    expect(chapters.at(-1)?.appendix).toBe(true)
    expect(chapters.at(-1)?.last).toBe(slides.length)
  })

  it('tells the speaker on the road map what each chapter is planned to take', () => {
    const chapters = chaptersOf(slides.map(slide => ({ no: slide.index + 1, frontmatter: slide.frontmatter })))
    const plan = chapters.filter(chapter => !chapter.appendix).map(chapter => `${chapter.title}${chapter.minutes.toFixed(1)}分钟`).join('，')
    expect(slides.find(slide => slide.frontmatter.jump === 'route')?.note).toContain(`各章计划：${plan}。`)
  })

  it('plans minutes for every slide of the talk, and leaves 3 to 7 of the whole for questions', () => {
    expect(core.filter(slide => !(Number(slide.frontmatter.minutes) > 0)).map(slideName), 'slides without `minutes` in their frontmatter').toEqual([])
    const whole = Number.parseFloat(String(slides[0]?.frontmatter.duration))
    const planned = core.reduce((sum, slide) => sum + Number(slide.frontmatter.minutes), 0)
    const message = `The slides plan ${planned.toFixed(1)} minutes of the ${whole} that \`duration\` in slides.md gives; ${whole - 7} to ${whole - 3} leave room for questions. Shorten a script and its \`minutes\`, drop a slide, or change \`duration\` and what the cover and the road map say of it.`
    expect(planned, message).toBeGreaterThan(whole - 7.01)
    expect(planned, message).toBeLessThan(whole - 2.99)
  })
})

describe.each(slides.map(slide => [slideName(slide), slide] as const))('%s', (_, slide) => {
  it('has a heading, a section or a part in the frame, and known citations', () => {
    expect(slide.content).toMatch(/^# \S/m)
    expect(slide.content.match(/^# \S/gm)).toHaveLength(1)
    if (slide.index > 0)
      expect(listOf(slide.frontmatter.section).length).toBeGreaterThan(0)
    expect(listOf(slide.frontmatter.cites).filter(key => !keys.has(key))).toEqual([])
  })

  it('has a speaker note of 60 to 350 characters that names its source', () => {
    const script = scriptOf(slide.note ?? '')
    expect(spokenLength(script)).toBeGreaterThanOrEqual(slide.frontmatter.layout === 'chapter' ? 40 : 60)
    expect(spokenLength(script)).toBeLessThanOrEqual(350)
    expect(slide.note).toMatch(/^\s*出处：\S/m)
  })
})

describe.each(core.map(slide => [slideName(slide), slide] as const))('%s', (_, slide) => {
  it('marks in its script each click that the frontmatter announces', () => {
    const markers = slide.note?.match(/\[click(?::\d+)?\]/g)?.length ?? 0
    if (slide.frontmatter.clicks !== undefined)
      expect(markers).toBe(slide.frontmatter.clicks)
  })

  it('has a script that fits its planned time at 220 to 260 characters a minute, give or take a quarter', () => {
    const perMinute = spokenLength(scriptOf(slide.note ?? '')) / Number(slide.frontmatter.minutes)
    // Dividers hold a breath between chapters: their time is not all speech.
    const lowest = slide.frontmatter.layout === 'chapter' ? 150 : 220 * 0.75
    expect(perMinute).toBeGreaterThanOrEqual(lowest)
    expect(perMinute).toBeLessThanOrEqual(260 * 1.25)
  })
})
