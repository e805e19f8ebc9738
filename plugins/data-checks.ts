import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import { checkFacts } from '../data/checks.ts'
import { factsWith } from '../data/facts.ts'
import { BIBLIOGRAPHY, parseReferences } from './bibtex.ts'

/** Vite plugin that stops a build, or the start of the development server, at a faulty record, and names it. */
export function dataChecks(): Plugin {
  return {
    name: 'data-checks',
    buildStart() {
      checkFacts(factsWith(parseReferences(readFileSync(BIBLIOGRAPHY, 'utf8'))))
    },
  }
}
