import type { ModelRecord } from '../../data/models'
import { describe, expect, it } from 'vitest'
import { modelPage } from '../../components/appendix/modelPages'
import { corrections } from '../../data/corrections'
import { models, tableModels, timelineModels } from '../../data/models'
import { loadSlides } from '../slides'

const slides = await loadSlides()

/** Heading and script of the one slide whose heading starts like this. */
function spoken(heading: string): string {
  const found = slides.filter(slide => slide.title?.startsWith(heading))
  expect(found, heading).toHaveLength(1)
  return `${found[0]?.title}\n${found[0]?.note}`
}

const sizeOf = (model: ModelRecord | undefined) => model?.sizeB ?? 0
const largest = (list: readonly ModelRecord[]) => [...list].sort((a, b) => sizeOf(b) - sizeOf(a))[0]
const inYears = (...years: string[]) => models.filter(model => years.includes(model.month.slice(0, 4)))
const names = (list: readonly ModelRecord[]) => list.map(model => model.name)

describe('numbers of models that are spoken', () => {
  const open = tableModels.filter(model => model.listedOpen)
  const closed = tableModels.filter(model => !model.listedOpen)

  it('opening the history', () => {
    const text = spoken('四年，')
    expect(text.match(/\d+(?=个模型)/g)).toEqual([`${models.length}`, `${models.length}`])
    expect(Number(models.at(-1)?.month.slice(0, 4)) - Number(models[0]?.month.slice(0, 4))).toBe(4)
  })

  it('on the timeline', () => {
    const text = spoken('2021年起模型井喷')
    expect(text).toContain(`2019到2020年只有${inYears('2019', '2020').length}个`)
    for (const name of names(inYears('2019', '2020')))
      expect(text).toContain(name)
    expect(text).toContain(`2021年一下子多出${inYears('2021').length}个`)
    expect(text).toContain(`2022年最密，有${inYears('2022').length}个`)
    expect(text).toContain(`年底的${largest(models)?.name}到了${largest(models)?.sizeB}B`)
    expect(largest(models)?.month).toBe('2021-12')
    const share = models.filter(model => model.open).length / models.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.5)
    // Those of the table that the timeline's own limit of 10B keeps out.
    const small = models.filter(model => model.sizeB !== null && model.sizeB < 10)
    expect(names(small)).toEqual(['Alpaca', 'ChatGLM'].sort((a, b) => names(models).indexOf(a) - names(models).indexOf(b)))
    expect(small.every(model => model.inTable41 && !model.inTimeline)).toBe(true)
  })

  it('on the difference of timeline and table', () => {
    const text = spoken('时间线图比这张表')
    expect(text).toContain(`时间线图一共${timelineModels.length}个模型，表里是${tableModels.length}个`)
    expect(text).toContain(`一共是${models.length}个模型`)
  })

  it('on the pages of open models', () => {
    expect(spoken('开源模型25个')).toContain(`开源一共${open.length}个，其中${open.filter(model => model.month.startsWith('2022')).length}个`)
    const big = open.filter(model => sizeOf(model) >= 100)
    const text = spoken('100B及以上的开源模型')
    expect(text).toContain(`100B及以上的一共${big.length}个`)
    for (const name of names(big))
      expect(text).toContain(name)
    expect(names(big.filter(model => model.sizeB === 100))).toEqual(['YaLM'])
  })

  it('on the pages of closed models', () => {
    const text = spoken('不开源模型30个')
    expect(text).toContain(`不开源的列了${closed.length}个`)
    for (const name of ['Google', 'OpenAI', 'DeepMind'])
      expect(text).toContain(`${name}有${closed.filter(model => model.organisation === name).length}个`)
    const [first, second] = [modelPage('closed', 1, 3), modelPage('closed', 2, 3)]
    expect(text).toContain(`前${first.length}个`)
    expect(first[0]).toMatchObject({ name: 'GPT-3', month: '2020-05', sizeB: 175 })
    expect(first.at(-1)).toMatchObject({ name: 'MT-NLG', month: '2021-10', sizeB: 530 })
    expect(second.find(model => model.name === 'InstructGPT')).toMatchObject({ month: '2022-01', sizeB: 175 })

    const middle = spoken('2021年底到2022年中')
    expect(middle).toContain(`又来了${second.length}个`)
    expect(middle).toContain(`中间${second.length}个`)
    expect(second[0]).toMatchObject({ name: 'Yuan 1.0', month: '2021-10' })
    expect(second.at(-1)).toMatchObject({ name: 'Cohere', month: '2022-06' })
    expect(spoken('列在不开源里的Alpaca')).toContain(`后${modelPage('closed', 3, 3).length}个`)
    expect(middle).toContain(`最大的是${largest(closed)?.name}，${largest(closed)?.sizeB}B`)
    expect(middle).toContain('PaLM，540B')
  })
})

it('speaks of as many corrections as there are', () => {
  const ofText = corrections.filter(({ id }) => id.startsWith('A')).length
  expect(spoken('勘误共')).toContain(`一共改了${corrections.length}处，正文里有${ofText}处`)
})
