import type { Hit, Language } from '../../packs/language.ts'
import type { Candidate, TokenRange } from '../recognise/candidate.ts'
import type { Sentence } from '../split.ts'
import type { Tagging } from '../tag/tag.ts'
import type { PredicateForm } from './predicate.ts'

/** A predicate before its clause is known. */
export type Verb = TokenRange & {
  readonly form: PredicateForm
  readonly passive: boolean
  readonly frames: readonly Hit[]
  readonly reporting: Hit | null
  readonly tense: 'past' | 'present' | 'future' | null
  /** Whether it is in the lists only as a common verb: it parts clauses and names no event. */
  readonly plain: boolean
  /** Whether its object is what is done ("launched an attack"): its subject acts in the noun behind it. */
  readonly light: boolean
  /** Whether it stands in its bare form, which takes its tense from the verb before ("can help develop and arm"). */
  readonly bare: boolean
}

export type Row = { readonly pack: Language; readonly sentence: Sentence; readonly participants: readonly Candidate[]; /** For each token, the participant that holds it, -1 for none. */ readonly holder: readonly number[]; /** For each token, whether it is part of a quantity. */ readonly counted: readonly boolean[]; /** For each token, whether it is part of a time. */ readonly timed: readonly boolean[]; /** Its parts of speech, null where the language has no tagger. */ readonly tagging: Tagging | null }
