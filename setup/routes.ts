import { defineRoutesSetup } from '@slidev/types'

/** Adds the page that `npm run export` prints: the slides one a page, a handout, or the script. */
export default defineRoutesSetup(routes => [
  { name: 'handout', path: '/handout', component: () => import('../components/handout/HandoutPage.vue') },
  ...routes,
])
