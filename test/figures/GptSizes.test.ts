import { expect, it } from 'vitest'
import GptSizes from '../../components/figures/GptSizes.vue'
import { gptNodes } from '../../data/gptSeries'
import { mountFigure } from './harness'

it('puts every published size on one logarithmic scale, and leaves open what was not published', async () => {
  const { holder } = await mountFigure(GptSizes)
  const places = new Map<number, number>()
  for (const { id, sizesB } of gptNodes.filter(node => node.group === 'main')) {
    const row = holder.querySelector(`[data-node="${id}"]`)!
    expect(row.classList.contains('unknown'), id).toBe(sizesB?.length === 0)
    if (sizesB?.length) {
      const dots = [...row.querySelectorAll('circle')].map(dot => Number(dot.getAttribute('cx')))
      expect(dots, id).toHaveLength(sizesB.length)
      sizesB.forEach((size, i) => places.set(size, dots[i]!))
    }
    else {
      expect(row.textContent, id).toContain('未公布')
    }
  }
  const at = (size: number) => places.get(size)!
  expect((at(12) - at(1.3)) / Math.log(12 / 1.3)).toBeCloseTo((at(175) - at(0.125)) / Math.log(175 / 0.125), 5)
})

it('tells the sizes in words', async () => {
  const { holder } = await mountFigure(GptSizes)
  expect(holder.querySelector('desc')?.textContent).toContain('GPT-2：117M、345M、762M、1.5B；GPT-3：125M、350M')
})
