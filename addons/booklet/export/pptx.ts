import type { PrintFacts } from '../page/facts'
import type { OutlineSlide } from '../page/outline'
import { Buffer } from 'node:buffer'
import JSZip from 'jszip'
import PptxGenJS from 'pptxgenjs'
import { seal } from 'slidev-deck-core/node/seal'

/** A slide as it looks. */
export interface SlideLook {
  /** PNG of the slide; what programs show that know no vectors. */
  picture: Uint8Array
  /** SVG of the slide, where there is one. */
  drawing?: string
}

const width = 10
/** What a link lies on: pixels that nobody sees. */
const clear = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAC0lEQVQI12NgQAcAABIAAe+JVKQAAAAASUVORK5CYII='

/**
 * The deck for PowerPoint and LibreOffice: each slide a picture, with a real title (above the slide, where outlines and screen readers
 * find it), its script as notes, and its links.
 * @param facts of an outline
 * @param looks of the slides, in order
 * @param aspect width of a slide over its height
 * @param date of creation
 */
export async function pptxOf({ title, author, subject, language, outline = [] }: PrintFacts, looks: readonly SlideLook[], aspect: number, date: Date): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  const height = width / aspect
  deck.defineLayout({ name: 'deck', width, height })
  deck.layout = 'deck'
  Object.assign(deck, { title, author, subject, company: '' })
  deck.defineSlideMaster({
    title: 'deck',
    objects: [{ placeholder: { options: { name: 'title', type: 'title', x: 0, y: -0.6, w: width, h: 0.5, fontSize: 18 }, text: '' } }],
  })
  const places = new Map(outline.map(({ no }, i) => [no, i + 1]))
  outline.forEach((entry, i) => {
    const slide = deck.addSlide({ masterName: 'deck' })
    const { drawing, picture } = looks[i]!
    slide.addText(entry.title, { placeholder: 'title', lang: language })
    slide.addImage({ data: drawing ? dataOf('svg+xml', Buffer.from(drawing)) : dataOf('png', picture), x: 0, y: 0, w: width, h: height, altText: entry.alt || entry.title })
    addLinks(slide, entry, height, places)
    if (entry.note)
      slide.addNotes(entry.note)
  })
  return await finish(Buffer.from(await deck.write({ outputType: 'nodebuffer' }) as Uint8Array), looks, date)
}

function dataOf(kind: string, data: Uint8Array): string {
  return `image/${kind};base64,${Buffer.from(data).toString('base64')}`
}

function addLinks(slide: PptxGenJS.Slide, { links }: OutlineSlide, height: number, places: ReadonlyMap<number, number>): void {
  for (const { words, url, slide: no, box } of links) {
    const place = no === undefined ? undefined : places.get(no)
    if (!url && !place)
      continue
    slide.addImage({ data: clear.replace('data:', ''), x: box.left * width, y: box.top * height, w: box.width * width, h: box.height * height, altText: words, hyperlink: { ...url ? { url } : place && { slide: place }, tooltip: words } })
  }
}

/** Puts the slides' own pictures where the library has a sign that there is none, fixes the dates, and seals the file. */
async function finish(written: Buffer, looks: readonly SlideLook[], date: Date): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(written)
  for (const [i, { drawing, picture }] of looks.entries()) {
    const relations = await zip.file(`ppt/slides/_rels/slide${i + 1}.xml.rels`)?.async('string') ?? ''
    const target = /Target="\.\.\/media\/([^"]+\.png)"/.exec(relations)?.[1]
    if (drawing && target)
      zip.file(`ppt/media/${target}`, picture)
  }
  const core = zip.file('docProps/core.xml')
  if (core)
    zip.file('docProps/core.xml', (await core.async('string')).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.toISOString().replace(/\.\d+/, '')}`))
  for (const file of Object.values(zip.files))
    file.date = date
  const data = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
  // The seal is the archive's comment, whose length stands in the last two bytes.
  data.writeUInt16LE(seal(data, 'html').length - data.length, data.length - 2)
  return seal(data, 'html')
}
