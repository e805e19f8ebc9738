import { describe, expect, it } from 'vitest'
import { corrections } from '../../data/corrections'
import { checkSlides } from '../../data/slideChecks'
import { references } from '../references'
import { loadSlides, root } from '../slides'

const slides = await loadSlides()
const known = { citations: references.map(({ key }) => key), corrections: corrections.map(({ id }) => id) }
const slide = slides.find(({ title }) => title?.startsWith('六种能力'))!

describe('slides that name records', () => {
  it('name none that there is not', () => {
    expect(() => checkSlides(slides, known, root)).not.toThrow()
  })

  it.each([
    ['a key in cites', { frontmatter: { cites: ['zhao2023survey', 'nobody1999'] } }, /^pages\/2\.4-evaluation\.md:\d+: “六种能力.*” cites "nobody1999".*public\/references\.bib: add an entry/],
    ['a single key in cites', { frontmatter: { cites: 'nobody1999' } }, /cites "nobody1999"/],
    ['a citation', { content: '见<Cite k="zhao2023survey" />、<Cite k="nobody1999" />' }, /cites "nobody1999"/],
    ['a citation on lines of its own', { content: '<Cite\n  k="nobody1999"\n/>' }, /cites "nobody1999"/],
    ['a mark of a correction', { content: '<Erratum id="Z9" />' }, /marks correction "Z9".*data\/corrections\.ts: add a record/],
  ])('stop at %s that is not there', (_, change, message) => {
    expect(() => checkSlides([{ ...slide, ...change }], known, root)).toThrow(message)
  })
})
