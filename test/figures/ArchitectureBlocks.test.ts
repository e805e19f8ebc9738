import { describe, expect, it } from 'vitest'
import ArchitectureBlocks, { steps } from '../../components/figures/ArchitectureBlocks.vue'
import { mountFigure, textBoxes } from './harness'

const stack = (holder: Element, id: string) => holder.querySelector(`[data-stack="${id}"]`)!
const seen = (holder: Element) => textBoxes(holder).map(({ text }) => text)

describe('figure ArchitectureBlocks', () => {
  it('has cross-attention in the decoder of the encoder-decoder only', async () => {
    const { holder } = await mountFigure(ArchitectureBlocks)
    expect(stack(holder, 'decoder').textContent).toContain('交叉注意力')
    expect(stack(holder, 'encoder').textContent).not.toContain('交叉')
    expect(stack(holder, 'decoder-only').textContent).not.toContain('交叉')
  })

  it('sends the prefix to the encoder, the target to the decoder, and both into the single stack', async () => {
    const { holder } = await mountFigure(ArchitectureBlocks)
    const input = (id: string) => [...stack(holder, id).querySelectorAll('.words')].map(words => words.textContent)
    expect(input('encoder')).toEqual(['A Survey of'])
    expect(input('decoder')).toEqual(['Large Language Models', '下一个词元'])
    expect(input('decoder-only')).toEqual(['A Survey of', 'Large Language Models'])
  })

  it('lights the bridge last: K and V from the encoder, Q from below', async () => {
    const { holder: second } = await mountFigure(ArchitectureBlocks, { step: steps.indexOf('decoderOnly') })
    expect(seen(second)).toContain('一套参数，没有桥')
    expect(seen(second)).not.toContain('K、V')
    expect(second.querySelectorAll('.lit')).toHaveLength(0)
    const { holder } = await mountFigure(ArchitectureBlocks)
    expect(seen(holder)).toEqual(expect.arrayContaining(['K、V', '编码器的输出', 'Q', '来自下层']))
    expect([...holder.querySelectorAll('.lit')].map(block => block.textContent)).toEqual(['交叉注意力'])
  })

  it('leads the bridge from the top of the encoder to the block that it lights', async () => {
    const { holder } = await mountFigure(ArchitectureBlocks)
    const bridge = holder.querySelector<SVGPathElement>('.bridge-lit .bridge')!
    const start = bridge.getPointAtLength(0)
    const end = bridge.getPointAtLength(bridge.getTotalLength())
    const figure = holder.querySelector('svg')!.getBoundingClientRect()
    const box = (root: Element) => root.querySelector('rect')!.getBoundingClientRect()
    const encoder = box([...stack(holder, 'encoder').querySelectorAll('.block')].at(-1)!)
    const cross = box(holder.querySelector('.block.lit')!)
    expect(figure.top + start.y).toBeCloseTo(encoder.top, 0)
    expect(figure.top + end.y).toBeGreaterThan(cross.top)
    expect(figure.top + end.y).toBeLessThan(cross.bottom)
    expect(cross.left - figure.left - end.x).toBeLessThan(25)
  })
})
