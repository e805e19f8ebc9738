import type { PlannedSlide } from './pace'
import type { Rehearsal } from './rehearsal'
import { sharedState, useNav } from '@slidev/client'
import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { elapsedMs, parseClock } from './clock'
import { paceAt } from './pace'
import { addTime, beginRehearsal, parseRehearsals, storeRehearsals } from './rehearsal'
import { readStored, writeStored } from './storage'

const clockKey = 'llm-survey-talk:clock'
const rehearsalsKey = 'llm-survey-talk:rehearsals'
const tickMs = 500

/**
 * The presenter's clock, pace and rehearsals. Call it in the presenter's window only: it writes to local storage.
 */
export function usePresenter() {
  const { slides, currentSlideNo } = useNav()

  const plan = computed<PlannedSlide[]>(() => slides.value.map(({ no, meta: { slide } }) => ({
    no,
    title: slide.title ?? '',
    seconds: 60 * Number(slide.frontmatter.minutes ?? 0),
  })))

  const now = ref(Date.now())
  const elapsed = computed(() => elapsedMs(sharedState.timer, now.value))
  const enteredAt = ref(0)

  const stored = readStored(clockKey, text => parseClock(text, Date.now()), undefined)
  if (stored && sharedState.timer.status === 'stopped')
    sharedState.timer = stored.timer
  if (stored?.slide === currentSlideNo.value)
    enteredAt.value = Math.min(stored.enteredAt, elapsed.value)

  const rehearsals = ref<Rehearsal[]>(readStored(rehearsalsKey, parseRehearsals, []))
  const recording = ref<Rehearsal>()

  function book(no: number) {
    const slide = plan.value.find(planned => planned.no === no)
    const seconds = (elapsed.value - enteredAt.value) / 1000
    if (recording.value && slide && seconds > 0)
      recording.value = addTime(recording.value, slide, seconds)
  }

  function keepClock() {
    writeStored(clockKey, JSON.stringify({ timer: sharedState.timer, slide: currentSlideNo.value, enteredAt: enteredAt.value }))
  }

  watch(currentSlideNo, (_, before) => {
    now.value = Date.now()
    book(before)
    enteredAt.value = elapsed.value
    keepClock()
  })

  watch(() => sharedState.timer.status, (status) => {
    now.value = Date.now()
    if (status === 'stopped')
      enteredAt.value = 0
    keepClock()
  })

  let ticker: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    ticker = setInterval(() => now.value = Date.now(), tickMs)
  })
  onUnmounted(() => clearInterval(ticker))

  /** Starts a recording with the clock at zero, or ends the one under way and keeps it. */
  function toggleRecording() {
    now.value = Date.now()
    if (!recording.value) {
      sharedState.timer = { status: 'running', slides: {}, startedAt: now.value, pausedAt: 0 }
      enteredAt.value = 0
      recording.value = beginRehearsal(new Date(now.value))
      keepClock()
      return
    }
    book(currentSlideNo.value)
    enteredAt.value = elapsed.value
    rehearsals.value = [recording.value, ...rehearsals.value]
    recording.value = undefined
    writeStored(rehearsalsKey, storeRehearsals(rehearsals.value))
    rehearsals.value = readStored(rehearsalsKey, parseRehearsals, rehearsals.value)
  }

  /** Forgets every kept run. */
  function clearRehearsals() {
    rehearsals.value = []
    writeStored(rehearsalsKey, null)
  }

  return {
    plan,
    pace: computed(() => paceAt(plan.value, currentSlideNo.value, elapsed.value / 1000)),
    running: computed(() => sharedState.timer.status !== 'stopped'),
    onSlide: computed(() => Math.max(0, elapsed.value - enteredAt.value) / 1000),
    recording,
    rehearsals,
    toggleRecording,
    clearRehearsals,
  }
}
