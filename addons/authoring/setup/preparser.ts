import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { definePreparserSetup } from '@slidev/types'
import { fillSlides } from '../values'

/** Where a deck says what its slides may name. */
const valuesFile = 'data/slideValues.ts'

/** Only the deck's own file has the records; a deck without it has nothing to fill in. */
export default definePreparserSetup(async ({ filepath }) => {
  const file = resolve(dirname(filepath), valuesFile)
  if (!existsSync(file))
    return []
  const { slideValues } = await import(pathToFileURL(file).href) as { slideValues: (entry: string) => Record<string, string | number> }
  return [fillSlides(slideValues(filepath), valuesFile)]
})
