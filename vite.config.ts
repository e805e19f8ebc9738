import { defineConfig } from 'vite'
import { bibtex } from './plugins/bibtex'
import { deckFonts } from './plugins/deck-fonts'

export default defineConfig({
  plugins: [bibtex(), deckFonts()],
})
