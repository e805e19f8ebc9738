/** The three Transformer layouts compared in the survey, §2.1. */
export type Architecture
  = 'causal-decoder' | 'prefix-decoder' | 'encoder-decoder'

/**
 * Region of one cell: prefix to prefix, target to prefix, target to target,
 * or not visible. In the encoder-decoder these are the encoder's block, the
 * cross-attention and the decoder's causal self-attention.
 */
export type Attention = 'prefix' | 'cross' | 'target' | 'masked'

/** The survey's six example tokens; its prefix is the first three. */
export const exampleTokens
  = ['A', 'Survey', 'of', 'Large', 'Language', 'Models'] as const

function checkPrefixLength(length: number, longest: number): void {
  if (!Number.isInteger(length) || length < 0 || length > longest)
    throw new RangeError(`prefixLength ${length} is not in 0..${longest}`)
}

/** Kind of attention from the token in `row` to the token in `column`, both counted from 0. */
function attentionAt(
  row: number,
  column: number,
  prefixLength: number,
  architecture: Architecture,
): Attention {
  // #region rule
  const twoWay = architecture !== 'causal-decoder'
  const inPrefix = row < prefixLength
    && column < prefixLength
  if (column > row && !(twoWay && inPrefix))
    return 'masked'
  if (inPrefix)
    return 'prefix'
  return column < prefixLength ? 'cross' : 'target'
  // #endregion rule
}

/**
 * Which token attends to which: `mask[row][column]`, rows attend to columns.
 *
 * @throws RangeError if `prefixLength` is no integer in 0..tokens.length.
 */
export function attentionMask(
  tokens: readonly string[],
  prefixLength: number,
  architecture: Architecture,
): Attention[][] {
  checkPrefixLength(prefixLength, tokens.length)
  return tokens.map((_, row) => tokens.map((_, column) =>
    attentionAt(row, column, prefixLength, architecture)))
}

/**
 * Columns that a row attends to, ascending.
 *
 * @throws RangeError if the mask has no such row.
 */
export function visibleTo(
  mask: readonly (readonly Attention[])[],
  row: number,
): number[] {
  const cells = mask[row]
  if (!cells)
    throw new RangeError(`row ${row} is not in 0..${mask.length - 1}`)
  return cells.flatMap((cell, column) => cell === 'masked' ? [] : [column])
}

/**
 * One Chinese sentence on what a token sees and does not see.
 *
 * @throws RangeError if `row` or `prefixLength` lies outside the tokens.
 */
export function describeAttention(
  tokens: readonly string[],
  mask: readonly (readonly Attention[])[],
  row: number,
  architecture: Architecture,
  prefixLength: number,
): string {
  checkPrefixLength(prefixLength, tokens.length)
  const seen = new Set(visibleTo(mask, row))
  const quote = (visible: boolean, from: number, to: number): string => tokens
    .map((token, column) => ({ token, column }))
    .slice(from, to)
    .filter(({ column }) => seen.has(column) === visible)
    .map(({ token }) => `“${token}”`)
    .join('')

  const split = architecture === 'encoder-decoder'
  const prefix = quote(true, 0, prefixLength)
  const target = quote(true, prefixLength, tokens.length)
  const cross = split && row >= prefixLength ? '（经交叉注意力）' : ''
  const parts = [
    prefix && `${split ? '编码器' : '前缀'}里的${prefix}${cross}`,
    target && `${split ? '解码器' : '目标'}里的${target}`,
  ].filter(Boolean).join('和')
  const hidden = quote(false, 0, tokens.length)
  return `“${tokens[row]}”能看到${parts}；${
    hidden ? `看不到${hidden}` : '没有看不到的词元'}。`
}
