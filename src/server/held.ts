import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import type { Piece } from '../record.ts'
import { lineageKey } from '../query/lists.ts'
import type { Narrowing, RecordClaim, View } from '../query/view.ts'
import { compare, earlier } from '../query/when.ts'
import { type Layered, layered } from './layered.ts'

/** One state of the record in memory, so that any filter is a walk over what is there instead of a reading of the file. */

type Thing = { readonly id: string }
type Kept<One> = {
  /** By id. */
  readonly all: readonly One[]
  /** As lists show them unless asked otherwise. */
  readonly ordered: readonly One[]
  readonly byId: Layered<One>
}
export type Held = {
  readonly documents: Kept<RecordDocument>
  readonly claims: Kept<RecordClaim>
  readonly entities: Kept<Entity>
  readonly events: Kept<EventFold>
  /** Events in the other orders that lists are asked for in. */
  readonly eventsBy: { readonly [By in EventOrder]: readonly EventFold[] }
  readonly figures: Kept<FigureFold>
  readonly lineage: readonly Lineage[]
  /** Claims, and the entities that are named, by document. */
  readonly claimsOf: Layered<readonly RecordClaim[]>
  readonly entitiesOf: Layered<readonly string[]>
  readonly lineageOf: Layered<readonly Lineage[]>
}

export const claimsOfFigure = (figure: FigureFold): readonly string[] => [...new Set(figure.observations.flatMap(({ claims }) => claims))]
/** The event and the figure that hold a claim. */
export const foldsOf = ({ events, figures }: Held, { event, figure }: RecordClaim): readonly (EventFold | FigureFold)[] =>
  [event === null ? undefined : events.byId.get(event), figure === null ? undefined : figures.byId.get(figure)].filter((fold) => fold !== undefined)

const byId = (a: Thing, b: Thing): number => compare(a.id, b.id)
type Order<One> = (a: One, b: One) => number
/** How each kind is listed: figures by what is disputed and by weight, documents by day, entities by how often they are named, the rest by time. */
export const orders: { readonly documents: Order<RecordDocument>; readonly claims: Order<RecordClaim>; readonly entities: Order<Entity>; readonly events: Order<EventFold>; readonly figures: Order<FigureFold> } = {
  documents: (a, b) => earlier(b.published, a.published) || byId(a, b),
  claims: (a, b) => earlier(a.time, b.time) || byId(a, b),
  entities: (a, b) => b.mentions.length - a.mentions.length || byId(a, b),
  events: (a, b) => earlier(a.time, b.time) || byId(a, b),
  figures: (a, b) => b.disputes.length - a.disputes.length || b.independent.at_least - a.independent.at_least || b.observations.length - a.observations.length || byId(a, b),
}

/** The first place in a sorted list at which something does not come before `one`: where it stands, or would. */
const placeIn = <One>(list: readonly One[], one: One, order: Order<One>): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (order(list[middle] as One, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}
/** A sorted list without some of what is in it, and with others: takes time by what changes, and copies the rest. An order has no two things alike. */
const patched = <One>(list: readonly One[], gone: readonly One[], put: readonly One[], order: Order<One>): readonly One[] => {
  const out = new Set(gone.map((one) => placeIn(list, one, order)))
  const come = [...put].sort(order).map((one) => ({ one, at: placeIn(list, one, order) }))
  const found: One[] = []
  let next = 0
  for (let at = 0; at <= list.length; at += 1) {
    for (let coming = come[next]; coming !== undefined && coming.at === at; coming = come[next]) { found.push(coming.one); next += 1 }
    if (at < list.length && !out.has(at)) found.push(list[at] as One)
  }
  return found
}

const keptOf = <One extends Thing>(all: readonly One[], order: Order<One>): Kept<One> => ({ all: [...all].sort(byId), ordered: [...all].sort(order), byId: layered(all.map((one) => [one.id, one])) })
/** What is kept, with some of it put in the place of what had the same id, and some gone. */
const changed = <One extends Thing>(kept: Kept<One>, put: ReadonlyMap<string, One>, gone: ReadonlySet<string>, order: Order<One>): Kept<One> => {
  if (put.size === 0 && gone.size === 0) return kept
  const [leaving, coming] = [leavingOf(kept, put, gone), [...put.values()]]
  return {
    all: patched(kept.all, leaving, coming, byId), ordered: patched(kept.ordered, leaving, coming, order),
    byId: kept.byId.over([...[...gone].map((id) => [id, null] as const), ...[...put].map(([id, one]) => [id, one] as const)]),
  }
}
const leavingOf = <One>({ byId: known }: Pick<Kept<One>, 'byId'>, put: ReadonlyMap<string, unknown>, gone: ReadonlySet<string>): readonly One[] =>
  [...new Set([...put.keys(), ...gone])].flatMap((id) => { const one = known.get(id); return one === undefined ? [] : [one] })

/** Latest first, or what most origins vouch for first; without a time last. */
export const eventOrders = {
  latest: (a, b) => (a.time === null || b.time === null ? earlier(a.time, b.time) : earlier(b.time, a.time)) || orders.events(a, b),
  weight: (a, b) => b.independent.at_least - a.independent.at_least || b.documents.length - a.documents.length || b.claims.length - a.claims.length || orders.events(a, b),
} as const satisfies { readonly [by: string]: Order<EventFold> }
export type EventOrder = keyof typeof eventOrders

/** Things in lists by their keys. */
const grouped = <One>(things: Iterable<One>, keysOf: (one: One) => Iterable<string>): Map<string, One[]> => {
  const found = new Map<string, One[]>()
  for (const one of things) for (const key of keysOf(one)) {
    const beside = found.get(key)
    if (beside === undefined) found.set(key, [one])
    else beside.push(one)
  }
  return found
}
const documentsOf = ({ mentions }: Entity): ReadonlySet<string> => new Set(mentions.map(({ document }) => document))
const endsOf = ({ from, to }: Lineage): readonly string[] => [...new Set([from, to].filter((end) => typeof end === 'string'))]
const inOrder = (lines: readonly Lineage[]): readonly Lineage[] => lines.map((line) => [lineageKey(line), line] as const).sort((a, b) => compare(a[0], b[0])).map(([, line]) => line)

type Pieces<Kind extends Piece['kind']> = readonly Extract<Piece, { readonly kind: Kind }>[]
const those = <Kind extends Piece['kind']>(parts: readonly Piece[], kind: Kind): Pieces<Kind> => parts.filter((part): part is Extract<Piece, { readonly kind: Kind }> => part.kind === kind)
const mapped = <One extends Thing>(parts: readonly { readonly things: readonly One[] }[]): ReadonlyMap<string, One> => new Map(parts.flatMap(({ things }) => things.map((one) => [one.id, one] as const)))
/** Of the folds that were asked for, those that are no more. */
const goneOf = (parts: readonly { readonly of: readonly string[] }[], put: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(parts.flatMap(({ of }) => of).filter((id) => !put.has(id)))

const byEnds = (lines: readonly Lineage[]): Layered<readonly Lineage[]> => layered<readonly Lineage[]>(grouped(lines, endsOf))

/** The whole of a record from its parts. */
const held = (parts: readonly Piece[]): Held => {
  const [claims, entities] = [those(parts, 'claims').flatMap(({ things }) => things), those(parts, 'entities').flatMap(({ things }) => things)]
  const lineage = inOrder(those(parts, 'lineage').flatMap(({ things }) => things))
  const events = those(parts, 'events').flatMap(({ things }) => things)
  return {
    documents: keptOf(those(parts, 'documents').flatMap(({ things }) => things), orders.documents), claims: keptOf(claims, orders.claims), entities: keptOf(entities, orders.entities),
    events: keptOf(events, orders.events), eventsBy: { latest: [...events].sort(eventOrders.latest), weight: [...events].sort(eventOrders.weight) }, figures: keptOf(those(parts, 'figures').flatMap(({ things }) => things), orders.figures), lineage,
    claimsOf: layered<readonly RecordClaim[]>(grouped(claims, ({ document }) => [document])), lineageOf: byEnds(lineage),
    entitiesOf: layered<readonly string[]>([...grouped(entities, documentsOf)].map(([document, named]) => [document, named.map(({ id }) => id)])),
  }
}

/** The next state: the one before with what has changed since. Takes time by what has changed, and one walk over what has not. */
export const heldAfter = (before: Held | null, parts: readonly Piece[]): Held => {
  if (before === null || parts.some(({ kind }) => kind === 'anew')) return held(parts)
  const [entities, events, figures] = [mapped(those(parts, 'entities')), mapped(those(parts, 'events')), mapped(those(parts, 'figures'))]
  const goneEntities = goneOf(those(parts, 'entities'), entities)
  const documents = mapped(those(parts, 'documents'))
  const retold = new Set(those(parts, 'claims').flatMap(({ of }) => of))
  const claims = mapped(those(parts, 'claims'))
  const claimsOf = grouped(claims.values(), ({ document }) => [document])
  const goneClaims = new Set([...retold].flatMap((id) => before.claimsOf.get(id) ?? []).flatMap(({ id }) => (claims.has(id) ? [] : [id])))
  const [lines] = those(parts, 'lineage')
  const inside = new Set(lines?.of ?? [])
  const lineage = lines === undefined ? before.lineage : inOrder([...before.lineage.filter((line) => !endsOf(line).some((end) => inside.has(end))), ...lines.things])
  const goneEvents = goneOf(those(parts, 'events'), events)
  const [leaving, coming] = [leavingOf(before.events, events, goneEvents), [...events.values()]]
  const inTurn = (by: EventOrder): readonly EventFold[] => (leaving.length + coming.length === 0 ? before.eventsBy[by] : patched(before.eventsBy[by], leaving, coming, eventOrders[by]))
  return {
    documents: changed(before.documents, documents, new Set(), orders.documents), claims: changed(before.claims, claims, goneClaims, orders.claims), entities: changed(before.entities, entities, goneEntities, orders.entities),
    events: changed(before.events, events, goneEvents, orders.events), eventsBy: { latest: inTurn('latest'), weight: inTurn('weight') }, figures: changed(before.figures, figures, goneOf(those(parts, 'figures'), figures), orders.figures),
    lineage, lineageOf: lines === undefined ? before.lineageOf : byEnds(lineage),
    claimsOf: retold.size === 0 ? before.claimsOf : before.claimsOf.over([...retold].map((id) => [id, claimsOf.get(id) ?? null])),
    entitiesOf: before.entitiesOf.over(renamed(before, entities, goneEntities)),
  }
}

/** The entities of the documents in which some are named otherwise than before. */
const renamed = (before: Held, put: ReadonlyMap<string, Entity>, gone: ReadonlySet<string>): readonly (readonly [string, readonly string[]])[] => {
  const old = [...put.keys(), ...gone].flatMap((id) => before.entities.byId.get(id) ?? [])
  const now = grouped(put.values(), documentsOf)
  const touched = new Set([...now.keys(), ...old.flatMap((entity) => [...documentsOf(entity)])])
  return [...touched].map((document) => [document, [...(before.entitiesOf.get(document) ?? []).filter((id) => !put.has(id) && !gone.has(id)), ...(now.get(document) ?? []).map(({ id }) => id)]] as const)
}

async function* each<One>(things: Iterable<One>): AsyncGenerator<One> { yield* things }
const sorted = <One extends Thing>(things: Iterable<One>): readonly One[] => [...new Set(things)].sort(byId)

/** The view on what is held; what is not held (readings, search, decisions, beginnings of ids) is asked of the record itself. */
export const heldView = (state: Held, behind: View): View => {
  const isEvent = (fold: EventFold | FigureFold): fold is EventFold => 'participants' in fold
  const claimsWithin = ({ ids, documents, claims }: Narrowing): Iterable<RecordClaim> => {
    const lists = [ids, claims].filter((list) => list !== null)
    if (lists.length === 0) return documents === null ? state.claims.all : sorted(documents.flatMap((id) => state.claimsOf.get(id) ?? []))
    const inside = documents === null ? null : new Set(documents)
    return sorted((lists[0] ?? []).flatMap((id) => state.claims.byId.get(id) ?? []).filter(({ document }) => inside === null || inside.has(document)))
  }
  const folds = <Fold extends EventFold | FigureFold>(of: Kept<Fold>, narrowing: Narrowing, fits: (fold: EventFold | FigureFold) => boolean): Iterable<Fold> => {
    if (narrowing.ids !== null) return sorted(narrowing.ids.flatMap((id) => of.byId.get(id) ?? []))
    if (narrowing.documents === null && narrowing.claims === null) return of.all
    const through = narrowing.claims === null ? (narrowing.documents ?? []).flatMap((id) => state.claimsOf.get(id) ?? []) : narrowing.claims.flatMap((id) => state.claims.byId.get(id) ?? [])
    return sorted(through.flatMap((claim) => foldsOf(state, claim).filter(fits)) as Fold[])
  }
  const entities = ({ ids, documents }: Narrowing): Iterable<Entity> => {
    const from = ids === null ? (documents === null ? state.entities.all : documents.flatMap((id) => state.entitiesOf.get(id) ?? []).flatMap((id) => state.entities.byId.get(id) ?? [])) : ids.flatMap((id) => state.entities.byId.get(id) ?? [])
    if (ids === null) return documents === null ? from : sorted(from)
    const inside = documents === null ? null : new Set(documents)
    return sorted(inside === null ? from : from.filter(({ mentions }) => mentions.some(({ document }) => inside.has(document))))
  }
  const documentsWithin = ({ ids, documents }: Narrowing): Iterable<RecordDocument> =>
    ids === null && documents === null ? state.documents.all : sorted((ids ?? documents ?? []).flatMap((id) => state.documents.byId.get(id) ?? []))
  const lines = ({ documents }: Narrowing): Iterable<Lineage> => (documents === null ? state.lineage : inOrder([...new Set(documents.flatMap((id) => state.lineageOf.get(id) ?? []))]))
  return {
    ...behind,
    documents: (narrowing) => each(documentsWithin(narrowing)),
    claims: (narrowing) => each(claimsWithin(narrowing)),
    entities: (narrowing) => each(entities(narrowing)),
    events: (narrowing) => each(folds(state.events, narrowing, isEvent)),
    figures: (narrowing) => each(folds(state.figures, narrowing, (fold) => !isEvent(fold))),
    lineage: (narrowing) => each(lines(narrowing)),
  }
}
