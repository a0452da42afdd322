import { numberOf, oneOf, halves, parts } from './arguments.ts'
import { date } from './civil.ts'
import type { Modifier } from './expression.ts'
import type { ValueFunction } from './sets.ts'

/** Functions for the parts of a day: mornings, evenings and nights. */
export const dayPartFunctions: Readonly<Record<string, ValueFunction>> = {
  /** part(part, day): "Tuesday evening". */
  part: (part, day) => {
    const name = oneOf(parts, part) ?? halves[part?.value ?? ''] ?? null
    return name === null ? null : { kind: 'part', part: name, day: day?.time ?? null }
  },
  /** part-of(part, day): a part found by itself, on its day: "on Tuesday in the morning". */
  'part-of': (part, day) => (part?.time?.kind !== 'part' || day?.time == null ? null : { ...part.time, day: day.time }),
  /** part-on(part, offset): "tonight" is the night of day 0. */
  'part-on': (part, offset) => {
    const [name, number] = [oneOf(parts, part), numberOf(offset)]
    return name === null || number === null ? null : { kind: 'part', part: name, day: { kind: 'day', offset: number, origin: 'now' } }
  },
  /** this-night(): "cette nuit", "сегодня ночью": the one before or the one to come, as the words lean. */
  'this-night': () => ({ kind: 'this-night' }),
  /** third-part(modifier, part, day): "late morning", "on Tuesday in the late afternoon". */
  'third-part': (modifier, part, day) => {
    const [which, name] = [oneOf<Modifier>(['start', 'mid', 'end'], modifier), oneOf(parts, part)]
    return which === null || name === null ? null : { kind: 'modified', modifier: which, of: { kind: 'part', part: name, day: day?.time ?? null } }
  },
  /** night-to(day): "the night to Tuesday" is the one that ends on its morning. */
  'night-to': (day) => (day?.time == null ? null : { kind: 'part', part: 'night', day: { kind: 'shift', amount: 1, unit: 'day', towards: -1, origin: 'now', of: day.time, about: false } }),
  /** night-of-date(year, month, day): "the night of 5 to 6 July" is the one that ends on that day. */
  'night-of-date': (year, month, day) => {
    const made = date(numberOf(year), numberOf(month), numberOf(day))
    return made === null ? null : { kind: 'part', part: 'night', day: { kind: 'shift', amount: 1, unit: 'day', towards: -1, origin: 'now', of: made, about: false } }
  },
  /** part-then(part, offset): "that night", "the next morning". */
  'part-then': (part, offset) => {
    const [name, number] = [oneOf(parts, part), numberOf(offset)]
    return name === null || number === null ? null : { kind: 'part', part: name, day: { kind: 'day', offset: number, origin: 'then' } }
  },
}
