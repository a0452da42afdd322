/** Times as words say them, and where they stand: expressions, the functions that patterns build them with, anchoring, TIMEX3. */
export { type Anchor, type Anchored, anchored, type Extent, intervalOf } from './calendar/anchor.ts'
export { civil, dayOf, isoDay, weekdayOf } from './calendar/days.ts'
export { sortOf, type TimeExpression } from './calendar/expression.ts'
export { type Argument, valueFunctions } from './calendar/functions.ts'
export { timexOf } from './calendar/timex.ts'
