import { z } from 'zod'
import type { Decision } from '../model/index.ts'

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
const decision = z.object({
  id: z.string().regex(/^x-[0-9a-f]{16}$/u),
  act: z.enum(['same', 'different', 'unsure', 'accept', 'reject', 'retract']),
  targets: z.array(target),
  retracts: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  note: z.string().nullable(),
})

/** A decision, or why the line is none. */
export type DecisionLine = { readonly kind: 'decision'; readonly decision: Decision } | { readonly kind: 'refused'; readonly message: string }

export const decisionLine = (line: string): DecisionLine => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { kind: 'refused', message: `it is no JSON (${(error as Error).message})` }
  }
  const parsed = decision.safeParse(value)
  if (parsed.success) return { kind: 'decision', decision: parsed.data }
  return { kind: 'refused', message: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ') }
}
