import { describe, expect, it } from 'vitest'
import { compact, decimalYear, monthText, monthWords, powerOfTen, scientific, sizeText } from '../../components/kit/format'

describe('numbers in type', () => {
  it.each([[12, '10¹²'], [0, '10⁰'], [-2, '10⁻²']])('writes ten to the %d as %s', (exponent, text) => {
    expect(powerOfTen(exponent)).toBe(text)
  })

  it.each([[5.76e23, '5.76×10²³'], [1e18, '1.00×10¹⁸'], [10 ** 23.8, '6.31×10²³']])('writes %d as %s', (value, text) => {
    expect(scientific(value)).toBe(text)
  })

  it.each([[117e6, '117M'], [1.5e9, '1.5B'], [1e9, '1B'], [9.97e9, '10B'], [999.9e9, '1T'], [3.22e10, '32B'], [1.4e12, '1.4T'], [3.5e13, '35T']])('writes %d as %s', (value, text) => {
    expect(compact(value)).toBe(text)
  })
})

it('writes thousands of billions where trillions are not asked for', () => {
  expect([1e12, 1e11, 117e6].map(value => compact(value, 'B'))).toEqual(['1000B', '100B', '117M'])
})

it('writes a size as it is known, and nothing where it is not', () => {
  expect([54.5, 175, null].map(sizeText)).toEqual(['54.5B', '175B', ''])
})

it('writes a month for a picture, for a sentence and for a scale', () => {
  expect(monthText('2022-03')).toBe('2022.03')
  expect(monthWords('2022-03')).toBe('2022年3月')
  expect(decimalYear('2022-04')).toBe(2022.25)
})
