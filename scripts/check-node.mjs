/**
 * Stops with a sentence, instead of a stack trace from somewhere inside, where Node.js is one that the deck does not run on.
 * Runs before anything is installed, so it uses nothing but Node.js itself, and no syntax that an old one does not know.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
// Lets the test of this script ask about versions that are not on the machine.
const version = process.argv[2] || process.versions.node

const numbers = text => text.split('.').map(Number)

function isAtLeast(one, other) {
  const at = one.findIndex((number, i) => number !== other[i])
  return at < 0 || one[at] > other[at]
}

/** `^20.19.0` means from 20.19.0 on within 20, `>=24.0.0` means that and everything later. */
function allows(part) {
  const [, sign, from] = /^(\^|>=)(\d+\.\d+\.\d+)$/.exec(part)
  return isAtLeast(numbers(version), numbers(from)) && (sign === '>=' || numbers(version)[0] === numbers(from)[0])
}

/** The same in words. */
function describe(part) {
  const [, sign, major, minor] = /^(\^|>=)(\d+)\.(\d+)/.exec(part)
  return sign === '^' ? `${major} from ${major}.${minor} on` : `${major} or newer`
}

const parts = engines.node.split(' || ')
if (!parts.some(allows)) {
  console.error(`The deck does not run on Node.js ${version}; it runs on ${parts.map(describe).join(', ')}.\nInstall the newest LTS version from https://nodejs.org, delete node_modules, then run "npm ci" again.`)
  process.exitCode = 1
}
