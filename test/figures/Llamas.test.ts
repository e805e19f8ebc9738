import { expect, it } from 'vitest'
import Llamas from '../../components/figures/Llamas.vue'
import { mountFigure } from './harness'

it('are named after models, and wear one thing in the accent', async () => {
  const { holder } = await mountFigure(Llamas)
  expect([...holder.querySelectorAll('.model')].map(name => name.textContent)).toEqual(['LLaMA', 'Alpaca', 'Vicuna', 'Guanaco', 'Koala'])
  const accent = getComputedStyle(holder).getPropertyValue('--c-accent')
  const red = document.createElement('p')
  red.style.color = accent
  holder.append(red)
  const worn = [...holder.querySelectorAll('.cloth')].filter(cloth => getComputedStyle(cloth).fill === getComputedStyle(red).color)
  expect(worn).toHaveLength(1)
})
