import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keyOf } from '../../addons/speaker/chrome/keyOf'
import { loadSlides, slideWithClicks, slideWithoutClicks } from '../slides'
import { launch, position, wakeButtons } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const window = { width: 1280, height: 800 }

/** Opens a window of the deck that shares state with the other windows of `context`. */
async function open(context: BrowserContext, path: string, warnings: string[] = []): Promise<Page> {
  const page = await context.newPage()
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()))
      warnings.push(message.text())
  })
  await page.goto(inject('deckUrl') + path)
  await page.locator('.slidev-layout:visible').first().waitFor()
  return page
}

describe('two windows', () => {
  it('stay in step on a click, after a reload, and when one comes late', async () => {
    const no = await slideWithClicks(2)
    const context = await browser.newContext({ viewport: window })
    const audience = await open(context, `#/${no}`)
    const presenter = await open(context, `#/presenter/${no}`)
    await presenter.keyboard.press('ArrowRight')
    await audience.waitForURL(/clicks=1/)

    await audience.reload()
    await audience.locator('.slidev-layout:visible').first().waitFor()
    await presenter.keyboard.press('ArrowRight')
    await audience.waitForURL(/clicks=2/)

    const late = await open(context, '#/1')
    await presenter.keyboard.press('ArrowLeft')
    await late.waitForURL(new RegExp(`#/${no}\\?clicks=1`))
    await context.close()
  })

  it('lets the active part of the script follow the click', async () => {
    const no = await slideWithClicks(2)
    const context = await browser.newContext({ viewport: window })
    const presenter = await open(context, `#/presenter/${no}`)
    const marks = presenter.locator('.slidev-presenter .note .slidev-note-click-mark')
    await expect.poll(() => marks.count()).toBeGreaterThanOrEqual(2)
    await presenter.keyboard.press('ArrowRight')
    await expect.poll(() => marks.nth(0).getAttribute('class')).toContain('slidev-note-click-mark-active')
    await presenter.keyboard.press('ArrowRight')
    await expect.poll(() => marks.nth(0).getAttribute('class')).toContain('slidev-note-click-mark-past')
    await expect.poll(() => marks.nth(1).getAttribute('class')).toContain('slidev-note-click-mark-active')
    await context.close()
  })

  it('keeps the words to say in sight, and the size that the speaker gave them', async () => {
    const slides = await loadSlides()
    const longest = slides.filter(({ frontmatter }) => Number(frontmatter.clicks) >= 3).sort((a, b) => (b.note?.length ?? 0) - (a.note?.length ?? 0))[0]!
    const context = await browser.newContext({ viewport: { width: 1024, height: 600 } })
    const presenter = await open(context, `#/presenter/${longest.index + 1}`)
    const inSight = () => presenter.evaluate(() => {
      const note = document.querySelector('.slidev-note')!.getBoundingClientRect()
      const mark = document.querySelector('.slidev-note-click-mark-active')!.getBoundingClientRect()
      return mark.top >= note.top && mark.bottom <= note.bottom - 20
    })
    for (let click = 1; click <= Number(longest.frontmatter.clicks); click++) {
      await presenter.keyboard.press('ArrowRight')
      await presenter.locator(`.slidev-note-click-mark-active[data-clicks="${click}"]`).waitFor()
      await expect.poll(inSight, { message: `click ${click}` }).toBe(true)
    }
    await presenter.evaluate(() => localStorage.setItem('slidev-presenter-notes-width', '300'))
    await presenter.reload()
    await presenter.locator('.slidev-layout:visible').first().waitFor()
    expect(await presenter.evaluate(() => localStorage.getItem('slidev-presenter-notes-width'))).toBe('300')
    await context.close()
  })

  it('keep what is the presenter\'s out of the audience\'s sight', async () => {
    const no = await slideWithoutClicks()
    /** What the presenter's keys leave behind in a window that shares nothing with others. */
    async function trace(path: string) {
      const context = await browser.newContext({ viewport: window })
      const asked: string[] = []
      context.on('request', request => asked.push(request.url()))
      const page = await open(context, path)
      // The keys are the panel's, which comes a little later than the slide.
      if (path.startsWith('#/presenter/'))
        await page.locator('.pace-panel').waitFor()
      await page.keyboard.press('r')
      await page.keyboard.press('p')
      await page.keyboard.press('ArrowRight')
      await page.waitForURL(new RegExp(`/${no + 1}$`))
      await page.waitForLoadState('networkidle')
      const found = {
        code: asked.some(url => url.includes('PacePanel')),
        panels: await page.locator('.pace-panel, .report').count(),
        clock: await page.evaluate(() => Object.keys(localStorage).some(key => key.endsWith(':clock'))),
      }
      await context.close()
      return found
    }
    expect(await trace(`#/${no}`)).toEqual({ code: false, panels: 0, clock: false })
    expect(await trace(`#/presenter/${no}`)).toEqual({ code: true, panels: 2, clock: true })
  })

  it('forget the presenter\'s keys when the window becomes the audience\'s', async () => {
    const context = await browser.newContext({ viewport: window })
    const page = await open(context, '#/presenter/2')
    const panel = page.locator('.pace-panel')
    await panel.waitFor()
    await page.getByRole('button', { name: 'Play Mode' }).click()
    await page.waitForURL(/#\/2$/)
    await expect.poll(() => panel.count()).toBe(0)
    await page.keyboard.press('r')
    await page.keyboard.press('p')
    await wakeButtons(page)
    await page.getByRole('button', { name: 'Presenter Mode' }).click()
    await page.waitForURL(/presenter\/2$/)
    await panel.waitFor()
    expect(await panel.textContent()).toContain('未开始')
    expect(await panel.getByRole('button', { name: '排练' }).getAttribute('aria-pressed')).toBe('false')
    expect(await page.locator('.report').count()).toBe(0)
    await context.close()
  })
})

describe('pace and rehearsal, with the clock in hand', () => {
  it('measure the slide, survive a reload, and are compared with the plan', async () => {
    const slides = await loadSlides()
    const context = await browser.newContext({ viewport: window })
    await context.clock.install({ time: new Date('2023-10-25T09:00:00') })
    const presenter = await open(context, '#/presenter/1')
    const panel = presenter.locator('.pace-panel')
    await panel.waitFor()
    expect(await panel.textContent()).toContain('未开始')

    await context.clock.pauseAt(new Date('2023-10-25T10:00:00'))
    await presenter.keyboard.press('r')
    await context.clock.runFor(10_000)
    await expect.poll(() => panel.textContent()).toContain('本页 0:10')
    await presenter.keyboard.press('ArrowRight')
    // While the clock stands still no address is written: it waits for a frame.
    await presenter.locator('#slideshow > [data-slidev-no="2"] .slidev-layout:visible').waitFor()
    await context.clock.runFor(300_000)
    await presenter.waitForURL(/presenter\/2/)
    await expect.poll(() => panel.textContent()).toContain('本页 5:00')
    const behind = 310 - 60 * (Number(slides[0]?.frontmatter.minutes) + Number(slides[1]?.frontmatter.minutes))
    const clock = `${Math.floor(behind / 60)}:${String(Math.round(behind % 60)).padStart(2, '0')}`
    await expect.poll(() => panel.textContent()).toContain(`慢${clock}`)
    expect(await panel.getAttribute('data-level')).toBe('urgent')

    await presenter.keyboard.press('r')
    await context.clock.resume()
    await presenter.reload()
    await presenter.locator('.pace-panel').waitFor()
    await context.clock.pauseAt(new Date('2023-10-25T10:15:20'))
    await context.clock.runFor(1000)
    await expect.poll(() => panel.textContent()).toContain('本页 15:11')

    await presenter.keyboard.press('p')
    const rows = presenter.locator('.report li')
    await expect.poll(() => rows.count()).toBe(2)
    expect(await rows.nth(1).getAttribute('class')).toContain('over')
    expect(await rows.nth(0).getAttribute('class') ?? '').not.toContain('over')
    const csv = decodeURIComponent(await presenter.locator('.report a[download]').getAttribute('href') ?? '')
    expect(csv).toMatch(/\r\n2,".+",\d+\.\d,300\.\d,yes\r\n/)
    await presenter.getByRole('button', { name: '全部清除' }).click()
    expect(await rows.count()).toBe(0)
    expect(await presenter.evaluate(() => Object.keys(localStorage).filter(key => key.endsWith(':rehearsals')))).toEqual([])
    await context.close()
  })

  it('ignores broken storage, and says so in the presenter\'s console only', async () => {
    const context = await browser.newContext({ viewport: window })
    const name = (what: string) => keyOf('大语言模型综述 · 组会分享', './', inject('deckUrl'), what)
    await context.addInitScript(([clock, rehearsals]) => {
      localStorage.setItem(clock!, '{"timer":')
      localStorage.setItem(rehearsals!, '[{"slides":3}]')
    }, [name('clock'), name('rehearsals')])
    const heardByAudience: string[] = []
    const heardByPresenter: string[] = []
    await open(context, '#/1', heardByAudience)
    const presenter = await open(context, '#/presenter/1', heardByPresenter)
    await presenter.locator('.pace-panel').waitFor()
    expect(heardByAudience).toEqual([])
    expect(heardByPresenter.filter(text => text.startsWith('[presenter] ignoring'))).toHaveLength(2)
    await context.close()
  })
})

describe('the deck\'s own keys', () => {
  it('jump to a chapter, to the road map, and to the appendix and back', async () => {
    const slides = await loadSlides()
    const chapterStarts = slides.filter(slide => slide.frontmatter.chapter !== undefined).map(slide => slide.index + 1)
    const no = await slideWithClicks(2)
    const context = await browser.newContext({ viewport: window })
    const page = await open(context, `#/${no}?clicks=1`)

    await page.keyboard.press('2')
    await expect.poll(() => position(page).slide).toBe(chapterStarts[1])
    await page.keyboard.press('0')
    await expect.poll(() => position(page).slide).toBe(slides.findIndex(slide => slide.frontmatter.jump === 'route') + 1)

    await page.goto(`${inject('deckUrl')}#/${no}?clicks=1`)
    await expect.poll(() => position(page)).toEqual({ slide: no, click: 1 })
    await page.keyboard.press('a')
    await expect.poll(() => slides[position(page).slide - 1]?.frontmatter.appendix).toBe(true)
    await page.keyboard.press('a')
    await expect.poll(() => position(page)).toEqual({ slide: no, click: 1 })

    await page.keyboard.press('t')
    await expect.poll(() => slides[position(page).slide - 1]?.frontmatter.jump).toBe('glossary')
    await page.keyboard.press('t')
    await expect.poll(() => position(page)).toEqual({ slide: no, click: 1 })
    await context.close()
  })

  it('are listed on demand', async () => {
    const context = await browser.newContext({ viewport: window })
    const page = await open(context, '#/1')
    await page.keyboard.press('h')
    await page.locator('.help').waitFor()
    expect(await page.locator('.help').textContent()).not.toContain('排练')
    expect(await page.locator('.help').textContent()).toContain('观众屏幕变黑')
    await page.keyboard.press('h')
    await expect.poll(() => page.locator('.help').count()).toBe(0)
    await context.close()
  })
})
