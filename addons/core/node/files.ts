import { Buffer } from 'node:buffer'
import { lstat, mkdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import process from 'node:process'
import { UsageError } from './command.ts'
import { leftover } from './leftovers.ts'
import { isSealed } from './seal.ts'

const reasons: Partial<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  EFBIG: 'the file would be larger than allowed',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EBUSY: 'another program has it open',
}

/** Faults of the path itself, whatever state the disk is in. */
const mistyped = new Set(['ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'])

/** Code of an error of the file system, e.g. `ENOENT`; empty for another error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** An error of the file system in words for the person at the terminal; any other error as it is. */
export function explained(path: string, error: unknown): unknown {
  const code = codeOf(error)
  const reason = reasons[code]
  if (!reason)
    return error
  const Kind = mistyped.has(code) ? UsageError : Error
  return new Kind(`Cannot write ${shown(path)}: ${reason}. Nothing was changed.`, { cause: error })
}

/** A path as a person would type it here. */
export function shown(path: string): string {
  const here = relative(process.cwd(), path)
  return here === '' ? '.' : here.startsWith('..') ? path : here
}

/** A path without symbolic links; the path itself where nothing is there. */
export async function resolveLinks(path: string): Promise<string> {
  try {
    return await realpath(path)
  }
  catch (error) {
    // Another export may have made a folder there since.
    if (codeOf(error) === 'ENOENT' && (await lstat(path).catch(() => undefined))?.isSymbolicLink())
      throw new UsageError(`Cannot write ${shown(path)}: it is a link to a place that is not there. Nothing was changed.`)
    if (codeOf(error) === 'ENOENT')
      return path
    throw error
  }
}

/**
 * Makes sure, before the work begins, that something can be written below a folder, which need not be there yet.
 * @throws UsageError where a file stands in the way
 * @throws Error that says why else it cannot be written
 */
export async function checkFolderWritable(folder: string): Promise<void> {
  let place = folder
  let found = await stat(place).catch(() => undefined)
  while (!found && dirname(place) !== place) {
    place = dirname(place)
    found = await stat(place).catch(() => undefined)
  }
  if (!found?.isDirectory())
    throw new UsageError(`Cannot write ${shown(folder)}: ${shown(place)} is a file, not a folder. Nothing was changed.`)
  const probe = join(place, `.deck-probe-${process.pid}`)
  const forget = leftover(probe)
  try {
    await writeFile(probe, Buffer.alloc(0), { flag: 'wx' })
  }
  catch (error) {
    throw explained(folder, error)
  }
  finally {
    await rm(probe, { force: true }).catch(() => undefined)
    forget()
  }
}

/** @throws UsageError where something stands at a path that no export wrote, or that was changed since */
async function checkReplaceable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found)
    return
  if (found.isDirectory())
    throw new UsageError(`Cannot write ${shown(path)}: there is a folder of that name. Nothing was changed. Name a file with --output.`)
  if (!found.isFile())
    throw new UsageError(`Cannot write ${shown(path)}: it is a device or the like, and no file. Nothing was changed. Name a file with --output.`)
  if (!isSealed(await readFile(path)))
    throw new UsageError(`Cannot write ${shown(path)}: there is a file of that name which this deck's commands did not make, or which was changed since (or an earlier version made it). Nothing was changed. Move it away, for example\n  ${moveAway(path)}\nor name another place with --output.`)
}

/** What to type to move something away from its place. */
export function moveAway(path: string): string {
  return `${process.platform === 'win32' ? 'move' : 'mv'} "${shown(path)}" "${shown(path)}.old"`
}

/**
 * Makes sure, before the work begins, that a file can be written: its place is free, or an earlier export of ours stands there.
 * @throws UsageError where something else stands there
 * @throws Error that says why else it cannot be written
 */
export async function checkFile(path: string): Promise<void> {
  try {
    const place = await resolveLinks(path)
    await checkReplaceable(place)
    await checkFolderWritable(dirname(place))
  }
  catch (error) {
    throw explained(path, error)
  }
}

/**
 * Makes a folder and those above it.
 * @returns removes again those that it made, as far as they are empty
 */
export async function makeFolder(path: string): Promise<() => Promise<void>> {
  const first = await mkdir(path, { recursive: true })
  const unmake = async (folder: string): Promise<void> => {
    if (first === undefined || folder.length < first.length)
      return
    await rmdir(folder)
    await unmake(dirname(folder))
  }
  return () => unmake(path).catch(() => undefined)
}

/**
 * Writes a sealed file (see `seal`) beside its place and then moves it there, so that a failure leaves what was there before.
 * @throws UsageError where something stands there that is not ours
 * @throws Error that says why else it could not be written
 */
export async function writeWhole(path: string, data: Uint8Array, signal: AbortSignal): Promise<void> {
  let unmake: (() => Promise<void>) | undefined
  try {
    const place = await resolveLinks(path)
    unmake = await makeFolder(dirname(place))
    const partial = join(dirname(place), `.${basename(place)}.${process.pid}.partial`)
    const forget = leftover(partial)
    try {
      await writeFile(partial, data, { signal, flush: true })
      signal.throwIfAborted()
      await checkReplaceable(place)
      await rename(partial, place)
    }
    finally {
      await rm(partial, { force: true })
      forget()
    }
  }
  catch (error) {
    await unmake?.()
    signal.throwIfAborted()
    throw explained(path, error)
  }
}
