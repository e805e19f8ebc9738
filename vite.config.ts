import process from 'node:process'
import { defineConfig } from 'vite'
import { bibtex } from './plugins/bibtex.ts'
import { clientPatches } from './plugins/client-patches.ts'
import { contentSecurity } from './plugins/content-security.ts'
import { dataChecks } from './plugins/data-checks.ts'
import { deckFonts } from './plugins/deck-fonts.ts'
import { firstSlide } from './plugins/first-slide.ts'
import { formulas } from './plugins/formulas.ts'
import { offline } from './plugins/offline.ts'
import { singleFile } from './plugins/single-file.ts'
import { unusedFeatures } from './plugins/unused-features.ts'

// Slidev's command line passes no mode on; `npm run build:single` asks by this variable.
const portable = process.env.DECK_SINGLE_FILE ? singleFile(import.meta.dirname) : [firstSlide(), offline()]

export default defineConfig({
  plugins: [dataChecks(), bibtex(), deckFonts(), formulas(), clientPatches(), unusedFeatures(), portable, contentSecurity()],
})
