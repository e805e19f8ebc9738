import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a plain Slidev deck of the default theme: headings, lists, a table, a formula and code in turn, and nothing of the net.
 * @param folder where to write; made where it is missing
 * @param count number of slides
 * @param addon absolute path of the addon that prints
 */
export function writePlainDeck(folder: string, count: number, addon: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  writeFileSync(join(folder, 'slides.md'), plainDeck(count, addon))
  // A cache of its own: Vite would otherwise bundle dependencies anew whenever it turns from one deck to another.
  writeFileSync(join(folder, 'vite.config.ts'), `export default { cacheDir: ${JSON.stringify(join(folder, '.vite'))} }\n`)
}

const bodies = [
  (no: number) => `- First point of slide ${no}\n- Second point, with **bold** and \`code\`\n- Third point, with a [link](https://sli.dev)`,
  (no: number) => `| Name | Value |\n| --- | --- |\n| slide | ${no} |\n| half | ${no / 2} |`,
  (no: number) => `Loss falls with size:\n\n$$L(N) = (N_c / N)^{0.0${no}}$$`,
  (no: number) => `\`\`\`ts\nexport function slide${no}(): number {\n  return ${no}\n}\n\`\`\``,
]

function plainDeck(count: number, addon: string): string {
  const headmatter = ['theme: default', `addons: [${JSON.stringify(addon.replaceAll('\\', '/'))}]`, `title: Plain deck of ${count} slides`, 'lang: en', 'routerMode: hash', 'fonts:', '  provider: none', 'favicon: "data:,"'].join('\n')
  const slides = Array.from({ length: count }, (_, i) => `# Slide ${i + 1}\n\n${bodies[i % bodies.length]!(i + 1)}\n\n<!-- What to say on slide ${i + 1}. -->`)
  return `---\n${headmatter}\n---\n\n${slides.join('\n\n---\n\n')}\n`
}
