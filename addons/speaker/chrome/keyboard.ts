/**
 * Who gets a key: the control that has the focus, or the deck. Slidev answers no key while a button, a link or an input has the focus, so that
 * a clicker would be dead after a click into a figure. Here the deck gets the keys, except for what a person at the keyboard needs:
 *
 * - a text field keeps what is typed; page keys still turn pages
 * - a control reached by Tab keeps the keys that operate it; a figure claims others by `preventDefault()` in its own `keydown` listener
 * - Escape gives the keys back, from wherever they are
 *
 * Relies on two internals of Slidev's client: its shortcuts listen on `window` while a key bubbles (`logic/shortcuts.ts`, VueUse's
 * `useMagicKeys`), and ask for `activeElement` (`state/storage.ts`, VueUse's `useActiveElement`), which a `blur` brings up to date.
 */

const pageKeys = new Set(['PageUp', 'PageDown'])
const arrowKeys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
/** Keys that move inside a group of choices, a slider or a list. */
const groupKeys = new Set([...arrowKeys, 'Home', 'End'])

/** Types of `<input>` that take no text. */
const textless = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

const pressed = ['button', 'summary', 'input', 'select', ...['button', 'checkbox', 'menuitem', 'option', 'radio', 'switch', 'tab'].map(role => `[role="${role}"]`)].join()
const followed = 'a[href], [role="link"]'
const moved = ['input[type="radio"]', 'input[type="range"]', 'select', ...['grid', 'listbox', 'menu', 'radiogroup', 'slider', 'spinbutton', 'tablist', 'toolbar', 'tree'].map(role => `[role="${role}"]`)].join()

type Focusable = HTMLElement | SVGElement

function takesText(element: Element): boolean {
  return element instanceof HTMLTextAreaElement
    || (element instanceof HTMLInputElement && !textless.has(element.type))
    || (element instanceof HTMLElement && element.isContentEditable)
}

/** Whether the list of a `<select>` is open; browsers without `:open` hand its keys to no page. */
function isOpen(element: Element): boolean {
  return CSS.supports('selector(:open)') && element.matches('select:open')
}

/** Whether a control that was reached by Tab is operated by the key, by the browser or by its role. */
function operates(key: string, element: Element): boolean {
  if (key === 'Enter')
    return element.matches(`${pressed}, ${followed}`)
  if (key === ' ')
    return element.matches(pressed)
  if (element instanceof HTMLSelectElement && key.length === 1)
    return true
  if (!groupKeys.has(key))
    return false
  // A box with more in it than it shows, which a keyboard can only scroll by these keys.
  const scrolls = arrowKeys.has(key) && element instanceof HTMLElement && element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible'
  return scrolls || element.closest(moved) !== null
}

/**
 * Lets the deck's keys work whatever has the focus. Call it once a window.
 * @param isDeck whether the window shows slides to turn; elsewhere every key is left alone
 */
export function giveKeysToDeck(isDeck: () => boolean): void {
  /** How the focus came to where it is: by Tab, or by pointer. */
  let byTab = true
  /** A copy of a key under way, which is not to be looked at again. */
  let copied: 'to the figure' | 'to the deck' | undefined
  /** The last key that its control has kept. */
  let kept: KeyboardEvent | undefined

  /** Sends a copy of a key. Returns whether a listener has used it. */
  function send(event: KeyboardEvent, target: Element, as: typeof copied): boolean {
    const { key, code, location, repeat, shiftKey } = event
    const copy = new KeyboardEvent('keydown', { key, code, location, repeat, shiftKey, bubbles: true, cancelable: true, composed: true })
    copied = as
    target.dispatchEvent(copy)
    copied = undefined
    return copy.defaultPrevented
  }

  function take(event: KeyboardEvent): void {
    event.stopImmediatePropagation()
    // Letters stay as they are: Slidev's overview waits for their `keypress`.
    if (event.key.length > 1 || event.key === ' ')
      event.preventDefault()
  }

  function decide(event: KeyboardEvent): void {
    if (copied || event.isComposing || !isDeck())
      return
    if (event.key === 'Tab')
      byTab = true
    const isDeckKey = event.key.length === 1 || event.key === 'Enter' || event.key === 'Escape' || pageKeys.has(event.key) || groupKeys.has(event.key)
    if (!isDeckKey || event.ctrlKey || event.metaKey || event.altKey)
      return

    const focused = document.activeElement as Focusable | null
    if (!focused || focused === document.body || focused instanceof HTMLDialogElement) {
      // A control that vanished while it had the focus has told nobody.
      document.body.dispatchEvent(new FocusEvent('blur'))
      return
    }
    if (event.key === 'Escape') {
      if (!focused.closest('dialog'))
        focused.blur()
      return
    }
    const keeps = takesText(focused) ? !pageKeys.has(event.key) : isOpen(focused) || (byTab && operates(event.key, focused))
    if (keeps) {
      kept = event
      return
    }
    take(event)
    // The figure's own listeners see a copy first, since they may stop the key on its way.
    if (byTab && !takesText(focused) && send(event, focused, 'to the figure')) {
      event.preventDefault()
      return
    }
    focused.blur()
    send(event, document.body, 'to the deck')
  }

  window.addEventListener('pointerdown', () => byTab = false, { capture: true })
  window.addEventListener('keydown', decide, { capture: true })
  document.addEventListener('keydown', (event) => {
    if (event === kept || copied === 'to the figure')
      event.stopPropagation()
  })
}
