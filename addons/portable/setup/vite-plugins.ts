import { join } from 'node:path'
import process from 'node:process'
import { defineVitePluginsSetup } from '@slidev/types'
import { clientPatches } from '../plugins/client-patches'
import { contentSecurity } from '../plugins/content-security'
import { firstSlide } from '../plugins/first-slide'
import { offline } from '../plugins/offline'
import { singleFile } from '../plugins/single-file'
import { unusedFeatures } from '../plugins/unused-features'

/** Steps of the build. Slidev's command line passes no mode on; `slidev-portable single` asks by a variable. */
export default defineVitePluginsSetup(({ data: { headmatter, slides }, userRoot, addonRoots }) => [
  { name: 'deck-core', config: () => ({ optimizeDeps: { exclude: ['slidev-deck-core'] } }) },
  clientPatches(),
  unusedFeatures(),
  process.env.DECK_SINGLE_FILE
    ? singleFile(userRoot)
    : [firstSlide(String(slides[0]?.frontmatter.layout ?? 'cover'), addonRoots.some(root => root.endsWith('cjk-type'))), offline(headmatter, join(userRoot, 'public'))],
  contentSecurity(),
])
