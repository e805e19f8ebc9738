/** A formula as HTML, see `formulas.ts`. */
declare module '*.tex' {
  const html: string
  export default html
}
