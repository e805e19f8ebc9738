import { defineVitePluginsSetup } from '@slidev/types'
import { optionsOf } from 'slidev-deck-core/client/options'
import { deckFonts } from '../deckFonts'

export default defineVitePluginsSetup(({ roots, data: { headmatter, slides } }) => [
  { name: 'deck-core', config: () => ({ optimizeDeps: { exclude: ['slidev-deck-core'] } }) },
  deckFonts({ roots, openingLayout: String(slides[0]?.frontmatter.layout ?? 'cover'), openingFiles: [optionsOf(headmatter, 'cjkType').opening ?? []].flat().map(String) }),
])
