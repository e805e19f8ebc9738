import type { ProblemSet } from '../data/wordProblems'

/** What a part of a prompt is for. */
export type PromptKind = 'task' | 'demonstration' | 'reasoning' | 'query'

/** One line of a prompt; `demonstration` counts the examples from 0. */
export interface PromptPart {
  kind: PromptKind
  text: string
  demonstration?: number
}

/** How a prompt is put together. */
export interface PromptOptions {
  set: ProblemSet
  /** Number of worked examples, from 0 to as many as the set has. */
  demonstrations: number
  /** Whether each example shows its reasoning before the answer. */
  chainOfThought: boolean
}

/**
 * A prompt as labelled parts. With `chainOfThought` only the reasoning parts
 * are added, nothing else changes (survey, §2.3; Wei et al. 2022).
 *
 * @throws RangeError if the set has not that many examples.
 */
// #region core
export function buildPrompt(options: PromptOptions): PromptPart[] {
  const { set, demonstrations, chainOfThought } = options
  const examples = firstOf(set.examples, demonstrations).flatMap((it, i) => [
    part('demonstration', `问题：${it.question}`, i),
    ...chainOfThought ? [part('reasoning', `推理：${it.reasoning}`, i)] : [],
    part('demonstration', `答案：${it.answer}`, i),
  ])
  const task = set.task ? [part('task', set.task)] : []
  return [...task, ...examples, part('query', `问题：${set.query.question}`)]
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

function firstOf<T>(examples: readonly T[], count: number): readonly T[] {
  if (!Number.isInteger(count) || count < 0 || count > examples.length)
    throw new RangeError(`demonstrations ${count} is not in 0..${examples.length}`)
  return examples.slice(0, count)
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
