import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { load } from '@slidev/parser/fs'
import { optionsOf, textOption } from 'slidev-deck-core/client/options'
import { typed, UsageError, withSignals } from 'slidev-deck-core/node/command'
import { checkSlides, tableOf } from './check'
import { changedFiles, writeFiles } from './plugins/slide-files'
import { parseChanges } from './presenter/minutes'

const command = typed('slidev-speaker')

const help = `Usage: ${command} check [slides.md]              length of each slide's script, its time, pace, and marks against clicks
       ${command} take minutes.json [slides.md]   writes the times of a rehearsal, as the window hands them out, into the pages

length: a Chinese character counts one, a word of another script two. marks: clicks marked in the script / clicks of the slide; ! where they differ.`

/** The deck's slides, with its headmatter. */
async function slidesOf(entry = 'slides.md') {
  const root = process.cwd()
  const file = resolve(root, entry)
  if (!existsSync(file))
    throw new UsageError(`There is no ${entry} here.`)
  return load({ roots: [root], userRoot: root }, file)
}

async function check(entry?: string): Promise<void> {
  const { headmatter, slides } = await slidesOf(entry)
  const checks = checkSlides(slides, textOption(optionsOf(headmatter, 'speaker'), 'aside'))
  console.log(tableOf(checks))
  const wrong = checks.filter(({ disagrees }) => disagrees).map(({ no }) => no)
  if (wrong.length) {
    console.error(`The script marks other clicks than the slide has: ${wrong.join(', ')}.`)
    process.exitCode = 1
  }
}

async function take(list: string | undefined, entry?: string): Promise<void> {
  if (list === undefined || !existsSync(list))
    throw new UsageError(list === undefined ? 'Which file? The window hands it out under "Take as plan".' : `There is no ${list}.`)
  const { slides } = await slidesOf(entry)
  const changes = parseChanges(readFileSync(list, 'utf8'))
  writeFiles(changedFiles(slides, changes))
  console.log(`Written: minutes of ${changes.length} slides. "git diff" shows them.`)
}

await withSignals(`${command} --help`, async () => {
  const [name, ...args] = process.argv.slice(2)
  if (name === '--help' || name === '-h')
    console.log(help)
  else if (name === 'check')
    await check(args[0])
  else if (name === 'take')
    await take(args[0], args[1])
  else
    throw new UsageError(name === undefined ? 'What is to be done?' : `There is no "${name}".`)
})
