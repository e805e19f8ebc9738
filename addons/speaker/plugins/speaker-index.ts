import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { optionsOf, textOption } from 'slidev-deck-core/client/options'

const id = 'virtual:speaker-index'

/** Words of a slide's Markdown: markup, code of components and addresses left out. */
export function wordsOf(content: string): string {
  return content
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[#*_`|>~{}]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/**
 * Vite plugin with what the find box looks through: the words of the slides, and the list of the module that the headmatter names,
 * `speaker: { index: data/speakerIndex.ts }`.
 * @throws Error at the start, where there is no such module
 */
export function speakerIndex({ data, userRoot }: Pick<ResolvedSlidevOptions, 'data' | 'userRoot'>): Plugin {
  const name = textOption(optionsOf(data.headmatter, 'speaker'), 'index')
  const file = name === undefined ? undefined : resolve(userRoot, name)
  if (file !== undefined && !existsSync(file))
    throw new Error(`The headmatter names "${name}" as speaker's index, but there is no such file: create it, or take \`index\` out of \`speaker\`.`)
  return {
    name: 'speaker-index',
    resolveId: source => source === id ? `\0${id}` : undefined,
    load(module) {
      if (module !== `\0${id}`)
        return undefined
      return [
        file === undefined ? 'export const entries = []' : `export { default as entries } from ${JSON.stringify(file)}`,
        `export const texts = ${JSON.stringify(data.slides.map(({ content }) => wordsOf(content)))}`,
      ].join('\n')
    },
  }
}
