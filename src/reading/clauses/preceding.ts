import type { Hit, Language } from '../../packs/language.ts'
import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isPossessive, isQuotation, isRelative, objectClitic, opensInfinitive } from '../recognise/look.ts'
import type { Sentence } from '../split.ts'
import type { Row } from './row.ts'
import { has, isInvertedPronoun } from './auxiliaries.ts'

/** How many words a fixed adverb may have. */
const longestAdverb = 4
/** Where a fixed adverb that ends right before a token begins ("ont par ailleurs attaqué"), else the token itself. */
const beforeAdverb = (sentence: Sentence, at: number): number => {
  for (let from = Math.max(0, at - longestAdverb); from < at - 1; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'adverbs' && hit.until === at)) return from
  return at
}

/** Whether what stands before a token makes it a noun: a determiner, a preposition, a possessor, an adjective of belonging, a number. */
export const nominalBefore = ({ pack, sentence, participants, holder }: Row, at: number): boolean => {
  const before = beforeAdverb(sentence, at) - 1
  if (before < 0) return false
  if (isPossessive(sentence, before)) return true
  if (opensInfinitive(sentence, before) && !isListed(sentence, before, 'determiners')) return false
  // "de les libérer": between what opens an infinitive and the verb a small word is the verb's object.
  if (isListed(sentence, before, 'clitics') && before > 0 && opensInfinitive(sentence, before - 1)) return false
  // "qui les accuse": nor is what the verb's own object stands before.
  if (objectClitic(sentence, before) !== null) return false
  if (isListed(sentence, before, 'determiners')) return true
  if (isListed(sentence, before, 'prepositions')) return true
  const held = holder[before] ?? -1
  if (held >= 0 && participants[held]?.value === 'demonym') return !qualifiesBefore(pack, sentence, (participants[held] as Candidate).at)
  return sentence.tokens[at]?.joint === '-'
}

/** Whether an adjective qualifies the noun before it, where such words follow their nouns: "l'armée israélienne affirme". */
const qualifiesBefore = (pack: Language, sentence: Sentence, at: number): boolean =>
  pack.headFirst && at > 0 && sentence.tokens[at - 1]?.kind === 'word' && !isFunctionWord(sentence, at - 1)

/** Whether what stands before a token makes it a verb: a pronoun, an auxiliary, an infinitive marker, a negation, a word of will. */
export const verbalBefore = ({ pack, sentence, participants, holder, tagging }: Row, at: number): boolean => {
  const fixed = beforeAdverb(sentence, at) - 1
  // "a systématiquement démenti": an adverb right behind an auxiliary parts it from its verb.
  const adverb = pack.headFirst && pack.hasCase && tagging !== null && fixed > 0 && tagging.tagger.tags[tagging.tags[fixed] as number] === 'adverb' && isListed(sentence, fixed - 1, 'auxiliaries')
  const before = adverb ? fixed - 1 : fixed
  if (before < 0) return false
  if (opensInfinitive(sentence, before) || isListed(sentence, before, 'auxiliaries') || isListed(sentence, before, 'negations') || isRelative(sentence, before) || isInvertedPronoun(sentence, before)) return true
  if ((isListed(sentence, before, 'clitics') && !isListed(sentence, before, 'determiners')) || objectClitic(sentence, before) !== null) return true
  if ((sentence.hits[before] ?? []).some((hit) => hit.list === 'modality' && hit.until === at && !hit.flags.has('noun'))) return true
  const held = holder[before] ?? -1
  return held >= 0 && participants[held]?.naming === 'pronoun'
}

/** "وكان الجيش قد قصف": behind a form of "be" in the past and its subject stands a verb. */
export const pluperfect = ({ sentence, holder }: Row, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    if (isMark(sentence, before) || isListed(sentence, before, 'prepositions') || isListed(sentence, before, 'complementisers')) return false
    if ((sentence.hits[before] ?? []).some((hit) => hit.list === 'auxiliaries' && hit.value === 'be:past')) return at - before > 1
    if ((holder[before] ?? -1) < 0 && (sentence.hits[before] ?? []).some((hit) => hit.frame?.partOfSpeech === 'verb')) return false
  }
  return false
}

/** "الجيش قصف": behind a name or a noun with its article, and what qualifies it, a bare word without its own is no noun of its phrase. */
export const bareSubjectBefore = ({ sentence, participants, holder, pack }: Row, at: number): boolean => {
  if (pack.hasCase) return false
  const before = isQuotation(sentence, at - 1) ? at - 2 : at - 1
  const held = holder[before] ?? -1
  const subject = held < 0 ? undefined : participants[held]
  if (subject === undefined || subject.naming === 'pronoun' || subject.proclitic !== null) return false
  return subject.naming === 'named' && subject.value !== 'demonym' ? subject.kind !== 'place' || subject.entries[0]?.precision === 'country' : pack.analyse(sentence.tokens[before]?.fold ?? '').some((analysis) => !analysis.outer && analysis.features.includes('definite'))
}

/** How far an action's name may stand behind the verb of will that governs it, in tokens. */
const willReach = 7

/** "يعتزم الجيش قصف المدينة": behind a verb of will and its subject, without "that" between, a past form is the name of an action. */
export const underWill = ({ sentence, pack, participants, holder }: Row, at: number, verbHits: readonly Hit[]): boolean => {
  if (pack.wordOrder !== 'VSO' || verbHits.some((hit) => has(hit, 'present', 'future', 'third', 'plural', 'feminine') || (has(hit, 'and') && !has(hit, 'past')))) return false
  for (let before = at - 1; before >= Math.max(0, at - willReach); before -= 1) {
    const will = (sentence.hits[before] ?? []).find((hit) => hit.list === 'modality' && hit.until <= at && hit.flags.has('verb') && !hit.flags.has('present') && !hit.flags.has('past') && !hit.flags.has('left'))
    if (will !== undefined) return !isComplementiser(sentence, will.until - 1) && !sentence.tokens.slice(will.until, at).some((_, offset) => isComplementiser(sentence, will.until + offset))
    if (asksFor(sentence, before, at)) return true
    if (isMark(sentence, before) || isComplementiser(sentence, before) || (isListed(sentence, before, 'prepositions') && (holder[before + 1] ?? -1) < 0)) return false
    if ((holder[before] ?? -1) < 0 && participants.length > 0 && (sentence.hits[before] ?? []).some((hit) => hit.frame?.partOfSpeech === 'verb')) return false
  }
  return false
}

/** Whether a verb that asks for something, in the past or present, stands at a token, with no "and" at another behind it. */
const asksFor = (sentence: Sentence, at: number, behind: number): boolean =>
  (sentence.hits[at] ?? []).some((hit) => hit.until < behind && hit.frame?.partOfSpeech === 'verb' && hit.frame.type.startsWith('request') && hit.rest === null)
