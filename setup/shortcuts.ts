import type { ShortcutOptions } from '@slidev/types'
import type { Curtain } from '../components/chrome/curtain'
import type { Place } from '../components/chrome/jumps'
import { useNav } from '@slidev/client'
import { defineShortcutsSetup } from '@slidev/types'
import { drawCurtain } from '../components/chrome/curtain'
import { jump } from '../components/chrome/jumps'
import { helpShown } from '../components/chrome/keyList'
import { useChapters } from '../components/chrome/useChapters'
import { presenterKeys } from '../components/presenter/keys'

/** The deck's own keys; `components/chrome/keyList.ts` describes them to the speaker. */
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

  // Clickers send the full stop, as in PowerPoint; any key shows the slide again, see `shareCurtain`.
  const curtains = Object.entries<Curtain>({ 'b': 'black', '.': 'black', 'w': 'white', ',': 'white' })
    .map(([key, colour]): ShortcutOptions => ({ name: `curtain_${key}`, key, fn: () => drawCurtain(colour) }))

  return [
    ...shortcuts,
    ...digits,
    ...curtains,
    { name: 'road_map', key: '0', fn: () => void go(slideNamed('route') ?? 1) },
    { name: 'appendix', key: 'a', fn: () => jumpTo(slideNamed(frontmatterOf(currentSlideNo.value).backup) ?? chapters.value.find(chapter => chapter.appendix)?.first) },
    { name: 'glossary', key: 't', fn: () => jumpTo(slideNamed('glossary')) },
    { name: 'help', key: 'h', fn: () => helpShown.value = !helpShown.value },
    { name: 'rehearsal', key: 'r', fn: () => presenterKeys.toggleRecording?.() },
    { name: 'rehearsal_report', key: 'p', fn: () => presenterKeys.toggleReport?.() },
  ]
})
