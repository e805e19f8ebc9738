import { expect, it } from 'vitest'
import Llamas from '../../components/figures/Llamas.vue'
import { mountFigure } from './harness'

it('names the llamas after models', async () => {
  const { holder } = await mountFigure(Llamas)
  expect([...holder.querySelectorAll('.model')].map(name => name.textContent)).toEqual(['LLaMA', 'Alpaca', 'Vicuna', 'Guanaco', 'Koala'])
})
