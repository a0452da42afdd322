import { directionOf, numberOf, offsetOf, unitOf } from './arguments.ts'
import { date, plainDate } from './civil.ts'
import type { ValueFunction } from './sets.ts'

/** The functions for units of the calendar that are counted: weeks of a month, centuries. */
export const unitFunctions: Readonly<Record<string, ValueFunction>> = {
  /** nth-unit(nth, unit, of): "the third week of March"; `last` counts from the end. */
  'nth-unit': (nth, unit, of) => {
    const [number, name] = [nth?.value === 'last' ? -1 : numberOf(nth), unitOf(unit)]
    return number === null || number === 0 || name === null || of?.time == null ? null : { kind: 'nth-unit', nth: number, unit: name, of: of.time }
  },
  /** nth-unit-of(nth, unit, month, year): "the third week of March", where the words are read at one go. */
  'nth-unit-of': (nth, unit, month, year) => {
    const [number, name, of] = [nth?.value === 'last' ? -1 : numberOf(nth), unitOf(unit), date(numberOf(year), numberOf(month), null)]
    return number === null || number === 0 || name === null || of === null ? null : { kind: 'nth-unit', nth: number, unit: name, of }
  },
  /** week(number, year, direction): "week 31", "week 3 of 2027". */
  week: (number, year, direction) => {
    const [nth, said, towards] = [numberOf(number), numberOf(year), directionOf(direction)]
    return nth === null || nth < 1 || nth > 53 ? null : { kind: 'nth-unit', nth, unit: 'week', of: said === null ? { kind: 'unit', unit: 'year', offset: offsetOf[towards ?? 'this'], origin: 'now' } : { kind: 'date', ...plainDate, year: said } }
  },
  /** holding(unit, day): "the week of 4 March". */
  holding: (unit, of) => {
    const name = unitOf(unit)
    return name === null || of?.time == null ? null : { kind: 'holding', unit: name, of: of.time }
  },
  /** unit-away(unit, offset): "the week after next" is 2. */
  'unit-away': (unit, offset) => {
    const [name, number] = [unitOf(unit), numberOf(offset)]
    return name === null || number === null ? null : { kind: 'unit', unit: name, offset: number, origin: 'now' }
  },
  /** century(number): "the 19th century". */
  century: (number) => {
    const said = numberOf(number)
    return said === null || !Number.isInteger(said) || said < 1 || said > 30 ? null : { kind: 'century', number: said }
  },
}
