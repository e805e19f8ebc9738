import { describe, expect, it } from 'vitest'
import SamePrompt, { steps } from '../../components/figures/SamePrompt.vue'
import { tuningPrompt, tuningStages } from '../../data/adaptation'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

async function mount(props: Record<string, unknown> = {}, scheme: typeof schemes[number] = 'light') {
  const mounted = await mountFigure(SamePrompt, props, scheme)
  mounted.holder.style.padding = '0'
  return mounted
}

describe.each(schemes)('one prompt, three models, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mount({ step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('one prompt, three models', () => {
  it('has a step for every model, in order', () => {
    expect(steps).toEqual(tuningStages.map(({ id }) => id))
  })

  it('shows one output more at each step, and names all models from the first', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mount({ step })
      const texts = textBoxes(holder).map(({ text }) => text)
      expect(tuningStages.filter(({ output }) => output.every(line => texts.includes(line)))).toHaveLength(step + 1)
      for (const { nameZh } of tuningStages)
        expect(texts).toContain(nameZh)
    }
  })

  it('lets only the pre-trained model run on: its words take up the prompt\'s, and a line leads off the page', async () => {
    const { holder } = await mount()
    expect(holder.querySelectorAll('.running')).toHaveLength(1)
    expect(holder.querySelector('.base .running')?.getAttribute('d')).toMatch(/H980$/)
    expect(tuningStages[0]?.output.join('')).toContain(tuningPrompt[1])
  })

  it('lights the aligned answer alone, at the last step', async () => {
    for (const step of steps.keys()) {
      const { holder } = await mount({ step })
      expect([...holder.querySelectorAll('.lit')].map(row => row.classList.contains('aligned'))).toEqual(step === steps.length - 1 ? [true] : [])
    }
  })

  it('draws all models alike in size, with one ring more for each tuning', async () => {
    const { holder } = await mount()
    expect(new Set([...holder.querySelectorAll('.model')].map(disc => disc.getAttribute('r'))).size).toBe(1)
    expect(tuningStages.map(({ id }) => holder.querySelectorAll(`.${id} .ring`).length)).toEqual([0, 1, 2])
  })
})
