import { defineVitePluginsSetup } from '@slidev/types'
import { formulas } from '../formulas'

export default defineVitePluginsSetup(() => [formulas()])
