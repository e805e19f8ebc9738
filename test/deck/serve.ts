import type { TestProject } from 'vitest/node'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import process from 'node:process'
import sirv from 'sirv'
import { ensureBrowser } from 'slidev-deck-core/node/browser'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built deck, with a slash at the end. */
    deckUrl: string
    /** Folder of the build that is served. */
    dist: string
    browserPath: string
  }
}

const root = resolve(import.meta.dirname, '../..')

/** Where the tests' own build goes: what the user has built and exported is left alone. */
const ownBuild = 'node_modules/.cache/deck-test'

/** Set once the deck has been built in this run: two projects test the same build. */
const built = Symbol.for('deck built for its tests')

/**
 * Builds the deck and serves the result under a sub-path for the tests of this project. `DECK_DIST` names a build to use as it is
 * instead, to go over the same tests quickly again.
 */
export default async function setup(project: TestProject) {
  const given = process.env.DECK_DIST
  const dist = resolve(root, given ?? ownBuild)
  if (!given && !Reflect.has(globalThis, built)) {
    console.log(`Building the deck for its tests in ${ownBuild} …`)
    execFileSync('npm', ['run', 'build', '--', '--output', dist], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
    Reflect.set(globalThis, built, true)
  }
  if (!existsSync(resolve(dist, 'index.html')))
    throw new Error(`There is no built deck in ${dist}: run "npm run build", or unset DECK_DIST.`)

  const base = '/talks/llm-survey'
  const files = sirv(dist, { dev: true })
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${base}/`)) {
      response.writeHead(404).end()
      return
    }
    request.url = request.url.slice(base.length)
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (typeof address !== 'object' || address === null)
    throw new Error('The test server has no port.')
  project.provide('deckUrl', `http://127.0.0.1:${address.port}${base}/`)
  project.provide('dist', dist)
  project.provide('browserPath', ensureBrowser())
  return () => new Promise<void>(done => server.close(() => done()))
}
