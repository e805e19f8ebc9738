import type { RoutesSetup } from '@slidev/types'
import { useNav } from '@slidev/client'
import { defineAsyncComponent, defineComponent, h } from 'vue'

type Routes = ReturnType<RoutesSetup>
type Page = () => Promise<{ default: ReturnType<typeof defineComponent> }>

/** Whether an address is the speaker's window's. */
export function isSpeakerPath(path: string): boolean {
  return /^\/speaker(?:\/|$)/.test(path)
}

/** Slidev's presenter and the speaker's window, whichever the address asks for. */
function presenterPages(slidev: Page) {
  const Slidev = defineAsyncComponent(slidev)
  const Speaker = defineAsyncComponent(() => import('./SpeakerWindow.vue'))
  return defineComponent(() => {
    const { currentRoute } = useNav()
    return () => h(isSpeakerPath(currentRoute.value.path) ? Speaker : Slidev)
  })
}

/**
 * Slidev's routes with `/speaker/12` as a second address of its presenter's: by its name of the route Slidev knows who may lead the other
 * windows, and so the speaker's window leads and follows them as its own presenter does.
 */
export function speakerRoutes(routes: Readonly<Routes>): Routes {
  return routes.flatMap((route): Routes => route.name === 'presenter'
    ? [
        { ...route, alias: '/speaker/:no(\\d+)', component: presenterPages(route.component as Page) } as Routes[number],
        { path: '/speaker', redirect: ({ query }) => ({ path: '/speaker/1', query }) },
      ]
    : [route])
}
