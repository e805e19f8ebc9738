import { join, resolve } from 'node:path'
import { load } from '@slidev/parser/fs'
import { optionsOf, textOption } from '../client/options.ts'

/** What commands need to know of a deck. */
export interface DeckRecord {
  /** Begins the names of the files that are made of it, e.g. `my-talk` for `my-talk-slides.pdf`. */
  name: string
  title: string
}

/** A title as the name of a file. */
function nameOf(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'deck'
}

/**
 * Reads a deck's headmatter: its title, and `booklet: { name }`, which the title stands in for.
 * @param root folder of the deck
 * @param entry its Markdown file, below the folder
 * @throws where there is no such file, or its headmatter is no YAML
 */
export async function readDeck(root: string, entry = 'slides.md'): Promise<DeckRecord> {
  const { headmatter, slides } = await load({ roots: [root], userRoot: root }, resolve(join(root, entry)))
  const title = String(headmatter.title ?? slides[0]?.title ?? 'Slidev')
  return { title, name: textOption(optionsOf(headmatter, 'booklet'), 'name') ?? nameOf(title) }
}
