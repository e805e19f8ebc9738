import { describe, expect, it } from 'vitest'
import { linesOf, slicePart } from '../../components/appendix/slices'
import { corrections } from '../../data/corrections'
import { abilities, evaluationTasks } from '../../data/evaluation'
import { glossary } from '../../data/glossary'
import { models, tableModels } from '../../data/models'
import { references } from '../references'
import { listOf, loadSlides } from '../slides'

const slides = (await loadSlides()).filter(slide => slide.source.filepath.endsWith('pages/4-appendix.md'))
const headings = slides.map(slide => slide.title ?? '')

describe('parts of a list', () => {
  it.each([1, 2, 3, 7])('hold every item once and in order, in %i parts', (of) => {
    const list = Array.from({ length: 26 }, (_, i) => i)
    expect(Array.from({ length: of }, (_, i) => slicePart(list, i + 1, of)).flat()).toEqual(list)
    expect(Array.from({ length: of }, (_, i) => slicePart(list, i + 1, of, item => item + 1)).flat()).toEqual(list)
  })

  it('are of nearly equal weight', () => {
    expect(slicePart([1, 1, 1, 1], 1, 2)).toEqual([1, 1])
    expect(slicePart([3, 1, 1, 1], 1, 2, weight => weight)).toEqual([3])
    expect(slicePart([3, 1, 1, 1], 2, 2, weight => weight)).toEqual([1, 1, 1])
  })

  it('cannot be empty or out of range', () => {
    expect(() => slicePart([1, 2], 0, 1)).toThrow(RangeError)
    expect(() => slicePart([1, 2], 3, 2)).toThrow(RangeError)
    expect(() => slicePart([], 1, 1)).toThrow(RangeError)
  })

  it('count a line of ten Chinese characters as ten font sizes wide', () => {
    expect(linesOf('一二三四五六七八九十', 130, 13)).toBe(1)
    expect(linesOf('一二三四五六七八九十', 129, 13)).toBe(2)
    expect(linesOf('', 100, 13)).toBe(1)
  })
})

describe('the appendix', () => {
  /** Parts of a list that the slides print, e.g. `1/2`, by the list that the tag names. */
  const uses = slides.flatMap(slide => [...slide.content.matchAll(/<(\w+Page)([^>]*)\/>/g)].map(([, name = '', attributes = '']) => {
    const number = (attribute: string) => Number(new RegExp(`:${attribute}="(\\d+)"`).exec(attributes)?.[1] ?? 1)
    return { list: `${name}${attributes.replace(/ (?::(?:part|of|height)="\d+"|:?lit="[^"]+")/g, '').replace(/\s+/g, ' ')}`, part: number('part'), of: number('of') }
  }))

  it('prints every part of every list, in order', () => {
    for (const list of new Set(uses.map(use => use.list))) {
      const parts = uses.filter(use => use.list === list)
      expect(parts.map(({ part, of }) => `${part}/${of}`), list).toEqual(parts.map((_, i) => `${i + 1}/${parts.length}`))
    }
  })

  it('prints every list', () => {
    const printed = uses.map(use => use.list).join('\n')
    for (const group of new Set(references.map(reference => reference.group)))
      expect(printed).toContain(`'${group}'`)
    for (const list of ['open', 'closed', 'timeline-only', 'table-only'])
      expect(printed).toContain(`ModelPage list="${list}"`)
    for (const level of new Set(abilities.map(ability => ability.level)))
      expect(printed).toContain(`level="${level}"`)
    for (const letter of new Set(corrections.map(({ id }) => id[0])))
      expect(printed).toContain(`CorrectionPage :groups="['${letter}']"`)
    expect(printed).toContain('GlossaryPage')
  })

  it('says true numbers in its headings', () => {
    const open = tableModels.filter(model => model.listedOpen)
    const closed = tableModels.filter(model => !model.listedOpen)
    const group = (name: string) => references.filter(reference => reference.group === name)
    const distinct = (ids: string[]) => new Set(evaluationTasks.filter(task => ids.includes(task.ability)).flatMap(task => task.dataSets)).size
    const advanced = evaluationTasks.filter(task => task.level === 'advanced')
    const reasoning = evaluationTasks.filter(task => task.ability === 'complex-reasoning')
    const corpora = group('corpus')

    expect(headings).toEqual(expect.arrayContaining([
      `表里${tableModels.length}个模型按规模排，最大的是GLaM`,
      `开放检查点的模型${open.length}个，超过一半发布于2022年`,
      `开放的模型里，100B及以上的有${open.filter(model => (model.sizeB ?? 0) >= 100).length}个`,
      `未开放的模型${closed.length}个，单是Google就有${closed.filter(model => model.organisation === 'Google').length}个`,
      `时间线图比这张表多${models.filter(model => !model.inTable41).length}个，少${models.filter(model => !model.inTimeline).length}个`,
      `${group('open-model').length}篇论文开放了模型，每篇都附检查点`,
      `这些论文里，${group('open-model').filter(reference => reference.year === 2022).length}篇标的是2022年`,
      `另外${group('closed-model').length}篇没有开放模型，只有论文没有检查点`,
      `这${group('closed-model').length}篇里，${group('closed-model').filter(reference => reference.venue === 'arXiv').length}篇只标arXiv`,
      `${corpora.length}个语料库，${corpora.filter(corpus => corpus.source).length}个有来源链接`,
      `${corpora.length}个语料库里，${corpora.filter(corpus => corpus.url === corpus.source).length}个没有对应论文`,
      `${group('framework').length}个深度学习框架，一半来自国内团队`,
      `语言生成和知识利用：${evaluationTasks.length - advanced.length - reasoning.length}项任务，${distinct(['language-generation', 'knowledge-utilization'])}个数据集`,
      `复杂推理只有${reasoning.length}项任务，却有${distinct(['complex-reasoning'])}个数据集`,
      `进阶评测有${advanced.length}项任务，数据集${new Set(advanced.flatMap(task => task.dataSets)).size}个`,
      `综述之外，这次还用到${group('background').length}篇背景文献`,
      `${glossary.length}个术语，全场只用一种译法`,
      `勘误共${corrections.length}处，正文里有${corrections.filter(({ id }) => id.startsWith('A')).length}处`,
    ]))
  })

  it('is marked as appendix on every slide, and not timed', () => {
    expect(slides.filter(slide => slide.frontmatter.appendix !== true || slide.frontmatter.minutes !== undefined)).toEqual([])
    expect(slides.filter(slide => listOf(slide.frontmatter.section).length === 0)).toEqual([])
  })
})
