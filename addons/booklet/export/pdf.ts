import type { PDFObject } from 'pdf-lib'
import type { Bookmark, PrintFacts } from '../page/facts'
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFString } from 'pdf-lib'

/**
 * Gives a printed PDF what the browser leaves out: bookmarks, page labels, language, title and the rest of the metadata.
 * @param printed as the browser made it, with tags
 * @param facts of the page that was printed
 * @param date of creation
 * @throws where the PDF has another number of pages than was laid out
 */
export async function finishPdf(printed: Uint8Array, facts: PrintFacts, date: Date): Promise<Uint8Array> {
  // By default pdf-lib pauses every hundred objects for the sake of a window, which there is none of here.
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
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
  tidyStructure(document)
  addPageLabels(document, facts.labels)
  addBookmarks(document, facts.bookmarks)
  return await document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY })
}

/**
 * Makes the browser's tags ones that every reader of PDF 1.7 knows: `Strong` and `Em` came with PDF 2.0, and a control, which nobody
 * can press on paper, becomes a span with its name. A figure around others, of which each has its own description, becomes a
 * division. Table cells get names that are the same in each export: the browser's own
 * depend on the order in which things were loaded.
 */
function tidyStructure(document: PDFDocument): void {
  const { context } = document
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root)
    return
  root.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))

  const elements = context.enumerateIndirectObjects().flatMap(([ref, element]) => element instanceof PDFDict && element.has(PDFName.of('S')) ? [{ ref, element }] : [])
  const ids = new Map<string, PDFString>()
  const idTree = PDFArray.withContext(context)
  for (const { ref, element } of elements) {
    const old = element.get(PDFName.of('ID'))
    if (!(old instanceof PDFString))
      continue
    const id = PDFString.of(`cell${String(ids.size + 1).padStart(6, '0')}`)
    ids.set(old.asString(), id)
    element.set(PDFName.of('ID'), id)
    idTree.push(id)
    idTree.push(ref)
  }
  deleteTree(document, root.get(PDFName.of('IDTree')))
  root.set(PDFName.of('IDTree'), context.obj({ Names: idTree }))

  for (const { element } of elements) {
    if (element.get(PDFName.of('S')) === PDFName.of('Figure') && !element.has(PDFName.of('Alt')) && hasCaption(element))
      element.set(PDFName.of('S'), PDFName.of('Div'))
    const attributes = attributesOf(element)
    for (const headers of attributes.map(attribute => attribute.get(PDFName.of('Headers')))) {
      if (headers instanceof PDFArray)
        headers.asArray().forEach((old, i) => headers.set(i, old instanceof PDFString ? ids.get(old.asString()) ?? old : old))
    }
    if (element.get(PDFName.of('S')) === PDFName.of('Form')) {
      const description = attributes.map(attribute => attribute.get(PDFName.of('Desc'))).find(found => found !== undefined)
      if (description)
        element.set(PDFName.of('Alt'), description)
      element.set(PDFName.of('S'), PDFName.of('Span'))
      element.delete(PDFName.of('A'))
    }
  }
}

function hasCaption(element: PDFDict): boolean {
  const kids = element.lookup(PDFName.of('K'))
  return kids instanceof PDFArray && kids.asArray().some((_, i) => {
    const kid = kids.lookup(i)
    return kid instanceof PDFDict && kid.get(PDFName.of('S')) === PDFName.of('Caption')
  })
}

/** Deletes the nodes of a name tree; what its names stand for stays. */
function deleteTree(document: PDFDocument, node: PDFObject | undefined): void {
  const kids = document.context.lookupMaybe(node, PDFDict)?.get(PDFName.of('Kids'))
  if (kids instanceof PDFArray)
    kids.asArray().forEach(kid => deleteTree(document, kid))
  if (node instanceof PDFRef)
    document.context.delete(node)
}

/** The attribute dictionaries of an element of the structure (PDF 32000-1, 14.7.5: one of them, or several). */
function attributesOf(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(PDFName.of('A'))
  return (attributes instanceof PDFArray ? attributes.asArray() : [attributes]).filter(attribute => attribute instanceof PDFDict)
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
