import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative, isSubordinator } from '../recognise/look.ts'
import type { Row, Verb } from './verbs.ts'
import { isNominative } from './cases.ts'
import { nested, onlyPlace, qualifies } from './sides.ts'

/** Marks and words behind which a clause can't reach back. */
export const closesClause = ({ sentence, counted }: Row, at: number): boolean =>
  /^[;:؛—]$/u.test(sentence.tokens[at]?.form ?? '') || isComplementiser(sentence, at) || (isSubordinator(sentence, at) && !opensTime(sentence, at) && counted[at + 1] !== true && !callsAs(sentence, at))

/** "gunmen known locally as bandits": behind a participle of naming "as" opens no clause. */
const callsAs = (sentence: Row['sentence'], at: number): boolean => isListed(sentence, at, 'subordinators', 'as') && [at - 1, at - 2].some((before) => (sentence.hits[before] ?? []).some((hit) => hit.list === 'reporting' && hit.flags.has('name') && hit.features.includes('participle')))

/** "after 1 am", "since Monday": before a time or a number a word that may open a clause is a preposition. */
const opensTime = (sentence: Row['sentence'], at: number): boolean =>
  isListed(sentence, at, 'prepositions') && (sentence.tokens[at + 1]?.kind === 'number' || ['weekdays', 'months', 'day-parts', 'time-words', 'directions'].some((list) => isListed(sentence, at + 1, list)))

export type Around = { readonly row: Row; readonly verbs: readonly Verb[]; readonly slots: readonly (string | null)[] }

/** The predicate whose words cover a token, null where none does. */
export const predicateOver = (verbs: readonly Verb[], at: number): Verb | null => verbs.find((verb) => verb.at <= at && at < verb.until) ?? null

/** Whether a preposition stands right before a noun, over a determiner and an adjective. */
export const governedByPreposition = ({ sentence, holder }: Row, at: number): boolean => {
  if ((sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))) return true
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    // "De violents combats": nor does what begins a determiner.
    if ((sentence.hits[before] ?? []).some((hit) => hit.list === 'determiners' && hit.until > before + 1)) continue
    if (isListed(sentence, before, 'prepositions')) return true
    if (isMark(sentence, before) || (holder[before] ?? -1) >= 0) return false
  }
  return false
}

/** Whether what lies between a predicate and a phrase behind it cuts them apart. */
export const cutBehind = (around: Around, from: number, to: number): boolean => {
  const { row, verbs } = around
  for (let at = from; at < to; at += 1) {
    // "ما لا يقل عن 12": the words of a number part nothing.
    if (row.counted[at] === true) continue
    if (closesClause(row, at) || isRelative(row.sentence, at)) return true
    // "…, mais un habitant joint par": behind "but" another clause begins.
    if (row.pack.headFirst && row.pack.hasCase && row.sentence.tokens[at - 1]?.form === ',' && isListed(row.sentence, at, 'coordinators', 'but')) return true
    // "…, according to the office": who tells it has no part in it.
    if (isMark(row.sentence, at - 1) && isListed(row.sentence, at, 'according')) return true
    const other = predicateOver(verbs, at)
    if (other !== null && other.form === 'finite') return true
    // "… وكان": an auxiliary that "and" is written to opens a clause.
    if (!row.pack.hasCase && at > from && coordinated(row, at, 'auxiliaries')) return true
  }
  return false
}

/** Whether a word of a list stands at a token with "and" written to it. */
export const coordinated = ({ sentence, pack }: Row, at: number, list: string): boolean =>
  (sentence.hits[at] ?? []).some((hit) => hit.list === list && (hit.features.includes('and') || (hit.exact && pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('and') && pack.list(list).has(analysis.form)))))

/** Bare phrases behind a verb, at most two (subject and object where the verb comes first), and phrases with prepositions. */
export const behind = (around: Around, verb: Verb): readonly { readonly index: number; readonly slot: string | null; readonly gap: boolean }[] => {
  const { row, slots } = around
  const { participants, sentence } = row
  const found: { index: number; slot: string | null; gap: boolean }[] = []
  // "نفى أن": behind a verb's own "that" a clause begins.
  if (verb.until - verb.at > 1 && isListed(sentence, verb.until - 1, 'complementisers')) return found
  for (let index = 0; index < participants.length; index += 1) {
    const participant = participants[index] as Candidate
    if (participant.at < verb.until || qualifies(participant) || nested(row, participant) || aside(row, verb.at, participant.at)) continue
    if (cutBehind(around, verb.until, participant.at)) break
    // What another predicate's own words name is its own: "to withdraw its troops".
    if (around.verbs.some((other) => other !== verb && other.at <= participant.at && participant.until <= other.until)) continue
    if (isPossessive(sentence, participant.until)) continue
    if (partOf(around, index)) continue
    // "the western Niger town of Torodi": a country before a place's own noun only says where that place lies.
    if (row.pack.hasCase && !row.pack.headFirst && participant.kind === 'place' && isListed(sentence, participant.until, 'place-heads') && isListed(sentence, participant.until + 1, 'prepositions', 'of') && participants[index + 1]?.kind === 'place') continue
    // "a police post": a noun right before the noun that it qualifies is no side.
    const next = participants[index + 1]
    if (row.pack.hasCase && !row.pack.headFirst && participant.naming === 'described' && next !== undefined && next.naming === 'described' && next.at === participant.until) continue
    const comma = commaBetween(row, verb, Math.min(participant.phrase.at, participant.at))
    found.push({ index, slot: slots[index] ?? null, gap: comma })
  }
  return found
}

/** "عناصر من فصائل المعارضة", "soldiers from Mali": whom people come from right behind their noun is no side of its own. */
const partOf = ({ row, slots }: Around, index: number): boolean => {
  const participant = row.participants[index] as Candidate
  if (slots[index] !== 'from' || onlyPlace(participant)) return false
  return row.participants.some((other) => other.naming === 'described' && (other.kind === 'person' || other.kind === 'group') && other.until === participant.phrase.at - 1)
}

/** Whether a token stands in brackets that another is outside of. */
export const aside = ({ sentence }: Row, from: number, to: number): boolean => {
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const form = sentence.tokens[at]?.form
    if (form === '(') depth += 1
    else if (form === ')') depth -= 1
  }
  return depth > 0
}

/** How many words a phrase may have that says where or when something was said. */
const longestSaidIn = 5
/** Whether a phrase that a preposition opens, with a noun of speech, ends right before a comma, with no other mark and no "and" in it. */
const saidIn = (sentence: Row['sentence'], from: number, until: number): boolean => {
  let speaks = false
  for (let at = until - 1; at >= Math.max(from, until - longestSaidIn); at -= 1) {
    if (isMark(sentence, at) || isListed(sentence, at, 'coordinators')) return false
    speaks ||= isListed(sentence, at, 'reporting-nouns')
    if (speaks && isListed(sentence, at, 'prepositions', 'in', 'through', 'during')) return true
  }
  return false
}

/** Whether a comma stands between, other than a pair that sets off a time: "met, on Tuesday, his counterpart". */
const commaBetween = ({ sentence, pack, participants }: Row, { until: from, frames }: Verb, to: number): boolean => {
  const comma = (at: number): boolean => /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')
  for (let at = from; at < to; at += 1) {
    if (!comma(at)) continue
    // "أحال النائب العام، سالم باوزير، 36 متهما": nor do those around a name behind its office.
    const apposed = pack.hasCase ? undefined : participants.find((one) => one.titles.length > 0 && one.phrase.at < at && at < one.at && comma(one.until))
    if (apposed !== undefined && apposed.until < to) {
      at = apposed.until
      continue
    }
    // "اتهمت اللجنة في بيان، الجيش بنهب": nor does the one behind a phrase on where it was said, before what a verb acts on.
    if (at === to - 1 && !pack.hasCase && frames.some((hit) => hit.frame?.needs.includes('recipient') === true || hit.frame?.type.startsWith('accuse') === true) && saidIn(sentence, from, at)) continue
    let close = at + 1
    while (close < to && close - at <= 6 && !comma(close)) close += 1
    const placed = comma(close) && !pack.hasCase && isListed(sentence, at + 1, 'prepositions')
    const time = placed || comma(close) && sentence.tokens.slice(at + 1, close).some((_, offset) => isListed(sentence, at + 1 + offset, 'weekdays') || isListed(sentence, at + 1 + offset, 'months') || isListed(sentence, at + 1 + offset, 'time-words'))
    if (!time) return true
    at = close
  }
  return false
}

export const coordinatorBetween = ({ sentence }: Row, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isListed(sentence, at, 'coordinators')) return true
  return false
}

/** Whether two predicates name one kind of event: "the arrival, on a visit, …". */
const sameKind = (a: Verb, b: Verb): boolean => a.frames.some((hit) => b.frames.some((other) => (hit.frame?.type ?? '').split('/')[0] === (other.frame?.type ?? '').split('/')[0]))

/** Whether no other predicate stands between, which would hold the phrase itself. Places and times reach over nouns of action to their verb. */
export const nearestPredicate = ({ verbs, row }: Around, verb: Verb, participant: Candidate): boolean => {
  const place = participant.kind === 'place' || participant.kind === 'facility'
  // "обвинил в нападении Фронт": what stands in the nominative's form is no noun's own, but the verb's object over it.
  const free = verb.form === 'finite' && isNominative(row, participant)
  return !verbs.some((other) => other !== verb && other.at >= verb.until && other.until <= participant.at && !(other.plain && !(other.form === 'infinitive' && (row.pack.listsInfinitives || row.pack.hasCase))) && !(free && other.form === 'noun' && governedByPreposition(row, other.at)) && !(place && other.form === 'noun' && (verb.form !== 'noun' || (sameKind(verb, other) && governedByPreposition(row, other.at))))
    // A comma closes a noun's phrase: what follows belongs to the verb again.
    && !(other.form === 'noun' && row.sentence.tokens.slice(other.until, participant.phrase.at).some((token) => token.form === ',' || token.form === '،')))
}
