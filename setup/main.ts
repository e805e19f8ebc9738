import { configs, useNav } from '@slidev/client'
import { defineAppSetup } from '@slidev/types'
import { mendAddress } from '../components/chrome/addresses'
import { afterOpening } from '../components/chrome/afterOpening'
import { holdPresenterLock, keepPlace, presenterPlace } from '../components/presenter/place'
import { makeRoomForScript } from '../components/presenter/script'

/**
 * Addresses that name no slide lead to the nearest one. An audience window that opens while the presenter is under way shows the presenter's slide. Slidev alone does the reverse: the
 * new window announces its first slide and takes the presenter back to it.
 */
export default defineAppSetup(({ app, router }) => {
  afterOpening()

  const { total } = app.runWithContext(useNav)
  router.beforeEach(({ path, query }) => {
    const mended = mendAddress({ path, ...query.clicks !== undefined && { clicks: String(query.clicks) } }, total.value)
    return mended ? { path: mended.path, query: { ...query, clicks: undefined }, replace: true } : true
  })

  // Slidev prints the address of the remote control with a slash behind the password.
  router.beforeEach(({ path, query }) => {
    const { remote } = configs
    return remote && query.password === `${remote}/` ? { path, query: { ...query, password: remote }, replace: true } : true
  })

  let locked = false
  router.afterEach(({ path, query }) => {
    if (!path.startsWith('/presenter/'))
      return
    if (!locked)
      holdPresenterLock()
    locked = true
    keepPlace({ path: path.replace('/presenter', ''), clicks: String(query.clicks ?? 0) })
  })

  router.beforeResolve(({ path }) => {
    if (path.startsWith('/presenter/'))
      makeRoomForScript()
  })

  // The guard answers the first navigation only, and before Slidev announces where the window stands.
  const stopGuarding = router.beforeEach(async ({ path, query }) => {
    stopGuarding()
    const isAudience = (path === '/' || /^\/\d+$/.test(path)) && query.print === undefined
    const place = isAudience ? await presenterPlace() : undefined
    return place ? { path: place.path, query: { ...query, clicks: place.clicks } } : true
  })
})
