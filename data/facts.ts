import type { Facts } from './checks.ts'
import type { Reference } from './reference.ts'
import { corrections } from './corrections.ts'
import { dataMix } from './dataMix.ts'
import { abilities, dataSets, evaluationTasks } from './evaluation.ts'
import { glossary } from './glossary.ts'
import { gptEdges, gptNodes } from './gptSeries.ts'
import { links } from './links.ts'
import { llamaEdges, llamaNodes } from './llamaFamily.ts'
import { models } from './models.ts'

/**
 * Everything that `checkFacts` looks at.
 * @param references the bibliography, parsed
 */
export function factsWith(references: readonly Reference[]): Facts {
  return { models, references, corrections, abilities, dataSets, evaluationTasks, dataMix, gptNodes, gptEdges, llamaNodes, llamaEdges, glossary, links }
}
