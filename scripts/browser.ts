import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright'

const variable = 'CHROMIUM_PATH'

const installedNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe']

const installedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Flags that keep a driven Chromium quiet: no sandbox where root runs it, and no traffic of its own. */
export const browserArgs = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']

/**
 * Path of a Chromium-based browser that is on this machine: the one that `CHROMIUM_PATH` names, Playwright's own, or an installed
 * Chrome, Chromium or Edge.
 * @returns the path, or undefined where there is none
 * @throws where `CHROMIUM_PATH` names a file that does not exist
 */
export function findBrowser(): string | undefined {
  const named = process.env[variable]
  if (named) {
    if (!existsSync(named))
      throw new Error(`${variable} is set to ${named}, but there is no such file. Correct it or unset it.`)
    return named
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(dir => installedNames.map(name => join(dir, name)))
  return [chromium.executablePath(), ...onPath, ...installedPlaces].find(path => existsSync(path))
}

/**
 * Like {@link findBrowser}, but tries to get a browser where there is none: Playwright's download first, then Debian's package.
 * @throws with instructions where no browser can be had
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found)
    return found

  console.log('No Chromium, Chrome or Edge here yet: asking Playwright for its own …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000, shell: process.platform === 'win32' })
  if (!findBrowser() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Playwright could not fetch one: installing Debian\'s chromium …')
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
    catch {
      // The message below says what to do; apt has printed why it failed.
    }
  }
  const now = findBrowser()
  if (!now)
    throw new Error(`No browser found. Install Chrome, Chromium or Edge, or run "npx playwright install chromium", or set ${variable} to a Chromium-based browser's path.`)
  return now
}
