import type { WriteStream } from 'node:tty'

/** Says how far the work has come: a bar that is redrawn in place on a terminal, a line a step otherwise. */
export interface Progress {
  /** One more step has begun. */
  step: (text: string) => void
  /** A line that stays. */
  line: (text: string) => void
  /** Takes the bar away. */
  stop: () => void
}

const width = 24

/**
 * @param stream where to write
 * @param steps how many steps there will be
 */
export function createProgress(stream: WriteStream, steps: number): Progress {
  let done = 0
  const clear = () => {
    if (stream.isTTY)
      stream.write('\r\x1B[K')
  }
  return {
    step(text) {
      const filled = Math.round(done / steps * width)
      clear()
      stream.write(stream.isTTY ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${text}` : `${text}\n`)
      done = Math.min(steps, done + 1)
    },
    line(text) {
      clear()
      stream.write(`${text}\n`)
    },
    stop: clear,
  }
}
