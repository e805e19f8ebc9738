import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { axeFaults, drawing, layoutFaults, mountFigure, schemes } from './harness'

/** A figure that is nothing but its markup. */
const markup = (html: string) => defineComponent({ render: () => h('figure', { innerHTML: html, style: 'margin: 0; position: relative; height: 300px' }) })
const label = (text: string, style: string) => `<span style="position: absolute; white-space: nowrap; font-size: 16px; line-height: 1.5; ${style}">${text}</span>`

async function faultsOf(html: string): Promise<string[]> {
  const { holder } = await mountFigure(markup(html))
  return layoutFaults(holder)
}

async function rulesBroken(html: string, scheme: typeof schemes[number] = 'light'): Promise<string[]> {
  const { holder } = await mountFigure(markup(html), {}, scheme)
  return [...new Set((await axeFaults(holder)).map(fault => fault.split(':')[0] ?? ''))].sort()
}

describe('layoutFaults', () => {
  it('is silent about labels side by side and one below the other', async () => {
    expect(await faultsOf(label('左', 'left: 20px; top: 20px') + label('右', 'left: 60px; top: 20px') + label('下', 'left: 20px; top: 44px'))).toEqual([])
  })

  it('sees labels that overlap, and says by how much', async () => {
    const faults = await faultsOf(label('上面', 'left: 20px; top: 20px') + label('下面', 'left: 30px; top: 28px'))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^“上面” overlaps “下面” by \d+\.\d × \d+\.\d px$/)
  })

  it('sees labels of a drawing that overlap', async () => {
    expect(await faultsOf('<svg width="200" height="100"><text x="20" y="40">alpha</text><text x="30" y="44">beta</text></svg>')).toEqual([expect.stringContaining('“alpha” overlaps “beta”')])
  })

  it.each(['left: -200px; top: 20px', 'left: 970px; top: 20px', 'left: 20px; top: -200px', 'left: 20px; top: 560px'])('sees a label that leaves the slide: %s', async (style) => {
    expect(await faultsOf(label('出去了', style))).toEqual(['“出去了” leaves the figure'])
  })

  it('sees letters under 14 px, but not those that nobody sees', async () => {
    expect(await faultsOf(label('小', 'font-size: 13px'))).toEqual(['“小” is smaller than 14 px'])
    expect(await faultsOf(label('小', 'font-size: 13px; visibility: hidden') + label('小', 'font-size: 13px; opacity: 0'))).toEqual([])
  })
})

describe.each(schemes)('axeFaults, %s', (scheme) => {
  it('is silent about a figure without fault', async () => {
    expect(await rulesBroken('<svg role="img" aria-label="圆" width="40" height="40"><circle r="9" /></svg><p>说明</p><button type="button">按</button>', scheme)).toEqual([])
  })

  it('sees a picture and a button without a name, and words too faint to read', async () => {
    expect(await rulesBroken('<svg role="img" width="40" height="40"></svg><button type="button"></button><p style="color: #888">看不清的说明</p>', scheme)).toEqual(['button-name', 'color-contrast', 'svg-img-alt'].filter(rule => scheme === 'light' || rule !== 'color-contrast'))
    expect(await rulesBroken('<p style="color: #444">暗底上的说明</p>', scheme)).toEqual(scheme === 'light' ? [] : ['color-contrast'])
  })
})

describe('drawing', () => {
  it('tells pictures apart, but not instances', async () => {
    const dot = (colour: string) => markup(`<i id="v-${String(Math.random()).slice(2)}" style="color: ${colour}"></i>`)
    expect(await drawing(dot('red'), {})).toBe(await drawing(dot('red'), {}))
    expect(await drawing(dot('red'), {})).not.toBe(await drawing(dot('blue'), {}))
  })
})
