import type { ShortcutOptions } from '@slidev/types'
import type { Curtain } from '../chrome/curtain'
import { configs, useDrawings, useNav } from '@slidev/client'
import { defineShortcutsSetup } from '@slidev/types'
import { optionsOf } from 'slidev-deck-core/client/options'
import { useChapters } from 'slidev-deck-core/client/useChapters'
import { drawCurtain } from '../chrome/curtain'
import { helpShown } from '../chrome/keyList'
import { useJumps } from '../chrome/useJumps'
import { presenterKeys } from '../presenter/keys'
import { useWindows } from '../window/useWindows'

/** The deck's own keys; `addons/speaker/chrome/keyList.ts` describes them to the speaker. */
export default defineShortcutsSetup((_, shortcuts) => {
  const { go } = useNav()
  const { drawingEnabled } = useDrawings()
  const chapters = useChapters()
  const { jumpTo, jumpToBackup, jumpToNamed, goBack } = useJumps()
  const { changeWindow } = useWindows()

  /** A key; letters and digits are Slidev's pen's while it is out, except for the one that puts it away. */
  const key = (name: string, key: string, fn: () => void): ShortcutOptions => ({ name, key, fn: () => {
    if (!drawingEnabled.value || !/^\w$/.test(key) || key === 'i')
      fn()
  } })

  const digits = Array.from({ length: 9 }, (_, i) => key(`chapter_${i + 1}`, String(i + 1), () => {
    const chapter = chapters.value[i]
    if (chapter)
      void go(chapter.first)
  }))

  // Keys that the deck's headmatter gives to slides: `speaker: { jumps: { t: glossary } }` for the slide with `jump: glossary`.
  const jumps = Object.entries(optionsOf(optionsOf(configs, 'speaker'), 'jumps')).map(([letter, name]) => key(`jump_${letter}`, letter, () => jumpToNamed(name)))

  // Clickers send the full stop, as in PowerPoint; any key shows the slide again, see `shareCurtain`.
  const curtains = Object.entries<Curtain>({ 'b': 'black', '.': 'black', 'w': 'white', ',': 'white' })
    .map(([letter, colour]) => key(`curtain_${letter}`, letter, () => drawCurtain(colour)))

  return [
    ...shortcuts,
    ...digits,
    ...curtains,
    key('appendix', 'a', () => jumpToBackup() ?? jumpTo(chapters.value.find(chapter => chapter.appendix)?.first)),
    key('jump_back', 'z', goBack),
    ...jumps,
    key('help', 'h', () => helpShown.value = !helpShown.value),
    key('speaker_window', 'v', changeWindow),
    key('rehearsal', 'r', () => presenterKeys.toggleRecording?.()),
    key('rehearsal_report', 'p', () => presenterKeys.toggleReport?.()),
    key('clock', 's', () => presenterKeys.toggleClock?.()),
    key('skip', 'k', () => presenterKeys.takeProposal?.()),
    key('skip_undo', 'u', () => presenterKeys.undoSkips?.()),
    key('find', '/', () => presenterKeys.find?.()),
    key('freeze', 'x', () => presenterKeys.toggleFreeze?.()),
    key('laser', 'l', () => presenterKeys.toggleLaser?.()),
    key('pen', 'i', () => presenterKeys.togglePen?.()),
    // By their places on the keyboard: Slidev takes these signs for the joints of key combinations.
    ...['equal', 'numpadadd'].map(place => key(`script_larger_${place}`, place, () => presenterKeys.larger?.())),
    ...['minus', 'numpadsubtract'].map(place => key(`script_smaller_${place}`, place, () => presenterKeys.smaller?.())),
  ]
})
