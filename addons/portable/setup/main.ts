import { defineAppSetup } from '@slidev/types'
import { keepOffline } from '../keepOffline'
import { stylesArrived, takeOver } from '../picture/takeOver'

export default defineAppSetup(async ({ router }) => {
  keepOffline()
  takeOver(router)
  await stylesArrived()
})
