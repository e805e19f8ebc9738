// The fitted constants stand in snippets/scalingLaws.ts, beside the formulas that the slides show.

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
  { model: 'OPT-175B', params: 175e9, tokens: 180e9, source: 'Zhang et al. 2022 (arXiv:2205.01068)' },
  { model: 'BLOOM', params: 176e9, tokens: 366e9, source: 'BigScience Workshop 2022 (arXiv:2211.05100)' },
  { model: 'LLaMA-65B', params: 65e9, tokens: 1.4e12, source: 'Touvron et al. 2023 (arXiv:2302.13971)' },
  { model: 'LLaMA 2 70B', params: 70e9, tokens: 2e12, source: 'Touvron et al. 2023 (arXiv:2307.09288)' },
]
