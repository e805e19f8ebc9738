import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { alignPrompts } from '../../components/figures/icl-vs-cot/alignPrompts'
import IclVsCot, { steps } from '../../components/figures/IclVsCot.vue'
import { buildPrompt, promptText, taskDescription, taskItems } from '../../snippets/prompts'
import { mountFigure, textBoxes } from './harness'

const query = taskItems[0]!
function prompt(demonstrations: number, chainOfThought: boolean) {
  return buildPrompt({ task: taskDescription, demonstrations, chainOfThought, query })
}

describe('alignPrompts', () => {
  it('leaves the reasoning parts alone in their rows, and only those', () => {
    const rows = alignPrompts(prompt(3, false), prompt(3, true))
    expect(rows.filter(row => !row.plain).map(row => row.reasoned.kind)).toEqual(['reasoning', 'reasoning', 'reasoning'])
    expect(rows.flatMap(row => row.plain ?? [])).toEqual(prompt(3, false))
  })

  it('refuses prompts that differ elsewhere', () => {
    expect(() => alignPrompts(prompt(1, false), prompt(2, true))).toThrow('no equal')
    expect(() => alignPrompts(prompt(2, false), prompt(1, true))).toThrow()
  })
})

describe('comparison of ICL and CoT', () => {
  const writeText = vi.fn<(text: string) => Promise<void>>()

  beforeEach(() => {
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  })

  afterEach(() => {
    vi.restoreAllMocks()
    writeText.mockReset()
  })

  it('shows two demonstrations without a scroll bar inside 868 × 372 px', async () => {
    const { holder } = await mountFigure(IclVsCot)
    const figure = holder.querySelector('figure')!
    const prompts = holder.querySelector('.prompts')!
    expect(figure.getBoundingClientRect()).toMatchObject({ width: 868, height: 372 })
    expect(prompts.scrollHeight).toBe(prompts.clientHeight)
  })

  it.each([0, 1, 2, 3, 4])('builds both prompts for %i demonstrations', async (count) => {
    const { holder, screen } = await mountFigure(IclVsCot)
    await screen.getByRole('button', { name: `${count}个示例` }).click()
    const lines = (list: number) => [...holder.querySelectorAll('.prompt')[list]!.querySelectorAll('.text')].map(line => line.textContent)
    expect(lines(0)).toEqual(prompt(count, false).map(part => part.text))
    expect(lines(1)).toEqual(prompt(count, true).map(part => part.text))
    expect(holder.querySelectorAll('.prompt .reasoning')).toHaveLength(count)
    // Without demonstrations the prompts are equal, and equal prompts cannot get different answers.
    expect(holder.querySelectorAll('.answer .reasoning')).toHaveLength(count === 0 ? 0 : 1)
  })

  it('lights the reasoning at the last step only', async () => {
    const before = await mountFigure(IclVsCot, { step: steps.indexOf('answer') })
    expect(before.holder.querySelectorAll('.reasoning.lit')).toHaveLength(0)
    const after = await mountFigure(IclVsCot, { step: steps.indexOf('reasoning') })
    expect(after.holder.querySelectorAll('.reasoning.lit')).toHaveLength(3)
  })

  it('announces at first what is to come by its labels alone', async () => {
    const { holder } = await mountFigure(IclVsCot, { step: 0 })
    const texts = textBoxes(holder).map(({ text }) => text)
    for (const label of ['示例1', '示例2', '提问', 'LLM'])
      expect(texts).toContain(label)
    expect(texts.filter(text => /^(?:问题|推理|答案)：/.test(text))).toEqual([])
  })

  it('puts both answers on one line', async () => {
    const { holder } = await mountFigure(IclVsCot)
    for (const part of ['.answer .caption', '.answer .value']) {
      const [plain, reasoned] = [...holder.querySelectorAll(part)].map(element => element.getBoundingClientRect().top)
      expect(plain).toBe(reasoned)
    }
  })

  it('moves nothing between its steps', async () => {
    const tops: number[][] = []
    for (const step of steps.keys()) {
      const { holder } = await mountFigure(IclVsCot, { step })
      tops.push([...holder.querySelectorAll('.prompt-line, .llm, .answer .caption, .answer .value')].map(element => element.getBoundingClientRect().top))
    }
    for (const row of tops)
      expect(row).toEqual(tops[0])
  })

  it('copies the prompt as text', async () => {
    writeText.mockResolvedValue()
    const { screen } = await mountFigure(IclVsCot)
    await screen.getByRole('button', { name: '复制提示：思维链（CoT）' }).click()
    expect(writeText).toHaveBeenCalledWith(promptText(prompt(2, true)))
    await expect.element(screen.getByText('已复制')).toBeVisible()
  })

  it('says so where copying is refused', async () => {
    writeText.mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const { screen } = await mountFigure(IclVsCot)
    await screen.getByRole('button', { name: '复制提示：上下文学习（ICL）' }).click()
    await expect.element(screen.getByText('请手动选取')).toBeVisible()
  })

  it('lets a keyboard reach every control and the scrolling prompts, and keeps its keys', async () => {
    const { holder } = await mountFigure(IclVsCot, { demonstrations: 4 })
    const reached: Element[] = []
    for (let i = 0; i < 8; i++) {
      await userEvent.tab()
      reached.push(document.activeElement!)
    }
    expect(reached).toEqual([...holder.querySelectorAll('button, .prompts')])
    const pageTurned = vi.fn()
    window.addEventListener('keydown', pageTurned)
    await userEvent.keyboard('{ArrowDown}')
    window.removeEventListener('keydown', pageTurned)
    expect(pageTurned).not.toHaveBeenCalled()
  })
})
