import type { Reality } from '../../model/claim.ts'
import type { Hit } from '../../packs/language.ts'
import type { TokenRange } from '../recognise/candidate.ts'

/** What a predicate is in its sentence. */
export type PredicateForm = 'finite' | 'infinitive' | 'gerund' | 'participle' | 'noun'

/** A participant in a grammatical slot of a predicate; `participant` counts in the sentence's row of participants. */
export type Argument = { readonly slot: string; readonly participant: number }

/** A word or phrase that says that something is done: a verb, or a noun of action. */
export type Predicate = TokenRange & {
  /** Its place in the sentence's row of predicates. */
  readonly index: number
  readonly form: PredicateForm
  readonly passive: boolean
  /** The entries of `frames` that it may be, the longest first. */
  readonly frames: readonly Hit[]
  /** The entry of `reporting` that it is, null where it reports nothing. */
  readonly reporting: Hit | null
  /** The part of the sentence in which its arguments are looked for. */
  readonly clause: TokenRange
  readonly arguments: readonly Argument[]
  /** The noun of action that is its subject ("the assault failed"), null where none is. */
  readonly action: number | null
  /** The predicate that it depends on: what governs an infinitive, a complement, a noun in its object. */
  readonly governor: number | null
  /** What its own words say of its reality (negation, auxiliaries, modality), null where they say nothing. */
  readonly own: { readonly reality: Reality; readonly because: string } | null
  /** With its governors taken in; null where nothing restricts it. */
  readonly reality: { readonly reality: Reality; readonly because: string } | null
  /** What it makes of what it governs, where it is itself a word of will ("aims to"): a number in its clause is then no fact. */
  readonly governs: { readonly reality: Reality; readonly because: string } | null
  readonly tense: 'past' | 'present' | 'future' | null
}
