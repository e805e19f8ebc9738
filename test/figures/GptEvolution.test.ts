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
    const { holder } = await mountFigure(GptEvolution, { step: 999999 })
    // GPT-3.5 is the bracket over its models, and its first model the one that instructions were added to.
    expect(shown(holder)).toEqual(gptNodes.map(({ id }) => id).filter(id => id !== 'gpt-3.5' && id !== 'code-davinci-002'))
    expect(textBoxes(holder).map(({ text }) => text)).toContain('GPT-3.5系列')
    expect(holder.querySelector('desc')?.textContent).toContain('code-davinci-002')
  })

  it('draws discs whose areas are the parameters, and rings where none were published', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const area = (id: string) => Number(disc(holder, id).getAttribute('r')) ** 2
    expect(area('gpt-3') / area('gpt-2')).toBeCloseTo(175 / 1.542, 1)
    expect(area('codex') / area('gpt-1')).toBeCloseTo(12 / 0.117, 1)
    for (const { id, sizesB } of gptNodes.filter(node => holder.querySelector(`[data-node="${node.id}"] circle`)))
      expect(disc(holder, id).classList.contains('unknown'), id).toBe(!sizesB?.length)
  })

  it('adds at each stop what the data say was added, with a solid arrow where the step is official', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const words: Record<string, string> = { '+code': '＋代码', '+instruction': '＋指令', '+RLHF': '＋RLHF', '+chat': '＋对话' }
    for (const { to, label } of gptEdges.filter(edge => edge.kind === 'official'))
      expect(holder.querySelector(`[data-node="${to}"] .added`)?.textContent).toBe(words[label ?? ''])
    const solid = [...holder.querySelectorAll('.link')].filter(link => !link.querySelector('[stroke-dasharray]'))
    const drawn = gptEdges.filter(({ kind, from, to }) => kind === 'official' && [from, to].every(id => id !== 'code-davinci-002'))
    expect(solid).toHaveLength(drawn.length)
  })

  it('goes forward in time, and leads twice to ChatGPT', async () => {
    const { holder } = await mountFigure(GptEvolution)
    const dates = [...holder.querySelectorAll('.stop .date')].map(date => date.textContent!)
    expect(dates).toEqual([...dates].sort())
    expect(holder.querySelectorAll('.product .ink-arrow')).toHaveLength(gptEdges.filter(({ kind }) => kind === 'product').length)
  })
})
