import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isFunctionWord, isHelping, isListed, isMark, isPossessive, isRelative, isSubordinator } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { endOf, holdsNoun, isComma, opensComplement, type Scene, startOf } from './scene.ts'
import type { Source } from './speech.ts'

export const noSource: Source = { participant: null, quote: null, also: [], noun: null }

/** Nouns that speak for somebody: "a report by …", "Haftar's spokesman". Who stands behind them is the voice where the noun is a document. */
const speakingNoun = (participant: Participant): boolean => participant.rule === 'described/reporting-nouns'

/**
 * The source that a participant carries: a document's author where one is named ("a report from Military Africa", "a UN report"),
 * a name in apposition to a description ("the newspaper Vedomosti").
 */
export const sourceOf = (scene: Scene, index: number): Source => {
  const { text, participants, sentence } = scene
  const participant = participants[index] as Participant
  const others = participants.filter((other) => other !== participant && other.value !== 'demonym')
  let best = participant
  let start = Math.min(startOf(sentence, phraseStart(scene, index)), participant.start)
  let end = participant.end
  const noun = speakingNoun(participant) ? participant.value : null
  if (participant.naming === 'described') {
    // "президент Белоруссии отметил": a place in a case is no bearer of the office before it.
    const next = others.find((other) => other.naming === 'named' && other.proclitic === null && !(other.kind === 'place' && other.cases !== undefined && noun === null) && other.at >= participant.until && other.phrase.at - participant.until <= 3 && linked(scene, participant.until, other.phrase.at, noun !== null))
    // "a letter from the general's aide, Omar Selim": what is possessed speaks, not who possesses it.
    const follows = next !== undefined && isPossessive(sentence, next.until) ? (others.find((other) => other.at > next.until && other.at - next.until <= 5) ?? next) : next
    const precedes = others.findLast((other) => other.naming === 'named' && other.until <= participant.at && participant.at - other.until <= 3 && near(scene, other.until, participant.at))
    const describedAuthor = noun === null ? undefined : others.find((other) => other.naming === 'described' && other.at >= participant.until && other.phrase.at - participant.until <= 3 && linked(scene, participant.until, other.phrase.at, true))
    const author = follows ?? (noun !== null ? precedes : undefined) ?? describedAuthor
    if (author !== undefined) {
      best = author
      start = Math.min(start, author.start)
      end = Math.max(end, author.end)
    }
  }
  const apposed = best === participant ? apposedTo(scene, index) : null
  if (apposed !== null) {
    best = apposed
    end = Math.max(end, apposed.end)
  } else if (best === participant && !(participant.naming === 'named' && participant.kind === 'person')) end = Math.max(end, endOf(sentence, participant.naming === 'described' ? qualifiedUntil(scene, belongingUntil(scene, participant.until)) : belongingUntil(scene, participant.until)))
  return { participant: best, quote: span(text, start, end), also: [], noun }
}

/** How many words an apposition between commas may have. */
const longestApposition = 8

/** The person that an apposition between commas names: "the minister, Ali Omar, said", "the spokesperson of the command, DSP Abubakar, said". */
const apposedTo = (scene: Scene, index: number): Participant | null => {
  const { sentence, participants } = scene
  const participant = participants[index] as Participant
  if (participant.naming === 'named' && (participant.kind === 'person' || participant.kind === 'place' || (!scene.verbFirst && participant.kind !== 'other'))) return null
  const until = belongingUntil(scene, participant.until)
  if (!isComma(sentence, until)) return null
  const person = participants.find((other) => other.kind === 'person' && other.naming === 'named' && other.at > until && other.phrase.at - until <= 3 && other.until - until <= longestApposition)
  if (person !== undefined && (sentence.tokens[person.until] === undefined || isMark(sentence, person.until))) return person
  // "leur employeur, la société Pêcheries du Sud": so does a description's by a body's name behind its determiner.
  const body = participant.naming !== 'described' || !isListed(sentence, until + 1, 'determiners', 'definite') ? undefined : participants.find((other) => other.kind === 'organisation' && other.naming === 'named' && other.at > until && other.phrase.at - until <= 2)
  return body !== undefined && (sentence.tokens[body.until] === undefined || isMark(sentence, body.until)) ? body : null
}

/** Where a noun's phrase ends, with what belongs to it: "the spokesman for the mission in Goma", "المتحدث باسم الجيش". */
const belongingUntil = ({ sentence, participants }: Scene, from: number): number => {
  const next = participants.find((other) => other.phrase.at >= from && other.phrase.at - from <= 2 && other.proclitic === null && other.naming !== 'pronoun')
  if (next === undefined) return from
  for (let at = from; at < next.phrase.at; at += 1) if (!isListed(sentence, at, 'prepositions', 'of') && !isListed(sentence, at, 'determiners')) return from
  // "الحكومة المتمردين": behind a noun with its article another with its own is somebody else.
  if (next.phrase.at === from && next.naming === 'described' && withArticle.test(sentence.tokens[from - 1]?.form ?? '') && withArticle.test(sentence.tokens[from]?.form ?? '')) return from
  return next.phrase.at === from && next.naming === 'named' ? from : next.until
}

/** Whether two phrases belong together by what stands between: nothing, a quotation mark, "from", "of", "by". */
const linked = ({ sentence, participants }: Scene, from: number, to: number, byPreposition: boolean): boolean => {
  for (let at = from; at < to; at += 1) {
    if (/^["“”„«»]$/u.test(sentence.tokens[at]?.form ?? '')) continue
    if (byPreposition && (isListed(sentence, at, 'prepositions', 'of', 'from', 'by') || isListed(sentence, at, 'determiners') || isPossessive(sentence, at))) continue
    if (isListed(sentence, at, 'determiners')) continue
    // "le quotidien soudanais Al-Nahr": an adjective of belonging stands between.
    if (participants.some((one) => one.value === 'demonym' && one.at <= at && at < one.until)) continue
    return false
  }
  return true
}
const near = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isMark(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'coordinators')) return false
  return true
}

/** How many words the noun phrase of a subject that no list knows may have. */
const longestUnknown = 14

/**
 * A subject that no list knows ("Eyewitnesses interviewed … said that", "Republicans said the findings …"): the noun phrase before the verb, where "that", a quotation
 * or a clause of its own follows.
 */
export const unknownSubject = (scene: Scene, predicate: Predicate): Source => {
  const { sentence, text, predicates } = scene
  const opened = opensComplement(sentence, predicate.until) || opensComplement(sentence, addresseeUntil(scene, predicate.until)) || asReporting(scene, predicate) !== null || opensInfinitiveSaid(scene, predicate) || /^["“«]$/u.test(sentence.tokens[predicate.until]?.form ?? '')
  if (!opened && !clauseBehind(scene, predicate)) return noSource
  const stops = (at: number): boolean => isMark(sentence, at) || isRelative(sentence, at) || isComplementiser(sentence, at) || isSubordinator(sentence, at) || predicates.some((other) => other.at <= at && at < other.until && other.form === 'finite' && (other.frames.length > 0 || other.reporting !== null || other.tense !== null))
    || (isListed(sentence, at, 'coordinators') && predicates.some((other) => other.form === 'finite' && other.until <= at))
  let from = predicate.at
  while (from > 0 && predicate.at - from < longestUnknown && !stops(from - 1)) from -= 1
  while (from < predicate.at && (isListed(sentence, from, 'coordinators') || (sentence.hits[from] ?? []).some((hit) => hit.list === 'hearsay'))) from += 1
  // "would have believed", "in London said": words that hold a sentence together are nobody.
  if (isFunctionWord(sentence, from) && !isListed(sentence, from, 'determiners')) return noSource
  if (!opened && (predicate.at - from < 1 || (from > 0 && !isMark(sentence, from - 1) && !isListed(sentence, from - 1, 'coordinators')))) return noSource
  const until = nounPhraseUntil(scene, from, predicate.at)
  return from === predicate.at || !holdsNoun(scene, from, until) ? noSource : { ...noSource, quote: span(text, startOf(sentence, from), endOf(sentence, until)) }
}

/** "assure avoir déjoué", "jure tenir la cadence": an infinitive right behind a verb of saying is what is said. */
const opensInfinitiveSaid = ({ sentence, predicates }: Scene, predicate: Predicate): boolean => {
  const at = isListed(sentence, predicate.until, 'negations') || isListed(sentence, predicate.until, 'clitics') ? predicate.until + 1 : predicate.until
  return (sentence.hits[at] ?? []).some((hit) => hit.list === 'auxiliaries' && hit.value.endsWith(':infinitive')) || predicates.some((other) => other.at === at && other.form === 'infinitive')
}

/** "told AFP that": where the name of whom something is told ends. */
const addresseeUntil = ({ participants }: Scene, from: number): number => participants.find((one) => one.phrase.at === from && one.naming !== 'pronoun')?.until ?? from

/** Where the words before a verb end without its auxiliaries and adverbs. */
const nounPhraseUntil = ({ sentence }: Scene, from: number, until: number): number => {
  let end = until
  while (end > from + 1 && (isListed(sentence, end - 1, 'auxiliaries') || isListed(sentence, end - 1, 'negations'))) end -= 1
  return end
}

/** Whether a clause of its own stands right behind a verb of saying: a subject, then a finite verb, with no mark, relative or preposition before the subject. */
const clauseBehind = ({ sentence, predicates }: Scene, predicate: Predicate): boolean => {
  if (predicate.reporting === null || predicate.reporting.flags.has('name')) return false
  if (isMark(sentence, predicate.until) || isListed(sentence, predicate.until, 'coordinators') || (isFunctionWord(sentence, predicate.until) && !isListed(sentence, predicate.until, 'determiners') && !isListed(sentence, predicate.until, 'pronouns'))) return false
  for (let at = predicate.until + 1; at < Math.min(sentence.tokens.length, predicate.until + 12); at += 1) {
    if (isMark(sentence, at) || isRelative(sentence, at) || isComplementiser(sentence, at) || isSubordinator(sentence, at)) return false
    if (isHelping(sentence, at) || predicates.some((other) => other.at === at && other.form === 'finite' && other.tense !== null)) return true
  }
  return false
}

/** A subject that no list knows, behind a verb that comes first ("قال شهود عيان إن"): the words up to what is said; no source where the verb stands without one. */
export const unknownSubjectBehind = ({ sentence, text, times }: Scene, from: number): Source => {
  let until = from
  while (until < sentence.tokens.length && until - from < 6 && !isMark(sentence, until) && !isComplementiser(sentence, until) && !isRelative(sentence, until) && !isListed(sentence, until, 'prepositions') && !times.some((time) => time.start <= startOf(sentence, until) && startOf(sentence, until) < time.end)) until += 1
  const opened = isComplementiser(sentence, until) || /^[:"“«]$/u.test(sentence.tokens[until]?.form ?? '')
  return until === from || !opened || isFunctionWord(sentence, from) || (sentence.hits[from] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot='))) ? noSource : { ...noSource, quote: span(text, startOf(sentence, from), endOf(sentence, until)) }
}

/** How many words may qualify a source's noun behind it ("مصادر محلية سورية"). */
const mostQualifiers = 3

/** Where a noun's qualifiers end that follow it and that no list knows. */
export const qualifiedUntil = ({ sentence, verbFirst, predicates, participants }: Scene, from: number): number => {
  let until = from
  while (verbFirst && until - from < mostQualifiers) {
    const token = sentence.tokens[until]
    const unknown = token?.kind === 'word' && (sentence.hits[until] ?? []).length === 0 && !participants.some((one) => one.at <= until && until < one.until)
    const belonging = participants.find((one) => one.at === until && one.value === 'demonym' && one.proclitic === null && !one.coordinated)
    if (predicates.some((predicate) => predicate.at === until) || (!unknown && belonging === undefined)) break
    // "نفى الوزير صحة الخبر": behind a noun with its article another without is none of its adjectives.
    if (unknown && withArticle.test(sentence.tokens[until - 1]?.form ?? '') && !withArticle.test(token?.form ?? '')) break
    until = belonging?.until ?? until + 1
  }
  return until
}

/** A word that bears an article in writing, with what may be written before it. Matches "الوزير", "والوزير"; not "صحة". */
const withArticle = /^[وفب]?ال\p{L}/u

/** Where a source's whole phrase begins, with its possessor and determiner: "Moscow's defence ministry". */
export const phraseStart = ({ sentence, participants, verbFirst }: Scene, index: number): number => {
  const participant = participants[index] as Participant
  let at = Math.min(participant.phrase.at, participant.at)
  for (let steps = 0; steps < 3 && !verbFirst; steps += 1) {
    const before = participants.find((other) => other.until <= at && at - other.until <= 1 && (other.value === 'demonym' || isPossessive(sentence, other.until)))
    if (before === undefined || (before.value !== 'demonym' && !isPossessive(sentence, at - 1))) break
    at = Math.min(before.phrase.at, before.at)
  }
  while (at > 0 && (isListed(sentence, at - 1, 'determiners') && !isListed(sentence, at - 1, 'prepositions'))) at -= 1
  return at
}

/** A list of speakers that speak as one. */
export const withOthers = (scene: Scene, indices: readonly number[]): Source => {
  const [first, ...rest] = indices
  if (first === undefined) return noSource
  return { ...sourceOf(scene, first), also: rest.map((index) => scene.participants[index] as Participant) }
}

/** "quoted X as saying": the token of the reporting word behind "as", null where there is none. */
export const asReporting = ({ sentence }: Scene, predicate: Predicate): number | null => {
  for (let at = predicate.until; at < Math.min(sentence.tokens.length - 1, predicate.until + 12); at += 1) {
    if (isComma(sentence, at)) return null
    if (isListed(sentence, at, 'subordinators', 'as') && isListed(sentence, at + 1, 'reporting')) return at + 1
  }
  return null
}
