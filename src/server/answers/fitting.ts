import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../../model/index.ts'
import { things } from '../../exports/kinds.ts'
import { disputesOf, type RecordDispute } from '../../query/lists.ts'
import { asksOfClaims, claimFits, claimIsSaid, claimOfFigureFits, eventFits, figureFits } from '../../query/fits.ts'
import { type Sought, seek } from '../../query/sought.ts'
import type { RecordClaim } from '../../query/view.ts'
import { compare } from '../../query/when.ts'
import { type Filters, inArea, wantedOf, type Wanted } from '../contract/filters.ts'
import { orders } from '../held.ts'
import type { Layered } from '../layered.ts'
import { remembering, type Shown } from '../shown.ts'
import { walkedFor } from '../turns.ts'
import { documentsNaming } from './naming.ts'

/** What fits a filter in a state of the record, worked out once for all its pages, pictures and exports. */

/** The parameters that choose, without those that page or lay out. */
const chosen = (asked: Filters): string => {
  const { about, from, until, place, type, reality, stance, voice, outlet, language, origins, disputed, document, text, area } = asked
  return JSON.stringify({ about, from, until, place, type, reality, stance, voice, outlet, language, origins, disputed, document, text, area })
}

/** A filter held against the record, with the documents that hold the words that are asked for. */
export const soughtBy = (shown: Shown, asked: Filters): Promise<Sought & { readonly wanted: Wanted }> =>
  remembering(shown, `sought ${chosen(asked)}`, async () => {
    const wanted = wantedOf(asked)
    const sought = await seek(shown.view, wanted.filter)
    if (wanted.text === null) return { ...sought, wanted }
    const holding = new Set<string>()
    for (const { document } of await shown.view.holding(wanted.text)) if (sought.documents === null || sought.documents.has(document)) holding.add(document)
    return { ...sought, wanted, documents: holding, narrowing: { ...sought.narrowing, documents: [...holding].sort() } }
  })

type Fitting = { readonly events: EventFold; readonly figures: FigureFold; readonly claims: RecordClaim; readonly entities: Entity; readonly documents: RecordDocument; readonly lineage: Lineage; readonly disputes: RecordDispute }
const within = ({ wanted: { area } }: { readonly wanted: Wanted }, thing: object): boolean =>
  area === null || !('place' in thing) || (typeof thing.place === 'object' && thing.place !== null && inArea(area, thing.place as { latitude: number; longitude: number }))

const common = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | null => {
  const [smallest, ...rest] = [...sets].sort((a, b) => a.size - b.size)
  return smallest === undefined ? null : rest.length === 0 ? smallest : new Set([...smallest].filter((id) => rest.every((set) => set.has(id))))
}
/** The claims of some reports; null for all of them. */
const claimsIn = ({ held }: Shown, documents: ReadonlySet<string> | null): readonly RecordClaim[] => (documents === null ? held.claims.all : [...documents].flatMap((id) => held.claimsOf.get(id) ?? []))

/** The claims that are said as asked for, by those asked for, in the reports asked for: one walk, instead of one for each event. */
const saidClaims = (shown: Shown, asked: Filters, sought: Sought): Promise<ReadonlySet<string> | null> =>
  !asksOfClaims(sought) ? Promise.resolve(null) : remembering(shown, `said ${chosen(asked)}`, async () => {
    const inside = common([...(sought.documents === null ? [] : [sought.documents]), ...(sought.voice === null ? [] : [await documentsNaming(shown.held, sought.voice)])])
    return new Set((await walkedFor(claimsIn(shown, inside), (claim) => claimIsSaid(sought, claim))).map(({ id }) => id))
  })

/** Of all there are in order those that are among some; where they are few, only they are put in order. */
const among = <Fold extends { readonly id: string }>(ids: ReadonlySet<string> | null, { ordered, byId }: { readonly ordered: readonly Fold[]; readonly byId: Layered<Fold> }, order: (a: Fold, b: Fold) => number): readonly Fold[] =>
  ids === null ? ordered : ids.size > ordered.length / 8 ? ordered.filter(({ id }) => ids.has(id)) : [...ids].flatMap((id) => byId.get(id) ?? []).sort(order)

/**
 * What fits of the kinds that are many, as lists show them. The meaning of each filter is the library's; here only what can't fit
 * is left out before it is asked: who is named at all in which reports (`naming.ts`), and through them in which claims, events and figures.
 */
const walked = async (shown: Shown, kind: keyof Fitting, asked: Filters, sought: Sought): Promise<readonly object[] | null> => {
  const { held } = shown
  const naming = await Promise.all(sought.about.map((name) => documentsNaming(held, name)))
  if (kind === 'claims') {
    const inside = common([...naming, ...(sought.documents === null ? [] : [sought.documents]), ...(sought.voice === null ? [] : [await documentsNaming(held, sought.voice)])])
    return walkedFor(among(inside === null ? null : new Set(claimsIn(shown, inside).map(({ id }) => id)), held.claims, orders.claims), (claim) => claimFits(sought, claim))
  }
  if (kind === 'events') {
    const said = await saidClaims(shown, asked, sought)
    // What an event is about and who says it may stand in two reports of it.
    const eventsOf = (claims: readonly RecordClaim[]): ReadonlySet<string> => new Set(claims.flatMap(({ event }) => event ?? []))
    const inside = common([...naming.map((documents) => eventsOf(claimsIn(shown, documents))), ...(said === null ? [] : [eventsOf([...said].flatMap((id) => held.claims.byId.get(id) ?? []))])])
    return walkedFor(among(inside, held.events, orders.events), (event) => eventFits(sought, event) && (said === null || event.claims.some((id) => said.has(id))))
  }
  if (kind === 'figures') {
    const asks = asksOfClaims(sought) || sought.about.length > 0 || sought.place !== null
    const documents = common([...naming, ...(sought.documents === null ? [] : [sought.documents]), ...(sought.voice === null ? [] : [await documentsNaming(held, sought.voice)])])
    const inside = documents === null ? null : new Set(claimsIn(shown, documents).flatMap(({ figure }) => figure ?? []))
    return walkedFor(among(inside, held.figures, orders.figures), (figure) => figureFits(sought, figure) && (!asks || figure.observations.some(({ claims }) => claims.some((id) => { const claim = held.claims.byId.get(id); return claim !== undefined && claimOfFigureFits(sought, figure, claim) }))))
  }
  return null
}

/** Everything of a kind that fits, in the order of its kind. */
export const fitting = async <Kind extends keyof Fitting>(shown: Shown, kind: Kind, asked: Filters): Promise<readonly Fitting[Kind][]> => {
  // Where nothing is asked for, everything fits, and is there in order.
  if (kind !== 'lineage' && kind !== 'disputes' && chosen(asked) === '{}') return shown.held[kind as 'events'].ordered as unknown as readonly Fitting[Kind][]
  return remembering(shown, `${kind} ${chosen(asked)}`, async () => {
    const sought = await soughtBy(shown, asked)
    const quick = (await walked(shown, kind, asked, sought)) as readonly Fitting[Kind][] | null
    if (quick !== null) return sought.wanted.area === null ? quick : quick.filter((thing) => within(sought, thing))
    if (kind === 'disputes') {
      const [figures, events] = await Promise.all([fitting(shown, 'figures', asked), fitting(shown, 'events', asked)])
      const inIds = <Fold extends { readonly id: string }>(folds: readonly Fold[]): readonly Fold[] => [...folds].sort((a, b) => compare(a.id, b.id))
      return [...inIds(figures.filter(({ disputes }) => disputes.length > 0)).flatMap((figure) => disputesOf('figure', figure)), ...inIds(events.filter(({ disputes }) => disputes.length > 0)).flatMap((event) => disputesOf('event', event))] as unknown as readonly Fitting[Kind][]
    }
    const found: Fitting[Kind][] = []
    for await (const thing of (things[kind] as (view: Shown['view'], sought: Sought) => AsyncIterable<Fitting[Kind]>)(shown.view, sought)) if (within(sought, thing)) found.push(thing)
    if (kind !== 'documents' && kind !== 'entities') return found
    // As the state has them in order: what fits is taken out of it.
    const fits = new Set(found.map((thing) => (thing as { readonly id: string }).id))
    const ordered: readonly { readonly id: string }[] = kind === 'documents' ? shown.held.documents.ordered : shown.held.entities.ordered
    return ordered.filter(({ id }) => fits.has(id)) as unknown as readonly Fitting[Kind][]
  })
}
