import { defineRoutesSetup } from '@slidev/types'
import { slideRoutes } from '../chrome/addresses'

/** Addresses that name no page lead to the nearest slide. */
export default defineRoutesSetup(routes => slideRoutes(routes))
