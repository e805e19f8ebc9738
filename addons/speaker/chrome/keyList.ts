import type { StringName } from '../strings'
import { ref } from 'vue'

/** Whether the list of keys is on screen. */
export const helpShown = ref(false)

/** A key and what it does, as the help overlay lists it. */
export interface KeyHelp {
  keys: string[]
  /** Name of the sentence that says so. */
  does: StringName
  /** Works in the presenter's windows only. */
  presenterOnly?: boolean
}

/**
 * Every key of the deck: its own, then the ones of Slidev that a speaker needs. Keys that the deck's headmatter gives to slides
 * (`speaker: { jumps: … }`) are added where the list is shown.
 */
export const keyList: readonly KeyHelp[] = [
  { keys: ['v'], does: 'keyWindow' },
  { keys: ['1', '…', '9'], does: 'keyChapter' },
  { keys: ['a'], does: 'keyAppendix' },
  { keys: ['z'], does: 'keyReturn' },
  { keys: ['h'], does: 'keyHelp' },
  { keys: ['/'], does: 'keyFind', presenterOnly: true },
  { keys: ['s'], does: 'keyClock', presenterOnly: true },
  { keys: ['k'], does: 'keyTake', presenterOnly: true },
  { keys: ['u'], does: 'keyUndo', presenterOnly: true },
  { keys: ['x'], does: 'keyFreeze', presenterOnly: true },
  { keys: ['l'], does: 'keyLaser', presenterOnly: true },
  { keys: ['i'], does: 'keyPen', presenterOnly: true },
  { keys: ['+', '-'], does: 'keySize', presenterOnly: true },
  { keys: ['r'], does: 'keyRehearse', presenterOnly: true },
  { keys: ['p'], does: 'keyReport', presenterOnly: true },
  { keys: ['b', '.'], does: 'keyBlack' },
  { keys: ['w', ','], does: 'keyWhite' },
  { keys: ['→', 'keySpace', 'PgDn'], does: 'keyNext' },
  { keys: ['←', 'PgUp'], does: 'keyPrev' },
  { keys: ['↓', '↑'], does: 'keySlides' },
  { keys: ['o'], does: 'keyOverview' },
  { keys: ['g'], does: 'keyGoto' },
  { keys: ['d'], does: 'keyDark' },
  { keys: ['f'], does: 'keyFull' },
  { keys: ['Esc'], does: 'keyEscape' },
]
