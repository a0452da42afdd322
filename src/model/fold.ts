import type { Claim, Reality } from './claim.ts'
import type { KnownEntity } from './known.ts'
import type { Counted, Hedge, NameKind, Place, Scope } from './mention.ts'
import type { Interval, Published } from './time.ts'
import type { Reading } from './document.ts'

/** Folds are rebuilt from readings and decisions, never edited. */

/** A document as the record keeps it. */
export type RecordDocument = {
  readonly id: string
  readonly path: string | null
  /** When it was fetched or added: the one clock time of a run in any export. */
  readonly retrieved: string
  readonly language: string | null
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly via: readonly string[]
  readonly url: string | null
  readonly published: Published | null
  readonly complete: boolean
  readonly incomplete_because: Reading['incomplete_because']
  readonly version_of: string | null
  /** The document it derives from at the root, itself if original, null where its passages have several. */
  readonly origin: string | null
}

export type EntityName = { readonly form: string; readonly language: string | null }
export type Entity = {
  readonly id: string
  readonly kind: NameKind
  readonly name: string
  readonly names: readonly EntityName[]
  readonly mentions: readonly { readonly document: string; readonly start: number; readonly end: number; readonly form: string }[]
  readonly wikidata: string | null
  /** Whom files of known entities list under its names; empty where none does. */
  readonly known: readonly KnownEntity[]
  /** Why its names are one: each link that joined two of them. */
  readonly because: readonly Link[]
}

/** A compared pair. No score without its reason. */
export type Link = { readonly a: string; readonly b: string; readonly score: number; readonly because: readonly string[] }

export type Origin = {
  readonly root: string
  readonly kind: 'document' | 'speaker' | 'agency' | 'unseen'
  readonly documents: readonly string[]
  readonly because: string
}

/** How many independent witnesses stand behind something. */
export type Independent = { readonly at_least: number; readonly at_most: number; readonly because: readonly string[] }

export type DisputeAbout = 'occurrence' | 'time' | 'place' | 'count' | 'actor'
export type DisputeSide = { readonly value: string; readonly claims: readonly string[] }
export type Dispute = { readonly about: DisputeAbout; readonly sides: readonly DisputeSide[] }

export type Participant = { readonly role: string; readonly entity: string | null; readonly name: string }

export type EventFold = {
  readonly id: string
  readonly type: string
  readonly reality: Reality
  readonly time: Interval | null
  readonly place: Place | null
  readonly participants: readonly Participant[]
  readonly claims: readonly string[]
  readonly documents: readonly string[]
  readonly outlets: number
  readonly origins: readonly Origin[]
  readonly independent: Independent
  readonly disputes: readonly Dispute[]
  /** Why its claims are one event. */
  readonly because: readonly Link[]
}

export type Observation = {
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  /** The order of magnitude where the words give no more than that (10 for dozens); null for the rest. */
  readonly magnitude: number | null
  readonly as_of: Interval | null
  readonly claims: readonly string[]
  readonly origins: readonly Origin[]
}

export type FigureFold = {
  readonly id: string
  readonly measure: string
  readonly of: string
  readonly place: string | null
  readonly unit: string
  readonly scope: Scope
  readonly reality: Reality
  /** Whether those who are counted took part in the fighting, where all that say so say the same. */
  readonly status: Counted['status']
  /** The noun that all tellings of a language count by, language by language, folded; null where a named group is counted. */
  readonly nouns: readonly { readonly language: string | null; readonly noun: string }[] | null
  readonly observations: readonly Observation[]
  readonly independent: Independent
  readonly disputes: readonly Dispute[]
  /** For people killed only, by Stemma's own rule. */
  readonly derived: { readonly lowest: number | null; readonly low: number | null; readonly best: number | null; readonly high: number | null; readonly rule: string } | null
}

/** What became of a claim under review: each correction with who made it, when and why, and what was read. Its roles' entities are those of its document. */
export type Edited = {
  readonly by: readonly { readonly decision: string; readonly by: string; readonly at: string; readonly note: string | null; readonly fields: readonly string[] }[]
  readonly read: Pick<Claim, 'type' | 'reality' | 'roles' | 'time' | 'place' | 'quantity'>
}

export type LineageEnd = string | { readonly unseen: string }
export type Lineage = {
  readonly from: LineageEnd
  readonly to: LineageEnd
  readonly kind: 'copy' | 'near-copy' | 'translation' | 'excerpt' | 'citation' | 'common-source' | 'retelling'
  readonly direction: 'known' | 'unknown'
  readonly score: number
  readonly because: readonly string[]
}
