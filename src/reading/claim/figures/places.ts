import type { Predicate } from '../../clauses/predicate.ts'
import type { TokenRange } from '../../recognise/candidate.ts'
import type { Participant } from '../../resolve/entities.ts'
import { isListed } from '../../recognise/look.ts'
import type { Ground } from '../ground.ts'
import { isParted, isSameVoice } from './clause.ts'

/** The places around a number: those of its predicate, else the nearest behind it in the clause. */
export const placesNear = (ground: Ground, quantity: TokenRange, predicate: Predicate | null): readonly Participant[] => {
  // A place in the name of whoever speaks, or outside what is said, is not where it happened.
  const isPlace = (participant: Participant | undefined): participant is Participant => participant !== undefined && isSameVoice(ground, quantity, participant) && (participant.kind === 'place' || participant.kind === 'facility') && participant.value !== 'demonym'
  // Where something is comes before where it is from: "a force backed by Moscow, now in Libya".
  const order = ['in', 'at', 'near', 'on', 'to', 'object', 'from']
  const own = (predicate?.arguments ?? []).filter((argument) => order.includes(argument.slot) && (argument.slot !== 'from' || (predicate?.frames.length ?? 0) > 0)).sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot)).map((argument) => ground.participants[argument.participant]).filter(isPlace)
  if (own.length > 0) return own.slice(0, 1)
  // "launched by Russia", "two peacekeepers from Bangladesh": who does something, and where people come from, is no place of it.
  const elsewhere = (participant: Participant): boolean => ground.predicates.some((one) => one.arguments.some((argument) => (argument.slot === 'by' || argument.slot === 'subject') && ground.participants[argument.participant] === participant))
    || ground.participants.some((other) => other.titles.length > 0 && other.phrase.at <= participant.at && participant.until <= other.at)
    || (ground.attributed.pack?.hasCase === true && isListed(ground.sentence, Math.min(participant.phrase.at, participant.at) - 1, 'prepositions', 'from', 'by'))
  // "a U.S. drone strike": before the noun that it qualifies a state tells whose it is.
  const qualifies = (participant: Participant): boolean => ground.attributed.pack?.hasCase === true && ground.attributed.pack.headFirst === false && ground.predicates.some((one) => one.form === 'noun' && one.arguments.some((argument) => argument.slot === 'adjective' && ground.participants[argument.participant] === participant))
  const around = ground.participants.filter((participant) => isPlace(participant) && !elsewhere(participant) && !qualifies(participant) && !isParted(ground, Math.min(quantity.until, participant.until), Math.max(quantity.at, participant.at)))
  const behind = around.find((participant) => participant.at >= quantity.until)
  return behind !== undefined ? [behind] : around.slice(-1)
}

export const nearestTime = (ground: Ground, quantity: TokenRange) => {
  const all = [...ground.timesOf.values()].flat()
  return all.filter((time) => !isParted(ground, Math.min(quantity.until, time.until), Math.max(quantity.at, time.at)))
    .sort((a, b) => Math.abs(a.at - quantity.at) - Math.abs(b.at - quantity.at))[0] ?? null
}
