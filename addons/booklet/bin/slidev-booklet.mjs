#!/usr/bin/env node
import { runBundled } from './bundled.mjs'

await runBundled(new URL('../export/main.ts', import.meta.url), new URL('../node_modules/.cache/slidev-booklet.mjs', import.meta.url))
