import type { AppSetup } from '@slidev/types'
import { sharedState, useNav } from '@slidev/client'
import { onPatch, patch, syncDirections } from 'slidev-deck-core/client/sync'
import { nextTick } from 'vue'

type Setup = Parameters<AppSetup>[0]

/** More clicks than any slide has: Slidev's way to say "the last one". */
const anyClick = 999

/** Name of this window among those that say where they stand. */
const ownName = Math.random().toString(36).slice(2)

/**
 * Keeps windows in step where Slidev alone does not: presenters follow each other, say where they go before they draw it, and a window that
 * follows says nothing. Slidev's windows announce each place that they reach, also the one they were sent to, and so call a leader back
 * who is a step further by then.
 */
export function keepInStep({ app, router }: Setup): void {
  const { currentSlideNo, clicksContext, isPresenter, isPrintMode } = app.runWithContext(useNav)

  const isAnnounced = (no: unknown, clicks: unknown) => sharedState.lastUpdate !== undefined && Number(no) === Number(sharedState.page) && Number(clicks ?? 0) === Number(sharedState.clicks)

  router.beforeResolve(({ name, params, query }) => {
    const clicks = Number(query.clicks ?? 0)
    if (name !== 'presenter' || isPrintMode.value || !syncDirections.value.presenterSend || clicks > anyClick || isAnnounced(params.no, clicks))
      return
    patch('page', Number(params.no))
    patch('clicks', clicks)
    if (Number(params.no) === currentSlideNo.value)
      patch('clicksTotal', clicksContext.value.total)
    patch('lastUpdate', { id: ownName, type: 'presenter', time: Date.now() })
  })

  router.afterEach(({ name, params, query }) => {
    const side = name === 'presenter' ? 'presenterSend' : 'viewerSend'
    // What has been said already: by the window that this one follows, or by this one before it drew the slide. Said once more, it would come
    // late and call back who has gone on.
    if (!syncDirections.value[side] || !isAnnounced(params.no, query.clicks))
      return
    syncDirections.value[side] = false
    // Slidev announces once more when the slide's clicks are known.
    void nextTick(() => syncDirections.value[side] = true)
  })

  onPatch(({ page, clicks, lastUpdate }) => {
    const isThere = Number(page) === currentSlideNo.value && Number(clicks) === clicksContext.value.current
    if (!isPresenter.value || lastUpdate?.type !== 'presenter' || isThere || !syncDirections.value.presenterReceive)
      return
    const { path, query } = router.currentRoute.value
    void router.replace({ path: path.replace(/\d+$/, String(page)), query: { ...query, clicks: Number(clicks) || undefined } })
  })
}
