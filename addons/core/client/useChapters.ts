import type { ComputedRef } from 'vue'
import type { Chapter } from './chapters.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { chaptersOf } from './chapters.ts'

/** Chapters of the deck that is being shown, for the route, the chapter pages and the footer. */
export function useChapters(): ComputedRef<Chapter[]> {
  const { slides } = useNav()
  return computed(() => chaptersOf(slides.value.map(slide => ({ no: slide.no, frontmatter: slide.meta.slide.frontmatter }))))
}

/** The chapter that the slide around the caller belongs to; undefined before the first. */
export function useCurrentChapter(): ComputedRef<Chapter | undefined> {
  const chapters = useChapters()
  const { $page } = useSlideContext()
  return computed(() => chapters.value.find(({ first, last }) => first <= $page.value && $page.value <= last))
}
