import type { PDFRef } from 'pdf-lib'
import type { Bookmark, PrintFacts } from '../../components/handout/facts'
import { PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber } from 'pdf-lib'

/**
 * Date that a PDF carries: now, or the one that `SOURCE_DATE_EPOCH` (seconds since 1970) fixes, so that two exports are alike.
 * @throws where the variable is no number of seconds
 */
export function exportDate(epoch: string | undefined): Date {
  if (!epoch)
    return new Date()
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime()))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}", which is no whole number of seconds since 1970.`)
  return date
}

/**
 * Gives a printed PDF what the browser leaves out: bookmarks, page labels, language, title and the rest of the metadata.
 * @param printed as the browser made it, with tags
 * @param facts of the page that was printed
 * @param date of creation
 * @throws where the PDF has another number of pages than was laid out
 */
export async function finishPdf(printed: Uint8Array, facts: PrintFacts, date: Date): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false })
  const pages = document.getPageCount()
  if (pages !== facts.labels.length)
    throw new Error(`The browser printed ${pages} pages where ${facts.labels.length} were laid out.`)

  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setAuthor(facts.author)
  document.setSubject(facts.subject)
  document.setKeywords([facts.keywords.join(', ')])
  document.setCreator('Slidev')
  document.setCreationDate(date)
  document.setModificationDate(date)
  document.setLanguage(facts.language)
  addPageLabels(document, facts.labels)
  addBookmarks(document, facts.bookmarks)
  return await document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY })
}

function addPageLabels(document: PDFDocument, labels: readonly string[]): void {
  const entries = labels.flatMap((label, i) => [PDFNumber.of(i), document.context.obj({ P: PDFHexString.fromText(label) })])
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: entries }))
}

/** PDF 32000-1, 12.3.3: a tree of dictionaries that know their parent, siblings, and first and last child. */
function addBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0)
    return
  const { context } = document
  const pages = document.getPages()

  const addLevel = (level: readonly Bookmark[], parent: PDFRef): { first: PDFRef, last: PDFRef } => {
    const refs = level.map(() => context.nextRef())
    level.forEach(({ title, page, top, children }, i) => {
      const target = pages[page]!
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [target.ref, 'XYZ', PDFNull, PDFNumber.of(Math.round(target.getHeight() * (1 - top))), PDFNull],
      })
      if (i > 0)
        item.set(PDFName.of('Prev'), refs[i - 1]!)
      if (i < level.length - 1)
        item.set(PDFName.of('Next'), refs[i + 1]!)
      if (children.length > 0) {
        const { first, last } = addLevel(children, refs[i]!)
        item.set(PDFName.of('First'), first)
        item.set(PDFName.of('Last'), last)
        // A negative count shows the chapter closed.
        item.set(PDFName.of('Count'), PDFNumber.of(-children.length))
      }
      context.assign(refs[i]!, item)
    })
    return { first: refs[0]!, last: refs.at(-1)! }
  }

  const root = context.nextRef()
  const { first, last } = addLevel(bookmarks, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }))
  document.catalog.set(PDFName.of('Outlines'), root)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
