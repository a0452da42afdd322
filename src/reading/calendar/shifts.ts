import { type Argument, shareOf, unitOf } from './arguments.ts'
import type { Origin, TimeExpression } from './expression.ts'

/** The units that may lead out of the calendar, in years, and how far it reaches. */
const years: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100 }
const mostYears = 2010

/** A length of several units back or on from a time, or from the moment of speaking; each part from where the one before led. */
export const shiftBy = (length: Argument | undefined, { towards, of }: { readonly towards: -1 | 1; readonly of: TimeExpression | null }): TimeExpression | null => {
  if (length?.time?.kind !== 'duration') return null
  const { parts: lengths } = length.time
  const [only] = lengths
  if (lengths.length === 1 && only !== undefined) return { kind: 'shift', amount: only.count, unit: only.unit, towards, origin: 'now', of, about: false }
  return { kind: 'away', parts: lengths, towards, of }
}

export const shift = (amount: Argument | undefined, unit: Argument | undefined, rest: { towards: -1 | 1; origin: Origin; of: TimeExpression | null; about: boolean }): TimeExpression | null => {
  const name = unitOf(unit)
  const count = shareOf(amount)
  // "130,000 years ago" is no day of any calendar.
  if (name === null || (count !== null && count * (years[name] ?? 0) > mostYears)) return null
  return { kind: 'shift', amount: count, unit: name, ...rest }
}
