import { describe, expect, it } from 'vitest'
import { architectures } from '../../data/architectures'
import { contributions } from '../../data/contributions'
import { corrections } from '../../data/corrections'
import { directions, omittedDirection } from '../../data/directions'
import { emergentAbilities } from '../../data/emergence'
import { glossary } from '../../data/glossary'
import { gptNodes } from '../../data/gptSeries'
import { largeDefinitions, sizePoints } from '../../data/largeDefinitions'
import { links, paper } from '../../data/links'
import { differences, sets } from '../../data/plmVsLlm'
import { chinchillaBudget, computePoints } from '../../data/scalingLaws'
import { stages } from '../../data/stages'
import { techniques } from '../../data/techniques'

const han = '[\\p{Script=Han}，。：；？！（）“”]'
const spaced = new RegExp(`${han} | ${han}`, 'u')

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

describe('lists', () => {
  it.each([
    ['stages', stages],
    ['architectures', architectures],
    ['techniques', techniques],
    ['directions', directions],
    ['definitions of large', largeDefinitions],
    ['emergent abilities', emergentAbilities],
    ['differences', differences],
    ['contributions', contributions],
  ])('has unique %s', (_, records) => {
    expect(records).not.toEqual([])
    expect(new Set(records.map(record => record.id)).size).toBe(records.length)
  })

  it('gives every direction a challenge and a way on', () => {
    directions.forEach(({ challenges, directions: ways }) => expect(Math.min(challenges.length, ways.length)).toBeGreaterThan(0))
  })

  it('puts no model in two of the sets of PLMs and LLMs', () => {
    const members = [...sets.plmOnly.members, ...sets.both.members, ...sets.llmOnly.members]
    expect(new Set(members).size).toBe(members.length)
  })

  it('refers to corrections that exist', () => {
    const records: { corrections?: string[] }[] = [...stages, ...architectures, ...techniques, ...largeDefinitions, ...sizePoints, ...contributions, ...gptNodes, sets, omittedDirection]
    const used = records.flatMap(record => record.corrections ?? [])
    expect(corrections.map(correction => correction.id)).toEqual(expect.arrayContaining(used))
  })

  it('writes no space between Chinese and Latin', () => {
    const shown = strings([stages, architectures, techniques, directions, largeDefinitions, sizePoints, emergentAbilities, differences, sets, contributions, links, paper, glossary.map(term => term.meaning)])
    expect(shown.filter(text => spaced.test(text))).toEqual([])
  })
})

describe('links', () => {
  it('links the paper by its id', () => {
    expect(links.some(link => link.url.endsWith(paper.arxivId))).toBe(true)
  })
})

describe('sizes', () => {
  it('lists models on the axis from small to large', () => {
    const sizes = sizePoints.map(point => point.params)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('keeps the survey\'s emergence thresholds', () => {
    expect(emergentAbilities.map(ability => ability.onset.params)).toEqual([175e9, 68e9, 60e9])
  })
})

describe('compute points', () => {
  it('counts the tokens that OPT-175B read, not those of its corpus', () => {
    expect(computePoints.find(point => point.model === 'OPT-175B')?.tokens).toBe(300e9)
  })

  it('plots different models, Chinchilla close to its budget by C ≈ 6ND', () => {
    expect(new Set(computePoints.map(point => point.model)).size).toBe(computePoints.length)
    const chinchilla = computePoints.find(point => point.model === 'Chinchilla')!
    expect(6 * chinchilla.params * chinchilla.tokens / chinchillaBudget).toBeCloseTo(1, 1)
  })
})

describe('glossary', () => {
  it('bans nothing that is part of an accepted form', () => {
    const accepted = glossary.flatMap(term => [term.en, term.zh, term.abbr ?? '', term.meaning])
    for (const variant of glossary.flatMap(term => term.variants))
      expect(accepted.filter(form => form.includes(variant)), variant).toEqual([])
  })

  it('bans no spelling twice', () => {
    const variants = glossary.flatMap(term => term.variants)
    expect(new Set(variants).size).toBe(variants.length)
  })

  it('catches nothing in the records', () => {
    const text = strings([stages, architectures, techniques, directions, largeDefinitions, sizePoints, emergentAbilities, differences, sets, contributions]).join('\n')
    expect(glossary.flatMap(term => term.variants).filter(variant => text.includes(variant))).toEqual([])
  })
})
