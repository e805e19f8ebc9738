import { describe, expect, it } from 'vitest'
import GptEvolution, { steps } from '../../components/figures/GptEvolution.vue'
import { gptEdges, gptNodes } from '../../data/gptSeries'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

function seen(root: Element) {
  return [...root.querySelectorAll('li')]
    .filter(item => item.checkVisibility({ visibilityProperty: true }))
    .map(item => item.querySelector('strong')?.textContent)
}

describe.each(schemes)('the GPT series, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible and accessible at $name', async ({ step }) => {
    const { holder } = await mountFigure(GptEvolution, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

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

  it('draws the same picture from the same props', async () => {
    const first = (await mountFigure(GptEvolution)).holder.innerHTML
    expect((await mountFigure(GptEvolution)).holder.innerHTML).toBe(first)
  })
})
