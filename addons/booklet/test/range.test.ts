import { describe, expect, it } from 'vitest'
import { checkRange, parseRange } from '../page/range'

describe('parseRange', () => {
  it.each([
    [undefined, [1, 2, 3, 4, 5]],
    ['3', [3]],
    ['1,3-4', [1, 3, 4]],
    ['4-', [4, 5]],
    [' 2 - 3 , 5 ', [2, 3, 5]],
    ['3,1,3,2-3', [1, 2, 3]],
    ['5-5', [5]],
  ])('takes %j', (range, slides) => {
    expect(parseRange(range, 5)).toEqual(slides)
  })

  it.each(['0', '6', '4-6', '0-2', '6-'])('refuses %j, which leaves a deck of five, and says how long it is', (range) => {
    expect(() => parseRange(range, 5)).toThrow(new RangeError(`The range ${range} leaves the deck: it has slides 1 to 5.`))
  })
})

describe('checkRange', () => {
  it.each(['', ',', '1,', 'a', '1-b', '-3', '1..3', '1 2', '1.5', '１'])('refuses %j and shows how to write one', (range) => {
    expect(() => checkRange(range)).toThrow(/is no range of slides.*1,5-8 or 9-/)
  })

  it('turns a range round that runs backwards', () => {
    expect(() => checkRange('1,8-5')).toThrow('write 5-8 instead of 8-5')
  })

  it('does not know how long the deck is', () => {
    expect(() => checkRange('1,998-')).not.toThrow()
  })
})
