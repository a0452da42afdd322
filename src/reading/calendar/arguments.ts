import { type TimeUnit, timeUnits } from './days.ts'
import type { DayPart, Direction, Season, TimeExpression } from './expression.ts'

/** What a pattern captured, or a constant of its `value` line; both null for what did not stand. */
export type Argument = { readonly value: string | null; readonly time: TimeExpression | null }

export const numberOf = (argument: Argument | undefined): number | null => (argument?.value == null || argument.value === '' || Number.isNaN(Number(argument.value)) ? null : Number(argument.value))
/** A number, or a share written "1/2". */
export const shareOf = (argument: Argument | undefined): number | null => {
  const [over, under] = (argument?.value ?? '').split('/')
  return under === undefined ? numberOf(argument) : Number(over) / Number(under)
}
export const oneOf = <Value extends string>(allowed: readonly Value[], argument: Argument | undefined): Value | null => allowed.find((value) => value === argument?.value) ?? null
export const directions: readonly Direction[] = ['last', 'next', 'this']
export const directionOf = (argument: Argument | undefined): Direction | null => oneOf(directions, argument)
export const unitOf = (argument: Argument | undefined): TimeUnit | null => (argument?.value != null && timeUnits.has(argument.value) ? (argument.value as TimeUnit) : null)
/** Halves of the day that stand for a part of it: "Tuesday AM". */
export const halves: Readonly<Record<string, DayPart>> = { am: 'morning', pm: 'afternoon' }
export const parts: readonly DayPart[] = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night', 'midnight', 'daytime']
export const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']
export const offsetOf: Readonly<Record<Direction, number>> = { last: -1, this: 0, next: 1 }
