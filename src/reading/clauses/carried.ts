import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isMark } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row, Verb } from './row.ts'
import type { Around } from './reach.ts'

/**
 * The subject of the nearest finite verb before another; null where a complement begins between, since who speaks does not do what is told.
 * @param overComplement whether it may: what opens an infinitive leaves the subject as it is
 */
export const earlierSubject = ({ row, verbs }: Around, all: readonly (readonly Argument[])[], verb: Verb, overComplement = false): number | null => {
  const index = verbs.indexOf(verb)
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = verbs[before] as Verb
    for (let at = other.until; at < (verbs[before + 1] as Verb).at; at += 1) if (!overComplement && isComplementiser(row.sentence, at)) return null
    if (other.form === 'finite') return all[before]?.find((argument) => argument.slot === 'subject')?.participant ?? null
  }
  return null
}

/** The subject of the nearest predicate before a place in the row that has one. */
const lastSubject = (all: readonly (readonly Argument[])[], until: number): number | null => {
  for (let index = until - 1; index >= 0; index -= 1) {
    const subject = all[index]?.find((argument) => argument.slot === 'subject')
    if (subject !== undefined) return subject.participant
  }
  return null
}

/** How many small words may stand between "that" with its pronoun and the verb ("إنها قد سيطرت"). */
const mostBetween = 2

/** "ذكرت اللجنة أنه حكم على الناشط": whether the pronoun at "that" is in the masculine and a body that speaks in the feminine, so that they are not one. */
const isAnother = ({ sentence, participants }: Row, at: number, speaker: number | undefined): boolean => {
  const body = speaker === undefined ? undefined : participants[speaker]
  return body !== undefined && body.kind !== 'person' && /ه$/u.test(sentence.tokens[at]?.form ?? '') && /ة$/u.test(sentence.tokens[body.at]?.form ?? '')
}

/** Whether right before a verb, over small words, stands "that" with a pronoun that is not a subject before it. */
export const isImpersonal = (row: Row, verb: Verb, speaker: number): boolean => {
  for (let at = verb.at - 1; !row.pack.hasCase && at >= Math.max(0, verb.at - 1 - mostBetween); at -= 1) if (isComplementiser(row.sentence, at)) return isAnother(row, at, speaker)
  return false
}

/**
 * The subject of a verb behind "that" with a pronoun attached ("إنها سيطرت"): whoever speaks in the clause before; null where that can't be told,
 * undefined where no such word stands before the verb.
 */
export const pronounBefore = ({ row, verbs }: Around, all: readonly (readonly Argument[])[], verb: Verb): number | null | undefined => {
  const { sentence, pack, holder } = row
  if (pack.hasCase) return undefined
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 1 - mostBetween); at -= 1) {
    // "لكنه ألغى": attached to "but", it is the subject of the clause before.
    if (isListed(sentence, at, 'coordinators') && pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun') && pack.list('coordinators').has(analysis.form))) return lastSubject(all, verbs.indexOf(verb))
    if (isComplementiser(sentence, at)) {
      if (!pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun'))) return undefined
      const index = verbs.findLastIndex((other) => other.until <= at && other.reporting !== null)
      if (index >= 0 && isAnother(row, at, all[index]?.find((argument) => argument.slot === 'subject')?.participant)) return null
      const speaker = index < 0 ? null : (all[index]?.find((argument) => argument.slot === 'subject')?.participant ?? null)
      // "وأنهم تعرضوا": one who speaks is not "they".
      const one = speaker === null ? undefined : row.participants[speaker]
      return one !== undefined && one.kind === 'person' && !one.plural && /(?:وا|ون)$/u.test(sentence.tokens[verb.at]?.form ?? '') ? null : speaker
    }
    if ((holder[at] ?? -1) >= 0 || isMark(sentence, at)) return undefined
  }
  return undefined
}

/** How far behind "that" a verb without a subject may stand, in tokens. */
const sharedReach = 3

/** "Армия отрицает, что атаковала деревню": the subject of the verb of saying, for a verb right behind its "that"; null elsewhere. */
export const sharedBySpeaker = ({ row, verbs, slots }: Around, all: readonly (readonly Argument[])[], verb: Verb): number | null => {
  const { sentence, participants, holder, pack } = row
  if (!pack.inflectsNouns) return null
  let at = verb.at - 1
  while (at > 0 && verb.at - at <= sharedReach && !isComplementiser(sentence, at)) {
    const held = holder[at] ?? -1
    if (isMark(sentence, at) || (held >= 0 && slots[held] === null)) return null
    at -= 1
  }
  if (!isComplementiser(sentence, at)) return null
  const index = verbs.findLastIndex((other) => other.until <= at && other.form === 'finite')
  const speaker = index < 0 || verbs[index]?.reporting == null ? undefined : all[index]?.find((argument) => argument.slot === 'subject')?.participant
  if (speaker === undefined) return null
  const several = (sentence.hits[verb.at] ?? []).some((hit) => hit.until === verb.until && hit.features.includes('plural') && (hit.frame !== null || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs'))
  const one = participants[speaker] as Candidate
  return several === severalBy(row, one) ? speaker : null
}

/** Whether a participant is several by its grammar: "армия" is one, however many it is. */
const severalBy = ({ sentence }: Row, one: Candidate): boolean => {
  const hits = (sentence.hits[one.head] ?? []).filter((hit) => hit.until > one.head && (hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'offices' || hit.list === 'reporting-nouns' || hit.list === 'coreference'))
  return hits.length === 0 ? one.plural && one.kind !== 'organisation' && one.kind !== 'place' : hits.every((hit) => hit.features.includes('plural') || hit.flags.has('plural'))
}
