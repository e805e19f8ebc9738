import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import ModelTimeline, { steps } from '../../components/figures/ModelTimeline.vue'
import { models } from '../../data/models'
import { layoutFaults, mountFigure } from './harness'

function labels(root: Element) {
  return [...root.querySelectorAll('.brick:not(.out) text')].map(name => name.textContent)
}

async function choose(root: Element, index: number, value: string): Promise<void> {
  const select = root.querySelectorAll('select')[index]!
  const option = [...select.options].find(candidate => candidate.text.startsWith(value))
  await userEvent.selectOptions(select, option!)
}

describe('model timeline', () => {
  it.each(steps.map((name, step) => ({ name, step })))('names the models up to $name', async ({ step, name }) => {
    const { holder } = await mountFigure(ModelTimeline, { step })
    expect(labels(holder)).toHaveLength(models.filter(model => model.month.slice(0, 4) <= name).length)
  })

  it('shows everything when printed', async () => {
    const { holder } = await mountFigure(ModelTimeline, { step: 999999 })
    expect(labels(holder)).toHaveLength(models.length)
  })

  it('keeps each name inside its brick', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    for (const brick of holder.querySelectorAll('.brick')) {
      const [box, name] = ['rect', 'text'].map(part => brick.querySelector(part)!.getBoundingClientRect())
      expect(name!.width, brick.textContent!).toBeLessThan(box!.width - 2)
    }
  })

  it('proves its heading: open above the axis and the rest below, the counts of both, and the most since 2021', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    const axis = [...holder.querySelectorAll('.half-year')].map(label => label.getBoundingClientRect())
    for (const model of models) {
      const { top } = holder.querySelector(`[data-model="${model.id}"] rect`)!.getBoundingClientRect()
      expect(model.open ? top < axis[0]!.top : top > axis[0]!.top, model.name).toBe(true)
    }
    const open = models.filter(model => model.open).length
    expect([...holder.querySelectorAll('.total')].map(total => Number(total.textContent))).toEqual([open, models.length - open])
  })

  it('lights three models whose weights of at least a hundred billion came out in 2022, and only at the last step', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    const lit = [...holder.querySelectorAll('.brick.lit')].map(brick => models.find(model => model.id === brick.getAttribute('data-model')))
    expect(lit.map(model => model?.name).sort()).toEqual(['BLOOM', 'GLM', 'OPT'])
    for (const model of lit)
      expect(model).toMatchObject({ open: true, month: expect.stringMatching(/^2022/) })
    expect(Math.min(...lit.map(model => model?.sizeB ?? 0))).toBeGreaterThanOrEqual(100)
    const { holder: before } = await mountFigure(ModelTimeline, { step: 2 })
    expect(before.querySelectorAll('.brick.lit')).toHaveLength(0)
  })

  it('filters by openness, organisation and size together', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    await userEvent.click(holder.querySelector('label:nth-of-type(3) input')!, { force: true })
    await choose(holder, 0, 'OpenAI')
    await choose(holder, 1, '≥ 100B')
    expect(labels(holder).sort()).toEqual(['GPT-3', 'InstructGPT', 'WebGPT'])
    expect(holder.querySelector('.detail')?.textContent).toContain('3个模型')
    expect(layoutFaults(holder)).toEqual([])
  })

  it('tells about the model in focus and moves with arrow keys, which the slide does not see', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    const pressed: string[] = []
    const listen = (event: KeyboardEvent) => pressed.push(event.key)
    window.addEventListener('keydown', listen)
    holder.querySelector<SVGElement>('[data-model="t5"]')!.focus()
    const detail = holder.querySelector('.detail')
    expect(document.activeElement?.getAttribute('data-model')).toBe('t5')
    await userEvent.keyboard('{ArrowRight}')
    expect(detail?.textContent).toContain('GShard')
    await userEvent.keyboard('{ArrowRight}')
    expect(detail?.textContent).toContain('GPT-3')
    expect(detail?.textContent).toContain('2020.05')
    expect(detail?.querySelector('a')?.href).toBe('https://arxiv.org/abs/2005.14165')
    await userEvent.keyboard('{End}')
    expect(detail?.textContent).toContain('Falcon')
    expect(pressed).toEqual([])
    await userEvent.keyboard('{PageDown}')
    expect(pressed).toEqual(['PageDown'])
    window.removeEventListener('keydown', listen)
  })
})
