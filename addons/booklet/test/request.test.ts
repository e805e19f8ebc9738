import type { HandoutRequest } from '../page/request'
import { describe, expect, it } from 'vitest'
import { addressOf, kinds, layouts, papers, paperSizes, requestOf } from '../page/request'

/** What the page reads of an address that the exporter made. */
const received = (address: string) => requestOf(new URL(address, 'http://localhost/').hash)

describe('an address of the handout page', () => {
  const requests: HandoutRequest[] = kinds.flatMap(kind => layouts.flatMap(layout => papers.map(paper => ({ kind, layout, paper, range: '1,5-8' }))))

  it('brings every request over', () => {
    for (const request of requests)
      expect(received(addressOf(request))).toEqual(request)
  })

  it('asks for all slides where there is no range', () => {
    expect(received(addressOf({ kind: 'slides', layout: 'notes', paper: 'a4' })).range).toBeUndefined()
  })

  it('turns on Slidev\'s print mode before the hash, where Slidev looks for it', () => {
    const address = addressOf({ kind: 'slides', layout: 'notes', paper: 'a4' }, true)
    expect(new URL(address, 'http://localhost/').searchParams.get('print')).toBe('clicks')
    expect(new URL(addressOf({ kind: 'slides', layout: 'notes', paper: 'a4' }), 'http://localhost/').searchParams.get('print')).toBe('true')
  })

  it.each(['', '#/handout', '#/handout?kind=poster&layout=nine&paper=a0'])('means the first of everything as %j', (hash) => {
    expect(requestOf(hash)).toMatchObject({ kind: 'slides', layout: 'reading', paper: 'a4' })
  })

  it('knows the sizes of paper in CSS pixels', () => {
    expect(paperSizes.letter).toEqual({ width: 816, height: 1056 })
    expect(paperSizes.a4.width).toBeCloseTo(793.7, 1)
    expect(paperSizes.a4.height).toBeCloseTo(1122.5, 1)
  })
})
