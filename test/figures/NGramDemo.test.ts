import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import NGramDemo from '../../components/figures/NGramDemo.vue'
import { sampleSentence, sampleText, trainNGram } from '../../snippets/nGram'
import { layoutFaults, mountFigure } from './harness'

function bars(holder: Element): string[][] {
  return [...holder.querySelectorAll('.bars button')].map(bar => ['.word', '.number', '.count'].map(part => bar.querySelector(part)?.textContent ?? ''))
}

function sentence(holder: Element): string {
  return [...holder.querySelectorAll('.so-far > span')].map(word => word.textContent).join(' ')
}

describe('n-gram demo', () => {
  it('opens with a context, its bars and a sampled sentence', async () => {
    const { holder } = await mountFigure(NGramDemo)
    expect(sentence(holder)).toBe('<s> <s> 语言 模型')
    expect(bars(holder).slice(0, 2)).toEqual([['学习', '0.234', '1/4'], ['（句末）', '0.221', '1/4']])
    expect(holder.querySelector('output')?.textContent).toBe(sampleSentence(trainNGram(sampleText, 3), 4, 12).join(' '))
  })

  it('looks one word back at the first step, two at the next', async () => {
    const { holder, screen } = await mountFigure(NGramDemo, { step: 0 })
    expect(bars(holder)[0]).toEqual(['用', '0.251', '3/10'])
    await screen.rerender({ step: 1 })
    expect(bars(holder)[0][0]).toBe('学习')
  })

  it('marks as many followers in the text as it counts', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    // The fourth occurrence of 语言 模型 closes its sentence.
    expect(holder.querySelectorAll('.corpus li .next')).toHaveLength(3)
    await screen.getByRole('button', { name: 'bi-gram（n=2）' }).click()
    expect(holder.querySelectorAll('.corpus li .next')).toHaveLength(9)
    expect(bars(holder)[0][2]).toBe('3/10')
  })

  it('grows the sentence by a click on a bar, shrinks and clears it', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    await userEvent.click(holder.querySelectorAll('.bars button')[0])
    expect(sentence(holder)).toBe('<s> <s> 语言 模型 学习')
    await screen.getByRole('button', { name: '退一个词' }).click()
    expect(sentence(holder)).toBe('<s> <s> 语言 模型')
    await screen.getByRole('button', { name: '清空' }).click()
    expect(sentence(holder)).toBe('<s> <s>')
    expect(bars(holder)[0][0]).toBe('大')
  })

  it('takes typed words, and says when one is not in the text', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    await screen.getByRole('textbox').fill('训练 语言')
    await userEvent.keyboard('{Enter}')
    expect(bars(holder)[0]).toEqual(['模型', '0.896', '1/1'])
    await screen.getByRole('textbox').fill('猫')
    await userEvent.keyboard('{Enter}')
    expect(holder.querySelector('.status')?.textContent).toContain('不在样本里')
    expect(bars(holder)[0][2]).toBe('0/0')
  })

  it('continues from a word of the text, reached with the arrow keys', async () => {
    const { holder } = await mountFigure(NGramDemo, { step: 0 })
    const text = holder.querySelectorAll<HTMLButtonElement>('.corpus button')
    expect([...text].filter(word => word.tabIndex === 0)).toHaveLength(1)
    text[0].focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(document.activeElement).toBe(text[2])
    await userEvent.keyboard('{Enter}')
    expect(sentence(holder)).toBe('<s> 语言 模型 预测')
    expect(bars(holder)[0]).toEqual(['下一个', expect.any(String), '3/4'])
  })

  it('samples by seed: the same seed gives the same sentence', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    const model = trainNGram(sampleText, 3)
    await screen.getByRole('button', { name: '再采一句' }).click()
    expect(holder.querySelector('output')?.textContent).toBe(sampleSentence(model, 5, 12).join(' '))
    await screen.getByRole('spinbutton').fill('4')
    expect(holder.querySelector('output')?.textContent).toBe(sampleSentence(model, 4, 12).join(' '))
  })

  it('keeps typed keys from the deck', async () => {
    const { holder, screen } = await mountFigure(NGramDemo)
    const heard: string[] = []
    holder.addEventListener('keydown', event => heard.push(event.key))
    await screen.getByRole('textbox').click()
    await userEvent.keyboard('a{ArrowRight} ')
    expect(heard).toEqual([])
  })

  it('stays within its frame with a long sentence', async () => {
    const words = '我们 用 机器 学习 语言 的 规律 机器 学习 语言 需要 大量 文本'.split(' ')
    const { holder } = await mountFigure(NGramDemo, { words })
    expect(holder.querySelector('.so-far')?.scrollWidth).toBeLessThanOrEqual(holder.querySelector('.so-far')?.clientWidth ?? 0)
    expect(layoutFaults(holder)).toEqual([])
  })
})
