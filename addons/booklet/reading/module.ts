import type { Plugin } from 'vite'
import type { Reading } from './render'
import { findReading } from './comment'
import { references } from './references'
import { renderReading } from './render'

/** What of Slidev's slides the texts are taken from: the Markdown after every extension of the parser, and as it stands in the file. */
export interface ReadingSlide {
  content: string
  source: { raw: string, filepath: string }
}

const name = 'virtual:slide-readings'

/**
 * Vite plugin: `virtual:slide-readings` has the texts for readers by slide number. A module of its own, which the printed page alone
 * imports: no talk waits for what only paper shows.
 * @param slides of the deck, in order; asked for whenever the module is read
 * @throws from the build, with the slide's number and file, where a text cannot be understood
 */
export function slideReadings(slides: () => readonly ReadingSlide[]): Plugin {
  return {
    name: 'slide-readings',
    resolveId: id => id === name ? `\0${name}` : undefined,
    load: id => id === `\0${name}` ? { code: `export const readings = ${JSON.stringify(readingsOf(slides()))}`, moduleType: 'js' } : undefined,
    handleHotUpdate({ file, server }) {
      const module = server.moduleGraph.getModuleById(`\0${name}`)
      if (module && file.endsWith('.md'))
        server.moduleGraph.invalidateModule(module)
    },
  }
}

/** The texts for readers of a deck, by slide number from 1. */
export function readingsOf(slides: readonly ReadingSlide[]): Record<number, Reading> {
  const names = new Set<string>()
  const readings = forEachSlide(slides, ({ content, source }) => {
    // One that closes its slide stands where Slidev looks for the script, and is no longer part of the content.
    const found = findReading(content) ?? findReading(source.raw)
    if (found?.name && names.has(found.name))
      throw new Error(`another section is called “${found.name}”, too.`)
    if (found?.name)
      names.add(found.name)
    return found && renderReading(found)
  })
  forEachSlide(slides, (_, i) => {
    const { html = '', caption = '', aside = '' } = readings[i] ?? {}
    const [reference] = [...`${html}${caption}${aside}`.matchAll(references)].filter(([, , name = '']) => !names.has(name))
    if (reference)
      throw new Error(`no section is called what ${reference[0]} asks for; one gets a name by a line “name: …” in its reading text.`)
  })
  return Object.fromEntries(readings.flatMap((reading, i) => reading ? [[i + 1, reading]] : []))
}

/**
 * Does something with each slide.
 * @throws Error that names the slide
 */
function forEachSlide<T>(slides: readonly ReadingSlide[], work: (slide: ReadingSlide, index: number) => T): T[] {
  return slides.map((slide, i) => {
    try {
      return work(slide, i)
    }
    catch (error) {
      throw new Error(`The reading text of slide ${i + 1} (${slide.source.filepath}) cannot be set: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}
