import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import ArchitectureExplorer from '../../components/figures/ArchitectureExplorer.vue'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

const architectures = ['causal-decoder', 'prefix-decoder', 'encoder-decoder'] as const
const kinds = (holder: Element) => [...holder.querySelectorAll('.matrix [data-attention]')].map(cell => cell.getAttribute('data-attention'))
const words = (holder: Element) => holder.querySelector('.words')?.textContent ?? ''
const litToken = (holder: Element) => holder.querySelector('[role="radio"][aria-checked="true"]')?.getAttribute('aria-label')

async function choose(holder: Element, id: string) {
  holder.querySelector<HTMLInputElement>(`input[value="${id}"]`)!.click()
  await nextTick()
}

async function slideTo(holder: Element, length: number) {
  const slider = holder.querySelector<HTMLInputElement>('input[type="range"]')!
  slider.value = String(length)
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await nextTick()
}

let heard: string[] = []
const listen = (event: KeyboardEvent) => heard.push(event.key)
afterEach(() => {
  window.removeEventListener('keydown', listen)
  heard = []
})

describe.each(schemes)('figure ArchitectureExplorer, %s', (scheme) => {
  it.each(architectures)('%s: legible at every prefix length, axe finds nothing', async (id) => {
    const { holder } = await mountFigure(ArchitectureExplorer, {}, scheme)
    await choose(holder, id)
    for (const length of [0, 3, 6]) {
      await slideTo(holder, length)
      expect(layoutFaults(holder)).toEqual([])
    }
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('figure ArchitectureExplorer', () => {
  it('has words that fit their card for every token, architecture and prefix length', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    const card = holder.querySelector('.words')!
    for (const id of architectures) {
      await choose(holder, id)
      for (let length = 0; length <= 6; length++) {
        await slideTo(holder, length)
        for (const label of holder.querySelectorAll('[role="radio"]')) {
          label.dispatchEvent(new PointerEvent('pointerenter'))
          await nextTick()
          expect(card.scrollHeight, words(holder)).toBeLessThanOrEqual(card.clientHeight)
        }
      }
    }
  })

  it('draws at prefix length 0 the same mask for the prefix decoder as for the causal one, and says so', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    await slideTo(holder, 0)
    const prefixDecoder = kinds(holder)
    expect(words(holder)).toContain('与因果解码器完全相同')
    await choose(holder, 'causal-decoder')
    expect(kinds(holder)).toEqual(prefixDecoder)
    await slideTo(holder, 3)
    const causal = kinds(holder)
    await choose(holder, 'prefix-decoder')
    expect(kinds(holder)).not.toEqual(causal)
  })

  it('moves the lit token with the arrow keys, changes the words, and keeps the keys from the page', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    window.addEventListener('keydown', listen)
    holder.querySelector<SVGElement>('[role="radio"][tabindex="0"]')!.focus()
    expect(litToken(holder)).toBe('Survey')
    const before = words(holder)
    await userEvent.keyboard('{ArrowDown}')
    expect(litToken(holder)).toBe('of')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('of')
    expect(words(holder)).not.toBe(before)
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
    expect(litToken(holder)).toBe('A')
    expect(heard).toEqual([])
  })

  it('lights the token under the pointer, in row labels, column heads and cells', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    await userEvent.hover(holder.querySelectorAll('.head')[3]!)
    expect(litToken(holder)).toBe('Large')
    expect(words(holder)).toContain('“Large”能看到前缀里的')
    await userEvent.hover(holder.querySelectorAll('[role="radio"]')[5]!)
    expect(litToken(holder)).toBe('Models')
    await userEvent.hover(holder.querySelectorAll('.matrix .cell .dot')[0]!)
    expect(litToken(holder)).toBe('A')
  })

  it('says that a target token reaches the encoder by cross-attention', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer, { architecture: 'encoder-decoder', token: 4 })
    expect(words(holder)).toContain('经交叉注意力')
    expect(words(holder)).toContain('参数不共享')
  })

  it('is reached by Tab in order: token, architecture, prefix length', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    const order: (string | null)[] = []
    for (let i = 0; i < 3; i++) {
      await userEvent.tab()
      const active = document.activeElement!
      expect(holder.contains(active)).toBe(true)
      order.push(active.getAttribute('type') ?? active.getAttribute('role'))
    }
    expect(order).toEqual(['radio', 'radio', 'range'])
    await userEvent.keyboard('{ArrowLeft}')
    expect(holder.querySelector('output')?.textContent).toBe('2')
  })
})
