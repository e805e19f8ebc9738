/**
 * Named steps of a figure: what each click of its slide adds.
 * @param names of the steps, in order; the first is what stands before any click
 * @param step number of the step shown, from 0; a getter, so that templates follow it. Past the last one it stays there
 * @returns `at(name)`: whether the figure has come to that step; `only(name)`: whether it stands at it
 */
export function useSteps<const Name extends string>(names: readonly Name[], step: () => number) {
  const current = () => Math.min(step(), names.length - 1)
  return {
    at: (name: Name) => current() >= names.indexOf(name),
    only: (name: Name) => current() === names.indexOf(name),
  }
}
