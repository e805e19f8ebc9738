import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deckCharacters, writeDeckFonts } from '../deckFonts'

const root = resolve(import.meta.dirname, '../../..')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-fonts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('deck-fonts', () => {
  it('parts the deck\'s characters into those of the first slide and the rest', () => {
    const { opening, rest } = deckCharacters({ roots: [root], openingLayout: 'cover', openingFiles: [] })
    for (const char of 'Aa0，。“”')
      expect(opening).toContain(char)
    expect([...opening].filter(char => rest.includes(char))).toEqual([])
    expect(rest.length).toBeGreaterThan(opening.length)
    expect([...opening, ...rest].length).toBe(new Set([...opening, ...rest]).size)
  })

  it('takes the characters of sources alone: of the cover first, its notes and the other slides later', async () => {
    const deck = join(folder, 'deck')
    await mkdir(join(deck, 'pages'), { recursive: true })
    await writeFile(join(deck, 'slides.md'), '# 封面\n<!-- 讲稿 -->\n')
    await writeFile(join(deck, 'pages/1.md'), '第一章')
    await writeFile(join(deck, 'pages/picture.svg'), '图')
    const { opening, rest } = deckCharacters({ roots: [deck], openingLayout: 'cover', openingFiles: [] })
    expect(opening).toContain('封')
    expect(opening).not.toMatch(/[讲第]/)
    expect(rest).toBe([...'讲稿第一章'].sort().join(''))
  })

  it('cuts both weights once for the same characters', async () => {
    const project = join(folder, 'project')
    const sheet = await writeDeckFonts(project, { opening: 'A', rest: '综述' })
    const css = readFileSync(sheet, 'utf8')
    expect(css.match(/unicode-range: U\+41;/g)).toHaveLength(css.match(/-opening\.woff2/g)?.length ?? 0)
    for (const name of css.match(/[\w-]+\.woff2/g) ?? [])
      expect(existsSync(join(dirname(sheet), name)), name).toBe(true)
    expect(await writeDeckFonts(project, { opening: 'A', rest: '综述' })).toBe(sheet)
    expect(readdirSync(dirname(dirname(sheet)))).toHaveLength(1)
  })
})
