import type { Candidate } from '../recognise/candidate.ts'
import { isListed } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'

/** What qualifies a noun and is no side itself: an adjective of belonging, a possessive pronoun. */
export const qualifies = (participant: Candidate): boolean => participant.value === 'demonym' || participant.rule === 'pronoun/possessive'

/** Whether a participant stands inside the office of another: "the governor of Hadramawt, …". */
export const nested = ({ participants }: Row, participant: Candidate): boolean => participants.some((other) => other !== participant && other.titles.length > 0 && other.phrase.at <= participant.at && participant.until <= other.at)

/** Whether a participant is a place and nobody who acts: a country acts as its government does. */
export const onlyPlace = (one: Candidate): boolean => one.kind === 'facility' || (one.kind === 'place' && one.entries[0]?.precision !== 'country')

export const alike = (a: Candidate, b: Candidate): boolean => onlyPlace(a) === onlyPlace(b) && (a.naming === b.naming || a.kind === b.kind || (bodies.has(a.kind) && bodies.has(b.kind)))
/** Kinds of those who act as one: "the army and the Front". */
const bodies: ReadonlySet<string> = new Set(['group', 'organisation'])

/** The accusative's sign, written. Matches "راعياً"; not "راعيا". */
const nunated = /\u064B/u
/** The plural and dual that are no subject's. Matches "المسؤولين"; not "المسؤولون". */
const oblique = /ين$/u
/** A masculine noun with a pronoun attached. Matches "طاقمه", "قائدها"; not "قوته", "بلدتها". */
const masculineOwned = /[^تا](?:ه|ها|هم)$/u
/** Words of a whole. Matches "جميع"; not "الجميع". */
const whole = /^(?:جميع|كل|كافة|سائر)$/u
/** A coordinator written to a verb. Matches "ودعا"; not "دعا". */
const joins = /^[وف]\p{L}{3}/u
/** A feminine noun's ending. Matches "الحركة"; not "الجيش". */
const feminine = /ة$/u
/** A verb that may be in the feminine: by its last letter, or by the first of a present. Matches "دعت", "تدعو"; not "دعا". */
export const feminineVerb = /^[وف]?س?ت|ت$/u

/**
 * Where verbs come first: whether a phrase behind a verb can't be its subject by its form: a plural that stands in the accusative, or a feminine noun right behind a verb in the masculine.
 */
export const isNoSubject = ({ sentence, pack, counted }: Row, verb: Verb, participant: Candidate): boolean => {
  if (pack.hasCase || participant.naming === 'pronoun') return false
  // "ودعا جميع الأطراف إلى": all of a side are asked, where a verb of asking goes on from what was told.
  if (verb.frames.some((hit) => hit.frame?.type.startsWith('request')) && joins.test(sentence.tokens[verb.at]?.form ?? '') && whole.test(sentence.tokens[participant.at - 1]?.form ?? '') && participant.naming === 'described') return true
  const head = sentence.tokens[participant.at]?.form ?? ''
  // "خرج مئات المحتجين": but for what a number counts.
  const numbered = counted[participant.phrase.at - 1] === true || isListed(sentence, participant.at - 1, 'vague') || isListed(sentence, participant.at - 1, 'numbers') || isListed(sentence, participant.at - 1, 'determiners', 'one')
  // "واعتقلت عددا من الفلسطينيين": a number in the accusative shows that they are acted on.
  const some = (sentence.hits[verb.until] ?? []).find((hit) => hit.list === 'vague' && hit.features.includes('accusative') && (hit.until === participant.at || hit.until === participant.at - 1))
  if (some !== undefined) return true
  if (participant.naming === 'described' && participant.plural && oblique.test(head) && !numbered) return true
  // "فقتل راعيا": so is what is written in the accusative, where no number counts it.
  if (participant.naming === 'described' && !participant.plural && nunated.test(head) && counted[participant.at - 1] !== true && sentence.tokens[participant.at - 1]?.kind !== 'number') return true
  const form = sentence.tokens[verb.at]?.form ?? ''
  // "واحتجزت طاقمه": nor can a masculine noun with a pronoun attached be, behind a verb in the feminine.
  if (participant.naming === 'described' && (!participant.plural || participant.kind === 'group') && participant.at === verb.until && feminineVerb.test(form) && masculineOwned.test(head)) return true
  return participant.naming === 'described' && !participant.plural && participant.at === verb.until && verb.until - verb.at === 1 && feminine.test(head) && counted[participant.at] !== true && !feminineVerb.test(form) && !isListed(sentence, verb.at, 'auxiliaries')
}

/** "وأصاب شقيقه": whether a noun with a pronoun attached stands right behind a verb that acts on somebody. */
export const isOwned = ({ sentence, pack }: Row, verb: Verb, participant: Candidate): boolean =>
  !pack.hasCase && participant.naming === 'described' && participant.at === verb.until && owned.test(sentence.tokens[participant.at]?.form ?? '') && verb.frames.length > 0 && verb.frames.every((hit) => hit.frame?.needs.includes('recipient') === true && hit.frame.frame.roles.get('subject') === 'actor')
/** Matches "شقيقه"; not "شقيقة". */
const owned = /\p{L}{2}(?:ه|ها|هم|هما)$/u
