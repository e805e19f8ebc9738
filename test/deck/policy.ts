import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Expects a page to have a Content-Security-Policy that allows nothing from outside and no eval, and to be held to it. */
export async function expectStrictPolicy(page: Page): Promise<void> {
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain('default-src \'none\'')
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/)
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    await fetch('https://example.org/').catch(() => undefined)
    // In a task of its own: a debugger's evaluation may do what the page may not.
    await new Promise<void>(done => setTimeout(() => {
      try {
        // eslint-disable-next-line no-new-func -- the policy has to refuse it
        new Function('window.injected = true')()
      }
      catch {}
      setTimeout(done)
    }))
    return { violations, injected: 'injected' in window }
  })
  expect(refused.injected).toBe(false)
  expect(refused.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src', 'script-src']))
}
