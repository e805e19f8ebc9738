import { defineRoutesSetup } from '@slidev/types'
import { slideRoutes } from '../chrome/addresses'
import { guardedRoutes } from '../remote/guard'
import { speakerRoutes } from '../window/route'

/** The speaker's window has an address; addresses that name no page lead to the nearest slide. */
export default defineRoutesSetup(routes => slideRoutes(speakerRoutes(guardedRoutes(routes))))
