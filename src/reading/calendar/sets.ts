import { type Argument, numberOf, oneOf, parts, seasons, unitOf } from './arguments.ts'
import { date } from './civil.ts'
import { clockTail } from './clocks.ts'
import type { TimeExpression } from './expression.ts'
import { timexOf } from './timex.ts'

/** A function of the closed set that `value` may call. Null where the words make no time ("31 February"): the pattern then does not hold. */
export type ValueFunction = (...values: readonly Argument[]) => TimeExpression | null

/** The functions for how often something comes back. */
export const setFunctions: Readonly<Record<string, ValueFunction>> = {
  /** every(unit, count): "every two weeks" P2W. */
  every: (unit, count) => {
    const name = unitOf(unit)
    return name === null ? null : { kind: 'set', timex: timexOf({ kind: 'duration', parts: [{ count: numberOf(count) ?? 1, unit: name }] }, null) }
  },
  /** every-day(day): "every Monday"; every-part(part): "every morning"; with a clock "every Monday at nine". */
  'every-day': (weekday, clock) => {
    const number = numberOf(weekday)
    return number === null ? null : { kind: 'set', timex: `XXXX-WXX-${number}${clockTail(clock)}` }
  },
  /** set-at(set, clock): "every day at 7 pm", "Thursdays at 17:30". */
  'set-at': (set, clock) => {
    const tail = clockTail(clock)
    if (set?.time?.kind !== 'set' || tail === '') return null
    const { timex } = set.time
    return timex === 'P1D' ? { kind: 'set', timex: `XXXX-XX-XX${tail}` } : /^XXXX-WXX-\d$/u.test(timex) ? { kind: 'set', timex: `${timex}${tail}` } : null
  },
  'every-part': (part) => {
    const name = oneOf(parts, part)
    return name === null ? null : { kind: 'set', timex: timexOf({ kind: 'part', part: name, day: null }, null) }
  },
  'every-month': (month, day) => {
    const made = date(null, numberOf(month), numberOf(day))
    return made === null ? null : { kind: 'set', timex: timexOf(made, null) }
  },
  /** every-weekend(): "every weekend". */
  'every-weekend': () => ({ kind: 'set', timex: 'XXXX-WXX-WE' }),
  /** every-season(season): "every summer". */
  'every-season': (season) => {
    const name = oneOf(seasons, season)
    return name === null ? null : { kind: 'set', timex: timexOf({ kind: 'season', season: name, year: null, direction: null }, null) }
  },
}
