import { isListed } from '../recognise/look.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './ground.ts'
import { roleFor } from './roles.ts'
import { placeOf } from './events.ts'
import { evidenceOf } from './evidence.ts'

/** A caption that names people together ("X (left), with Y, at an airfield, 26 September") shows them in one place, and says no more. */
export const photographDrafts = (ground: Ground): readonly Draft[] => {
  const { sentence, participants, predicates, attributed } = ground
  if (sentence.part !== 'caption' || predicates.some((predicate) => predicate.form === 'finite' && predicate.frames.length > 0 && sentence.tokens[predicate.at - 1]?.form !== '(')) return []
  const people = participants.filter((participant) => participant.kind === 'person' && participant.naming === 'named')
  const together = sentence.tokens.some((_, at) => isListed(sentence, at, 'prepositions', 'with') || isListed(sentence, at, 'coordinators', 'and'))
  if (people.length < 2 || !together || new Set(people.map((person) => person.entity)).size < 2) return []
  const places = participants.filter((participant) => participant.kind === 'place' || participant.kind === 'facility').filter((participant) => participant.value !== 'demonym')
  const roles = [...people.map((person) => roleFor('actor', person)), ...places.slice(0, 1).map((place) => roleFor('place', place))]
  const time = (attributed.times[sentence.index] ?? [])[0] ?? null
  const first = people[0]
  if (first === undefined) return []
  const trigger = { start: first.start, end: first.end }
  return [{
    type: 'relation/co-present', reality: 'happened', roles, time: time?.interval ?? null, place: placeOf(roles, participants), quantity: null, occurrences: null, sentence: sentence.index,
    trigger, evidence: evidenceOf(ground, trigger, roles, time), speech: null, byPublisher: true, rule: `${attributed.pack?.code ?? 'xx'}/relation/caption`, score: 0.7, because: ['a caption names them together'],
  }]
}
