import { describe, expect, it } from 'vitest'
import PlmVsLlm, { steps } from '../../components/figures/PlmVsLlm.vue'
import { differences } from '../../data/plmVsLlm'
import { mountOnCanvas } from './canvas'
import { axeFaults, layoutFaults, schemes } from './harness'

describe.each(schemes)('PLM against LLM in %s', (scheme) => {
  it.each(steps.map((name, i) => [name, i] as const))('has no fault at %s', async (_, step) => {
    const { holder } = await mountOnCanvas(PlmVsLlm, { step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('PLM against LLM', () => {
  it('says every word of the three differences', async () => {
    const { holder } = await mountOnCanvas(PlmVsLlm)
    const texts = [...holder.querySelectorAll('text')].map(text => text.textContent)
    for (const { aspect, plm, point, llm } of differences)
      expect(texts).toEqual(expect.arrayContaining([aspect, ...plm.split('\n'), point, ...llm.split('\n')]))
  })

  it('fine-tunes a copy for every task on the left, and prompts one model with the same tasks on the right', async () => {
    const { holder } = await mountOnCanvas(PlmVsLlm)
    const tasks = (selector: string) => [...holder.querySelectorAll(`${selector} .task`)].map(task => task.textContent)
    expect(tasks('.prompt')).toEqual(tasks('.copy'))
    expect(holder.querySelectorAll('.copy circle')).toHaveLength(tasks('.copy').length)
    expect(holder.querySelectorAll('.half .access circle')).toHaveLength(1)
  })
})
