/** Times as words say them, and where they stand: expressions, the functions that patterns build them with, anchoring, TIMEX3. */
export { anchored } from './calendar/anchor.ts'
export type { Anchor, Anchored } from './calendar/dates.ts'
export { type Extent, intervalOf } from './calendar/extent.ts'
export { dayOf, isoDay } from './calendar/days.ts'
export { sortOf, type TimeExpression } from './calendar/expression.ts'
export type { Argument } from './calendar/arguments.ts'
export { valueFunctions } from './calendar/functions.ts'
export { timexOf } from './calendar/timex.ts'
