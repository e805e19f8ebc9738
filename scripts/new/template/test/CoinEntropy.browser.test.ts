import { expect, it } from 'vitest'
import { render } from 'vitest-browser-vue'
import CoinEntropy, { steps } from '../components/figures/CoinEntropy.vue'
import '../styles/index'

it('has its peak in the middle, and says so at the last step alone', () => {
  const shown = (step: number) => {
    const holder = document.createElement('div')
    document.body.replaceChildren(holder)
    render(CoinEntropy, { props: { step }, container: holder })
    const peak = holder.querySelector<SVGCircleElement>('circle.most')!
    return { at: Number(peak.getAttribute('cx')), isShown: peak.checkVisibility({ opacityProperty: true }) }
  }
  const first = shown(0)
  const last = shown(steps.length - 1)
  expect([first.isShown, last.isShown]).toEqual([false, true])
  expect(last.at).toBe((120 + 900) / 2)
})
