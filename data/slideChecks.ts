import type { SlideInfo } from '@slidev/types'
import type { Plugin, ResolvedConfig } from 'vite'
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { load } from '@slidev/parser/fs'
import { BIBLIOGRAPHY, parseReferences } from './bibliography.ts'
import { checkFacts } from './checks.ts'
import { factsWith } from './facts.ts'

/** Keys of records that a slide names. */
interface Named {
  citations: string[]
  corrections: string[]
}

function namedBy({ frontmatter, content }: Pick<SlideInfo, 'frontmatter' | 'content'>): Named {
  const tags = (tag: string) => [...content.matchAll(new RegExp(`<${tag}\\s[^>]*?"([^"]*)"`, 'g'))].map(([, key = '']) => key)
  const cites: unknown[] = [frontmatter.cites ?? []].flat()
  return { citations: [...cites.map(String), ...tags('Cite')], corrections: tags('Erratum') }
}

/**
 * Looks for slides that name a record which there is not: in `cites:`, with `<Cite k="…" />` or with `<Erratum id="…" />`.
 * @param slides as the parser has them
 * @param known keys of the bibliography, ids of the corrections
 * @param root project folder, to shorten paths
 * @throws Error that names file, line, heading and key, and says what to do
 */
export function checkSlides(slides: readonly SlideInfo[], known: Named, root: string): void {
  for (const slide of slides) {
    const { citations, corrections } = namedBy(slide)
    const where = `${relative(root, slide.source.filepath)}:${slide.source.start + 1}: “${slide.title}”`
    for (const key of citations) {
      if (!known.citations.includes(key))
        throw new Error(`${where} cites "${key}", which is no key of public/references.bib: add an entry with this key, or correct the key`)
    }
    for (const id of corrections) {
      if (!known.corrections.includes(id))
        throw new Error(`${where} marks correction "${id}", which is not in data/corrections.ts: add a record with this id, or correct the id`)
    }
  }
}

/**
 * Vite plugin that stops a build at a faulty record or at a slide that names a record which there is not. The development server
 * stops at a faulty record only: there the slide itself shows what it misses, and is mended while it runs.
 */
export function dataChecks(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'data-checks',
    configResolved(resolved) {
      config = resolved
    },
    async buildStart() {
      const facts = factsWith(parseReferences(readFileSync(BIBLIOGRAPHY, 'utf8')))
      checkFacts(facts)
      if (config.command !== 'build')
        return
      const { slides } = await load({ roots: [config.root], userRoot: config.root }, resolve(config.root, 'slides.md'))
      checkSlides(slides, { citations: facts.references.map(({ key }) => key), corrections: facts.corrections.map(({ id }) => id) }, config.root)
    },
  }
}
