import type { SlidevPreparserExtension } from '@slidev/types'

/** Numbers and lists that slides name as `[[name]]`, by name. */
export type Values = Readonly<Record<string, string | number>>

/**
 * Puts numbers and lists where a text names them as `[[name]]`.
 * @param text of a slide or a note
 * @param values what it may name
 * @param file where they stand, for the message
 * @throws Error that quotes the text where it names one that there is not
 */
export function fillValues(text: string, values: Values, file: string): string {
  return text.replace(/\[\[(\w+)\]\]/g, (token, name: string) => {
    const value = values[name]
    if (value === undefined)
      throw new Error(`unknown number ${token} in “${text.trim().slice(0, 40)}…”: ${file} has ${Object.keys(values).join(', ')}`)
    return String(value)
  })
}

/**
 * Extension of Slidev's parser: slides, their titles and their scripts say the numbers that a deck's records have, and titles
 * come without the tags of the headings.
 * @param values what slides may name
 * @param file where the deck says so, for messages
 */
export function fillSlides(values: Values, file: string): SlidevPreparserExtension {
  return {
    name: 'slide-values',
    async transformSlide(content, frontmatter: Record<string, unknown>) {
      const filled = fillValues(content, values, file)
      const heading = /^# (.*)$/m.exec(filled)?.[1]
      // A title is plain text where it is listed: without the heading's breaks and signs.
      const title = heading?.replace(/<[^>]*>/g, '').trim()
      // The parser has read the heading before, and takes another one only from here.
      if (title && (filled !== content || title !== heading) && frontmatter.title === undefined)
        frontmatter.title = title
      return filled
    },
    async transformNote(note) {
      return note && fillValues(note, values, file)
    },
  }
}
