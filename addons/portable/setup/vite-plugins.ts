import type { ResolvedSlidevOptions } from '@slidev/types'
import { join } from 'node:path'
import process from 'node:process'
import { defineVitePluginsSetup } from '@slidev/types'
import { coreAsSource } from 'slidev-deck-core/node/coreAsSource'
import { clientPatches } from '../plugins/client-patches'
import { contentSecurity } from '../plugins/content-security'
import { foundFiles } from '../plugins/dev/found-files'
import { joinedFrontmatter } from '../plugins/dev/joined-frontmatter'
import { quietStyles } from '../plugins/dev/quiet-styles'
import { firstSlide, neededModules } from '../plugins/first-slide'
import { hostsOf } from '../plugins/hosts'
import { prebundled } from '../plugins/prebundled'
import { textsOf, unusedFeatures } from '../plugins/unused-features'

/** Has Vite write down beside the page what its parts are licensed under. */
const licences = { name: 'licences', config: () => ({ build: { license: { fileName: 'licenses.md' } } }) }

/** Steps of the build alone. What they are made of is read where there is a build, so that the development server starts sooner. */
async function buildSteps({ data: { headmatter, slides }, userRoot, addonRoots }: ResolvedSlidevOptions) {
  // Slidev's command line passes no mode on; `slidev-portable single` asks by a variable.
  if (process.env.DECK_SINGLE_FILE) {
    const { singleFile } = await import('../plugins/single-file')
    return singleFile(userRoot)
  }
  const [{ offline }, { openingChunk }, { styleOrder }] = await Promise.all([import('../plugins/offline'), import('../plugins/opening-chunk'), import('../plugins/style-order')])
  const needed = neededModules(String(slides[0]?.frontmatter.layout ?? 'cover'))
  return [licences, styleOrder(), openingChunk(needed), firstSlide(needed, addonRoots.some(root => root.endsWith('cjk-type'))), offline(headmatter, join(userRoot, 'public'))]
}

export default defineVitePluginsSetup(async options => [
  coreAsSource(),
  clientPatches(),
  prebundled(),
  joinedFrontmatter(options.data),
  foundFiles(),
  quietStyles(),
  unusedFeatures(options.mode === 'build' ? textsOf(options.roots, options.data.slides.map(({ content }) => content)) : []),
  ...options.mode === 'build' ? await buildSteps(options) : [],
  contentSecurity(hostsOf(options.data)),
])
