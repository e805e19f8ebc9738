import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright'
import axe from 'axe-core'

interface AxeWindow { axe: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> } }

const criteria = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const contrast = 'color-contrast'
const advice = ['heading-order', 'page-has-heading-one', 'empty-heading', 'landmark-one-main', 'region']

/** WCAG 2.2 A and AA, and of axe's advice what a screen reader's user steers by; colours are judged by themselves. */
const allButContrast: RunOptions = {
  runOnly: { type: 'tag', values: criteria },
  rules: { [contrast]: { enabled: false }, ...Object.fromEntries(advice.map(rule => [rule, { enabled: true }])) },
}

/** What Slidev lays over the slide without its being seen: a layer for drawings, and controls that show under the pointer. */
const unseenLayers = '#slide-content svg.pointer-events-none, #page-root nav:not(.slidev-page nav)'

/** Puts axe into a page, for {@link axeFaults}. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

async function run(page: Page, options: RunOptions, away: string): Promise<string[]> {
  const { violations } = await page.evaluate(async ([settings, layers]) => {
    const hidden = [...document.querySelectorAll('.slidev-page')].filter(slide => !slide.checkVisibility())
    const comeBack = [...hidden, ...layers ? document.querySelectorAll(layers) : []].map((element) => {
      const place = document.createComment('')
      element.replaceWith(place)
      return () => place.replaceWith(element)
    })
    try {
      // Slidev's hidden dialogue for jumping is in no landmark.
      return await (window as unknown as AxeWindow).axe.run({ exclude: ['#slidev-goto-dialog'] }, settings)
    }
    finally {
      comeBack.forEach(back => back())
    }
  }, [{ ...options, resultTypes: ['violations'] }, away] satisfies [RunOptions, string])
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`))
}

/**
 * Words of the slide on screen whose colour stands out too little. Axe takes no side where something lies over a word, even if nobody
 * can see it, so Slidev's layers leave the page meanwhile.
 * @param page with {@link loadAxe}'s axe in it
 * @returns one line a word or passage
 */
export function contrastFaults(page: Page): Promise<string[]> {
  return run(page, { runOnly: [contrast] }, unseenLayers)
}

/**
 * What axe finds on the page as it is shown. Slidev keeps every slide that was ever shown mounted but hidden, and axe's time grows with
 * all that a page holds (some thirty times for this deck), although it judges nothing hidden; so the other slides leave the page
 * meanwhile. What they share with the slide on screen, the names of elements, is {@link repeatedIds}'s.
 * @param page with {@link loadAxe}'s axe in it
 * @returns one line a violation
 */
export async function axeFaults(page: Page): Promise<string[]> {
  return [...await run(page, allButContrast, ''), ...await contrastFaults(page)]
}

/** Names that more than one element of the page has, hidden slides included: a label would go to the wrong one. */
export async function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
  })
}
