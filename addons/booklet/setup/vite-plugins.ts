import { defineVitePluginsSetup } from '@slidev/types'
import { slideReadings } from '../reading/module'

/** Brings the texts for readers to the printed page. */
export default defineVitePluginsSetup(options => [slideReadings(() => options.data.slides)])
