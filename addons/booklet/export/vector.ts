import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const tool = 'pdftocairo'

/** Whether the tool that turns a PDF's pages into drawings is installed (poppler-utils; Homebrew's poppler). */
export function canDraw(): boolean {
  return spawnSync(tool, ['-v']).error === undefined
}

/**
 * The pages of a PDF as SVG, in order.
 * @param pdf a whole document
 * @param pages how many it has
 * @param signal ends the work
 */
export async function drawingsOf(pdf: Uint8Array, pages: number, signal: AbortSignal): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-drawings-'))
  try {
    const file = join(folder, 'slides.pdf')
    await writeFile(file, pdf)
    const drawings: string[] = []
    for (let no = 1; no <= pages; no++) {
      const drawing = join(folder, `${no}.svg`)
      await run(tool, ['-svg', '-f', String(no), '-l', String(no), file, drawing], { signal })
      drawings.push(await readFile(drawing, 'utf8'))
    }
    return drawings
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
