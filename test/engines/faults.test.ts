import { describe, expect, it } from 'vitest'
import { useBrowser } from '../deck/deck'
import { textFaults } from './faults'
import { greatestDifference } from './pictures'

const browser = useBrowser()

/** What the rule finds on a slide with this inside. */
async function faultsOf(content: string): Promise<string[]> {
  const page = await browser().newPage()
  await page.setContent(`<div class="slidev-page-1"><div class="slidev-layout" style="position: relative; width: 500px; height: 200px; font-size: 20px">${content}</div></div>`)
  const faults = await page.evaluate(textFaults, 1)
  await page.close()
  return faults
}

describe('the rule for words', () => {
  it('leaves words alone that stand where they should', async () => {
    expect(await faultsOf('<p>共 12 月，“大”</p><p>另一段<br>两行</p><svg width="200" height="60"><text x="5" y="20">标签：</text><text x="5" y="45">标签</text></svg>')).toEqual([])
  })

  it.each([
    ['that run over the edge', '<p style="white-space: nowrap; width: 400px">看得到上文又看得到下文的编码器和只看得到上文的解码器都由注意力层组成</p>', 'runs over the edge'],
    ['on top of other words', '<svg width="200" height="60"><text x="5" y="20">标签</text><text x="20" y="22">别的</text></svg>', 'stand on top of each other'],
  ])('finds words %s', async (_, content, fault) => {
    expect((await faultsOf(content)).join()).toContain(fault)
  })
})

describe('the comparison of pictures', () => {
  it('sees a shape that is missing, and makes little of one that stands a pixel aside', async () => {
    const page = await browser().newPage()
    const pictureOf = async (left: number, width: number) => {
      await page.setContent(`<div style="position: absolute; left: ${left}px; top: 100px; width: ${width}px; height: 60px; background: black"></div>`)
      return page.screenshot()
    }
    const original = await pictureOf(100, 60)
    expect(await greatestDifference(page, original, original)).toBe(0)
    expect(await greatestDifference(page, original, await pictureOf(101, 60))).toBeLessThan(0.1)
    expect(await greatestDifference(page, original, await pictureOf(100, 0))).toBeGreaterThan(0.5)
    await page.close()
  })
})
