import { describe, expect, it } from 'vitest'
import { abilities, dataSetById, dataSets, evaluationTasks, tasksOfDataSet } from '../../data/evaluation'

const mentions = evaluationTasks.flatMap(task => task.dataSets)

describe('evaluation table', () => {
  it('has tasks for every ability', () => {
    expect(new Set(evaluationTasks.map(task => task.ability))).toEqual(new Set(abilities.map(ability => ability.id)))
  })

  it('uses every data set, each at most once a task', () => {
    expect(new Set(mentions)).toEqual(new Set(dataSets.map(dataSet => dataSet.id)))
    evaluationTasks.forEach(task => expect(new Set(task.dataSets).size).toBe(task.dataSets.length))
  })

  it('puts each task on the level of its ability', () => {
    for (const task of evaluationTasks)
      expect(abilities.find(ability => ability.id === task.ability)?.level).toBe(task.level)
  })

  it('spells the names as the data sets themselves do', () => {
    const names = dataSets.map(dataSet => dataSet.name)
    expect(names).toEqual(expect.arrayContaining(['CodeContests', 'CrowS-Pairs', 'WinoGender', 'GSM8K', 'KQA Pro', 'LC-QuAD 2.0', 'Colored Objects', 'WTQ', 'WikiSQL', 'OpenDialKG']))
  })
})

describe('look-ups', () => {
  it('finds the tasks that share a data set', () => {
    expect(tasksOfDataSet('gsm8k').map(task => task.id)).toEqual(['mathematical-reasoning', 'code-executor', 'calculator'])
    expect(tasksOfDataSet('hh-rlhf')).toHaveLength(2)
    expect(tasksOfDataSet('none')).toEqual([])
  })

  it('finds a data set by id, and refuses an unknown one', () => {
    expect(dataSetById('truthfulqa').name).toBe('TruthfulQA')
    expect(() => dataSetById('none')).toThrow(RangeError)
  })
})
