import type { Component } from 'vue'
import type { Scheme } from './harness'
import { mountFigure } from './harness'

/** Mounts a figure that has the whole slide to itself: no margins around it, as in the `figure` layout. Returns what `mountFigure` does. */
export async function mountOnCanvas(figure: Component, props: Record<string, unknown> = {}, scheme: Scheme = 'light') {
  const mounted = await mountFigure(figure, props, scheme)
  mounted.holder.style.padding = '0'
  return mounted
}
