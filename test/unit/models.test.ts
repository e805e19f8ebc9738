import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { correctionById } from '../../data/corrections'
import { modelById, models, tableModels, timelineModels } from '../../data/models'
import { parseReferences } from '../../plugins/bibtex'

const references = parseReferences(readFileSync(new URL('../../public/references.bib', import.meta.url), 'utf8'))

/** Month of an arXiv id, `2303.18223` → `2023-03`. */
const arxivMonth = (id: string) => `20${id.slice(0, 2)}-${id.slice(2, 4)}`

describe('models', () => {
  it('holds the 25 open and 30 closed models of the table', () => {
    expect(tableModels).toHaveLength(55)
    expect(tableModels.filter(model => model.listedOpen)).toHaveLength(25)
    expect(tableModels.filter(model => model.listedOpen === false)).toHaveLength(30)
    expect(models.every(model => model.inTable41 === (model.listedOpen !== undefined))).toBe(true)
  })

  it('differs from the table\'s grouping only for Alpaca', () => {
    expect(tableModels.filter(model => model.open !== model.listedOpen).map(model => model.name)).toEqual(['Alpaca'])
  })

  it('holds the 54 models of the timeline, four of them not in the table', () => {
    expect(timelineModels).toHaveLength(54)
    expect(timelineModels.filter(model => !model.inTable41).map(model => model.name)).toEqual(['PLUG', 'ChatGPT', 'Bard', 'Falcon'])
    expect(models.filter(model => !model.inTable41 && !model.inTimeline)).toEqual([])
  })

  it('has unique kebab-case ids and unique names', () => {
    expect(new Set(models.map(model => model.id)).size).toBe(models.length)
    expect(new Set(models.map(model => model.name)).size).toBe(models.length)
    for (const { id } of models)
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('is sorted by valid months', () => {
    const months = models.map(model => model.month)
    for (const month of months)
      expect(month).toMatch(/^20(?:19|2[0-3])-(?:0[1-9]|1[0-2])$/)
    expect(months).toEqual([...months].sort())
  })

  it.each(models.filter(model => model.arxiv))('dates $name by its arXiv id or says why not', ({ arxiv = '', month, monthSource, dateNote, url }) => {
    expect(url).toBe(`https://arxiv.org/abs/${arxiv}`)
    if (month === arxivMonth(arxiv))
      expect(dateNote).toBeUndefined()
    else
      expect(dateNote).toMatch(/\p{Script=Han}/u)
    if (monthSource === 'arxiv-id')
      expect(month).toBe(arxivMonth(arxiv))
  })

  it('links every model to an http(s) page in plain ASCII', () => {
    for (const { name, url } of models) {
      expect(new URL(url).protocol, name).toMatch(/^https?:$/)
      expect(url, name).toMatch(/^[\x21-\x7E]+$/)
    }
  })

  it('refers to existing references of the same paper and group', () => {
    for (const { name, referenceKey, arxiv, url, listedOpen } of models) {
      if (!referenceKey)
        continue
      const reference = references.find(r => r.key === referenceKey)
      expect(reference?.url, name).toContain(arxiv ?? url)
      expect(reference?.group, name).toBe(listedOpen ? 'open-model' : 'closed-model')
      expect(reference?.shortTitle.split(' & '), referenceKey).toContain(name)
    }
    expect(tableModels.filter(model => !model.referenceKey).map(model => model.name).sort())
      .toEqual(['Alpaca', 'ChatGLM', 'Cohere', 'Koala', 'Luminous', 'Vicuna', 'YaLM'])
  })

  it('refers to existing corrections', () => {
    for (const { correction } of models)
      expect(correction === undefined || correctionById(correction).id === correction).toBe(true)
  })

  it('has positive sizes, and a remark where the size is undisclosed', () => {
    for (const { name, sizeB, sizeNote } of models) {
      if (sizeB === null)
        expect(sizeNote, name).toContain('未公布')
      else
        expect(sizeB, name).toBeGreaterThan(0)
    }
  })

  it('looks models up by id', () => {
    expect(modelById('palm')).toMatchObject({ name: 'PaLM', sizeB: 540, month: '2022-04' })
    expect(() => modelById('gpt-9')).toThrow(/unknown model "gpt-9".*data\/models\.ts/)
  })
})
