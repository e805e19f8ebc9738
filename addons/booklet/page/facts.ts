import type { OutlineSlide } from './outline'

/** An entry of the PDF's bookmarks. */
export interface Bookmark {
  title: string
  /** Page from 0, and how far down on it, 0 (top) to 1. */
  page: number
  top: number
  children: Bookmark[]
}

/** What the page tells the exporter of what it has laid out; the exporter writes it into the PDF. */
export interface PrintFacts {
  title: string
  author: string
  subject: string
  keywords: string[]
  language: string
  /** Slides in the whole deck. */
  total: number
  /** Name of each page, in order. */
  labels: string[]
  bookmarks: Bookmark[]
  /** What each slide says, where the request is for an outline. */
  outline?: OutlineSlide[]
  /** Pictures that did not come, with the slide that they are missing from. */
  missing: { url: string, no?: number }[]
}

/** The page's answer once it is done: facts, what is wrong with the request, or what is wrong with the deck. */
export type PrintResult = { facts: PrintFacts } | { problem: string } | { fault: string }

declare global {
  interface Window {
    /** Set by the handout page when everything is loaded and laid out. */
    printResult?: PrintResult
  }
}
