import { expect, it } from 'vitest'
import { mendPlace, nearestSlide, slideRoutes } from '../chrome/addresses'

it('makes numbers of slides, an end of nonsense, and touches no other page', () => {
  const component = {}
  const routes = slideRoutes([
    { name: 'presenter', path: '/presenter/:no', component },
    { name: 'export', path: '/export/:no?', component },
    { name: 'print', path: '/print', component },
    { name: 'new-in-slidev', path: '/new/page', component },
    { name: 'play', path: '/:no', component },
    { path: '', redirect: { path: '/1' } },
    { path: '/:pathMatch(.*)*', name: 'NotFound', component },
  ])
  expect(routes.map(({ path }) => path)).toEqual(['/presenter/:no(\\d+)', '/export/:no(\\d+)?', '/print', '/new/page', '/:no(\\d+)', '', '/:rest(.*)*'])
  expect(routes.find(({ name }) => name === 'NotFound')).toBeUndefined()
})

it.each([
  ['/abc', '/1'],
  ['/-1', '/1'],
  ['/1.5', '/1'],
  ['/12th', '/12'],
  ['/3/../4', '/3'],
  ['/no/such/page', '/1'],
  ['/presenter/abc', '/presenter/1'],
  ['/presenter/7x', '/presenter/7'],
  ['/presenters', '/1'],
])('takes %s to %s', (path, slide) => {
  expect(nearestSlide(path)).toBe(slide)
})

it.each([
  [{ no: '999' }, { no: '94' }],
  [{ no: '0', clicks: '2' }, { no: '1' }],
  [{ no: '007' }, { no: '7' }],
  [{ no: '5', clicks: 'abc' }, { no: '5' }],
  [{ no: '5', clicks: '-3' }, { no: '5' }],
])('mends %o', (place, mended) => {
  expect(mendPlace(place, 94)).toEqual(mended)
})

it.each([{ no: '1' }, { no: '94' }, { no: '12', clicks: '3' }])('leaves %o alone', (place) => {
  expect(mendPlace(place, 94)).toBeUndefined()
})
