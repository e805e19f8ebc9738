import { describe, expect, it } from 'vitest'
import IclSentence, { steps } from '../../components/figures/IclSentence.vue'
import { iclSentence } from '../../data/prompting'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'
import 'katex/dist/katex.min.css'

async function mount(props: Record<string, unknown> = {}, scheme: typeof schemes[number] = 'light') {
  const mounted = await mountFigure(IclSentence, props, scheme)
  mounted.holder.style.padding = '0'
  return mounted
}

/** The blank half of a full-width comma or colon lies under the next word, and a hat over its letter: neither is a fault. */
const seen = (faults: string[]) => faults.filter(fault => !/^“[^”]*[，：]” overlaps|“\^”/.test(fault))
const words = (holder: Element) => textBoxes(holder).map(({ text }) => text)

describe.each(schemes)('a prompt as one sentence, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mount({ step }, scheme)
    expect(seen(layoutFaults(holder))).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('a prompt as one sentence', () => {
  it('stands on one line, from the task to the blank', async () => {
    const { holder } = await mount()
    const parts: string[] = [iclSentence.task, ...iclSentence.examples.flatMap(({ input, answer }) => [input, answer]), iclSentence.query, iclSentence.answer]
    const boxes = textBoxes(holder).filter(({ text, box }) => parts.includes(text) && box.height > 50)
    expect(boxes.map(({ text }) => text)).toEqual(parts)
    expect(new Set(boxes.map(({ box }) => Math.round(box.top))).size).toBe(1)
    const lefts = boxes.map(({ box }) => box.left)
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
    expect(boxes.at(-1)!.box.right).toBeLessThanOrEqual(holder.getBoundingClientRect().left + 933)
  })

  it('keeps the answer blank until the last step', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mount({ step })
      expect(words(holder).includes(iclSentence.answer)).toBe(step === steps.length - 1)
      expect(holder.querySelectorAll('.blank')).toHaveLength(1)
    }
  })

  it('names task, examples and question, and a bracket for each', async () => {
    const { holder } = await mount()
    expect([...holder.querySelectorAll('.meaning')].map(text => text.textContent)).toEqual(['任务描述', '示例1', '示例2', '提问，答案留空'])
    expect(holder.querySelectorAll('.bracket')).toHaveLength(iclSentence.examples.length + 2)
  })
})
