import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { runNode } from './child.ts'
import { checkFolder, readManifest, updateFolder } from './folder.ts'
import { sourcesOf } from './sources.ts'

/** Number of the agreement between the exporter and the page that it prints; another number means that they may not understand each other. */
const printVersion = 3

/** What a build remembers of itself. */
export interface BuildFacts {
  /** See {@link printVersion}. */
  print: number
  /** What it was made from (see `sourcesOf`). */
  sources: Record<string, string>
}

/** Whether a folder holds a finished build of the deck. */
export function isBuilt(dist: string): boolean {
  return existsSync(join(dist, 'index.html'))
}

/** What a build remembers of itself; undefined where it is none that this version of the deck made and can print. */
export function factsOf(dist: string): BuildFacts | undefined {
  const facts = readManifest(dist, 'site')?.facts
  if (typeof facts !== 'object' || facts === null || !('print' in facts) || facts.print !== printVersion || !('sources' in facts))
    return undefined
  return { print: printVersion, sources: facts.sources as Record<string, string> }
}

/**
 * The part of Slidev's output that says why a build failed: the error's own words, without the stacks and without what plugins print of
 * their tidying up.
 */
export function buildFault(log: string): string {
  const lines = stripVTControlCharacters(log).split('\n')
  const start = lines.findIndex(line => /^(?:Build failed with|Error:|failed to load config|\s*\w*Error: )/.test(line))
  const said = lines.slice(Math.max(0, start))
    .filter(line => !/^\s+at (?:async )?\S|^Build failed with|^Error: Build failed with|^\[plugin vite-plugin-pwa|^\s+errors: \[Getter|^\}$|^failed to load config/.test(line))
    .map(line => line.replace(/^(?:RolldownError|Error): /, ''))
  const distinct = said.filter((line, i) => line.trim() !== '' && said.indexOf(line) === i)
  return (start < 0 ? lines.slice(-30) : distinct).join('\n').trim()
}

/**
 * Runs Slidev's build.
 * @param root folder of the deck
 * @param out folder of the site, empty or missing
 * @param signal ends it
 * @param env what to add to the environment
 * @throws where the build fails, with its words
 */
export async function runSlidev(root: string, out: string, signal: AbortSignal, env: Record<string, string> = {}): Promise<void> {
  const command = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  const { status, log } = await runNode([command, 'build', '--base', './', '--router-mode', 'hash', '--out', out], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production', ...env } }, signal)
  if (status !== 0)
    throw new Error(`The deck could not be built: ${buildFault(log)}`)
}

/** @throws UsageError where a site must not be written to a folder, because something else is in it */
export function checkSite(dist: string): Promise<void> {
  return checkFolder(dist, 'site')
}

/**
 * Builds the deck's site. What was built there before stays until the new one is whole.
 * @param root folder of the deck
 * @param dist folder of the site: missing, empty, or one that was built before
 * @param signal ends it
 * @param finish adds to the new site, whose folder it gets, before it goes to its place
 * @throws UsageError where something else is in the folder
 * @throws where the build fails
 */
export async function buildDeck(root: string, dist: string, signal: AbortSignal, finish?: (site: string) => Promise<void>): Promise<void> {
  await checkSite(dist)
  await updateFolder(dist, 'site', signal, async (site): Promise<BuildFacts> => {
    // Before the build: what is edited while it runs has to count as changed.
    const sources = sourcesOf(root)
    await runSlidev(root, site, signal)
    await finish?.(site)
    return { print: printVersion, sources }
  })
}
