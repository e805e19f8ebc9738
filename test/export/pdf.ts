import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF page gets. */
export interface PdfPage {
  /** Size in points. */
  width: number
  height: number
  text: string
  /** Addresses of the page's links. */
  urls: string[]
  fonts: { name: string, type3: boolean, embedded: boolean }[]
}

interface LoadedFont { name: string, isType3Font?: boolean, missingFile?: boolean }

/** Reads a PDF page by page. */
export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0, fontExtraProperties: true })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const annotations: { url?: string }[] = await page.getAnnotations()
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
    pages.push({
      width,
      height,
      text: content.items.map(item => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join(''),
      urls: annotations.flatMap(annotation => annotation.url ?? []),
      fonts,
    })
    page.cleanup()
  }
  await task.destroy()
  return pages
}
