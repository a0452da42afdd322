import type { Role } from '../../../model/claim.ts'
import type { Quantity } from '../../../model/mention.ts'
import type { Hit } from '../../../packs/language.ts'
import type { Predicate } from '../../clauses/predicate.ts'
import type { Participant } from '../../resolve/entities.ts'
import { standsAlone } from '../alone.ts'
import { isListed } from '../../recognise/look.ts'
import type { Draft } from '../draft.ts'
import type { Ground } from '../ground.ts'
import { roleFor } from '../roles.ts'
import { placeOf } from '../events.ts'
import { evidenceOf } from '../evidence.ts'
import { isDenied } from './none.ts'
import { statusOf } from './counted.ts'
import type { Numbered } from './numbers.ts'
import { placesNear } from './places.ts'
import { realityOf } from './scopes.ts'

/** What becomes of a person without a number: "a man was shot dead" is one, "several were wounded" none that can be told. */
const impliedMeasures: ReadonlySet<string> = new Set(['killed', 'injured', 'abducted', 'captured', 'died', 'arrested', 'released'])

/** How many a description means by its form alone: one, or what a dual says; null where that can't be told. */
const headsOf = ({ sentence }: Ground, participant: Participant): number | null =>
  // "أحد عناصرها": one of several is one.
  participant.count ?? (participant.plural && !isListed(sentence, participant.phrase.at - 1, 'determiners', 'one') ? null : 1)

/** "قتل عنصران من حزب الله": of people whose body stands for them, those people; the participant itself elsewhere. */
const peopleOf = ({ sentence, participants, attributed }: Ground, one: Participant | undefined): Participant | undefined =>
  (one === undefined || attributed.pack?.hasCase !== false || one.kind === 'person' || !isListed(sentence, one.phrase.at - 1, 'prepositions', 'from') ? undefined : participants.find((other) => other.naming === 'described' && other.kind === 'person' && other.until === one.phrase.at - 1)) ?? one

/** Deaths, wounds, arrests and captures told without a number count what the words say. */
export const impliedDrafts = (ground: Ground, counted: ReadonlySet<number>, numbers: readonly Numbered[]): readonly Draft[] => {
  const { sentence, participants, predicates, attributed } = ground
  const isNumbered = (participant: Participant): boolean => numbers.some((number) => number.thing?.participant === participant)
  return predicates.flatMap((predicate): readonly Draft[] => {
    const inside = innerFate(ground, predicate)
    if (inside !== null && !counted.has(inside.at)) return insideDrafts(ground, inside, isNumbered)
    const hit = (sentence.hits[predicate.at] ?? []).find((one) => one.list === 'measures' && impliedMeasures.has(one.value))
    // "held talks with the minister": an idiom is no sum of its words.
    if (hit === undefined || predicate.reporting !== null || predicate.form === 'infinitive' || hit.until < predicate.until - 1) return []
    // "No soldiers killed the man": nobody did it, and the man may live.
    if (predicate.arguments.some((argument) => argument.slot === 'subject' && participants[argument.participant] !== undefined && isDenied(ground, participants[argument.participant] as Participant))) return []
    const token = { start: sentence.tokens[predicate.at]?.start ?? sentence.start, end: sentence.tokens[predicate.until - 1]?.end ?? sentence.end }
    // "A student died": whoever dies is the verb's subject.
    // "He suffered a gunshot wound": so is whoever suffers what the words behind the verb name.
    const dies = (hit.value === 'died' || (attributed.pack?.hasCase === true && hit.value === 'injured' && hit.until - hit.at > 1 && hit.until > predicate.until)) && predicate.form === 'finite' && !predicate.passive
    const suffers = predicate.form === 'finite' && predicate.frames.length > 0 && predicate.frames.every((one) => one.frame?.frame.roles.get('subject') === 'recipient') && attributed.pack?.wordOrder === 'VSO' && !predicate.passive
    const slots = dies || suffers || standsAlone(ground, predicate) ? ['subject'] : ['object', 'genitive', 'of']
    const who = predicate.arguments.filter((argument) => slots.includes(argument.slot)).map((argument) => peopleOf(ground, participants[argument.participant]))
      .filter((one): one is Participant => one !== undefined && one.kind === 'person' && !isDenied(ground, one) && (one.naming !== 'pronoun' || one.entity !== null))
    // Of people beside a number that has the measure, only those who stand apart from it count for themselves ("two men and five others were killed").
    // "18 members of his family": whoever those counted belong to is not counted beside them.
    const belongs = (one: Participant): boolean => [1, 2].some((back) => isListed(sentence, one.phrase.at - back, 'prepositions', 'of') && participants.some((other) => isNumbered(other) && other.until === one.phrase.at - back))
    const uncounted = who.filter((one) => !isNumbered(one) && !belongs(one))
    if (uncounted.length === 0 || (counted.has(predicate.at) && uncounted.length === who.length)) return []
    const heads = uncounted.map((one) => headsOf(ground, one))
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

/** "أدى إلى مقتل شخصين": a noun of harm within a verb's own words, from its second on; null where there is none. */
const innerFate = ({ sentence, attributed }: Ground, predicate: Predicate): Hit | null => {
  if (attributed.pack?.hasCase !== false || predicate.form !== 'finite') return null
  for (let at = predicate.at + 1; at < predicate.until; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'measures' && impliedMeasures.has(one.value) && one.until === predicate.until)
    if (hit !== undefined) return hit
  }
  return null
}

const insideDrafts = (ground: Ground, hit: Hit, isNumbered: (participant: Participant) => boolean): readonly Draft[] => {
  const { participants, sentence, attributed } = ground
  const who = participants.find((one) => one.phrase.at === hit.until && one.kind === 'person' && one.naming !== 'pronoun')
  const heads = who === undefined || isNumbered(who) ? null : headsOf(ground, who)
  if (who === undefined || heads === null) return []
  const roles: Role[] = [roleFor('recipient', who)]
  const token = { start: sentence.tokens[hit.at]?.start ?? sentence.start, end: sentence.tokens[hit.until - 1]?.end ?? sentence.end }
  const quantity: Quantity = { min: heads, max: heads, hedge: 'exact', unit: 'person', of: { quote: who.quote, head: who.quote, entity: who.entity, status: statusOf(who.value) }, scope: { kind: 'new', period: null, baseline: null }, implied: true }
  return [{
    type: `figure/${hit.value}`, reality: 'happened', roles, time: null, place: placeOf(roles, participants), quantity, occurrences: null, sentence: sentence.index,
    trigger: token, evidence: evidenceOf(ground, token, roles, null), speech: null, byPublisher: false, rule: `${attributed.pack?.code ?? 'xx'}/figure/${hit.value}-implied`, score: 0.6, because: ['a person told of without a number is one'],
  }]
}
