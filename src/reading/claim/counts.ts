import type { Role } from '../../model/claim.ts'
import type { Quantity } from '../../model/mention.ts'
import type { Ground } from './ground.ts'

/** How many acted, or were moved: the number that stands right before the participant, or that its form says. */
export const countOf = (ground: Ground, roles: readonly Role[]): Quantity | null => {
  for (const role of roles) {
    if (role.role !== 'actor' && role.role !== 'instrument') continue
    const participant = ground.participants.find((one) => one.mention === role.mention)
    if (participant === undefined || participant.naming !== 'described') continue
    const candidate = (ground.attributed.quantities[ground.sentence.index] ?? []).find((one) => !one.ordinal && one.unit === null && one.numberEnd <= participant.at && participant.at - one.numberEnd <= 3 && !ground.participants.some((other) => other !== participant && other.value !== 'demonym' && other.at >= one.numberEnd && other.until <= participant.at))
    const unit = participant.kind === 'vehicle' || participant.kind === 'weapon' ? (participant.value ?? participant.kind) : 'person'
    const of = { quote: participant.quote, head: participant.quote, entity: participant.entity, status: 'unknown' as const }
    const scope = { kind: 'stock' as const, period: null, baseline: null }
    if (candidate !== undefined) return { min: candidate.min, max: candidate.max, hedge: candidate.hedge, unit, of, scope, ...(candidate.magnitude === undefined ? {} : { magnitude: candidate.magnitude }) }
    if (participant.count !== null) return { min: participant.count, max: participant.count, hedge: 'exact', unit, of, scope }
  }
  return null
}
