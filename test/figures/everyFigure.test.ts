import type { Component } from 'vue'
import { describe, expect, it } from 'vitest'
import { axeFaults, drawing, layoutFaults, mountFigure, schemes } from './harness'

interface FigureModule { default: Component, steps?: readonly string[] }

/** Every figure of the deck: a new one is tested here as it is, with nothing to add but the props that it cannot do without. */
const figures = Object.entries(import.meta.glob<FigureModule>('../../components/figures/*.vue', { eager: true }))
  .map(([path, figure]) => [path.slice(path.lastIndexOf('/') + 1, -'.vue'.length), figure] as const)

/** Props of the figures that need some, and variants in which others are used. */
const variants: Record<string, Record<string, unknown>[]> = {
  QrCode: [{ value: 'https://arxiv.org/abs/2303.18223', title: '扫码打开论文原文', size: 196 }],
}

/** The number that Slidev's print passes as the click: beyond every step. */
const printed = 999_999

/** A figure's steps as props; one set of none where it has no steps. */
const stepsOf = ({ steps = [] }: FigureModule): { step?: number }[] => steps.length > 1 ? steps.map((_, step) => ({ step })) : [{}]

describe.each(figures)('%s', (name, figure) => {
  describe.each(variants[name] ?? [{}])('with %j', (props) => {
    it.each(schemes)('is legible and meets WCAG 2.2 AA at every step, %s', async (scheme) => {
      const faults: string[] = []
      for (const step of stepsOf(figure)) {
        const { holder } = await mountFigure(figure.default, { ...props, ...step }, scheme)
        faults.push(...[...layoutFaults(holder), ...await axeFaults(holder)].map(fault => `${figure.steps?.[step.step ?? 0] ?? 'the figure'}: ${fault}`))
      }
      expect(faults).toEqual([])
    })

    it('draws the same picture from the same props, and another at each step', async () => {
      const pictures = new Set<string>()
      for (const step of stepsOf(figure)) {
        const picture = await drawing(figure.default, { ...props, ...step })
        expect(await drawing(figure.default, { ...props, ...step })).toBe(picture)
        pictures.add(picture)
      }
      expect(pictures.size).toBe(stepsOf(figure).length)
    })

    it.runIf(stepsOf(figure).length > 1)('shows its final state without a step, and for the number that print passes', async () => {
      expect(await drawing(figure.default, { ...props, step: printed })).toBe(await drawing(figure.default, props))
    })
  })
})

it('knows the figures that it has props for', () => {
  expect(Object.keys(variants).filter(name => !figures.some(([figure]) => figure === name))).toEqual([])
})
