/** How wide the figure of a section is printed: over the whole page, over the column of text, or over half of it. */
export const sizes = ['full', 'column', 'half'] as const
export type FigureSize = typeof sizes[number]

/** A slide's text for readers, as its source has it. */
export interface ReadingSource {
  /** Markdown. */
  text: string
  /** Heading of the section, where it is not the slide's. */
  title?: string
  /** Markdown of the figure's caption. */
  caption?: string
  /** Click steps of the figure that are printed side by side. */
  states?: number[]
  size?: FigureSize
  /** What other texts call the section by, in `{fig:name}` and `{page:name}`. */
  name?: string
  /** What stands beside the text instead of what the deck's option `asides` names. */
  aside?: string
}

const comments = /<!--([\s\S]*?)-->/g
const opening = /^\s*reading[ \t]*(?:\r?\n|$)/
const option = /^(\w+)\s*[:：](.*)$/

/** Whether a comment, or a slide's note, is a text for readers: its first line is the word `reading`. */
export function isReading(comment: string): boolean {
  return opening.test(comment)
}

/**
 * The text for readers among the comments of a slide: `<!-- reading`, then lines such as `caption: …`, then Markdown.
 * @param slide Markdown of the slide
 * @returns undefined where it has none
 * @throws Error that quotes the line where the value of an option makes no sense
 */
export function findReading(slide: string): ReadingSource | undefined {
  const comment = [...slide.matchAll(comments)].map(([, comment = '']) => comment).find(isReading)
  return comment === undefined ? undefined : parseReading(comment.replace(opening, ''))
}

function parseReading(body: string): ReadingSource {
  const lines = body.trim().split(/\r?\n/)
  const found: ReadingSource = { text: '' }
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const [, name, rest = ''] = option.exec(line.trim()) ?? []
    const value = rest.trim()
    if (name === 'title' || name === 'caption' || name === 'name' || name === 'aside')
      found[name] = value
    else if (name === 'states')
      found.states = statesOf(value, line)
    else if (name === 'size')
      found.size = sizeOf(value, line)
    else if (line.trim() !== '')
      break
    lines.shift()
  }
  return { ...found, text: lines.join('\n').trim() }
}

function statesOf(value: string, line: string): number[] {
  const states = value.split(/[,，]/).map(state => state.trim())
  if (!states.every(state => /^\d+$/.test(state)))
    throw new Error(`“${line.trim()}” names no click steps: write numbers from 0, e.g. states: 0, 2, 5.`)
  return states.map(Number)
}

function sizeOf(value: string, line: string): FigureSize {
  const size = sizes.find(size => size === value)
  if (!size)
    throw new Error(`“${line.trim()}” is no size of a figure: write one of ${sizes.join(', ')}.`)
  return size
}
