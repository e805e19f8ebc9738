import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseReferences } from '../data/bibliography'

/** The bibliography, for tests that run outside Vite's module graph of the deck. */
export const references = parseReferences(readFileSync(resolve(import.meta.dirname, '../public/references.bib'), 'utf8'))
