import { defineVitePluginsSetup } from '@slidev/types'
import { optionsOf } from 'slidev-deck-core/client/options'
import { coreAsSource } from 'slidev-deck-core/node/coreAsSource'
import { deckFonts } from '../deckFonts'

export default defineVitePluginsSetup(({ roots, data: { headmatter, slides } }) => [
  coreAsSource(),
  deckFonts({ roots, openingLayout: String(slides[0]?.frontmatter.layout ?? 'cover'), openingFiles: [optionsOf(headmatter, 'cjkType').opening ?? []].flat().map(String) }),
])
