import type { Creator, Entry } from '@retorquere/bibtex-parser'
import type { Plugin } from 'vite'
import type { Reference } from './referenceSchema.ts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@retorquere/bibtex-parser'
import { normalizePath } from 'vite'
import { judge } from './judge.ts'
import { referenceGroups } from './reference.ts'
import { reference } from './referenceSchema.ts'

const VIRTUAL_ID = 'virtual:references'
const RESOLVED_ID = `\0${VIRTUAL_ID}`
/** Path of the deck's bibliography. */
export const BIBLIOGRAPHY = fileURLToPath(new URL('../public/references.bib', import.meta.url))

/** The fields of an entry that hold plain text (the parser turns people and keywords into lists). */
function text(entry: Entry, field: string): string | undefined {
  const value: unknown = entry.fields[field]
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}

function familyName({ name, prefix, lastName }: Creator): string {
  return name ?? [prefix, lastName].filter(Boolean).join(' ')
}

function displayName(creator: Creator): string {
  return [creator.firstName, familyName(creator), creator.suffix].filter(Boolean).join(' ')
}

/** BibTeX's `and others` reaches us as a person of that name. */
function isOthers(creator: Creator): boolean {
  return !creator.firstName && familyName(creator) === 'others'
}

/** The group that an entry's keywords name, or all that they say where it is none. One without keywords is background reading. */
function groupOf(entry: Entry): string {
  const keywords = entry.fields.keywords ?? []
  if (keywords.length === 0)
    return 'background'
  return referenceGroups.find(name => keywords.includes(name)) ?? keywords.join(', ')
}

function toReference(entry: Entry): Reference {
  const creators = entry.fields.author ?? []
  const people = creators.filter(creator => !isOthers(creator))
  const title = text(entry, 'title')
  const checkpoint = text(entry, 'checkpoint')
  const source = text(entry, 'source')
  const judged = judge(reference, {
    key: entry.key,
    type: entry.type,
    title,
    shortTitle: text(entry, 'shorttitle') ?? title,
    authors: people.map(displayName),
    familyNames: people.map(familyName),
    etAl: people.length < creators.length,
    year: text(entry, 'year'),
    venue: text(entry, 'journal') ?? text(entry, 'booktitle') ?? text(entry, 'howpublished') ?? '',
    url: text(entry, 'url'),
    ...(checkpoint && { checkpoint }),
    ...(source && { source }),
    group: groupOf(entry),
  })
  if ('faults' in judged)
    throw new Error(judged.faults.map(fault => `references: entry "${entry.key}" ${fault}`).join('\n'))
  return judged.value
}

/**
 * What was parsed, by its source: slides' values, checks and the page each ask for it, from copies of this module that loaders of their own
 * have read, and parsing takes a third of a second.
 */
const parsed = ((globalThis as { deckReferences?: Map<string, Reference[]> }).deckReferences ??= new Map())

/**
 * Parses a bibliography into display-ready records, in the order of the file.
 * Titles keep the casing they are written in.
 * @param source BibTeX text
 * @throws Error naming the entry's key when the syntax is broken, a key occurs twice, or a title, year, author, group or valid url is missing.
 */
export function parseReferences(source: string): Reference[] {
  const known = parsed.get(source)
  if (known)
    return known
  const references = readReferences(source)
  parsed.clear()
  parsed.set(source, references)
  return references
}

function readReferences(source: string): Reference[] {
  const { entries, errors } = parse(source, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    verbatimFields: ['url', 'checkpoint', 'source', 'eprint'],
    // The parser's own message for an unknown TeX command does not say where it stands.
    unsupported(_node, tex, entry) {
      throw new Error(`references: entry "${entry.key}" has a TeX command that cannot be shown: ${tex}`)
    },
  })
  const [broken] = errors
  if (broken) {
    const { input = '' } = broken
    const key = /@\w+\s*\{\s*([^\s,}]+)/.exec(input)?.[1]
    throw new Error(`references: entry ${key ? `"${key}"` : `near “${input.slice(0, 60)}”`} cannot be parsed: ${broken.error}`)
  }
  const seen = new Set<string>()
  return entries.map((entry) => {
    if (!entry.key)
      throw new Error(`references: an entry has no key: ${entry.input.slice(0, 60)}`)
    // BibTeX itself compares keys without regard to case.
    const key = entry.key.toLowerCase()
    if (seen.has(key))
      throw new Error(`references: entry "${entry.key}" is a duplicate key`)
    seen.add(key)
    return toReference(entry)
  })
}

/**
 * Vite plugin that provides `virtual:references`, the bibliography parsed at build time.
 * @param file path of the BibTeX file; a change of it shows in the page that the development server has open.
 */
export function bibtex(file = BIBLIOGRAPHY): Plugin {
  const path = normalizePath(file)
  return {
    name: 'bibtex',
    resolveId(id) {
      return id === VIRTUAL_ID ? RESOLVED_ID : undefined
    },
    load(id) {
      if (id !== RESOLVED_ID)
        return undefined
      this.addWatchFile(path)
      return `export default ${JSON.stringify(parseReferences(readFileSync(path, 'utf8')))}`
    },
    configureServer(server) {
      server.watcher.add(path)
    },
    hotUpdate({ file: changed }) {
      if (normalizePath(changed) !== path)
        return undefined
      const module = this.environment.moduleGraph.getModuleById(RESOLVED_ID)
      return module ? [module] : []
    },
  }
}
