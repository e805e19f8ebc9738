import { describe, expect, it } from 'vitest'
import GptEvolution from '../../components/figures/GptEvolution.vue'
import { gptEdges, gptNodes } from '../../data/gptSeries'
import { mountFigure } from './harness'

function seen(root: Element) {
  return [...root.querySelectorAll('li')]
    .filter(item => item.checkVisibility({ visibilityProperty: true }))
    .map(item => item.querySelector('strong')?.textContent)
}

describe('the GPT series', () => {
  it('reveals the line click by click and keeps all of it for print', async () => {
    expect(seen((await mountFigure(GptEvolution, { step: 0 })).holder)).toEqual(['GPT-1', 'GPT-2', 'GPT-3'])
    expect(seen((await mountFigure(GptEvolution, { step: 1 })).holder)).toContain('Codex')
    expect(seen((await mountFigure(GptEvolution, { step: 2 })).holder)).not.toContain('ChatGPT')
    expect(seen((await mountFigure(GptEvolution, { step: 999999 })).holder)).toHaveLength(gptNodes.length)
  })

  it('draws every arrow of the data, each in the line style of its kind', async () => {
    const { holder } = await mountFigure(GptEvolution)
    for (const kind of ['official', 'weak', 'product'])
      expect(holder.querySelectorAll(`g.part > .edge.${kind}`)).toHaveLength(gptEdges.filter(edge => edge.kind === kind).length)
    const lengths = [...holder.querySelectorAll<SVGLineElement>('g.part > .edge')].map(line => line.getTotalLength())
    expect(Math.min(...lengths)).toBeGreaterThan(12)
  })

  it('keeps every card’s words inside the card', async () => {
    const { holder } = await mountFigure(GptEvolution)
    for (const item of holder.querySelectorAll('li')) {
      expect(item.scrollHeight, item.textContent).toBeLessThanOrEqual(item.clientHeight + 1)
      expect(item.scrollWidth, item.textContent).toBeLessThanOrEqual(item.clientWidth + 1)
    }
  })
})
