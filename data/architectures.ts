import { gptNodes } from './gptSeries'
import { modelById } from './models'

/** A model that the survey names for an architecture. */
export interface ArchitectureModel {
  name: string
  /** Month of its release, `YYYY-MM`. */
  month: string
  /** Whether it has at least 10B parameters, the survey's own line for its list of large models. */
  large: boolean
  /** Where the survey says so: in the text of the section, or in its table of model cards. */
  namedIn: 'text' | 'model-cards'
}

/** One of the three mainstream architectures. */
export interface Architecture {
  id: 'causal-decoder' | 'prefix-decoder' | 'encoder-decoder'
  nameZh: string
  /** Models that the survey names for it, earliest first. */
  models: ArchitectureModel[]
  /** Errata ids that this record's values rest on. */
  corrections?: string[]
}

/** A model that got another architecture by training on. */
export interface Conversion {
  from: { model: string, architecture: Architecture['id'] }
  to: { model: string, architecture: Architecture['id'] }
}

/** U-PaLM is PaLM, trained on as a prefix decoder (Tay et al., 2022). */
export const conversion: Conversion = {
  from: { model: 'PaLM', architecture: 'causal-decoder' },
  to: { model: 'U-PaLM', architecture: 'prefix-decoder' },
}

/** A model of the survey's list, whose members all have 10B parameters or more. */
function large(id: string, namedIn: ArchitectureModel['namedIn'], name?: string): ArchitectureModel {
  const model = modelById(id)
  return { name: name ?? model.name, month: model.month, large: true, namedIn }
}

/** A GPT of before the large ones. */
function earlyGpt(id: string): ArchitectureModel {
  const node = gptNodes.find(candidate => candidate.id === id)
  if (!node)
    throw new Error(`unknown model "${id}": add a record with this id to data/gptSeries.ts`)
  return { name: node.name, month: node.date, large: false, namedIn: 'text' }
}

const earliestFirst = (models: ArchitectureModel[]) => models.sort((a, b) => a.month.localeCompare(b.month))

/** The survey's three mainstream architectures (§2.1.2). */
export const architectures: Architecture[] = [
  {
    id: 'causal-decoder',
    nameZh: '因果解码器',
    models: earliestFirst([
      earlyGpt('gpt-1'),
      earlyGpt('gpt-2'),
      ...['gpt-3', 'opt', 'bloom', 'gopher', 'palm'].map(id => large(id, 'text')),
      ...['pangu-alpha', 'lamda', 'jurassic-1', 'mt-nlg', 'chinchilla', 'galactica', 'llama'].map(id => large(id, 'model-cards')),
    ]),
  },
  {
    id: 'prefix-decoder',
    nameZh: '前缀解码器',
    models: earliestFirst([large('glm', 'text', 'GLM-130B'), large('u-palm', 'text')]),
    corrections: ['A12'],
  },
  {
    id: 'encoder-decoder',
    nameZh: '编码器-解码器',
    // BART: Lewis et al., arXiv 1910.13461.
    models: earliestFirst([large('t5', 'text'), { name: 'BART', month: '2019-10', large: false, namedIn: 'text' }, large('flan-t5', 'text')]),
  },
]
