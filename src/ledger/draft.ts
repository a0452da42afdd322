import type { Ladder } from './ladders.ts'
import type { Key, Node, Use } from './shelf.ts'

/** The rows of one document while they are gathered. */
export type Draft = { readonly nodes: Node[]; readonly keys: Key[]; readonly uses: Use[] }

/** Adds a node with the first rung of each of its ladders; settling adds finer ones where those turn out busy. */
export const put = (draft: Draft, node: Node, ladders: readonly Ladder[]): void => {
  draft.nodes.push(node)
  for (const key of new Set(ladders.flatMap((ladder) => ladder.slice(0, 1)))) draft.keys.push({ layer: node.layer, key, node: node.id })
}
