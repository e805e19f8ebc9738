const longest = 60

/** Slows down who guesses: after each wrong password an address has to wait twice as long as before, up to a minute. */
export class Attempts {
  private readonly failed = new Map<string, { times: number, until: number }>()

  /**
   * Seconds that an address has still to wait before its next attempt is looked at; 0 where it may try.
   * @param address of the one who tries
   * @param now milliseconds since 1970
   */
  wait(address: string, now: number): number {
    return Math.max(0, Math.ceil(((this.failed.get(address)?.until ?? 0) - now) / 1000))
  }

  /** Notes a wrong password. Returns the seconds to wait. */
  fail(address: string, now: number): number {
    const times = (this.failed.get(address)?.times ?? 0) + 1
    const seconds = Math.min(longest, 2 ** times)
    this.failed.set(address, { times, until: now + 1000 * seconds })
    return seconds
  }

  /** Forgets what an address has tried, for it knows the password now. */
  succeed(address: string): void {
    this.failed.delete(address)
  }
}
