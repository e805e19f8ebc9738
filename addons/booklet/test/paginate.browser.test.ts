import { beforeEach, expect, it } from 'vitest'
import { paginate } from '../page/paginate'

/** A block as the booklet lays them out: without margins, at its final width. */
function block(html: string, marks: Record<string, string> = {}): HTMLElement {
  const element = document.createElement('div')
  Object.assign(element.dataset, marks)
  element.innerHTML = html
  return element
}

const box = (height: number, marks: Record<string, string> = {}) => block(`<div style="height: ${height}px"></div>`, marks)
const rows = (count: number, height = 30) => Array.from({ length: count }, (_, i) => `<tr style="height: ${height}px"><td>行${i + 1}</td></tr>`).join('')
const table = (count: number, head = '') => block(`<table style="border-collapse: collapse">${head && `<thead><tr style="height: 20px"><th>${head}</th></tr></thead>`}<tbody>${rows(count)}</tbody></table>`, { split: 'rows' })
/** A paragraph of `lines` lines of 20 px, each one word. */
const script = (lines: number) => block(`<p style="line-height: 20px; font-size: 14px; width: 60px">${Array.from({ length: lines }, (_, i) => `word${i + 10}`).join(' ')}</p>`, { split: 'lines' })

beforeEach(() => {
  document.body.innerHTML = '<style>.sheet, .sheet * , #draft * { margin: 0; padding: 0; border: 0 } td, th { line-height: 1 }</style><div id="draft" style="width: 400px; position: absolute"></div>'
})

/** Lays blocks out and returns the sheets. */
function sheetsOf(blocks: HTMLElement[], height: number): HTMLElement[] {
  document.querySelector('#draft')!.append(...blocks)
  const sheets: HTMLElement[] = []
  paginate(blocks, height, () => {
    const sheet = document.createElement('section')
    sheet.className = 'sheet'
    sheet.style.cssText = 'width: 400px; display: flow-root'
    document.body.append(sheet)
    sheets.push(sheet)
    return sheet
  })
  return sheets
}

const counts = (sheets: HTMLElement[]) => sheets.map(sheet => sheet.children.length)

it('fills a sheet to its last pixel and goes on overleaf', () => {
  expect(counts(sheetsOf([box(100), box(100), box(100)], 200))).toEqual([2, 1])
  expect(counts(sheetsOf([box(100), box(101)], 200))).toEqual([1, 1])
})

it('leaves a block whole that is higher than a sheet', () => {
  expect(counts(sheetsOf([box(50), box(300), box(50)], 200))).toEqual([1, 1, 1])
})

it('begins a sheet where a block asks for one, but none that is empty', () => {
  expect(counts(sheetsOf([box(50, { start: '' }), box(50), box(50, { start: '' })], 400))).toEqual([2, 1])
})

it('begins a sheet where a block does not fit with all that follows up to the next beginning', () => {
  expect(counts(sheetsOf([box(100, { start: 'whole' }), box(50), box(30, { start: 'whole' }), box(20)], 200))).toEqual([4])
  expect(counts(sheetsOf([box(100, { start: 'whole' }), box(50), box(30, { start: 'whole' }), box(21)], 200))).toEqual([2, 2])
})

it('begins a sheet where less than a quarter of this one is free', () => {
  expect(counts(sheetsOf([box(149), box(20, { start: 'quarter' })], 200))).toEqual([2])
  expect(counts(sheetsOf([box(150), box(20, { start: 'quarter' })], 200))).toEqual([1, 1])
})

it('lets the text after a figure go first where the figure does not fit', () => {
  const figure = box(120, { float: '' })
  const sheets = sheetsOf([box(100), box(20, { keep: '' }), figure, script(7), box(10)], 200)
  expect(counts(sheets)).toEqual([3, 3])
  expect(sheets[1]!.children[1]).toBe(figure)
  expect(counts(sheetsOf([box(60), box(20, { keep: '' }), box(120, { float: '' }), script(3)], 200))).toEqual([3, 1])
})

it('takes a heading along where the first lines after it turn out not to fit', () => {
  const heading = box(20, { keep: '' })
  const list = block('<p style="padding-top: 60px">one</p><p style="padding-top: 60px">two</p>', { split: 'lines' })
  const sheets = sheetsOf([box(112), heading, list], 200)
  expect(counts(sheets)).toEqual([1, 2])
  expect(sheets[1]!.firstElementChild).toBe(heading)
})

it('counts no notes in the margin as lines of a text, and cuts none off', () => {
  const text = () => {
    const element = script(10)
    element.style.position = 'relative'
    element.insertAdjacentHTML('afterbegin', '<aside data-aside style="position: absolute; left: 100px; top: 0; width: 60px; height: 90px">note</aside>')
    return element
  }
  expect(counts(sheetsOf([box(100), text()], 200))).toEqual([2, 1])
  expect(counts(sheetsOf([box(120), text()], 200))).toEqual([1, 1])
})

it('keeps a heading with what follows', () => {
  const heading = box(30, { keep: '' })
  const sheets = sheetsOf([box(150), heading, box(60)], 200)
  expect(counts(sheets)).toEqual([1, 2])
  expect(sheets[1]?.firstChild).toBe(heading)
})

it('parts a paragraph between lines without losing a word or leaving a line alone', () => {
  for (const lines of [9, 10, 11, 17]) {
    const whole = script(lines)
    const words = whole.textContent?.split(/\s+/)
    const sheets = sheetsOf([whole], 160)
    expect(sheets.flatMap(sheet => sheet.textContent?.trim().split(/\s+/)), `${lines} lines`).toEqual(words)
    for (const sheet of sheets) {
      expect(sheet.getBoundingClientRect().height).toBeLessThanOrEqual(160)
      expect(sheet.getBoundingClientRect().height).toBeGreaterThanOrEqual(40)
    }
  }
})

it('goes on counting where a list is parted, within an item and between two', () => {
  const list = (lines: number[]) => block(`<div><ol style="line-height: 20px; font-size: 14px; width: 60px">${lines.map(count => `<li>${'word '.repeat(count).trim().replaceAll(' ', '<br>')}</li>`).join('')}</ol></div>`, { split: 'lines' })
  const marks = (sheet: HTMLElement) => [...sheet.querySelectorAll('ol')].flatMap(({ start, children }) => [...children].map((item, i) => getComputedStyle(item).listStyleType === 'none' ? '' : start + i))
  expect(sheetsOf([list([3, 6, 3, 12, 2])], 160).map(marks)).toEqual([[1, 2], ['', 3, 4], [''], [5]])
  expect(sheetsOf([list([4, 4, 4])], 160).map(marks)).toEqual([[1, 2], [3]])
})

it('parts a table between rows, repeats its head, and keeps two rows together', () => {
  const sheets = sheetsOf([table(7, '表头')], 140)
  const texts = sheets.map(sheet => [...sheet.querySelectorAll('td, th')].map(cell => cell.textContent))
  expect(texts.flat().filter(text => text !== '表头')).toEqual(['行1', '行2', '行3', '行4', '行5', '行6', '行7'])
  for (const text of texts) {
    expect(text[0]).toBe('表头')
    expect(text.length).toBeGreaterThanOrEqual(3)
  }
  for (const sheet of sheets)
    expect(sheet.getBoundingClientRect().height).toBeLessThanOrEqual(140)
})

it('parts a table of several bodies between them', () => {
  const groups = block(`<table style="border-collapse: collapse"><tbody>${rows(3)}</tbody><tbody>${rows(3)}</tbody></table>`, { split: 'rows' })
  expect(sheetsOf([groups], 160).map(sheet => sheet.querySelectorAll('tr').length)).toEqual([3, 3])
})

it('gives a name to the first part alone', () => {
  const named = script(12)
  named.id = 'place'
  const sheets = sheetsOf([named], 160)
  expect(sheets.map(sheet => sheet.firstElementChild?.id)).toEqual(['place', ''])
})
