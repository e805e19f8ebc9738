import type { RoutesSetup } from '@slidev/types'

type Routes = ReturnType<RoutesSetup>

/**
 * The nearest slide to an address that is no page of the deck, such as one mistyped.
 * @param path e.g. `/presenter/12th`
 * @returns the address of a slide; its number may be none of the deck's, see {@link mendPlace}
 */
export function nearestSlide(path: string): string {
  const [, presenter = '', no = '1'] = /^(\/(?:presenter|speaker)(?=\/|$))?(?:\/(\d+))?/.exec(path) ?? []
  return `${presenter}/${no}`
}

/**
 * Slidev's routes, with numbers alone as addresses of slides and the nearest slide instead of its English error page. Every other page that
 * Slidev has, or comes to have, stays as it is. Relies on the name of the parameter, `no`, and of the error page, `NotFound`; slides have no
 * other names, as Slidev's `routeAlias` would give them.
 */
export function slideRoutes(routes: Readonly<Routes>): Routes {
  return [
    ...routes.filter(({ name }) => name !== 'NotFound').map((route): Routes[number] => ({ ...route, path: route.path.replace(/:no(?!\()/, ':no(\\d+)') })),
    { path: '/:rest(.*)*', redirect: ({ path, query }) => ({ path: nearestSlide(path), query: { ...query, clicks: undefined } }) },
  ]
}

/** A place in the deck as an address has it. */
export interface AddressedPlace {
  /** Slide number. */
  no: string
  /** Clicks made, where the address says. */
  clicks?: string
}

/**
 * Mends a place whose slide number is none of the deck's, or whose clicks are no number.
 * @param place its number made of digits
 * @param slides number of slides in the deck
 * @returns the nearest place there is; undefined where the one given is good
 */
export function mendPlace(place: AddressedPlace, slides: number): AddressedPlace | undefined {
  const { no, clicks } = place
  const nearest = String(Math.min(Math.max(Number(no), 1), slides))
  const isClick = clicks === undefined || /^\d+$/.test(clicks)
  if (nearest !== no)
    return { no: nearest }
  return isClick ? undefined : { no }
}
