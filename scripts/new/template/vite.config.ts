import { defineConfig } from 'vite'
import { bibtex } from './data/bibliography.ts'

export default defineConfig({ plugins: [bibtex()] })
