import { z } from 'zod'
import type { Decision } from '../model/index.ts'
import { editableRoles, realities } from '../query/editing.ts'
import { jsonLine } from './json-line.ts'

/** Decisions as JSON Lines, as `export decisions` writes them: parsed once, here. */

const target = z.object({
  kind: z.enum(['claim', 'mention', 'name']),
  id: z.string().min(1),
  document: z.string().nullable(),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  // Decisions made before targets had one say nothing.
  value: z.string().nullable().default(null),
})
const correction = z.discriminatedUnion('field', [
  z.object({ field: z.literal('type'), value: z.string().min(1) }),
  z.object({ field: z.literal('reality'), value: z.enum(realities) }),
  z.object({ field: z.literal('time'), value: z.object({ from: z.string(), until: z.string(), precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year', 'decade']) }).nullable() }),
  z.object({ field: z.literal('place'), value: z.object({ id: z.string(), name: z.string(), country: z.string().nullable(), latitude: z.number(), longitude: z.number(), precision: z.enum(['site', 'settlement', 'district', 'region', 'country']) }).nullable() }),
  z.object({ field: z.literal('quantity'), value: z.object({ min: z.number().nullable(), max: z.number().nullable(), hedge: z.enum(['exact', 'about', 'vague']), unit: z.string().nullable() }).nullable() }),
  z.object({ field: z.literal('role'), role: z.enum(editableRoles), value: z.array(target) }),
])
const decision = z.object({
  id: z.string().regex(/^x-[0-9a-f]{16}$/u),
  act: z.enum(['same', 'different', 'unsure', 'accept', 'reject', 'edit', 'retract']),
  targets: z.array(target),
  // Decisions made before claims could be corrected say nothing.
  corrections: z.array(correction).default([]),
  retracts: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

/** What a decision of each act must have, or it would decide nothing. */
const lacks = ({ act, targets, corrections, retracts }: Decision): string | null => {
  switch (act) {
    case 'same': case 'different': case 'unsure': return targets.length < 2 ? `targets: ${act} takes two` : null
    case 'accept': case 'reject': return targets.length < 1 ? `targets: ${act} takes one` : null
    case 'edit': return targets.length !== 1 || targets[0]?.kind !== 'claim' ? 'targets: edit takes one claim' : corrections.length === 0 ? 'corrections: edit says what is otherwise' : null
    case 'retract': return retracts === null ? 'retracts: the decision that is taken back' : null
  }
}

/** A decision, or why the line is none. */
export type DecisionLine = { readonly kind: 'decision'; readonly decision: Decision } | { readonly kind: 'refused'; readonly message: string }

/** Reads one line. */
export const decisionLine = (line: string): DecisionLine => {
  const parsed = jsonLine(decision, line)
  if (parsed.kind === 'refused') return parsed
  const lacking = lacks(parsed.value)
  return lacking === null ? { kind: 'decision', decision: parsed.value } : { kind: 'refused', message: lacking }
}
