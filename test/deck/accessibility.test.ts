import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright'
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'
import { launch, openDeck, settle } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** WCAG 2.2 A and AA, and of axe's advice what a screen reader's user steers by. Slidev's hidden dialogue for jumping is in no landmark. */
const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: Object.fromEntries(['heading-order', 'page-has-heading-one', 'empty-heading', 'landmark-one-main', 'region'].map(rule => [rule, { enabled: true }])),
  resultTypes: ['violations'],
}

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(settings => (window as unknown as { axe: { run: (context: unknown, settings: unknown) => Promise<AxeResults> } }).axe.run({ exclude: ['#slidev-goto-dialog'] }, settings), options)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`))
}

async function goTo(page: Page, no: number, clicks: number): Promise<void> {
  await page.evaluate(hash => location.hash = hash, `#/${no}${clicks ? `?clicks=${clicks}` : ''}`)
  await page.locator(`.slidev-page-${no} .slidev-layout:visible`).waitFor()
  await settle(page)
}

describe.each(['light', 'dark'] as const)('every slide, %s', (scheme) => {
  it('meets WCAG 2.2 AA at its first and last click', { timeout: 600_000 }, async () => {
    const { page } = await openDeck(browser, scheme)
    await page.evaluate(axe.source)
    const faults: string[] = []
    for (const slide of await loadSlides()) {
      const last = slide.note?.match(/\[click\]/g)?.length ?? 0
      for (const clicks of new Set([0, last])) {
        await goTo(page, slide.index + 1, clicks)
        faults.push(...(await violations(page)).map(fault => `${slideName(slide)}, click ${clicks}: ${fault}`))
      }
    }
    expect(faults).toEqual([])
    await page.context().close()
  })
})
