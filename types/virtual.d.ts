declare module 'virtual:references' {
  const references: import('../data/reference').Reference[]
  export default references
}
