import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import ArchitectureExplorer, { steps } from '../../components/figures/ArchitectureExplorer.vue'
import { architectures } from '../../data/architectures'
import { exampleTokens } from '../../snippets/attentionMask'
import { axeFaults, layoutFaults, mountFigure, schemes } from './harness'

const panels = (holder: Element) => [...holder.querySelectorAll('[data-prefix]')]
const kinds = (panel: Element | undefined) => [...panel?.querySelectorAll('[data-attention]') ?? []].map(cell => cell.getAttribute('data-attention'))
const opened = (holder: Element) => panels(holder).map(panel => panel.querySelectorAll('.mask-cell.lit').length)
const words = (holder: Element) => holder.querySelector('.words')?.textContent?.trim() ?? ''
const chosen = (holder: Element) => holder.querySelector('[role="radio"][aria-checked="true"]')?.getAttribute('aria-label')

async function choose(holder: Element, name: string) {
  [...holder.querySelectorAll('label')].find(label => label.textContent?.includes(name))!.click()
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
  it.each(steps.map((name, step) => [name, step] as const))('step %s has no overlapping labels and nothing for axe to find', async (_, step) => {
    const { holder } = await mountFigure(ArchitectureExplorer, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })

  it.each(architectures.map(({ nameZh }) => nameZh))('%s: legible at every prefix length', async (name) => {
    const { holder } = await mountFigure(ArchitectureExplorer, {}, scheme)
    await choose(holder, name)
    for (let length = 0; length <= 6; length++) {
      await slideTo(holder, length)
      expect(layoutFaults(holder)).toEqual([])
    }
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('figure ArchitectureExplorer', () => {
  it('proves its heading: prefixes of 0, 3 and 6 open 0, 3 and 15 cells more than the causal decoder', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    expect(opened(holder)).toEqual([0, 3, 15])
    expect([...holder.querySelectorAll('.count')].map(count => count.textContent)).toEqual(['0', '3', '15'])
  })

  it('names its rows and the architecture that it draws', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    expect([...holder.querySelectorAll('[role="radio"]')].map(row => row.textContent?.trim())).toEqual([...exampleTokens])
    expect(words(holder)).toContain('前缀解码器')
    await choose(holder, '编码器-解码器')
    expect(words(holder)).toContain('编码器-解码器')
  })

  it('lights nothing before the last step', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer, { step: steps.indexOf('longer') })
    expect(opened(holder)).toEqual([0, 0, 0])
    expect(holder.querySelector('.count')?.checkVisibility({ visibilityProperty: true })).toBe(false)
  })

  it('draws without a prefix the same mask as the causal decoder, and opens nothing in that one', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    const visible = (panel: Element | undefined) => kinds(panel).map(kind => kind !== 'masked')
    const withoutPrefix = visible(panels(holder)[0])
    await choose(holder, '因果解码器')
    expect(visible(panels(holder)[1])).toEqual(withoutPrefix)
    expect(opened(holder)).toEqual([0, 0, 0])
  })

  it('moves the middle prefix with the slider and leaves the outer ones', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    await slideTo(holder, 5)
    expect(opened(holder)).toEqual([0, 10, 15])
    expect(panels(holder).map(panel => panel.getAttribute('data-prefix'))).toEqual(['0', '5', '6'])
  })

  it('lets arrow keys choose a token, frames its row in all three, says what it sees, and keeps these keys alone from the page', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    window.addEventListener('keydown', listen)
    holder.querySelector<SVGElement>('[role="radio"][tabindex="0"]')!.focus()
    await nextTick()
    expect(chosen(holder)).toBe('A')
    const before = words(holder)
    await userEvent.keyboard('{ArrowDown}')
    expect(chosen(holder)).toBe('Survey')
    expect(words(holder)).not.toBe(before)
    expect(words(holder)).toContain('“Survey”能看到前缀里的“A”“Survey”“of”')
    expect(holder.querySelectorAll('.frame')).toHaveLength(3)
    await userEvent.keyboard('{End}{ArrowUp}')
    expect(chosen(holder)).toBe('Language')
    expect(heard).toEqual([])
    await userEvent.keyboard('n')
    expect(heard).toEqual(['n'])
  })

  it('follows the pointer over rows and cells, and lets go when it leaves', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    await userEvent.hover(holder.querySelectorAll('[role="radio"]')[5]!)
    expect(chosen(holder)).toBe('Models')
    await userEvent.hover(panels(holder)[1]!.querySelector('[data-row="3"] .mask-cell')!)
    expect(chosen(holder)).toBe('Large')
    holder.querySelector('svg')!.dispatchEvent(new PointerEvent('pointerleave'))
    await nextTick()
    expect(chosen(holder)).toBeUndefined()
  })

  it('has words that stand between heading and controls for every token, architecture and prefix length', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer)
    for (const { nameZh } of architectures) {
      await choose(holder, nameZh)
      for (let length = 0; length <= 6; length++) {
        await slideTo(holder, length)
        for (const row of holder.querySelectorAll('[role="radio"]')) {
          row.dispatchEvent(new PointerEvent('pointerenter'))
          await nextTick()
          expect(holder.querySelector('.words')!.getBoundingClientRect().bottom, words(holder)).toBeLessThan(492)
        }
      }
    }
  })

  it('says that a target token reaches the encoder by cross-attention', async () => {
    const { holder } = await mountFigure(ArchitectureExplorer, { architecture: 'encoder-decoder' })
    holder.querySelectorAll('[role="radio"]')[4]!.dispatchEvent(new PointerEvent('pointerenter'))
    await nextTick()
    expect(words(holder)).toContain('经交叉注意力')
  })
})
