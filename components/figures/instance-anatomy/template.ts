/** A labelled record of an existing data set. */
export interface LabelledRecord {
  text: string
  label: string
}

/** Natural-language frame that turns a record into an instance; `{text}` stands for the record's text. */
export interface Template {
  name: string
  instruction: string
  input: string
}

/** An instruction-formatted instance (survey, §5.1.1: task description, optional demonstrations, input, output). */
export interface Instance {
  instruction: string
  demonstrations: { input: string, output: string }[]
  input: string
  output: string
}

/** Reviews of our own with their sentiment. */
export const records = {
  instance: { text: '电池不耐用，很失望。', label: '负面' },
  demonstration: { text: '屏幕清晰，手感也好。', label: '正面' },
} satisfies Record<string, LabelledRecord>

/** Two wordings of one task: more templates, more instances from the same record. */
export const templates: readonly [Template, ...Template[]] = [
  { name: '模板A', instruction: '判断评论情感是正面还是负面。', input: '评论：{text}' },
  { name: '模板B', instruction: '这位顾客满意吗？用“正面”或“负面”回答。', input: '顾客说：{text}' },
]

/**
 * Formats a record as an instance.
 *
 * @param template wording of the task
 * @param record becomes input and output
 * @param examples become demonstrations; may be empty
 */
export function fillTemplate(template: Template, record: LabelledRecord, examples: readonly LabelledRecord[] = []): Instance {
  const input = ({ text }: LabelledRecord) => template.input.replace('{text}', text)
  return {
    instruction: template.instruction,
    demonstrations: examples.map(example => ({ input: input(example), output: example.label })),
    input: input(record),
    output: record.label,
  }
}
