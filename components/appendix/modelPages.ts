import type { ModelRecord } from '../../data/models'
import { models } from '../../data/models'
import { linesOf, slicePart } from './slices'

/** The lists of models that the appendix prints; openness here is the survey's own grouping. */
export const lists = {
  'open': models.filter(model => model.listedOpen === true),
  'closed': models.filter(model => model.listedOpen === false),
  'timeline-only': models.filter(model => !model.inTable41),
  'table-only': models.filter(model => !model.inTimeline),
} as const satisfies Record<string, readonly ModelRecord[]>

const remarkWidth = 360

/** What a row says beside its columns. */
export function remarks({ openNote, sizeNote, dateNote }: ModelRecord): string {
  return [openNote, sizeNote, dateNote].filter(note => note !== undefined).join('')
}

/**
 * The models of one slide of a list.
 * @param list which list
 * @param part number of the slide, from 1
 * @param of how many slides the list takes
 */
export function modelPage(list: keyof typeof lists, part: number, of: number): ModelRecord[] {
  // A row is as high as its remark, plus its padding of about a third of a line.
  return slicePart<ModelRecord>(lists[list], part, of, model => linesOf(remarks(model), remarkWidth, 13) + 0.3)
}
