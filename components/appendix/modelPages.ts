import type { ModelRecord } from '../../data/models'
import { models } from '../../data/models'
import { slicePart } from './slices'

/** The lists of models that the appendix prints; openness here is the survey's own grouping. */
export const lists = {
  'open': models.filter(model => model.listedOpen === true),
  'closed': models.filter(model => model.listedOpen === false),
  'timeline-only': models.filter(model => !model.inTable41),
  'table-only': models.filter(model => !model.inTimeline),
} as const satisfies Record<string, readonly ModelRecord[]>

/** What headings say of models, so that their rows can be lit. */
export const modelClaims = {
  'of-2022': ({ month }) => month.startsWith('2022'),
  'from-100b': ({ sizeB }) => (sizeB ?? 0) >= 100,
  'google': ({ organisation }) => organisation === 'Google',
  'open-after-all': ({ open, listedOpen }) => open && listedOpen === false,
} as const satisfies Record<string, (model: ModelRecord) => boolean>

/** What has to be said of a model beside its columns; empty where there is nothing. */
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
  return slicePart<ModelRecord>(lists[list], part, of)
}
