import { configs, sharedState, useDrawings, useNav } from '@slidev/client'
import { useMousePosInSlide } from 'slidev-deck-core/client/presenting'
import { computed, ref, watchEffect } from 'vue'
import { curtain, drawCurtain } from '../chrome/curtain'
import { freeze, isFrozen } from '../presenter/freeze'

/** What the speaker does to the audience's picture beyond turning pages. Call it in the speaker's window only. */
export function useAudience() {
  const { currentSlideNo, clicks, go } = useNav()
  const { drawingEnabled, drawingMode, canUndo, canClear, clear, drauu } = useDrawings()
  const mouse = useMousePosInSlide()

  const frozen = ref(isFrozen())
  /** Slide that the audience goes on seeing while the picture is frozen. */
  const heldNo = ref(sharedState.page)
  function toggleFreeze() {
    frozen.value = !frozen.value
    heldNo.value = currentSlideNo.value
    freeze(frozen.value)
    // Slidev tells the others where a window stands after each navigation, even one that leads nowhere.
    if (!frozen.value)
      void go(currentSlideNo.value, clicks.value, true)
  }

  const laser = ref(false)
  const dot = computed(() => laser.value && !drawingEnabled.value ? mouse.value : undefined)
  watchEffect(() => {
    sharedState.cursor = dot.value && !frozen.value ? { ...dot.value, style: 'laser' } : undefined
  })

  /** Only while the window is there: the pen is out in every window of the browser. */
  drawingEnabled.value = false

  return {
    curtain,
    drawCurtain,
    frozen,
    heldNo,
    toggleFreeze,
    laser,
    /** Where the laser points, in percent of the slide. */
    dot,
    toggleLaser: () => {
      laser.value = !laser.value
      drawingEnabled.value = false
    },
    pen: drawingEnabled,
    hasPen: configs.drawings?.enabled !== false,
    canUndo,
    canClear,
    undoStroke: () => drauu.undo(),
    clear,
    togglePen: () => {
      drawingEnabled.value = !drawingEnabled.value
      drawingMode.value = 'stylus'
      laser.value = false
    },
    /** Puts everything away, for when the window goes. */
    letGo: () => {
      sharedState.cursor = undefined
      drawingEnabled.value = false
      if (frozen.value)
        toggleFreeze()
    },
  }
}
