import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import { type Counts, everything, type KnownValue, type RecordClaim } from '../query/view.ts'
import { type Footprint, footprintOf, touchedSince } from './footprint.ts'
import type { Base } from './open.ts'
import type { Terms } from './search.ts'
import { viewOn } from './view.ts'

/**
 * What a record holds, and then what has changed in it, for those who keep it in memory: in parts, each small enough to be
 * taken over between two questions. Parts belong together up to the next `end`; only then are they a state of the record.
 */
export type Piece =
  /** Nothing of what was told before holds: it is told anew. */
  | { readonly kind: 'anew'; readonly documents: number }
  | { readonly kind: 'documents'; readonly things: readonly RecordDocument[] }
  /** All the claims of these documents. */
  | { readonly kind: 'claims'; readonly of: readonly string[]; readonly things: readonly RecordClaim[] }
  /** What became of the folds with these ids: one that is not among the things is no more. */
  | { readonly kind: 'entities'; readonly of: readonly string[]; readonly things: readonly Entity[] }
  | { readonly kind: 'events'; readonly of: readonly string[]; readonly things: readonly EventFold[] }
  | { readonly kind: 'figures'; readonly of: readonly string[]; readonly things: readonly FigureFold[] }
  /** All the lineage with an end in one of these documents; null for all there is. */
  | { readonly kind: 'lineage'; readonly of: readonly string[] | null; readonly things: readonly Lineage[] }
  | { readonly kind: 'end'; readonly changed: boolean; readonly left: LeftOut | null; readonly counts: Counts; readonly known: { readonly [Each in KnownValue]: readonly string[] } }

export type Following = {
  /** Settles, and tells what has changed since the last time; the first time everything. */
  readonly next: () => AsyncGenerator<Piece>
}

/** As many documents as a view remembers the readings of, and folds for a message of moderate size. */
const together = { documents: 50, folds: 200 }

function* slices(ids: Iterable<string>, size: number): Generator<readonly string[]> {
  const all = [...ids].sort()
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
const gathered = async <Thing>(things: AsyncIterable<Thing>): Promise<readonly Thing[]> => {
  const all: Thing[] = []
  for await (const thing of things) all.push(thing)
  return all
}
const isInside = (line: Lineage, inside: ReadonlySet<string>): boolean => [line.from, line.to].some((end) => typeof end === 'string' && inside.has(end))

/** How many reports a past moment leaves out. */
type LeftOut = { readonly kept: number; readonly later: number; readonly undated: number }
export type State = { readonly base: Base; readonly left: LeftOut | null; readonly close: () => Promise<void> }

/** Follows a record through the states that `settled` gives. */
export const following = (settled: () => Promise<State>, terms: Terms): Following => {
  let before: Footprint | null = null
  return {
    next: async function* () {
      const { base, left, close } = await settled()
      try {
        const view = viewOn(base, terms)
        const now = await footprintOf(base)
        const touched = before === null ? null : await touchedSince(base, before, now)
        const whole = touched === null
        if (whole) yield { kind: 'anew', documents: now.documents.size }
        const [claimsOf, documents] = whole ? [now.documents, now.documents] : [new Set(touched.claims), new Set(touched.documents)]
        // A document and its claims come of one reading, which is opened once.
        for (const of of slices(new Set([...claimsOf, ...documents]), together.documents)) {
          const wanted = of.filter((id) => documents.has(id))
          if (wanted.length > 0) yield { kind: 'documents', things: await gathered(view.documents({ ...everything, ids: wanted })) }
          const claiming = of.filter((id) => claimsOf.has(id))
          if (claiming.length > 0) yield { kind: 'claims', of: claiming, things: await gathered(view.claims({ ...everything, documents: claiming })) }
        }
        const [names, events, figures] = whole ? [now.folds.name.keys(), now.folds.event.keys(), now.folds.figure.keys()] : [[...touched.names, ...touched.gone.name], [...touched.events, ...touched.gone.event], [...touched.figures, ...touched.gone.figure]]
        for (const of of slices(names, together.folds)) yield { kind: 'entities', of, things: await gathered(view.entities({ ...everything, ids: of })) }
        for (const of of slices(events, together.folds)) yield { kind: 'events', of, things: await gathered(view.events({ ...everything, ids: of })) }
        for (const of of slices(figures, together.folds)) yield { kind: 'figures', of, things: await gathered(view.figures({ ...everything, ids: of })) }
        if (whole) yield { kind: 'lineage', of: null, things: await gathered(view.lineage(everything)) }
        else if (touched.lineage.length > 0) {
          const inside = new Set(touched.lineage)
          // A report that names one of these as its source stands in a link with it, and may now name it otherwise.
          const neighbours = (await gathered(view.lineage({ ...everything, documents: touched.lineage }))).flatMap(({ from, to }) => [from, to].filter((end) => typeof end === 'string'))
          const lines = await gathered(view.lineage({ ...everything, documents: [...new Set([...touched.lineage, ...neighbours])].sort() }))
          yield { kind: 'lineage', of: touched.lineage, things: lines.filter((line) => isInside(line, inside)) }
        }
        const changed = whole || Object.values({ ...touched, gone: [] }).some((list) => list.length > 0) || Object.values(touched.gone).some((list) => list.length > 0)
        before = now
        yield { kind: 'end', changed, left, counts: await view.counts(), known: { type: await view.known('type'), measure: await view.known('measure'), language: await view.known('language'), outlet: await view.known('outlet') } }
      } finally {
        await close()
      }
    },
  }
}
