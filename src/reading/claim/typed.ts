import type { Role } from '../../model/claim.ts'
import type { Hit } from '../../packs/language.ts'
import type { Predicate } from '../clauses/predicate.ts'
import type { Ground } from './ground.ts'
import { mainOf } from './roles.ts'

/** What a demand is by what is demanded: "طالب بالإفراج عن" asks somebody to yield, "طالب بمساعدات" to help. */
const demands: Readonly<Record<string, string>> = { retreat: 'request/yield', concede: 'request/yield', aid: 'request/assist', consult: 'request/meet' }
export const asked = ({ predicates, attributed }: Ground, predicate: Predicate, type: string): string => {
  if (attributed.pack?.hasCase !== false || (type !== 'request' && type !== 'request/change')) return type
  const next = predicates.find((one) => one.index > predicate.index && one.frames.length > 0)
  const what = next === undefined || next.reality?.reality !== 'requested' || next.at - predicate.until > 16 ? undefined : mainOf(next.frames[0] as Hit)
  return (what === undefined ? undefined : demands[what]) ?? (type === 'request/change' && what !== undefined ? 'request' : type)
}

/** The type that an event takes by what its first actor is. */
export const retyped = ({ participants, retypings }: Ground, type: string, roles: readonly Role[]): string => {
  const mention = roles.find((role) => role.role === 'actor')?.mention
  const actor = participants.find((participant) => participant.mention === mention)
  if (actor === undefined) return type
  const found = retypings.get(`${type}|${actor.kind === 'vehicle' || actor.kind === 'weapon' ? actor.kind : actor.value === 'soldier' ? 'combatant' : (actor.value ?? '')}`)
  // Soldiers who arrive are moved; a marshal who meets a minister visits.
  return found === undefined || (found.alone && roles.some((role) => role.role === 'recipient' && participants.some((one) => one.mention === role.mention && one.kind === 'person'))) ? type : found.to
}
