import { defineAppSetup } from '@slidev/types'
import { keepOffline } from '../keepOffline'
import { writeAddressLate } from '../lateAddress'
import { layAhead } from '../layAhead'
import { stylesArrived, takeOver } from '../picture/takeOver'

export default defineAppSetup(({ router }) => {
  keepOffline()
  takeOver(router)
  layAhead(router)
  void writeAddressLate(router)
  // Not waited for here: Slidev sets addons up one after the other, in an order that changes from build to build, and who comes later would
  // miss the first navigation.
  const stopWaiting = router.beforeResolve(async () => {
    stopWaiting()
    await stylesArrived()
  })
})
