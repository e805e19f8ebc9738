import { describe, expect, it } from 'vitest'
import { llamaEdges, llamaNodes } from '../../data/llamaFamily'
import { places, routes } from '../../snippets/familyLayout'

const nodeHeight = 18

describe('layout of the LLaMA family', () => {
  it('has one place for every node and none besides', () => {
    expect(Object.keys(places).sort()).toEqual(llamaNodes.map(node => node.id).sort())
  })

  it('keeps nodes apart and inside the figure', () => {
    const all = Object.entries(places)
    for (const [id, { x, y, w }] of all) {
      expect(x >= 0 && x + w <= 868 && y - nodeHeight / 2 >= 0 && y + nodeHeight / 2 <= 340, id).toBe(true)
      for (const [other, place] of all) {
        const apart = x + w <= place.x || place.x + place.w <= x || Math.abs(y - place.y) >= nodeHeight
        expect(other === id || apart, `${id} / ${other}`).toBe(true)
      }
    }
  })

  it('leads each edge from its parent to its child', () => {
    const touches = (id: string, x: number, y: number) => {
      const place = places[id]!
      return (x === place.x || x === place.x + place.w) && Math.abs(y - place.y) < nodeHeight / 2
    }
    for (const { edge, path } of routes(llamaEdges)) {
      const numbers = path.match(/[\d.]+/g)!.map(Number)
      expect(touches(edge.from, numbers[0]!, numbers[1]!), `start of ${edge.from} → ${edge.to}`).toBe(true)
      expect(touches(edge.to, numbers.at(-2)!, numbers.at(-1)!), `end of ${edge.from} → ${edge.to}`).toBe(true)
    }
  })

  it('has words where data were added, and only there', () => {
    for (const { edge, label } of routes(llamaEdges))
      expect(Boolean(label), `${edge.from} → ${edge.to}`).toBe(Boolean(edge.data))
  })

  it('asks for a route when an edge is new', () => {
    expect(() => routes([{ from: 'panda', to: 'goat', kind: 'data-inheritance' }])).toThrow(/add the bus/)
  })
})
