import { useSlideContext } from '@slidev/client'

/**
 * Element that a slide is drawn in: the page's main landmark where it is the slide on screen, and nothing special in an overview,
 * a preview or in print, where there are many.
 */
export function useLandmark(): 'main' | 'div' {
  const { $renderContext } = useSlideContext()
  return ['slide', 'presenter'].includes($renderContext.value) ? 'main' : 'div'
}
