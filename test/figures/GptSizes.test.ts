import { expect, it } from 'vitest'
import GptSizes from '../../components/figures/GptSizes.vue'
import { gptNodes } from '../../data/gptSeries'
import { mountFigure } from './harness'

it('marks a corrected row once, and tells every correction there', async () => {
  const { holder } = await mountFigure(GptSizes)
  const corrected = gptNodes.filter(({ group, corrections }) => group === 'main' && corrections)
  const marks = [...holder.querySelectorAll<HTMLElement>('.erratum')]
  expect(marks).toHaveLength(corrected.length)
  marks.forEach(({ title }, i) => corrected[i]?.corrections?.forEach(id => expect(title).toContain(`勘误${id}：`)))
})
