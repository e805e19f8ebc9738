import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { loadSlides, slideName } from '../slides'

interface FigureModule { steps?: readonly string[] }

const figures = new Map(Object.entries(import.meta.glob<FigureModule>('../../components/figures/*.vue', { eager: true }))
  .map(([path, figure]) => [basename(path, '.vue'), figure]))

const uses = (await loadSlides()).flatMap(slide => [...slide.content.matchAll(/<([A-Z][^>]*):step="\$clicks"/g)].map(match => ({ slide, name: match[1]?.split(/\s/)[0] ?? '' })))

it('every figure with steps is led through them by a slide, and the slide has just that many clicks', () => {
  const faults = uses.flatMap(({ slide, name }) => {
    const steps = figures.get(name)?.steps
    if (!steps)
      return [`${slideName(slide)}: ${name} names no steps`]
    const clicks = Number(slide.frontmatter.clicks ?? 0)
    return clicks === steps.length - 1 ? [] : [`${slideName(slide)}: ${clicks} clicks for the ${steps.length} steps of ${name}`]
  })
  expect(faults).toEqual([])
  const led = new Set(uses.map(use => use.name))
  expect([...figures].filter(([name, figure]) => figure.steps && !led.has(name)).map(([name]) => name)).toEqual([])
})

it('names each step once', () => {
  for (const [name, { steps = [] }] of figures)
    expect(new Set(steps).size, name).toBe(steps.length)
})
