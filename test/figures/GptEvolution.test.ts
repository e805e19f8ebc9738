import { describe, expect, it } from 'vitest'
import GptEvolution from '../../components/figures/GptEvolution.vue'
import { gptEdges, gptNodes } from '../../data/gptSeries'
import { mountFigure, textBoxes } from './harness'

const shown = (root: Element) => gptNodes.filter(({ id }) => root.querySelector(`[data-node="${id}"]:not(.ghost, .is-hidden)`)).map(({ id }) => id)
const disc = (root: Element, id: string) => root.querySelector(`[data-node="${id}"] circle`)!

describe('the GPT series', () => {
  it('reveals the line click by click and keeps all of it for print', async () => {
    expect(shown((await mountFigure(GptEvolution, { step: 0 })).holder)).toEqual(['gpt-1', 'gpt-2', 'gpt-3'])
    expect(shown((await mountFigure(GptEvolution, { step: 1 })).holder)).toContain('codex')
    expect(shown((await mountFigure(GptEvolution, { step: 2 })).holder)).not.toContain('chatgpt')
    expect(shown((await mountFigure(GptEvolution, { step: 999999 })).holder)).toHaveLength(gptNodes.length)
  })

  it('names every model it shows, and at the first step those to come', async () => {
    const { holder } = await mountFigure(GptEvolution, { step: 0 })
    const texts = textBoxes(holder).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['GPT-1', 'Codex', 'GPT-4']))
  })

  it('draws discs whose areas are the parameters, and rings where none were published', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const area = (id: string) => Number(disc(holder, id).getAttribute('r')) ** 2
    expect(area('gpt-3') / area('gpt-2')).toBeCloseTo(175 / 1.542, 1)
    expect(area('codex') / area('gpt-1')).toBeCloseTo(12 / 0.117, 1)
    expect(gptNodes.filter(({ id }) => holder.querySelector(`[data-node="${id}"] .unknown`)).map(({ id }) => id)).toEqual(['gpt-3.5', 'gpt-4'])
  })

  it('stands on an even scale of time', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const [first, second, third] = ['gpt-1', 'gpt-2', 'gpt-3'].map(id => Number(disc(holder, id).getAttribute('cx')))
    expect((third! - second!) / (second! - first!)).toBeCloseTo(15 / 8, 5) // months
  })

  it('joins what the data join, official steps solid and weak ones dashed, and leads twice to ChatGPT', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const dashed = holder.querySelectorAll('.link path[stroke-dasharray]').length
    const between = gptEdges.filter(({ from, to }) => [from, to].every(id => gptNodes.find(node => node.id === id)?.group === 'main'))
    expect(dashed).toBe(between.filter(({ kind }) => kind === 'weak').length)
    expect(holder.querySelectorAll('.product .ink-arrow')).toHaveLength(gptEdges.filter(({ kind }) => kind === 'product').length)
  })
})
