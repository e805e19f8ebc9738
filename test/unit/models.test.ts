import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseReferences } from '../../data/bibliography'
import { dataMix } from '../../data/dataMix'
import { sizePoints } from '../../data/largeDefinitions'
import { modelById, models, tableModels, timelineModels } from '../../data/models'
import { computePoints } from '../../data/scalingLaws'

const references = parseReferences(readFileSync(new URL('../../public/references.bib', import.meta.url), 'utf8'))

/** Month of an arXiv id, `2303.18223` → `2023-03`. */
const arxivMonth = (id: string) => `20${id.slice(0, 2)}-${id.slice(2, 4)}`

describe('models', () => {
  it('says of just the models of the table how the table groups them', () => {
    expect(models.filter(model => model.inTable41 !== (model.listedOpen !== undefined)).map(model => model.name)).toEqual([])
    expect(new Set(tableModels.map(model => model.listedOpen))).toEqual(new Set([true, false]))
  })

  it('says why, where a model is not as open as the table groups it', () => {
    const differing = tableModels.filter(model => model.open !== model.listedOpen)
    expect(differing.map(model => model.name)).toContain('Alpaca')
    expect(differing.filter(model => !model.openNote || !model.correction).map(model => model.name)).toEqual([])
  })

  it('shows every model in the table or on the timeline', () => {
    expect(models.filter(model => !model.inTable41 && !model.inTimeline).map(model => model.name)).toEqual([])
    expect(timelineModels.length).toBeGreaterThan(0)
  })

  it('is in the order of months, wherever the records stand in the file', () => {
    const months = models.map(model => model.month)
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

  it('refers to existing references of the same paper and group', () => {
    for (const { name, referenceKey, arxiv, url, listedOpen } of models) {
      if (!referenceKey)
        continue
      const reference = references.find(r => r.key === referenceKey)
      expect(reference?.url, name).toContain(arxiv ?? url)
      if (reference?.group === 'background')
        continue
      expect(reference?.group, name).toBe(listedOpen ? 'open-model' : 'closed-model')
      expect(reference?.shortTitle.split(' & '), referenceKey).toContain(name)
    }
  })

  it('refers to the reference that bears its name', () => {
    const papers = references.filter(reference => ['open-model', 'closed-model'].includes(reference.group))
    const bearing = (name: string) => papers.filter(paper => paper.shortTitle.split(' & ').includes(name)).map(paper => paper.key)
    const named = models.filter(model => bearing(model.name).length > 0)
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter(model => !bearing(model.name).includes(model.referenceKey ?? '')).map(model => model.name)).toEqual([])
  })

  it('has a remark where the size is undisclosed', () => {
    expect(models.filter(({ sizeB, sizeNote = '' }) => sizeB === null && !sizeNote.includes('未公布')).map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['the data mixes', dataMix.map(({ model, sizeB }) => ({ model, params: sizeB * 1e9 }))],
    ['the compute budgets', computePoints],
    ['the axis of sizes', sizePoints],
  ])('has the sizes that %s have', (_, records) => {
    const same = models.flatMap(({ name, sizeB }) => records.filter(({ model }) => model === name).map(({ model, params }) => ({ model, params, listed: (sizeB ?? 0) * 1e9 })))
    expect(same.length).toBeGreaterThan(3)
    expect(same.filter(({ params, listed }) => params !== listed)).toEqual([])
  })

  it('looks models up by id', () => {
    expect(modelById('palm')).toMatchObject({ name: 'PaLM', sizeB: 540, month: '2022-04' })
    expect(() => modelById('gpt-9')).toThrow(/unknown model "gpt-9".*data\/models\.ts/)
  })
})
