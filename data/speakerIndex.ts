import type { ReferenceGroup } from './reference'
import { referencePage } from '../components/appendix/referencePages'
import { slicePart } from '../components/appendix/slices'
import { abilities, dataSetById, evaluationTasks } from './evaluation'
import { glossary } from './glossary'
import { models } from './models'
import { references } from './references'

/** Something that the speaker's find box offers besides the slides. */
interface IndexEntry {
  name: string
  /** Other names that it is found by. */
  words?: string
  /** Kind of thing, as shown beside it. */
  kind: string
  /** Frontmatter `jump` of the slide that shows it, or of a slide before that one. */
  jump: string
  /** How many slides after that one. */
  after?: number
}

const glossaryPages = ['glossary', 'glossary-methods', 'glossary-tuning', 'glossary-names']

const terms = glossaryPages.flatMap((jump, i) => slicePart(glossary, i + 1, glossaryPages.length)
  .map(({ zh, en, abbr }): IndexEntry => ({ name: zh, words: `${en} ${abbr ?? ''}`, kind: '术语', jump })))

const sizes = models.map(({ name, organisation }): IndexEntry => ({ name, words: organisation, kind: '模型', jump: 'models' }))

/** Where the appendix prints each part of the bibliography: name of its first slide, and how many there are. */
const referenceSlides: readonly { groups: ReferenceGroup[], jump: string, of: number }[] = [
  { groups: ['open-model'], jump: 'papers-open', of: 3 },
  { groups: ['closed-model'], jump: 'papers-closed', of: 4 },
  { groups: ['corpus'], jump: 'corpora', of: 2 },
  { groups: ['framework'], jump: 'frameworks', of: 1 },
  { groups: ['survey', 'background'], jump: 'references', of: 2 },
]

const papers = referenceSlides.flatMap(({ groups, jump, of }) => Array.from({ length: of }, (_, after) => referencePage(references, groups, after + 1, of)
  .map(({ title, shortTitle, authors, year }): IndexEntry => ({ name: shortTitle, words: `${title} ${authors.join(' ')} ${year}`, kind: '文献', jump, after }))).flat())

const basic = abilities.filter(({ level }) => level === 'basic')
const mentionsOf = (ability: string) => evaluationTasks.filter(task => task.ability === ability).reduce((sum, { dataSets }) => sum + dataSets.length, 0)
const basicFirst = new Set(slicePart(basic, 1, 2, ({ id }) => mentionsOf(id)).map(({ id }) => id))
const slideOf = (ability: string) => basic.every(({ id }) => id !== ability) ? 'datasets-advanced' : [...basicFirst].includes(ability) ? 'datasets' : 'datasets-reasoning'

const dataSets = evaluationTasks.flatMap(({ ability, name, dataSets }) => dataSets
  .map((id): IndexEntry => ({ name: dataSetById(id).name, words: name, kind: '数据集', jump: slideOf(ability) })))

export default [...terms, ...sizes, ...dataSets, ...papers] satisfies IndexEntry[]
