import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import MaskMatrix from '../../components/figures/MaskMatrix.vue'
import { attentionMask } from '../../snippets/attentionMask'
import { mountFigure } from './harness'

const tokens = ['一', '二', '三']
const mask = attentionMask(tokens, 2, 'prefix-decoder')
const props = { tokens, mask, label: '三个词元的掩码' }

describe('figure MaskMatrix', () => {
  it('gives each kind of attention a mark of its own', async () => {
    const { holder } = await mountFigure(MaskMatrix, props)
    const marks = new Map([...holder.querySelectorAll('[data-attention]')].map(cell => [cell.getAttribute('data-attention'), cell.querySelector('g')!.innerHTML]))
    expect(marks.size).toBe(4)
    expect(new Set(marks.values()).size).toBe(4)
  })

  it('lights the row and the column of the highlighted token and dims the rest', async () => {
    const { holder } = await mountFigure(MaskMatrix, { ...props, highlighted: 1 })
    const dim = [...holder.querySelectorAll('.dim')]
    expect(dim).toHaveLength(4)
    expect(holder.querySelectorAll('.row-frame, .column-frame')).toHaveLength(2)
  })

  it('is a picture without tab stops unless it is interactive', async () => {
    const { holder } = await mountFigure(MaskMatrix, props)
    expect(holder.querySelector('svg')?.getAttribute('role')).toBe('img')
    expect(holder.querySelectorAll('[tabindex]')).toHaveLength(0)
  })

  it('reports the token that the arrow keys, Home and End move to, and stops at the ends', async () => {
    const { holder, screen } = await mountFigure(MaskMatrix, { ...props, highlighted: 0, interactive: true })
    holder.querySelector<SVGElement>('[role="radio"][tabindex="0"]')!.focus()
    await userEvent.keyboard('{ArrowDown}{End}{ArrowRight}{Home}{ArrowUp}')
    const reported = screen.emitted<[number]>('update:highlighted')?.map(([index]) => index) ?? []
    expect(new Set(reported)).toEqual(new Set([0, 1, 2]))
    expect(reported.at(-1)).toBe(0)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('一')
  })
})
