import type { Reality, Stance } from '../model/index.ts'

/** The one vocabulary of filters: every list, search, report and (later) the API takes these and no others. */
export type Filter = {
  /** Names of whom or what it must be about: all of them. */
  readonly about: readonly string[]
  /** First day, ISO 8601, null for no bound. */
  readonly from: string | null
  /** The day after the last, ISO 8601. */
  readonly until: string | null
  readonly place: string | null
  /** A type of the ontology, or the part before its slash. */
  readonly type: string | null
  readonly reality: Reality | null
  readonly stance: Stance | null
  /** Someone in the chain who says it. */
  readonly voice: string | null
  /** The publisher, the agency it credits or who carried it. */
  readonly outlet: string | null
  readonly language: string | null
  /** At least so many independent origins. */
  readonly origins: number | null
  readonly disputed: boolean
  /** The id of a document, or its beginning. */
  readonly document: string | null
  readonly limit: number | null
}

export const unfiltered: Filter = {
  about: [], from: null, until: null, place: null, type: null, reality: null, stance: null, voice: null, outlet: null,
  language: null, origins: null, disputed: false, document: null, limit: null,
}

/** As the help prints them; the types hold the compiler to the model's list. */
export const realities = Object.keys({
  happened: 0, ongoing: 0, planned: 0, possible: 0, requested: 0, 'did-not-happen': 0,
} satisfies Record<Reality, 0>) as readonly Reality[]

export const stances = Object.keys({
  stated: 0, alleged: 0, denied: 0, confirmed: 0, estimated: 0, relayed: 0,
} satisfies Record<Stance, 0>) as readonly Stance[]

/** Filters that say nothing of a kind of thing. */
const silent = {
  events: [],
  figures: [],
  disputes: [],
  claims: ['origins', 'disputed'],
  entities: ['from', 'until', 'reality', 'stance', 'origins', 'disputed'],
  documents: ['type', 'reality', 'stance', 'origins', 'disputed'],
  lineage: ['reality', 'stance', 'origins', 'disputed'],
  decisions: ['about', 'from', 'until', 'place', 'type', 'reality', 'stance', 'voice', 'outlet', 'language', 'origins', 'disputed', 'document'],
} as const satisfies Readonly<Record<string, readonly (keyof Filter)[]>>
export type FilteredKind = keyof typeof silent

const isGiven = (name: keyof Filter, filter: Filter): boolean => (name === 'about' ? filter.about.length > 0 : filter[name] !== unfiltered[name])
/** Whether a filter lets everything through, though perhaps not all of it at once. */
export const isUnfiltered = (filter: Filter): boolean => (Object.keys(unfiltered) as (keyof Filter)[]).every((name) => name === 'limit' || !isGiven(name, filter))

/** The filters that were given and can't be held against a kind of thing: its list is as if they were not there, and whoever asked must be told. */
export const notApplied = (kind: FilteredKind, filter: Filter): readonly (keyof Filter)[] =>
  silent[kind].filter((name) => isGiven(name, filter))
