import { describe, expect, it } from 'vitest'
import ArchitectureChoices from '../../components/figures/ArchitectureChoices.vue'
import { architectures } from '../../data/architectures'
import { mountFigure } from './harness'

const models = (holder: Element, id: string) => [...holder.querySelectorAll(`[data-architecture="${id}"] .model`)]

describe('figure ArchitectureChoices', () => {
  it('lists every model of the data under its architecture', async () => {
    const { holder } = await mountFigure(ArchitectureChoices)
    for (const architecture of architectures) {
      const names = models(holder, architecture.id).map(model => model.textContent)
      expect(names).toEqual(expect.arrayContaining(architecture.models))
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('puts PaLM and U-PaLM on one line and joins them at the last step', async () => {
    const { holder } = await mountFigure(ArchitectureChoices)
    const [palm] = models(holder, 'causal-decoder')
    const [uPalm] = models(holder, 'prefix-decoder')
    expect([palm?.textContent, uPalm?.textContent]).toEqual(['PaLM', 'U-PaLM'])
    expect(palm?.getBoundingClientRect().top).toBeCloseTo(uPalm?.getBoundingClientRect().top ?? Number.NaN, 0)
    expect(holder.querySelector('.derivation')?.checkVisibility({ visibilityProperty: true })).toBe(true)
    const { holder: first } = await mountFigure(ArchitectureChoices, { step: 0 })
    expect(first.querySelector('.derivation')?.checkVisibility({ visibilityProperty: true })).toBe(false)
  })
})
