import type { Claim, Decision, Edited, Entity, EventFold, FigureFold, Lineage, Link, Reading, RecordDocument, Span } from '../model/index.ts'

/** What a record offers to those who read it. Lists, `why`, exports and reports know the record only through this, so any store can stand behind it. */

/** A claim as the record keeps it: its `entity` fields hold record-wide ids. */
export type RecordClaim = Claim & {
  readonly document: string
  /** The event it was folded into, null where it names none. */
  readonly event: string | null
  /** The figure likewise. */
  readonly figure: string | null
  /** True where a later version of its document no longer says it: shown, not counted. */
  readonly withdrawn: boolean
  /** Who corrected it, and what was read before that; null where it stands as it was read. */
  readonly edited: Edited | null
}

/**
 * What to look for. A view must give everything that fits and may give more: the questions in `query/` look at each thing again.
 * So a store may start by ignoring all of it but `ids`, `documents` and `claims`, and put the rest into its indexes where it pays.
 */
export type Narrowing = {
  /** Things with these ids, or folds that answer to them. */
  readonly ids: readonly string[] | null
  /** Things that rest on these documents (for lineage: with one of them at either end). */
  readonly documents: readonly string[] | null
  /** Folds that hold one of these claims. */
  readonly claims: readonly string[] | null
  /** Things in which one of these record-wide entities takes part or speaks. */
  readonly entities: readonly string[] | null
  /** A type of the ontology or the part before its slash, or a figure's measure. */
  readonly type: string | null
  /** A half-open stretch of days that a thing's time must touch; things without a time do not fit. ISO 8601 dates. */
  readonly from: string | null
  readonly until: string | null
}

export const everything: Narrowing = { ids: null, documents: null, claims: null, entities: null, type: null, from: null, until: null }

export type ThingKind = 'document' | 'claim' | 'entity' | 'event' | 'figure' | 'decision'

/** A thing that an id, or the beginning of one, may mean. */
export type Found = {
  readonly kind: ThingKind
  /** The id it prints today. */
  readonly id: string
  /** The id that was asked for, in full: another than `id` where a fold answers to a member's id or to the id it had before a merge. */
  readonly matched: string
}

/** A document that holds the words, best first. */
export type Hit = {
  readonly document: string
  readonly score: number
  /** Where the words stand in the document's kept text, in order; empty where only its title or publisher holds them. */
  readonly passages: readonly Span[]
}

export type Counts = {
  readonly documents: number
  readonly claims: number
  readonly entities: number
  readonly events: number
  readonly figures: number
  readonly lineage: number
  readonly decisions: number
}

/** Two folds that were compared, nearly joined, and stand apart. */
export type Nearly = Link & { readonly kind: 'entity' | 'event'; readonly folds: readonly [string, string] }

/** What filters can be checked against. */
export type KnownValue = 'type' | 'measure' | 'language' | 'outlet'

/** A settled record, read. Every stream comes in the order of ids (lineage: of its ends and kind), compared by code units, and holds one thing in memory at a time. */
export type View = {
  readonly documents: (narrowing: Narrowing) => AsyncIterable<RecordDocument>
  readonly claims: (narrowing: Narrowing) => AsyncIterable<RecordClaim>
  readonly entities: (narrowing: Narrowing) => AsyncIterable<Entity>
  readonly events: (narrowing: Narrowing) => AsyncIterable<EventFold>
  readonly figures: (narrowing: Narrowing) => AsyncIterable<FigureFold>
  readonly lineage: (narrowing: Narrowing) => AsyncIterable<Lineage>
  /** In the order in which they were made. */
  readonly decisions: () => AsyncIterable<Decision>
  /** The whole reading of a document, null where the record has no such document. */
  readonly reading: (document: string) => Promise<Reading | null>
  /** Everything whose id, or an id that it answers to, begins so; at most `limit`, exact ids first. Claims and documents before folds that answer to them. */
  readonly find: (prefix: string, limit: number) => Promise<readonly Found[]>
  readonly search: (words: string, narrowing: Narrowing) => AsyncIterable<Hit>
  /** The documents that `search` finds, best first, without where the words stand in them. */
  readonly holding: (words: string) => Promise<readonly Pick<Hit, 'document' | 'score'>[]>
  /** The values that stand in the record, sorted. */
  readonly known: (of: KnownValue) => Promise<readonly string[]>
  readonly counts: () => Promise<Counts>
  /** Pairs of entities and of events that were nearly joined and stand apart, the nearest first; at most `limit`. */
  readonly nearly: (limit: number) => Promise<readonly Nearly[]>
}
