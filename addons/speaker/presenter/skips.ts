import { shared } from '../chrome/share'

const isList = (value: unknown): value is number[] => Array.isArray(value) && value.every(no => Number.isInteger(no))

/** Numbers of the slides that the speaker has chosen to leave out, in every window alike. */
export const skips = shared<number[]>('skips', isList)
