import type { Browser, LaunchOptions } from 'playwright'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { runNode } from './child.ts'

const variable = 'CHROMIUM_PATH'
const require = createRequire(import.meta.url)

const installedNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe']

const installedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
    const folder = process.env[name]
    return folder ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'].map(path => join(folder, path)) : []
  }),
]

/** Chromium's sandbox refuses to work for root, and only for root is it left out. */
const isRoot = process.getuid?.() === 0

/** Flags that keep a driven Chromium quiet: no traffic of its own. */
export const browserArgs = [...isRoot ? ['--no-sandbox'] : [], '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

/**
 * Path at which Playwright's own browser would be; undefined where Playwright has fetched none. Playwright takes half a second of a
 * processor to load, so it is only asked where the folder that it keeps browsers in (https://playwright.dev/docs/browsers) is there.
 */
function ownBrowser(): string | undefined {
  const caches: Partial<Record<NodeJS.Platform, string>> = { darwin: join(homedir(), 'Library', 'Caches'), win32: process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local') }
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(caches[process.platform] ?? process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright')
  return folder === '0' || existsSync(folder) ? (require('playwright') as typeof import('playwright')).chromium.executablePath() : undefined
}

/** There is no browser that starts; the message says what to do. */
export class BrowserError extends Error {}

/** Why a browser did not start. */
interface Failure {
  path: string
  reason: string
}

/**
 * Paths of the Chromium-based browsers on this machine, the best first: the one that `CHROMIUM_PATH` names and no other, or Playwright's
 * own and every installed Chrome, Chromium and Edge. Whether they start is another matter.
 * @throws BrowserError where `CHROMIUM_PATH` names a file that does not exist
 */
export function browserCandidates(): string[] {
  const named = process.env[variable]
  if (named) {
    if (!existsSync(named))
      throw new BrowserError(`${variable} is set to ${named}, but there is no such file. Correct it or unset it.`)
    return [named]
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean).flatMap(dir => installedNames.map(name => join(dir, name)))
  return [...new Set([ownBrowser() ?? [], onPath, installedPlaces].flat())].filter(path => existsSync(path))
}

/** The line of a browser's complaint that matters. */
function reasonOf(said: string): string {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(said)?.[1]
  if (library)
    return `a library of the system is missing, ${library}`
  if (/No usable sandbox|sandbox_host_linux|namespace sandbox/.test(said))
    return 'this system does not let it build its sandbox (on Ubuntu, an installed Google Chrome may, or "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0")'
  return said.split('\n').map(line => line.trim()).find(Boolean) ?? 'it ended at once'
}

function noBrowser(failures: readonly Failure[]): BrowserError {
  const found = failures.length > 0
    ? ['No browser starts here:', ...failures.map(({ path, reason }) => `  ${path}: ${reason}`)]
    : ['There is no Chromium, Chrome or Edge here.']
  const lacks = failures.some(({ reason }) => reason.includes('library'))
  return new BrowserError([
    ...found,
    'Type one of',
    ...lacks ? ['  sudo npx playwright install-deps chromium   (the libraries that it lacks)'] : [],
    '  npx playwright install chromium              (Playwright\'s own browser, for your user)',
    '  sudo apt-get install chromium                (Debian; brings its libraries)',
    `or install Chrome or Edge, or set ${variable} to the path of a Chromium-based browser.`,
  ].join('\n'))
}

/** Path of Playwright's command line. */
function playwrightCommand(): string {
  return join(dirname(require.resolve('playwright/package.json')), 'cli.js')
}

/** Starts the first browser here that starts, driven by Playwright (see {@link startFirst}); it leaves the signals of the terminal to the caller. */
export async function launchBrowser(options: LaunchOptions, signal: AbortSignal, mayFetch: boolean): Promise<Browser> {
  const { chromium } = await import('playwright')
  return await startFirst(executablePath => chromium.launch({ ...options, executablePath, chromiumSandbox: !isRoot, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }), signal, mayFetch)
}

/**
 * Starts the first browser here that starts, for the work of a command.
 * @param start starts the one at a path, by whatever drives it
 * @param signal ends the search
 * @param mayFetch whether Playwright may fetch its own browser where none starts
 * @throws BrowserError that says what to do where none can be had
 */
export async function startFirst<Started>(start: (path: string) => Promise<Started>, signal: AbortSignal, mayFetch: boolean): Promise<Started> {
  const failures: Failure[] = []
  const tryAll = async () => {
    for (const path of browserCandidates().filter(path => failures.every(failure => failure.path !== path))) {
      signal.throwIfAborted()
      try {
        return await start(path)
      }
      catch (error) {
        signal.throwIfAborted()
        // Not every driver tells what the browser said.
        failures.push(failureOf(path, !isRoot) ?? { path, reason: reasonOf(error instanceof Error ? error.message : String(error)) })
      }
    }
    return undefined
  }
  const found = await tryAll()
  if (found)
    return found
  if (mayFetch && !process.env[variable] && failures.every(({ path }) => path !== ownBrowser())) {
    console.log('No browser here that starts: asking Playwright for its own …')
    await runNode([playwrightCommand(), 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] }, signal)
    const fetched = await tryAll()
    if (fetched)
      return fetched
  }
  throw noBrowser(failures)
}

/**
 * Why a browser does not start; undefined where it does.
 * @param path of the browser
 * @param sandboxed whether it is started in its sandbox. Tests start it by Playwright's own default, which is without; an empty page needs none.
 */
function failureOf(path: string, sandboxed = false): Failure | undefined {
  const profile = mkdtempSync(join(tmpdir(), 'deck-browser-'))
  try {
    const { status, stderr, error } = spawnSync(path, ['--headless', ...browserArgs, ...isRoot || sandboxed ? [] : ['--no-sandbox'], '--disable-gpu', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'], { encoding: 'utf8', timeout: 30_000 })
    return status === 0 ? undefined : { path, reason: reasonOf(error?.message ?? stderr) }
  }
  finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

function firstThatStarts(failures: Failure[]): string | undefined {
  return browserCandidates().find((path) => {
    const failure = failureOf(path)
    if (failure)
      failures.push(failure)
    return !failure
  })
}

/**
 * Path of the first browser on this machine that starts (see {@link browserCandidates}); the one that `CHROMIUM_PATH` names is not tried.
 * @returns the path, or undefined where there is none
 * @throws BrowserError where `CHROMIUM_PATH` names a file that does not exist
 */
export function findBrowser(): string | undefined {
  return process.env[variable] ? browserCandidates()[0] : firstThatStarts([])
}

/** Runs a program quietly; what it says is shown where it fails. */
function runQuietly(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (status !== 0)
    console.error(`${command} ${args.join(' ')} failed:\n${`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n')}`)
}

/**
 * Like {@link findBrowser}, but tries to get a browser where none starts: Playwright's download, and Debian's package where that is
 * allowed and this is root.
 * @param options what may be done
 * @param options.systemPackages whether to install packages of the system
 * @throws BrowserError with instructions where no browser can be had
 */
export function ensureBrowser({ systemPackages = false } = {}): string {
  const failures: Failure[] = []
  const found = firstThatStarts(failures)
  if (found)
    return found
  if (!process.env[variable]) {
    console.log('No Chromium, Chrome or Edge here that starts: asking Playwright for its own …')
    runQuietly(process.execPath, [playwrightCommand(), 'install', 'chromium'])
    const fetched = firstThatStarts([])
    if (fetched)
      return fetched
    if (systemPackages && isRoot && existsSync('/usr/bin/apt-get')) {
      console.log('Installing Debian\'s chromium, which brings its libraries …')
      runQuietly('apt-get', ['update', '-qq'])
      runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
      const installed = firstThatStarts([])
      if (installed)
        return installed
    }
  }
  throw noBrowser(failures)
}
