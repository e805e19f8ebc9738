/** Where a window asks the server whether a password is the right one. */
export const passwordPath = '/__speaker/password'

/** Where windows of a built deck reach those on other devices. */
export const linkPath = '/__speaker/link'

/** Word in the query of addresses whose windows look for others on that path: a site from elsewhere has nobody there to ask. */
export const linkWord = 'remote'

/** What the server says to a window that joins: the latest of everything that windows share, by channel. */
export interface Told { told: Record<string, unknown> }

/** What a window shares, and what the server passes on: one of its channels has changed. */
export interface Change { channel: string, value: unknown }

/** With which a window that is not on the server's own machine may change something. */
export interface Claim { password: string }
