/**
 * Does some work when the page has been loaded for a while, so that the first slide and its neighbours have the network for themselves.
 * @param delay in ms after the page's load
 * @param work what can wait
 */
export function later(delay: number, work: () => void): void {
  const start = () => setTimeout(work, delay)
  if (document.readyState === 'complete')
    start()
  else
    window.addEventListener('load', start, { once: true })
}

/** Does some work in the next moment in which the browser has nothing else to do. Safari does not say when that is: there it is soon. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window)
    requestIdleCallback(work)
  else
    setTimeout(work, 30)
}
