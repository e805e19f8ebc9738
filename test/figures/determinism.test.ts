import type { Component } from 'vue'
import { describe, expect, it } from 'vitest'
import { mountFigure } from './harness'

interface FigureModule { default: Component, steps?: readonly string[] }

const modules = import.meta.glob<FigureModule>('../../components/figures/*.vue', { eager: true })

/** Props of the figures that need some. */
const needed: Record<string, Record<string, unknown>> = {
  ExampleCards: { ability: 'language-generation' },
  PairedDirections: { areas: ['theory', 'architecture', 'training'] },
  QrCode: { value: 'https://arxiv.org/abs/2303.18223', title: 'arXiv' },
}

/** The picture's structure, without the ids that Vue counts up for every instance. */
async function draw(figure: Component, props: Record<string, unknown>): Promise<string> {
  const { holder } = await mountFigure(figure, props)
  return holder.innerHTML.replace(/v-\d+/g, 'v-n')
}

describe.each(Object.entries(modules).map(([path, module]) => [path.split('/').at(-1)?.replace('.vue', '') ?? path, module] as const))('%s', (name, { default: figure, steps = ['only'] }) => {
  it('draws the same picture from the same props at every step', async () => {
    const pictures = new Set<string>()
    for (let step = 0; step < steps.length; step++) {
      const props = { ...needed[name], ...(steps.length > 1 ? { step } : {}) }
      const picture = await draw(figure, props)
      expect(await draw(figure, props)).toBe(picture)
      pictures.add(picture)
    }
    expect(pictures.size).toBe(steps.length)
  })

  it('shows its final state without a step, and for the number that print passes', async () => {
    if (steps.length > 1)
      expect(await draw(figure, { ...needed[name], step: 999_999 })).toBe(await draw(figure, { ...needed[name] }))
  })
})
