import type { Expression } from '../../data/wordProblems'
import { describe, expect, it } from 'vitest'
import { modelById } from '../../data/models'
import { gsm8kScores, ownProblems, problemSets, publishedProblems } from '../../data/wordProblems'
import { buildPrompt, promptText } from '../../snippets/prompts'

const apply: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  '÷': (a, b) => a / b,
}

function evaluate(expression: Expression): number {
  return typeof expression === 'number'
    ? expression
    : apply[expression.operator]!(evaluate(expression.left), evaluate(expression.right))
}

function leaves(expression: Expression): number[] {
  return typeof expression === 'number' ? [expression] : [...leaves(expression.left), ...leaves(expression.right)]
}

/** Whether every equation of a text holds, and the last value that it reaches. */
function equations(reasoning: string) {
  const found = [...reasoning.matchAll(/(\d+)([+−×÷])(\d+)=(\d+)/g)]
  return {
    hold: found.length > 0 && found.every(([, left, operator, right, result]) => apply[operator!]!(Number(left), Number(right)) === Number(result)),
    result: Number(found.at(-1)?.[4]),
  }
}

const items = problemSets.flatMap(set => [...set.examples, set.query])
const counts = problemSets.flatMap(set => Array.from({ length: set.examples.length + 1 }, (_, demonstrations) => ({ set, demonstrations, id: set.id })))

describe('word problems', () => {
  it.each(items)('compute $answer, and reason correctly to it', ({ answer, reasoning, expression }) => {
    expect(answer).toMatch(/^\d+\p{Script=Han}$/u)
    expect(evaluate(expression)).toBe(Number.parseInt(answer))
    expect(equations(reasoning)).toEqual({ hold: true, result: Number.parseInt(answer) })
  })

  it.each(items)('ask with the numbers of the expression: $answer', ({ question, expression }) => {
    for (const number of question.match(/\d+/g)?.map(Number) ?? [])
      expect(leaves(expression)).toContain(number)
  })

  it('are all different', () => {
    expect(new Set(items.map(item => item.question)).size).toBe(items.length)
  })

  it('carry the published pair: wrong without reasoning, right with it', () => {
    const { query, replies } = publishedProblems
    expect([replies.plain.answer, replies.reasoned.answer]).toEqual(['27个', '9个'])
    expect(replies.plain.answer).not.toBe(query.answer)
    expect(replies.reasoned.answer).toBe(query.answer)
    expect(replies.plain).not.toHaveProperty('reasoning')
    expect(equations(replies.reasoned.reasoning)).toEqual({ hold: true, result: 9 })
  })

  it('have no answer where nobody published one', () => {
    expect(ownProblems.replies).toBeUndefined()
  })

  it('name the model and the gain of the paper', () => {
    expect(modelById(gsm8kScores.model)).toMatchObject({ name: 'PaLM', sizeB: 540 })
    expect([gsm8kScores.plain, gsm8kScores.reasoned]).toEqual([17.9, 56.9])
  })
})

describe('buildPrompt', () => {
  it.each(counts)('of the $id set has $demonstrations demonstrations, and differs by their reasoning alone', ({ set, demonstrations }) => {
    const plain = buildPrompt({ set, demonstrations, chainOfThought: false })
    const reasoned = buildPrompt({ set, demonstrations, chainOfThought: true })
    expect(plain).toHaveLength((set.task ? 2 : 1) + 2 * demonstrations)
    expect(reasoned.filter(part => part.kind === 'reasoning')).toHaveLength(demonstrations)
    expect(reasoned.filter(part => part.kind !== 'reasoning')).toEqual(plain)
  })

  it('starts with the task, ends with the query and puts reasoning before the answer', () => {
    const kinds = buildPrompt({ set: ownProblems, demonstrations: 1, chainOfThought: true }).map(part => part.kind)
    expect(kinds).toEqual(['task', 'demonstration', 'reasoning', 'demonstration', 'query'])
  })

  it('gives the published prompt as printed, without a task description', () => {
    expect(buildPrompt({ set: publishedProblems, demonstrations: 1, chainOfThought: false }).map(part => part.kind)).toEqual(['demonstration', 'demonstration', 'query'])
  })

  it.each([-1, 5, 1.5])('refuses %d demonstrations', (demonstrations) => {
    expect(() => buildPrompt({ set: ownProblems, demonstrations, chainOfThought: false })).toThrow(RangeError)
  })
})

describe('promptText', () => {
  it('separates blocks by blank lines', () => {
    const [example] = ownProblems.examples
    expect(promptText(buildPrompt({ set: ownProblems, demonstrations: 1, chainOfThought: true }))).toBe([
      '请解答小学数学应用题。',
      `问题：${example?.question}\n推理：${example?.reasoning}\n答案：11颗`,
      `问题：${ownProblems.query.question}`,
    ].join('\n\n'))
  })
})
