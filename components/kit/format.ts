/** Size of a model as a figure writes it, e.g. `175B`; empty where it was not published. Billions of parameters in. */
export const sizeText = (sizeB: number | null): string => sizeB === null ? '' : `${sizeB}B`

/** A month `YYYY-MM` as a figure writes it, e.g. `2022.03`. */
export const monthText = (month: string): string => month.replace('-', '.')

/** A month `YYYY-MM` as a sentence writes it, e.g. `2022年3月`. */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** The start of a month `YYYY-MM` as a decimal year, e.g. 2022.25 for April. */
export const decimalYear = (month: string): number => Number(month.slice(0, 4)) + (Number(month.slice(5)) - 1) / 12
