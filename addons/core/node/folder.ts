import type { Dirent } from 'node:fs'
import { existsSync, readFileSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UsageError } from './command.ts'
import { checkFolderWritable, codeOf, explained, makeFolder, moveAway, resolveLinks, shown } from './files.ts'
import { leftover } from './leftovers.ts'
import { hashOf } from './seal.ts'

/** A site is alone in its folder; pictures go among what is there. */
export type FolderKind = 'site' | 'pictures'

/** What we keep in a folder to know our files again. */
export interface Manifest {
  about: string
  /**
   * Our files, by path below the folder with `/`, each with the hash of what we wrote. Two hashes stand there while a file is being
   * replaced, so that it is ours whatever happens.
   */
  files: Record<string, string[]>
  /** Whatever else the maker wants to remember. */
  facts?: unknown
}

const about = 'Files in this folder that a command of the deck wrote; it replaces or removes only those, and only while they are as it wrote them.'
/** How long to wait for another export into the same folder to finish its last moment, in ms. */
const patience = 30_000

const manifestName = (kind: FolderKind) => `.deck-${kind}.json`
const lockName = '.deck-lock'
const isUnfinished = (name: string) => /^\.deck-(?:partial|probe)-/.test(name) || name === lockName

/** A manifest's entries that lie in the folder and make sense. */
function filesOf(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null)
    return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string[]] =>
    !entry[0].split('/').includes('..') && Array.isArray(entry[1]) && entry[1].every(hash => typeof hash === 'string')))
}

/** What we wrote into a folder; undefined where it has no list of it. */
export function readManifest(folder: string, kind: FolderKind): Manifest | undefined {
  const path = join(folder, manifestName(kind))
  if (!existsSync(path))
    return undefined
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof found === 'object' && found !== null && 'about' in found && found.about === about && 'files' in found)
      return { about, files: filesOf(found.files), ...'facts' in found && { facts: found.facts } }
  }
  catch {
    // No list that we wrote.
  }
  return undefined
}

/** All that is no folder below a folder, by path with `/`, save what is unfinished. */
async function namesIn(folder: string): Promise<string[]> {
  const found: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter(entry => !entry.isDirectory())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(name => !isUnfinished(name.split('/')[0]!))
}

/** Whether a file is there, and as we wrote it. */
async function stateOf(folder: string, name: string, manifest: Manifest | undefined): Promise<'missing' | 'ours' | 'foreign'> {
  const path = join(folder, name)
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT')
      return undefined
    throw error
  })
  if (!found)
    return 'missing'
  const hashes = manifest?.files[name] ?? []
  return found.isFile() && hashes.length > 0 && hashes.includes(hashOf(await readFile(path))) ? 'ours' : 'foreign'
}

function list(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

/**
 * @param folder without links
 * @param kind what is to be written
 * @param names files that are to be written, where they are known
 * @throws UsageError that says what stands in the way
 */
async function checkContents(folder: string, kind: FolderKind, names: readonly string[]): Promise<void> {
  const manifest = readManifest(folder, kind)
  if (kind === 'site' && !manifest) {
    const found = (await readdir(folder)).filter(name => !isUnfinished(name))
    if (found.length === 0)
      return
    // What holds the project or the person's own folder is never taken for an old site.
    const isOldSite = found.includes('index.html') && found.includes('assets')
    throw new UsageError([
      `Cannot write the site to ${shown(folder)}: it holds ${list(found)}, and no list (${manifestName(kind)}) says that this deck's build made that. Nothing was changed.`,
      ...isOldSite
        ? ['It looks like a site that an earlier version of the deck built: move it away or delete it yourself, for example', `  ${moveAway(folder)}`, 'and type the command again, or name an empty or new folder with --output.']
        : ['Name an empty or new folder with --output.'],
    ].join('\n'))
  }
  if (kind === 'pictures' && !manifest && existsSync(join(folder, manifestName(kind))))
    throw new UsageError(`Cannot write to ${shown(folder)}: its ${manifestName(kind)} is no list that an export wrote. Nothing was changed. Name another folder with --output.`)
  const asked = kind === 'site' ? (await namesIn(folder)).filter(name => name !== manifestName(kind)) : names
  const states = await Promise.all(asked.map(name => stateOf(folder, name, manifest)))
  const foreign = asked.filter((_, i) => states[i] === 'foreign')
  if (foreign.length > 0)
    throw new UsageError(`Cannot write to ${shown(folder)}: it holds ${list(foreign)}, which this command did not make, or which was changed since${kind === 'pictures' ? ' (or an earlier version made it)' : ''}. Nothing was changed.\nMove ${foreign.length > 1 ? 'them' : 'it'} away, for example\n  ${moveAway(join(folder, foreign[0]!))}\nand type the command again, or name another folder with --output.`)
}

/**
 * Makes sure, before the work begins, that a folder can be written to and that nothing foreign would be lost.
 * @param path the folder, which need not be there
 * @param kind what is to be written
 * @param names files that are to be written, where they are known
 * @throws UsageError that says what stands in the way
 * @throws Error that says why else it cannot be written
 */
export async function checkFolder(path: string, kind: FolderKind, names: readonly string[] = []): Promise<void> {
  try {
    const place = await resolveLinks(path)
    const found = await stat(place).catch(() => undefined)
    if (found && !found.isDirectory())
      throw new UsageError(`Cannot write to ${shown(path)}: it is a file, and a folder is wanted. Nothing was changed. Name a folder with --output.`)
    if (found)
      await checkContents(place, kind, names)
    await checkFolderWritable(place)
  }
  catch (error) {
    throw explained(path, error)
  }
}

/** Runs the last moment of an export while no other export is in its own, in the same folder. */
async function alone(folder: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, lockName)
  const began = performance.now()
  for (;;) {
    try {
      await (await open(lock, 'wx')).close()
      break
    }
    catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw error
      if (performance.now() - began > patience)
        throw new Error(`Another export is writing to ${shown(folder)}. If none is running, one was cut off: delete ${shown(lock)} and try again.`, { cause: error })
      signal.throwIfAborted()
      await pause(50)
    }
  }
  const forget = leftover(lock)
  try {
    await work()
  }
  finally {
    await rm(lock, { force: true })
    forget()
  }
}

/** Makes the folders of a file below `folder`; one that is a link would lead out of it. */
async function makeFolders(folder: string, name: string): Promise<void> {
  let place = folder
  for (const part of name.split('/').slice(0, -1)) {
    place = join(place, part)
    const found = await lstat(place).catch(() => undefined)
    if (!found)
      await mkdir(place)
    else if (!found.isDirectory())
      throw new UsageError(`Cannot write to ${shown(folder)}: ${shown(place)} is no folder. Nothing was changed. Move it away or name another folder with --output.`)
  }
}

/** Moves what is finished to its place, file by file, and takes back every step where one fails. */
async function commit(folder: string, kind: FolderKind, stage: string, facts: unknown): Promise<void> {
  const names = await namesIn(join(stage, 'new'))
  // A site's page goes last: until then the old one stands, with all that it needs.
  names.sort((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')) || (a < b ? -1 : 1))
  await checkContents(folder, kind, names)
  const before = readManifest(folder, kind)
  const after: Manifest = { about, files: {}, ...facts !== undefined && { facts } }
  for (const name of names)
    after.files[name] = [hashOf(await readFile(join(stage, 'new', name)))]

  const undo: (() => Promise<unknown>)[] = []
  const write = async (manifest: Manifest) => {
    await writeFile(join(stage, 'manifest'), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
    await rename(join(stage, 'manifest'), join(folder, manifestName(kind)))
  }
  const setAside = async (name: string) => {
    const aside = join(stage, 'old', name)
    await mkdir(dirname(aside), { recursive: true })
    await rename(join(folder, name), aside)
    undo.push(() => rename(aside, join(folder, name)))
  }
  const stale = Object.keys(before?.files ?? {}).filter(name => !(name in after.files))
  try {
    const both: [string, string[]][] = Object.entries(after.files).map(([name, hashes]) => [name, [...before?.files[name] ?? [], ...hashes]])
    await write({ about, files: { ...before?.files, ...Object.fromEntries(both) }, ...before?.facts !== undefined && { facts: before.facts } })
    undo.push(() => before ? write(before) : rm(join(folder, manifestName(kind))))
    for (const name of names) {
      await makeFolders(folder, name)
      if (await stateOf(folder, name, before) === 'ours')
        await setAside(name)
      await rename(join(stage, 'new', name), join(folder, name))
      undo.push(() => rename(join(folder, name), join(stage, 'new', name)))
    }
    for (const name of stale) {
      if (await stateOf(folder, name, before) === 'ours')
        await setAside(name)
    }
    await write(after)
  }
  catch (error) {
    for (const back of undo.reverse())
      await back().catch(() => undefined)
    await removeEmpty(folder, names)
    throw error
  }
  await removeEmpty(folder, stale)
}

/** Removes the folders that our files stood in, as far as they are empty now. */
async function removeEmpty(folder: string, names: readonly string[]): Promise<void> {
  const folders = new Set<string>()
  for (const name of names) {
    for (let place = dirname(name); place !== '.'; place = dirname(place))
      folders.add(place)
  }
  for (const place of [...folders].sort((a, b) => b.length - a.length))
    await rmdir(join(folder, place)).catch(() => undefined)
}

/**
 * Writes files into a folder. They are made beside what is there, below a hidden folder, and moved to their places at the end, so that
 * a failure or an interruption leaves the folder as it was. Files of an earlier run that are not made again are removed; whatever
 * we did not write, or was changed since, stays.
 * @param path the folder; made where it is missing
 * @param kind what is written
 * @param signal ends the work until the files begin to move
 * @param fill makes the files in the folder that it is given; what it returns is kept as the manifest's facts
 * @throws UsageError where something foreign stands in the way
 * @throws Error that says why else it could not be written
 */
export async function updateFolder(path: string, kind: FolderKind, signal: AbortSignal, fill: (stage: string) => Promise<unknown>): Promise<void> {
  let unmake: (() => Promise<void>) | undefined
  try {
    const place = await resolveLinks(path)
    unmake = await makeFolder(place)
    const stage = await mkdtemp(join(place, '.deck-partial-'))
    const forget = leftover(stage)
    try {
      await mkdir(join(stage, 'new'))
      const facts = await fill(join(stage, 'new'))
      signal.throwIfAborted()
      await alone(place, signal, () => commit(place, kind, stage, facts))
    }
    finally {
      await rm(stage, { recursive: true, force: true, maxRetries: 3 })
      forget()
    }
  }
  catch (error) {
    await unmake?.()
    signal.throwIfAborted()
    throw explained(path, error)
  }
}
