import type { FunctionalComponent } from 'vue'
import { h } from 'vue'

/**
 * One line of SVG text of which some words are bold, without the spaces that a template's own line breaks would put between them.
 * Position and class are those of the `text` element.
 */
const TextRun: FunctionalComponent<{
  /** The words in order; bold ones as `{ strong }`. */
  parts: readonly (string | { strong: string | number })[]
}> = ({ parts }) => h('text', parts.map(part => typeof part === 'string' ? part : h('tspan', { 'font-weight': 700 }, part.strong)))
TextRun.props = ['parts']

export default TextRun
