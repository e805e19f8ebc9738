import type { Router } from 'vue-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { writeAddressLate } from '../lateAddress'

/** Draws a frame, in a window that draws any. */
let draw: () => void

beforeEach(() => {
  vi.useFakeTimers()
  let asked: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => asked.push(work))
  draw = () => {
    asked.forEach(work => work())
    asked = []
    vi.advanceTimersByTime(1)
  }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/**
 * A router on its first slide, whose addresses are written late.
 * @param history its own; a `#` in the base stands for addresses behind one
 */
async function openRouter(history = createMemoryHistory('/deck/#')): Promise<Router> {
  const router = createRouter({ history, routes: [{ path: '/:no', component: {} }] })
  const isLate = writeAddressLate(router)
  await router.push('/1')
  await isLate
  return router
}

/** Where the window is, beside where the router is. */
const places = ({ options: { history }, currentRoute }: Router) => ({ window: history.location, deck: currentRoute.value.fullPath })

it('writes the address of a slide behind its frame, and the first one at once', async () => {
  const router = await openRouter()
  expect(places(router)).toEqual({ window: '/1', deck: '/1' })
  await router.push('/2')
  expect(places(router)).toEqual({ window: '/1', deck: '/2' })
  draw()
  expect(places(router)).toEqual({ window: '/2', deck: '/2' })
})

it('writes all that came in one frame, in its order', async () => {
  const router = await openRouter()
  await router.push('/2')
  await router.replace('/2?clicks=1')
  await router.push('/3')
  draw()
  expect(places(router)).toEqual({ window: '/3', deck: '/3' })
  router.back()
  await vi.waitFor(() => expect(places(router)).toEqual({ window: '/2?clicks=1', deck: '/2?clicks=1' }))
  router.back()
  await vi.waitFor(() => expect(places(router)).toEqual({ window: '/1', deck: '/1' }))
})

it('writes the address in a window that draws no frames', async () => {
  const router = await openRouter()
  await router.push('/2')
  vi.advanceTimersByTime(100)
  expect(places(router)).toEqual({ window: '/2', deck: '/2' })
})

it('gives each slide its own time', async () => {
  const router = await openRouter()
  await router.push('/2')
  draw()
  vi.advanceTimersByTime(90)
  await router.push('/3')
  vi.advanceTimersByTime(20)
  expect(places(router)).toEqual({ window: '/2', deck: '/3' })
})

it('writes what waits before the deck itself goes back', async () => {
  const router = await openRouter()
  await router.push('/2')
  router.back()
  await vi.waitFor(() => expect(places(router)).toEqual({ window: '/1', deck: '/1' }))
  draw()
  expect(places(router)).toEqual({ window: '/1', deck: '/1' })
})

it('stays where a person has gone back to before the address was written', async () => {
  const history = createMemoryHistory('/deck/#')
  // As the browser's button does it: past the deck.
  const go = history.go.bind(history)
  const router = await openRouter(history)
  await router.push('/2')
  draw()
  await router.push('/3')
  go(-1)
  await vi.waitFor(() => expect(places(router)).toEqual({ window: '/1', deck: '/1' }))
  draw()
  vi.advanceTimersByTime(1000)
  expect(places(router)).toEqual({ window: '/1', deck: '/1' })
})

it('writes at once where Slidev reads what stands behind the address\'s question mark', async () => {
  const router = await openRouter(createMemoryHistory('/deck/'))
  await router.push('/2?clicks=1')
  expect(places(router)).toEqual({ window: '/2?clicks=1', deck: '/2?clicks=1' })
})
