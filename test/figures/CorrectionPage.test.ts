import { expect, it } from 'vitest'
import CorrectionPage from '../../components/appendix/CorrectionPage.vue'
import { corrections } from '../../data/corrections'
import { mountFigure } from './harness'

it('numbers every correction with a letter and a number, each once', async () => {
  const { holder } = await mountFigure(CorrectionPage, { groups: ['A', 'B', 'C', 'D'] })
  const numbers = [...holder.querySelectorAll('tbody th')].map(({ textContent }) => textContent?.trim())
  expect(numbers).toHaveLength(corrections.length)
  expect(new Set(numbers).size).toBe(corrections.length)
  for (const number of numbers)
    expect(number).toMatch(/^[A-D]\d+$/)
  expect(numbers.slice(0, 2)).toEqual(['A1', 'A2'])
})
