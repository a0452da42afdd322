import type { TimePrecision } from '../../model/time.ts'

/** Civil days as whole numbers since 1970-01-01 (Gregorian), so that a calendar is arithmetic. No zone, no clock. */

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
const millisecondsADay = 86_400_000

/** The day's number. Months beyond 12 or below 1 run over into other years, days into other months. */
export const dayNumber = (year: number, month: number, day: number): number => {
  // Date.UTC takes years below 100 as of the twentieth century.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / millisecondsADay)
}
export const civil = (number: number): CivilDate => {
  const date = new Date(number * millisecondsADay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
/** `2023-08-22` of a day's number. */
export const isoDay = (number: number): string => {
  const { year, month, day } = civil(number)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}
/** The number of the day that an ISO date or date-time begins with. */
export const dayOf = (iso: string): number => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
export const daysInMonth = (year: number, month: number): number => civil(dayNumber(year, month + 1, 0)).day
/** Monday 1 … Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
/** The Monday of a day's week. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1
/** ISO 8601 week: the year it belongs to and its number. */
export const weekOf = (number: number): { readonly year: number; readonly week: number } => {
  const thursday = mondayOf(number) + 3
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}
/** The same day some months on; the last of the month where it has no such day. */
export const addMonths = (number: number, months: number): number => {
  const { year, month, day } = civil(number)
  const first = civil(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** Units of time that words name, with the precision of what they measure. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
export const timeUnits: ReadonlySet<string> = new Set<TimeUnit>(['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'])
export const precisionOf: Readonly<Record<TimeUnit, TimePrecision>> = {
  second: 'minute', minute: 'minute', hour: 'hour', day: 'day', week: 'week', fortnight: 'week', month: 'month', quarter: 'season', year: 'year', decade: 'decade', century: 'decade',
}
/** Months a unit has, 0 for units of days. */
const monthsOf: Readonly<Record<TimeUnit, number>> = { second: 0, minute: 0, hour: 0, day: 0, week: 0, fortnight: 0, month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
const daysOf: Readonly<Record<TimeUnit, number>> = { second: 0, minute: 0, hour: 0, day: 1, week: 7, fortnight: 14, month: 0, quarter: 0, year: 0, decade: 0, century: 0 }

/** A day some units on (or back, where negative). Halves of months are fifteen days, halves of years six months. */
export const addUnits = (number: number, count: number, unit: TimeUnit): number => {
  if (monthsOf[unit] === 0) return number + Math.round(count * daysOf[unit])
  const months = count * monthsOf[unit]
  const whole = Math.trunc(months)
  return addMonths(number, whole) + Math.round((months - whole) * 30)
}

/** The first day of the calendar unit that holds a day, some units on. Fortnights and shorter units than a day have no calendar start: the day itself. */
export const unitStart = (number: number, unit: TimeUnit, offset = 0): number => {
  const { year, month } = civil(number)
  switch (unit) {
    case 'second': case 'minute': case 'hour': return number
    case 'day': return number + offset
    case 'week': return mondayOf(number) + 7 * offset
    case 'fortnight': return mondayOf(number) + 14 * offset
    case 'month': return dayNumber(year, month + offset, 1)
    case 'quarter': return dayNumber(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * offset, 1)
    case 'year': return dayNumber(year + offset, 1, 1)
    case 'decade': return dayNumber(Math.floor(year / 10) * 10 + 10 * offset, 1, 1)
    case 'century': return dayNumber(Math.floor(year / 100) * 100 + 100 * offset, 1, 1)
  }
}
