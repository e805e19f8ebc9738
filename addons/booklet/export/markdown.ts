import type { PrintFacts } from '../page/facts'
import TurndownService from 'turndown'

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*' })

// A formula holds its own source, beside how it looks.
turndown.addRule('formula', {
  filter: node => node.nodeName === 'SPAN' && /^katex(?:-display)?$/.test(node.className),
  replacement: (_, node) => {
    const source = (node as Element).querySelector('annotation')?.textContent.trim() ?? ''
    return (node as Element).className === 'katex-display' ? `\n\n$$${source}$$\n\n` : `$${source}$`
  },
})

/**
 * The deck as Markdown: chapters, titles, texts for readers and links, for a wiki.
 * @param facts of an outline
 */
export function markdownOf({ title, author, outline = [] }: PrintFacts): string {
  const hasChapters = outline.some(({ opens }) => opens !== undefined)
  const level = hasChapters ? '###' : '##'
  const blocks = [`# ${title}`, author, ...outline.flatMap(({ title, opens, divides, text, asides, caption, links }) => {
    const outer = [...new Map(links.flatMap(({ words, url }) => url ? [[url, words || url]] : []))].map(([url, words]) => `- [${escaped(words)}](${url})`)
    return [
      opens ? `## ${escaped(opens)}` : '',
      divides ? `*${escaped(title)}*` : `${level} ${escaped(title)}`,
      turndown.turndown(text),
      caption ? `*${turndown.turndown(caption)}*` : '',
      ...asides.map(aside => `> ${turndown.turndown(aside)}`),
      outer.join('\n'),
    ]
  })]
  return `${blocks.filter(block => block.trim() !== '').join('\n\n')}\n`
}

function escaped(text: string): string {
  return turndown.escape(text)
}
