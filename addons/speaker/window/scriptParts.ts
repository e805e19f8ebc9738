const markSelector = '.slidev-note-click-mark'

/**
 * Parts a script by its click marks: every run of words gets the click that it belongs to as `data-click`, and a paragraph that is not
 * spoken the class `aside`.
 * @param html the note as Slidev renders it
 * @param aside how a paragraph begins that is not spoken
 */
export function partScript(html: string, aside?: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  if (aside) {
    for (const paragraph of page.querySelectorAll('p')) {
      if (paragraph.textContent.trimStart().startsWith(aside))
        paragraph.classList.add('aside')
    }
  }
  const words: Text[] = []
  let click = 0
  const clickOf = new Map<Text, number>()
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.matches(markSelector)) {
      click = Number((node as HTMLElement).dataset.clicks) || click + 1
    }
    else if (node instanceof Text && node.data.trim() && !node.parentElement?.closest(`.aside, ${markSelector}`)) {
      words.push(node)
      clickOf.set(node, click)
    }
  }
  for (const text of words) {
    const span = page.createElement('span')
    span.dataset.click = String(clickOf.get(text))
    text.replaceWith(span)
    span.append(text)
  }
  return page.body.innerHTML
}

/**
 * Lights the words of a click: those of the last mark that it has reached, where marks are fewer than clicks.
 * @param script holds what {@link partScript} made
 * @param clicks made so far
 * @returns the first of the words lit, if there are any
 */
export function lightScript(script: HTMLElement, clicks: number): HTMLElement | undefined {
  const words = [...script.querySelectorAll<HTMLElement>('[data-click]')]
  const reached = Math.max(-1, ...words.map(word => Number(word.dataset.click)).filter(click => click <= clicks))
  for (const word of words)
    word.classList.toggle('lit', Number(word.dataset.click) === reached)
  return words.find(word => word.classList.contains('lit'))
}
