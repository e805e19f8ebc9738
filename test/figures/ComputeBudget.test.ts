import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import ComputeBudget, { steps } from '../../components/figures/ComputeBudget.vue'
import { computePoints } from '../../data/scalingLaws'
import { layoutFaults, mountFigure } from './harness'

function table(holder: Element): string[][] {
  return [...holder.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent.trim()))
}

it.each(steps.map((name, step) => ({ name, step })))('ComputeBudget answers one rule more at $name', async ({ step }) => {
  const { holder } = await mountFigure(ComputeBudget, { step })
  expect(table(holder).map(cells => cells.every(cell => cell === '—'))).toEqual([step < 1, step < 2, step < 3])
})

describe('ComputeBudget', () => {
  it('opens at Chinchilla\'s budget, where the three rules differ', async () => {
    const { holder } = await mountFigure(ComputeBudget)
    expect(holder.querySelector('output')?.textContent).toBe('5.76×10²³ FLOPs')
    expect(table(holder)).toEqual([
      ['804B', '216B', '0.27'],
      ['32B', '3T', '93'],
      ['69B', '1.4T', '20'],
    ])
  })

  it('shows every published model', async () => {
    const { holder } = await mountFigure(ComputeBudget)
    const names = [...holder.querySelectorAll('.models .name')].map(name => name.textContent)
    expect(names).toEqual(computePoints.map(point => point.model))
  })

  it('moves nothing between its steps', async () => {
    const places = async (step: number) => {
      const { holder } = await mountFigure(ComputeBudget, { step })
      return [...holder.querySelectorAll('th, td, .legend')].map(element => element.getBoundingClientRect().toJSON())
    }
    expect(await places(0)).toEqual(await places(steps.length - 1))
  })

  it('leaves every model in sight of the rules\' markers', async () => {
    const { holder } = await mountFigure(ComputeBudget)
    const last = [...holder.querySelectorAll('.mark')].filter(mark => mark.closest('.answer') === null).at(-1)!
    for (const model of holder.querySelectorAll('.models .model'))
      expect(last.compareDocumentPosition(model) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('moves by the arrow keys, keeps them from the deck, and comes back by its button', async () => {
    const { holder } = await mountFigure(ComputeBudget)
    const before = table(holder)
    const line = () => holder.querySelector('.same-budget')?.getAttribute('d')
    const drawn = line()
    let escaped = 0
    holder.addEventListener('keydown', () => escaped++)
    await userEvent.tab()
    const slider = holder.querySelector('input')!
    expect(document.activeElement).toBe(slider)
    await userEvent.keyboard('{ArrowRight}')
    expect(escaped).toBe(0)
    expect(slider.getAttribute('aria-valuetext')).toBe('6.31×10²³ FLOPs')
    expect(line()).not.toBe(drawn)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(table(holder)).toEqual(before)
    expect(line()).toBe(drawn)
  })

  it('reaches from 1e18 to 1e26 FLOPs without a fault', async () => {
    const { holder } = await mountFigure(ComputeBudget)
    holder.querySelector('input')!.focus()
    await userEvent.keyboard('{Home}')
    expect(holder.querySelector('output')?.textContent).toBe('1.00×10¹⁸ FLOPs')
    expect(layoutFaults(holder)).toEqual([])
    await userEvent.keyboard('{End}')
    expect(holder.querySelector('output')?.textContent).toBe('1.00×10²⁶ FLOPs')
    expect(layoutFaults(holder)).toEqual([])
  })
})
