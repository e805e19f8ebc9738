import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import ComputeBudget, { steps } from '../../components/figures/ComputeBudget.vue'
import { computePoints } from '../../data/scalingLaws'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

const picks = (holder: Element) => [...holder.querySelectorAll('.pick')].map(pick => pick.textContent)
const centre = (circle: Element | null | undefined) => [Number(circle?.getAttribute('cx')), Number(circle?.getAttribute('cy'))] as const

describe.each(schemes)('computeBudget, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('is legible at $name', async ({ step }) => {
    const { holder } = await mountOnCanvas(ComputeBudget, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
    expect(holder.querySelectorAll('.rule:not(.is-hidden)')).toHaveLength(Math.min(step, 2))
    expect(holder.querySelectorAll('.hero')).toHaveLength(step === steps.length - 1 ? 1 : 0)
  })
})

describe('computeBudget', () => {
  it('opens at Chinchilla\'s budget, where the three rules differ', async () => {
    const { holder } = await mountOnCanvas(ComputeBudget)
    expect(holder.querySelector('output')?.textContent).toBe('5.76×10²³ FLOPs')
    expect(picks(holder)).toEqual(['KM 804B/216B', '直算 32B/3T', '20倍 69B/1.4T'])
  })

  it('shows every published model, and names each that has a place of its own', async () => {
    const { holder } = await mountOnCanvas(ComputeBudget)
    expect(holder.querySelectorAll('.model')).toHaveLength(computePoints.length)
    const names = [...holder.querySelectorAll('.model-name')].flatMap(name => name.textContent.split('、'))
    expect([...names].sort()).toEqual(computePoints.map(point => point.model).sort())
  })

  it('puts OPT-175B where GPT-3 is: 175B parameters, 300B tokens read', async () => {
    const { holder } = await mountOnCanvas(ComputeBudget)
    const at = (model: string) => centre(holder.querySelectorAll('.model')[computePoints.findIndex(point => point.model === model)])
    expect(at('OPT-175B')).toEqual(at('GPT-3'))
  })

  it('proves its heading: from Gopher to Chinchilla a quarter of the parameters, nearly five times the tokens', () => {
    const of = (model: string) => computePoints.find(point => point.model === model)!
    expect(of('Gopher').params / of('Chinchilla').params).toBe(4)
    expect(of('Chinchilla').tokens / of('Gopher').tokens).toBeGreaterThan(4.5)
    expect(of('Chinchilla').tokens / of('Gopher').tokens).toBeLessThan(5)
  })

  it('moves by the arrow keys, keeps those from the deck and no others, and comes back by its button', async () => {
    const { holder } = await mountOnCanvas(ComputeBudget)
    const before = picks(holder)
    const line = () => holder.querySelector('.same-budget')?.getAttribute('d')
    const drawn = line()
    const escaped: string[] = []
    holder.addEventListener('keydown', event => escaped.push(event.key))
    await userEvent.tab()
    const slider = holder.querySelector('input')!
    expect(document.activeElement).toBe(slider)
    await userEvent.keyboard('{ArrowRight}o')
    expect(escaped).toEqual(['o'])
    expect(slider.getAttribute('aria-valuetext')).toBe('6.31×10²³ FLOPs')
    expect(line()).not.toBe(drawn)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(picks(holder)).toEqual(before)
    expect(line()).toBe(drawn)
  })

  it('reaches from 1e18 to 1e26 FLOPs without a fault', async () => {
    const { holder } = await mountOnCanvas(ComputeBudget)
    holder.querySelector('input')!.focus()
    await userEvent.keyboard('{Home}')
    expect(holder.querySelector('output')?.textContent).toBe('1.00×10¹⁸ FLOPs')
    expect(layoutFaults(holder)).toEqual([])
    await userEvent.keyboard('{End}')
    expect(holder.querySelector('output')?.textContent).toBe('1.00×10²⁶ FLOPs')
    expect(layoutFaults(holder)).toEqual([])
  })
})
