import { describe, expect, it } from 'vitest'
import MaskOutput from '../../components/figures/mask/MaskOutput.vue'
import { attentionMask, exampleTokens } from '../../snippets/attentionMask'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('figure MaskOutput, %s', (scheme) => {
  it('is legible, accessible, and shows what attentionMask returns', async () => {
    const { holder } = await mountFigure(MaskOutput, {}, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    const cells = [...holder.querySelectorAll('svg[aria-label^="前缀长度"] [data-attention]')].map(cell => cell.getAttribute('data-attention'))
    expect(cells).toEqual(attentionMask(exampleTokens, 3, 'prefix-decoder').flat())
  })
})
