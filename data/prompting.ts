/** A prompt for in-context learning that is short enough to be read as one sentence; of our own making, and so is the answer. */
export const iclSentence = {
  task: '写出反义词：',
  examples: [
    { input: '大', answer: '小' },
    { input: '高', answer: '低' },
  ],
  query: '冷',
  /** What a model is expected to fill in. */
  answer: '热',
} as const
