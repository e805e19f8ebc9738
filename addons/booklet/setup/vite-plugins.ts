import { defineVitePluginsSetup } from '@slidev/types'
import { coreAsSource } from 'slidev-deck-core/node/coreAsSource'
import { slideReadings } from '../reading/module'

/** Brings the texts for readers to the printed page. */
export default defineVitePluginsSetup(options => [coreAsSource(), slideReadings(() => options.data.slides)])
