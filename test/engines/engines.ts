import type { Engine, EngineName } from './engine'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { findFirefox, findWebKit } from '../../scripts/engines'
import { openFirefox } from './firefox'
import { openWebKit } from './webkit'

/** What a test file asks of the engine it runs in, inside hooks and tests. */
export interface EngineInUse {
  name: EngineName
  engine: () => Engine
}

const firefox = findFirefox()
const webkit = findWebKit()

const engines: [name: EngineName, open: ((folder: string) => Promise<Engine>) | undefined][] = [
  ['Firefox', firefox ? () => openFirefox(firefox) : undefined],
  ['WebKit', webkit ? folder => openWebKit(webkit, folder) : undefined],
]

/** Declares the same tests for each engine; where one is not installed, its tests are skipped and the title says so. */
export function describeEngines(declare: (use: EngineInUse) => void): void {
  for (const [name, open] of engines) {
    describe.skipIf(!open)(open ? name : `${name}, which is not installed`, () => {
      let engine: Engine | undefined
      let folder = ''
      beforeAll(async () => {
        folder = mkdtempSync(join(tmpdir(), 'deck-engine-'))
        engine = await open?.(folder)
      })
      afterAll(async () => {
        await engine?.close()
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
      })
      declare({
        name,
        engine: () => {
          if (!engine)
            throw new Error(`${name} has not started.`)
          return engine
        },
      })
    })
  }
}
