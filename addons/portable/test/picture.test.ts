import type { FirstPicture } from '../picture/page'
import { describe, expect, it } from 'vitest'
import { withOwnFonts } from '../picture/fonts'
import { withPicture } from '../picture/page'
import { contentSecurityPolicy, withPolicy } from '../plugins/content-security'

const look = (css: string, markup: string) => ({ css, markup, ground: 'rgb(0, 0, 0)', fonts: [] })
const picture: FirstPicture = { light: look('.p0{color: red}', '<div class="p0"></div>'), width: 980, height: 552, fonts: '@font-face{font-family:"A"}' }
const site = withPolicy('<html><head><meta charset="utf-8"><script type="module" crossorigin src="./a.js"></script>\n<link rel="stylesheet" crossorigin href="./a.css">\n<link rel="preload" crossorigin href="./a.woff2" as="font" type="font/woff2">\n</head>\n<body>\n<div id="app"></div></body></html>')

describe('the page with the picture of its first slide', () => {
  it('draws it before it waits for a style sheet or a font', () => {
    const html = withPicture(site, picture)
    const body = html.indexOf('<body>')
    const head = html.slice(0, body).replace(/<noscript>.*?<\/noscript>/s, '')
    expect(head).not.toMatch(/<link rel="(?:stylesheet|preload)"/)
    expect(head).toContain('["./a.css"]')
    expect(head).toContain('<link rel="modulepreload" crossorigin href="./a.js">')
    expect(html.slice(body).trimStart().indexOf('first-picture')).toBeLessThan(html.slice(body).indexOf('id="app"'))
  })

  it('begins the deck\'s scripts itself, in their order, and fetches them along with the page', () => {
    const html = withPicture(site.replace('</head>', '<script type="module" crossorigin src="./b.js"></script></head>'), picture)
    expect(html).not.toMatch(/<script[^>]*\ssrc=/)
    expect(html).toContain('["./a.js","./b.js"]')
    expect(html.match(/rel="modulepreload" crossorigin href="\.\/[ab]\.js"/g)).toHaveLength(2)
  })

  it('has its fonts behind the deck\'s style sheets, which then ask for none', () => {
    const html = withPicture(site, picture)
    expect(html.indexOf('@font-face')).toBeGreaterThan(html.indexOf('document.head.append'))
  })

  it('draws with fonts under names of its own, which nothing of the deck\'s changes', () => {
    const fonts = [{ url: 'a.woff2', family: 'Deck Sans', descriptors: '', characters: 'A' }]
    expect(withOwnFonts('.p0{font-family: "Deck Sans", "Deck Sans SC", serif; color: red}\n.p1{font-family:Deck Sans}', fonts))
      .toBe('.p0{font-family: "picture of Deck Sans", "Deck Sans SC", serif; color: red}\n.p1{font-family:"picture of Deck Sans"}')
  })

  it('allows its inline scripts, by their hashes, and nothing more', () => {
    const html = withPicture(site, picture)
    const allowed = (policy: string) => new Set(policy.match(/'sha256-[^']+'/g))
    expect(allowed(/Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '')).toEqual(allowed(contentSecurityPolicy(html)))
  })

  it('comes before the deck in a single file', () => {
    const single = withPolicy('<html><head><meta charset="utf-8"><script type="module" crossorigin>deck("$&")</script><style rel="stylesheet" crossorigin>.deck{}</style></head><body><div id="app"></div></body></html>')
    const html = withPicture(single, picture)
    const places = ['first-picture', 'id="app"', 'deck("$&")', '.deck{}', '</body>'].map(part => html.indexOf(part))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it('takes no text of a single file\'s code for an element of the page', () => {
    const single = withPolicy('<html><head><meta charset="utf-8"><script type="module" crossorigin>deck("<link rel=\\"stylesheet\\" href=\\"./no.css\\">", \'<link rel="stylesheet" href="./no.css">\')</script></head><body><div id="app"></div></body></html>')
    const html = withPicture(single, picture)
    expect(html.match(/no\.css/g)).toHaveLength(2)
    expect(html).not.toContain('<noscript>')
  })

  it('writes markup once where light and dark differ in their styles alone, and twice where not', () => {
    const dark = (markup: string) => ({ ...picture, dark: look('.p0{color: blue}', markup) })
    const same = withPicture(site, dark('<div class="p0"></div>'))
    expect(same).toContain('<div class="p0 d0"></div>')
    expect(same).toContain(':host(.dark) .d0{color: blue}')
    expect(same).toContain(':host(:not(.dark)) .p0{color: red}')
    expect(withPicture(site, dark('<b class="p0"></b>'))).toMatch(/<div class="p0"><\/div>[\s\S]*<b class="d0"><\/b>/)
  })

  it('stops where the page has no head and body', () => {
    expect(() => withPicture('<p>', picture)).toThrow(/no <head> and <body>/)
  })
})
