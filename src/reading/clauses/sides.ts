import type { Candidate } from '../recognise/candidate.ts'
import type { Row } from './verbs.ts'

/** What qualifies a noun and is no side itself: an adjective of belonging, a possessive pronoun. */
export const qualifies = (participant: Candidate): boolean => participant.value === 'demonym' || participant.rule === 'pronoun/possessive'

/** Whether a participant stands inside the office of another: "the governor of Hadramawt, …". */
export const nested = ({ participants }: Row, participant: Candidate): boolean => participants.some((other) => other !== participant && other.titles.length > 0 && other.phrase.at <= participant.at && participant.until <= other.at)

/** Whether a participant is a place and nobody who acts: a country acts as its government does. */
export const onlyPlace = (one: Candidate): boolean => one.kind === 'facility' || (one.kind === 'place' && one.entries[0]?.precision !== 'country')

export const alike = (a: Candidate, b: Candidate): boolean => onlyPlace(a) === onlyPlace(b) && (a.naming === b.naming || a.kind === b.kind)
