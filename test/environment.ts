import process from 'node:process'

/** Variables for a command that must not notice that a test runs it: neither Vitest's nor npm's, and no colours. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|npm_lifecycle|DECK_DIST$)/.test(name))), NO_COLOR: '1' }
}
