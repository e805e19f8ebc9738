import type { Place } from './jumps'
import { useNav } from '@slidev/client'
import { readonly, shallowRef } from 'vue'
import { jump } from './jumps'

/** Where the talk was before the last jump away from it; undefined while it is there. */
const origin = shallowRef<Place>()

/** Jumps away from the talk and back to the click that was left. */
export function useJumps() {
  const { slides, currentSlideNo, clicks, go } = useNav()
  const frontmatterOf = (no: number) => slides.value.find(slide => slide.no === no)?.meta.slide.frontmatter ?? {}
  const slideNamed = (name: unknown) => name === undefined ? undefined : slides.value.find(slide => slide.meta.slide.frontmatter.jump === name)?.no

  /** To a slide, or, from the appendix, back. */
  function jumpTo(target: number | undefined): void {
    const here = { no: currentSlideNo.value, clicks: clicks.value }
    const move = jump(here, target, origin.value, frontmatterOf(here.no).appendix === true)
    if (!move)
      return
    origin.value = move.origin
    void go(move.to.no, move.to.clicks)
  }

  /** Slide with what the present one leaves out, by its frontmatter `backup`. */
  const backup = () => slideNamed(frontmatterOf(currentSlideNo.value).backup)

  return {
    origin: readonly(origin),
    jumpTo,
    backup,
    /** To the backup of the present slide. Returns whether there is one, or undefined. */
    jumpToBackup: (): true | undefined => {
      const target = backup()
      if (target === undefined)
        return undefined
      jumpTo(target)
      return true
    },
    /** To the slide with this `jump` in its frontmatter. Outside the appendix there is no way back to offer. */
    jumpToNamed: (name: unknown): void => {
      const target = slideNamed(name)
      if (target !== undefined && frontmatterOf(target).appendix !== true)
        void go(target)
      else
        jumpTo(target)
    },
    /** To any place, to show it: the first of several such places remembers where the talk was. */
    show: (place: Place): void => {
      if (place.no !== currentSlideNo.value || place.clicks !== clicks.value)
        origin.value ??= { no: currentSlideNo.value, clicks: clicks.value }
      void go(place.no, place.clicks)
    },
    /** Back to where the talk was; nothing where it is there. */
    goBack: (): void => {
      if (!origin.value)
        return
      const { no, clicks } = origin.value
      origin.value = undefined
      void go(no, clicks)
    },
  }
}
