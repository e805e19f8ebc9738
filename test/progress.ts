import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { relative } from 'node:path'

/** How long there may be nothing to read, in milliseconds. */
const patience = 20_000

/**
 * Reporter for logs, which show no running count: says which file begins, and every twenty seconds without news which tests are still
 * under way and for how long.
 */
export class Progress implements Reporter {
  private readonly running = new Map<TestCase, number>()
  private readonly out: { write: (text: string) => unknown }
  private readonly begun = Date.now()
  private lastNews = Date.now()
  private heartbeat?: NodeJS.Timeout

  constructor(out: { write: (text: string) => unknown }) {
    this.out = out
  }

  onTestRunStart(): void {
    this.heartbeat = setInterval(() => this.sayWhatRuns(), patience / 4)
    this.heartbeat.unref()
  }

  onTestModuleStart(module: TestModule): void {
    this.say(`${module.project.name}: ${relative(module.project.vitest.config.root, module.moduleId)}`)
  }

  onTestCaseReady(test: TestCase): void {
    this.running.set(test, Date.now())
  }

  onTestCaseResult(test: TestCase): void {
    this.running.delete(test)
  }

  onTestRunEnd(): void {
    clearInterval(this.heartbeat)
  }

  private say(text: string): void {
    this.lastNews = Date.now()
    const seconds = Math.round((this.lastNews - this.begun) / 1000)
    this.out.write(`[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${text}\n`)
  }

  private sayWhatRuns(): void {
    if (Date.now() - this.lastNews < patience)
      return
    const tests = [...this.running].map(([test, since]) => `${test.fullName} (${Math.round((Date.now() - since) / 1000)} s)`)
    this.say(tests.length ? `still at: ${tests.join('; ')}` : 'preparing the next tests …')
  }
}
