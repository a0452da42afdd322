import type { Candidate } from '../recognise/candidate.ts'
import { isFunctionWord, isListed } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row, Verb } from './row.ts'

/** "The visit in late September of the marshal": a time between a noun and its "of" parts nothing. */
const inTime = (sentence: Row['sentence'], at: number): boolean => ['months', 'weekdays', 'time-words', 'day-parts', 'seasons'].some((list) => isListed(sentence, at, list))

/** "tirs contre un poste de l'armée", "an attack on the home of the mayor": behind another preposition "of" belongs to that one's noun. */
export const heldBefore = ({ sentence, pack, timed }: Row, from: number, to: number): boolean => {
  for (let at = from; pack.hasCase && at < to - 1; at += 1) if (isListed(sentence, at, 'prepositions') && !isListed(sentence, at, 'prepositions', 'of') && !isListed(sentence, at, 'determiners') && timed[at] !== true && timed[at + 1] !== true) return true
  return false
}

/** "The crackdown on protests against the re-election of the party": whether a noun that no list knows stands before the "of" and owns what follows it. */
export const ownedByAnother = ({ pack, sentence, holder, counted }: Row, from: number, to: number): boolean => {
  const of = sentence.tokens.findLastIndex((_, at) => at >= from && at < to && isListed(sentence, at, 'prepositions', 'of'))
  if (pack.headFirst || of <= from) return false
  const before = of - 1
  if (inTime(sentence, before)) return false
  return (holder[before] ?? -1) < 0 && counted[before] !== true && sentence.tokens[before]?.kind === 'word' && !isFunctionWord(sentence, before)
}

/** "атаки были обесточены города": whether an auxiliary stands between two tokens. */
export const helpedBetween = ({ sentence }: Row, from: number, to: number): boolean => sentence.tokens.slice(from, to).some((_, offset) => isListed(sentence, from + offset, 'auxiliaries'))

/** Whether a noun of action bears its article. */
export const isDefinite = ({ pack, sentence }: Row, verb: Verb): boolean => (verb.frames[0]?.features.includes('definite') ?? false) && pack.analyse(sentence.tokens[verb.at]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))

/** Whether a participant owns a noun behind a verb that no list knows and no preposition governs. */
export const ownsUnknown = (row: Row, verb: Verb, { index, slot }: { readonly index: number; readonly slot: string | null }): boolean => {
  const participant = row.participants[index] as Candidate
  const noun = participant.phrase.at - 1
  const owns = slot === 'genitive' || ((slot === 'for' || slot === 'to') && participant.proclitic !== null)
  return owns && participant.kind !== 'place' && noun >= verb.until && (row.holder[noun] ?? -1) < 0 && row.sentence.tokens[noun]?.kind === 'word' && (row.sentence.hits[noun] ?? []).length === 0 && !isListed(row.sentence, noun - 1, 'prepositions') && !(row.sentence.hits[noun - 1] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))
    && !row.pack.analyse(row.sentence.tokens[noun]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
}

/** "استهداف مسيرة إسرائيلية دراجة": behind whose an action is, over an adjective of belonging, stands bare what it is done to. */
export const actsBehind = ({ pack, participants }: Row, found: readonly Argument[], participant: Candidate): boolean => {
  const doer = found.find((argument) => argument.slot === 'genitive')
  const one = doer === undefined ? undefined : participants[doer.participant]
  if (pack.hasCase || one === undefined || found.some((argument) => argument.slot === 'object') || participant.naming === 'pronoun') return false
  const adjective = participants.find((other) => other.at === one.until && other.value === 'demonym')
  return participant.phrase.at === (adjective?.until ?? one.until)
}

/** "غارة أمريكية قياديا": behind its adjective of belonging a noun holds nothing more. */
export const adjectiveBetween = ({ pack, holder, participants }: Row, from: number, to: number): boolean => {
  for (let at = from; !pack.hasCase && at < to; at += 1) if (participants[holder[at] ?? -1]?.value === 'demonym') return true
  return false
}

/** "النار على منازل السكان": whether what a phrase belongs to is another noun behind a predicate. */
export const heldByOther = ({ pack, participants }: Row, from: number, index: number): boolean => !pack.hasCase && participants.some((other) => other.at >= from && other.until === participants[index]?.phrase.at && other.value !== 'demonym')
