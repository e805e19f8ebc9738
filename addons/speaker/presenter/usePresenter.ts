import type { Rehearsal } from './rehearsal'
import { configs, sharedState, useNav } from '@slidev/client'
import { optionsOf, textOption } from 'slidev-deck-core/client/options'
import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { deckKey } from '../chrome/deckKey'
import { elapsedMs, parseClock } from './clock'
import { forecast, proposeSkips } from './forecast'
import { paceAt } from './pace'
import { planOf, secondsOf } from './plan'
import { addTime, beginRehearsal, parseRehearsals, storeRehearsals } from './rehearsal'
import { skips } from './skips'
import { readStored, writeStored } from './storage'

const tickMs = 500
/** Seconds of delay from which it is worth to leave slides out. */
const worthSkipping = 60

/**
 * The presenter's clock, pace and rehearsals. Call it in the presenter's window only: it writes to local storage.
 */
export function usePresenter() {
  const clockKey = deckKey('clock')
  const rehearsalsKey = deckKey('rehearsals')
  const { slides, currentSlideNo } = useNav()

  const plan = computed(() => planOf(
    slides.value.map(({ no, meta: { slide } }) => ({ no, title: slide.title, note: slide.note, frontmatter: slide.frontmatter })),
    secondsOf(String(configs.duration)),
    textOption(optionsOf(configs, 'speaker'), 'aside'),
  ))

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

  const isTalk = (no: number) => (plan.value.find(slide => slide.no === no)?.seconds ?? 0) > 0
  /** Slide of the talk that was on screen last: a question answered from the appendix leaves the talk where it was. */
  const talkNo = ref(isTalk(currentSlideNo.value) ? currentSlideNo.value : 1)

  watch(currentSlideNo, (no, before) => {
    if (isTalk(no))
      talkNo.value = no
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

  /** Starts the clock, or lets it rest. */
  function toggleClock() {
    now.value = Date.now()
    const { status, startedAt, pausedAt } = sharedState.timer
    sharedState.timer = status === 'running'
      ? { ...sharedState.timer, status: 'paused', pausedAt: now.value }
      : { status: 'running', slides: {}, startedAt: status === 'paused' ? now.value - (pausedAt - startedAt) : now.value, pausedAt: 0 }
  }

  /** Sets the clock back to zero, where it rests. */
  function resetClock() {
    sharedState.timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }
  }

  const onSlide = computed(() => Math.max(0, elapsed.value - enteredAt.value) / 1000)
  const skipped = computed(() => skips.value.value ?? [])
  const end = computed(() => forecast(plan.value, {
    no: talkNo.value,
    elapsed: elapsed.value / 1000,
    onSlide: talkNo.value === currentSlideNo.value ? onSlide.value : 0,
  }, skipped.value))
  const late = computed(() => sharedState.timer.status === 'stopped' ? 0 : end.value.end - end.value.plannedEnd)
  const pace = computed(() => paceAt(plan.value, currentSlideNo.value, elapsed.value / 1000))
  // What the first minutes foretell is no reason yet: the talk has to be late already.
  const proposal = computed(() => late.value < worthSkipping || pace.value.lead > -worthSkipping ? [] : proposeSkips(plan.value, talkNo.value, late.value, skipped.value))

  /** Forgets every kept run. */
  function clearRehearsals() {
    rehearsals.value = []
    writeStored(rehearsalsKey, null)
  }

  return {
    plan,
    pace,
    running: computed(() => sharedState.timer.status !== 'stopped'),
    status: computed(() => sharedState.timer.status),
    now,
    elapsed: computed(() => elapsed.value / 1000),
    talkNo,
    onSlide,
    /** Seconds by which the talk will end late at the pace so far. */
    late,
    forecast: end,
    skipped,
    /** Slides that could be left out to end on time. */
    proposal,
    takeProposal: () => skips.set([...skipped.value, ...proposal.value]),
    undoSkips: () => skips.set(undefined),
    toggleClock,
    resetClock,
    recording,
    rehearsals,
    toggleRecording,
    clearRehearsals,
  }
}

/** The talk's clock, pace and rehearsals, as {@link usePresenter} has them. */
export type Talk = ReturnType<typeof usePresenter>
