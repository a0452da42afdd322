import type { Claim, Role } from '../model/claim.ts'
import type { Correction, Decision, DecisionTarget } from '../model/decision.ts'
import type { Reading } from '../model/document.ts'
import type { Quantity } from '../model/mention.ts'
import { placeOf } from './anchors.ts'

/** A claim as reviewers say that its words are to be read. The reading itself is never changed. */

type Quantified = Extract<Correction, { readonly field: 'quantity' }>['value']

const quantityOf = (read: Quantity | null, value: Quantified): Quantity | null => {
  if (value === null) return null
  const { implied: _implied, magnitude: _magnitude, ...rest }: Quantity = read ?? { min: null, max: null, hedge: 'vague', of: null, unit: 'person', scope: { kind: 'new', period: null, baseline: null } }
  return { ...rest, min: value.min, max: value.max, hedge: value.hedge, unit: value.unit ?? rest.unit }
}

/** Who stands where a reviewer points: the mention of these very words, with whom it names, or the words alone where nothing was recognised in them. */
const roleAt = (role: Role['role'], words: DecisionTarget, { mentions, entities, text }: Reading): Role => {
  const place = placeOf(words, text)
  const mention = mentions.find(({ id, quote }) => id === words.id && quote === words.quote) ?? mentions.find(({ start, end, kind }) => place !== null && start === place.start && end === place.end && kind !== 'quantity' && kind !== 'time')
  const entity = mention === undefined ? undefined : entities.find(({ id }) => id === mention.entity)
  return { role, mention: mention?.id ?? words.id, quote: words.quote, name: entity?.name ?? words.quote, entity: entity?.id ?? null }
}

/** A claim with some corrections, the later over the earlier. */
export const corrected = (claim: Claim, corrections: readonly Correction[], reading: Reading): Claim => {
  const told = corrections.reduce((now: Claim, correction): Claim => {
    const without = (role: Role['role']): readonly Role[] => now.roles.filter((one) => one.role !== role)
    switch (correction.field) {
      case 'type': return { ...now, type: correction.value }
      case 'reality': return { ...now, reality: correction.value }
      // The words that were read for it no longer tell it.
      case 'time': return { ...now, time: correction.value, roles: without('time') }
      case 'place': return { ...now, place: correction.value, roles: without('place') }
      case 'quantity': return { ...now, quantity: quantityOf(now.quantity, correction.value), roles: without('quantity') }
      case 'role': return { ...now, roles: [...without(correction.role), ...correction.value.map((words) => roleAt(correction.role, words, reading))] }
    }
  }, claim)
  // A number of nothing is no figure.
  return told.type.startsWith('figure/') && told.quantity === null ? { ...told, type: claim.type, quantity: claim.quantity } : told
}

/** What a document's reading tells with the corrections of its claims. */
export const correctedReading = (reading: Reading, edits: ReadonlyMap<string, readonly Decision[]>): Reading =>
  ({ ...reading, claims: reading.claims.map((claim) => { const own = edits.get(claim.id); return own === undefined ? claim : corrected(claim, own.flatMap(({ corrections }) => corrections), reading) }) })
