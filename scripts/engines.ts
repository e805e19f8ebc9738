import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** The programs that drive WebKitGTK: a browser around the engine, what takes the commands, and a screen in memory. */
export interface WebKitPrograms {
  browser: string
  driver: string
  screen: string
}

/** Debian's packages of both engines, and of what WebKit needs to run without a desktop. */
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']

/** How long each step of an installation may take, in milliseconds. */
const patience = 240_000

function onPath(...names: string[]): string | undefined {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean).flatMap(folder => names.map(name => join(folder, name))).find(path => existsSync(path))
}

/** Path of an installed Firefox; undefined where there is none. */
export function findFirefox(): string | undefined {
  return onPath('firefox-esr', 'firefox') ?? ['/Applications/Firefox.app/Contents/MacOS/firefox'].find(path => existsSync(path))
}

/** WebKitGTK and its driver, as Debian and Ubuntu have them; undefined where a part is missing. */
export function findWebKit(): WebKitPrograms | undefined {
  // In a folder named for the machine's kind.
  const browser = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').flatMap(kind => ['6.0', '4.1', '4.0'].map(version => `/usr/lib/${kind}/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`)).find(path => existsSync(path))
    : undefined
  const driver = onPath('WebKitWebDriver')
  const screen = onPath('Xvfb')
  return browser && driver && screen ? { browser, driver, screen } : undefined
}

/**
 * Installs Debian's packages of Firefox and WebKit where one is missing and this is root. Without them their tests are skipped, so a
 * failure is told and costs nothing else.
 */
export function installEngines(): void {
  if ((findFirefox() && findWebKit()) || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return
  console.log(`Installing ${packages.join(', ')}, to test the deck in Firefox and WebKit too …`)
  for (const args of [['update', '-qq'], ['-o', 'DPkg::Lock::Timeout=60', 'install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const { status, stderr, error } = spawnSync('apt-get', args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], timeout: patience, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (status !== 0) {
      console.warn(`apt-get ${args.join(' ')} failed, so tests in what is missing are skipped: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
      return
    }
  }
}
