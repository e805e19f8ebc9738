import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { bibtex, parseReferences } from '../../data/bibliography'
import { referenceGroups } from '../../data/reference'
import { citationLabel, referenceByKey, references as served } from '../../data/references'
import { listOf, loadSlides, slideName } from '../slides'

const file = fileURLToPath(new URL('../../public/references.bib', import.meta.url))
const bibliography = readFileSync(file, 'utf8')
const references = parseReferences(bibliography)

const fields = 'author = {Doe, Jane}, year = {2020}, url = {https://example.org}, keywords = {corpus}'
const valid = `@misc{good, title = {Good}, ${fields}}`

describe('bibliography', () => {
  it('has one survey, and something in every group', () => {
    expect(references.filter(reference => reference.group === 'survey').map(reference => reference.key)).toEqual(['zhao2023survey'])
    expect(new Set(references.map(reference => reference.group))).toEqual(new Set(referenceGroups))
  })

  it.each(['open-model', 'closed-model'] as const)('names each model of the %s group once', (group) => {
    const names = references.filter(r => r.group === group).flatMap(r => r.shortTitle.split(' & '))
    expect(new Set(names).size).toBe(names.length)
  })

  it('has ASCII keys, titles without TeX, and a venue for each', () => {
    for (const { key, title, authors, familyNames, venue } of references) {
      expect(key).toMatch(/^[a-z]+\d{4}[a-z0-9]+$/)
      expect(title, key).not.toMatch(/[{}\\<>]/)
      expect(familyNames, key).toHaveLength(authors.length)
      expect(venue, key).not.toBe('')
    }
  })

  it('gives every model with public weights a checkpoint', () => {
    expect(references.filter(r => r.group === 'open-model' && !r.checkpoint)).toEqual([])
  })

  it('keeps titles as they are written', () => {
    const title = (key: string) => references.find(r => r.key === key)?.title
    expect(title('hoffmann2022chinchilla')).toBe('Training Compute-Optimal Large Language Models')
    expect(title('ouyang2022instructgpt')).toBe('Training language models to follow instructions with human feedback')
    expect(title('tay2022upalm')).toBe('Transcending Scaling Laws with 0.1% Extra Compute')
    expect(title('zeng2021pangualpha')).toMatch(/^PanGu-α: Large-scale/)
  })

  it('carries the corrected venues', () => {
    const venue = (key: string) => {
      const reference = references.find(r => r.key === key)
      return `${reference?.venue} ${reference?.year}`
    }
    expect(venue('raffel2020t5')).toBe('JMLR 2020')
    expect(venue('raffel2020c4')).toBe('JMLR 2020')
    expect(venue('wei2022flan')).toBe('ICLR 2022')
    expect(venue('thoppilan2022lamda')).toBe('arXiv 2022')
    expect(venue('smith2022mtnlg')).toBe('arXiv 2022')
    expect(venue('hoffmann2022chinchilla')).toBe('arXiv 2022')
    expect(venue('chung2022flanpalm')).toBe('arXiv 2022')
    expect(venue('lieber2021jurassic1')).toBe('AI21 Labs white paper 2021')
    expect(venue('baumgartner2020pushshift')).toBe('ICWSM 2020')
    expect(venue('ma2019paddlepaddle')).toBe('Frontiers of Data and Computing 2019')
  })
})

describe('parseReferences', () => {
  it('reads names, institutions and “and others”', () => {
    const [reference] = parseReferences(`@misc{a, title = {T}, author = {van der Berg, Anna and {Some Team} and others}, year = {2020}, url = {https://example.org/a_b#c}, keywords = {corpus}}`)
    expect(reference).toMatchObject({
      authors: ['Anna van der Berg', 'Some Team'],
      familyNames: ['van der Berg', 'Some Team'],
      etAl: true,
      url: 'https://example.org/a_b#c',
    })
  })

  it('takes an entry without keywords for background reading', () => {
    expect(parseReferences(`@misc{a, title = {T}, ${fields.replace(', keywords = {corpus}', '')}}`)[0]?.group).toBe('background')
  })

  it.each([
    ['a duplicate key', `${valid}\n@misc{Good, title = {Again}, ${fields}}`, /"Good".*duplicate/],
    ['a missing key', `@misc{, title = {T}, ${fields}}`, /no key/],
    ['a missing title', `${valid}\n@misc{bad, ${fields}}`, /"bad".*title/],
    ['a missing year', `@misc{bad, title = {T}, author = {A, B}, url = {https://example.org}, keywords = {corpus}}`, /"bad".*year/],
    ['a year in words', `@misc{bad, title = {T}, author = {A, B}, year = {soon}, url = {https://example.org}, keywords = {corpus}}`, /"bad".*year/],
    ['a missing url', `@misc{bad, title = {T}, author = {A, B}, year = {2020}, keywords = {corpus}}`, /"bad".*url/],
    ['a url that is none', `@misc{bad, title = {T}, ${fields.replace('https://', '')}}`, /"bad".*url/],
    ['a url of another scheme', `@misc{bad, title = {T}, ${fields.replace('https:', 'ftp:')}}`, /"bad".*url/],
    ['a bad checkpoint', `@misc{bad, title = {T}, ${fields}, checkpoint = {somewhere}}`, /"bad".*checkpoint/],
    ['a missing author', `@misc{bad, title = {T}, ${fields.replace('author', 'editor')}}`, /"bad".*author/],
    ['an unknown group', `@misc{bad, title = {T}, ${fields.replace('corpus', 'misc')}}`, /"bad".*open-model/],
    ['an unclosed brace', `@misc{bad, title = {T, ${fields}}\n${valid}`, /"bad" cannot be parsed/],
    ['a missing comma', `${valid}\n@misc{bad, title = {T} ${fields}}`, /"bad" cannot be parsed/],
    ['a file cut short', `${valid}\n@misc{bad, title = {T}`, /"bad" cannot be parsed/],
    ['an unknown TeX command', `@misc{bad, title = {\\nonsense{T}}, ${fields}}`, /"bad".*nonsense/],
  ])('refuses %s and names the entry', (_, source, message) => {
    expect(() => parseReferences(source)).toThrow(message)
  })
})

describe('citations', () => {
  it('come from the bibliography', () => {
    expect(served).toEqual(references)
  })

  it('labels one, two, many and unnamed authors', () => {
    expect(citationLabel(referenceByKey('kaplan2020scaling'))).toBe('Kaplan et al., 2020')
    expect(citationLabel(referenceByKey('zhao2023survey'))).toBe('Zhao et al., 2023')
    expect(citationLabel(referenceByKey('gokaslan2019openwebtext'))).toBe('Gokaslan & Cohen, 2019')
    expect(citationLabel(referenceByKey('openai2023gpt4'))).toBe('OpenAI, 2023')
  })

  it('tells different works of the same authors and year apart by a letter, in the order of the bibliography', () => {
    const label = (key: string) => citationLabel(referenceByKey(key))
    expect(['touvron2023llama', 'touvron2023llama2'].map(label)).toEqual(['Touvron et al., 2023a', 'Touvron et al., 2023b'])
    expect(['wei2022flan', 'wei2022cot', 'wei2022emergent'].map(label)).toEqual(['Wei et al., 2022a', 'Wei et al., 2022b', 'Wei et al., 2022c'])
    for (const reference of served) {
      const others = served.filter(other => citationLabel(other) === citationLabel(reference))
      expect(new Set(others.map(({ title }) => title)), citationLabel(reference)).toEqual(new Set([reference.title]))
      expect(citationLabel(reference)).toMatch(/, \d{4}[a-h]?$/)
    }
  })

  it('gives two entries of one work the same label', () => {
    expect(citationLabel(referenceByKey('chung2022flant5'))).toBe(citationLabel(referenceByKey('chung2022flanpalm')))
    expect(citationLabel(referenceByKey('raffel2020t5'))).toBe(citationLabel(referenceByKey('raffel2020c4')))
  })

  it('stand in the notes under the same labels as in the footer of their slide', async () => {
    const cited = (await loadSlides()).flatMap((slide) => {
      const footer = ['zhao2023survey', ...listOf(slide.frontmatter.cites)].map(key => citationLabel(referenceByKey(key)))
      const note = slide.note?.match(/\p{Lu}[\p{L}-]+ et al\.,? \d{4}[a-z]?/gu) ?? []
      return note.map(label => ({ slide: slideName(slide), label, known: footer.includes(label) }))
    })
    expect(cited.length).toBeGreaterThan(10)
    expect(cited.filter(({ known }) => !known)).toEqual([])
  })

  it('says where to add an unknown key', () => {
    expect(() => referenceByKey('nobody1999')).toThrow(/unknown citation key "nobody1999".*public\/references\.bib/)
  })
})

describe('bibtex plugin', () => {
  it('resolves only its own module', () => {
    const { resolveId } = bibtex()
    const resolve = resolveId as unknown as (id: string) => string | undefined
    expect(resolve('virtual:references')).toBe('\0virtual:references')
    expect(resolve('vue')).toBeUndefined()
  })

  it('serves the bibliography as a module and watches the file', () => {
    const addWatchFile = vi.fn()
    const load = bibtex(file).load as unknown as (this: { addWatchFile: (path: string) => void }, id: string) => string | undefined
    const code = load.call({ addWatchFile }, '\0virtual:references')
    expect(code).toBe(`export default ${JSON.stringify(references)}`)
    expect(addWatchFile).toHaveBeenCalledWith(file)
    expect(load.call({ addWatchFile }, 'vue')).toBeUndefined()
  })
})
