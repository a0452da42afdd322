import type { Decision, DecisionTarget } from '../model/decision.ts'
import { nameId } from '../model/ids.ts'
import type { NameKind } from '../model/mention.ts'
import { companionsOf } from './beside.ts'
import { classOf } from './intake.ts'
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

/** The decisions that stand: those that nobody took back, by id. */
export const standing = (decisions: readonly Decision[]): readonly Decision[] => {
  const retracted = new Set(decisions.filter((decision) => decision.act === 'retract').flatMap((decision) => (decision.retracts === null ? [] : [decision.retracts])))
  return decisions.filter((decision) => decision.act !== 'retract' && !retracted.has(decision.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

type Anchor = { readonly layer: Layer; readonly node: string }
/** The nodes a target stands for. A name target's id is a name node's, or its kind and form with a colon between. */
const anchorsOf = async (shelf: Shelf, target: DecisionTarget): Promise<readonly Anchor[]> => {
  switch (target.kind) {
    case 'claim': {
      if (target.document === null) return []
      const [events, figures] = await Promise.all([shelf.usesIn('event', [target.document]), shelf.usesIn('figure', [target.document])])
      return [...events, ...figures].filter((use) => use.item === target.id).map((use) => ({ layer: use.layer, node: use.node }))
    }
    case 'mention': {
      if (target.document === null) return []
      const [kept] = await shelf.documents([target.document])
      const entity = kept?.reading.mentions.find((mention) => mention.id === target.id)?.entity ?? null
      const uses = entity === null ? [] : (await shelf.usesIn('name', [target.document])).filter((use) => use.item === entity)
      return uses.map((use) => ({ layer: 'name' as const, node: use.node }))
    }
    case 'name': {
      const colon = target.id.indexOf(':')
      const node = colon < 0 ? target.id : nameId(classOf(target.id.slice(0, colon) as NameKind), target.id.slice(colon + 1))
      return (await shelf.nodes('name', [node])).map(({ id }) => ({ layer: 'name' as const, node: id }))
    }
  }
}

/** The pairs and claims that the standing decisions bind. */
export const bindingsOf = async (shelf: Shelf): Promise<Bindings> => {
  const same: DecidedPair[] = []
  const different: DecidedPair[] = []
  const rejected = new Set<string>()
  const unanchored: string[] = []
  for (const decision of standing(await shelf.decisions())) {
    if (decision.act === 'reject') for (const target of decision.targets) if (target.kind === 'claim') rejected.add(target.id)
    if (decision.act !== 'same' && decision.act !== 'different') continue
    const anchors = await Promise.all(decision.targets.map((target) => anchorsOf(shelf, target)))
    if (anchors.some((found) => found.length === 0)) unanchored.push(decision.id)
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
