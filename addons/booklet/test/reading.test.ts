import { describe, expect, it } from 'vitest'
import { findReading, isReading } from '../reading/comment'
import { readingsOf } from '../reading/module'

const slide = (comment: string) => `# 标题\n\n<Figure />\n\n<!-- ${comment} -->`

describe('the text for readers', () => {
  it('stands in a comment that begins with the word, its options before the text', () => {
    expect(findReading(slide('reading\ncaption: 图里的**一句**话\nstates: 0, 2，5\nsize: half\nname: here\naside: 旁注\n\n第一段。\n\n第二段：有冒号。\n')))
      .toEqual({ caption: '图里的**一句**话', states: [0, 2, 5], size: 'half', name: 'here', aside: '旁注', text: '第一段。\n\n第二段：有冒号。' })
  })

  it('is no other comment, and no script that speaks of reading', () => {
    expect(findReading(slide('a remark'))).toBeUndefined()
    expect(isReading('reading is what I speak of')).toBe(false)
    expect(isReading('reading\n文字')).toBe(true)
  })

  it.each([['states: first', 'click steps'], ['size: huge', 'full, column, half']])('with “%s” says what to write', (line, advice) => {
    expect(() => findReading(slide(`reading\n${line}\n文字`))).toThrow(advice)
  })

  it('is set with formulas, code and bold that ends before a Chinese letter; tags are text', () => {
    const [reading] = Object.values(readingsOf([{ content: slide('reading\n**“开放”**的$x^2$，`<b>`，[论文](https://example.org)。'), source: { raw: '', filepath: 'a.md' } }]))
    expect(reading!.html).toContain('<strong>“开放”</strong>的<span class="katex">')
    expect(reading!.html).toContain('<code>&lt;b&gt;</code>，<a href="https://example.org">论文</a>')
  })

  it('is found where it closes the slide; a formula that cannot be set names its slide', () => {
    const raw = slide('reading\n文字')
    expect(readingsOf([{ content: '# 标题', source: { raw, filepath: 'a.md' } }])).toEqual({ 1: { html: '<p>文字</p>\n' } })
    expect(() => readingsOf([{ content: slide('reading\n$\\nope$'), source: { raw: '', filepath: 'pages/a.md' } }])).toThrow('slide 1 (pages/a.md)')
  })

  it('refers to sections by names that one section has each; another stops the build and names its slide', () => {
    const deck = (...texts: string[]) => texts.map((text, i) => ({ content: slide(`reading\n${text}`), source: { raw: '', filepath: `${i + 1}.md` } }))
    expect(readingsOf(deck('name: a\n\n见{fig:b}', 'name: b\ncaption: 见{page:a}\n\n文字'))).toMatchObject({ 1: { name: 'a' }, 2: { name: 'b' } })
    expect(() => readingsOf(deck('name: a\n\n文字', 'caption: 见{page:c}\n\n文字'))).toThrow(/slide 2 \(2\.md\).*\{page:c\}/)
    expect(() => readingsOf(deck('name: a\n\n文字', 'name: a\n\n文字'))).toThrow(/slide 2 .*“a”/)
  })
})
