import { describe, expect, it } from 'vitest'
import EmergenceThresholds, { steps } from '../../components/figures/EmergenceThresholds.vue'
import { emergentAbilities } from '../../data/emergence'
import { mountFigure } from './harness'

it.each(steps.map((name, step) => ({ name, step })))('EmergenceThresholds shows one ability more at $name', async ({ step }) => {
  const { holder } = await mountFigure(EmergenceThresholds, { step })
  expect(holder.querySelectorAll('.ability:not(.is-hidden)')).toHaveLength(step + 1)
})

describe('EmergenceThresholds', () => {
  it('has a step for each ability', () => {
    expect(steps).toEqual(emergentAbilities.map(ability => ability.id))
  })

  it('names models and thresholds, and tells reached from missed by shape', async () => {
    const { holder } = await mountFigure(EmergenceThresholds)
    const labels = [...holder.querySelectorAll('.ability .label')].map(label => label.textContent)
    expect(labels).toEqual(expect.arrayContaining(['GPT-1 117M', 'GPT-2 1.5B', 'GPT-3 175B', 'LaMDA-PT ≤8B', 'LaMDA-PT 68B', 'PaLM >60B', '>100B 优势更明显']))
    expect(holder.querySelectorAll('.ability .cross')).toHaveLength(3)
    expect(holder.querySelectorAll('.ability circle.present')).toHaveLength(2)
    expect(holder.querySelectorAll('.ability path.beyond')).toHaveLength(1)
  })
})
