import { expect, it } from 'vitest'
import { mendAddress } from '../../components/chrome/addresses'

it.each(['/1', '/94', '/presenter/12', '/', '/presenter', '/overview', '/notes', '/entry', '/handout'])('leaves %s alone', (path) => {
  expect(mendAddress({ path }, 94)).toBeUndefined()
  expect(mendAddress({ path, clicks: '3' }, 94)).toBeUndefined()
})

it.each([
  ['/999', '/94'],
  ['/0', '/1'],
  ['/-1', '/1'],
  ['/abc', '/1'],
  ['/1.5', '/1'],
  ['/007', '/7'],
  ['/3/../4', '/1'],
  ['/presenter/999', '/presenter/94'],
  ['/presenter/abc', '/presenter/1'],
])('takes %s to %s', (path, mended) => {
  expect(mendAddress({ path }, 94)).toEqual({ path: mended })
})

it('drops clicks that are no number, or that belonged to another slide', () => {
  expect(mendAddress({ path: '/5', clicks: 'abc' }, 94)).toEqual({ path: '/5' })
  expect(mendAddress({ path: '/5', clicks: '-3' }, 94)).toEqual({ path: '/5' })
})
