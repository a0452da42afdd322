import type { Role } from '../../../model/claim.ts'
import type { Quantity } from '../../../model/mention.ts'
import type { Predicate } from '../../clauses/predicate.ts'
import { isListed, isMark } from '../../recognise/look.ts'
import type { Participant } from '../../resolve/entities.ts'
import type { Draft } from '../draft.ts'
import { type Ground, placeOf, roleFor } from '../events.ts'
import { evidenceOf } from '../evidence.ts'
import { isDenied } from './none.ts'
import { statusOf } from './counted.ts'
import type { Numbered } from './numbers.ts'
import { placesNear } from './places.ts'
import { realityOf } from './scopes.ts'

/** What becomes of a person without a number: "a man was shot dead" is one, "several were wounded" none that can be told. */
const impliedMeasures: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted', 'captured', 'died', 'arrested', 'released'])

/** How many a description means by its form alone: one, or what a dual says; null where that can't be told. */
const headsOf = (participant: Participant): number | null => participant.count ?? (participant.plural ? null : 1)

/** Where active and passive are written alike, a verb with one side only and nothing more to act on tells what became of that side ("اعتقل الصحفي يوم الاثنين"). */
const isBare = ({ sentence, participants, attributed }: Ground, predicate: Predicate): boolean => {
  if (attributed.pack?.wordOrder !== 'VSO' || predicate.form !== 'finite' || predicate.arguments.some((argument) => argument.slot === 'object')) return false
  const subject = predicate.arguments.find((argument) => argument.slot === 'subject')
  const until = subject === undefined ? -1 : (participants[subject.participant]?.until ?? -1)
  // "ابنه أصيب في كتفه": with the one who suffers before it, the verb's own end decides.
  const end = until < predicate.until ? predicate.until : until
  const inTime = (attributed.times[sentence.index] ?? []).some((time) => time.at <= end && end < time.until)
  return inTime || sentence.tokens[end] === undefined || isMark(sentence, end) || isListed(sentence, end, 'prepositions')
}

/** Deaths, wounds, arrests and captures told without a number count what the words say. */
export const impliedDrafts = (ground: Ground, counted: ReadonlySet<number>, numbers: readonly Numbered[]): readonly Draft[] => {
  const { sentence, participants, predicates, attributed } = ground
  const isNumbered = (participant: Participant): boolean => numbers.some((number) => number.thing?.participant === participant)
  return predicates.flatMap((predicate): readonly Draft[] => {
    const hit = (sentence.hits[predicate.at] ?? []).find((one) => one.list === 'measures' && impliedMeasures.has(one.value))
    // "held talks with the minister": an idiom is no sum of its words.
    if (hit === undefined || predicate.reporting !== null || predicate.form === 'infinitive' || hit.until < predicate.until - 1) return []
    // "No soldiers killed the man": nobody did it, and the man may live.
    if (predicate.arguments.some((argument) => argument.slot === 'subject' && participants[argument.participant] !== undefined && isDenied(ground, participants[argument.participant] as Participant))) return []
    const token = { start: sentence.tokens[predicate.at]?.start ?? sentence.start, end: sentence.tokens[predicate.until - 1]?.end ?? sentence.end }
    // "A student died": whoever dies is the verb's subject.
    const dies = hit.value === 'died' && predicate.form === 'finite' && !predicate.passive
    const slots = dies || isBare(ground, predicate) ? ['subject'] : ['object', 'genitive', 'of']
    const who = predicate.arguments.filter((argument) => slots.includes(argument.slot)).map((argument) => participants[argument.participant])
      .filter((one): one is Participant => one !== undefined && one.kind === 'person' && !isDenied(ground, one) && (one.naming !== 'pronoun' || one.entity !== null))
    // Of people beside a number that has the measure, only those who stand apart from it count for themselves ("two men and five others were killed").
    const uncounted = who.filter((one) => !isNumbered(one))
    if (uncounted.length === 0 || (counted.has(predicate.at) && uncounted.length === who.length)) return []
    const heads = uncounted.map(headsOf)
    if (heads.includes(null)) return []
    const count = heads.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    const roles: Role[] = uncounted.map((one) => roleFor('recipient', one))
    const all = [...roles, ...placesNear(ground, { at: predicate.at, until: predicate.until }, predicate).map((place) => roleFor('place', place))]
    const time = ground.timesOf.get(predicate.index)?.[0] ?? null
    const first = uncounted[0] as Participant
    const quantity: Quantity = { min: count, max: count, hedge: 'exact', unit: 'person', of: { quote: first.quote, head: first.quote, entity: first.entity, status: statusOf(first.value) }, scope: { kind: 'new', period: time?.interval ?? null, baseline: null }, implied: true }
    return [{
      type: `figure/${hit.value}`, reality: realityOf(predicate, 'new'), roles: all, time: time?.interval ?? null, place: placeOf(all, participants), quantity, occurrences: null, sentence: sentence.index,
      trigger: token, evidence: evidenceOf(ground, token, all, time), speech: null, byPublisher: false, rule: `${attributed.pack?.code ?? 'xx'}/figure/${hit.value}-implied`, score: 0.6, because: ['a person told of without a number is one'],
    }]
  })
}
