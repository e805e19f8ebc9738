import { defineVitePluginsSetup } from '@slidev/types'
import { shareWindows } from '../plugins/share'
import { speakerIndex } from '../plugins/speaker-index'

/** What the windows need of the server and the build. */
export default defineVitePluginsSetup(options => [speakerIndex(options), shareWindows()])
