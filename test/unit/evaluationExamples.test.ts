import { describe, expect, it } from 'vitest'
import { directions } from '../../data/directions'
import { evaluationTasks } from '../../data/evaluation'
import { evaluationExamples, publishedScores } from '../../data/evaluationExamples'
import { modelById } from '../../data/models'

describe.each(Object.entries(evaluationExamples))('examples of %s', (ability, examples) => {
  it('has one for each task of the ability, in the table\'s order', () => {
    expect(examples.map(({ task }) => task)).toEqual(evaluationTasks.filter(task => task.ability === ability).map(({ id }) => id))
  })

  it('names three or four of the task\'s own data sets', () => {
    for (const example of examples) {
      const own = evaluationTasks.find(({ id }) => id === example.task)?.dataSets
      expect(own).toEqual(expect.arrayContaining(example.dataSets))
      expect([3, 4]).toContain(example.dataSets.length)
    }
  })
})

describe('the answers of the examples', () => {
  const exampleOf = (task: string) => Object.values(evaluationExamples).flat().find(example => example.task === task)

  it('computes what the arithmetic problem asks', () => {
    const { input, output } = exampleOf('mathematical-reasoning') ?? { input: '', output: '' }
    const [boxes = Number.NaN, each = Number.NaN, given = Number.NaN] = input.match(/\d+/g)?.map(Number) ?? []
    expect(output).toBe(`${boxes}×${each}−${given}=${boxes * each - given}支`)
  })

  it('joins the last letters', () => {
    const { input, output } = exampleOf('symbolic-reasoning') ?? { input: '', output: '' }
    const letters = input.match(/[A-Z]+/gi)?.map(word => word.at(-1)) ?? []
    expect(output).toBe(`${letters.join('，')}，拼成${letters.join('')}`)
  })
})

describe('published scores', () => {
  it.each(Object.entries(publishedScores))('of %s are of a data set of that ability\'s task, by a model of the table', (ability, score) => {
    const task = evaluationTasks.find(({ id }) => id === score.task)
    expect(task).toMatchObject({ ability, dataSets: expect.arrayContaining([score.dataSet]) })
    expect(modelById(score.model).inTable41).toBe(true)
    expect(score.percent).toBeGreaterThan(0)
    expect(score.percent).toBeLessThan(100)
    expect(score.source).toMatch(/arXiv:\d{4}\.\d{5}/)
  })
})

describe('directions', () => {
  it('has as many directions as challenges in each field, so that they pair', () => {
    for (const field of directions)
      expect(field.directions).toHaveLength(field.challenges.length)
  })
})
