import type { Predicate } from '../clauses/predicate.ts'
import type { Quotation } from '../quotations.ts'
import type { TokenRange } from '../recognise/candidate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isNominal } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import type { Sentence } from '../split.ts'
import type { Tagging } from '../tag/tag.ts'
import type { Source, Speech, Stretch } from './speech.ts'

/** All that attribution sees of one sentence. */
export type Scene = {
  readonly text: string
  readonly sentence: Sentence
  readonly participants: readonly Participant[]
  readonly predicates: readonly Predicate[]
  readonly quotations: readonly Quotation[]
  /** Whether verbs may stand without a subject, as where they come first. */
  readonly verbFirst: boolean
  /** Whether a noun stands before what qualifies it, in scripts with case. */
  readonly headFirst: boolean
  /** Parts of speech, null where the language has no tagger. */
  readonly tagging: Tagging | null
  /** Stretches of tokens that are amounts. */
  readonly amounts: readonly TokenRange[]
  /** Times as found, in offsets. */
  readonly times: readonly Stretch[]
  /** Whoever spoke last before this sentence, for "he added" and verbs without a subject. */
  readonly last: Source | null
  /** The sentence before this one, null at the start of a document. */
  readonly before: Stretch | null
  /** What was found in this sentence so far. */
  readonly found: readonly Speech[]
}

/** A comma. Matches "," and "،"; not ";". */
const commaMark = /^[,،]$/u
/** Marks that part what is said from who says it. Matches ",", "”", "—"; not ":". */
const partingMark = /^(?:[,،"”»“–—’-]|'{1,2})$/u

export const isComma = (sentence: Sentence, at: number): boolean => commaMark.test(sentence.tokens[at]?.form ?? '')
/** Whether a mark stands at a token behind which who speaks may be named: "…”, said X", "…» — заявил X". */
export const parts = (sentence: Sentence, at: number): boolean => isMark(sentence, at) && partingMark.test(sentence.tokens[at]?.form ?? '')

/** The text offset at which a token begins, and at which the token before one ends. */
export const startOf = (sentence: Sentence, at: number): number => sentence.tokens[Math.min(at, sentence.tokens.length - 1)]?.start ?? sentence.end
export const endOf = (sentence: Sentence, at: number): number => (at <= 0 ? sentence.start : (sentence.tokens[at - 1]?.end ?? sentence.end))

/** Whether a quotation holds a token. */
export const isQuoted = ({ sentence, quotations }: Scene, at: number): boolean => quotations.some((quotation) => quotation.start <= startOf(sentence, at) && startOf(sentence, at) < quotation.end)

/** Whether "that" opens a complement at a token, also behind its comma ("сообщил, что"). */
export const opensComplement = (sentence: Sentence, at: number): boolean => isComplementiser(sentence, at) || (isComma(sentence, at) && isComplementiser(sentence, at + 1))

/** How many adverbs may stand between an auxiliary and its verb: "a également déclaré". */
const mostAdverbs = 2

/** Where a verb's group begins, with its auxiliaries, negations, small pronouns and a pronoun joined to it: "a déclaré X", "a-t-il ensuite ajouté", "n'a pas dit". */
export const groupStart = ({ sentence, participants }: Scene, at: number): number => {
  const own = (before: number): boolean => sentence.tokens[before + 1]?.joint === '-' || isListed(sentence, before, 'auxiliaries') || isListed(sentence, before, 'negations') || isListed(sentence, before, 'clitics') || (sentence.tokens[before]?.joint === '-' && isListed(sentence, before, 'pronouns'))
  let from = at
  while (from > 0) {
    let next = from - 1
    // An adverb stands only behind an auxiliary or the pronoun joined to one.
    while (from - next <= mostAdverbs && next > 0 && !own(next) && sentence.tokens[next]?.kind === 'word' && !isListed(sentence, next, 'prepositions') && !isNominal(sentence, next) && !participants.some((one) => one.at <= next && next < one.until)) next -= 1
    if (!own(next) || isMark(sentence, next)) break
    from = next
  }
  return from
}

/** Parts of speech of words that are nobody by themselves. */
const small: ReadonlySet<string> = new Set(['adverb', 'particle', 'adposition', 'coordinator', 'complementiser', 'determiner', 'auxiliary', 'mark'])

/** "Взволнованно рассказывает", "ранее сообщали": adverbs and small words alone speak for nobody, as far as the tagger tells; a word with a capital may be a name. */
export const holdsNoun = ({ sentence, tagging }: Scene, from: number, until: number): boolean => {
  if (tagging === null) return true
  for (let at = from; at < until; at += 1) {
    if (!small.has(tagging.tagger.tags[tagging.tags[at] as number] as string) || (sentence.tokens[at]?.capital === true && !isFunctionWord(sentence, at) && !isListed(sentence, at, 'time-words'))) return true
  }
  return false
}

export const opensItsClause = ({ sentence }: Scene, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 2); before -= 1) if (isMark(sentence, before) || isListed(sentence, before, 'coordinators')) return true
  return at <= 2
}
