import type { WebKitPrograms } from '../../scripts/engines'
import type { Engine, EngineWindow } from './engine'
import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Builder, Capabilities, Key } from 'selenium-webdriver'
import { DriverService } from 'selenium-webdriver/remote'
import { until, windowSize } from './engine'

const keys: Record<string, string> = { ArrowRight: Key.ARROW_RIGHT, ArrowLeft: Key.ARROW_LEFT, ArrowUp: Key.ARROW_UP, ArrowDown: Key.ARROW_DOWN, PageDown: Key.PAGE_DOWN, PageUp: Key.PAGE_UP, Home: Key.HOME, End: Key.END, Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB }

/**
 * Starts WebKitGTK's small browser on a screen of its own, driven by WebDriver.
 * @param programs that it takes
 * @param folder for its settings and caches, instead of the user's
 */
export async function openWebKit(programs: WebKitPrograms, folder: string): Promise<Engine> {
  // What a desktop with reduced motion tells the browser.
  mkdirSync(join(folder, 'config/gtk-3.0'), { recursive: true })
  writeFileSync(join(folder, 'config/gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')

  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  let display = ''
  screen.on('error', () => {})
  screen.stdio[3]!.on('data', number => display += String(number))
  const service = new DriverService.Builder(programs.driver)
    .setHostname('127.0.0.1')
    .setEnvironment({
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_RUNTIME_DIR: folder,
      get DISPLAY() {
        return `:${display.trim()}`
      },
    })
    .build()
  const end = async () => {
    await service.kill()
    screen.kill()
  }
  try {
    await until('a screen for WebKit', async () => display.endsWith('\n'))
    const server = await service.start()
    const driver = await new Builder().usingServer(server).disableEnvironmentOverrides().withCapabilities(new Capabilities({
      'browserName': 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    })).build()
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 })

    let current = await driver.getWindowHandle()
    let isFirst = true
    async function open(url: string): Promise<EngineWindow> {
      if (!isFirst)
        await driver.switchTo().newWindow('window')
      isFirst = false
      const handle = current = await driver.getWindowHandle()
      const inside = async () => {
        if (current !== handle)
          await driver.switchTo().window(handle)
        current = handle
        return driver
      }
      await driver.get(url)
      // The frame and the bars around a page have a size of their own.
      let { width, height } = windowSize
      await until('a window of that size', async () => {
        await driver.manage().window().setRect({ x: 0, y: 0, width, height })
        const [w, h] = await driver.executeAsyncScript<[number, number]>('setTimeout(arguments[0], 100, [innerWidth, innerHeight])')
        width += windowSize.width - w
        height += windowSize.height - h
        return w === windowSize.width && h === windowSize.height
      })
      return {
        go: async to => (await inside()).get(to),
        async run(fn, ...args) {
          const answer = await (await inside()).executeAsyncScript<{ value: never, error?: string }>(`
            const done = arguments[arguments.length - 1];
            Promise.resolve(arguments[0]).then(args => (${fn})(...args)).then(value => done({ value }), error => done({ error: String(error) }))`, args)
          if (answer.error)
            throw new Error(answer.error)
          return answer.value
        },
        press: async key => (await inside()).actions().sendKeys(keys[key] ?? key).perform(),
        picture: async () => Buffer.from(await (await inside()).takeScreenshot(), 'base64'),
      }
    }
    return {
      name: 'WebKit',
      open,
      async close() {
        await driver.quit()
        await end()
      },
    }
  }
  catch (error) {
    await end()
    throw error
  }
}
