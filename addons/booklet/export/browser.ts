import type { Browser } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { browserArgs, startFirst } from 'slidev-deck-core/node/browser'
import { answered } from './patience'

/** The window's own parts, which nobody sees. The list of the address bar is a page of its own, in a process of 160 MB (Chromium 156). */
const unused = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/**
 * Pictures: without the first, Chromium takes them from the window's own surface, which it may never draw again (its issue 377715191);
 * with the second it may hold back a new page's first frame. Playwright sets both, too.
 */
const pictures = { enabled: 'CDPScreenshotNewSurface', disabled: 'PaintHolding' }

/** Rules for pointers must not make a machine without a mouse print otherwise than one with: 2 is hover, 4 is fine. */
const pointer = 'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4'

/**
 * Hinting would give letters other widths on screen, where pages are laid out, than on paper, where they are printed; processes for
 * graphics and network are not worth their start, nor is a second one to fork others from, those without a sandbox. A heap that grows by a
 * fifth before its garbage is collected, instead of fourfold, takes up to 40 MB less and no more time.
 */
const args = [...browserArgs, '--font-render-hinting=none', '--disable-gpu', '--disable-software-rasterizer', '--in-process-gpu', `--enable-features=NetworkServiceInProcess2,${pictures.enabled}`, `--disable-features=${[...unused, pictures.disabled].join(',')}`, '--no-startup-window', '--no-unsandboxed-zygote', '--js-flags=--heap-growing-percent=20', `--blink-settings=${pointer}`]

/** In ms. Calls that can stall have shorter limits where they are made; this one is for what nobody thought of. */
const patience = { start: 120_000, call: 1_800_000, close: 10_000 }

/**
 * Starts the first browser here that starts, for printing. Puppeteer drives it: it loads in a fraction of Playwright's time.
 * @param scale device pixels to a CSS pixel of its screen. Where a page's own differ, Chromium lays out and draws the page for each
 * picture once more in the picture's scale, and then again in the screen's
 * @param signal ends the search
 * @param mayFetch whether Playwright may fetch its own browser where none starts
 * @throws BrowserError that says what to do where none can be had
 */
export async function launchPrinter(scale: number, signal: AbortSignal, mayFetch: boolean): Promise<Browser> {
  return await startFirst(executablePath => puppeteer.launch({
    executablePath,
    // Its own: Puppeteer takes features out of it.
    args: [...args, `--force-device-scale-factor=${scale}`],
    // Puppeteer would begin with an empty window.
    ignoreDefaultArgs: ['about:blank'],
    waitForInitialPage: false,
    pipe: true,
    // Six messages a file would take as long as to load it; what does not come, the console says.
    networkEnabled: false,
    issuesEnabled: false,
    timeout: patience.start,
    protocolTimeout: patience.call,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }), signal, mayFetch)
}

/** Ends a browser: it is asked first, and killed where it does not answer. Never throws. */
export async function closePrinter(browser: Browser): Promise<void> {
  await answered(browser.close(), 'its end', patience.close).catch(() => browser.process()?.kill('SIGKILL'))
}
