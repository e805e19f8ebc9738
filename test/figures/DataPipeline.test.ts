import { describe, expect, it } from 'vitest'
import { journeysOf } from '../../components/figures/data-pipeline/journeys'
import { segmentsOf } from '../../components/figures/data-pipeline/segments'
import DataPipeline, { steps } from '../../components/figures/DataPipeline.vue'
import { runPipeline } from '../../snippets/pipeline'
import { sampleDocuments } from '../../snippets/pipeline/sample'
import { mountFigure } from './harness'

const result = runPipeline(sampleDocuments)
const lineEnd = (holder: Element, id: string) => holder.querySelector(`[data-document="${id}"] .line`)!.getBoundingClientRect().right
const gateX = (holder: Element, i: number) => holder.querySelectorAll('.gate')[i]!.getBoundingClientRect().left

describe('the pipeline of the sample corpus', () => {
  it('ends each document\'s line at the gate that removed it, with the reason, and counts the tokens of the others', async () => {
    const { holder } = await mountFigure(DataPipeline)
    for (const [i, stage] of result.stages.entries()) {
      for (const { documentId } of stage.removals.filter(({ whole }) => whole)) {
        expect(Math.abs(lineEnd(holder, documentId) - gateX(holder, i)), documentId).toBeLessThan(8)
        expect(holder.querySelector(`[data-document="${documentId}"] .why`)?.textContent, documentId).toMatch(/过滤|文档级/)
        expect(holder.querySelector(`[data-document="${documentId}"] .cross`)).not.toBeNull()
      }
    }
    expect([...holder.querySelectorAll('.tokens text, text.tokens')].map(text => Number(text.textContent))).toEqual(result.encoded.map(({ tokens }) => tokens.length))
  })

  it('says above each gate what it did, in numbers of the run', async () => {
    const { holder } = await mountFigure(DataPipeline)
    const [quality, deduplication, privacy] = result.stages
    expect([...holder.querySelectorAll('.outcome')].map(text => text.textContent)).toEqual([
      `${quality.before.length} → ${quality.after.length}篇`,
      `${deduplication.before.length} → ${deduplication.after.length}篇`,
      `遮盖${privacy.removals.length}处`,
      `${result.encoded.reduce((sum, { tokens }) => sum + tokens.length, 0)}个词元`,
    ])
  })

  it('opens one gate a click', async () => {
    const open = []
    for (const step of [...steps.keys(), 999_999])
      open.push((await mountFigure(DataPipeline, { step })).holder.querySelectorAll('g:not(.closed) > .gate').length)
    expect(open).toEqual([0, 1, 2, 3, 4, 4, 4])
  })

  it('shows on a sentence what the gate of the click cuts and masks', async () => {
    const struck = async (step: number) => [...(await mountFigure(DataPipeline, { step })).holder.querySelectorAll('.example-sentence del')].map(part => part.textContent)
    expect(await struck(1)).toEqual(['<div>', '★★★'])
    expect(await struck(2)).toEqual(['清晨的河边很安静，白鹭站在浅水里等鱼。'])
    const { holder } = await mountFigure(DataPipeline, { step: 3 })
    expect([...holder.querySelectorAll('ins')].map(part => part.textContent)).toEqual(['[姓名]', '[电话]'])
    expect((await mountFigure(DataPipeline, { step: 4 })).holder.querySelectorAll('.example-sentence .tokens > span').length).toBeGreaterThan(3)
  })
})

describe('journeysOf', () => {
  it('follows every document as far as it came', () => {
    const journeys = journeysOf(sampleDocuments, result)
    expect(journeys.map(({ document }) => document.id)).toEqual(sampleDocuments.map(({ id }) => id))
    expect(journeys.filter(({ tokens }) => tokens !== undefined)).toHaveLength(result.encoded.length)
    const byId = new Map(journeys.map(journey => [journey.document.id, journey]))
    expect(byId.get('tram-repost')?.passages).toEqual([{ text: '', removed: false }, { text: '文档级', removed: true }])
    expect(byId.get('jardin')?.passages).toEqual([{ text: '语言过滤', removed: true }])
  })
})

it('cuts texts at the borders of spans', () => {
  const span = { start: 1, end: 3, text: 'bc' }
  expect(segmentsOf('abcd', [span])).toEqual([{ text: 'a' }, { text: 'bc', span }, { text: 'd' }])
})
