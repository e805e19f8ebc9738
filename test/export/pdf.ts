import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF page gets. */
export interface PdfPage {
  /** Size in points. */
  width: number
  height: number
  text: string
  /**
   * Pieces of text that are more than spaces, each with its edges in points from the page's left and top, and its font size. The blank
   * half of a full-width mark that closes a piece is not part of it: the browser lets it hang over the end of a line.
   */
  pieces: { text: string, left: number, right: number, bottom: number, size: number }[]
  /** Addresses of the page's links. */
  urls: string[]
  /** Pages, from 0, that the page's links inside the PDF lead to. */
  jumps: number[]
  fonts: { name: string, type3: boolean, embedded: boolean }[]
  /** Roles in the page's part of the structure tree, e.g. `H1`, `Figure`. */
  roles: string[]
  /** Alternative texts of the page's figures, empty where one has none. */
  alts: string[]
  /** Pictures that are painted as pixels. */
  bitmaps: number
}

/** An entry of the bookmarks with the page, from 0, that it opens. */
export interface PdfBookmark {
  title: string
  page: number
  children: PdfBookmark[]
}

export interface Pdf {
  pages: PdfPage[]
  bookmarks: PdfBookmark[]
  labels: string[] | null
  tagged: boolean
  language: string
  /** Undefined where the file does not say. */
  info: Record<'title' | 'author' | 'subject' | 'keywords' | 'created', string | undefined>
}

interface LoadedFont { name: string, isType3Font?: boolean, missingFile?: boolean }
interface LoadedInfo { Title?: string, Author?: string, Subject?: string, Keywords?: string, CreationDate?: string, Language?: string }
interface OutlineItem { title: string, dest: string | unknown[] | null, items: OutlineItem[] }

/** Operators that paint pixels, with a mask or without. */
const bitmapOperators: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]

/** Reads a PDF back. */
export async function readPdf(data: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise

  const pageOf = async (target: string | unknown[] | null | undefined) => {
    const dest = typeof target === 'string' ? await document.getDestination(target) : target
    return dest ? await document.getPageIndex(dest[0] as Parameters<typeof document.getPageIndex>[0]) : -1
  }
  const bookmark = async ({ title, dest, items }: OutlineItem): Promise<PdfBookmark> =>
    ({ title, page: await pageOf(dest), children: await Promise.all(items.map(bookmark)) })

  const pages: PdfPage[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const annotations: { url?: string, dest?: string | unknown[] }[] = await page.getAnnotations()
    const operators = await page.getOperatorList()
    const ids = new Set<string>()
    operators.fnArray.forEach((fn, i) => {
      if (fn === OPS.setFont)
        ids.add(String(operators.argsArray[i][0]))
    })
    const fonts = [...ids].map((id) => {
      const font = page.commonObjs.get(id) as LoadedFont
      return { name: font.name, type3: font.isType3Font === true, embedded: font.missingFile !== true }
    })
    const nodes = nodesOf(await page.getStructTree())
    pages.push({
      width,
      height,
      text: content.items.map(item => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join(''),
      pieces: content.items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '')
          return []
        const [, , x, y, left, baseline] = item.transform as [number, number, number, number, number, number]
        const size = Math.hypot(x, y)
        const blank = /[’”）》」』】，。、；：！？]$/.test(item.str) ? size / 2 : 0
        return { text: item.str, left, right: left + item.width - blank, bottom: height - baseline, size }
      }),
      urls: annotations.flatMap(annotation => annotation.url ?? []),
      jumps: await Promise.all(annotations.flatMap(({ dest }) => dest ? [pageOf(dest)] : [])),
      fonts,
      roles: nodes.map(node => node.role),
      alts: nodes.flatMap(node => node.role === 'Figure' ? 'alt' in node && typeof node.alt === 'string' ? node.alt : '' : []),
      bitmaps: operators.fnArray.filter(fn => bitmapOperators.includes(fn)).length,
    })
    page.cleanup()
  }

  const info = (await document.getMetadata()).info as LoadedInfo
  const result: Pdf = {
    pages,
    bookmarks: await Promise.all(((await document.getOutline() ?? []) as OutlineItem[]).map(bookmark)),
    labels: await document.getPageLabels(),
    tagged: (await document.getMarkInfo())?.Marked === true,
    language: info.Language ?? '',
    info: { title: info.Title, author: info.Author, subject: info.Subject, keywords: info.Keywords, created: info.CreationDate },
  }
  await task.destroy()
  return result
}

/** A structure tree's elements, outermost first. */
function nodesOf(node: StructTreeNode | null): StructTreeNode[] {
  if (!node)
    return []
  return [node, ...node.children.flatMap(child => 'role' in child ? nodesOf(child) : [])]
}
