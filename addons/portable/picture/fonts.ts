import type { PictureFont } from './freeze'
import { Buffer } from 'node:buffer'
import subsetFont from 'subset-font'

const codePoint = (char: string) => `U+${char.codePointAt(0)!.toString(16)}`

/**
 * Style rules that carry fonts within themselves, each cut to the characters that a picture draws with it: a few KB where the whole file
 * has hundreds.
 * @param fonts of the picture
 * @param read bytes of a font file by its address
 */
export async function fontRules(fonts: readonly PictureFont[], read: (url: string) => Promise<Buffer>): Promise<string> {
  const rules = await Promise.all(fonts.map(async ({ url, descriptors, characters }) => {
    const cut = await subsetFont(await read(url), characters, { targetFormat: 'woff2' })
    // Until it is read nothing is drawn: letters of another font would have other places.
    return `@font-face{${descriptors}font-display:block;unicode-range:${[...characters].map(codePoint).join(',')};src:url(data:font/woff2;base64,${Buffer.from(cut).toString('base64')}) format("woff2")}`
  }))
  return rules.join('\n')
}
