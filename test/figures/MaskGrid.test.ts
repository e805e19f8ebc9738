import { describe, expect, it } from 'vitest'
import { differingCells, openedCells } from '../../components/figures/mask/grid'
import MaskGrid from '../../components/figures/mask/MaskGrid.vue'
import { attentionMask, exampleTokens } from '../../snippets/attentionMask'
import { mountFigure } from './harness'

const mask = attentionMask(exampleTokens, 3, 'prefix-decoder')
const props = { mask, layout: { pitch: 36, split: 3, gapX: 4, gapY: 30 } }
const cells = (holder: Element) => [...holder.querySelectorAll('[data-attention]')]
const places = (cells: readonly (readonly boolean[])[]) => cells.flatMap((row, i) => row.flatMap((is, j) => is ? [`${i},${j}`] : []))

/** What is seen of a cell: its strokes' shapes and the paint of its square. */
function look(cell: Element): string {
  const square = getComputedStyle(cell.querySelector('rect')!)
  return [square.fill, [...cell.querySelectorAll('path, circle')].map(sign => sign.outerHTML).join('')].join()
}

describe('figure MaskGrid', () => {
  it('draws the four kinds of attention in four ways, not told by hue', async () => {
    const { holder } = await mountFigure(MaskGrid, props)
    const looks = new Map(cells(holder).map(cell => [cell.getAttribute('data-attention'), look(cell)]))
    expect([...looks.keys()].sort()).toEqual(['cross', 'masked', 'prefix', 'target'])
    expect(new Set(looks.values()).size).toBe(4)
    const grey = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number)
    for (const cell of cells(holder)) {
      const [red = 0, , blue = 0] = grey(getComputedStyle(cell.querySelector('rect')!).stroke)
      expect(Math.abs(red - blue)).toBeLessThan(16)
    }
  })

  it('draws all that is seen alike when plain, and what is masked apart', async () => {
    const { holder } = await mountFigure(MaskGrid, { ...props, plain: true })
    const seen = new Set(cells(holder).filter(cell => cell.getAttribute('data-attention') !== 'masked').map(look))
    expect(seen.size).toBe(1)
    expect(seen).not.toContain(look(holder.querySelector('[data-attention="masked"]')!))
  })

  it('gives lit cells a second sign beside the accent', async () => {
    const { holder } = await mountFigure(MaskGrid, { ...props, lit: openedCells(exampleTokens, 3, 'prefix-decoder') })
    const lit = cells(holder).filter(cell => cell.classList.contains('lit'))
    expect(lit).toHaveLength(3)
    lit.forEach(cell => expect(cell.querySelector('circle')).not.toBeNull())
  })

  it('leaves places for the rows that are not shown', async () => {
    const { holder } = await mountFigure(MaskGrid, { ...props, rows: [4] })
    expect(cells(holder)).toHaveLength(6)
    expect(holder.querySelectorAll('.place')).toHaveLength(36)
  })
})

describe('cells that are opened', () => {
  it('are the three of a prefix of three, none of one or of a causal decoder, and fifteen of all six', () => {
    expect(places(openedCells(exampleTokens, 3, 'prefix-decoder'))).toEqual(['0,1', '0,2', '1,2'])
    expect(places(openedCells(exampleTokens, 1, 'prefix-decoder'))).toEqual([])
    expect(places(openedCells(exampleTokens, 6, 'causal-decoder'))).toEqual([])
    expect(places(openedCells(exampleTokens, 6, 'encoder-decoder'))).toHaveLength(15)
  })

  it('are those in which the three architectures differ', () => {
    for (let length = 0; length <= 6; length++) {
      const masks = (['causal-decoder', 'prefix-decoder', 'encoder-decoder'] as const).map(id => attentionMask(exampleTokens, length, id))
      expect(differingCells(masks)).toEqual(openedCells(exampleTokens, length, 'prefix-decoder'))
    }
  })
})
