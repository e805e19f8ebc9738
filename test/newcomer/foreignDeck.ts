import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { plainEnvironment } from '../environment'

/** This project's folder. */
export const root = resolve(import.meta.dirname, '../..')

export interface Outcome {
  status: number | null
  output: string
}

/** Time that a command of a test may take, ms: a test's own limit cannot stop what it waits for in one piece. */
const timeLimit = 280_000

/**
 * Runs a Node script in a folder, apart from the test runner's own environment and from the npm script that runs it.
 * @returns what it printed, and its exit code; a script that did not end in time is ended, and its output says so
 */
export function run(cwd: string, script: string, ...args: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', env: plainEnvironment(), maxBuffer: 1e8, timeout: timeLimit })
  return { status, output: `${stdout}${stderr}${error?.message ?? ''}` }
}

/** A package's own `package.json`, as far as these tests read it. */
export interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** Folders of the addons. */
export const addonFolders = readdirSync(join(root, 'addons')).map(name => join(root, 'addons', name))

/** What is not the project: what others made, and what was built of it. */
const left = /^(?:node_modules|\.git|dist.*|exports)$/

/** Copies the project as it is now, without its packages. */
export function copyProject(copy: string): void {
  cpSync(root, copy, { recursive: true, filter: path => path === root || !left.test(basename(path)) })
}

/** Links the addons that a deck has in a folder of its own among its packages, as npm does with a workspace. */
export function linkAddons(deck: string): void {
  for (const name of readdirSync(join(deck, 'addons')))
    symlinkSync(join(deck, 'addons', name), join(deck, 'node_modules', manifestOf(join(deck, 'addons', name)).name), 'junction')
}

/**
 * Gives a deck elsewhere the packages that this project has, without its addons, as an installation would.
 * @param deck folder of the other deck
 */
export function linkPackages(deck: string): void {
  const from = join(root, 'node_modules')
  const to = join(deck, 'node_modules')
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (!name.startsWith('.') && !/^slidev-(?:addon|deck)-/.test(name))
      symlinkSync(join(from, name), join(to, name), 'junction')
  }
}

/**
 * Packs every addon as it would be published.
 * @param folder where the tarballs go
 * @returns path of each tarball by the package's name
 */
export function packAddons(folder: string): Map<string, string> {
  mkdirSync(folder, { recursive: true })
  return new Map(addonFolders.map((addon) => {
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, addon], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'] })
    const [{ name, filename }] = JSON.parse(packed) as [{ name: string, filename: string }]
    return [name, join(folder, filename)]
  }))
}

/**
 * Installs tarballs into a deck.
 * @param deck folder of the deck, with `node_modules`
 * @param tarballs by name of the package
 */
export function unpackInto(deck: string, tarballs: ReadonlyMap<string, string>): void {
  for (const [name, tarball] of tarballs) {
    const aside = join(deck, `unpacked-${name}`)
    mkdirSync(aside)
    execFileSync('tar', ['-xzf', tarball, '-C', aside])
    renameSync(join(aside, 'package'), join(deck, 'node_modules', name))
  }
}
