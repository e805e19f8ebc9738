import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { nextTick } from 'vue'
import ModelTimeline, { steps } from '../../components/figures/ModelTimeline.vue'
import { models } from '../../data/models'
import { layoutTimeline } from '../../snippets/timelineLayout'
import { layoutFaults, mountFigure } from './harness'

function labels(root: Element) {
  return [...root.querySelectorAll('.model[data-passes="true"] .name')]
    .filter(name => name.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map(name => name.textContent)
}

async function choose(root: Element, index: number, value: string): Promise<void> {
  const select = root.querySelectorAll('select')[index]!
  const option = [...select.options].find(candidate => candidate.text.startsWith(value))
  await userEvent.selectOptions(select, option!)
}

it.each(steps.map((name, step) => ({ name, step })))('ModelTimeline names the models up to $name', async ({ step, name }) => {
  const { holder } = await mountFigure(ModelTimeline, { step })
  expect(labels(holder)).toHaveLength(models.filter(model => model.month.slice(0, 4) <= name).length)
})

describe('model timeline', () => {
  it('shows everything when printed', async () => {
    const { holder } = await mountFigure(ModelTimeline, { step: 999999 })
    expect(labels(holder)).toHaveLength(models.length)
  })

  it('overlaps no labels under any openness, organisation and size', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    for (const button of holder.querySelectorAll('button')) {
      button.click()
      for (const select of holder.querySelectorAll('select')) {
        for (const option of select.options) {
          select.selectedIndex = option.index
          select.dispatchEvent(new Event('change'))
          await nextTick()
          expect(layoutFaults(holder), `${button.textContent} ${option.text}`).toEqual([])
        }
        select.selectedIndex = 0
        select.dispatchEvent(new Event('change'))
      }
    }
  }, 60_000)

  it('filters by openness, organisation and size together', async () => {
    const { holder } = await mountFigure(ModelTimeline)
    await userEvent.click(holder.querySelector('button:last-of-type')!)
    await choose(holder, 0, 'OpenAI')
    await choose(holder, 1, '≥ 100B')
    const passing = models.filter(({ open, organisation, sizeB }) => !open && organisation === 'OpenAI' && sizeB !== null && sizeB >= 100).map(({ name }) => name)
    expect(passing).toContain('GPT-3')
    expect(labels(holder)).toEqual(passing)
    expect(holder.querySelector('.count')?.textContent).toContain(`${passing.length}个模型`)
  })

  it('tells about the model in focus, moves with arrow keys and keeps its keys to itself', async () => {
    const items = layoutTimeline(models, 868).map(item => item.model)
    const { holder } = await mountFigure(ModelTimeline)
    const pressed: string[] = []
    const listen = (event: KeyboardEvent) => pressed.push(event.key)
    window.addEventListener('keydown', listen)
    holder.querySelectorAll('select')[1]!.focus()
    await userEvent.tab()
    expect(holder.querySelector('.detail')?.textContent).toContain(items[0]!.name)
    await userEvent.keyboard('{ArrowRight}')
    const detail = holder.querySelector('.detail')
    expect(detail?.textContent).toContain(items[1]!.name)
    expect(detail?.textContent).toContain(`${items[1]!.month.slice(0, 4)}年${Number(items[1]!.month.slice(5))}月`)
    expect(detail?.querySelector('a')?.href).toBe(items[1]!.url)
    await userEvent.keyboard('{End}')
    expect(detail?.textContent).toContain(items.at(-1)!.name)
    await userEvent.tab()
    expect(document.activeElement).toBe(detail?.querySelector('a'))
    window.removeEventListener('keydown', listen)
    expect(pressed).toEqual([])
  })
})
