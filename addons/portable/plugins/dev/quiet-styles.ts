import type { Plugin } from 'vite'

/** A sheet of UnoCSS, by its path. */
const sheet = /\/__uno(?:_\w+)?\.css(?:$|\?)/

/** How long no request has to be under way before the sheets are renewed, and how long they wait at most, in ms. */
const quiet = 100
const patience = 2000

/** Whether a message tells the browser to fetch sheets of UnoCSS again, and nothing else. */
export function renewsSheets(message: unknown): boolean {
  const { type, updates = [] } = (message ?? {}) as { type?: string, updates?: { path: string }[] }
  return type === 'update' && updates.length > 0 && updates.every(({ path }) => sheet.test(path))
}

/**
 * Runs something once nothing is under way any more.
 * @param work what to run
 */
export function whenQuiet(work: () => void): { begin: () => void, end: () => void, want: () => void } {
  let underWay = 0
  let wantedAt: number | undefined
  let timer: NodeJS.Timeout | undefined
  const run = () => {
    wantedAt = undefined
    work()
  }
  const plan = () => {
    clearTimeout(timer)
    if (wantedAt === undefined)
      return
    const rest = wantedAt + patience - Date.now()
    timer = setTimeout(run, Math.max(0, underWay === 0 ? Math.min(quiet, rest) : rest))
  }
  return {
    begin() {
      underWay++
      plan()
    },
    end() {
      underWay--
      plan()
    },
    want() {
      wantedAt ??= Date.now()
      plan()
    },
  }
}

/**
 * Vite plugin for the development server: UnoCSS makes its sheets once the page's modules are known, and again once the browser asks for no
 * more of them. By itself it makes them at once and then anew with each module that brings a word which it has not seen: a dozen times before
 * the first slide, which cost a fifth of the way there.
 */
export function quietStyles(): Plugin {
  return {
    name: 'quiet-styles',
    apply: 'serve',
    load: {
      order: 'pre',
      async handler(id) {
        if (sheet.test(id) && this.environment.mode === 'dev')
          await this.environment.waitForRequestsIdle(id)
        return undefined
      },
    },
    configureServer({ ws, middlewares }) {
      const send = ws.send.bind(ws) as (...message: unknown[]) => void
      let held: unknown[] | undefined
      const { begin, end, want } = whenQuiet(() => held && send(...held))
      middlewares.use((_, response, next) => {
        begin()
        response.once('close', end)
        next()
      })
      ws.send = (...message: unknown[]) => {
        if (!renewsSheets(message[0]))
          return send(...message)
        held = message
        want()
      }
    },
  }
}
