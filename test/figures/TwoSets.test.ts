import { describe, expect, it } from 'vitest'
import TwoSets from '../../components/figures/TwoSets.vue'
import { sets } from '../../data/plmVsLlm'
import { mountFigure } from './harness'

describe('two sets', () => {
  it('adds the other reading at the second step', async () => {
    const first = await mountFigure(TwoSets, { step: 0 })
    expect(first.holder.querySelector('.other')?.getAttribute('aria-hidden')).toBe('true')
    const last = await mountFigure(TwoSets)
    expect(last.holder.querySelector('.other')?.getAttribute('aria-hidden')).toBeNull()
  })

  it('writes each member in its own region', async () => {
    const { holder } = await mountFigure(TwoSets)
    const [plm, llm] = holder.querySelectorAll<SVGEllipseElement>('ellipse')
    const inside = (ellipse: SVGEllipseElement, label: Element) => {
      const { cx, cy, rx, ry } = ellipse
      const dx = (Number(label.getAttribute('x')) - cx.baseVal.value) / rx.baseVal.value
      const dy = (Number(label.getAttribute('y')) - cy.baseVal.value) / ry.baseVal.value
      return dx * dx + dy * dy < 1
    }
    const found = new Map([...holder.querySelectorAll('.member')].map(label => [label.textContent, [inside(plm, label), inside(llm, label)]]))
    for (const name of sets.plmOnly.members)
      expect(found.get(name)).toEqual([true, false])
    for (const name of sets.both.members)
      expect(found.get(name)).toEqual([true, true])
    expect(found.size).toBe(sets.plmOnly.members.length + sets.both.members.length)
  })
})
