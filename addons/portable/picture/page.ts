import type { Picture } from './freeze'
import { allowInlineScripts } from '../plugins/content-security'
import { ownName } from './fonts'

/** Pictures of the first slide, for a light and a dark room; one of them where they are the same. */
export interface FirstPicture {
  light: Picture
  dark?: Picture
  /** Size of the slide in CSS pixels. */
  width: number
  height: number
  /** Style rules with the fonts inside. */
  fonts: string
}

/** For how long the deck's scripts wait for the picture to be painted, in ms: a window that is not looked at may never be. */
const patience = 1000

/**
 * Shows the picture where the first slide is what the address asks for, in the colours that are wanted; Slidev keeps the reader's choice of
 * them under `slidev-color-schema`. Holds the keys that are pressed before the deck can answer them, until `picture/takeOver.ts` asks for
 * them. Stands right behind the picture, so that nothing is drawn in between.
 *
 * The deck's scripts, which are on their way meanwhile, begin when the picture has been painted with its letters: once they run, nothing
 * else is done for a second on a slow machine.
 * @param scripts addresses of the deck's scripts
 */
function show(scripts: readonly string[]): string {
  return `{
const heldKeys = []
const holdKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat)
    return
  heldKeys.push(event)
  event.stopImmediatePropagation()
}
addEventListener('keydown', holdKey, true)
addEventListener('deck-stands', ({ detail }) => {
  removeEventListener('keydown', holdKey, true)
  detail(heldKeys)
}, { once: true })
const picture = document.querySelector('.first-picture')
const kept = localStorage.getItem('slidev-color-schema')
if (kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches))
  picture.classList.add('dark')
const isShown = /^#?(?:\\/(?:1(?:\\?clicks=0)?)?)?$/.test(location.hash) && /(?:\\/|\\/1|\\.html)$/.test(location.pathname)
if (isShown)
  picture.classList.add('shown')
const lettersCame = () => Promise.all([...document.fonts].filter(({ family }) => family.includes('${ownName('')}')).map(face => face.load().catch(() => undefined)))
const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
const parsed = new Promise(done => addEventListener('DOMContentLoaded', done, { once: true }))
const seen = isShown && !document.hidden ? Promise.race([lettersCame().then(painted), new Promise(done => setTimeout(done, ${patience}))]) : undefined
Promise.all([parsed, seen]).then(() => {
  for (const src of ${JSON.stringify(scripts)})
    document.head.append(Object.assign(document.createElement('script'), { type: 'module', crossOrigin: '', src }))
})
}`
}

const classAttribute = /\bclass="([^"]*)"/g

/** Both pictures in one shadow tree: with two sets of classes where the markup is the same, which is long; one behind the other where not. */
function inOneTree(light: Picture, dark: Picture | undefined): string {
  if (!dark)
    return `<style>${light.css}</style><div class="frame">${light.markup}</div>`
  const forDark = (css: string) => css.replace(/^\.p/gm, ':host(.dark) .d')
  const darkClasses = [...dark.markup.matchAll(classAttribute)].map(([, names = '']) => names.replace(/\bp/g, 'd'))
  if (light.markup.replace(classAttribute, '') === dark.markup.replace(classAttribute, '')) {
    const forLight = light.css.replace(/^\./gm, ':host(:not(.dark)) .')
    const markup = light.markup.replace(classAttribute, (_, names: string) => `class="${names} ${darkClasses.shift()}"`)
    return `<style>${forLight}\n${forDark(dark.css)}</style><div class="frame">${markup}</div>`
  }
  const darkMarkup = dark.markup.replace(classAttribute, () => `class="${darkClasses.shift()}"`)
  return `<style>${light.css}\n${forDark(dark.css)}\n:host(.dark) .frame.light,:host(:not(.dark)) .frame.dark{display:none}</style><div class="frame light">${light.markup}</div><div class="frame dark">${darkMarkup}</div>`
}

/**
 * The part of a page that shows the picture: in a shadow tree of its own, which neither the deck's style sheets nor its scripts reach.
 * Made larger or smaller to fit the window as Slidev does it, but by style rules alone.
 * @param picture what to show
 * @param classes further ones of its element
 */
export function pictureMarkup(picture: FirstPicture, classes = ''): string {
  const { light, dark, width, height } = picture
  const scale = `min(tan(atan2(100vw,${width}px)),tan(atan2(100vh,${height}px)))`
  const ground = (selector: string, picture: Picture | undefined) => picture ? `${selector}{background:${picture.ground}}\n` : ''
  return [
    `<style>.first-picture{display:none;position:fixed;inset:0;overflow:hidden;z-index:1000}`,
    `@media screen{.first-picture.shown{display:block}}`,
    `${ground('.first-picture', light)}${ground('.first-picture.dark', dark)}</style>`,
    `<div class="first-picture ${classes}" aria-hidden="true" inert><template shadowrootmode="closed">`,
    `<style>.frame{all:initial;position:absolute;left:50%;top:50%;width:${width}px;height:${height}px;transform:translate(-50%,-50%) scale(${scale})}</style>`,
    `${inOneTree(light, dark)}</template></div>`,
  ].join('\n')
}

const head = /<head>[\s\S]*?<\/head>/
const styleLinks = /<link [^>]*rel="stylesheet"[^>]*>\s*/g
const fontPreloads = /<link [^>]*as="font"[^>]*>\s*/g
const deckScripts = /<script type="module"[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g
/** What holds the deck of a single file. */
const inlineDeck = /<script type="module"(?![^>]*\ssrc=)[^>]*>[\s\S]*?<\/script>\s*|<style rel="stylesheet"[^>]*>[\s\S]*?<\/style>\s*/g

/** A script that asks for style sheets, which then hold up no drawing; `picture/takeOver.ts` waits for them. */
function askFor(links: readonly string[]): string {
  const addresses = links.map(link => /\bhref="([^"]+)"/.exec(link)?.[1]).filter(address => address !== undefined)
  return `for (const href of ${JSON.stringify(addresses)})
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href }))`
}

/**
 * A finished page with the picture of the first slide in it, which is drawn before anything else arrives.
 * @param html the page
 * @param picture of the first slide
 * @throws where the page has no head and body to put it into
 */
export function withPicture(html: string, picture: FirstPicture): string {
  const found = head.exec(html)?.[0]
  if (!found || !html.includes('<body>'))
    throw new Error('The page has no <head> and <body> to put the picture of the first slide into.')
  const deck = found.match(inlineDeck) ?? []
  // What the code of a single file has in its texts is no element of the page.
  const outer = found.replace(inlineDeck, '')
  const links = outer.match(styleLinks) ?? []
  const ask = links.length > 0 ? `<script>${askFor(links)}</script>\n<noscript>${links.join('')}</noscript>\n` : ''
  const scripts = [...outer.matchAll(deckScripts)].map(([, src = '']) => src)
  const lean = outer.replace(deckScripts, '<link rel="modulepreload" crossorigin href="$1">').replace(styleLinks, '').replace(fontPreloads, '').replace('</head>', () => `${ask}</head>`)
  const showing = show(scripts)
  const page = html.replace(head, () => lean)
    // Behind the deck's style sheets: the first slide asks for no other fonts until `picture/takeOver.ts` puts these in front.
    .replace('<body>', () => `<body>\n<style class="first-picture-fonts">${picture.fonts}</style>\n${pictureMarkup(picture)}<script>${showing}</script>`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${deck.join('')}</body>`)
  return allowInlineScripts(page, [showing, ...links.length > 0 ? [askFor(links)] : []])
}
