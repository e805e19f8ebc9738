import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { glossary } from '../../data/glossary'
import { root } from '../slides'

/** Files whose words a listener sees. The corrections quote wrong spellings on purpose, and the glossary lists them. */
function spokenFiles(): string[] {
  const folders = ['pages', 'components', 'data', 'snippets', 'layouts']
  return ['slides.md', ...folders.flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|vue|ts)$/.test(name)).map(name => join(folder, name)))]
    .filter(file => !['data/glossary.ts', 'data/corrections.ts'].includes(file))
}

it('spells each term one way', () => {
  const slips = spokenFiles().flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    // Tags name components and addresses; nobody reads them.
    const text = file.endsWith('.md') ? source.replace(/<[^>]*>/g, '') : source
    return glossary.flatMap(term => term.variants.filter(variant => text.includes(variant)).map(variant => `${file}: ${variant} → ${term.zh} (${term.en})`))
  })
  expect(slips).toEqual([])
})

it('has no wrong spelling that is part of a right one', () => {
  for (const term of glossary) {
    for (const variant of term.variants)
      expect(glossary.filter(other => other.zh.includes(variant) || other.en.includes(variant))).toEqual([])
  }
})

it('leaves the space between Chinese and Latin to the browser', () => {
  const slips = spokenFiles().filter(file => file.endsWith('.md')).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/```[\s\S]*?```/g, '')
    return [...text.matchAll(/\p{Script=Han} (?=[A-Z0-9])|[A-Z0-9] (?=\p{Script=Han})/giu)].map(match => `${file}: …${text.slice(Math.max(0, match.index - 8), match.index + 10).replaceAll('\n', ' ')}…`)
  })
  expect(slips).toEqual([])
})
