import type { Role } from '../../../model/claim.ts'
import type { Quantity } from '../../../model/mention.ts'
import type { Hit } from '../../../packs/language.ts'
import { isListed, isMark } from '../../recognise/look.ts'
import type { Sentence } from '../../split.ts'
import type { Participant } from '../../resolve/entities.ts'
import type { Draft } from '../draft.ts'
import type { Ground } from '../ground.ts'
import { roleFor } from '../roles.ts'
import { placeOf } from '../events.ts'
import { evidenceOf } from '../evidence.ts'
import { statusOf } from './counted.ts'
import { nearestTime, placesNear } from './places.ts'

/** What becomes of people as a noun may tell it ("no casualties"), and as only a passive verb does ("nobody was arrested"). */
const fates: ReadonlySet<string> = new Set(['killed', 'injured', 'died', 'casualties', 'missing'])
const deeds: ReadonlySet<string> = new Set(['arrested', 'abducted', 'captured', 'released', 'displaced', 'evacuated'])

/** How many words may stand between "no" and what it denies ("no civilians have been hurt"). */
const noneReach = 6

const noneAt = ({ sentence }: Ground, at: number): Hit | null => (sentence.hits[at] ?? []).find((hit) => (hit.list === 'determiners' || hit.list === 'negations') && hit.value === 'no') ?? null

/** Whether a description or pronoun says that there is nobody: "no one", "no civilians". */
export const isDenied = (ground: Ground, participant: Participant): boolean => noneAt(ground, participant.phrase.at) !== null || noneAt(ground, participant.phrase.at - 1) !== null

/** The word before a measure that leaves nobody for it to hold of; null where there is none, or something else stands between. */
const denialBefore = (ground: Ground, measureAt: number): Hit | null => {
  const { sentence, predicates } = ground
  for (let at = measureAt - 1; at >= Math.max(0, measureAt - noneReach); at -= 1) {
    const none = noneAt(ground, at)
    if (none !== null && none.until <= measureAt) return none
    if (isMark(sentence, at) || isListed(sentence, at, 'coordinators') || isListed(sentence, at, 'prepositions')) return null
    if (predicates.some((predicate) => predicate.at <= at && at < predicate.until && !isListed(sentence, at, 'auxiliaries'))) return null
  }
  return null
}

/** "لم يقتل أحد", "لم تقع إصابات", "دون وقوع إصابات": a negated verb with "anyone" behind it, or a noun of harm behind a negated verb or "without". Null where the words say nothing of the kind. */
const nobodyBehind = ({ sentence, attributed, predicates }: Ground, measureAt: number, measure: Hit): Hit | null => {
  if (attributed.pack?.wordOrder !== 'VSO') return null
  const verb = predicates.find((one) => one.at <= measureAt && measureAt < one.until)?.form === 'finite'
  if (verb && !anyone(sentence, measure.until)) return null
  for (let at = measureAt - 1; at >= Math.max(0, measureAt - (verb ? 1 : nounReach)); at -= 1) {
    const negation = (sentence.hits[at] ?? []).find((hit) => hit.until <= measureAt && ((hit.list === 'negations' && hit.value !== 'no') || (!verb && hit.list === 'prepositions' && hit.value === 'without')))
    if (negation !== undefined) return verb || negation.list === 'prepositions' || negation.value === 'without' || at < measureAt - 1 ? negation : null
    if (isMark(sentence, at) || isListed(sentence, at, 'coordinators') || (sentence.hits[at] ?? []).some((hit) => hit.list === 'actors' || hit.list === 'complementisers')) return null
  }
  return null
}
/** "أحد", "أي شخص" behind a negated verb: not "أحد عناصرها". */
const anyone = (sentence: Sentence, at: number): boolean => isListed(sentence, at, 'determiners', 'quantifier', 'one') && (sentence.tokens[at + 1] === undefined || isMark(sentence, at + 1) || isListed(sentence, at + 1, 'prepositions') || isListed(sentence, at + 1, 'actors', 'person:unknown') || isListed(sentence, at + 1, 'time-words'))
/** How far before a noun of harm its negation may stand: "لم يسفر الهجوم عن إصابات". */
const nounReach = 4

/** "No one was killed", "no casualties were reported": claims of none, which others may dispute. */
export const noneDrafts = (ground: Ground): readonly Draft[] => {
  const { sentence, participants, predicates, attributed } = ground
  const drafts: Draft[] = []
  for (let at = 1; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'measures')
    if (hit === undefined) continue
    const predicate = predicates.find((one) => one.at <= at && at < one.until)
    if (!fates.has(hit.value) && !(deeds.has(hit.value) && predicate?.passive === true)) continue
    // "No soldiers killed the man" tells who did not, not that nobody was.
    if (predicate?.form === 'finite' && !predicate.passive && predicate.arguments.some((argument) => argument.slot === 'object')) continue
    const none = denialBefore(ground, at) ?? nobodyBehind(ground, at, hit)
    if (none === null) continue
    const trigger = { start: sentence.tokens[none.at]?.start ?? sentence.start, end: sentence.tokens[none.until - 1]?.end ?? sentence.end }
    const who = participants.find((one) => one.naming === 'described' && one.at >= none.at && one.until <= at && one.kind === 'person')
    const range = { at: none.at, until: hit.until }
    const roles: Role[] = [...(who === undefined ? [] : [roleFor('recipient', who)]), ...placesNear(ground, range, predicate ?? null).map((place) => roleFor('place', place))]
    const time = (predicate === undefined ? undefined : ground.timesOf.get(predicate.index)?.[0]) ?? nearestTime(ground, range)
    const quantity: Quantity = {
      min: 0, max: 0, hedge: 'exact', unit: 'person', of: who === undefined ? null : { quote: who.quote, head: who.quote, entity: who.entity, status: statusOf(who.value) },
      scope: { kind: 'new', period: time?.interval ?? null, baseline: null }, implied: true,
    }
    drafts.push({
      type: `figure/${hit.value}`, reality: 'happened', roles, time: time?.interval ?? null, place: placeOf(roles, participants), quantity, occurrences: null, sentence: sentence.index,
      trigger, evidence: evidenceOf(ground, trigger, roles, time), speech: null, byPublisher: false, rule: `${attributed.pack?.code ?? 'xx'}/figure/${hit.value}-none`, score: 0.65, because: ['the words say that there was none'],
    })
    at = hit.until - 1
  }
  return drafts
}
