import { defineConfig } from 'vite'
import { bibtex } from './data/bibliography.ts'
import { dataChecks } from './data/slideChecks.ts'

export default defineConfig({
  plugins: [dataChecks(), bibtex()],
})
