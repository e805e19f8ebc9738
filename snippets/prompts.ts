/** Arithmetic as data, so that every answer can be recomputed. */
export type Expression = number | {
  operator: '+' | '−' | '×' | '÷'
  left: Expression
  right: Expression
}

/** A school word problem; `answer` is the value with its Chinese unit. */
export interface TaskItem {
  question: string
  reasoning: string
  answer: string
  expression: Expression
}

/** What a part of a prompt is for; the figure gives each kind a colour. */
export type PromptKind = 'task' | 'demonstration' | 'reasoning' | 'query'

/** One line of a prompt; `demonstration` counts the examples from 0. */
export interface PromptPart {
  kind: PromptKind
  text: string
  demonstration?: number
}

/** How a prompt is put together. */
export interface PromptOptions {
  /** Task description, the first line of the prompt. */
  task: string
  /** Number of worked examples, 0 to 4. */
  demonstrations: number
  /** Whether each example shows its reasoning before the answer. */
  chainOfThought: boolean
  /** The question put to the model; it is never among the examples. */
  query: TaskItem
}

/** Most examples a prompt can hold. */
export const maxDemonstrations = 4

/** Task description shared by the ICL and the CoT prompt. */
export const taskDescription = '请解答小学数学应用题。'

/** Our own word problems; the first serves as the default query. */
export const taskItems: readonly TaskItem[] = [
  {
    question: '一盒鸡蛋有12个，买3盒，用掉7个，还剩几个？',
    reasoning: '3盒共有12×3=36个，用掉7个后剩36−7=29个。',
    answer: '29个',
    expression: {
      operator: '−',
      left: { operator: '×', left: 12, right: 3 },
      right: 7,
    },
  },
  {
    question: '小林有26颗糖，送给同桌9颗，送给妹妹6颗，还剩几颗？',
    reasoning: '一共送出9+6=15颗，所以剩下26−15=11颗。',
    answer: '11颗',
    expression: {
      operator: '−',
      left: 26,
      right: { operator: '+', left: 9, right: 6 },
    },
  },
  {
    question: '长方形花坛长7米、宽4米，周长是几米？',
    reasoning: '长与宽之和是7+4=11米，周长是它的两倍，11×2=22米。',
    answer: '22米',
    expression: {
      operator: '×',
      left: { operator: '+', left: 7, right: 4 },
      right: 2,
    },
  },
  {
    question: '小周有36颗弹珠，其中四分之三是蓝色的，蓝色弹珠有几颗？',
    reasoning: '四分之一是36÷4=9颗，四分之三就是9×3=27颗。',
    answer: '27颗',
    expression: {
      operator: '×',
      left: { operator: '÷', left: 36, right: 4 },
      right: 3,
    },
  },
  {
    question: '一本书有120页，小陈每天读12页，读了7天，还剩几页？',
    reasoning: '7天读了12×7=84页，还剩120−84=36页。',
    answer: '36页',
    expression: {
      operator: '−',
      left: 120,
      right: { operator: '×', left: 12, right: 7 },
    },
  },
]

/**
 * A prompt as labelled parts. With `chainOfThought` only the reasoning parts
 * are added, nothing else changes (survey, §2.3; Wei et al. 2022).
 *
 * @throws RangeError if `demonstrations` is no integer in 0..4.
 */
// #region core
export function buildPrompt(options: PromptOptions): PromptPart[] {
  const { task, demonstrations, chainOfThought, query } = options
  checkDemonstrations(demonstrations)
  const examples = taskItems.filter(item => item !== query)
    .slice(0, demonstrations)
    .flatMap(({ question, reasoning, answer }, demonstration) => [
      part('demonstration', `问题：${question}`, demonstration),
      ...chainOfThought
        ? [part('reasoning', `推理：${reasoning}`, demonstration)]
        : [],
      part('demonstration', `答案：${answer}`, demonstration),
    ])
  const question = part('query', `问题：${query.question}`)
  return [part('task', task), ...examples, question]
}
// #endregion core

function part(
  kind: PromptKind,
  text: string,
  demonstration?: number,
): PromptPart {
  return demonstration === undefined
    ? { kind, text }
    : { kind, text, demonstration }
}

function checkDemonstrations(count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > maxDemonstrations)
    throw new RangeError(`demonstrations ${count} is not in 0..4`)
}

/** The prompt as plain text, with a blank line between its blocks. */
export function promptText(parts: readonly PromptPart[]): string {
  return parts.map((part, index) => {
    const previous = parts[index - 1]
    const sameBlock = part.demonstration !== undefined
      && part.demonstration === previous?.demonstration
    return `${previous ? (sameBlock ? '\n' : '\n\n') : ''}${part.text}`
  }).join('')
}

/** What the model says; `reasoning` only after a chain-of-thought prompt. */
export interface ModelAnswer {
  reasoning?: string
  answer: string
}

/** The ideal reply to an item. It is scripted: no model is run. */
export function modelAnswer(
  item: TaskItem,
  chainOfThought: boolean,
): ModelAnswer {
  const { reasoning, answer } = item
  return chainOfThought ? { reasoning, answer } : { answer }
}
