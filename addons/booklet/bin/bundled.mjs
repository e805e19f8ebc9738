import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Identity of a file's state. The time of change, not of modification: npm gives every file that it unpacks the same one of those. */
function stateOf(path) {
  const { ctimeMs, size } = statSync(path)
  return `${ctimeMs} ${size}`
}

/** The bundle is many times as long as its first line, and Node.js reads it once more. */
function firstLine(path) {
  const file = openSync(path)
  try {
    const start = Buffer.alloc(2 ** 20)
    readSync(file, start)
    return start.toString('utf8', 0, start.indexOf('\n'))
  }
  finally {
    closeSync(file)
  }
}

/** Whether a bundle is there, made by this Node.js's major version from files that have not changed since. */
function isFresh(bundle) {
  try {
    const { node, inputs } = JSON.parse(firstLine(bundle).slice(3))
    return node === process.version && Object.entries(inputs).every(([path, state]) => stateOf(path) === state)
  }
  catch {
    return false
  }
}

/**
 * Puppeteer can fetch browsers through a proxy and speak a second protocol; neither is asked of it here. The code for it is a third of
 * the bundle, and some of it would be read at each start.
 */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: /^(?:proxy-agent$|chromium-bidi\/)/ }, ({ path }) => ({ path, namespace: leaveOut.name }))
    build.onLoad({ filter: /./, namespace: leaveOut.name }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Bundles a module with all that it imports; what the bundle was made from stands in its first line. */
async function write(entry, bundle) {
  const { build } = await import('esbuild')
  const { outputFiles: [file], metafile } = await build({
    absWorkingDir: dirname(entry),
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    minifySyntax: true,
    minifyWhitespace: true,
    // Large, and loaded only where it is needed.
    external: ['playwright'],
    plugins: [leaveOut],
    banner: { js: 'import { createRequire as requireFrom } from "node:module";const require = requireFrom(import.meta.url);' },
    logLevel: 'silent',
    metafile: true,
    write: false,
  })
  const paths = Object.keys(metafile.inputs).filter(path => !path.startsWith(`${leaveOut.name}:`)).map(path => resolve(dirname(entry), path))
  const inputs = Object.fromEntries([fileURLToPath(import.meta.url), ...paths].map(path => [path, stateOf(path)]))
  mkdirSync(dirname(bundle), { recursive: true })
  const partial = `${bundle}.${randomUUID()}`
  try {
    writeFileSync(partial, `// ${JSON.stringify({ node: process.version, inputs })}\n${file.text}`)
    renameSync(partial, bundle)
  }
  finally {
    rmSync(partial, { force: true })
  }
}

/**
 * Runs a command that is written in TypeScript, as one file that is made once and again after each change: to load its hundreds of
 * modules and to turn them into JavaScript takes longer than to print a short deck. Where that file cannot be made or written,
 * tsx runs the sources.
 * @param {URL} entry module that runs the command
 * @param {URL} bundle where to keep the file; beside the entry's own packages, for it finds there what is not in it
 */
export async function runBundled(entry, bundle) {
  const path = fileURLToPath(bundle)
  if (!isFresh(path)) {
    try {
      await write(fileURLToPath(entry), path)
    }
    catch {
      const { register } = await import('tsx/esm/api')
      register()
      await import(entry.href)
      return
    }
  }
  await import(pathToFileURL(path).href)
}
