/** A power law L(x) = (scale / x)^exponent. */
export interface PowerLaw {
  /** In the unit of x. */
  scale: number
  exponent: number
}

/** One petaFLOP/s for a day, in FLOPs. */
export const flopsPerPetaflopDay = 8.64e19

/**
 * KM law, losses in nats. Kaplan et al. 2020 (arXiv:2001.08361), §1.2 and Table 6; named in §1.3.1, units from errata A23. The law in C
 * is the paper's L(C_min): the least compute, as if trained at a small batch. For plain C the paper has 0.057 and 1.6e7.
 */
export const KM = {
  /** Non-embedding parameters. */
  parameters: { scale: 8.8e13, exponent: 0.076 },
  /** Tokens. */
  data: { scale: 5.4e13, exponent: 0.095 },
  /** PF-days, the least that reaches the loss. */
  compute: { scale: 3.1e8, exponent: 0.050 },
  /** Optimal size for C in PF-days: factor · C^exponent. */
  optimalParameters: { factor: 1.3e9, exponent: 0.73 },
  optimalTokens: { factor: 2e10, exponent: 0.27 },
} as const

/** Where Kaplan et al. 2020 (§3) stopped measuring: the largest model in non-embedding parameters, the largest data set in tokens. */
export const kmMeasuredUpTo = { parameters: 1.5e9, data: 23e9 } as const

/** L(N, D) = E + A/N^α + B/D^β, in nats. Hoffmann et al. 2022 (arXiv:2203.15556), §3.3 (approach 3); named in §1.3.2. */
export const CHINCHILLA = {
  E: 1.69,
  A: 406.4,
  B: 410.7,
  alpha: 0.34,
  beta: 0.28,
} as const

/** Exponents of C that Hoffmann et al. 2022 (Table 2, approach 3) print; those computed from the rounded constants above differ by 0.01. */
export const chinchillaPrinted = { a: 0.46, b: 0.54 } as const

/** Budget of Gopher and of Chinchilla, in FLOPs. Hoffmann et al. 2022. */
export const chinchillaBudget = 5.76e23

/** A trained model, by its two spendable quantities. */
export interface ComputePoint {
  model: string
  /** Parameters. */
  params: number
  /** Training tokens. */
  tokens: number
  /** Paper that publishes both numbers. */
  source: string
}

const hoffmann = 'Hoffmann et al. 2022, Table 1 (arXiv:2203.15556)'

export const computePoints: ComputePoint[] = [
  { model: 'LaMDA', params: 137e9, tokens: 168e9, source: hoffmann },
  { model: 'GPT-3', params: 175e9, tokens: 300e9, source: hoffmann },
  { model: 'Gopher', params: 280e9, tokens: 300e9, source: hoffmann },
  { model: 'MT-NLG', params: 530e9, tokens: 270e9, source: hoffmann },
  { model: 'Chinchilla', params: 70e9, tokens: 1.4e12, source: hoffmann },
  { model: 'PaLM', params: 540e9, tokens: 780e9, source: 'Chowdhery et al. 2022 (arXiv:2204.02311)' },
  { model: 'OPT-175B', params: 175e9, tokens: 300e9, source: 'Zhang et al. 2022 (arXiv:2205.01068), §2.2; its corpus has 180B tokens, read more than once' },
  { model: 'BLOOM', params: 176e9, tokens: 366e9, source: 'BigScience Workshop 2022 (arXiv:2211.05100)' },
  { model: 'LLaMA-65B', params: 65e9, tokens: 1.4e12, source: 'Touvron et al. 2023 (arXiv:2302.13971)' },
  { model: 'LLaMA 2 70B', params: 70e9, tokens: 2e12, source: 'Touvron et al. 2023 (arXiv:2307.09288)' },
]
