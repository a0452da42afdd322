import { centresUnder, mostUnder } from './ladders.ts'
import type { Caps, Ladder } from './ladders.ts'
import type { Block, Key, Layer, Node, Shelf } from './shelf.ts'

/** The pairs to compare for some nodes, and what was learnt about keys on the way. */
export type Candidates = {
  readonly pairs: readonly (readonly [string, string])[]
  readonly wide: readonly string[]
  /** Nodes under a key that has just become wide, or whose centre has changed: their pairs are others now. */
  readonly disturbed: readonly string[]
  /** Finer keys to be kept. Already written where a block had to be counted. */
  readonly keys: readonly Key[]
}

/** Marks who has been the centre of a busy finest block, so that only a new centre disturbs the rest. */
export const centreKey = (key: string): string => `${key}\u2609`

/**
 * Walks each node's ladders from coarse to fine and stops at the first rung that few enough nodes share: those are its candidates.
 * Where even the finest is busy, the smallest node by id is the centre that all others are compared with; on busy rungs of a layer's gathering
 * ladders the smallest two are, and the node climbs on.
 */
export const candidatesOf = async (shelf: Shelf, layer: Layer, { nodes, laddersOf, caps }: { readonly nodes: readonly Node[]; readonly laddersOf: (node: Node, keys: readonly string[]) => readonly Ladder[]; readonly caps: Caps }): Promise<Candidates> => {
  const own = new Map<string, string[]>()
  for (const { node, key } of await shelf.keys(layer, nodes.map((node) => node.id))) entry(own, node).push(key)
  const pairs = new Map<string, readonly [string, string]>()
  const wide = new Set<string>()
  const disturbed = new Set<string>()
  const added: Key[] = []
  const pair = (a: string, b: string): void => { if (a !== b) pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]) }

  let climbers = nodes.flatMap((node) => laddersOf(node, own.get(node.id) ?? []).map((ladder) => ({ node: node.id, ladder })))
  for (let rung = 0; climbers.length > 0; rung += 1) {
    const fresh = rung === 0 ? [] : climbers.map(({ node, ladder }): Key => ({ layer, key: ladder[rung] as string, node }))
    if (fresh.length > 0) {
      added.push(...fresh)
      await shelf.change({ layer, keys: fresh, unlink: [], links: [], unfold: [], folds: [], members: [], wide: [], clean: { compare: [], fold: [] }, dirty: [] })
    }
    const blocks = new Map((await shelf.blocks(layer, climbers.map(({ ladder }) => ladder[rung] as string), caps.most + 1)).map((block) => [block.key, block]))
    const next: typeof climbers = []
    const crossing = new Set<string>()
    const centred: { readonly node: string; readonly block: Block; readonly centres: readonly string[] }[] = []
    for (const climber of climbers) {
      const block = blocks.get(climber.ladder[rung] as string)
      if (block === undefined) continue
      if (block.size <= mostUnder(caps, block.key)) { for (const other of block.nodes) pair(climber.node, other); continue }
      if (!block.wide) crossing.add(block.key)
      const isFinest = rung + 1 === climber.ladder.length
      if (!isFinest) next.push(climber)
      const centres = block.nodes.slice(0, centresUnder(caps, block.key, isFinest))
      if (centres.length > 0) centred.push({ node: climber.node, block, centres })
    }
    for (const block of await everyone(shelf, layer, [...crossing])) { wide.add(block.key); for (const node of block.nodes) disturbed.add(node) }
    const centres = centred.filter(({ node, centres: among }) => among.includes(node))
    const before = new Set((await shelf.blocks(layer, centres.map(({ block }) => centreKey(block.key)), Number.MAX_SAFE_INTEGER)).flatMap((block) => block.nodes.map((node) => `${block.key} ${node}`)))
    for (const { node, centres: all } of centred) for (const centre of all) pair(node, centre)
    const whole = new Map((await everyone(shelf, layer, centres.map(({ block }) => block.key))).map((block) => [block.key, block]))
    for (const { node, block } of centres) {
      const all = whole.get(block.key)?.nodes ?? []
      for (const other of all) pair(node, other)
      if (before.has(`${centreKey(block.key)} ${node}`)) continue
      added.push({ layer, key: centreKey(block.key), node })
      for (const other of all) disturbed.add(other)
    }
    climbers = next
  }
  const known = new Set(nodes.map((node) => node.id))
  return { pairs: [...pairs.values()], wide: [...wide], disturbed: [...disturbed].filter((node) => !known.has(node)), keys: added }
}

const everyone = async (shelf: Shelf, layer: Layer, keys: readonly string[]): Promise<readonly Block[]> => (keys.length === 0 ? [] : shelf.blocks(layer, keys, Number.MAX_SAFE_INTEGER))
const entry = (map: Map<string, string[]>, key: string): string[] => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made: string[] = []
  map.set(key, made)
  return made
}
