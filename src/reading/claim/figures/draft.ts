import type { Role } from '../../../model/claim.ts'
import type { Quantity, ScopeKind } from '../../../model/mention.ts'
import type { Predicate } from '../../clauses/predicate.ts'
import type { Draft } from '../draft.ts'
import type { Ground } from '../ground.ts'
import { roleFor } from '../roles.ts'
import { placeOf } from '../events.ts'
import { evidenceOf } from '../evidence.ts'
import type { Numbered } from './numbers.ts'
import { nearestTime, placesNear } from './places.ts'
import { realityOf } from './scopes.ts'

type Parts = { readonly measure: string; readonly scope: ScopeKind; readonly predicate: Predicate | null }

/** The claim of one number. */
export const draftOf = (ground: Ground, { quantity: candidate, index, thing }: Numbered, { measure, scope, predicate }: Parts): Draft => {
  const { sentence, participants, attributed } = ground
  const start = sentence.tokens[candidate.at]?.start ?? sentence.start
  const end = sentence.tokens[candidate.until - 1]?.end ?? sentence.end
  const near = placesNear(ground, candidate, predicate)
  const roles: Role[] = [
    { role: 'quantity', mention: `q${sentence.index}-${index}`, quote: attributed.text.slice(start, end), name: attributed.text.slice(start, end), entity: null },
    ...(thing?.participant === null || thing === null ? [] : [roleFor('recipient', thing.participant)]),
    ...near.map((place) => roleFor('place', place)),
  ]
  const time = (predicate === null ? undefined : ground.timesOf.get(predicate.index)?.[0]) ?? nearestTime(ground, candidate)
  const interval = time?.interval ?? null
  const unit = candidate.unit ?? thing?.unit ?? 'person'
  const quantity: Quantity = {
    min: candidate.min, max: candidate.max, hedge: candidate.hedge, unit, ...(candidate.magnitude === undefined ? {} : { magnitude: candidate.magnitude }),
    of: thing?.counted ?? null, scope: { kind: scope, period: interval, baseline: null },
  }
  return {
    type: `figure/${measure}`, reality: realityOf(predicate, scope), roles, time: interval, place: placeOf(roles, participants), quantity, occurrences: null, sentence: sentence.index,
    trigger: { start, end }, evidence: evidenceOf(ground, { start, end }, roles, time ?? null), speech: null, byPublisher: false,
    rule: `${attributed.pack?.code ?? 'xx'}/figure/${measure}`, score: 0.6 + (thing === null ? 0 : 0.15) + 0.1 * candidate.score,
    because: [`${candidate.rule}`, `counts ${thing?.counted.quote ?? unit}`, `scope ${scope}`],
  }
}
