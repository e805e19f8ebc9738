import type { Expression } from '../../snippets/prompts'
import { describe, expect, it } from 'vitest'
import { buildPrompt, maxDemonstrations, modelAnswer, promptText, taskDescription, taskItems } from '../../snippets/prompts'

const apply: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  '÷': (a, b) => a / b,
}

function evaluate(expression: Expression): number {
  return typeof expression === 'number'
    ? expression
    : apply[expression.operator](evaluate(expression.left), evaluate(expression.right))
}

function leaves(expression: Expression): number[] {
  return typeof expression === 'number' ? [expression] : [...leaves(expression.left), ...leaves(expression.right)]
}

const [query] = taskItems
function prompt(demonstrations: number, chainOfThought: boolean) {
  return buildPrompt({ task: taskDescription, demonstrations, chainOfThought, query })
}

describe('taskItems', () => {
  it('holds a query and the most demonstrations', () => {
    expect(taskItems.length).toBeGreaterThan(maxDemonstrations)
    expect(new Set(taskItems.map(item => item.question)).size).toBe(taskItems.length)
  })

  it.each(taskItems)('computes $answer', (item) => {
    expect(item.answer).toMatch(/^\d+\p{Script=Han}$/u)
    expect(evaluate(item.expression)).toBe(Number.parseInt(item.answer))
  })

  it.each(taskItems)('reasons correctly to $answer', ({ reasoning, answer }) => {
    const equations = [...reasoning.matchAll(/(\d+)([+−×÷])(\d+)=(\d+)/g)]
    expect(equations.length).toBeGreaterThanOrEqual(2)
    for (const [, left, operator, right, result] of equations)
      expect(apply[operator](Number(left), Number(right))).toBe(Number(result))
    expect(equations.at(-1)?.[4]).toBe(String(Number.parseInt(answer)))
  })

  it.each(taskItems)('asks with the numbers of its expression: $answer', ({ question, expression }) => {
    const spelled = question.match(/\d+/g)?.map(Number) ?? []
    for (const number of spelled)
      expect(leaves(expression)).toContain(number)
  })
})

describe('buildPrompt', () => {
  it.each([0, 1, 2, 3, 4])('has %i demonstrations', (count) => {
    expect(prompt(count, false)).toHaveLength(2 + 2 * count)
    expect(prompt(count, true)).toHaveLength(2 + 3 * count)
    expect(prompt(count, true).filter(part => part.kind === 'reasoning')).toHaveLength(count)
  })

  it.each([0, 1, 2, 3, 4])('differs by reasoning parts only at %i demonstrations', (count) => {
    expect(prompt(count, true).filter(part => part.kind !== 'reasoning')).toEqual(prompt(count, false))
  })

  it('starts with the task, ends with the query and puts reasoning before the answer', () => {
    const kinds = prompt(1, true).map(part => part.kind)
    expect(kinds).toEqual(['task', 'demonstration', 'reasoning', 'demonstration', 'query'])
  })

  it('never shows the query among the demonstrations', () => {
    for (const item of taskItems) {
      const parts = buildPrompt({ task: taskDescription, demonstrations: 4, chainOfThought: true, query: item })
      expect(parts.filter(part => part.text.includes(item.question))).toHaveLength(1)
    }
  })

  it.each([-1, 5, 1.5])('refuses %d demonstrations', (count) => {
    expect(() => prompt(count, false)).toThrow(RangeError)
  })
})

describe('promptText', () => {
  it('separates blocks by blank lines', () => {
    expect(promptText(prompt(1, true))).toBe([
      '请解答小学数学应用题。',
      `问题：${taskItems[1].question}\n推理：${taskItems[1].reasoning}\n答案：11颗`,
      `问题：${query.question}`,
    ].join('\n\n'))
  })
})

describe('modelAnswer', () => {
  it('reasons only with a chain of thought', () => {
    expect(modelAnswer(query, false)).toEqual({ answer: '29个' })
    expect(modelAnswer(query, true)).toEqual({ reasoning: query.reasoning, answer: '29个' })
  })
})
