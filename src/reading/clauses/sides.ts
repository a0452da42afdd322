import type { Candidate } from '../recognise/candidate.ts'
import { isListed } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'

/** What qualifies a noun and is no side itself: an adjective of belonging, a possessive pronoun. */
export const qualifies = (participant: Candidate): boolean => participant.value === 'demonym' || participant.rule === 'pronoun/possessive'

/** Whether a participant stands inside the office of another: "the governor of Hadramawt, …". */
export const nested = ({ participants }: Row, participant: Candidate): boolean => participants.some((other) => other !== participant && other.titles.length > 0 && other.phrase.at <= participant.at && participant.until <= other.at)

/** Whether a participant is a place and nobody who acts: a country acts as its government does. */
export const onlyPlace = (one: Candidate): boolean => one.kind === 'facility' || (one.kind === 'place' && one.entries[0]?.precision !== 'country')

export const alike = (a: Candidate, b: Candidate): boolean => onlyPlace(a) === onlyPlace(b) && (a.naming === b.naming || a.kind === b.kind)

/** The plural and dual that are no subject's. Matches "المسؤولين"; not "المسؤولون". */
const oblique = /ين$/u
/** A feminine noun's ending. Matches "الحركة"; not "الجيش". */
const feminine = /ة$/u
/** A verb that may be in the feminine: by its last letter, or by the first of a present. Matches "دعت", "تدعو"; not "دعا". */
const feminineVerb = /^[وف]?س?ت|ت$/u

/**
 * Where verbs come first: whether a phrase behind a verb can't be its subject by its form: a plural that stands in the accusative, or a feminine noun right behind a verb in the masculine.
 */
export const isNoSubject = ({ sentence, pack, counted }: Row, verb: Verb, participant: Candidate): boolean => {
  if (pack.hasCase || participant.naming === 'pronoun') return false
  const head = sentence.tokens[participant.at]?.form ?? ''
  if (participant.naming === 'described' && participant.plural && oblique.test(head)) return true
  const form = sentence.tokens[verb.at]?.form ?? ''
  return participant.naming === 'described' && !participant.plural && participant.at === verb.until && verb.until - verb.at === 1 && feminine.test(head) && counted[participant.at] !== true && !feminineVerb.test(form) && !isListed(sentence, verb.at, 'auxiliaries')
}
