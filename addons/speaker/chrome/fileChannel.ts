/** How often a window looks whether there is news, in milliseconds: nobody sees that the audience's slide turns so much later. */
const interval = 100

/**
 * A `BroadcastChannel` by way of local storage. Of messages in quick succession the last one arrives, which suffices for states that are
 * sent whole.
 */
class StorageChannel extends EventTarget {
  private readonly key: string
  private readonly timer: number
  private seen: string | null

  constructor(readonly name: string) {
    super()
    this.key = `${name}:channel`
    // What an earlier talk has left is no news.
    this.seen = this.stored()
    this.timer = window.setInterval(() => this.look(), interval)
  }

  postMessage(data: unknown): void {
    // A number of its own makes each message new, also one that says the same again.
    this.seen = JSON.stringify({ at: Date.now(), mark: Math.random(), data })
    try {
      localStorage.setItem(this.key, this.seen)
    }
    catch {
      // Without storage each window stands for itself.
    }
  }

  close(): void {
    window.clearInterval(this.timer)
  }

  private stored(): string | null {
    try {
      return localStorage.getItem(this.key)
    }
    catch {
      return null
    }
  }

  private look(): void {
    const now = this.stored()
    if (now === null || now === this.seen)
      return
    this.seen = now
    const { data } = JSON.parse(now) as { data?: unknown }
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

/** Whether windows reach each other: not where a stand-in that says nothing has taken the place of channels. */
export function canReachWindows(): boolean {
  return Object.is(BroadcastChannel, StorageChannel) || /\[native code\]/.test(Function.prototype.toString.call(BroadcastChannel))
}

/**
 * Lets windows of the single file talk to each other in WebKit, which gives each file an origin of its own: neither channels nor the
 * `storage` event reach from window to window, only the storage itself does. Call it before any channel is opened.
 */
export function connectFiles(): void {
  if (location.protocol === 'file:' && CSS.supports('-webkit-nbsp-mode', 'space'))
    Object.assign(window, { BroadcastChannel: StorageChannel })
}
