import { describe, expect, it } from 'vitest'
import ArchitectureChoices from '../../components/figures/ArchitectureChoices.vue'
import { architectures } from '../../data/architectures'
import { mountFigure } from './harness'

const column = (holder: Element, id: string) => holder.querySelector(`[data-architecture="${id}"]`)!
const models = (holder: Element, id: string) => [...column(holder, id).querySelectorAll('.model')].map(model => model.textContent)

describe('figure ArchitectureChoices', () => {
  it('piles up a brick for every model of the data, earliest at the bottom, and counts them', async () => {
    const { holder } = await mountFigure(ArchitectureChoices)
    for (const architecture of architectures) {
      expect(models(holder, architecture.id)).toEqual(architecture.models.map(model => model.name))
      const tops = [...column(holder, architecture.id).querySelectorAll('.brick')].map(brick => brick.getBoundingClientRect().top)
      expect(tops).toEqual([...tops].sort((a, b) => b - a))
      expect(Number.parseInt(column(holder, architecture.id).querySelector('.count')?.textContent ?? '')).toBe(architecture.models.length)
    }
  })

  it('proves its heading: more causal decoders than of the other two together', () => {
    const [causal = 0, ...others] = architectures.map(architecture => architecture.models.length)
    expect(causal).toBeGreaterThan(2 * others.reduce((sum, count) => sum + count, 0))
  })

  it('draws models below 10B hollow', async () => {
    const { holder } = await mountFigure(ArchitectureChoices)
    expect([...holder.querySelectorAll('.hollow')].map(brick => brick.textContent)).toEqual(['GPT-1', 'GPT-2', 'BART'])
  })

  it('lights the pile that the heading names and joins PaLM and U-PaLM at the last step', async () => {
    const { holder: first } = await mountFigure(ArchitectureChoices, { step: 0 })
    expect(first.querySelectorAll('.lit')).toHaveLength(0)
    expect(first.querySelector('.conversion')?.checkVisibility({ visibilityProperty: true })).toBe(false)
    const { holder } = await mountFigure(ArchitectureChoices)
    expect([...holder.querySelectorAll('.converted')].map(brick => brick.textContent)).toEqual(['PaLM', 'U-PaLM'])
    expect([...holder.querySelectorAll('.lit')].map(part => part.closest('[data-architecture]')?.getAttribute('data-architecture'))).toEqual(['causal-decoder', 'causal-decoder'])
    expect(holder.querySelector('.conversion')?.checkVisibility({ visibilityProperty: true })).toBe(true)
  })
})
