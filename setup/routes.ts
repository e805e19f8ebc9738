import { defineRoutesSetup } from '@slidev/types'
import { slideRoutes } from '../components/chrome/addresses'

/** Adds the page that `npm run export` prints: the slides one a page, a handout, or the script. Addresses that name no page lead to the nearest slide. */
export default defineRoutesSetup(routes => [
  { name: 'handout', path: '/handout', component: () => import('../components/handout/HandoutPage.vue') },
  ...slideRoutes(routes),
])
