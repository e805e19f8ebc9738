import { describe, expect, it } from 'vitest'
import SameBlocks, { steps } from '../../components/figures/SameBlocks.vue'
import { billionsOf } from '../../components/kit/modelSizes'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('same blocks in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountFigure(SameBlocks, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('same blocks', () => {
  it('draws the same three blocks at areas true to the parameters, all of them on the slide', async () => {
    const { holder } = await mountFigure(SameBlocks)
    const shells = [...holder.querySelectorAll('.shell')]
    const size = (shell: Element, name: string) => Number(shell.getAttribute(name))
    const areas = shells.map(shell => size(shell, 'width') * size(shell, 'height'))
    const billions = [billionsOf('BERT', 'Large'), billionsOf('GPT-2'), billionsOf('GPT-3'), billionsOf('PaLM')]
    const areaOfOne = Number(areas[0]) / billionsOf('BERT', 'Large')
    expect(areas.map(area => (area / areaOfOne).toFixed(2))).toEqual(billions.map(size => size.toFixed(2)))
    expect(holder.querySelectorAll('.block')).toHaveLength(3 * shells.length)
    for (const shell of shells)
      expect(size(shell, 'y')).toBeGreaterThan(0)
  })

  it('computes the step from GPT-2 to GPT-3, and gives GPT-4 no size', async () => {
    const { holder } = await mountFigure(SameBlocks)
    expect(holder.querySelector('.times')?.textContent?.trim()).toBe('×117')
    expect(holder.textContent).toContain('GPT-4未公布')
    expect(holder.querySelectorAll('.shell')).toHaveLength(4)
  })

  it('tells what a few examples do with the last step only', async () => {
    const { holder, screen } = await mountFigure(SameBlocks, { step: 0 })
    expect(holder.querySelectorAll('.ink.pending')).toHaveLength(2)
    await screen.rerender({ step: 1 })
    expect(holder.querySelector('.lit')?.textContent).toContain('上下文学习')
    expect(holder.querySelectorAll('.pending')).toHaveLength(0)
  })
})
