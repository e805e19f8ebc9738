/** What the build of a site wants of the exporter. */
export { createProgress } from './progress'
export { countSteps, printSite } from './run'
