import { defineConfig } from 'vite'
import { bibtex } from './data/bibliography.ts'
import { dataChecks } from './data/slideChecks.ts'

export default defineConfig({
  plugins: [dataChecks(), bibtex()],
  // Libraries of figures, which the development server would meet on a later slide, and load the page anew.
  optimizeDeps: { include: ['d3-array', 'd3-scale', 'd3-shape', 'uqr'] },
})
