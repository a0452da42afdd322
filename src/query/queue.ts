import { type Decision, standing } from '../model/decision.ts'
import { isUnfiltered } from './filter.ts'
import { claims, disputes, entities, events } from './lists.ts'
import { sideText } from './sides.ts'
import type { Sought } from './sought.ts'
import { everything, type Nearly, type View } from './view.ts'
import { compare } from './when.ts'

/** What waits for a person, what changes most first: claims that are least certain, what reports differ on, and names and events that may be one, or may not. */

export type Waiting = {
  /** `join`: joined, and least surely so; `apart`: nearly joined. */
  readonly kind: 'claim' | 'dispute' | 'join' | 'apart'
  /** What to decide on: one id, or the two of a pair. */
  readonly ids: readonly string[]
  /** The words, or the names, that are asked about. */
  readonly about: readonly string[]
  readonly because: readonly string[]
  readonly score: number
}

export const waitingKinds = ['claim', 'dispute', 'join', 'apart'] as const
/** A claim or a join that is surer than this need not be looked at. */
export const sure = { claim: 0.75, join: 0.97 }

/** One name for a pair, whichever of the two comes first. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join(' ')

/** What stands decided: claims, and pairs by the ids and by the words that were seen. */
const decidedBy = (decisions: readonly Decision[]): { readonly claims: ReadonlySet<string>; readonly pairs: ReadonlySet<string> } => {
  const held = standing(decisions)
  const pairs = held.flatMap(({ targets: [a, b] }) => (a === undefined || b === undefined ? [] : [pairOf(a.id, b.id), pairOf(a.quote, b.quote)]))
  return { claims: new Set(held.filter(({ targets }) => targets.length === 1).flatMap(({ targets }) => targets.map(({ id }) => id))), pairs: new Set(pairs) }
}

/** The `most` of each kind that wait, least certain first; disputes come in the order of their folds. */
export const queue = async (view: View, sought: Sought, { kinds, most }: { readonly kinds: readonly Waiting['kind'][]; readonly most: number }): Promise<readonly Waiting[]> => {
  const all: Decision[] = []
  for await (const decision of view.decisions()) all.push(decision)
  const decided = decidedBy(all)
  const found: Waiting[] = []
  for (const kind of kinds) found.push(...(await waitingOf[kind](view, { sought, decided, most })))
  return found
}

type Asked = { readonly sought: Sought; readonly decided: ReturnType<typeof decidedBy>; readonly most: number }
const leastCertain = (all: readonly Waiting[], most: number): readonly Waiting[] => [...all].sort((a, b) => a.score - b.score || compare(a.ids.join(' '), b.ids.join(' '))).slice(0, most)

const waitingOf: Readonly<Record<Waiting['kind'], (view: View, asked: Asked) => Promise<readonly Waiting[]>>> = {
  claim: async (view, { sought, decided, most }) => {
    let kept: readonly Waiting[] = []
    for await (const claim of claims(view, sought)) {
      if (claim.withdrawn || claim.score >= sure.claim || decided.claims.has(claim.id)) continue
      kept = [...kept, { kind: 'claim', ids: [claim.id], about: claim.evidence.map(({ quote }) => quote), because: claim.because, score: claim.score }]
      // Only the least certain are held, however many there are.
      if (kept.length >= 4 * most) kept = leastCertain(kept, most)
    }
    return leastCertain(kept, most)
  },
  dispute: async (view, { sought, decided, most }) => {
    const kept: Waiting[] = []
    for await (const { of, about, sides } of disputes(view, sought)) {
      const claims = sides.flatMap((side) => side.claims)
      if (claims.every((id) => decided.claims.has(id))) continue
      kept.push({ kind: 'dispute', ids: [of.id], about: sides.map(({ value, claims: ids }) => `${sideText(about, value)} (${ids.join(', ')})`), because: [`reports differ on ${about}`], score: 0 })
      if (kept.length >= most) break
    }
    return kept
  },
  join: async (view, { sought, decided, most }) => {
    const kept: Waiting[] = []
    for await (const entity of entities(view, sought)) {
      const doubtful = entity.because.filter((link) => link.score < sure.join && !decided.pairs.has(pairOf(link.a, link.b)))
      const [link] = doubtful.sort((a, b) => a.score - b.score || compare(a.a, b.a))
      if (link !== undefined) kept.push({ kind: 'join', ids: [link.a, link.b], about: entity.names.map(({ form }) => form), because: link.because, score: link.score })
    }
    return leastCertain(kept, most)
  },
  apart: async (view, { sought, decided, most }) => {
    const kept: Waiting[] = []
    const fitting = isUnfiltered(sought.filter) ? null : await foldsThatFit(view, sought)
    for (const near of await view.nearly(fitting === null ? 4 * most : mostLookedAt)) {
      if (fitting !== null && !near.folds.some((id) => fitting.has(id))) continue
      const about = await Promise.all(near.folds.map((id) => shownFold(view, near.kind, id)))
      // A name that no report uses waits for nobody.
      if (near.kind === 'entity' && near.folds.some((id, at) => about[at] === id)) continue
      if (decided.pairs.has(pairOf(near.a, near.b)) || decided.pairs.has(pairOf(about[0] ?? '', about[1] ?? ''))) continue
      kept.push({ kind: 'apart', ids: near.folds, about, because: near.because, score: near.score })
      if (kept.length >= most) break
    }
    return kept
  },
}

/** Pairs that stand apart that are looked through where only some of them are asked for. */
const mostLookedAt = 10_000
const foldsThatFit = async (view: View, sought: Sought): Promise<ReadonlySet<string>> => {
  const fitting = new Set<string>()
  for await (const { id } of entities(view, sought)) fitting.add(id)
  for await (const { id } of events(view, sought)) fitting.add(id)
  return fitting
}

const shownFold = async (view: View, kind: Nearly['kind'], id: string): Promise<string> => {
  if (kind === 'entity') for await (const entity of view.entities({ ...everything, ids: [id] })) if (entity.id === id) return entity.name
  if (kind === 'event') for await (const event of view.events({ ...everything, ids: [id] })) if (event.id === id) return `${event.type}: ${event.participants.map(({ name }) => name).join(', ')}`
  return id
}
