import { describe, expect, it } from 'vitest'
import ArchitectureBlocks, { steps } from '../../components/figures/ArchitectureBlocks.vue'
import { mountFigure, textBoxes } from './harness'

const stack = (holder: Element, id: string) => holder.querySelector(`[data-stack="${id}"]`)!
const seen = (holder: Element) => textBoxes(holder).map(({ text }) => text)

describe('figure ArchitectureBlocks', () => {
  it('has cross-attention in the decoder of the encoder-decoder only', async () => {
    const { holder } = await mountFigure(ArchitectureBlocks)
    expect(stack(holder, 'decoder').textContent).toContain('多头交叉注意力')
    expect(stack(holder, 'encoder').textContent).not.toContain('交叉')
    expect(stack(holder, 'decoder-only').textContent).not.toContain('交叉')
  })

  it('sends the prefix to the encoder, the target to the decoder, and both into the single stack', async () => {
    const { holder } = await mountFigure(ArchitectureBlocks)
    const input = (id: string) => [...stack(holder, id).querySelectorAll('.words')].map(words => words.textContent)
    expect(input('encoder')).toEqual(['A Survey of'])
    expect(input('decoder')).toEqual(['Large Language Models'])
    expect(input('decoder-only')).toEqual(['A Survey of', 'Large Language Models'])
  })

  it('shows the bridge at its step and the single stack at the last', async () => {
    const { holder: first } = await mountFigure(ArchitectureBlocks, { step: steps.indexOf('stacks') })
    expect(seen(first)).not.toContain('编码器的输出作K、V')
    const { holder: second } = await mountFigure(ArchitectureBlocks, { step: steps.indexOf('cross') })
    expect(seen(second)).toContain('编码器的输出作K、V')
    expect(seen(second)).not.toContain('仅解码器：一套参数')
    const { holder: last } = await mountFigure(ArchitectureBlocks)
    expect(seen(last)).toContain('仅解码器：一套参数')
  })
})
