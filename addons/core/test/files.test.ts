import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UsageError } from '../node/command'
import { checkFile, writeWhole } from '../node/files'
import { checkFolder, readManifest, updateFolder } from '../node/folder'
import { isSealed, seal } from '../node/seal'

let folder = ''
beforeEach(() => folder = mkdtempSync(join(tmpdir(), 'deck-files-')))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const never = new AbortController().signal
const at = (...names: string[]) => join(folder, ...names)
const read = (...names: string[]) => readFileSync(at(...names), 'utf8')
/** All that stands below a folder, hidden or not, by path. */
const tree = (below = folder) => readdirSync(below, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/')).sort()
const pdf = (text = '') => Buffer.from(`%PDF-1.7\n${text}\nstartxref\n9\n%%EOF`)

/** Writes files, by name, into a folder as a command does. */
function put(kind: 'site' | 'pictures', files: Record<string, string>, path = at('out'), signal = never): Promise<void> {
  return updateFolder(path, kind, signal, async (stage) => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(stage, name, '..'), { recursive: true })
      await writeFile(join(stage, name), text)
    }
  })
}

describe('a seal', () => {
  it('stands above a PDF\'s last lines and after a page\'s', () => {
    expect(Buffer.from(seal(pdf(), 'pdf')).toString()).toMatch(/\n%deck-export sha256:[0-9a-f]{64}\nstartxref\n9\n%%EOF$/)
    expect(Buffer.from(seal(Buffer.from('<p>'), 'html')).toString()).toMatch(/^<p><!-- deck-export sha256:[0-9a-f]{64} -->\n$/)
  })

  it('holds as long as nothing is changed', () => {
    for (const sealed of [seal(pdf('long '.repeat(500)), 'pdf'), seal(Buffer.from('<p>'), 'html')]) {
      expect(isSealed(sealed)).toBe(true)
      expect(isSealed(Buffer.concat([sealed, Buffer.from('a note')]))).toBe(false)
      const changed = Buffer.from(sealed)
      changed[1]! ^= 1
      expect(isSealed(changed)).toBe(false)
    }
    expect(isSealed(pdf())).toBe(false)
    expect(isSealed(Buffer.alloc(0))).toBe(false)
  })
})

describe('a single file', () => {
  it('is written to a free place, in folders that are made for it, and over an earlier one of ours', async () => {
    await writeWhole(at('a/b/x.pdf'), seal(pdf('one'), 'pdf'), never)
    await checkFile(at('a/b/x.pdf'))
    await writeWhole(at('a/b/x.pdf'), seal(pdf('two'), 'pdf'), never)
    expect(read('a/b/x.pdf')).toContain('two')
    expect(tree()).toEqual(['a', 'a/b', 'a/b/x.pdf'])
  })

  it.each<[string, (path: string) => void]>([
    ['a file of somebody else\'s', path => writeFileSync(path, pdf())],
    ['an empty file', path => writeFileSync(path, '')],
    ['one of ours that somebody wrote into', path => writeFileSync(path, Buffer.concat([seal(pdf(), 'pdf'), Buffer.from('%% a note')]))],
  ])('stops before %s', async (_, make) => {
    make(at('x.pdf'))
    const before = read('x.pdf')
    await expect(checkFile(at('x.pdf'))).rejects.toThrow(/did not make.*\n.*x\.pdf\.old/)
    await expect(writeWhole(at('x.pdf'), seal(pdf('new'), 'pdf'), never)).rejects.toThrow(UsageError)
    expect(read('x.pdf')).toBe(before)
    expect(tree()).toEqual(['x.pdf'])
  })

  it('stops before a folder, a file in the path and a link to nothing', async () => {
    mkdirSync(at('x.pdf'))
    await expect(checkFile(at('x.pdf'))).rejects.toThrow(/there is a folder of that name/)
    writeFileSync(at('file'), '')
    await expect(checkFile(at('file/x.pdf'))).rejects.toThrow(/a part of the path is a file|is a file, not a folder/)
    symlinkSync(at('nowhere'), at('link.pdf'))
    await expect(checkFile(at('link.pdf'))).rejects.toThrow(/link to a place that is not there/)
    expect(tree()).toEqual(['file', 'link.pdf', 'x.pdf'])
  })

  it('goes where a link leads, and leaves the link', async () => {
    await writeWhole(at('real.pdf'), seal(pdf('one'), 'pdf'), never)
    symlinkSync(at('real.pdf'), at('link.pdf'))
    await writeWhole(at('link.pdf'), seal(pdf('two'), 'pdf'), never)
    expect(read('real.pdf')).toContain('two')
    expect(tree()).toEqual(['link.pdf', 'real.pdf'])
  })

  it('leaves nothing, not even the folders for it, where it is interrupted', async () => {
    await expect(writeWhole(at('a/b/x.pdf'), pdf(), AbortSignal.abort())).rejects.toThrow()
    expect(tree()).toEqual([])
  })
})

describe('pictures', () => {
  it('go among what is there; those of ours that are not taken again go', async () => {
    mkdirSync(at('out'))
    writeFileSync(at('out/thesis.txt'), 'mine')
    await put('pictures', { '001.png': 'a', '002.png': 'b' })
    await put('pictures', { '001.png': 'c' })
    expect(tree(at('out'))).toEqual(['.deck-pictures.json', '001.png', 'thesis.txt'])
    expect(read('out/001.png')).toBe('c')
    expect(read('out/thesis.txt')).toBe('mine')
  })

  it('stop before a picture that is not ours, and leave all as it was', async () => {
    await put('pictures', { '001.png': 'a', '002.png': 'b' })
    writeFileSync(at('out/002.png'), 'painted over')
    const before = tree(at('out'))
    await expect(checkFolder(at('out'), 'pictures', ['001.png', '002.png'])).rejects.toThrow(/holds 002\.png, which this command did not make, or which was changed since/)
    await expect(put('pictures', { '001.png': 'c', '002.png': 'd' })).rejects.toThrow(UsageError)
    expect(tree(at('out'))).toEqual(before)
    expect(read('out/001.png')).toBe('a')
    expect(read('out/002.png')).toBe('painted over')
  })

  it('leave one of ours that was changed, though it is not taken again', async () => {
    await put('pictures', { '001.png': 'a', '002.png': 'b' })
    writeFileSync(at('out/002.png'), 'painted over')
    await put('pictures', { '001.png': 'c' })
    expect(read('out/002.png')).toBe('painted over')
    expect(readManifest(at('out'), 'pictures')?.files).toHaveProperty('001.png')
    expect(readManifest(at('out'), 'pictures')?.files).not.toHaveProperty('002.png')
  })

  it('follow a link to a folder', async () => {
    mkdirSync(at('real'))
    symlinkSync(at('real'), at('out'))
    await put('pictures', { '001.png': 'a' })
    expect(tree(at('real'))).toEqual(['.deck-pictures.json', '001.png'])
  })

  it('of two exports at once stand whole, and all are known as ours', async () => {
    await Promise.all(['a', 'b', 'c'].map(text => put('pictures', { [`${text}.png`]: text, 'contact.png': text })))
    expect(tree(at('out')).filter(name => name.endsWith('.png'))).toHaveLength(2)
    await put('pictures', { 'contact.png': 'last' })
    expect(tree(at('out'))).toEqual(['.deck-pictures.json', 'contact.png'])
  })
})

describe('a site', () => {
  it('goes to a place that is missing or empty, and over an earlier one, whose stale files go', async () => {
    await put('site', { 'index.html': '1', 'assets/old/a.js': 'a', 'assets/b.js': 'b' })
    await put('site', { 'index.html': '2', 'assets/b.js': 'b' })
    expect(tree(at('out'))).toEqual(['.deck-site.json', 'assets', 'assets/b.js', 'index.html'])
    expect(read('out/index.html')).toBe('2')
    mkdirSync(at('empty'))
    await put('site', { 'index.html': '1' }, at('empty'))
    expect(read('empty/index.html')).toBe('1')
  })

  it.each<[string, () => void, RegExp]>([
    ['a folder with a file in it', () => writeFileSync(at('out/thesis.txt'), 'mine'), /it holds thesis\.txt, and no list/],
    ['an earlier version\'s site', () => ['404.html', 'assets', 'index.html', 'sw.js'].forEach(name => writeFileSync(at('out', name), '')), /holds 404\.html, assets, index\.html and 1 more[\s\S]*earlier version[\s\S]*out\.old/],
    ['a list that is none of ours', () => writeFileSync(at('out/.deck-site.json'), '{}'), /it holds \.deck-site\.json/],
  ])('stops before %s', async (_, make, message) => {
    mkdirSync(at('out'))
    make()
    const before = tree()
    await expect(checkFolder(at('out'), 'site')).rejects.toThrow(message)
    await expect(put('site', { 'index.html': 'new' })).rejects.toThrow(UsageError)
    expect(tree()).toEqual(before)
  })

  it('stops before a site of ours that something else was put into, or that was changed', async () => {
    await put('site', { 'index.html': '1', 'assets/a.js': 'a' })
    writeFileSync(at('out/assets/thesis.txt'), 'mine')
    await expect(put('site', { 'index.html': '2' })).rejects.toThrow(/holds assets\/thesis\.txt, which this command did not make/)
    rmSync(at('out/assets/thesis.txt'))
    writeFileSync(at('out/index.html'), 'edited')
    await expect(put('site', { 'index.html': '2' })).rejects.toThrow(/holds index\.html/)
    expect(read('out/index.html')).toBe('edited')
  })

  it('stops before a file where a folder is wanted', async () => {
    writeFileSync(at('out'), 'mine')
    await expect(checkFolder(at('out'), 'site')).rejects.toThrow(/it is a file, and a folder is wanted/)
  })

  it('is as it was where the making fails or is interrupted; a folder that was made for it is gone', async () => {
    await put('site', { 'index.html': '1' })
    await expect(updateFolder(at('out'), 'site', never, async () => {
      throw new Error('no build')
    })).rejects.toThrow('no build')
    const interrupted = new AbortController()
    await expect(updateFolder(at('deep/new'), 'site', interrupted.signal, async (stage) => {
      await writeFile(join(stage, 'index.html'), '2')
      interrupted.abort()
    })).rejects.toThrow()
    expect(tree()).toEqual(['out', 'out/.deck-site.json', 'out/index.html'])
    expect(read('out/index.html')).toBe('1')
  })

  it('is as it was where a file cannot be moved to its place', async () => {
    await put('site', { 'a.js': '1', 'b/c.js': '1', 'index.html': '1' })
    const before = [tree(at('out')), readManifest(at('out'), 'site')]
    // A file stands where the new site wants a folder; found at the second of three steps.
    await expect(updateFolder(at('out'), 'site', never, async (stage) => {
      await writeFile(join(stage, 'a.js'), '2')
      await mkdir(join(stage, 'a.js.d'))
      await writeFile(join(stage, 'a.js.d/x.js'), '2')
      await mkdir(join(stage, 'index.html'))
      await writeFile(join(stage, 'index.html/x.js'), '2')
    })).rejects.toThrow(/index\.html is no folder/)
    expect([tree(at('out')), readManifest(at('out'), 'site')]).toEqual(before)
    expect(read('out/a.js')).toBe('1')
  })

  it('does not follow a list out of its folder', async () => {
    writeFileSync(at('thesis.txt'), '1')
    await put('site', { 'x.txt': '1' })
    writeFileSync(at('out/.deck-site.json'), read('out/.deck-site.json').replace('"x.txt"', '"../thesis.txt"'))
    rmSync(at('out/x.txt'))
    await put('site', { 'index.html': '2' })
    expect(existsSync(at('thesis.txt'))).toBe(true)
  })
})

it('names the place as a person here would type it', async () => {
  await expect(checkFile(join(process.cwd(), 'package.json'))).rejects.toThrow('Cannot write package.json:')
})
