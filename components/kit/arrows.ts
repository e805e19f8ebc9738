/** A point in slide pixels, y downwards. */
export interface Point {
  x: number
  y: number
}

/**
 * Line and head of an arrow as paths of one colour each. Heads are drawn rather than referred to (`marker`), since a marker that takes
 * its line's colour is a thing that WebKit does not know.
 * @param from where the line starts
 * @param to where the tip points
 * @param bend how far the line's middle stands out to the left of the way from `from` to `to`, in px; 0 is straight
 * @param size length of the head in px
 * @returns `line` ends inside the head, so that a thick line does not blunt the tip
 */
export function arrow(from: Point, to: Point, bend = 0, size = 9): { line: string, head: string } {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const length = Math.hypot(dx, dy) || 1
  const control = { x: (from.x + to.x) / 2 + 2 * bend * dy / length, y: (from.y + to.y) / 2 - 2 * bend * dx / length }
  const back = Math.atan2(to.y - control.y, to.x - control.x) + Math.PI
  const round = (value: number) => Math.round(value * 10) / 10
  const at = (angle: number, distance: number) => `${round(to.x + distance * Math.cos(angle))} ${round(to.y + distance * Math.sin(angle))}`
  return {
    line: `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${at(back, size * 0.7)}`,
    head: `M${round(to.x)} ${round(to.y)}L${at(back - 0.42, size)}L${at(back + 0.42, size)}Z`,
  }
}
