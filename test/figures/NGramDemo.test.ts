import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import NGramDemo from '../../components/figures/NGramDemo.vue'
import { given } from '../../components/kit/given'
import { sampleSentence, sampleText, trainNGram } from '../../snippets/nGram'
import { layoutFaults, mountFigure } from './harness'

type Order = 'bi' | 'tri'

const rows = (holder: Element, order: Order) => [...holder.querySelectorAll(`.n-gram-ranks .${order} button`)]

function ranks(holder: Element, order: Order): [string, string][] {
  return rows(holder, order).map(row => [row.querySelector('.word')?.textContent ?? '', row.querySelector('.value')?.textContent ?? ''])
}

function contexts(holder: Element): string[] {
  return [...holder.querySelectorAll('.sees')].map(line => line.textContent?.match(/“(.*)”/)?.[1] ?? '')
}

function width(holder: Element, word: string, order: Order): number {
  const row = rows(holder, order).find(button => button.querySelector('.word')?.textContent === word)
  return row?.querySelector('.bar')?.getBoundingClientRect().width ?? Number.NaN
}

describe('n-gram demo', () => {
  it('shows “用” falling from the first place to the fifth, and nothing else lit', async () => {
    const { holder } = await mountFigure(NGramDemo)
    expect(contexts(holder)).toEqual(['模型', '语言 模型'])
    expect(ranks(holder, 'bi').slice(0, 2)).toEqual([['用', '0.251'], ['学习', '0.171']])
    expect(ranks(holder, 'tri').slice(0, 5)).toEqual([['学习', '0.234'], ['句末', '0.221'], ['预测', '0.218'], ['能', '0.216'], ['用', '0.050']])
    expect([...holder.querySelectorAll('.fallen .word')].map(word => word.textContent)).toEqual(['用', '用'])
    expect(holder.querySelectorAll('.move.falls')).toHaveLength(1)
  })

  it('ranks both models by their probabilities, and draws a line for each word', async () => {
    const { holder } = await mountFigure(NGramDemo)
    for (const order of ['bi', 'tri'] as const) {
      const values = ranks(holder, order).map(([, value]) => Number(value))
      expect(values).toEqual([...values].sort((a, b) => b - a))
    }
    expect(holder.querySelectorAll('.move')).toHaveLength(rows(holder, 'bi').length)
  })

  it('draws bars as long as their probabilities', async () => {
    const { holder } = await mountFigure(NGramDemo)
    expect(width(holder, '用', 'bi') / width(holder, '学习', 'tri')).toBeCloseTo(0.251 / 0.234, 1)
    expect(width(holder, '用', 'bi') / width(holder, '用', 'tri')).toBeCloseTo(0.251 / 0.050, 1)
  })

  it('looks one word back at the first step, and no row moves at the next', async () => {
    const { holder, screen } = await mountFigure(NGramDemo, { step: 0 })
    const before = ranks(holder, 'bi')
    expect(getComputedStyle(given(holder.querySelector('.n-gram-ranks .tri') ?? undefined, 'the second chart')).visibility).toBe('hidden')
    expect(holder.querySelectorAll('.fallen')).toHaveLength(0)
    expect(holder.querySelectorAll('.n-gram-text .next')).toHaveLength(9)
    await screen.rerender({ step: 1 })
    expect(ranks(holder, 'bi')).toEqual(before)
    // The fourth occurrence of 语言 模型 closes its sentence.
    expect(holder.querySelectorAll('.n-gram-text .next')).toHaveLength(3)
  })

  it('grows the sentence by a click on a bar, shrinks and clears it', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    await userEvent.click(given(rows(holder, 'bi')[1], 'two rows'))
    expect(contexts(holder)).toEqual(['学习', '模型 学习'])
    await screen.getByRole('button', { name: '退一个词' }).click()
    expect(contexts(holder)[1]).toBe('语言 模型')
    await screen.getByRole('button', { name: '清空' }).click()
    expect(contexts(holder)).toEqual(['<s>', '<s> <s>'])
  })

  it('takes typed words, and says when one is not in the text', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    await screen.getByRole('textbox').fill('训练 语言')
    await userEvent.keyboard('{Enter}')
    expect(ranks(holder, 'tri')[0]?.[0]).toBe('模型')
    await screen.getByRole('textbox').fill('猫')
    await userEvent.keyboard('{Enter}')
    expect(holder.querySelector('.status')?.textContent).toContain('“猫”不在样本里')
  })

  it('continues from a word of the text, reached with the arrow keys', async () => {
    const { holder } = await mountFigure(NGramDemo)
    const text = holder.querySelectorAll<HTMLButtonElement>('.n-gram-text button')
    expect([...text].filter(word => word.tabIndex === 0)).toHaveLength(1)
    text[0]?.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(text[2])
    await userEvent.keyboard('{Enter}')
    expect(contexts(holder)).toEqual(['预测', '模型 预测'])
  })

  it('draws another sentence on demand, each one from the tri-gram', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    const model = trainNGram(sampleText, 3)
    expect(holder.querySelector('output')?.textContent).toBe(sampleSentence(model, 4, 12).join(' '))
    await screen.getByRole('button', { name: '再抽一句' }).click()
    expect(holder.querySelector('output')?.textContent).toBe(sampleSentence(model, 5, 12).join(' '))
  })

  it('keeps what is typed from the deck, and only the arrow keys of its text', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    const heard: string[] = []
    holder.addEventListener('keydown', event => heard.push(event.key))
    await screen.getByRole('textbox').click()
    await userEvent.keyboard('a{ArrowRight} ')
    expect(heard).toEqual([])
    holder.querySelector<HTMLButtonElement>('.n-gram-text button')?.focus()
    await userEvent.keyboard('{ArrowDown}o')
    expect(heard).toEqual(['o'])
  })

  it('stays within its frame with a long sentence', async () => {
    const words = '我们 用 机器 学习 语言 的 规律 机器 学习 语言 需要 大量 文本'.split(' ')
    const { holder } = await mountFigure(NGramDemo, { words })
    expect(layoutFaults(holder)).toEqual([])
  })
})
