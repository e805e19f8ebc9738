import type { ShortcutOptions } from '@slidev/types'
import type { Curtain } from '../chrome/curtain'
import type { Place } from '../chrome/jumps'
import { configs, useNav } from '@slidev/client'
import { defineShortcutsSetup } from '@slidev/types'
import { optionsOf } from 'slidev-deck-core/client/options'
import { useChapters } from 'slidev-deck-core/client/useChapters'
import { drawCurtain } from '../chrome/curtain'
import { jump } from '../chrome/jumps'
import { helpShown } from '../chrome/keyList'
import { presenterKeys } from '../presenter/keys'

/** The deck's own keys; `addons/speaker/chrome/keyList.ts` describes them to the speaker. */
export default defineShortcutsSetup((_, shortcuts) => {
  const { slides, currentSlideNo, clicks, go } = useNav()
  const chapters = useChapters()
  let origin: Place | undefined

  const frontmatterOf = (no: number) => slides.value.find(slide => slide.no === no)?.meta.slide.frontmatter ?? {}
  const slideNamed = (name: unknown) => name === undefined ? undefined : slides.value.find(slide => slide.meta.slide.frontmatter.jump === name)?.no

  function jumpTo(target: number | undefined) {
    const here = { no: currentSlideNo.value, clicks: clicks.value }
    const move = jump(here, target, origin, frontmatterOf(here.no).appendix === true)
    if (!move)
      return
    origin = move.origin
    void go(move.to.no, move.to.clicks)
  }

  const digits = Array.from({ length: 9 }, (_, i): ShortcutOptions => ({
    name: `chapter_${i + 1}`,
    key: String(i + 1),
    fn: () => {
      const chapter = chapters.value[i]
      if (chapter)
        void go(chapter.first)
    },
  }))

  // Keys that the deck's headmatter gives to slides: `speaker: { jumps: { t: glossary } }` for the slide with `jump: glossary`. Outside the appendix there is no way back to offer.
  const jumps = Object.entries(optionsOf(optionsOf(configs, 'speaker'), 'jumps')).map(([key, name]): ShortcutOptions => ({
    name: `jump_${key}`,
    key,
    fn: () => {
      const target = slideNamed(name)
      if (target !== undefined && frontmatterOf(target).appendix !== true)
        void go(target)
      else
        jumpTo(target)
    },
  }))

  // Clickers send the full stop, as in PowerPoint; any key shows the slide again, see `shareCurtain`.
  const curtains = Object.entries<Curtain>({ 'b': 'black', '.': 'black', 'w': 'white', ',': 'white' })
    .map(([key, colour]): ShortcutOptions => ({ name: `curtain_${key}`, key, fn: () => drawCurtain(colour) }))

  return [
    ...shortcuts,
    ...digits,
    ...curtains,
    { name: 'appendix', key: 'a', fn: () => jumpTo(slideNamed(frontmatterOf(currentSlideNo.value).backup) ?? chapters.value.find(chapter => chapter.appendix)?.first) },
    ...jumps,
    { name: 'help', key: 'h', fn: () => helpShown.value = !helpShown.value },
    { name: 'rehearsal', key: 'r', fn: () => presenterKeys.toggleRecording?.() },
    { name: 'rehearsal_report', key: 'p', fn: () => presenterKeys.toggleReport?.() },
  ]
})
