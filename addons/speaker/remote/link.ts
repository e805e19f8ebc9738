import type { SharedState } from '@slidev/client'
import type { Change, Claim, Told } from './path'
import { addSyncMethod, configs, onSharedUpdate } from '@slidev/client'
import { readonly, ref, toRaw } from 'vue'
import { deckKey } from '../chrome/deckKey'
import { linkPath, linkWord } from './path'

/** Whether this window of a built deck keeps in step with windows on other devices, through the server that shows it. */
export const isLinked = !import.meta.hot && location.protocol.startsWith('http') && new URLSearchParams(location.search).has(linkWord)

/** Whether this window may lead the others without a password, as with Slidev's server. */
export const isTrusted = ['localhost', '127.0.0.1'].includes(location.hostname)

/** Until a lost connection is tried again, in ms. */
const pause = 1000
/** How long a window that opens waits for what the others have to say, in ms. */
const patience = 2000

type Listener = (value: unknown) => void

const listeners = new Map<string, Listener>()
const latest = new Map<string, unknown>()
let socket: WebSocket | undefined
let claimed: Claim | undefined
let heard: () => void
const arrived = new Promise<void>(done => heard = done)

const lost = ref(false)
/** Whether the connection to the other devices is gone at present. */
export const linkLost = readonly(lost)

/** Name of this browser among those that are connected. */
function browserName(): string {
  const name = Math.random().toString(36).slice(2)
  try {
    const known = localStorage.getItem(deckKey('browser'))
    if (known === null)
      localStorage.setItem(deckKey('browser'), name)
    return known ?? name
  }
  catch {
    return name
  }
}

function send(message: Change | Claim): void {
  if (socket?.readyState === WebSocket.OPEN)
    // What is undefined would be left out, and the others would keep what they have.
    socket.send(JSON.stringify(message, (_, value: unknown) => value === undefined ? null : value))
}

function take({ channel, value }: Change): void {
  latest.set(channel, value)
  listeners.get(channel)?.(value)
}

function open(): void {
  const url = new URL(`${linkPath}?browser=${browserName()}`, location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  const opened = socket = new WebSocket(url)
  opened.addEventListener('open', () => {
    lost.value = false
    if (claimed)
      send(claimed)
  })
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const message = JSON.parse(data) as Told | Change
    for (const change of 'told' in message ? Object.entries(message.told).map(([channel, value]) => ({ channel, value })) : [message])
      take(change)
    heard()
  })
  opened.addEventListener('close', () => {
    if (socket !== opened)
      return
    lost.value = true
    setTimeout(open, pause)
  })
}

/**
 * Listens to a channel on other devices.
 * @param channel name of it, of this deck's own
 * @param listener gets each value, and the latest there is at once
 */
export function listenToLink(channel: string, listener: Listener): void {
  listeners.set(channel, listener)
  if (latest.has(channel))
    listener(latest.get(channel))
}

/** Says the new value of a channel to other devices; nothing happens where there are none. */
export function tellLink(channel: string, value: unknown): void {
  send({ channel, value })
}

/** Claims the right to lead, now and after each break of the connection. */
export function claimLink(password: string): void {
  claimed = { password }
  send(claimed)
}

/**
 * Waits for what windows on other devices share, and takes over what Slidev keeps in step, so that a window that opens announces nothing
 * else. Resolves after a moment in any case.
 */
export async function hearLink(): Promise<void> {
  if (!isLinked)
    return
  await Promise.race([arrived, new Promise(done => setTimeout(done, patience))])
  const state = latest.get(`${configs.slidesTitle} - shared`)
  if (state)
    onSharedUpdate(state as SharedState)
}

/** Connects the window with those on other devices, if its address says so. Call it once a window, before the deck is mounted. */
export function connectDevices(): void {
  if (!isLinked)
    return
  addSyncMethod({
    init: (channel, onUpdate) => {
      listenToLink(channel, value => onUpdate(value as object))
      return (state, updating) => {
        if (!updating)
          tellLink(channel, toRaw(state))
      }
    },
  })
  open()
  // A telephone that slept may hold a connection that is none any more.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible')
      return
    socket?.close()
    open()
  })
}
