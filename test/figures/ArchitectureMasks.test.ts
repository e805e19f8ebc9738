import { describe, expect, it } from 'vitest'
import ArchitectureMasks, { steps } from '../../components/figures/ArchitectureMasks.vue'
import { attentionMask, exampleTokens } from '../../snippets/attentionMask'
import { layoutFaults, mountFigure, textBoxes } from './harness'

const ids = ['causal-decoder', 'prefix-decoder', 'encoder-decoder'] as const
const panel = (holder: Element, id: string) => holder.querySelector(`g[data-architecture="${id}"] .mask-grid`)!
const kinds = (root: Element) => [...root.querySelectorAll('[data-attention]')].map(cell => cell.getAttribute('data-attention'))
const seen = (holder: Element) => textBoxes(holder).map(({ text }) => text)

describe('figure ArchitectureMasks', () => {
  it('draws the cells that attentionMask computes', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    for (const id of ids)
      expect(kinds(panel(holder, id))).toEqual(attentionMask(exampleTokens, 3, id).flat())
  })

  it('names rows once and columns at each of the three masks, from the start and over empty grids', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { step: 0 })
    expect(seen(holder)).toEqual(expect.arrayContaining(['因果解码器', '前缀解码器', '编码器-解码器', '谁在看', '看谁']))
    for (const token of exampleTokens)
      expect(seen(holder).filter(text => text === token)).toHaveLength(1 + 3)
    expect(kinds(holder.querySelector('svg')!).length).toBeLessThanOrEqual(3)
    expect(holder.querySelectorAll('.mask-grid [data-attention]')).toHaveLength(0)
    expect(holder.querySelectorAll('.place')).toHaveLength(3 * 36)
  })

  it('reads one target token\'s row first, which is the same in all three', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { step: steps.indexOf('row') })
    for (const id of ids)
      expect(kinds(panel(holder, id))).toEqual(attentionMask(exampleTokens, 3, id)[4])
    expect(new Set(ids.map(id => kinds(panel(holder, id)).join())).size).toBe(1)
  })

  it('names the four kinds of attention before it lights anything', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { step: steps.indexOf('kinds') })
    expect(seen(holder)).toEqual(expect.arrayContaining(['前缀看前缀', '目标看前缀', '目标看目标', '看不到', '交叉注意力']))
    expect(holder.querySelectorAll('.mask-grid .lit')).toHaveLength(0)
  })

  it('lights at the last step the three cells in which a prefix of three differs, in each mask, and says what the signs mean', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    for (const id of ids)
      expect(panel(holder, id).querySelectorAll('.lit')).toHaveLength(3)
    expect(panel(holder, 'causal-decoder').querySelectorAll('.lit.masked')).toHaveLength(3)
    expect(seen(holder)).toEqual(expect.arrayContaining(['前缀里也只能往回看', '前缀里往后看，放开']))
  })

  it('names one set of parameters for the decoders and two stacks for the encoder-decoder', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    expect([...holder.querySelectorAll('.stack-name')].map(name => name.textContent)).toEqual(['解码器', '解码器', '编码器', '解码器'])
  })

  it('stays within the figure with another prefix length', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { prefixLength: 4 })
    expect(layoutFaults(holder)).toEqual([])
  })
})
