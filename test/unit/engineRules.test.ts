import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../slides'

/** What another engine draws otherwise than Chromium, or not at all, without a box being out of place. */
const rules: [what: string, pattern: RegExp][] = [
  ['context-stroke and context-fill: WebKit draws such arrowheads black, also on black', /context-(?:stroke|fill)/],
  ['text-wrap: each engine balances lines in its own way, inside Chinese words', /text-wrap:\s*(?:balance|pretty)/],
  ['text-decoration with more than a line: WebKit drops it whole; use the properties by name', /text-decoration:\s*[\w-]+\s+[^;\s]/],
  ['text-orientation: WebKit lays letters of an SVG on their side', /text-orientation:/],
  ['a line along the edge of a pattern\'s tile: WebKit leaves it out', /<pattern[^>]*>\s*<(?:path d="M0[ ,]0?\s*[VH]|line x1="0" (?:y1="\S+" )?x2="0")/],
]

function faultsOf(source: string): string[] {
  return rules.filter(([, pattern]) => pattern.test(source)).map(([what]) => what)
}

// Pages of the handout are printed by Chromium alone.
const sources = ['components', 'layouts', 'styles', 'pages'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file))).filter(file => /\.(?:vue|css|md)$/.test(file) && !/handout|booklet/i.test(file))

describe('what Firefox or WebKit do not draw as Chromium does', () => {
  it('is in no source of a slide', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap(file => faultsOf(readFileSync(join(root, file), 'utf8')).map(fault => `${file}: ${fault}`))).toEqual([])
  })

  it.each([
    'marker path { stroke: context-stroke }',
    'h1 { text-wrap: balance }',
    'del { text-decoration: line-through 1px red }',
    '.times { text-orientation: upright }',
    '<pattern id="a" width="7" height="7"><path d="M0 0V7" /></pattern>',
  ])('would be found: %s', (source) => {
    expect(faultsOf(source)).toHaveLength(1)
  })
})
