declare module 'virtual:references' {
  const references: import('../data/reference').Reference[]
  export default references
}

/** A formula as HTML, see `plugins/formulas.ts`. */
declare module '*.tex' {
  const html: string
  export default html
}
