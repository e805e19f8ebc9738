import type { IncomingMessage, ServerResponse } from 'node:http'
import { Buffer } from 'node:buffer'
import { timingSafeEqual } from 'node:crypto'
import { Attempts } from './attempts'

function equal(given: string, known: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(known)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What a window sent as a header, which carries Latin letters only. */
function decoded(header: string): string {
  try {
    return decodeURIComponent(header)
  }
  catch {
    return header
  }
}

/** The remote control's password, which stays on the server: whoever guesses wrong has to wait before the next guess is looked at. */
export class Gate {
  private readonly attempts = new Attempts()

  /** @param password none, or an empty one, opens to nobody */
  constructor(private readonly password: string | undefined) {}

  /**
   * Judges a password.
   * @param address of the one who gives it
   * @param given with a slash behind it, too, as in the address that Slidev prints
   * @returns 0 for the right one, otherwise the seconds until the next is looked at
   */
  judge(address: string, given: string): number {
    const waiting = this.attempts.wait(address, Date.now())
    if (waiting > 0)
      return waiting
    if (!this.password || !(equal(given, this.password) || equal(given, `${this.password}/`)))
      return this.attempts.fail(address, Date.now())
    this.attempts.succeed(address)
    return 0
  }

  /** Answers a window that asks by HTTP: with the password in its own form, or with the seconds to wait. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    const seconds = this.judge(request.socket.remoteAddress ?? '', decoded(String(request.headers['x-password'] ?? '')))
    response.writeHead(seconds ? 403 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(seconds ? { seconds } : { password: this.password }))
  }
}
