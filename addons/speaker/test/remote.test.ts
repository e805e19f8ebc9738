import type { Server } from 'node:http'
import type { PreviewServer } from 'vite'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Attempts } from '../remote/attempts'
import { linkPath } from '../remote/path'
import { previewRemote, remoteNote } from '../remote/preview'

describe('attempts', () => {
  it('make an address wait twice as long each time, a minute at most, and no other', () => {
    const attempts = new Attempts()
    expect([1, 2, 3, 4, 5, 6, 7].map(() => attempts.fail('a', 0))).toEqual([2, 4, 8, 16, 32, 60, 60])
    expect(attempts.wait('a', 59_000)).toBe(1)
    expect(attempts.wait('a', 60_000)).toBe(0)
    expect(attempts.wait('b', 0)).toBe(0)
    attempts.succeed('a')
    expect(attempts.fail('a', 0)).toBe(2)
  })
})

describe('the link between devices', () => {
  let server: Server
  let port = 0
  beforeEach(async () => {
    server = createServer()
    const { configurePreviewServer } = previewRemote('geheim')
    if (typeof configurePreviewServer === 'function')
      await configurePreviewServer.call({} as never, { httpServer: server, middlewares: { use: () => {} } } as unknown as PreviewServer)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterEach(() => {
    server.close()
    server.closeAllConnections()
  })

  /** A window that calls the server by a name, and what it hears. */
  async function join(host: string, browser: string, origin = `http://${host}:${port}`) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${linkPath}?browser=${browser}`, { headers: { host: `${host}:${port}` }, origin })
    const heard: unknown[] = []
    socket.on('message', data => heard.push(JSON.parse(String(data))))
    const refused = once(socket, 'error').then(() => 'refused')
    const outcome = await Promise.race([once(socket, 'message').then(() => 'joined'), refused])
    return { outcome, heard, say: (message: object) => socket.send(JSON.stringify(message)), leave: async () => {
      socket.close()
      await once(socket, 'close')
    } }
  }
  const far = '192.0.2.7'
  const own = 'localhost'

  it('refuses pages of other sites, also of one whose name was turned to this machine', async () => {
    expect((await join(own, 'a', 'http://evil.example')).outcome).toBe('refused')
    expect((await join('evil.example', 'a')).outcome).toBe('refused')
    expect((await join(own, 'a')).outcome).toBe('joined')
    expect((await join(far, 'b')).outcome).toBe('joined')
  })

  it('passes changes on to other browsers, from elsewhere only with the password', async () => {
    const desk = await join(own, 'desk')
    const beside = await join(own, 'desk')
    const phone = await join(far, 'phone')
    phone.say({ channel: 'x', value: 'no password' })
    phone.say({ password: 'guess' })
    phone.say({ channel: 'x', value: 'wrong password' })
    desk.say({ channel: 'x', value: 1 })
    await expect.poll(() => phone.heard).toEqual([{ told: {} }, { channel: 'x', value: 1 }])
    expect(desk.heard).toEqual([{ told: {} }])
    // Windows of one browser hear each other without the server.
    expect(beside.heard).toEqual([{ told: {} }])
    const late = await join(far, 'late')
    expect(late.heard).toEqual([{ told: { x: 1 } }])
    // The guess has to be paid for first: this one is not looked at.
    phone.say({ password: 'geheim' })
    phone.say({ channel: 'x', value: 'too soon' })
    await new Promise(done => setTimeout(done, 2100))
    phone.say({ password: 'geheim/' })
    phone.say({ channel: 'x', value: 2 })
    await expect.poll(() => desk.heard).toEqual([{ told: {} }, { channel: 'x', value: 2 }])
    await expect.poll(() => late.heard.at(-1)).toEqual({ channel: 'x', value: 2 })
  })

  it('forgets the talk with its last window, and lives through nonsense', async () => {
    const desk = await join(own, 'desk')
    desk.say({ channel: 'x', value: 1 })
    desk.say([1])
    const phone = await join(far, 'phone')
    expect(phone.heard).toEqual([{ told: { x: 1 } }])
    await desk.leave()
    const again = await join(own, 'desk')
    expect(again.heard).toEqual([{ told: { x: 1 } }])
    await again.leave()
    await phone.leave()
    await expect.poll(async () => {
      const next = await join(own, 'desk')
      await next.leave()
      return next.heard
    }).toEqual([{ told: {} }])
  })
})

describe('the printed address', () => {
  it('is one that other devices reach, with the password as an address needs it', () => {
    const note = remoteNote({ local: ['http://localhost:4173/'], network: ['http://192.0.2.7:4173/'] }, 'groß & geheim')
    expect(note).toContain('http://192.0.2.7:4173/?remote#/speaker?password=gro%C3%9F%20%26%20geheim')
    expect(note).not.toContain('localhost')
    expect(remoteNote({ local: ['http://localhost:4173/'], network: [] }, 'x')).toContain('http://localhost:4173/?remote#/speaker?password=x')
  })
})
