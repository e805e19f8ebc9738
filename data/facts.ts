import type { Facts } from './checks'
import type { Reference } from './reference'
import { corrections } from './corrections'
import { dataMix } from './dataMix'
import { abilities, dataSets, evaluationTasks } from './evaluation'
import { glossary } from './glossary'
import { gptEdges, gptNodes } from './gptSeries'
import { links } from './links'
import { llamaEdges, llamaNodes } from './llamaFamily'
import { models } from './models'

/**
 * Everything that `checkFacts` looks at.
 * @param references the bibliography, parsed
 */
export function factsWith(references: readonly Reference[]): Facts {
  return { models, references, corrections, abilities, dataSets, evaluationTasks, dataMix, gptNodes, gptEdges, llamaNodes, llamaEdges, glossary, links }
}
