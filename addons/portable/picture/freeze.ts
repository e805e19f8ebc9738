/** A font file that a picture draws with, and what of it. */
export interface PictureFont {
  /** Address of the file. */
  url: string
  /** Name of the family, as the deck knows it. */
  family: string
  /** Descriptors of its `@font-face` rule, without its family, source and range. */
  descriptors: string
  /** Characters that are drawn with it. */
  characters: string
}

/** A slide as markup that looks the same without the deck's style sheets and scripts. */
export interface Picture {
  markup: string
  /** Style rules for the markup and nothing else. */
  css: string
  /** Behind and around the slide: a CSS colour. */
  ground: string
  fonts: PictureFont[]
}

/**
 * Takes the picture of the slide that is on screen. Runs in the page; all that it needs stands inside it.
 *
 * Every element gets what its computed style has that it would not have without a style sheet. So no selector, variable or order of style
 * sheets of the deck matters, and the picture stays as it is while they arrive.
 */
export function freeze(): Picture {
  const content = document.querySelector<HTMLElement>('#slide-content')
  if (!content)
    throw new Error('There is no slide on the page.')

  /** Ways of speaking of the same thing twice, and what a picture does not do. */
  const skipped = /^(?:d$|transition|animation|cursor|pointer-events|user-select|-webkit-(?:user-select|locale|tap)|view-transition|will-change|scroll|overscroll|timeline|offset-path|(?:min-|max-)?(?:inline|block)-size|inset-|margin-(?:inline|block)|padding-(?:inline|block)|border-(?:inline|block|start|end)|contain-intrinsic|overflow-(?:inline|block)|interactivity)/
  /** What other values follow; once these are right, most of the others are. */
  const leading = ['display', 'position', 'font-family', 'font-size', 'font-weight', 'color', 'line-height', 'width', 'height']
  /** In pixels of a box whose size may be another one yet. */
  const ofSize = new Set(['perspective-origin', 'transform-origin'])
  const unseen = 'script, style, template, noscript, link, meta, title, desc, metadata'

  const origin = new URL('./', location.href).href
  const tidy = (value: string) => value.replaceAll(origin, './')

  /** Steps from point to point are shorter to write than places, and more alike. Kept to hundredths. */
  const shorter = (path: string) => {
    if (!/^[MLCQZ\d\s.,-]+$/.test(path))
      return path
    let [x, y] = [0, 0]
    let [startX, startY] = [0, 0]
    return [...path.matchAll(/([MLCQZ])([^MLCQZ]*)/g)].map(([, command = '', rest = '']) => {
      if (command === 'Z') {
        [x, y] = [startX, startY]
        return 'z'
      }
      const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(number => Math.round(Number(number) * 100))
      const size = { M: 2, L: 2, Q: 4, C: 6 }[command] ?? 2
      let text = command.toLowerCase()
      for (let i = 0; i + size <= numbers.length; i += size) {
        const steps = numbers.slice(i, i + size).map((number, k) => number - (k % 2 === 0 ? x : y))
        x = numbers[i + size - 2]!
        y = numbers[i + size - 1]!
        if (command === 'M' && i === 0)
          [startX, startY] = [x, y]
        text += `${i > 0 ? ' ' : ''}${steps.map(step => String(step / 100).replace(/^(-?)0\./, '$1.')).join(' ').replaceAll(' -', '-')}`
      }
      return text
    }).join('')
  }

  const classes = new Map<string, string>()
  const rules: string[] = []
  const classOf = (style: string, pseudo = '') => {
    const key = `${pseudo}${style}`
    const known = classes.get(key)
    if (known)
      return known
    const name = `p${classes.size.toString(36)}`
    classes.set(key, name)
    rules.push(`.${name}${pseudo}{${tidy(style)}}`)
    return name
  }

  const shell = document.createElement('div')
  shell.style.cssText = 'all: initial; position: fixed; inset: 0; opacity: 0;'
  const canvas = document.createElement('div')
  canvas.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${content.offsetWidth}px; height: ${content.offsetHeight}px;`
  shell.attachShadow({ mode: 'open' }).append(canvas)
  document.body.append(shell)

  const pairs: [Element, HTMLElement | SVGElement][] = []
  const copyInto = (original: Element, parent: Element) => {
    for (const child of original.childNodes) {
      if (child instanceof Text) {
        parent.append(child.data)
        continue
      }
      if (!(child instanceof HTMLElement || child instanceof SVGElement || child instanceof MathMLElement) || child.matches(unseen) || getComputedStyle(child).display === 'none')
        continue
      let copy = child.cloneNode(false) as HTMLElement
      if (child instanceof HTMLCanvasElement) {
        const image = new Image(child.width, child.height)
        image.src = child.toDataURL()
        copy = image
      }
      for (const { name } of [...copy.attributes]) {
        if (/^(?:class|style|tabindex|autofocus|on.*|data-.*)$/.test(name))
          copy.removeAttribute(name)
      }
      if (child instanceof SVGPathElement)
        copy.setAttribute('d', shorter(child.getAttribute('d') ?? ''))
      parent.append(copy)
      pairs.push([child, copy])
      // The slide that comes next may be laid out already, and is not seen.
      if (getComputedStyle(child).contentVisibility !== 'hidden')
        copyInto(child, copy)
    }
  }
  pairs.push([content, canvas])
  copyInto(content, canvas)

  const textOf = new Map<string, { families: string[], weight: number, italic: boolean, characters: Set<string> }>()
  const note = (style: CSSStyleDeclaration, text: string) => {
    const { fontFamily, fontWeight, fontStyle } = style
    // A font without the space would not be asked how high a line is.
    text += ' '
    const key = [fontFamily, fontWeight, fontStyle].join('|')
    const entry = textOf.get(key) ?? { families: fontFamily.split(',').map(name => name.trim().replace(/^["']|["']$/g, '')), weight: Number(fontWeight), italic: fontStyle !== 'normal', characters: new Set<string>() }
    textOf.set(key, entry)
    for (const form of [text, ...style.textTransform === 'none' ? [] : [text.toUpperCase(), text.toLowerCase()]])
      [...form].filter(char => char >= ' ').forEach(char => entry.characters.add(char))
  }

  const differences = (wanted: CSSStyleDeclaration, has: CSSStyleDeclaration, names: Iterable<string>) =>
    [...names].filter(name => !name.startsWith('--') && !skipped.test(name) && wanted.getPropertyValue(name) !== has.getPropertyValue(name)).map(name => [name, wanted.getPropertyValue(name)] as const)

  for (const [original, copy] of pairs) {
    const wanted = getComputedStyle(original)
    const has = getComputedStyle(copy)
    if (original === content)
      copy.style.cssText += `background: ${wanted.background}; overflow: hidden;`
    const names = [...wanted]
    const passes = [leading, names.filter(name => !ofSize.has(name)), names]
    for (const pass of original === content ? passes.map(pass => pass.filter(name => !/^(?:transform|translate|scale|position|inset|left|top|right|bottom|width|height|display|margin|opacity)/.test(name))) : passes)
      differences(wanted, has, pass).forEach(([name, value]) => copy.style.setProperty(name, value))

    const kept = [copy.style.cssText && classOf(copy.style.cssText)]
    for (const pseudo of ['::before', '::after'] as const) {
      const drawn = getComputedStyle(original, pseudo)
      if (/^(?:none|normal)$/.test(drawn.content) || drawn.display === 'none')
        continue
      const style = [...differences(drawn, getComputedStyle(copy, pseudo), drawn), ['content', drawn.content] as const]
      kept.push(classOf(style.map(([name, value]) => `${name}:${value};`).join(''), pseudo))
      note(drawn, drawn.content)
    }
    if (wanted.display === 'list-item') {
      const style = differences(getComputedStyle(original, '::marker'), getComputedStyle(copy, '::marker'), ['color', 'font-size', 'font-family', 'font-weight', 'content'])
      if (style.length > 0)
        kept.push(classOf(style.map(([name, value]) => `${name}:${value};`).join(''), '::marker'))
      note(getComputedStyle(original, '::marker'), '0123456789.•◦▪')
    }
    copy.setAttribute('class', kept.filter(Boolean).join(' '))
    const text = [...copy.childNodes].map(child => child instanceof Text ? child.data : '').join('').trim()
    if (text)
      note(wanted, text)
  }
  pairs.forEach(([, copy]) => copy.removeAttribute('style'))
  canvas.setAttribute('lang', content.closest('[lang]')?.getAttribute('lang') ?? '')
  const markup = tidy(canvas.outerHTML)
  shell.remove()

  /** Whether a character is in a rule's range; a rule without one has all. */
  const covers = (range: string, char: string) => range === '' || range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    const code = char.codePointAt(0)!
    return code >= Number.parseInt(from.replaceAll('?', '0'), 16) && code <= Number.parseInt(to.replaceAll('?', 'F'), 16)
  })
  const rulesOf = (sheet: CSSStyleSheet): CSSFontFaceRule[] => {
    try {
      return [...sheet.cssRules].flatMap(rule => rule instanceof CSSFontFaceRule ? [rule] : rule instanceof CSSImportRule && rule.styleSheet ? rulesOf(rule.styleSheet) : [])
    }
    catch {
      // A style sheet of another host keeps its rules to itself.
      return []
    }
  }
  const faces = [...document.styleSheets].flatMap(rulesOf).flatMap((rule) => {
    const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
    if (!address)
      return []
    const url = new URL(address, rule.parentStyleSheet?.href ?? location.href).href
    const weights = (rule.style.getPropertyValue('font-weight') || '400').replace('bold', '700').replace('normal', '400').split(/\s+/).map(Number)
    return [{ rule, url, family: rule.style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''), low: weights[0]!, high: weights.at(-1)!, range: rule.style.getPropertyValue('unicode-range'), italic: /italic|oblique/.test(rule.style.getPropertyValue('font-style')), characters: new Set<string>() }]
  }).filter(({ url }) => url.startsWith('data:') || url.startsWith(origin))
  for (const { families, weight, italic, characters } of textOf.values()) {
    for (const family of families) {
      const all = faces.filter(face => face.family === family)
      const inStyle = all.some(face => face.italic === italic) ? all.filter(face => face.italic === italic) : all
      const distance = (face: typeof all[number]) => Math.max(0, face.low - weight, weight - face.high)
      const nearest = Math.min(...inStyle.map(distance))
      const left = new Set(characters)
      // Of several rules for the same face the later one is asked first.
      for (const face of inStyle.filter(face => distance(face) === nearest).reverse()) {
        for (const char of [...left].filter(char => covers(face.range, char))) {
          face.characters.add(char)
          left.delete(char)
        }
      }
    }
  }
  const fonts = faces.filter(({ characters }) => characters.size > 0).map(({ rule, url, family, characters }) => ({
    url,
    family,
    descriptors: [...rule.style].filter(name => !['font-family', 'src', 'unicode-range', 'font-display'].includes(name)).map(name => `${name}:${rule.style.getPropertyValue(name)};`).join(''),
    characters: [...characters].sort().join(''),
  }))
  return { markup, css: rules.join('\n'), ground: tidy(getComputedStyle(content.parentElement!).background).replaceAll('"', '\''), fonts }
}
