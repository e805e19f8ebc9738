import type { PictureFont } from './freeze'
import { Buffer } from 'node:buffer'
import subsetFont from 'subset-font'

const codePoint = (char: string) => `U+${char.codePointAt(0)!.toString(16)}`

/** Name under which the picture alone knows a family of the deck. */
export const ownName = (family: string) => `picture of ${family}`

/**
 * Styles that draw with the picture's own fonts. Under the deck's names they would change as the deck's fonts arrive, and be laid out again.
 * @param css styles of the picture
 * @param fonts of the picture
 */
export function withOwnFonts(css: string, fonts: readonly PictureFont[]): string {
  const families = new Set(fonts.map(({ family }) => family))
  return css.replace(/font-family:[^;}]+/g, list => [...families].reduce((changed, family) =>
    changed.replace(new RegExp(`(?<=[:,]\\s*)(["']?)${family.replace(/[^\w\s-]/g, '\\$&')}\\1(?=\\s*(?:,|$))`, 'g'), `"${ownName(family)}"`), list))
}

/**
 * Style rules that carry fonts within themselves, each cut to the characters that a picture draws with it: a few KB where the whole file
 * has hundreds. Each stands there under two names, the picture's and the deck's, whose first slide is drawn with them until its own
 * fonts have come.
 * @param fonts of the picture
 * @param read bytes of a font file by its address
 */
export async function fontRules(fonts: readonly PictureFont[], read: (url: string) => Promise<Buffer>): Promise<string> {
  const rules = await Promise.all(fonts.map(async ({ url, family, descriptors, characters }) => {
    const cut = await subsetFont(await read(url), characters, { targetFormat: 'woff2' })
    // Until it is read nothing is drawn: letters of another font would have other places.
    const rule = (name: string) => `@font-face{font-family:"${name}";${descriptors}font-display:block;unicode-range:${[...characters].map(codePoint).join(',')};src:url(data:font/woff2;base64,${Buffer.from(cut).toString('base64')}) format("woff2")}`
    // One behind the other, so that compression sees that they are the same.
    return [ownName(family), family].map(rule)
  }))
  return rules.flat().join('\n')
}
