/** `npm run export`: the slides as PDF, one page a slide, in their final state. Arguments go on to `slidev export`. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { ensureBrowser } from './browser'

try {
  const { status } = spawnSync('npx', ['slidev', 'export', '--executable-path', ensureBrowser(), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exitCode = status ?? 1
}
catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
