import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { loadSlides, slideThatShows, slideWithClicks } from '../slides'
import { openPage, settle, useBrowser, withoutStorage } from './deck'

const browser = useBrowser()

const desk = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** A browser with the clock in hand, if a time is given. */
async function newContext(options: BrowserContextOptions = desk, time?: string): Promise<BrowserContext> {
  const context = await browser().newContext({ reducedMotion: 'reduce', ...options })
  if (time)
    await context.clock.install({ time: new Date(time) })
  return context
}

/** Where any of the deck's windows stands, as its address says. */
function place(page: Page): string {
  const [, no, clicks = '0'] = /#\/(?:speaker\/|presenter\/)?(\d+)(?:\?(?:.*&)?clicks=(\d+))?/.exec(page.url()) ?? []
  return `${no}.${clicks}`
}

/** How long a test waits for what comes when it comes, in ms: nothing is said of the deck by a machine that is busy. */
const patience = 20_000
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: patience })

const at = (page: Page, expected: string) => expect.poll(() => place(page), { timeout: patience, message: page.url() }).toBe(expected)
const statusOf = (page: Page) => page.locator('.status-line')
const picture = (page: Page) => page.locator('.next-step .slidev-page')

describe('the speaker\'s window', () => {
  it('leads the audience and is led by it, at its own address, and shows the next step', async () => {
    const no = await slideWithClicks(2)
    const context = await newContext()
    const { page: audience, faults } = await openPage(context, `#/${no}`)
    const { page: speaker, faults: other } = await openPage(context, `#/speaker/${no}`)
    await speaker.keyboard.press('ArrowRight')
    await at(audience, `${no}.1`)
    await at(speaker, `${no}.1`)
    expect(speaker.url()).toContain('#/speaker/')
    await eventually(() => picture(speaker).getAttribute('data-slidev-no')).toBe(String(no))

    await audience.keyboard.press('ArrowRight')
    await at(speaker, `${no}.2`)
    const total = Number((await loadSlides())[no - 1]?.frontmatter.clicks)
    for (let click = 3; click <= total; click++)
      await audience.keyboard.press('ArrowRight')
    await at(speaker, `${no}.${total}`)
    // After the last click comes the next slide.
    await eventually(() => picture(speaker).getAttribute('data-slidev-no')).toBe(String(no + 1))
    await speaker.keyboard.press('PageDown')
    await at(audience, `${no + 1}.0`)
    await speaker.keyboard.press('PageUp')
    await at(audience, `${no}.${total}`)
    expect(speaker.url()).toContain('#/speaker/')
    expect([...faults, ...other]).toEqual([])
    await context.close()
  })

  it('loses no step where a key is pressed just as another window has turned the page', async () => {
    const no = await slideWithClicks(3)
    const context = await newContext()
    const { page: audience } = await openPage(context, `#/${no}`)
    const { page: speaker } = await openPage(context, `#/speaker/${no}`)
    // A key right after the address has changed, before any timer: a hand is never so quick, but a busy machine is so slow.
    await audience.evaluate(() => {
      const { replaceState } = history
      history.replaceState = (...args) => {
        history.replaceState = replaceState
        replaceState.apply(history, args)
        queueMicrotask(() => ['keydown', 'keyup'].forEach(type => window.dispatchEvent(new KeyboardEvent(type, { key: 'ArrowRight', bubbles: true }))))
      }
    })
    await speaker.keyboard.press('ArrowRight')
    await at(audience, `${no}.2`)
    await at(speaker, `${no}.2`)
    await settle(audience)
    expect(place(audience)).toBe(`${no}.2`)
    await context.close()
  })

  it('draws the next step as the audience will see it', async () => {
    const no = await slideThatShows('<ArchitectureMasks')
    const context = await newContext()
    const { page: speaker } = await openPage(context, `#/speaker/${no}`)
    /** Colour, text and place of whatever is drawn, in the slide's own pixels. */
    const drawn = (selector: string) => speaker.locator(selector).locator('.slidev-layout').first().evaluate((layout) => {
      const frame = layout.getBoundingClientRect()
      return [...layout.querySelectorAll('*')].map((element) => {
        const { fill, color, opacity, visibility } = getComputedStyle(element)
        return [element.tagName, fill.startsWith('url') ? '' : fill, color, opacity, visibility, Math.round(100 * (element.getBoundingClientRect().left - frame.left) / frame.width)].join(' ')
      })
    })
    await eventually(() => picture(speaker).count()).toBe(1)
    await settle(speaker)
    const ahead = await drawn('.next-step')
    await speaker.keyboard.press('ArrowRight')
    await at(speaker, `${no}.1`)
    await settle(speaker)
    await eventually(() => drawn(`.now .slidev-page-${no}`)).toEqual(ahead)
    expect(ahead.length).toBeGreaterThan(50)
    await context.close()
  })

  it('lights the words of each click and keeps them in sight, in letters of 28 px and more, whose size is kept', async () => {
    const slides = await loadSlides()
    const longest = slides.filter(({ frontmatter }) => Number(frontmatter.clicks) >= 3).sort((a, b) => (b.note?.length ?? 0) - (a.note?.length ?? 0))[0]!
    const context = await newContext()
    const { page: speaker } = await openPage(context, `#/speaker/${longest.index + 1}`)
    const lit = speaker.locator('.script-pane > .script [data-click].lit')
    const said = new Set<string>()
    for (let click = 0; click <= Number(longest.frontmatter.clicks); click++) {
      if (click)
        await speaker.keyboard.press('ArrowRight')
      await at(speaker, `${longest.index + 1}.${click}`)
      await eventually(() => lit.first().getAttribute('data-click')).toBe(String(click))
      said.add(await lit.first().textContent() ?? '')
      await eventually(() => lit.first().evaluate((words) => {
        const box = words.closest('.script-pane')!.getBoundingClientRect()
        const { top } = words.getBoundingClientRect()
        return top >= box.top && top < box.top + box.height / 2
      })).toBe(true)
    }
    expect(said.size).toBe(Number(longest.frontmatter.clicks) + 1)

    const sizeOf = () => lit.first().evaluate(words => Number.parseFloat(getComputedStyle(words).fontSize))
    const usual = await sizeOf()
    expect(usual).toBeGreaterThanOrEqual(28)
    await speaker.keyboard.press('=')
    await speaker.keyboard.press('=')
    await eventually(sizeOf).toBeCloseTo(usual * 1.2, 0)
    await speaker.reload()
    await lit.first().waitFor()
    expect(await sizeOf()).toBeCloseTo(usual * 1.2, 0)
    await speaker.keyboard.press('-')
    await eventually(sizeOf).toBeCloseTo(usual * 1.1, 0)
    await context.close()
  })

  it('opens from the audience\'s window by a key and by a button, once, and changes to Slidev\'s presenter and back', async () => {
    const context = await newContext()
    const { page: audience } = await openPage(context, '#/6?clicks=1')
    const [speaker] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('v')])
    await speaker.locator('.speaker-window').waitFor()
    await at(speaker, '6.1')
    await audience.mouse.move(5, 895)
    await audience.getByRole('button', { name: '打开演讲者窗口' }).click()
    await settle(audience)
    expect(context.pages()).toHaveLength(2)

    await speaker.keyboard.press('v')
    await speaker.locator('.slidev-presenter').waitFor()
    await at(speaker, '6.1')
    await speaker.keyboard.press('ArrowRight')
    await at(audience, '6.2')
    await speaker.keyboard.press('v')
    await speaker.locator('.speaker-window').waitFor()
    await at(speaker, '6.2')
    await context.close()
  })

  it('works on a telephone of 360 px: big buttons, swipes, nothing wider than the screen', async () => {
    const context = await newContext(phone)
    const { page: speaker } = await openPage(context, '#/speaker/6')
    const { page: audience } = await openPage(context, '#/6')
    const forward = speaker.locator('.steps .forward')
    expect((await forward.boundingBox())!.height).toBeGreaterThanOrEqual(64)
    expect((await forward.boundingBox())!.width).toBeGreaterThanOrEqual(180)
    await forward.tap()
    await at(audience, '6.1')
    await speaker.locator('.steps button').first().tap()
    await at(audience, '6.0')
    const swipe = (from: number, to: number) => speaker.evaluate(([from, to]) => {
      const target = document.querySelector('.script-pane')!
      const send = (type: string, clientX: number) => target.dispatchEvent(new PointerEvent(type, { clientX, clientY: 400, pointerId: 1, pointerType: 'touch', bubbles: true, buttons: 1, isPrimary: true }))
      send('pointerdown', from!)
      for (let step = 1; step <= 5; step++)
        send('pointermove', from! + (to! - from!) * step / 5)
      send('pointerup', to!)
    }, [from, to])
    await swipe(300, 60)
    await at(audience, '6.1')
    await swipe(60, 300)
    await at(audience, '6.0')
    expect(await speaker.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })
})

describe('time, with the clock in hand', () => {
  it('says whether the talk is late and when it ends; skips what is proposed, and undoes it', async () => {
    const slides = await loadSlides()
    const first = slides.findIndex(({ frontmatter }) => frontmatter.optional !== undefined) + 1
    const before = first - 1
    const planned = slides.slice(0, before).reduce((sum, { frontmatter }) => sum + 60 * Number(frontmatter.minutes ?? 0), 0)
    const context = await newContext(desk, '2026-11-25T09:00:00')
    const { page: audience } = await openPage(context, `#/${before}`)
    const { page: speaker } = await openPage(context, `#/speaker/${before}`)
    await eventually(() => statusOf(speaker).textContent()).toContain('未开始')
    await speaker.keyboard.press('s')
    await eventually(() => statusOf(speaker).textContent()).toContain('暂停')
    await context.clock.fastForward(1000 * (planned + 30))
    // As late as the talk's clock, which goes on while the test looks.
    const lateBy = () => statusOf(speaker).evaluate((status, planned) => {
      const seconds = (text = '') => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
      const [, minutes, rest] = /慢(\d+)分(\d+)秒/.exec(status.textContent) ?? []
      const [, elapsed] = /全场\D*(\d+:\d+)/.exec(status.textContent) ?? []
      return { late: 60 * Number(minutes) + Number(rest), over: seconds(elapsed) - planned }
    }, Math.round(planned))
    await eventually(async () => (await lateBy()).late).toBeGreaterThanOrEqual(30)
    const { late, over } = await lateBy()
    expect(late).toBe(over)
    await context.clock.fastForward(70_000)
    await eventually(() => statusOf(speaker).getAttribute('data-level')).toBe('notice')
    await eventually(() => speaker.locator('.advice').textContent()).toContain('跳过')
    // Two lines at most, however many there are.
    expect(await speaker.locator('.advice').evaluate(advice => advice.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(advice).lineHeight))).toBeLessThan(2.5)
    const advised = (await speaker.locator('.advice .late').getAttribute('title') ?? '').match(/^\d+/gm)?.map(Number) ?? []
    expect(advised.length).toBeGreaterThan(0)
    for (const no of advised)
      expect(slides[no - 1]?.frontmatter.optional).toBeDefined()

    await speaker.keyboard.press('k')
    await eventually(() => speaker.locator('.advice').textContent()).toContain('将跳过')
    const skipped = advised[0]!
    for (const [from, window] of [[skipped - 1, speaker], [skipped - 1, audience]] as const) {
      // Its own last click: from a higher one the window would go there by a second step, which may meet the key.
      const clicks = Number(slides[from - 1]?.frontmatter.clicks ?? 0)
      await speaker.evaluate(hash => location.hash = hash, `#/speaker/${from}?clicks=${clicks}`)
      await at(audience, `${from}.${clicks}`)
      await at(speaker, `${from}.${clicks}`)
      await settle(window)
      await window.keyboard.press('ArrowDown')
      const target = Array.from({ length: 9 }, (_, i) => skipped + i).find(no => !advised.includes(no))!
      await at(audience, `${target}.0`)
      await at(speaker, `${target}.0`)
    }
    await speaker.keyboard.press('u')
    await eventually(() => speaker.locator('.advice').textContent()).not.toContain('将跳过')
    await speaker.evaluate(hash => location.hash = hash, `#/speaker/${skipped - 1}`)
    await at(audience, `${skipped - 1}.0`)
    await speaker.keyboard.press('ArrowDown')
    await at(audience, `${skipped}.0`)
    await context.close()
  })

  it('offers the backup when there is time', async () => {
    const slides = await loadSlides()
    const no = slides.findIndex(({ frontmatter }, i) => frontmatter.backup !== undefined && i > 10) + 1
    const context = await newContext(desk, '2026-11-25T09:00:00')
    const { page: speaker } = await openPage(context, `#/speaker/${no}`)
    await speaker.keyboard.press('s')
    await context.clock.fastForward(30_000)
    await eventually(() => speaker.locator('.advice').textContent()).toContain('可加讲备用页')
    await speaker.keyboard.press('a')
    await eventually(() => slides[Number(place(speaker).split('.')[0]) - 1]?.frontmatter.jump).toBe(slides[no - 1]?.frontmatter.backup)
    await context.close()
  })
})

describe('find', () => {
  it('finds slides, terms, models and references, shows them to the audience, and goes back to the click', async () => {
    const no = await slideWithClicks(2)
    const slides = await loadSlides()
    const context = await newContext()
    const { page: audience } = await openPage(context, `#/${no}?clicks=1`)
    const { page: speaker, faults } = await openPage(context, `#/speaker/${no}?clicks=1`)
    for (const [typed, kind, jump] of [['前缀解码器', '术语', 'glossary-methods'], ['GLaM', '模型', 'models'], ['HumanEval', '数据集', 'datasets'], ['OneFlow', '文献', 'frameworks']] as const) {
      await speaker.keyboard.press('/')
      await speaker.locator('.find-box input').waitFor()
      await eventually(() => speaker.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
      await speaker.keyboard.type(typed)
      const options = speaker.getByRole('option')
      await eventually(() => options.filter({ hasText: kind }).count()).toBeGreaterThan(0)
      while (!(await speaker.locator('[aria-selected="true"]').textContent())?.includes(kind))
        await speaker.keyboard.press('ArrowDown')
      await speaker.keyboard.press('Enter')
      const target = slides.findIndex(({ frontmatter }) => frontmatter.jump === jump) + 1
      await at(audience, `${target}.0`)
      expect(await speaker.locator('.find-box').count()).toBe(0)
    }
    await speaker.keyboard.press('z')
    await at(audience, `${no}.1`)
    await at(speaker, `${no}.1`)
    await speaker.keyboard.press('/')
    await eventually(() => speaker.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await speaker.keyboard.type('zzzz')
    await eventually(() => speaker.locator('.find-box').textContent()).toContain('没有找到')
    await speaker.keyboard.press('Escape')
    await eventually(() => speaker.locator('.find-box').count()).toBe(0)
    await at(speaker, `${no}.1`)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('the audience\'s picture', () => {
  it('goes black and white, freezes, and lets go where the speaker stands', async () => {
    const context = await newContext()
    const { page: audience } = await openPage(context, '#/6')
    const { page: speaker } = await openPage(context, '#/speaker/6')
    for (const [name, colour] of [['黑屏', 'black'], ['白屏', 'white']] as const) {
      await speaker.getByRole('button', { name }).click()
      await audience.locator(`.curtain${colour === 'white' ? '.white' : '.black'}`).waitFor()
      await speaker.keyboard.press('Escape')
      await eventually(() => audience.locator('.curtain').count()).toBe(0)
    }
    await speaker.keyboard.press('x')
    await eventually(() => speaker.locator('.notice').allTextContents()).toContainEqual(expect.stringContaining('第 6 页'))
    await speaker.keyboard.press('ArrowDown')
    await speaker.keyboard.press('ArrowDown')
    await at(speaker, '8.0')
    await speaker.reload()
    await speaker.locator('.speaker-window').waitFor()
    await speaker.keyboard.press('ArrowDown')
    await at(speaker, '9.0')
    expect(place(audience)).toBe('6.0')
    const { page: late } = await openPage(context, '#/1')
    expect(place(late)).toBe('6.0')
    await speaker.keyboard.press('x')
    await at(audience, '9.0')
    await speaker.keyboard.press('ArrowDown')
    await at(audience, '10.0')
    await context.close()
  })

  it('shows the laser\'s point and what the pen draws', async () => {
    const context = await newContext()
    const { page: audience } = await openPage(context, '#/6')
    const { page: speaker } = await openPage(context, '#/speaker/6')
    const box = (await speaker.locator('.now .slidev-slide-content').boundingBox())!
    const dot = audience.locator('.laser-pointer')
    await speaker.mouse.move(box.x + box.width / 4, box.y + box.height / 2)
    expect(await dot.count()).toBe(0)
    await speaker.keyboard.press('l')
    await speaker.mouse.move(box.x + box.width / 4 + 1, box.y + box.height / 2)
    await dot.waitFor()
    expect(Number.parseFloat(await dot.evaluate(element => element.style.left))).toBeCloseTo(25, 0)
    await speaker.keyboard.press('l')
    await eventually(() => dot.count()).toBe(0)

    const strokes = audience.locator('#slide-content > svg path')
    await speaker.keyboard.press('i')
    await speaker.mouse.move(box.x + 100, box.y + 100)
    await speaker.mouse.down()
    await speaker.mouse.move(box.x + 220, box.y + 160, { steps: 8 })
    await speaker.mouse.up()
    await eventually(() => strokes.count()).toBe(1)
    // Letters are the pen's while it is out.
    await speaker.keyboard.press('a')
    await settle(speaker)
    expect(place(speaker)).toBe('6.0')
    await speaker.getByRole('button', { name: '擦净' }).click()
    await eventually(() => strokes.count()).toBe(0)
    await speaker.keyboard.press('i')
    await eventually(() => speaker.getByRole('button', { name: '画笔' }).getAttribute('aria-pressed')).toBe('false')
    await context.close()
  })

  it('has nothing of the speaker\'s in it', async () => {
    const context = await newContext()
    const asked: string[] = []
    context.on('request', request => asked.push(request.url()))
    const { page: audience } = await openPage(context, '#/6')
    for (const key of ['s', 'k', 'u', '/', 'x', 'l', 'i', '=', 'r', 'p'])
      await audience.keyboard.press(key)
    await audience.waitForLoadState('networkidle')
    await settle(audience)
    expect(asked.filter(url => /SpeakerWindow|FindBox|PacePanel/.test(url))).toEqual([])
    expect(await audience.locator('.speaker-window, .find-box, .report').count()).toBe(0)
    expect(place(audience)).toBe('6.0')
    await context.close()
  })
})

describe('many windows', () => {
  it('opened twice, follow each other and say so', async () => {
    const context = await newContext()
    const { page: audience } = await openPage(context, '#/6')
    const { page: desk } = await openPage(context, '#/speaker/6')
    const { page: hand } = await openPage(context, '#/speaker')
    await at(hand, '6.0')
    await hand.keyboard.press('ArrowRight')
    await at(desk, '6.1')
    await at(audience, '6.1')
    for (let i = 0; i < 6; i++)
      await desk.keyboard.press('ArrowDown')
    await at(hand, '12.0')
    await at(audience, '12.0')
    await at(desk, '12.0')
    await eventually(() => desk.locator('.notice').allTextContents()).toContainEqual(expect.stringContaining('不止一个'))
    await hand.close()
    await eventually(() => desk.locator('.notice').count()).toBe(0)
    await context.close()
  })

  it('come back from a reload, and a late audience finds the speaker', async () => {
    const context = await newContext()
    const { page: speaker } = await openPage(context, '#/speaker/6?clicks=1')
    await speaker.keyboard.press('s')
    const { page: late } = await openPage(context, '#/1')
    await at(late, '6.1')
    await speaker.reload()
    await speaker.locator('.speaker-window').waitFor()
    await at(speaker, '6.1')
    await eventually(() => statusOf(speaker).textContent()).toContain('暂停')
    await late.reload()
    await late.locator('.slidev-layout:visible').first().waitFor()
    await speaker.keyboard.press('ArrowRight')
    await at(late, '6.2')
    await context.close()
  })

  it('keep place and clock while the lid is closed, and go on together', async () => {
    const context = await newContext(desk, '2026-11-25T09:00:00')
    const { page: audience } = await openPage(context, '#/6?clicks=1')
    const { page: speaker, faults } = await openPage(context, '#/speaker/6?clicks=1')
    await speaker.keyboard.press('s')
    await eventually(() => statusOf(speaker).textContent()).toContain('暂停')
    const elapsed = () => statusOf(speaker).evaluate((status) => {
      const [, minutes, seconds] = /全场\D*(\d+):(\d+)/.exec(status.textContent) ?? []
      return 60 * Number(minutes) + Number(seconds)
    })
    const before = await elapsed()
    const sessions = await Promise.all([audience, speaker].map(page => context.newCDPSession(page)))
    const lid = (state: 'frozen' | 'active') => Promise.all(sessions.map(session => session.send('Page.setWebLifecycleState', { state })))
    await lid('frozen')
    await lid('active')
    // No timer has run meanwhile; each that is due runs once.
    await context.clock.fastForward('20:00')
    await eventually(elapsed).toBeGreaterThanOrEqual(before + 1200)
    await eventually(() => statusOf(speaker).getAttribute('data-level')).toBe('urgent')
    expect([place(speaker), place(audience)]).toEqual(['6.1', '6.1'])
    await speaker.keyboard.press('ArrowRight')
    await at(audience, '6.2')
    await audience.keyboard.press('ArrowLeft')
    await at(speaker, '6.1')
    expect(faults).toEqual([])
    await context.close()
  })

  it('without storage go on, and without channels say that windows cannot be kept in step', async () => {
    const context = await newContext()
    await withoutStorage(context)
    const { page: speaker, faults } = await openPage(context, '#/speaker/6')
    await eventually(() => speaker.locator('.notice').allTextContents()).toContainEqual(expect.stringContaining('不能让窗口同步'))
    for (const key of ['s', 'x', 'x', '=', 'ArrowRight'])
      await speaker.keyboard.press(key)
    await at(speaker, '6.1')
    expect(faults).toEqual([])
    await context.close()
  })
})

it('keeps the names of this deck\'s things apart from another\'s', async () => {
  const context = await newContext()
  const { page: speaker } = await openPage(context, '#/speaker/6')
  await speaker.keyboard.press('s')
  await speaker.keyboard.press('=')
  await settle(speaker)
  const { pathname } = new URL(inject('deckUrl'))
  const own = await speaker.evaluate(() => Object.keys(localStorage).filter(key => !/^slidev-(?!speaker)|vueuse/.test(key)))
  expect(own.length).toBeGreaterThan(1)
  expect(own.filter(key => !key.startsWith(`slidev-speaker:${pathname}:大语言模型综述`))).toEqual([])
  await context.close()
})
