import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArgs, ensureBrowser } from './addons/core/node/browser.ts'
import { bibtex } from './data/bibliography.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [bibtex()],
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['**/*.browser.test.ts'] },
      },
      {
        plugins: [vue(), bibtex()],
        optimizeDeps: { include: ['vue', 'vitest-browser-vue'] },
        test: {
          name: 'figures',
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { args: browserArgs, executablePath: ensureBrowser() } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
