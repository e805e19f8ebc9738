import { describe, expect, it } from 'vitest'
import ArchitectureMasks, { steps } from '../../components/figures/ArchitectureMasks.vue'
import { attentionMask, exampleTokens } from '../../snippets/attentionMask'
import { layoutFaults, mountFigure, textBoxes } from './harness'

const panel = (holder: Element, id: string) => holder.querySelector(`g[data-architecture="${id}"]`)!
const kinds = (root: Element) => [...root.querySelectorAll('[data-attention]')].map(cell => cell.getAttribute('data-attention'))

describe('figure ArchitectureMasks', () => {
  it('draws the cells that attentionMask computes', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    for (const id of ['causal-decoder', 'prefix-decoder', 'encoder-decoder'] as const)
      expect(kinds(panel(holder, id).querySelector('svg')!)).toEqual(attentionMask(exampleTokens, 3, id).flat())
  })

  it('names the three masks from the start, over empty grids', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { step: 0 })
    expect(textBoxes(holder).map(({ text }) => text)).toEqual(expect.arrayContaining(['因果解码器', '前缀解码器', '编码器-解码器']))
    const places = (cells: Iterable<Element>) => [...cells].map(cell => cell.getBoundingClientRect().toJSON())
    const empty = places(holder.querySelectorAll('.empty'))
    const { holder: after } = await mountFigure(ArchitectureMasks, { step: steps.indexOf('masks') })
    expect(after.querySelectorAll('.empty')).toHaveLength(0)
    expect(empty).toEqual(places(after.querySelectorAll('[data-architecture] [data-attention] .fill')))
  })

  it('frames at the last step the three cells in which a prefix of three differs, in each mask', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    expect(holder.querySelectorAll('.emphasis')).toHaveLength(9)
    const { holder: before } = await mountFigure(ArchitectureMasks, { step: steps.indexOf('masks') })
    expect(before.querySelectorAll('.emphasis')).toHaveLength(0)
  })

  it('names one set of parameters for the decoders and two stacks for the encoder-decoder', async () => {
    const { holder } = await mountFigure(ArchitectureMasks)
    expect([...holder.querySelectorAll('.stack-name')].map(name => name.textContent)).toEqual(['同一组参数', '同一组参数', '编码器', '解码器'])
  })

  it('stays within the figure with another prefix length', async () => {
    const { holder } = await mountFigure(ArchitectureMasks, { prefixLength: 2 })
    expect(layoutFaults(holder)).toEqual([])
  })
})
