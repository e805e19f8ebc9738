import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { formulas } from '../../addons/authoring/formulas'
import { KM } from '../../data/scalingLaws'

async function built(tex: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'formula-'))
  try {
    await writeFile(join(folder, 'broken.tex'), tex)
    await writeFile(join(folder, 'entry.js'), 'export { default } from "./broken.tex"')
    await build({ root: folder, configFile: false, logLevel: 'silent', plugins: [formulas()], build: { lib: { entry: 'entry.js', formats: ['es'], fileName: 'out' } } })
    const [file = ''] = await readdir(join(folder, 'dist'))
    return readFileSync(join(folder, 'dist', file), 'utf8')
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}

it.each(['ppo', 'reward-model', 'supervised-fine-tuning'])('sets %s', async (name) => {
  const tex = readFileSync(resolve(import.meta.dirname, `../../data/formulas/${name}.tex`), 'utf8')
  const code = await built(tex)
  expect(code).toContain('katex-html')
  expect(code).toContain('\\\\max_')
})

it.each(['parameters', 'data', 'compute'] as const)('gives the KM law of %s the constants of the records', (law) => {
  const tex = (name: string) => readFileSync(resolve(import.meta.dirname, `../../data/formulas/${name}.tex`), 'utf8')
  const [mantissa, exponent] = KM[law].scale.toExponential().split('e+')
  expect(tex(`km-${law}`)).toContain(`^{${KM[law].exponent.toFixed(3)}}`)
  expect(tex(`km-${law}-constant`)).toContain(`\\approx ${mantissa}\\times10^{${exponent}}`)
})

it('stops the build at a formula that KaTeX does not understand, and names it', async () => {
  await expect(built('\\frac{1}{')).rejects.toThrow(/broken\.tex cannot be set/)
})
