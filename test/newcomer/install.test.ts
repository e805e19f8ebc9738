import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'deck-install-'))

function npx(...args: string[]): { status: number | null, output: string } {
  const command = ['npx', '-y', ...args]
  const { status, stdout, stderr } = spawnSync(command.join(' '), { cwd: folder, encoding: 'utf8', shell: true, timeout: 110_000 })
  return { status, output: `${stdout}${stderr}` }
}

/** Whether a package can be fetched at all; the tests below are of no use without. */
const reachable = npx('--prefer-online', 'npm@10.8.2', '--version').status === 0
if (!reachable)
  console.warn('No package registry can be reached: whether other versions of npm accept package-lock.json is not tested.')

describe.skipIf(!reachable)('package-lock.json', () => {
  beforeAll(() => {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      copyFileSync(join(root, file), join(folder, file))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  // The one that Node.js 20 brings along, and the last but one line of npm 11 that is strict about optional peers.
  it.each(['10.8.2', '11.4.2'])('is accepted by npm %s', (version) => {
    const { status, output } = npx(`npm@${version}`, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund')
    expect(output).toMatch(/added \d+ packages/)
    expect({ status, output }).toEqual({ status: 0, output })
  })
})

it('names no registry host', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/)
})

describe('the Node.js that the deck runs on', () => {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } }
  const check = (version: string) => spawnSync(process.execPath, [join(root, 'scripts/check-node.mjs'), version], { encoding: 'utf8' })

  it('is named alike by package.json and both READMEs', () => {
    expect(engines.node).toBe('^20.19.0 || ^22.12.0 || >=24.0.0')
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      for (const version of ['20.19', '22.12', '24', '26'])
        expect(readFileSync(join(root, readme), 'utf8')).toContain(version)
    }
  })

  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '26.10.0'])('%s is let through', (version) => {
    expect(check(version)).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.0'])('%s is stopped with a sentence that says what to do', (version) => {
    const { status, stderr } = check(version)
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^The deck does not run on Node\\.js ${version}; it runs on 20 from 20\\.19 on, 22 from 22\\.12 on, 24 or newer\\.\nInstall the newest LTS`))
  })
})
