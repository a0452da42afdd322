import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isMark, isRelative } from '../recognise/look.ts'
import type { Verb } from './verbs.ts'
import { onlyPlace, qualifies } from './sides.ts'
import { type Around, predicateOver } from './reach.ts'

/** Where an insertion between commas that ends before `at` began, or `at` itself. */
export const beforeInsertion = ({ row: { sentence } }: Around, at: number): number => {
  for (let before = at - 1; before > 0; before -= 1) {
    const form = sentence.tokens[before]?.form ?? ''
    if (form === ',' || form === '،') return before
    if (/^[;:؛]$/u.test(form)) return at
  }
  return at
}

/** "The group that holds the city attacked": a phrase inside a relative clause is not the subject of the second verb; the antecedent is. */
export const relativeSubject = ({ row, verbs }: Around, held: number, verb: Verb): number | null => {
  const { sentence, participants } = row
  const participant = participants[held] as Candidate
  const inner = verbs.findLast((other) => other.form === 'finite' && other.until <= participant.at)
  if (inner === undefined) return null
  for (let at = inner.at - 1; at >= Math.max(0, inner.at - 4); at -= 1) {
    if (!isRelative(sentence, at)) continue
    if (sentence.tokens.slice(inner.until, verb.at).some((token) => token.form === ',' || token.form === '،')) return null
    // "des habitants qui ont précisé qu'un civil avait été tué": behind "that" the clause is another's.
    for (let between = inner.until; between < participant.at; between += 1) if (isComplementiser(sentence, between)) return null
    const antecedent = participants.findLastIndex((one) => one.until <= at && at - one.until <= 3)
    return antecedent < 0 ? null : antecedent
  }
  return null
}

/** "The junta in Niamey, which expelled …": of a place behind a preposition whoever stands right before it is meant. */
export const overPlace = ({ row, slots }: Around, index: number): number => {
  const place = row.participants[index] as Candidate
  const before = index - 1
  const holder = row.participants[before]
  // "des habitants de la région qui ont fui": where nothing else tells them apart, people act and places do not.
  if (row.pack.headFirst && row.pack.hasCase && !row.pack.inflectsNouns && onlyPlace(place) && holder !== undefined && (slots[index] === 'of' || slots[index] === 'in') && holder.until === place.phrase.at - 1 && (holder.kind === 'person' || holder.kind === 'group')) return before
  if (!row.pack.hasCase || row.pack.headFirst || place.kind !== 'place' || holder === undefined || slots[index] === null) return index
  return holder.until === place.phrase.at - 1 && isListed(row.sentence, holder.until, 'prepositions', 'in', 'of', 'from', 'at', 'near') && (holder.kind === 'person' || holder.kind === 'group' || holder.kind === 'organisation') && holder.value !== 'demonym' ? before : index
}

/** The noun that a verb of a relative clause is about, null for a verb of another clause, or of an insertion between commas. */
export const relatedBy = ({ row: { sentence, participants } }: Around, verb: Verb): number | null => {
  for (let at = verb.at - 1; at >= Math.max(1, verb.at - 4); at -= 1) {
    if (isMark(sentence, at)) return null
    if (!isRelative(sentence, at)) continue
    const antecedent = participants.findLastIndex((one) => one.until === at && one.naming !== 'pronoun')
    return antecedent < 0 ? null : antecedent
  }
  return null
}

/** Marks and adverbs that may stand between a noun and the participle that qualifies it: a comma, where nouns are set off so. */
const antecedentReach = 3

/** What a participle qualifies: the phrase right before it, or before its comma ("манифестанты, захватившие …", "trois pêcheurs enlevés samedi"); null where none does. */
export const antecedentOf = ({ row, verbs }: Around, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (verb.form !== 'participle' || !pack.hasCase || !pack.headFirst) return null
  let until = verb.at
  if (pack.inflectsNouns && /^[,،]$/u.test(sentence.tokens[until - 1]?.form ?? '')) until -= 1
  else if (pack.inflectsNouns) return null
  const found = participants.findLastIndex((participant) => participant.until <= until && until - participant.until < antecedentReach && !qualifies(participant) && participant.rule !== 'pronoun/possessive')
  if (found < 0) return null
  const from = (participants[found] as Candidate).until
  // Only what qualifies the noun, or belongs to its name, may stand between.
  for (let at = from; at < until; at += 1) if (isMark(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'coordinators') || predicateOver(verbs, at) !== null) return null
  return found
}

/** "Enlevés samedi par des hommes en armes, trois pêcheurs ont été relâchés": what a participle that opens its sentence is about stands behind its comma; null elsewhere. */
export const openedBy = ({ row, verbs }: Around, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (verb.form !== 'participle' || !pack.hasCase || !pack.headFirst || verb.at > 1 || (verb.at === 1 && (row.holder[0] ?? -1) >= 0)) return null
  const comma = sentence.tokens.findIndex((token, at) => at > verb.at && token.form === ',')
  const next = verbs.find((other) => other.at > comma && other.form === 'finite')
  if (comma < 0 || next === undefined || verbs.some((other) => other.at > verb.at && other.at < comma && other.form === 'finite')) return null
  const found = participants.findIndex((participant) => participant.phrase.at > comma && participant.until <= next.at && !qualifies(participant))
  const one = participants[found]
  if (one === undefined) return null
  for (let at = comma + 1; at < one.phrase.at; at += 1) if (isListed(sentence, at, 'prepositions') && !isListed(sentence, at, 'determiners')) return null
  return found
}

/** "Three fishermen kidnapped by pirates were freed", "the convoy, attacked on Monday, …": what a passive participle behind a noun tells of, where nouns stand last in their phrase; null where it tells of none. */
export const reducedOn = ({ row, verbs }: Around, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns || verb.frames.length === 0) return null
  let until = verb.at
  while (until > 0 && (sentence.hits[until - 1] ?? []).some((hit) => hit.list === 'hearsay' || hit.list === 'time-words')) until -= 1
  if (sentence.tokens[until - 1]?.form === ',') until -= 1
  const found = participants.findLastIndex((one) => one.until === until && one.naming !== 'pronoun' && !qualifies(one))
  if (found < 0) return null
  const place = overPlace({ row, verbs, slots: participants.map((_, index) => (index === found ? 'in' : null)) }, found)
  return place
}
