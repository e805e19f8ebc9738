/** Texts for readers by slide number, see `module.ts`. */
declare module 'virtual:slide-readings' {
  export const readings: Readonly<Record<number, import('./render').Reading>>
}
