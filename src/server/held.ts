import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import { everything, type Narrowing, type RecordClaim, type View } from '../query/view.ts'
import { compare } from '../query/when.ts'

/** One state of the record in memory, so that any filter is a walk over what is there instead of a reading of the file. */

type Kept<Thing> = { readonly all: readonly Thing[]; readonly byId: ReadonlyMap<string, Thing> }
export type Held = {
  readonly documents: Kept<RecordDocument>
  readonly claims: Kept<RecordClaim>
  readonly entities: Kept<Entity>
  readonly events: Kept<EventFold>
  readonly figures: Kept<FigureFold>
  readonly lineage: readonly Lineage[]
  /** Claims by their document, and folds by document and by claim. */
  readonly claimsOf: ReadonlyMap<string, readonly RecordClaim[]>
  /** The figures and events that hold a claim. */
  readonly foldsOf: ReadonlyMap<string, readonly (EventFold | FigureFold)[]>
}

const kept = <Thing extends { readonly id: string }>(all: readonly Thing[]): Kept<Thing> => ({ all: [...all].sort((a, b) => compare(a.id, b.id)), byId: new Map(all.map((thing) => [thing.id, thing])) })
export const claimsOfFigure = (figure: FigureFold): readonly string[] => [...new Set(figure.observations.flatMap(({ claims }) => claims))]

/** Documents whose claims are fetched at once: as many as the record's own view remembers. */
const together = 50
/** Things between two moments in which other calls get their turn. */
const turn = 20

type Thing = { readonly id: string }
/** The things that are not what they were: new, gone or changed. */
const differing = <One extends Thing>(before: Kept<One>, now: readonly One[]): readonly One[] => {
  const ids = new Set(now.map(({ id }) => id))
  return [
    ...now.filter((one) => { const old = before.byId.get(one.id); return old === undefined || JSON.stringify(old) !== JSON.stringify(one) }),
    ...before.all.filter(({ id }) => !ids.has(id)),
  ]
}

/** The documents whose claims may be told otherwise than before: they are new, or an entity, event or figure that they speak of is. */
const touched = (before: Held, now: Pick<Held, 'entities' | 'events' | 'figures' | 'documents'>): ReadonlySet<string> => {
  const documentOf = (claim: string): readonly string[] => { const found = before.claims.byId.get(claim); return found === undefined ? [] : [found.document] }
  return new Set([
    ...now.documents.all.flatMap(({ id }) => (before.documents.byId.has(id) ? [] : [id])),
    ...differing(before.entities, now.entities.all).flatMap(({ mentions }) => mentions.map(({ document }) => document)),
    ...differing(before.events, now.events.all).flatMap(({ documents }) => documents),
    ...differing(before.figures, now.figures.all).flatMap((figure) => claimsOfFigure(figure).flatMap(documentOf)),
  ])
}

/**
 * Reads a whole view into memory, in slices, so that a server goes on answering meanwhile. `pause` resolves when others had their turn.
 * With the state `before`, documents and claims that nothing has touched since are taken from it: they are most of the work.
 */
export const hold = async (view: View, pause: () => Promise<void>, before: Held | null = null): Promise<Held> => {
  const gather = async <One>(things: AsyncIterable<One>): Promise<readonly One[]> => {
    const found: One[] = []
    for await (const thing of things) {
      found.push(thing)
      if (found.length % turn === 0) await pause()
    }
    return found
  }
  const [entities, events, figures] = [kept(await gather(view.entities(everything))), kept(await gather(view.events(everything))), kept(await gather(view.figures(everything)))]
  const lineage = await gather(view.lineage(everything))
  const documents = await documentsNow(view, { before, lineage, gather })
  const asked = before === null ? new Set(documents.all.map(({ id }) => id)) : touched(before, { entities, events, figures, documents })
  const claims: RecordClaim[] = before === null ? [] : before.claims.all.filter(({ document }) => !asked.has(document))
  const wanted = [...asked].filter((id) => documents.byId.has(id))
  // By document: claims in the order of their ids would have every document read anew for each of its claims.
  for (let from = 0; from < wanted.length; from += together) {
    claims.push(...(await gather(view.claims({ ...everything, documents: wanted.slice(from, from + together) }))))
    await pause()
  }
  const claimsOf = new Map<string, RecordClaim[]>()
  for (const claim of claims) {
    const beside = claimsOf.get(claim.document)
    if (beside === undefined) claimsOf.set(claim.document, [claim])
    else beside.push(claim)
  }
  const foldsOf = new Map<string, (EventFold | FigureFold)[]>()
  const hang = (fold: EventFold | FigureFold, ids: readonly string[]): void => { for (const id of ids) foldsOf.set(id, [...(foldsOf.get(id) ?? []), fold]) }
  for (const event of events.all) hang(event, event.claims)
  for (const figure of figures.all) hang(figure, claimsOfFigure(figure))
  return { documents, claims: kept(claims), entities, events, figures, lineage, claimsOf, foldsOf }
}

type Gathering = { readonly before: Held | null; readonly lineage: readonly Lineage[]; readonly gather: <One>(things: AsyncIterable<One>) => Promise<readonly One[]> }
/** All documents; where none was added, only those are read anew whose lineage is another. */
const documentsNow = async (view: View, { before, lineage, gather }: Gathering): Promise<Kept<RecordDocument>> => {
  const { documents } = await view.counts()
  if (before === null || documents !== before.documents.all.length) return kept(await gather(view.documents(everything)))
  const written = (line: Lineage): string => JSON.stringify([line.from, line.to, line.kind, line.direction])
  const [old, now] = [new Set(before.lineage.map(written)), new Set(lineage.map(written))]
  const changed = [...lineage.filter((line) => !old.has(written(line))), ...before.lineage.filter((line) => !now.has(written(line)))]
  const ids = [...new Set(changed.flatMap(({ from, to }) => [from, to].filter((end) => typeof end === 'string')))].sort()
  if (ids.length === 0) return before.documents
  const anew = new Map((await gather(view.documents({ ...everything, ids }))).map((document) => [document.id, document]))
  return kept(before.documents.all.map((document) => anew.get(document.id) ?? document))
}

async function* those<Thing>(things: Iterable<Thing>): AsyncGenerator<Thing> { yield* things }
const sorted = <Thing extends { readonly id: string }>(things: Iterable<Thing>): readonly Thing[] => [...new Set(things)].sort((a, b) => compare(a.id, b.id))

/** The view on what is held; what is not held (readings, search, beginnings of ids) is asked of the record itself. */
export const heldView = (held: Held, behind: View): View => {
  const isEvent = (fold: EventFold | FigureFold): fold is EventFold => 'participants' in fold
  const claimsWithin = ({ ids, documents, claims }: Narrowing): Iterable<RecordClaim> => {
    const lists = [ids, claims].filter((list) => list !== null)
    if (lists.length === 0) return documents === null ? held.claims.all : sorted(documents.flatMap((id) => held.claimsOf.get(id) ?? []))
    const inside = documents === null ? null : new Set(documents)
    return sorted((lists[0] ?? []).flatMap((id) => held.claims.byId.get(id) ?? []).filter(({ document }) => inside === null || inside.has(document)))
  }
  const folds = <Fold extends EventFold | FigureFold>(of: Kept<Fold>, narrowing: Narrowing, fits: (fold: EventFold | FigureFold) => boolean): Iterable<Fold> => {
    if (narrowing.ids !== null) return sorted(narrowing.ids.flatMap((id) => of.byId.get(id) ?? []))
    if (narrowing.documents === null && narrowing.claims === null) return of.all
    const through = narrowing.claims ?? (narrowing.documents ?? []).flatMap((id) => (held.claimsOf.get(id) ?? []).map((claim) => claim.id))
    return sorted(through.flatMap((id) => (held.foldsOf.get(id) ?? []).filter(fits)) as Fold[])
  }
  const entities = ({ ids, documents }: Narrowing): Iterable<Entity> => {
    const inside = documents === null ? null : new Set(documents)
    const from = ids === null ? held.entities.all : sorted(ids.flatMap((id) => held.entities.byId.get(id) ?? []))
    return inside === null ? from : from.filter(({ mentions }) => mentions.some(({ document }) => inside.has(document)))
  }
  const documentsWithin = ({ ids, documents }: Narrowing): Iterable<RecordDocument> =>
    ids === null && documents === null ? held.documents.all : sorted((ids ?? documents ?? []).flatMap((id) => held.documents.byId.get(id) ?? []))
  const lines = ({ documents }: Narrowing): Iterable<Lineage> => {
    if (documents === null) return held.lineage
    const inside = new Set(documents)
    return held.lineage.filter(({ from, to }) => (typeof from === 'string' && inside.has(from)) || (typeof to === 'string' && inside.has(to)))
  }
  return {
    ...behind,
    documents: (narrowing) => those(documentsWithin(narrowing)),
    claims: (narrowing) => those(claimsWithin(narrowing)),
    entities: (narrowing) => those(entities(narrowing)),
    events: (narrowing) => those(folds(held.events, narrowing, isEvent)),
    figures: (narrowing) => those(folds(held.figures, narrowing, (fold) => !isEvent(fold))),
    lineage: (narrowing) => those(lines(narrowing)),
  }
}
