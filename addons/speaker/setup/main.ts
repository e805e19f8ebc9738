import type { PresenterPlace } from '../presenter/place'
import { sharedState, useNav } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'
import { watchEffect } from 'vue'
import { mendPlace } from '../chrome/addresses'
import { shareCurtain } from '../chrome/curtain'
import { connectFiles } from '../chrome/fileChannel'
import { giveKeysToDeck } from '../chrome/keyboard'
import { acceptDeniedWakeLock } from '../chrome/wakeLock'
import { keepInStep } from '../presenter/follow'
import { isFrozen, keepFreeze } from '../presenter/freeze'
import { holdPresenterLock, isPresenterOpen, keepPlace, presenterPlace } from '../presenter/place'
import { sayAgain } from '../presenter/sayAgain'
import { makeRoomForScript } from '../presenter/script'
import { shareClock, takeClock } from '../presenter/sharedClock'
import { skips } from '../presenter/skips'
import { stepOver } from '../presenter/steps'
import { connectDevices, hearLink, isLinked } from '../remote/link'
import { isSpeakerPath } from '../window/route'
import { staysInWindow } from '../window/stay'

/** Where the talk stands by what the server has heard; undefined where there is none, or nobody has said anything. */
function toldPlace(): PresenterPlace | undefined {
  return sharedState.lastUpdate ? { path: `/${sharedState.page}`, clicks: String(sharedState.clicks) } : undefined
}

/** The same address with another slide. */
const withSlide = (path: string, no: number | string) => path.replace(/\d+$/, String(no))

/**
 * The keyboard is the deck's, whatever has the focus. Addresses that name no slide or step lead to the nearest one. An audience window that opens while the presenter is under way shows the presenter's slide. Slidev alone does the reverse: the
 * new window announces its first slide and takes the presenter back to it.
 */
export default defineAppSetup(({ app, router }) => {
  acceptDeniedWakeLock()
  connectFiles()
  connectDevices()

  const { total, clicksContext, isPrintMode } = app.runWithContext(useNav)
  // Slidev's routes of slides have a number; its other pages have keys of their own.
  const isDeck = () => router.currentRoute.value.params.no !== undefined && !isPrintMode.value
  shareCurtain(isDeck)
  skips.connect()
  shareClock()
  sayAgain()
  keepFreeze()
  giveKeysToDeck(isDeck)

  router.beforeEach(({ path, params, query }) => {
    if (typeof params.no !== 'string' || params.no === '')
      return true
    const mended = mendPlace({ no: params.no, ...query.clicks !== undefined && { clicks: String(query.clicks) } }, total.value)
    return mended ? { path: withSlide(path, mended.no), query: { ...query, clicks: mended.clicks }, replace: true } : true
  })

  // Slidev steps from slide to slide by their numbers; what the speaker leaves out is stepped over in whichever window the key was pressed.
  router.beforeEach(({ path, params, query }, from) => {
    const target = stepOver(Number(from.params.no), Number(params.no), skips.value.value ?? [], total.value)
    return !params.no || !from.params.no || target === Number(params.no) ? true : { path: withSlide(path, target), query }
  })

  staysInWindow(router)

  // Slidev shows the last step for any higher one, but goes on counting down from the number in the address.
  watchEffect(() => {
    const { query } = router.currentRoute.value
    const { isMounted, total } = clicksContext.value
    if (isDeck() && isMounted && Number(query.clicks) > total)
      void router.replace({ query: { ...query, clicks: total || undefined } })
  }, { flush: 'post' })

  // The page that the printed address of the remote control opens leads to the window that fits a telephone, and to where the talk is.
  router.beforeEach(({ name, path, query }, from) => {
    if (from.name !== 'entry' || name !== 'presenter' || isSpeakerPath(path))
      return true
    const place = toldPlace()
    return { path: place ? `/speaker${place.path}` : path.replace('/presenter', '/speaker'), query: { ...query, clicks: place?.clicks } }
  })

  let locked = false
  router.afterEach(({ name, params, query }) => {
    if (name !== 'presenter')
      return
    if (!locked)
      holdPresenterLock()
    locked = true
    if (!isFrozen())
      keepPlace({ path: `/${String(params.no)}`, clicks: String(query.clicks ?? 0) })
  })

  router.beforeResolve(({ path }) => {
    if (path.startsWith('/presenter/'))
      makeRoomForScript()
  })

  keepInStep({ app, router })

  // The guard answers the first navigation only, and before Slidev announces where the window stands.
  const stopGuarding = router.beforeEach(async ({ path, query, redirectedFrom }) => {
    stopGuarding()
    if (query.print === undefined && await isPresenterOpen())
      await takeClock()
    await hearLink()
    const isAudience = (path === '/' || /^\/\d+$/.test(path)) && query.print === undefined
    const isNewSpeaker = isSpeakerPath(path) && redirectedFrom?.path === '/speaker'
    const isTold = isNewSpeaker || (isLinked && sharedState.lastUpdate?.type === 'presenter')
    const place = isAudience || isNewSpeaker ? await presenterPlace() ?? (isTold ? toldPlace() : undefined) : undefined
    return place ? { path: `${isNewSpeaker ? '/speaker' : ''}${place.path}`, query: { ...query, clicks: place.clicks } } : true
  })
})
