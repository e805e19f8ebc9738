import { definePreparserSetup } from '@slidev/types'
import { fillSlides } from '../plugins/slide-counts.ts'

export default definePreparserSetup(({ filepath }) => [fillSlides(filepath)])
