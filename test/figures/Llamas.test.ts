import { describe, expect, it } from 'vitest'
import Llamas from '../../components/figures/Llamas.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

describe.each(schemes)('the llamas, %s', (scheme) => {
  it('are legible, described and named after models', async () => {
    const { holder } = await mountFigure(Llamas, {}, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect([...holder.querySelectorAll('.model')].map(name => name.textContent)).toEqual(['LLaMA', 'Alpaca', 'Vicuna', 'Guanaco', 'Koala'])
  })
})
