import type { SlideInfo } from '@slidev/types'
import { resolve } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { fillSlides } from '../addons/authoring/values'
import { slideValues } from '../data/slideValues'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..')

injectPreparserExtensionLoader(async (_roots, _headmatter, filepath) => [fillSlides(slideValues(filepath), 'data/slideValues.ts')])

/** Every slide of the deck as its Markdown source has it, in running order, `src:` files included and `[[numbers]]` filled in. */
export async function loadSlides(): Promise<SlideInfo[]> {
  const data = await load({ roots: [root], userRoot: root }, resolve(root, 'slides.md'))
  return data.slides
}

/** A slide's name for messages: number, file and heading. */
export function slideName(slide: SlideInfo): string {
  return `slide ${slide.index + 1} (${slide.source.filepath.slice(root.length + 1)}:${slide.source.start + 1}, ${slide.title ?? 'no heading'})`
}

/** A slide's clicks as the script counts them; where there is no script, as its frontmatter does. */
export function clicksOf({ frontmatter, note }: SlideInfo): number {
  return frontmatter.appendix === true ? Number(frontmatter.clicks ?? 0) : note?.match(/\[click\]/g)?.length ?? 0
}

/**
 * Number of the first slide whose source has `text` outside its comments, from 1.
 * @throws where no slide has it
 */
export async function slideThatShows(text: string): Promise<number> {
  const slide = (await loadSlides()).find(({ content }) => content.replaceAll(/<!--[\s\S]*?-->/g, '').includes(text))
  if (!slide)
    throw new Error(`no slide of the deck has ${text}`)
  return slide.index + 1
}

/**
 * Number of the first slide that takes at least that many clicks, from 1.
 * @throws where no slide does
 */
export async function slideWithClicks(least: number): Promise<number> {
  const slide = (await loadSlides()).find(({ frontmatter }) => Number(frontmatter.clicks) >= least)
  if (!slide)
    throw new Error(`no slide of the deck has ${least} clicks`)
  return slide.index + 1
}

/**
 * Number of the first slide behind the cover that is left by one step, from 1.
 * @throws where each slide has clicks
 */
export async function slideWithoutClicks(): Promise<number> {
  const slide = (await loadSlides()).find(({ index, frontmatter }) => index > 0 && !Number(frontmatter.clicks))
  if (!slide)
    throw new Error('no slide of the deck but the cover is without clicks')
  return slide.index + 1
}

/** A frontmatter field that may be one value or a list, as a list of strings. */
export function listOf(field: unknown): string[] {
  return field === undefined || field === null ? [] : [field].flat().map(String)
}

/** A note's script: what is said, without click markers and without the closing lines that name the source and the plan. */
export function scriptOf(note: string): string {
  return note.replace(/\[click(?::\d+)?\]/g, '').replace(/^\s*(?:出处|各章计划)：.*$/gm, '').trim()
}

/** Length of a script as spoken: one a Chinese character, one a Latin word or number; punctuation is not spoken. */
export function spokenLength(script: string): number {
  const han = script.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = script.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.\-]*/gu)?.length ?? 0
  return han + words
}
