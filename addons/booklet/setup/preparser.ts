import { definePreparserSetup } from '@slidev/types'
import { isReading } from '../reading/comment'

/** A text for readers that closes its slide is not its script, wherever Slidev shows scripts. */
export default definePreparserSetup(() => [{
  name: 'slide-readings',
  async transformNote(note) {
    return note && isReading(note) ? '' : undefined
  },
}])
