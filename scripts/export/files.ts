import { Buffer } from 'node:buffer'
import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

const reasons: Partial<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  EFBIG: 'the file would be larger than allowed',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder of that name',
  ENOENT: 'there is no such place',
}

function explained(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new Error(`Cannot write ${path}: ${reasons[code] ?? (error instanceof Error ? error.message : String(error))}.`, { cause: error })
}

/** Name of the unfinished file or folder beside the one it will become. */
function beside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
}

/**
 * Makes sure that a file can be written before the work for it begins; makes its folder where it is missing.
 * @throws Error that says why it cannot
 */
export async function checkTarget(path: string, kind: 'file' | 'folder'): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await access(dirname(path), constants.W_OK)
    const found = await stat(path).catch(() => undefined)
    if (kind === 'file' && found?.isDirectory())
      throw Object.assign(new Error(path), { code: 'EISDIR' })
    if (kind === 'folder' && found && !found.isDirectory())
      throw Object.assign(new Error(path), { code: 'EEXIST' })
    await writeFile(beside(path), Buffer.alloc(0))
  }
  catch (error) {
    throw explained(path, error)
  }
  finally {
    await rm(beside(path), { force: true }).catch(() => undefined)
  }
}

/**
 * Writes a file beside its place and then moves it there, so that a failure leaves what was there before.
 * @throws Error that says why it could not be written
 */
export async function writeWhole(path: string, data: Uint8Array, signal: AbortSignal): Promise<void> {
  try {
    await writeFile(beside(path), data, { signal, flush: true })
    signal.throwIfAborted()
    await rename(beside(path), path)
  }
  catch (error) {
    await rm(beside(path), { force: true })
    signal.throwIfAborted()
    throw explained(path, error)
  }
}

/**
 * Like {@link writeWhole} for a folder: `fill` writes into a new folder, which then takes the place of the old one.
 * @throws Error that says why it could not be written
 */
export async function writeFolder(path: string, signal: AbortSignal, fill: (add: (name: string, data: Uint8Array) => Promise<void>) => Promise<void>): Promise<void> {
  const partial = beside(path)
  const old = `${partial}-old`
  const wrap = async (work: Promise<unknown>) => {
    try {
      await work
    }
    catch (error) {
      signal.throwIfAborted()
      throw explained(path, error)
    }
  }
  try {
    await wrap(mkdir(partial, { recursive: true }))
    await fill((name, data) => wrap(writeFile(join(partial, name), data, { signal, flush: true })))
    signal.throwIfAborted()
    await rename(path, old).catch(() => undefined)
    await wrap(rename(partial, path))
  }
  finally {
    await rm(partial, { recursive: true, force: true })
    await rm(old, { recursive: true, force: true })
  }
}
