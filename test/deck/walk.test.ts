import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { clicksOf, loadSlides, slideName, slideThatShows } from '../slides'
import { axeFaults, loadAxe, repeatedIds } from './axe'
import { goTo, next, openDeck, position, useBrowser } from './deck'
import { contentShare, slideFaults } from './faults'
import { svgContrastFaults } from './svgContrast'

const browser = useBrowser()

/** Least share of a slide of the talk that its content fills at its last click; the margins alone leave three quarters. */
const leastShare = 0.6

async function emptiness(page: Page, no: number): Promise<string[]> {
  const share = await page.evaluate(contentShare, no)
  return share < leastShare ? [`its content fills ${Math.round(100 * share)} % of the slide`] : []
}

/** Links of a slide whose page could reach back into the deck. */
async function unsafeLinks(page: Page, no: number): Promise<string[]> {
  return page.evaluate(slide => [...document.querySelectorAll<HTMLAnchorElement>(`.slidev-page-${slide} a[href^="http"]`)]
    .filter(link => link.target !== '_blank' || !link.relList.contains('noopener') || !link.relList.contains('noreferrer'))
    .map(link => `the link to ${link.href} lets its page reach back`), no)
}

// Both walks at once: each keeps a processor busy, and both together a machine with two.
describe.concurrent.each(['light', 'dark'] as const)('a walk through the whole deck, %s', (scheme) => {
  it('shows every slide at every click without a fault, and meets WCAG 2.2 AA at its first and last click', { timeout: 600_000 }, async () => {
    const slides = await loadSlides()
    const { page, faults } = await openDeck(browser(), scheme)
    await loadAxe(page)
    const seen = new Map<number, number>()
    for (;;) {
      const { slide, click } = position(page)
      const last = clicksOf(slides[slide - 1]!)
      const found = [
        ...await page.evaluate(slideFaults, slide),
        ...click === 0 || click === last ? await axeFaults(page) : [],
        ...click === last ? [...await unsafeLinks(page, slide), ...await svgContrastFaults(page, slide)] : [],
        ...click === last && slides[slide - 1]!.frontmatter.appendix !== true ? await emptiness(page, slide) : [],
      ]
      faults.push(...found.map(fault => `${slideName(slides[slide - 1]!)}, click ${click}: ${fault}`))
      seen.set(slide, click)
      await next(page)
      const now = position(page)
      if (now.slide === slide && now.click === click)
        break
    }
    expect([...new Set(faults)]).toEqual([])
    expect(await repeatedIds(page)).toEqual([])
    expect([...seen.keys()]).toEqual(slides.map(slide => slide.index + 1))
    for (const slide of slides)
      expect(seen.get(slide.index + 1), slideName(slide)).toBe(clicksOf(slide))
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await page.context().close()
  })
})

describe('the walk', () => {
  it('finds a fault where there is one', async () => {
    const { page } = await openDeck(browser(), 'light', '#/3')
    await page.evaluate(() => {
      const extra = document.createElement('p')
      extra.textContent = '太低太小'
      extra.style.cssText = 'position: absolute; top: 540px; left: 100px; font-size: 9px'
      document.querySelector('.slidev-page-3 .slidev-layout')?.append(extra)
    })
    const faults = await page.evaluate(slideFaults, 3)
    expect(faults.some(fault => fault.includes('footer'))).toBe(true)
    expect(faults.some(fault => fault.includes('9.0 px'))).toBe(true)
    await page.context().close()
  })

  it('finds words in a drawing that hardly show, and knows where a halo or the ground carries them', async () => {
    const no = await slideThatShows('<DataSetPage')
    const { page } = await openDeck(browser(), 'light', `#/${no}`)
    await page.evaluate((no) => {
      document.querySelector(`.slidev-page-${no} .slidev-layout`)!.insertAdjacentHTML('beforeend', `<svg width="980" height="552" style="position: absolute; inset: 0" font-size="20">
        <rect y="400" width="980" height="152" fill="black" />
        <text x="300" y="440" fill="#333">几乎看不见</text>
        <text x="300" y="470" fill="white" opacity="0.3">太淡</text>
        <text x="300" y="500" fill="white">看得见</text>
        <text x="500" y="440" fill="black" stroke="white" stroke-width="6" paint-order="stroke">有白边</text>
        <text x="500" y="470"><tspan fill="#555">里面的</tspan></text>
      </svg>`)
    }, no)
    expect(await svgContrastFaults(page, no)).toEqual(['几乎看不见', '太淡', '里面的'].map(words => expect.stringMatching(new RegExp(`^“${words}” has a contrast of [1-4]\\.\\d\\d only$`))))
    await page.context().close()
  })

  it('measures how much of a slide is filled', async () => {
    const { page } = await openDeck(browser(), 'light', '#/3')
    expect(await page.evaluate(contentShare, 3)).toBeGreaterThan(leastShare)
    await page.evaluate(() => document.querySelector('.slidev-page-3 .slidev-layout')!.replaceChildren(Object.assign(document.createElement('p'), { textContent: '一行字' })))
    expect(await emptiness(page, 3)).toEqual([expect.stringMatching(/^its content fills \d+ % of the slide$/)])
    await page.context().close()
  })

  it('finds what keeps people out, on the slide on screen and in the page around it', async () => {
    // A slide of words alone: axe takes no side where a heading stands over a picture.
    const no = await slideThatShows('<DataSetPage')
    const { page } = await openDeck(browser(), 'light', `#/${no}`)
    await loadAxe(page)
    expect(await axeFaults(page)).toEqual([])
    await goTo(page, no + 1)
    await goTo(page, no)
    await page.evaluate((no) => {
      const slide = document.querySelector(`.slidev-page-${no} .slidev-layout`)!
      for (const words of document.querySelectorAll<HTMLElement>(`.slidev-page-${no} :is(h1, .slide-footer .source)`))
        words.style.color = '#ccc'
      slide.insertAdjacentHTML('beforeend', '<div style="position: absolute; inset: 0 0 auto auto"><img src="favicon.svg" width="16"><h4></h4><a href="https://example.org/" id="twice">去</a></div>')
      document.querySelector(`.slidev-page-${no + 1} .slidev-layout`)!.insertAdjacentHTML('beforeend', '<p id="twice">看不见</p><img src="favicon.svg">')
      document.body.insertAdjacentHTML('beforeend', '<p>在地标之外</p>')
    }, no)
    const faults = await axeFaults(page)
    const rules = faults.map(fault => fault.split(':')[0])
    expect(new Set(rules)).toEqual(new Set(['color-contrast', 'image-alt', 'empty-heading', 'heading-order', 'region']))
    expect(rules.filter(rule => rule === 'image-alt')).toHaveLength(1)
    for (const words of ['h1', '.source'])
      expect(faults.some(fault => fault.startsWith('color-contrast') && fault.includes(words)), words).toBe(true)
    expect(await repeatedIds(page)).toEqual(['twice'])
    expect(await unsafeLinks(page, no)).toHaveLength(1)
    // The slides are back where they were.
    expect(await page.evaluate(next => document.querySelectorAll(`.slidev-page-${next}`).length, no + 1)).toBe(1)
    await goTo(page, no + 1)
    await page.context().close()
  })
})
