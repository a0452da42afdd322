import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../../model/index.ts'
import { things } from '../../exports/kinds.ts'
import type { RecordDispute } from '../../query/lists.ts'
import { asksOfClaims, claimFits, claimIsSaid, claimOfFigureFits, eventFits, figureFits } from '../../query/fits.ts'
import { type Sought, seek } from '../../query/sought.ts'
import { everything, type RecordClaim } from '../../query/view.ts'
import { earlier } from '../../query/when.ts'
import { type Filters, inArea, wantedOf, type Wanted } from '../contract/filters.ts'
import { claimsOfFigure } from '../held.ts'
import { remembering, type Shown } from '../shown.ts'

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
    for await (const { document } of shown.view.search(wanted.text, everything)) if (sought.documents === null || sought.documents.has(document)) holding.add(document)
    return { ...sought, wanted, documents: holding, narrowing: { ...sought.narrowing, documents: [...holding].sort() } }
  })

type Fitting = { readonly events: EventFold; readonly figures: FigureFold; readonly claims: RecordClaim; readonly entities: Entity; readonly documents: RecordDocument; readonly lineage: Lineage; readonly disputes: RecordDispute }
const within = ({ wanted: { area } }: { readonly wanted: Wanted }, thing: object): boolean =>
  area === null || !('place' in thing) || (typeof thing.place === 'object' && thing.place !== null && inArea(area, thing.place as { latitude: number; longitude: number }))

/** How each kind is ordered: disputes and figures by weight, documents by day, the rest as asked or by time. */
const orders: { readonly [Kind in keyof Fitting]: ((a: Fitting[Kind], b: Fitting[Kind]) => number) | null } = {
  events: (a, b) => earlier(a.time, b.time),
  figures: (a, b) => b.disputes.length - a.disputes.length || b.independent.at_least - a.independent.at_least || b.observations.length - a.observations.length,
  claims: (a, b) => earlier(a.time, b.time),
  entities: (a, b) => b.mentions.length - a.mentions.length,
  documents: (a, b) => -earlier(b.published, a.published) || 0,
  lineage: null,
  disputes: null,
}

/** The claims that are said as asked for, by those asked for, in the reports asked for: one walk, instead of one for each event. */
const saidClaims = (shown: Shown, asked: Filters, sought: Sought): Promise<ReadonlySet<string> | null> =>
  asksOfClaims(sought) ? remembering(shown, `said ${chosen(asked)}`, async () => new Set(shown.held.claims.all.filter((claim) => claimIsSaid(sought, claim)).map(({ id }) => id))) : Promise.resolve(null)

/** What fits of the kinds that are many: the meaning of each filter is the library's, only the walk is over what is in memory. */
const walked = async (shown: Shown, kind: keyof Fitting, asked: Filters, sought: Sought): Promise<readonly object[] | null> => {
  const { held } = shown
  if (kind === 'claims') return held.claims.all.filter((claim) => claimFits(sought, claim))
  if (kind === 'events') {
    const said = await saidClaims(shown, asked, sought)
    return held.events.all.filter((event) => eventFits(sought, event) && (said === null || event.claims.some((id) => said.has(id))))
  }
  if (kind === 'figures') {
    const asks = asksOfClaims(sought) || sought.about.length > 0 || sought.place !== null
    return held.figures.all.filter((figure) => figureFits(sought, figure) && (!asks || claimsOfFigure(figure).some((id) => { const claim = held.claims.byId.get(id); return claim !== undefined && claimOfFigureFits(sought, figure, claim) })))
  }
  return null
}

/** Everything of a kind that fits, in the order of its kind. */
export const fitting = <Kind extends keyof Fitting>(shown: Shown, kind: Kind, asked: Filters): Promise<readonly Fitting[Kind][]> =>
  remembering(shown, `${kind} ${chosen(asked)}`, async () => {
    const sought = await soughtBy(shown, asked)
    const quick = (await walked(shown, kind, asked, sought)) as readonly Fitting[Kind][] | null
    const found: Fitting[Kind][] = quick === null ? [] : quick.filter((thing) => within(sought, thing))
    if (quick === null) {
      const stream = (things[kind] as (view: Shown['view'], sought: Sought) => AsyncIterable<Fitting[Kind]>)(shown.view, sought)
      for await (const thing of stream) if (within(sought, thing)) found.push(thing)
    }
    const order = orders[kind] as ((a: Fitting[Kind], b: Fitting[Kind]) => number) | null
    // Streams come by id, and sorting is stable: what is alike stays in that order.
    return order === null ? found : found.sort(order)
  })
