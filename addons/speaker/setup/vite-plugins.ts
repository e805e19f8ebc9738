import { defineVitePluginsSetup } from '@slidev/types'
import { coreAsSource } from 'slidev-deck-core/node/coreAsSource'
import { remotePassword } from '../plugins/remote'
import { shareWindows } from '../plugins/share'
import { speakerIndex } from '../plugins/speaker-index'
import { writeMinutes } from '../plugins/write-minutes'

/** What the windows need of the server and the build. */
export default defineVitePluginsSetup(options => [coreAsSource(), speakerIndex(options), shareWindows(), writeMinutes(options.data.slides), remotePassword(options.remote)])
