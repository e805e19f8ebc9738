declare module 'virtual:references' {
  const references: import('./reference').Reference[]
  export default references
}
