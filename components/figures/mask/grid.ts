import type { Architecture, Attention } from '../../../snippets/attentionMask'
import { attentionMask } from '../../../snippets/attentionMask'

/** Where the cells of a drawn mask stand, in px from its upper left corner. */
export interface MaskGridLayout {
  /** From one cell to the next. */
  pitch: number
  /** Tokens before the gap that parts the prefix from the target. */
  split: number
  /** Width of that gap between columns. */
  gapX: number
  /** Height of that gap between rows; room for the names of the blocks above it. */
  gapY: number
}

/** Left edge of a column's cells. */
export function columnX({ pitch, split, gapX }: MaskGridLayout, column: number): number {
  return column * pitch + (column >= split ? gapX : 0)
}

/** Upper edge of a row's cells. */
export function rowY({ pitch, split, gapY }: MaskGridLayout, row: number): number {
  return row * pitch + (row >= split ? gapY : 0)
}

/**
 * Cells in which the causal decoder masks what a prefix in both directions lets pass: both tokens in the prefix, the one looked at behind.
 * @returns same shape as the masks
 * @throws RangeError as `attentionMask` does
 */
export function openedCells(tokens: readonly string[], prefixLength: number, architecture: Architecture): boolean[][] {
  const causal = attentionMask(tokens, prefixLength, 'causal-decoder')
  return attentionMask(tokens, prefixLength, architecture).map((cells, row) => cells.map((kind, column) => kind !== 'masked' && causal[row]?.[column] === 'masked'))
}

/**
 * Cells in which the masks are not all alike.
 * @param masks of one shape
 */
export function differingCells(masks: readonly (readonly (readonly Attention[])[])[]): boolean[][] {
  return (masks[0] ?? []).map((cells, row) => cells.map((kind, column) => masks.some(mask => mask[row]?.[column] !== kind)))
}
