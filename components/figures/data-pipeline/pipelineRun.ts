import { runPipeline } from '../../../snippets/pipeline'
import { sampleDocuments } from '../../../snippets/pipeline/sample'

/** The pipeline's outcome on the sample corpus, which the parts show. */
export const result = runPipeline(sampleDocuments)

/** Its three filtering stages by name. */
export const [quality, deduplication, privacy] = result.stages
