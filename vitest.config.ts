import process from 'node:process'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { chromium } from 'playwright'
import { defineConfig } from 'vitest/config'
import { formulas } from './addons/authoring/formulas.ts'
import { deckFonts } from './addons/cjk-type/deckFonts.ts'
import { browserArgs, findBrowser } from './addons/core/node/browser.ts'
import { bibtex } from './data/bibliography.ts'
import { Progress } from './test/progress.ts'

let browser: string | undefined

/** Looked up, once, when a browser is to start: the unit tests need none. */
const launchOptions = {
  args: browserArgs,
  get executablePath(): string {
    return browser ??= findBrowser() ?? chromium.executablePath()
  },
}

// How long `expect.poll` asks again. Vitest's second is too short for a machine with other work; a value that comes costs nothing.
const expect = { poll: { timeout: 20_000 } }

export default defineConfig({
  test: {
    // A terminal shows by itself what is running.
    reporters: process.stdout.isTTY ? ['default'] : ['default', new Progress(process.stdout)],
    projects: [
      {
        plugins: [vue(), bibtex(), formulas()],
        test: { name: 'unit', expect, include: ['test/unit/**/*.test.ts', 'addons/*/test/*.test.ts'], exclude: ['**/*.browser.test.ts'] },
      },
      {
        plugins: [vue(), bibtex(), deckFonts({ roots: [import.meta.dirname], openingLayout: 'cover', openingFiles: [] }), formulas()],
        // Vite reloads the page when it meets a dependency it had not optimised, which breaks the tests under way.
        optimizeDeps: { include: ['vue', 'vitest-browser-vue', 'axe-core', 'd3-scale', 'd3-shape', 'd3-array', 'uqr'] },
        test: {
          name: 'figures',
          expect,
          include: ['test/figures/**/*.test.ts', 'addons/*/test/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 980, height: 700 },
          },
        },
      },
      {
        // What someone meets who clones the project and makes a first change to it.
        test: {
          name: 'newcomer',
          expect,
          include: ['test/newcomer/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'deck',
          expect,
          include: ['test/deck/**/*.test.ts', 'test/export/**/*.test.ts'],
          globalSetup: ['test/deck/serve.ts'],
          // After the other projects. Most of these tests wait for a browser half of their time, so two run at once.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        // The same build in Firefox and in WebKit, at last and one file after the other: each runs a whole browser.
        test: {
          name: 'engines',
          expect,
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/deck/serve.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
