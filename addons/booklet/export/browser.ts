import type { Browser } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { browserArgs, startFirst } from 'slidev-deck-core/node/browser'

/** The window's own parts, which nobody sees: since Chromium 150 the address bar's list is a page, in a process of 160 MB. */
const unused = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess']

/**
 * Hinting would give letters other widths on screen, where pages are laid out, than on paper, where they are printed; processes for
 * graphics and network are not worth their start.
 */
const args = [...browserArgs, '--font-render-hinting=none', '--disable-gpu', '--disable-software-rasterizer', '--in-process-gpu', '--enable-features=NetworkServiceInProcess2', `--disable-features=${unused.join(',')}`, '--no-startup-window']

/**
 * Starts the first browser here that starts, for printing. Puppeteer drives it: it loads in a fraction of Playwright's time.
 * @param signal ends the search
 * @param mayFetch whether Playwright may fetch its own browser where none starts
 * @throws BrowserError that says what to do where none can be had
 */
export async function launchPrinter(signal: AbortSignal, mayFetch: boolean): Promise<Browser> {
  return await startFirst(executablePath => puppeteer.launch({
    executablePath,
    args,
    // Puppeteer would begin with an empty window.
    ignoreDefaultArgs: ['about:blank'],
    waitForInitialPage: false,
    pipe: true,
    protocolTimeout: 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }), signal, mayFetch)
}
