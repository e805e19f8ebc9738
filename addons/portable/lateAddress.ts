import type { Router } from 'vue-router'

/** In ms: an address is written then at latest. A window that nobody sees draws no frames. */
const writeAtLatestAfter = 100

/**
 * Has the address of a slide written into the window once the slide is painted: when all slides are mounted, a browser takes a millisecond
 * and more for it, and twice that where the router adds an entry to the history. Until then the window is where it was, so that a reload
 * shows what was on screen, and whoever goes back leaves from there.
 */
export async function writeAddressLate({ options: { history }, isReady }: Router): Promise<void> {
  // Without the `#`, Slidev itself reads what stands behind `?` from the address, each time that it has turned a slide.
  if (!history.base.includes('#'))
    return
  // The first one is mended at once: nothing is mounted yet that would make it slow.
  await isReady()

  let waiting: (() => void)[] = []
  let latest: ReturnType<typeof setTimeout> | undefined
  const writeAll = () => {
    clearTimeout(latest)
    const writes = waiting
    waiting = []
    writes.forEach(write => write())
  }
  const defer = (write: () => void) => {
    if (waiting.push(write) > 1)
      return
    requestAnimationFrame(() => setTimeout(writeAll))
    latest = setTimeout(writeAll, writeAtLatestAfter)
  }
  const [push, replace, go] = [history.push.bind(history), history.replace.bind(history), history.go.bind(history)]
  history.push = (to, data) => defer(() => push(to, data))
  history.replace = (to, data) => defer(() => replace(to, data))
  history.go = (delta, triggerListeners) => {
    writeAll()
    go(delta, triggerListeners)
  }
  // A person has gone back meanwhile, or typed an address: that is where the window is.
  history.listen(() => {
    waiting = []
  })
}
