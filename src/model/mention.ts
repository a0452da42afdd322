import type { Span } from './passage.ts'
import type { Interval } from './time.ts'

/** What a participant may be. */
export type NameKind = 'person' | 'organisation' | 'group' | 'place' | 'facility' | 'weapon' | 'vehicle' | 'event' | 'other'

export type PlacePrecision = 'site' | 'settlement' | 'district' | 'region' | 'country'

/** A gazetteer entry, as a claim or a mention carries it. `id` is the gazetteer's own, with its source before the colon (`geonames:2363656`). */
export type Place = {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2; null for what lies in none or several (the Sahel). */
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
  readonly precision: PlacePrecision
}

export type Hedge = 'exact' | 'about' | 'vague'
export type ScopeKind = 'stock' | 'arrivals' | 'departures' | 'cumulative' | 'new' | 'change' | 'target'
export type Scope = {
  readonly kind: ScopeKind
  readonly period: Interval | null
  readonly baseline: Interval | null
}

export type Counted = {
  readonly quote: string
  readonly head: string
  readonly entity: string | null
  readonly status: 'combatant' | 'civilian' | 'unknown'
}

/** The bounds that the words commit to: "up to 1,200" is null..1200, "at least 40" is 40..null. */
export type Quantity = {
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  /** person, aircraft, ship, USD, percent, … as the packs' unit lists name them. */
  readonly unit: string
  readonly of: Counted | null
  readonly scope: Scope
  /** True where no number stands in the text ("a man was shot dead" is one). */
  readonly implied?: true
  /** The order of magnitude of a vague number whose words give one: 10 for dozens, 100 for hundreds. No bound: nobody said that it was more than that. */
  readonly magnitude?: number
}

export type Naming = 'named' | 'described' | 'pronoun'

type MentionBase = Span & {
  readonly id: string
  readonly naming: Naming
  /** The document-wide entity (`e1`), null for what names no thing. */
  readonly entity: string | null
  readonly rule: string
  readonly score: number
}

export type NameMention = MentionBase & {
  readonly kind: 'person' | 'organisation' | 'group' | 'weapon' | 'vehicle' | 'event' | 'other'
  /** Titles and offices that stand with the name, as written. */
  readonly titles: readonly Span[]
  /** The key of a thing the packs know in every script (`wagner-group`), null for the rest. */
  readonly known: string | null
}

export type PlaceMention = MentionBase & {
  readonly kind: 'place' | 'facility'
  readonly place: Place | null
  /** The other entries that bear this name, best first. Null is an answer: nobody knows which Tripoli. */
  readonly rivals: readonly Place[]
  readonly known: string | null
}

export type TimeMention = MentionBase & {
  readonly kind: 'time'
  readonly interval: Interval | null
  /** TIMEX3 value; partial values stay partial (`XXXX-WXX-2`). */
  readonly timex: string
  /** What it counts from: the publication, another time mention's id, the moment of a quotation's utterance, or nothing. */
  readonly relative_to: string | null
  readonly unresolved: 'no anchor' | 'ambiguous' | null
  /** The other readings of words that leave the day open ("last Wednesday", "05/04/2024"), the nearest first. */
  readonly rivals: readonly Interval[]
}

export type QuantityMention = MentionBase & {
  readonly kind: 'quantity'
  readonly quantity: Quantity
}

export type Mention = NameMention | PlaceMention | TimeMention | QuantityMention

/** Names for the same thing, within one document. */
export type DocumentEntity = {
  readonly id: string
  readonly kind: NameKind
  readonly name: string
  readonly mentions: readonly string[]
  readonly known: string | null
}
