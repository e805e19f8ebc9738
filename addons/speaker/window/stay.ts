import type { AppSetup } from '@slidev/types'
import { isSpeakerPath } from './route'

type Router = Parameters<AppSetup>[0]['router']

let isLeaving = false

/** Lets the next navigation lead from the speaker's window to Slidev's presenter. */
export function leaveWindow(): void {
  isLeaving = true
}

/**
 * Keeps the speaker's window at its own address: Slidev, which leads its presenter from slide to slide, only knows the address of its own.
 * An address that a person types, or goes back to, is meant as it is.
 */
export function staysInWindow(router: Router): void {
  window.addEventListener('popstate', () => isLeaving = true, { capture: true })
  router.beforeEach((to, from) => {
    const isLed = to.name === 'presenter' && isSpeakerPath(from.path) && !isSpeakerPath(to.path)
    return isLed && !isLeaving ? { path: to.path.replace('/presenter', '/speaker'), query: to.query } : true
  })
  router.afterEach(() => {
    isLeaving = false
  })
}
