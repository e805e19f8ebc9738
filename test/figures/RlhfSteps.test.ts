import { describe, expect, it } from 'vitest'
import RlhfSteps, { steps } from '../../components/figures/RlhfSteps.vue'
import { exampleRanking, rankedReplies, rlhfSizes, rlhfStages } from '../../data/rlhf'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'
import 'katex/dist/katex.min.css'

async function mount(props: Record<string, unknown> = {}, scheme: typeof schemes[number] = 'light') {
  const mounted = await mountFigure(RlhfSteps, props, scheme)
  mounted.holder.style.padding = '0'
  return mounted
}

const radius = (circle: Element | null | undefined) => Number(circle?.getAttribute('r'))
const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true })

describe.each(schemes)('steps of RLHF, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mount({ step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })
})

describe('steps of RLHF', () => {
  it('carries the numbers of the paper', () => {
    expect(rlhfStages.map(({ promptsK }) => promptsK)).toEqual([13, 33, 31])
    expect(rankedReplies).toEqual([4, 9])
    expect(rlhfSizes).toEqual({ policyB: 175, rewardB: 6 })
    expect(exampleRanking.length).toBeGreaterThanOrEqual(rankedReplies[0])
    expect(exampleRanking.length).toBeLessThanOrEqual(rankedReplies[1])
  })

  it.each(steps.map((name, step) => ({ name, step })))('lights $step stages at $name', async ({ step }) => {
    const { holder } = await mount({ step })
    expect(holder.querySelectorAll('.stage:not(.coming)')).toHaveLength(step)
    expect([...holder.querySelectorAll('.formula')].filter(visible)).toHaveLength(step)
  })

  it('announces the stages to come by their titles and their models\' outlines', async () => {
    const { holder } = await mount({ step: 0 })
    const texts = textBoxes(holder).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(rlhfStages.map(({ nameZh }) => nameZh)))
    expect(texts).not.toContain('训练')
    expect([...holder.querySelectorAll('.ghost')].filter(visible)).toHaveLength(6)
    expect([...holder.querySelectorAll('.leash')].filter(visible)).toHaveLength(0)
  })

  it('trains one model a stage: SFT, reward, policy; the others are frozen', async () => {
    const { holder } = await mount()
    const names = (selector: string) => [...holder.querySelectorAll('.stage')].map(stage => stage.querySelectorAll(selector).length)
    expect(names('.trained')).toEqual([1, 1, 1])
    expect(names('.frozen')).toEqual([0, 1, 2])
    for (const stage of holder.querySelectorAll('.stage'))
      expect(stage.textContent?.match(/冻结/g)?.length ?? 0).toBeGreaterThanOrEqual(stage.querySelectorAll('.frozen').length)
  })

  it('draws models with areas true to their parameters', async () => {
    const { holder } = await mount()
    const [policy, reward] = [holder.querySelector('.supervised .trained'), holder.querySelector('.reward .trained')]
    expect((radius(policy) / radius(reward)) ** 2).toBeCloseTo(rlhfSizes.policyB / rlhfSizes.rewardB, 5)
    expect(radius(holder.querySelector('.reinforce .trained'))).toBe(radius(policy))
  })

  it('ties the policy to the frozen SFT model, and to nothing else', async () => {
    const { holder } = await mount()
    const leash = holder.querySelector<SVGPathElement>('.reinforce .leash')!
    const ends = [leash.getPointAtLength(0), leash.getPointAtLength(leash.getTotalLength())]
    const discs = [holder.querySelector('.reinforce .trained'), holder.querySelectorAll('.reinforce .frozen')[1]]
    ends.forEach((end, i) => {
      const distance = Math.hypot(end.x - Number(discs[i]?.getAttribute('cx')), end.y - Number(discs[i]?.getAttribute('cy')))
      expect(Math.abs(distance - radius(discs[i]))).toBeLessThan(3)
    })
  })

  it('moves nothing between its steps', async () => {
    const places = async (step: number) => [...(await mount({ step })).holder.querySelectorAll('h2, .number, circle, .formula, .data')].map(element => element.getBoundingClientRect().toJSON())
    expect(await places(0)).toEqual(await places(steps.length - 1))
  })
})
