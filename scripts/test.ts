/**
 * `npm test`: makes sure there is a browser, and others to compare it with where they can be had, then runs every test project; arguments go
 * on to vitest. Leaves `dist/` and `exports/` alone: the tests build the deck for themselves, in `node_modules/.cache/deck-test`.
 */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { ensureBrowser } from 'slidev-deck-core/node/browser'
import { installEngines } from './engines'

try {
  const browser = ensureBrowser({ systemPackages: true })
  console.log(`Browser: ${browser}`)
  installEngines()
  const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser },
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
