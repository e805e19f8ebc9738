import type { FigureSize, ReadingSource } from './comment'
import { tex } from '@mdit/plugin-tex'
import katex from 'katex'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

/** A slide's text for readers, ready to print. */
export interface Reading {
  html: string
  /** Plain text. */
  title?: string
  caption?: string
  states?: number[]
  size?: FigureSize
  name?: string
  aside?: string
}

// Bold text ends in Chinese as it does in English: without a space after it.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .use(tex, {
    allowInlineWithSpace: false,
    render: (formula: string, displayMode: boolean) => katex.renderToString(formula, { displayMode, throwOnError: true }),
  })

/**
 * Sets a text for readers as HTML. Tags in it are printed as they are written.
 * @throws Error where KaTeX does not understand a formula
 */
export function renderReading({ text, title, caption, states, size, name, aside }: ReadingSource): Reading {
  return {
    html: markdown.render(text),
    ...title && { title },
    ...caption && { caption: markdown.renderInline(caption) },
    ...states && { states },
    ...size && { size },
    ...name && { name },
    ...aside && { aside: markdown.renderInline(aside) },
  }
}
