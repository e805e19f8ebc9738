import type { KeyInput } from 'puppeteer-core'
import type { Engine, EngineWindow } from './engine'
import puppeteer from 'puppeteer-core'
import { windowSize } from './engine'

/** A pointer that is fine, 2, and hovers, 4: without a desktop there is none. */
const mouse = 2 | 4

/** What Firefox would otherwise ask the desktop. */
const preferences = {
  'ui.primaryPointerCapabilities': mouse,
  'ui.allPointerCapabilities': mouse,
  'ui.prefersReducedMotion': 1,
  'layout.css.prefers-color-scheme.content-override': 1,
}

/**
 * Starts Firefox, which Puppeteer drives by WebDriver BiDi: that is built in, so Debian's Firefox needs no driver beside it.
 * @param path of the program
 */
export async function openFirefox(path: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: windowSize,
    extraPrefsFirefox: preferences,
    protocolTimeout: 60_000,
  })
  async function open(url: string): Promise<EngineWindow> {
    const page = await browser.newPage()
    await page.goto(url)
    return {
      go: async (to) => {
        await page.goto(to)
      },
      run: async (fn, ...args) => await page.evaluate(`(${fn})(...${JSON.stringify(args)})`) as never,
      press: async (key) => {
        await page.bringToFront()
        await page.keyboard.press(key as KeyInput)
      },
      picture: () => page.screenshot(),
      // A page of the size that the style sheet asks for, where it asks for one.
      print: () => page.pdf({ width: 400, height: 300, printBackground: true }),
    }
  }
  return { name: 'Firefox', open, close: () => browser.close() }
}
