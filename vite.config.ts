import { defineConfig } from 'vite'
import { bibtex } from './plugins/bibtex.ts'
import { deckFonts } from './plugins/deck-fonts.ts'

export default defineConfig({
  plugins: [bibtex(), deckFonts()],
})
