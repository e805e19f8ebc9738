import type { BookEntry } from '../page/book/entries'
import { expect, it } from 'vitest'
import { continueList } from '../page/book/lists'
import { referByTitle, referTo } from '../page/book/refer'
import { layOutSheets } from '../page/sheets'
import { stringsOf } from '../strings'

const entry = (no: number, name: string, title: string) => ({ no, name, title }) as BookEntry
const [first, second, list] = [entry(1, 'first', '一'), entry(2, 'second', 'A “&” B'), entry(3, 'list', '表')] as const
const entries = [first, second, list]

/** A book of one block a section. */
function bookOf(...sections: string[]): { book: HTMLElement, stream: HTMLElement } {
  const book = document.createElement('div')
  book.innerHTML = `<div>${sections.map((html, i) => `<div id="${i + 1}" data-no="${i + 1}" style="height: 90px">${html}</div>`).join('')}</div>`
  document.body.replaceChildren(book)
  return { book, stream: book.firstElementChild as HTMLElement }
}

it('puts the numbers of figures and pages for names, as links', () => {
  const { book, stream } = bookOf('见{fig:second}与{page:list}，再见{fig:list}', '（{fig:first}）', '{page:first}')
  referTo(stream, entries, new Map([[first, 4], [second, 5]]), stringsOf('zh-CN'))
  layOutSheets(stream, 100, { head: () => ['', ''], foot: '' })
  expect([...book.querySelectorAll('[data-no]')].map(section => section.textContent)).toEqual(['见图5与第3页，再见表', '（图4）', '第1页'])
  expect([...book.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual(['#2', '#3', '#3', '#1', '#1'])
})

it('says nothing of a section that is not printed, and gives titles where there are no pages', () => {
  const { stream } = bookOf('见{fig:second}')
  referTo(stream, entries, new Map(), stringsOf('en'))
  expect(stream.textContent).toBe('见…')
  expect(referByTitle('<p>见{fig:second}，{page:first}</p>', entries)).toBe('<p>见“A ‘&amp;’ B”，“一”</p>')
})

it('asks for the head of each sheet by what stands on it, in order', () => {
  const { book, stream } = bookOf('一', '二', '三')
  layOutSheets(stream, 200, { head: body => ['', [...body.children].map(({ id }) => id).join('+')], foot: '' })
  expect([...book.querySelectorAll('header')].map(head => head.textContent)).toEqual(['1+2', '3'])
})

it('prints a remark below each part of a list once below the whole', () => {
  const part = (name: string, remark: string) => [`<table><tr><td>${name}</td></tr></table>`, `<p>${remark}</p>`].map((html) => {
    const block = document.createElement('div')
    block.innerHTML = html
    return block
  })
  const whole = part('甲', '同一句')
  expect([part('乙', '同一句'), part('丙', '另一句')].map(more => continueList(whole, more))).toEqual([true, true])
  expect(whole.map(block => block.textContent)).toEqual(['甲乙丙', '同一句', '另一句'])
})
