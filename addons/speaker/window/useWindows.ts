import { useNav } from '@slidev/client'
import { deckKey } from '../chrome/deckKey'
import { isSpeakerPath } from './route'
import { leaveWindow } from './stay'

/** Ways between the audience's window, the speaker's and Slidev's presenter. */
export function useWindows() {
  const { currentRoute, currentSlideNo, clicks, isPresenter, router } = useNav()

  const placed = (path: string) => ({
    path: `${path}/${currentSlideNo.value}`,
    query: { ...currentRoute.value.query, clicks: clicks.value ? String(clicks.value) : undefined },
    // To the router both pages are one, at two addresses.
    force: true,
  })

  /** Opens the speaker's window beside this one, or brings it to the front. */
  function openSpeaker(): void {
    const opened = window.open(router.resolve(placed('/speaker')).href, deckKey('window'))
    if (opened)
      opened.focus()
    else
      void router.push(placed('/speaker'))
  }

  /** From the speaker's window to Slidev's presenter, in place. */
  function openSlidev(): void {
    leaveWindow()
    void router.push(placed('/presenter'))
  }

  return {
    openSpeaker,
    openSlidev,
    /** What the key does: to the speaker's window, from there to Slidev's presenter and back. */
    changeWindow: (): void => {
      if (!isPresenter.value)
        openSpeaker()
      else if (isSpeakerPath(currentRoute.value.path))
        openSlidev()
      else
        void router.push(placed('/speaker'))
    },
  }
}
