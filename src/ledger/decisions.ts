import { type Decision, type DecisionTarget, standing } from '../model/decision.ts'
import { placed } from './anchors.ts'
import type { Anchor, Placement } from './anchors.ts'
import { companionsOf } from './beside.ts'
import type { Layer, Marks, Shelf } from './shelf.ts'

/** What people decided, in terms of nodes. */
export type Bindings = {
  readonly same: readonly DecidedPair[]
  readonly different: readonly DecidedPair[]
  /** Claims that a person rejected: shown, not counted. */
  readonly rejected: ReadonlySet<string>
  /** Decisions whose target is not, or no longer, in the record. */
  readonly unanchored: readonly string[]
}
export type DecidedPair = { readonly layer: Layer; readonly a: string; readonly b: string; readonly decision: string }
/** Where `same` and `different` can't both hold: `different` does. */
export type Clash = { readonly same: string; readonly different: string }

const anchorsOf = async (shelf: Shelf, target: DecisionTarget): Promise<readonly Anchor[]> => { const placement = await placed(shelf, target); return placement.kind === 'unplaced' ? [] : placement.anchors }

/** A standing decision of which some target is not where it was decided on. */
export type Displaced = { readonly decision: Decision; readonly targets: readonly { readonly target: DecisionTarget; readonly placement: Placement }[] }
/** The standing decisions whose words have moved or that can't be placed any more: nothing is dropped in silence. By id. */
export const displacedOn = async (shelf: Shelf): Promise<readonly Displaced[]> => {
  const found: Displaced[] = []
  for (const decision of standing(await shelf.decisions())) {
    const targets = await Promise.all(decision.targets.map(async (target) => ({ target, placement: await placed(shelf, target) })))
    if (targets.some(({ placement }) => placement.kind !== 'stands')) found.push({ decision, targets })
  }
  return found
}

/** The pairs and claims that the standing decisions bind. */
export const bindingsOf = async (shelf: Shelf): Promise<Bindings> => {
  const same: DecidedPair[] = []
  const different: DecidedPair[] = []
  const rejected = new Set<string>()
  const unanchored: string[] = []
  for (const decision of standing(await shelf.decisions())) {
    if (decision.act === 'accept' || decision.act === 'unsure' || decision.act === 'retract') continue
    const anchors = await Promise.all(decision.targets.map((target) => anchorsOf(shelf, target)))
    if (anchors.some((found) => found.length === 0)) unanchored.push(decision.id)
    // What a claim is corrected to stands at its nodes already.
    if (decision.act === 'edit') continue
    if (decision.act === 'reject') {
      for (const found of anchors.flat()) if (found.layer === 'event' || found.layer === 'figure') rejected.add(found.item)
      continue
    }
    for (const [at, left] of anchors.entries()) for (const right of anchors.slice(at + 1)) for (const one of left) for (const other of right) {
      if (one.layer !== other.layer || one.node === other.node) continue
      const [a, b] = one.node < other.node ? [one.node, other.node] : [other.node, one.node]
      ;(decision.act === 'same' ? same : different).push({ layer: one.layer, a, b, decision: decision.id })
    }
  }
  return { same, different, rejected, unanchored }
}

/** What is to be settled anew when a decision is made, or taken back. */
export const marksOf = async (shelf: Shelf, decision: Decision): Promise<readonly { readonly layer: Layer; readonly marks: Marks }[]> => {
  const taken = decision.retracts === null ? [] : (await shelf.decisions()).filter((other) => other.id === decision.retracts)
  const anchors = (await Promise.all([decision, ...taken].flatMap((one) => one.targets).map((target) => anchorsOf(shelf, target)))).flat()
  const beside = await companionsOf(shelf, anchors.filter((anchor) => anchor.layer === 'name').map((anchor) => anchor.node))
  return [{ layer: 'beside', marks: { compare: beside, fold: [] } }, ...(['name', 'event', 'figure'] as const).flatMap((layer) => {
    const nodes = [...new Set(anchors.filter((anchor) => anchor.layer === layer).map((anchor) => anchor.node))].sort()
    // To be compared too: a pair that is no longer decided has to be regrouped as well.
    return nodes.length === 0 ? [] : [{ layer, marks: { compare: nodes, fold: nodes } }]
  })]
}

/** Keeps a decision and marks what it touches; the next `settle` applies it. */
export const decide = async (shelf: Shelf, decision: Decision): Promise<void> => shelf.decide(decision, await marksOf(shelf, decision))

/** Pairs decided the same, directly or through others, that are also decided different. */
export const clashesOf = (bindings: Bindings): readonly Clash[] => {
  const group = new Map<string, string>()
  const find = (node: string): string => { const up = group.get(node) ?? node; return up === node ? node : find(up) }
  for (const { a, b } of bindings.same) { const [first, second] = [find(a), find(b)].sort() as [string, string]; if (first !== second) group.set(second, first) }
  return bindings.different.flatMap((different) => (find(different.a) !== find(different.b) ? [] : bindings.same.filter((same) => find(same.a) === find(different.a)).map((same) => ({ same: same.decision, different: different.decision }))))
}
