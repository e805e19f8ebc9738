import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { browserCandidates, BrowserError, findBrowser, launchBrowser } from 'slidev-deck-core/node/browser'
import { runNode } from 'slidev-deck-core/node/child'
import { UsageError } from 'slidev-deck-core/node/command'
import { buildFault } from 'slidev-deck-core/node/site'
import { changedSource, sourcesOf } from 'slidev-deck-core/node/sources'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { root } from '../../../test/slides'
import { parseArguments } from '../export/args'
import { launchPrinter } from '../export/browser'

const folder = mkdtempSync(join(tmpdir(), 'deck-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const never = new AbortController().signal

describe('arguments', () => {
  it('choose one product or all, with their own defaults', async () => {
    expect(await parseArguments([])).toMatchObject({ products: ['slides'], layout: 'reading', paper: 'a4', dark: false, clicks: false, build: false })
    expect((await parseArguments(['all', '-o', 'talk'])).products).toEqual(['slides', 'handout', 'notes', 'md', 'png', 'pptx'])
  })

  it.each<[string, string[], RegExp]>([
    ['an empty place', ['-o', ''], /--output is empty|Not enough arguments/],
    ['a PDF for several files', ['png', '-o', 'x.pdf'], /png writes several files: --output wants a folder, not x\.pdf/],
    ['a PDF for all', ['all', '-o', 'x.PDF'], /all writes several files/],
    ['two places', ['-o', 'a', '-o', 'b'], /can be given once/],
    ['an option of another product', ['png', '--layout', 'six'], /Unknown argument: layout/],
  ])('refuse %s', async (_, argv, message) => {
    const error: unknown = await parseArguments(argv).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toMatch(message)
  })
})

/** Runs a command made of some work, sends it signals, and says how it ended. */
async function runCommand(work: string, ...signals: NodeJS.Signals[]): Promise<{ code: number | null, printed: string }> {
  const file = (name: string) => JSON.stringify(pathToFileURL(join(root, 'addons/core/node', name)).href)
  const script = join(folder, 'command.mts')
  writeFileSync(script, `
    import { withSignals, UsageError } from ${file('command.ts')}
    import { leftover } from ${file('leftovers.ts')}
    import { runNode } from ${file('child.ts')}
    await withSignals('help', async (signal) => { ${work} })
    console.log('handlers left: ' + process.listenerCount('SIGINT'))
  `)
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += String(chunk)
      // Each line that the work prints asks for the next signal.
      if (String(chunk).includes('next') && signals.length > 0)
        child.kill(signals.shift())
    })
  }
  const [code] = await once(child, 'close') as [number | null]
  return { code, printed }
}

describe.skipIf(process.platform === 'win32')('a command', () => {
  const hold = 'const hold = setInterval(() => {}, 1000); signal.addEventListener("abort", () => clearInterval(hold));'

  it.each<[NodeJS.Signals, number]>([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])('tidies up after %s and ends with %i', async (name, code) => {
    const ended = await runCommand(`${hold}
      console.log('next')
      await new Promise(done => signal.addEventListener('abort', done))
      console.log('tidied')
      signal.throwIfAborted()`, name)
    expect(ended.printed).toContain('tidied\n')
    expect(ended.printed).toContain('Stopped; nothing half-written is left behind.')
    expect(ended.printed).toContain('handlers left: 0')
    expect(ended.code).toBe(code)
  })

  it('ends at once at the second signal, with its programs and unfinished files', async () => {
    const left = join(folder, 'unfinished')
    const ended = await runCommand(`
      const { mkdirSync } = await import('node:fs')
      mkdirSync(${JSON.stringify(left)})
      leftover(${JSON.stringify(left)})
      signal.addEventListener('abort', () => setTimeout(() => console.log('next'), 700))
      console.log('next')
      await new Promise(() => setInterval(() => {}, 1000))`, 'SIGINT', 'SIGINT')
    expect(ended.code).toBe(130)
    expect(existsSync(left)).toBe(false)
  })

  it('takes a signal and its echo, which npm sends, as one', async () => {
    const ended = await runCommand(`
      process.emit('SIGINT', 'SIGINT')
      process.emit('SIGINT', 'SIGINT')
      console.log('tidied')
      signal.throwIfAborted()`)
    expect(ended.printed).toContain('tidied')
    expect(ended.code).toBe(130)
  })

  it.each<[string, string, number]>([
    ['a mistake in what was typed', 'throw new UsageError("no such thing")', 2],
    ['a failure', 'throw new Error("no such thing")', 1],
  ])('says only the message of %s', async (_, work, code) => {
    const ended = await runCommand(work)
    expect(ended.code).toBe(code)
    expect(ended.printed).toContain('no such thing\n')
    expect(ended.printed.includes('"help" shows')).toBe(code === 2)
    expect(ended.printed).not.toContain('    at ')
  })

  it('waits for its program to be gone', async () => {
    const script = join(folder, 'slow.mjs')
    const [up, gone] = [join(folder, 'up'), join(folder, 'gone')]
    writeFileSync(script, `
      import { writeFileSync } from 'node:fs'
      process.on('SIGTERM', () => setTimeout(() => { writeFileSync(${JSON.stringify(gone)}, ''); process.exit() }, 300))
      setInterval(() => {}, 1000)
      writeFileSync(${JSON.stringify(up)}, '')`)
    const interrupted = new AbortController()
    const running = runNode([script], { stdio: ['ignore', 'pipe', 'pipe'] }, interrupted.signal)
    const ended = expect(running).rejects.toThrow()
    await vi.waitUntil(() => existsSync(up), { timeout: 20_000 })
    interrupted.abort()
    await ended
    expect(existsSync(gone)).toBe(true)
  })
})

describe('what a build is made from', () => {
  const deck = join(folder, 'a deck')
  const put = (name: string, text = '') => {
    mkdirSync(join(deck, name, '..'), { recursive: true })
    writeFileSync(join(deck, name), text)
  }
  beforeEach(() => ['slides.md', 'pages/一.md', 'global-top.vue', 'index.html', 'addons/x/test/x.test.ts', 'test/a.test.ts', 'README.md', 'node_modules/x/index.js', 'dist/index.html'].forEach(name => put(name)))
  afterEach(() => rmSync(deck, { recursive: true, force: true }))

  it('is read from the folder where there is no git', () => {
    expect(Object.keys(sourcesOf(deck))).toEqual(['global-top.vue', 'index.html', 'pages/一.md', 'slides.md'])
  })

  it('is all that git knows or would add, save tests and documents', async () => {
    const { execFileSync } = await import('node:child_process')
    const git = (...args: string[]) => execFileSync('git', args, { cwd: deck, stdio: 'ignore' })
    git('init')
    put('.gitignore', 'node_modules/\ndist/\nsecret\n')
    git('add', 'slides.md', 'pages', 'index.html')
    put('secret')
    rmSync(join(deck, 'index.html'))
    expect(Object.keys(sourcesOf(deck))).toEqual(['global-top.vue', 'pages/一.md', 'slides.md'])
  })

  it('has changed where a file was edited, added or removed', () => {
    const before = sourcesOf(deck)
    expect(changedSource(before, sourcesOf(deck))).toBeUndefined()
    put('global-top.vue', 'new')
    expect(changedSource(before, sourcesOf(deck))).toBe('global-top.vue')
    put('global-top.vue')
    put('new.vue')
    expect(changedSource(before, sourcesOf(deck))).toBe('new.vue')
    rmSync(join(deck, 'new.vue'))
    rmSync(join(deck, 'slides.md'))
    expect(changedSource(before, sourcesOf(deck))).toBe('slides.md')
  })

  it('takes in every file of this deck that stands at its top and that Slidev reads', () => {
    expect(Object.keys(sourcesOf(root))).toEqual(expect.arrayContaining(['slides.md', 'index.html', 'addons/speaker/global-top.vue', 'slide-top.vue', 'vite.config.ts', 'package-lock.json', 'public/references.bib']))
  })
})

describe('a failed build', () => {
  it('says first what is wrong with a record', () => {
    expect(buildFault(`
  Slidev  v52
vite v8 building client environment for production...
✗ Build failed in 457ms

PWA v1.3.0
warnings
  One of the glob patterns doesn't match any files. Please remove or fix the following: {

Build failed with 1 error:

[plugin vite-plugin-pwa:build]
Error: Build failed with 1 error:

[plugin data-checks]
Error: references: entry "vaswani" has no year
    at parseReferences (file:///x.mjs:115:9)
    at async build (file:///y.mjs:38:2) {
  errors: [Getter/Setter]
}
`)).toBe('[plugin data-checks]\nreferences: entry "vaswani" has no year')
  })

  it('keeps the picture of a place in the code, without colours', () => {
    expect(buildFault(`failed to load config from /x/vite.config.ts
Error: Build failed with 1 error:

\u001B[31m[PARSE_ERROR] \u001B[0mUnexpected token
     ╭─[ data/models.ts:951:11 ]
 951 │ const x = ;
    at build (file:///y.mjs:38:2) {
  errors: [Getter/Setter]
}`)).toBe('[PARSE_ERROR] Unexpected token\n     ╭─[ data/models.ts:951:11 ]\n 951 │ const x = ;')
  })

  it('shows the end of words that it does not know', () => {
    expect(buildFault('killed')).toBe('killed')
  })
})

describe.skipIf(process.platform === 'win32')('a browser', () => {
  afterEach(() => vi.unstubAllEnvs())
  const broken = join(folder, 'bin', 'chromium')
  beforeEach(() => {
    mkdirSync(join(folder, 'bin'), { recursive: true })
    writeFileSync(broken, '#!/bin/sh\necho "chromium: error while loading shared libraries: libglib-2.0.so.0: cannot open shared object file" >&2\nexit 127\n', { mode: 0o755 })
  })

  it('that cannot start is passed over', { timeout: 60_000 }, () => {
    vi.stubEnv('CHROMIUM_PATH', '')
    vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`)
    expect(browserCandidates()).toContain(broken)
    expect(browserCandidates().filter(path => path !== broken)).toContain(findBrowser())
  })

  it.each([
    ['Playwright', () => launchBrowser({}, never, true)],
    ['Puppeteer', () => launchPrinter(1, never, true)],
  ])('that %s cannot start is named with what to type, where there is no other', async (_, launch) => {
    vi.stubEnv('CHROMIUM_PATH', broken)
    const error: unknown = await launch().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(BrowserError)
    expect(String(error)).toMatch(/bin\/chromium: a library of the system is missing, libglib-2\.0\.so\.0[\s\S]*npx playwright install-deps chromium[\s\S]*apt-get install chromium/)
  })

  it('that is named and not there is the only one looked for', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    expect(() => findBrowser()).toThrow(/CHROMIUM_PATH is set to \/nowhere\/chromium/)
  })
})
