import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { fillTemplate, records, templates } from '../../components/figures/instance-anatomy/template'
import InstanceAnatomy from '../../components/figures/InstanceAnatomy.vue'
import { layoutFaults, mountFigure, schemes } from './harness'

describe('fillTemplate', () => {
  it('keeps the label for the output', () => {
    const instance = fillTemplate(templates[0], records.instance)
    expect(instance).toEqual({
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
  it.each(templates)('fits with $name', async ({ name }) => {
    const { holder, screen } = await mountFigure(InstanceAnatomy, {}, scheme)
    await screen.getByRole('button', { name }).click()
    const figure = holder.querySelector('figure')!
    expect(figure.scrollHeight).toBeLessThanOrEqual(372)
    expect(layoutFaults(holder)).toEqual([])
  })
})

describe('anatomy of an instance', () => {
  it('makes another instance from the same record with another template', async () => {
    const { holder, screen } = await mountFigure(InstanceAnatomy)
    const part = (kind: string) => holder.querySelector(`.part.${kind} dd`)?.textContent
    expect(part('task')).toBe(templates[0].instruction)
    await screen.getByRole('button', { name: '模板B' }).click()
    expect(part('task')).toBe(templates[1]?.instruction)
    expect(part('output')).toBe(records.instance.label)
  })

  it('drops the demonstration', async () => {
    const { holder, screen } = await mountFigure(InstanceAnatomy)
    await screen.getByRole('checkbox', { name: '带示例' }).click()
    expect(holder.querySelector('.part.demonstration dd')?.textContent).toBe('（不带示例）')
  })

  it('lets a keyboard reach every control', async () => {
    const { holder } = await mountFigure(InstanceAnatomy)
    const controls = [...holder.querySelectorAll('button, input')]
    for (const control of controls) {
      await userEvent.tab()
      expect(document.activeElement).toBe(control)
    }
  })
})
