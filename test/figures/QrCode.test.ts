import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import QrCode from '../../components/figures/QrCode.vue'
import { mountFigure, schemes } from './harness'

const props = { value: 'https://arxiv.org/abs/2303.18223', title: '扫码打开论文原文', size: 196 }
const quiet = 4

/** Lightness of a computed `rgb(…)` colour, 0 to 255. */
function lightness(element: Element | null): number {
  const channels = getComputedStyle(element ?? document.body).fill.match(/\d+/g)?.slice(0, 3).map(Number) ?? []
  return channels.reduce((sum, channel) => sum + channel, 0) / 3
}

describe.each(schemes)('QrCode, %s', (scheme) => {
  it('has its title, and is dark on light', async () => {
    const { holder, screen } = await mountFigure(QrCode, props, scheme)
    await expect.element(screen.getByRole('img', { name: props.title })).toBeVisible()
    expect(lightness(holder.querySelector('.light')) - lightness(holder.querySelector('.dark'))).toBeGreaterThan(150)
  })
})

describe('QrCode', () => {
  it('draws exactly the dark modules of the encoded link, inside a quiet zone of four', async () => {
    const { holder } = await mountFigure(QrCode, props)
    const drawn = new Set(holder.querySelector('path')?.getAttribute('d')?.match(/\d+ \d+/g))
    const { data, size } = encode(props.value, { ecc: 'M', border: 0 })
    const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => isDark ? [`${x + quiet} ${y + quiet}`] : []))
    expect(drawn).toEqual(new Set(expected))
    expect(holder.querySelector('svg')?.getAttribute('viewBox')).toBe(`0 0 ${size + 2 * quiet} ${size + 2 * quiet}`)
  })
})
