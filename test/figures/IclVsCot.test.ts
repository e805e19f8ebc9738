import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { alignPrompts } from '../../components/figures/icl-vs-cot/alignPrompts'
import IclVsCot, { steps } from '../../components/figures/IclVsCot.vue'
import { ownProblems, publishedProblems } from '../../data/wordProblems'
import { buildPrompt, promptText } from '../../snippets/prompts'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

const prompt = (demonstrations: number, chainOfThought: boolean) => buildPrompt({ set: ownProblems, demonstrations, chainOfThought })

/** The figure as on its slide, where it has the whole canvas. */
async function mount(props: Record<string, unknown> = {}, scheme: typeof schemes[number] = 'light') {
  const mounted = await mountFigure(IclVsCot, props, scheme)
  mounted.holder.style.padding = '0'
  return mounted
}

const shown = (holder: Element) => textBoxes(holder).map(({ text }) => text)
const reasoning = [publishedProblems.examples[0].reasoning, publishedProblems.replies.reasoned.reasoning]

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

describe.each(schemes)('comparison of ICL and CoT, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mount({ step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })

  it('reads well with prompts in full', async () => {
    const { holder, screen } = await mount({}, scheme)
    await screen.getByText('自拟题').click()
    await expect.poll(() => getComputedStyle(holder.querySelector('.figure-controls')!).opacity, { timeout: 10_000 }).toBe('1')
    expect(await axeFaults(holder)).toEqual([])
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

  it('lets no reasoning be read before the last step, and all of it there', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mount({ step })
      const text = shown(holder).join('')
      for (const sentence of reasoning)
        expect(text.includes(sentence), `${steps[step]}: ${sentence}`).toBe(step === steps.length - 1)
    }
  })

  it('shows the wrong answer one step before the right one', async () => {
    const answersAt = async (step: typeof steps[number]) => {
      const { holder } = await mount({ step: steps.indexOf(step) })
      return shown(holder).filter(text => text === '27' || text === '9')
    }
    expect(await answersAt('query')).toEqual([])
    expect(await answersAt('plain')).toEqual(['27'])
    expect(await answersAt('reasoned')).toEqual(['27', '9'])
  })

  it('puts each row on one line: reasoning beside its question, answers side by side', async () => {
    const { holder } = await mount()
    const top = (text: string) => textBoxes(holder).filter(box => box.text === text).map(({ box }) => Math.round(box.top))
    expect(top('27')).toEqual(top('9'))
    expect(new Set(top('11')).size).toBe(1)
    expect(Math.abs(top('食堂有23个苹果，')[0]! - top('原有23个苹果，')[0]!)).toBeLessThan(6)
    expect(Math.abs(top('罗杰有5个网球，')[0]! - top('原有5个。')[0]!)).toBeLessThan(6)
  })

  it('keeps the reasoning above its answer and inside the margin', async () => {
    const { holder } = await mount()
    const frame = holder.getBoundingClientRect()
    const tops = [...holder.querySelectorAll('.answer.on-half')].map(answer => answer.getBoundingClientRect().top)
    for (const [i, text] of [...holder.querySelectorAll('.reasoning')].entries()) {
      expect(text.getBoundingClientRect().bottom).toBeLessThanOrEqual(tops[i]!)
      // A full-width comma has 8 px of blank at its right, and that may stand in the margin of 48 px.
      for (const piece of text.children)
        expect(piece.getBoundingClientRect().right - frame.left).toBeLessThanOrEqual(940)
    }
  })

  it('marks right and wrong for those who do not see the signs', async () => {
    const { holder } = await mount()
    expect([...holder.querySelectorAll('.reply')].map(reply => reply.textContent?.trim())).toEqual(['27，答错', '9，答对'])
  })

  it('moves nothing between its steps', async () => {
    const places = async (step: number) => [...(await mount({ step })).holder.querySelectorAll('.proof-pair p')].map(element => element.getBoundingClientRect().toJSON())
    const first = await places(0)
    for (const step of steps.keys())
      expect(await places(step)).toEqual(first)
  })

  it.each([0, 1, 2, 3, 4])('builds both prompts for %i demonstrations of our own, and makes up no answer', async (count) => {
    const { holder, screen } = await mount()
    await screen.getByText('自拟题').click()
    await screen.getByRole('radio', { name: `${count}`, exact: true }).click({ force: true })
    const lines = (list: number) => [...holder.querySelectorAll('.prompt-pair ol')[list]!.querySelectorAll('.text')].map(line => line.textContent).filter(Boolean)
    expect(lines(0)).toEqual(prompt(count, false).map(part => part.text))
    expect(lines(1)).toEqual(prompt(count, true).map(part => part.text))
    expect(holder.querySelector('.reply')).toBeNull()
  })

  it('gives no answer to a prompt that the paper does not have', async () => {
    const { holder, screen } = await mount()
    await screen.getByRole('radio', { name: '0', exact: true }).click({ force: true })
    expect(holder.querySelector('.reply')).toBeNull()
    await screen.getByRole('radio', { name: '1', exact: true }).click({ force: true })
    expect(holder.querySelectorAll('.reply')).toHaveLength(2)
  })

  it('copies the prompt as text', async () => {
    writeText.mockResolvedValue()
    const { screen } = await mount()
    await screen.getByRole('button', { name: '复制CoT' }).click({ force: true })
    expect(writeText).toHaveBeenCalledWith(promptText(buildPrompt({ set: publishedProblems, demonstrations: 1, chainOfThought: true })))
    await expect.element(screen.getByText('已复制')).toBeInTheDocument()
  })

  it('says so where copying is refused', async () => {
    writeText.mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const { screen } = await mount()
    await screen.getByRole('button', { name: '复制ICL' }).click({ force: true })
    await expect.element(screen.getByText('无法复制，请手动选取')).toBeInTheDocument()
  })

  it('lets a keyboard reach the sets, the number and both buttons, and then shows them', async () => {
    const { holder } = await mount()
    const reached: (string | null)[] = []
    for (let i = 0; i < 4; i++) {
      await userEvent.tab()
      reached.push(document.activeElement?.closest('label, button')?.textContent?.trim() ?? null)
    }
    expect(reached).toEqual(['论文原题', '1', '复制ICL', '复制CoT'])
    await expect.poll(() => getComputedStyle(holder.querySelector('.figure-controls')!).opacity, { timeout: 10_000 }).toBe('1')
  })
})
