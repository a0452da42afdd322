import type { NameKind, Naming } from '../../model/mention.ts'
import type { GazetteerEntry } from '../../packs/gazetteer.ts'

/** Tokens of one sentence, half-open. */
export type TokenRange = { readonly at: number; readonly until: number }

/** An office or title that stands with a name: "Deputy Defence Minister", "اللواء". */
export type Title = TokenRange & { readonly value: string; readonly list: 'titles' | 'offices' }

/** What may be a name, a description or a pronoun of a participant, found in one sentence; what it stands for is settled with the whole document in view. */
export type Candidate = TokenRange & {
  readonly sentence: number
  readonly kind: NameKind
  readonly naming: Naming
  /** The key of a thing that packs know in every script. */
  readonly known: string | null
  /** Gazetteer entries that bear the name; empty for what is no place. */
  readonly entries: readonly GazetteerEntry[]
  /** The cases that the gazetteer's reading of a place's name may stand in, where an ending was taken off. */
  readonly cases?: readonly string[]
  /** Titles and offices that stand with it, before or behind. */
  readonly titles: readonly Title[]
  /** The country or region it is said to belong to ("Russian officials" → `ru`). */
  readonly belonging: string | null
  /** For descriptions: what is counted or meant (`combatant`, `aircraft`, `sides`); for pronouns which one (`he`). */
  readonly value: string | null
  readonly plural: boolean
  /** How many its form says by itself (a dual is two), null where it does not. */
  readonly count: number | null
  /** The token that carries the noun. */
  readonly head: number
  /** Where the whole noun phrase begins and ends, with determiners, titles and adjectives. */
  readonly phrase: TokenRange
  /** The slot of a preposition written together with its first word ("إلى" as "لـ"), null where there is none. */
  readonly proclitic: string | null
  /** Whether a coordinator is written together with its first word ("و"). */
  readonly coordinated: boolean
  readonly rule: string
  readonly score: number
}
