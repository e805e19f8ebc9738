import type { RoutesSetup } from '@slidev/types'
import { configs } from '@slidev/client'
import { say } from '../strings'
import { claimLink, isLinked, isTrusted } from './link'
import { passwordPath } from './path'

type Routes = ReturnType<RoutesSetup>
type Guard = Exclude<NonNullable<Routes[number]['beforeEnter']>, unknown[]>

/** Asks the server. Returns the password where it is right, and otherwise the seconds until the next attempt is looked at. */
async function ask(given: string): Promise<string | number> {
  try {
    const response = await fetch(passwordPath, { method: 'POST', headers: { 'x-password': encodeURIComponent(given) } })
    const { password, seconds } = await response.json() as { password?: string, seconds?: number }
    return password ?? seconds ?? 0
  }
  catch {
    return 0
  }
}

/** Whether the server has said yes in this window; the client's own comparisons hold from then on. */
let admitted: string | undefined

const guard: Guard = async ({ path, params, query }) => {
  if (admitted === undefined) {
    // eslint-disable-next-line no-alert
    const given = typeof query.password === 'string' ? query.password : prompt(say('password'))
    const answer = given === null ? undefined : await ask(given)
    if (typeof answer !== 'string') {
      if (answer !== undefined)
        // eslint-disable-next-line no-alert
        alert(say('passwordWrong', { seconds: answer }))
      return { path: params.no ? `/${String(params.no)}` : '/1' }
    }
    admitted = answer
    configs.remote = answer
    claimLink(answer)
  }
  return query.password === admitted ? true : { path, query: { ...query, password: admitted }, replace: true }
}

/**
 * Routes of which those that Slidev guards by a password are guarded by the server's answer instead.
 * @param routes with Slidev's own guards
 */
export function guardedRoutes(routes: Readonly<Routes>): Routes {
  // A build knows of no password; nobody can type this one, and until the server has said yes the window offers no presenter.
  if (isLinked && !isTrusted)
    configs.remote = Math.random().toString(36)
  return configs.remote ? routes.map(route => route.beforeEnter ? { ...route, beforeEnter: guard } as Routes[number] : route) : [...routes]
}
