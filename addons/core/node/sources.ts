import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { hashOf } from './seal.ts'

/** Files that say something of the deck or check it, but that its build does not read. */
const beside = [/(?:^|\/)test\//, /^(?:scripts|docs)\//, /^\.(?!npmrc$|env)/, /(?:^|\/)(?:README|CONTRIBUTING|CHANGELOG|LICENSE)[^/]*$/, /^(?:eslint|vitest)\.config\.\w+$/]
/** What no build is made from, where there is no git to say so. */
const ignored = new Set(['node_modules', 'dist', 'exports', 'coverage', 'test-results'])

/** Files that git knows or would add; undefined where there is no git, or none that knows this folder. */
function filesOfGit(root: string): string[] | undefined {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
    const files = listed.split('\0').filter(Boolean)
    return files.length > 0 ? files : undefined
  }
  catch {
    return undefined
  }
}

function filesBelow(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || ignored.has(entry.name) || entry.name.endsWith('.log'))
      return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(root, path) : [relative(root, path).split(sep).join('/')]
  })
}

/**
 * The files that the build is made from, each with a hash of what it holds: all that git knows or would add, save tests, scripts
 * and documents.
 * @param root the project's folder
 * @returns by path below it with `/`
 */
export function sourcesOf(root: string): Record<string, string> {
  const files = (filesOfGit(root) ?? filesBelow(root))
    .filter(file => !beside.some(pattern => pattern.test(file)))
    .filter(file => existsSync(join(root, file)) && statSync(join(root, file)).isFile())
  return Object.fromEntries([...new Set(files)].sort().map(file => [file, hashOf(readFileSync(join(root, file))).slice(0, 16)]))
}

/** First file that was changed, added or removed between two states of {@link sourcesOf}. */
export function changedSource(then: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string | undefined {
  return Object.keys({ ...then, ...now }).find(file => then[file] !== now[file])
}
