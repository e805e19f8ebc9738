import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import DataMix from '../../components/figures/DataMix.vue'
import { dataMix, sources } from '../../data/dataMix'
import { layoutFaults, mountFigure } from './harness'

const rows = (holder: Element) => [...holder.querySelectorAll('.row')].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
const order = (holder: Element) => rows(holder).map(row => row.getAttribute('data-model'))
const bars = (row: Element) => [...row.querySelectorAll('.row > g > rect:first-child')].map(bar => ({ x: Number(bar.getAttribute('x')), width: Number(bar.getAttribute('width')) + 2 }))

it('prints every share, and tells them all in words', async () => {
  const { holder } = await mountFigure(DataMix)
  for (const { model, shares } of dataMix) {
    const row = holder.querySelector(`[data-model="${model}"]`)!
    const printed = [...row.querySelectorAll('.share')].map(share => Number(share.textContent))
    const sizes = sources.flatMap(({ id }) => shares[id] ?? [])
    expect(printed, model).toEqual(sizes)
    for (const share of sizes)
      expect(row.getAttribute('aria-label'), model).toContain(`${share}%`)
  }
})

it('ends every bar at 100 %, with lengths in proportion', async () => {
  const { holder } = await mountFigure(DataMix)
  for (const { model, shares } of dataMix) {
    const parts = bars(holder.querySelector(`[data-model="${model}"]`)!)
    const last = parts.at(-1)!
    expect(last.x + last.width, model).toBeCloseTo(932, 5)
    const sum = Object.values(shares).reduce((a, b) => a + b, 0)
    expect(parts[0]!.width / 718, model).toBeCloseTo(Object.values(shares)[0]! / sum, 5)
  }
})

it('names each source in a legend, by a look that no other source has', async () => {
  const { holder } = await mountFigure(DataMix, { step: 0 })
  const lookOf = (shape: Element) => {
    const { fill, stroke } = getComputedStyle(shape)
    return `${fill} ${stroke}`
  }
  const looks = sources.map(({ id, zh }) => {
    const name = [...holder.querySelectorAll('svg text')].find(text => text.textContent?.trim() === zh)!
    const look = lookOf(name.previousElementSibling!)
    for (const bar of holder.querySelectorAll(`.row .${id}`))
      expect(lookOf(bar), zh).toBe(look)
    return look
  })
  expect(new Set(looks).size).toBe(sources.length)
})

it('brackets the models that web pages lead, then lights the one that does without', async () => {
  const { holder } = await mountFigure(DataMix, { step: 0 })
  expect(holder.querySelector('.bracket:not(.is-hidden)')).toBeNull()
  const web = await mountFigure(DataMix, { step: 1 })
  const bracket = web.holder.querySelector('.bracket:not(.is-hidden)')!.getBoundingClientRect()
  const inside = rows(web.holder).filter(row => row.getBoundingClientRect().bottom <= bracket.bottom + 6)
  const webLed = dataMix.filter(({ shares }) => Math.max(...Object.values(shares)) === shares.web)
  expect(inside.map(row => row.getAttribute('data-model')).sort()).toEqual(webLed.map(({ model }) => model).sort())
  const all = await mountFigure(DataMix, { step: 999_999 })
  expect([...all.holder.querySelectorAll('.row.lit')].map(row => row.getAttribute('data-model'))).toEqual(dataMix.filter(({ shares }) => shares.web === undefined).map(({ model }) => model))
})

it('sorts by a source and back', async () => {
  const { holder, screen } = await mountFigure(DataMix)
  const survey = order(holder)
  await screen.getByRole('radio', { name: '代码' }).click({ force: true })
  expect(order(holder).slice(0, 3)).toEqual(['AlphaCode', 'CodeGen', 'LaMDA'])
  await screen.getByRole('radio', { name: '综述的顺序' }).click({ force: true })
  expect(order(holder)).toEqual(survey)
})

it('tells a model\'s numbers on focus and moves with the arrow keys', async () => {
  const { holder } = await mountFigure(DataMix)
  holder.querySelector<SVGElement>('[data-model="T5"]')!.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(() => holder.querySelector('.note')?.textContent).toContain('LLaMA（65B）：网页87%，对话2%，书籍与新闻5%，科学文献3%，代码5%；合计102%')
  expect(layoutFaults(holder)).toEqual([])
})
