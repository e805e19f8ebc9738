import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'
import { launch, openDeck, openPage, position, settle, wakeButtons, withoutStorage } from './deck'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const slides = await loadSlides()
const desk = { viewport: { width: 1280, height: 800 } }

/** Opens the deck without the web around it: what a link opens closes again at once. */
async function open(path: string, options = {}) {
  const deck = await openDeck(browser, 'light', path, options)
  const { host } = new URL(deck.page.url())
  await deck.page.context().route(url => url.host !== host, route => route.abort())
  return deck
}

async function goTo(page: Page, no: number, clicks = 99): Promise<void> {
  await page.evaluate(([no, clicks]) => location.hash = `${location.hash.startsWith('#/presenter') ? '#/presenter' : '#'}/${no}?clicks=${clicks}`, [no, clicks])
  await page.locator(`.slidev-page-${no} .slidev-layout:visible`).first().waitFor()
  await settle(page)
}

const placeOf = (page: Page) => /#\/(?:presenter\/)?(\d+)(?:\?clicks=(\d+))?/.exec(page.url())!.slice(1).map(part => Number(part ?? 0))

/** Presses a key and waits until the deck stands elsewhere; returns what is wrong if it does not. */
async function turns(page: Page, key: string, back = false): Promise<string | undefined> {
  const [slide, click] = placeOf(page)
  const before = slide! * 1000 + click!
  await page.keyboard.press(key)
  const moved = await page.waitForURL(() => {
    const [slide, click] = placeOf(page)
    const now = slide! * 1000 + click!
    return back ? now < before : now > before
  }, { timeout: 3000 }).then(() => true, () => false)
  return moved ? undefined : `${key} does nothing on slide ${slide}, click ${click}`
}

const controls = 'button:enabled, label, a[href], input:enabled, select:enabled, summary, [role="button"], [role="option"], [role="radio"], [tabindex="0"]'

/** Middles of the controls in sight, where a pointer meets the control itself. */
function reachable(scope: Locator) {
  return scope.locator(controls).evaluateAll(found => found.flatMap((control) => {
    const rect = control.getBoundingClientRect()
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
    const hit = rect.width > 0 && control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? document.elementFromPoint(x, y) : null
    return hit && control.contains(hit) ? [{ x, y, tag: control.tagName, name: `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.trim().slice(0, 20) ?? ''}` }] : []
  }))
}

/** Clicks each control of a slide with a real mouse, or one of each kind of element; after each, the keys of a clicker must turn the pages, forth and back. */
async function clickEach(page: Page, no: number, faults: string[], which: 'all' | 'one of a kind' = 'all'): Promise<number> {
  await goTo(page, no)
  const targets = (await reachable(page.locator(`.slidev-page-${no}:visible`)))
    .filter(({ tag }, i, all) => which === 'all' || all.findIndex(other => other.tag === tag) === i)
  const seen = new Set<string>()
  for (const { x, y, name, tag } of targets) {
    await page.mouse.click(x, y)
    // The list of a select takes the keys itself until it is closed.
    if (tag === 'SELECT')
      await page.keyboard.press('Enter')
    // A link into the deck is under way.
    if (tag === 'A')
      await settle(page)
    const isLast = placeOf(page)[0] === slides.length
    for (const [key, back] of isLast ? [['PageUp', true], ['PageDown', false]] as const : [['PageDown', false], ['PageUp', true]] as const) {
      const fault = await turns(page, key, back)
      if (fault && !seen.has(name))
        faults.push(`${slideName(slides[no - 1]!)}, after a click on ${name}: ${fault}`)
    }
    seen.add(name)
    if (placeOf(page)[0] !== no)
      await goTo(page, no)
  }
  return targets.length
}

/** Slide of the first page that uses a component. */
function slideWith(component: string): number {
  const slide = slides.find(({ content }) => content.includes(`<${component}`))
  if (!slide)
    throw new Error(`no slide of the deck has <${component}>`)
  return slide.index + 1
}

describe('a clicker', () => {
  it('turns the pages after a click on any control of any slide', { timeout: 900_000 }, async () => {
    const { page, faults } = await open('#/1')
    page.context().on('page', opened => void opened.close())
    let clicked = 0
    const dead: string[] = []
    for (const slide of slides)
      clicked += await clickEach(page, slide.index + 1, dead)
    expect(dead).toEqual([])
    expect(faults).toEqual([])
    expect(clicked).toBeGreaterThan(slides.length)
    await page.context().close()
  })

  it('is dead after a click where nobody gives it the keys, which this test then sees', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      const listen = window.addEventListener.bind(window)
      window.addEventListener = (...[type, listener, options]: Parameters<typeof listen>) => {
        if (type !== 'keydown' || typeof options !== 'object' || !options.capture)
          listen(type, listener, options)
      }
    })
    const { page } = await openPage(context, `#/${slideWith('NGramDemo')}`)
    expect(await turns(page, 'PageDown')).toBeUndefined()
    await page.locator('.n-gram button:visible').first().click()
    expect(await turns(page, 'PageDown')).toContain('PageDown does nothing')
    await context.close()
  })

  it('turns the pages in the presenter\'s window too, after figures and after Slidev\'s own buttons', { timeout: 300_000 }, async () => {
    const { page, faults } = await open('#/presenter/2', desk)
    const dead: string[] = []
    for (const component of ['ArchitectureExplorer', 'ComputeBudget', 'NGramDemo', 'ModelTimeline', 'InstanceAnatomy', 'ModelTable'])
      await clickEach(page, slideWith(component), dead, 'one of a kind')
    await goTo(page, 5, 0)
    for (const name of ['Go to next slide', 'Go to previous slide', 'Switch to', 'Toggle Presenter Layout', 'More Options', 'Show drawing toolbar', 'Hide drawing toolbar', '排练', '结束排练']) {
      await page.getByRole('button', { name }).first().click()
      // The address of a slide that a button leads to is written behind its frame.
      await settle(page)
      dead.push(...[await turns(page, 'PageDown'), await turns(page, 'PageUp', true)].flatMap(fault => fault ? [`after ${name}: ${fault}`] : []))
    }
    for (const name of ['Show slide overview', '记录']) {
      await page.getByRole('button', { name }).first().click()
      await page.keyboard.press('Escape')
      dead.push(...[await turns(page, 'PageDown'), await turns(page, 'PageUp', true)].flatMap(fault => fault ? [`after ${name} and Escape: ${fault}`] : []))
    }
    expect(dead).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('finds Slidev\'s buttons in the slide window harmless', async () => {
    const { page } = await open('#/5', desk)
    for (const name of ['Go to next slide', 'Switch to', 'More Options']) {
      await wakeButtons(page)
      await page.getByRole('button', { name }).first().click()
      expect(await turns(page, 'PageDown'), name).toBeUndefined()
      expect(await turns(page, ' '), name).toBeUndefined()
    }
    await page.context().close()
  })

  it('has nothing of Slidev\'s between it and a figure\'s controls', { timeout: 300_000 }, async () => {
    const { page } = await open('#/1')
    const covered: string[] = []
    let looked = 0
    for (const slide of slides) {
      await goTo(page, slide.index + 1)
      const controls = await page.locator(`.slidev-page-${slide.index + 1} .figure-controls :is(label, button, select, input:not(.sr-only))`).evaluateAll(found => found.map((control) => {
        const { x, y, width, height } = control.getBoundingClientRect()
        // At its left end, middle and right end.
        const hits = [x + 2, x + width / 2, x + width - 2].map(at => document.elementFromPoint(at, y + height / 2))
        return { name: `${control.tagName} ${control.textContent?.trim()}`, isFree: hits.every(hit => hit?.closest('.figure-controls')) }
      }))
      looked += controls.length
      covered.push(...controls.filter(({ isFree }) => !isFree).map(({ name }) => `${slideName(slide)}: ${name}`))
    }
    expect(covered).toEqual([])
    expect(looked).toBeGreaterThan(20)
    await page.context().close()
  })

  it('works after a tap', async () => {
    const { page } = await open(`#/${slideWith('ArchitectureExplorer')}?clicks=99`, { hasTouch: true })
    const choice = page.locator('.architecture-explorer label:has(input[type="radio"]:not(:checked)):visible').first()
    const radio = await choice.locator('input').elementHandle()
    await choice.tap()
    expect(await radio?.isChecked()).toBe(true)
    expect(await turns(page, 'ArrowLeft', true)).toBeUndefined()
    expect(await turns(page, 'ArrowRight')).toBeUndefined()
    await page.context().close()
  })
})

describe('after a click, the deck has', () => {
  it.each([
    ['ArrowRight', false],
    ['ArrowLeft', true],
    ['ArrowDown', false],
    ['ArrowUp', true],
    [' ', false],
    ['PageDown', false],
    ['PageUp', true],
    ['t', false],
    ['1', true],
  ])('the key "%s", which the control then does not get', async (key, back) => {
    const no = slideWith('ComputeBudget')
    const { page } = await open(`#/${no}?clicks=99`)
    await page.locator(`.slidev-page-${no}`).waitFor()
    const slider = page.locator('.compute-budget input[type="range"]:visible')
    const start = await slider.inputValue()
    const { x, y, width, height } = (await slider.boundingBox())!
    // A drag of the slider, let go beside it.
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 3, y + height / 2 + 60, { steps: 3 })
    await page.mouse.up()
    const value = await slider.inputValue()
    expect(value).not.toBe(start)
    expect(await turns(page, key, back)).toBeUndefined()
    await goTo(page, no)
    expect(await slider.inputValue()).toBe(value)
    await page.context().close()
  })

  it('help and darkness', async () => {
    const no = slideWith('NGramDemo')
    const { page } = await open(`#/${no}?clicks=99`)
    await page.locator('.n-gram button:visible').first().click()
    await page.keyboard.press('h')
    await page.locator('.help').waitFor()
    await page.keyboard.press('h')
    await page.locator('.n-gram button:visible').first().click()
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
    expect(await isDark()).toBe(false)
    await page.keyboard.press('d')
    await expect.poll(isDark).toBe(true)
    await page.context().close()
  })
})

describe('a person who uses Tab', () => {
  /** Tabs until an element that fits has the focus. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(selector => document.activeElement?.matches(selector), selector))
        return
    }
    throw new Error(`Tab does not lead to ${selector}`)
  }

  it('moves a slider by its arrows, and turns pages by the page keys', async () => {
    const no = slideWith('ComputeBudget')
    const { page } = await open(`#/${no}?clicks=99`)
    const slider = page.locator('.compute-budget input[type="range"]:visible')
    const value = Number(await slider.inputValue())
    const place = page.url()
    await tabTo(page, '.compute-budget input[type="range"]')
    await page.keyboard.press('ArrowLeft')
    expect(Number(await slider.inputValue())).toBe(value - 1)
    await settle(page)
    expect(page.url()).toBe(place)
    expect(await turns(page, 'PageUp', true)).toBeUndefined()
    await goTo(page, no)
    expect(Number(await slider.inputValue())).toBe(value - 1)
    await page.context().close()
  })

  it('moves in a group of radio buttons, a figure\'s rows and its marks', async () => {
    for (const [component, selector] of [['ArchitectureExplorer', '.architecture-explorer [role="radio"]'], ['DataMix', '.data-mix [data-model]'], ['ModelTimeline', '.model-timeline [data-model]']] as const) {
      const no = slideWith(component)
      const { page } = await open(`#/${no}?clicks=99`)
      await expect.poll(() => position(page).slide).toBe(no)
      await settle(page)
      const place = page.url()
      await tabTo(page, selector)
      const focused = () => page.evaluate(() => document.activeElement?.outerHTML)
      const first = await focused()
      await page.keyboard.press(component === 'ModelTimeline' ? 'ArrowRight' : 'ArrowDown')
      await page.keyboard.press(component === 'ModelTimeline' ? 'ArrowRight' : 'ArrowDown')
      await settle(page)
      expect(await focused(), component).not.toBe(first)
      expect(page.url(), component).toBe(place)
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
      expect(await turns(page, 'ArrowRight'), component).toBeUndefined()
      await page.context().close()
    }
  })

  it('presses a button by space and Enter, and turns pages by the arrows', async () => {
    const no = slideWith('ModelTable')
    const { page } = await open(`#/${no}`)
    await expect.poll(() => position(page).slide).toBe(no)
    await tabTo(page, '[aria-sort="none"] button')
    const place = page.url()
    const order = () => page.evaluate(() => document.activeElement?.closest('[aria-sort]')?.getAttribute('aria-sort'))
    await page.keyboard.press(' ')
    await expect.poll(order).toBe('ascending')
    await page.keyboard.press('Enter')
    await expect.poll(order).toBe('descending')
    await settle(page)
    expect(page.url()).toBe(place)
    expect(await turns(page, 'ArrowRight')).toBeUndefined()
    await page.context().close()
  })

  it('presses a part of a figure by space and Enter, and turns pages by the page keys', async () => {
    const no = slideWith('EvaluationMap')
    const { page } = await open(`#/${no}?clicks=99`)
    await expect.poll(() => position(page).slide).toBe(no)
    await settle(page)
    const place = page.url()
    await tabTo(page, '.evaluation-map [aria-pressed="false"]')
    const pressed = () => page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))
    for (const key of [' ', 'Enter']) {
      expect(await pressed(), key).toBe('false')
      await page.keyboard.press(key)
      await expect.poll(pressed, { message: key }).toBe('true')
      await page.keyboard.press('ArrowDown')
    }
    await settle(page)
    expect(page.url()).toBe(place)
    expect(await turns(page, 'PageDown')).toBeUndefined()
    await page.context().close()
  })

  it('types into a field, where page keys turn pages', async () => {
    const no = slideWith('NGramDemo')
    const { page } = await open(`#/${no}?clicks=99`)
    const field = page.locator('.n-gram input[type="text"]:visible')
    await field.click()
    const place = page.url()
    await page.keyboard.type('b t1')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('.')
    expect(await field.inputValue()).toBe('b t.1')
    await settle(page)
    expect(page.url()).toBe(place)
    expect(await page.locator('.curtain').count()).toBe(0)
    expect(await turns(page, 'PageDown')).toBeUndefined()
    expect(await turns(page, 'PageUp', true)).toBeUndefined()
    await field.click()
    await page.keyboard.press('Escape')
    expect(await turns(page, 'ArrowLeft', true)).toBeUndefined()
    expect(await field.inputValue()).toBe('b t.1')
    await page.context().close()
  })

  it('chooses from a list by pointer and keys, and then turns pages', async () => {
    const no = slideWith('ModelTimeline')
    const { page } = await open(`#/${no}?clicks=99`)
    const select = page.locator('.model-timeline select:visible').first()
    await select.click()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await select.evaluate((element: HTMLSelectElement) => element.selectedIndex)).toBe(1)
    expect(await turns(page, 'ArrowLeft', true)).toBeUndefined()
    await page.context().close()
  })
})

describe('a dialog', () => {
  it('takes the focus, closes by Escape and gives it back', async () => {
    const { page } = await open('#/presenter/3', desk)
    const button = page.getByRole('button', { name: '记录' })
    await button.focus()
    await page.keyboard.press('Enter')
    const inside = () => page.evaluate(() => document.activeElement?.tagName === 'DIALOG')
    await expect.poll(inside).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
    // By its key, with nothing recorded: its first control is then a button.
    await page.keyboard.press('p')
    await expect.poll(inside).toBe(true)
    await settle(page)
    expect(await page.locator('dialog.report').count()).toBe(1)
    await page.keyboard.press('p')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    await page.keyboard.press('h')
    await expect.poll(inside).toBe(true)
    expect(await turns(page, 'PageDown')).toBeUndefined()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    await page.keyboard.press('h')
    await expect.poll(inside).toBe(true)
    await page.keyboard.press('h')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    await page.context().close()
  })
})

describe('the curtain', () => {
  const curtain = (page: Page) => page.locator('.curtain')

  it.each([['b', 'rgb(0, 0, 0)'], ['.', 'rgb(0, 0, 0)'], ['w', 'rgb(255, 255, 255)'], [',', 'rgb(255, 255, 255)']])('falls by "%s" in either window, and any key raises it and does nothing else', async (key, colour) => {
    const audience = await open('#/5', desk)
    const presenter = await openPage(audience.page.context(), '#/presenter/5')
    for (const [from, other] of [[audience.page, presenter.page], [presenter.page, audience.page]] as const) {
      for (const [raisedIn, by] of [[from, 'PageDown'], [other, key], [from, 't'], [other, 'Escape']] as const) {
        await from.keyboard.press(key)
        await expect.poll(() => curtain(audience.page).count()).toBe(1)
        expect(await curtain(audience.page).evaluate(element => getComputedStyle(element).backgroundColor)).toBe(colour)
        expect(await curtain(audience.page).boundingBox()).toEqual({ x: 0, y: 0, ...desk.viewport })
        await expect.poll(() => presenter.page.getByRole('status').textContent()).toContain(colour === 'rgb(0, 0, 0)' ? '观众屏幕已变黑' : '观众屏幕已变白')
        expect(await curtain(presenter.page).count()).toBe(0)
        await raisedIn.keyboard.press(by)
        await expect.poll(() => curtain(audience.page).count()).toBe(0)
        await expect.poll(() => presenter.page.getByRole('status').textContent()).toBe('')
        await settle(raisedIn)
        expect(placeOf(audience.page)[0]).toBe(5)
        expect(placeOf(presenter.page)[0]).toBe(5)
      }
    }
    expect(await turns(presenter.page, 'PageDown')).toBeUndefined()
    expect([...audience.faults, ...presenter.faults]).toEqual([])
    await audience.page.context().close()
  })

  it('survives a reload of either window, is there for a window that comes late, and not in print', async () => {
    const { page: audience } = await open('#/5', desk)
    await audience.keyboard.press('b')
    await curtain(audience).waitFor()
    await audience.reload()
    await curtain(audience).waitFor()
    const { page: presenter } = await openPage(audience.context(), '#/presenter/5')
    await expect.poll(() => presenter.getByRole('status').textContent()).toContain('变黑')
    await presenter.reload()
    await expect.poll(() => presenter.getByRole('status').textContent()).toContain('变黑')
    await presenter.getByRole('button', { name: '恢复' }).click()
    await expect.poll(() => curtain(audience).count()).toBe(0)

    await presenter.keyboard.press('w')
    await curtain(audience).waitFor()
    await audience.emulateMedia({ media: 'print' })
    expect(await curtain(audience).isVisible()).toBe(false)
    await audience.emulateMedia({ media: 'screen' })
    await audience.mouse.click(900, 400)
    await expect.poll(() => curtain(audience).count()).toBe(0)
    await settle(audience)
    expect(position(audience).slide).toBe(5)
    await audience.context().close()
  })

  it('does without storage and channels', async () => {
    const context = await browser.newContext()
    await withoutStorage(context)
    const { page, faults } = await openPage(context, '#/3')
    await page.keyboard.press('b')
    await curtain(page).waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => curtain(page).count()).toBe(0)
    expect(await turns(page, 'ArrowRight')).toBeUndefined()
    expect(faults).toEqual([])
    await context.close()
  })
})
