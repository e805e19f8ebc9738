import { describe, expect, it } from 'vitest'
import { answered, persistently, StalledError } from '../export/patience'
import { photograph } from '../export/pictures'

const never = new Promise<never>(() => {})
const stalled = new StalledError('The browser did not answer: waited for the picture of slide 2 for 0.05 s.')

/** A window that takes so many pictures and then never answers again. */
function fakeWindow(pictures: number): Parameters<typeof photograph>[0] {
  let taken = 0
  return {
    $eval: async () => ({ width: 980, height: 552 }) as never,
    setViewport: async () => {},
    viewport: () => ({ width: 980, height: 552 }),
    bringToFront: async () => {},
    evaluate: async () => undefined as never,
    screenshot: async () => taken++ < pictures ? new Uint8Array([taken]) as never : await never,
  }
}

describe('a picture that does not come', () => {
  it('is given up, and the message says which', async () => {
    const added: string[] = []
    const taking = photograph(fakeWindow(1), ['1', '2', '3'], async label => void added.push(label), 50)
    await expect(taking).rejects.toEqual(stalled)
    expect(added).toEqual(['1'])
  })

  it('holds nothing up where all come', async () => {
    const added: string[] = []
    await photograph(fakeWindow(3), ['1', '2', '3'], async (label, [no]) => void added.push(`${label}=${no}`), 600_000)
    expect(added).toEqual(['1=1', '2=2', '3=3'])
  })
})

describe('work that can stall', () => {
  it('is done again, twice at most, which is told', async () => {
    const told: string[] = []
    let attempts = 0
    const work = () => ++attempts < 3 ? answered(never, 'the picture of slide 2', 50) : Promise.resolve('made')
    expect(await persistently(work, stall => told.push(stall))).toBe('made')
    expect(told).toEqual([stalled.message, stalled.message])
  })

  it('is given up after that, with what to do', async () => {
    const told: string[] = []
    const error: unknown = await persistently(() => answered(never, 'the picture of slide 2', 50), stall => told.push(stall)).catch((error: unknown) => error)
    expect(told).toHaveLength(2)
    expect(error).not.toBeInstanceOf(StalledError)
    expect(String(error)).toMatch(/waited for the picture of slide 2 for 0\.05 s\..*the last of 3 windows that stalled; nothing was written\. Try again.*CHROMIUM_PATH/)
  })

  it('is not done again for another fault', async () => {
    let attempts = 0
    const work = async () => {
      attempts++
      throw new Error('slide 3 is broken')
    }
    await expect(persistently(work, () => {})).rejects.toThrow('slide 3 is broken')
    expect(attempts).toBe(1)
  })
})
