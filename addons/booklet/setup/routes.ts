import { defineRoutesSetup } from '@slidev/types'

/** Adds the page that the exporter prints: the slides one a page, a handout, or the script. */
export default defineRoutesSetup(routes => [
  { name: 'handout', path: '/handout', component: () => import('../page/HandoutPage.vue') },
  ...routes,
])
