/** An address of the deck as its router has it. */
export interface Address {
  /** E.g. `/12` or `/presenter/12`. */
  path: string
  /** Value of `clicks` in the query. */
  clicks?: string
}

const slidePath = /^(\/presenter)?\/([^/]+)$/
/** Routes that are no slides. */
const pages = new Set(['/entry', '/overview', '/notes', '/handout'])

/**
 * Mends an address that names no slide, such as one mistyped or from an older version of the deck, where Slidev shows the first slide
 * under the wrong number or an English error page.
 * @param address as it was typed
 * @param slides number of slides in the deck
 * @returns the nearest address there is; undefined where the one given is good
 */
export function mendAddress(address: Address, slides: number): Address | undefined {
  const { path, clicks } = address
  if (path === '' || path === '/' || path === '/presenter' || pages.has(path))
    return undefined
  const [, presenter = '', name = ''] = slidePath.exec(path) ?? []
  const number = Number.parseInt(name, 10)
  const no = Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), slides)
  const isSlide = String(no) === name
  const isClick = clicks === undefined || /^\d+$/.test(clicks)
  if (isSlide && isClick)
    return undefined
  return { path: `${presenter}/${no}` }
}
