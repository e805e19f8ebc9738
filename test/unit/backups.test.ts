import { expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'

const slides = await loadSlides()
const appendix = slides.filter(slide => slide.frontmatter.appendix === true)
const core = slides.filter(slide => slide.frontmatter.appendix !== true)
const content = core.filter(slide => !['chapter', 'cover'].includes(String(slide.frontmatter.layout)))
const targets = appendix.map(slide => slide.frontmatter.jump).filter(jump => jump !== undefined)

it('names each slide that can be jumped to once', () => {
  const names = slides.map(slide => slide.frontmatter.jump).filter(jump => jump !== undefined)
  expect(new Set(names).size).toBe(names.length)
  expect(targets).toEqual(expect.arrayContaining(['models', 'papers-open', 'papers-closed', 'corpora', 'frameworks', 'datasets', 'references', 'glossary', 'corrections', 'downloads']))
})

it('leads the key a to an appendix slide that exists', () => {
  const lost = core.filter(({ frontmatter }) => frontmatter.backup !== undefined && !targets.includes(frontmatter.backup))
  expect(lost.map(slideName)).toEqual([])
  expect(appendix.filter(slide => slide.frontmatter.backup !== undefined).map(slideName)).toEqual([])
})

it('has a backup for nearly every content slide', () => {
  const led = content.filter(slide => slide.frontmatter.backup !== undefined)
  expect(led.length).toBeGreaterThan(content.length * 0.9)
})
