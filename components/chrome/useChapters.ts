import type { ComputedRef } from 'vue'
import type { Chapter } from './chapters'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { chaptersOf } from './chapters'

/** Chapters of the deck that is being shown, for the road map, the dividers and the footer. */
export function useChapters(): ComputedRef<Chapter[]> {
  const { slides } = useNav()
  return computed(() => chaptersOf(slides.value.map(slide => ({ no: slide.no, frontmatter: slide.meta.slide.frontmatter }))))
}
