/** Where a window asks the dev server whether a password is the right one. */
export const passwordPath = '/__speaker/password'
