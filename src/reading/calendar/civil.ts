import { dayNumber, daysInMonth, weekdayOf } from './days.ts'
import type { TimeExpression } from './expression.ts'

export const plainDate = { year: null, month: null, day: null, weekday: null, direction: null, years: null, ambiguous: false } as const

/** A civil date of what is said of it; null where there is no such day. */
export const date = (year: number | null, month: number | null, day: number | null): (TimeExpression & { kind: 'date' }) | null => {
  if (month !== null && (month < 1 || month > 12)) return null
  // A day that some years lack ("29 February") is a day.
  if (day !== null && (day < 1 || day > (month === null ? 31 : daysInMonth(year ?? 2024, month)))) return null
  return { kind: 'date', ...plainDate, year, month, day }
}
/** Years written with two digits are of this century up to 49. */
export const fullYear = (digits: string): number => (digits.length === 2 ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : Number(digits))

/** "12/03/2024" by an order: `day-month`, `month-day`, or `either` where the language writes both; a first number of four digits is a year. */
export const numeric = (value: string, order: string): TimeExpression | null => {
  const numbers = value.split('/')
  if (numbers.length === 2) {
    const [a, b] = numbers.map(Number) as [number, number]
    return order === 'month-day' || (order === 'either' && a <= 12) ? date(null, a, b) : date(null, b, a)
  }
  const [first = '', second = '', third = ''] = numbers
  if (first.length === 4) return date(Number(first), Number(second), Number(third))
  const [a, b, year] = [Number(first), Number(second), fullYear(third)]
  if (a > 12) return date(year, b, a)
  if (b > 12) return date(year, a, b)
  const made = order === 'day-month' ? date(year, b, a) : date(year, a, b)
  return made === null ? null : { ...made, ambiguous: order === 'either' && a !== b }
}

/** Of two ways to read a numeric date the one that falls on the day of the week that is said with it. */
export const settled = (made: TimeExpression | null, weekday: number | null): TimeExpression | null => {
  if (made?.kind !== 'date' || weekday === null) return made
  const { year, month, day } = made
  if (!made.ambiguous || year === null || month === null || day === null) return { ...made, weekday }
  if (weekdayOf(dayNumber(year, month, day)) === weekday) return { ...made, ambiguous: false }
  return weekdayOf(dayNumber(year, day, month)) === weekday ? { ...made, month: day, day: month, ambiguous: false } : made
}
