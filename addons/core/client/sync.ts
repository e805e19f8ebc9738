/** How Slidev's windows keep in step, beyond its public parts; small, since every window loads it. */
export { onPatch, patch } from '@slidev/client/state/shared.ts'
export { syncDirections } from '@slidev/client/state/storage.ts'
