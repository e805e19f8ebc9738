import { describe, expect, it } from 'vitest'
import TwoSets, { steps } from '../../components/figures/TwoSets.vue'
import { sets } from '../../data/plmVsLlm'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('two sets in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountOnCanvas(TwoSets, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('two sets', () => {
  it('lights the overlap, the view and the other reading with the click', async () => {
    const pending = (holder: Element) => ['.lens', '.view', '.reading', '.other'].map(part => holder.querySelector(`${part}.pending`) !== null)
    expect(pending((await mountOnCanvas(TwoSets, { step: 0 })).holder)).toEqual([true, true, true, true])
    const { holder } = await mountOnCanvas(TwoSets)
    expect(pending(holder)).toEqual([false, false, false, false])
    expect(holder.querySelector('.view')?.textContent).toMatch(/^我的理解：/)
  })

  it('writes each member in its own part', async () => {
    const { holder } = await mountOnCanvas(TwoSets)
    const washes = ['plm', 'llm'].map(set => holder.querySelector<SVGGElement>(`.wash.${set}`)!.getBoundingClientRect())
    const found = new Map([...holder.querySelectorAll('.member')].map((label) => {
      const box = label.getBoundingClientRect()
      return [label.textContent, washes.map(wash => box.left > wash.left && box.right < wash.right)]
    }))
    for (const name of sets.plmOnly.members)
      expect(found.get(name)).toEqual([true, false])
    for (const name of sets.both.members)
      expect(found.get(name)).toEqual([true, true])
    expect(found.size).toBe(sets.plmOnly.members.length + sets.both.members.length)
  })
})
