import { describe, expect, it } from 'vitest'
import { fillTemplate, records, templates } from '../../components/figures/instance-anatomy/template'
import InstanceAnatomy, { steps } from '../../components/figures/InstanceAnatomy.vue'
import { unseenTasks } from '../../data/adaptation'
import { axeFaults, layoutFaults, mountFigure, schemes, textBoxes } from './harness'

async function mount(props: Record<string, unknown> = {}, scheme: typeof schemes[number] = 'light') {
  const mounted = await mountFigure(InstanceAnatomy, props, scheme)
  mounted.holder.style.padding = '0'
  // The deck's utility classes are not loaded here; without this one, hidden legends would push the controls down.
  mounted.holder.insertAdjacentHTML('beforeend', '<style>.sr-only { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%) }</style>')
  return mounted
}

describe('fillTemplate', () => {
  it('keeps the label for the output', () => {
    expect(fillTemplate(templates[0], records.instance)).toEqual({
      instruction: templates[0].instruction,
      demonstrations: [],
      input: `评论：${records.instance.text}`,
      output: records.instance.label,
    })
  })

  it('formats demonstrations like the input', () => {
    const { demonstrations } = fillTemplate(templates[0], records.instance, [records.demonstration])
    expect(demonstrations).toEqual([{ input: `评论：${records.demonstration.text}`, output: '正面' }])
  })
})

describe.each(schemes)('anatomy of an instance, %s', (scheme) => {
  it.each(steps.map((name, step) => ({ name, step })))('reads well at $name', async ({ step }) => {
    const { holder } = await mount({ step }, scheme)
    expect(layoutFaults(holder)).toEqual([])
    expect(await axeFaults(holder)).toEqual([])
  })

  it.each(templates)('fits with $name', async ({ name }) => {
    const { holder, screen } = await mount({}, scheme)
    await screen.getByRole('radio', { name }).click({ force: true })
    expect(layoutFaults(holder)).toEqual([])
    expect(holder.querySelector('.parts')!.getBoundingClientRect().bottom).toBeLessThan(holder.querySelector('.block')!.getBoundingClientRect().bottom)
  })
})

describe('anatomy of an instance', () => {
  it('makes the record\'s text the input and its label the output, the same words in both places', async () => {
    const { holder } = await mount()
    expect([...holder.querySelectorAll('u')].map(word => word.textContent)).toEqual([records.instance.text, records.instance.label, records.instance.text, records.instance.label])
  })

  it('makes another instance from the same record with another template', async () => {
    const { holder, screen } = await mount()
    const part = () => holder.querySelector('.parts dd')?.textContent
    expect(part()).toBe(templates[0].instruction)
    await screen.getByRole('radio', { name: '模板B' }).click({ force: true })
    expect(part()).toBe(templates[1]?.instruction)
    expect(holder.querySelector('.output')?.textContent?.trim()).toBe(`情感：${records.instance.label}`)
  })

  it('drops the demonstration', async () => {
    const { holder, screen } = await mount()
    await screen.getByRole('radio', { name: '不带' }).click({ force: true })
    expect(holder.querySelector('.parts')?.textContent).not.toContain(records.demonstration.text)
    expect(holder.querySelector('.parts')?.textContent).toContain('（不带示例）')
  })

  it('fills as many squares as FLAN is better on data sets, only at the end', async () => {
    const { holder } = await mount()
    expect([unseenTasks.better, unseenTasks.dataSets]).toEqual([20, 25])
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    expect([...holder.querySelectorAll('.better')].filter(seen)).toHaveLength(unseenTasks.better)
    expect([...holder.querySelectorAll('.rest')].filter(seen)).toHaveLength(unseenTasks.dataSets - unseenTasks.better)
    const before = (await mount({ step: steps.indexOf('instance') })).holder
    expect([...before.querySelectorAll('.better')].filter(seen)).toHaveLength(0)
    expect(textBoxes(before).map(({ text }) => text)).not.toContain(`${unseenTasks.better}`)
  })
})
