import { useEffect, useState } from 'react'

/** Where the names of a network stand: pushed apart by each other, pulled together by what binds them (Fruchterman and Reingold, 1991), a few steps a frame. */

type Node = { readonly id: string; readonly weight: number }
type Edge = { readonly from: string; readonly to: string; readonly count: number }
export type Spot = { x: number; y: number }
type Paper = { readonly wide: number; readonly high: number }

const rounds = 220
const eachFrame = 12

const started = (nodes: readonly Node[], { wide, high }: Paper): Map<string, Spot> =>
  // A sunflower's spiral: the same every time, and nobody on anybody.
  new Map(nodes.map(({ id }, index) => { const [angle, radius] = [index * 2.39996, Math.sqrt((index + 0.5) / nodes.length)]; return [id, { x: wide / 2 + Math.cos(angle) * radius * wide * 0.42, y: high / 2 + Math.sin(angle) * radius * high * 0.42 }] }))

const step = (spots: Map<string, Spot>, edges: readonly Edge[], { wide, high }: Paper, heat: number): void => {
  const all = [...spots.values()]
  const ideal = Math.sqrt((wide * high) / Math.max(1, all.length)) * 0.75
  const pushes = new Map(all.map((spot) => [spot, { x: (wide / 2 - spot.x) * 0.03, y: (high / 2 - spot.y) * 0.05 }]))
  for (let i = 0; i < all.length; i += 1) for (let j = i + 1; j < all.length; j += 1) {
    const [a, b] = [all[i] as Spot, all[j] as Spot]
    const [dx, dy] = [a.x - b.x || 0.01 * (i + 1), a.y - b.y || 0.01]
    const squared = Math.max(25, dx * dx + dy * dy)
    // What is far apart leaves each other alone, or all would stand along the edge.
    const force = squared > ideal * ideal * 9 ? 0 : (ideal * ideal) / squared
    const [pa, pb] = [pushes.get(a) as Spot, pushes.get(b) as Spot]
    pa.x += dx * force * 0.1; pa.y += dy * force * 0.1; pb.x -= dx * force * 0.1; pb.y -= dy * force * 0.1
  }
  for (const { from, to, count } of edges) {
    const [a, b] = [spots.get(from), spots.get(to)]
    if (a === undefined || b === undefined) continue
    const [dx, dy] = [a.x - b.x, a.y - b.y]
    const far = Math.hypot(dx, dy)
    const force = (far / ideal) * 0.03 * Math.min(2, 1 + Math.log(count) / 3)
    const [pa, pb] = [pushes.get(a) as Spot, pushes.get(b) as Spot]
    pa.x -= dx * force; pa.y -= dy * force; pb.x += dx * force; pb.y += dy * force
  }
  for (const [spot, push] of pushes) {
    const far = Math.hypot(push.x, push.y) || 1
    const moved = Math.min(far, heat)
    spot.x = Math.max(24, Math.min(wide - 24, spot.x + (push.x / far) * moved))
    spot.y = Math.max(20, Math.min(high - 26, spot.y + (push.y / far) * moved))
  }
}

/** The spots, as they come to rest. */
export const useLayout = (nodes: readonly Node[], edges: readonly Edge[], paper: Paper): ReadonlyMap<string, Spot> => {
  const [spots, setSpots] = useState<ReadonlyMap<string, Spot>>(() => started(nodes, paper))
  const { wide, high } = paper
  useEffect(() => {
    const moving = started(nodes, { wide, high })
    let round = 0
    let frame = 0
    const go = (): void => {
      for (let each = 0; each < eachFrame && round < rounds; each += 1, round += 1) step(moving, edges, { wide, high }, 40 * (1 - round / rounds) + 1)
      setSpots(new Map([...moving].map(([id, spot]) => [id, { ...spot }])))
      if (round < rounds) frame = requestAnimationFrame(go)
    }
    frame = requestAnimationFrame(go)
    return () => cancelAnimationFrame(frame)
  }, [nodes, edges, wide, high])
  return spots
}
