/** Where a text for readers names the figure, or the page, of a section by that section's `name`. */
export const references = /\{(fig|page):([\w-]+)\}/g
