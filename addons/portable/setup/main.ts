import { defineAppSetup } from '@slidev/types'
import { keepOffline } from '../keepOffline'

export default defineAppSetup(() => keepOffline())
