import type { Interval } from '../model/index.ts'

/** Times for people, as wide as they are known: a month is never drawn as a day. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Day = { readonly year: number; readonly month: number; readonly day: number }

/** A civil date or the date of a date-time. Matches "2023-08-22T14:00+02:00"; not "2023-08". */
const dayForm = /^(\d{4})-(\d{2})-(\d{2})/u
/** The clock of a date-time and its zone. Matches "T14:00:30+02:00"; not "2023-08-22". */
const clockForm = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/u

const dayOf = (text: string): Day | null => {
  const [, year, month, day] = dayForm.exec(text) ?? []
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) }
}

/** The last day inside a half-open interval that ends with `until`. */
const lastDay = (until: string): Day | null => {
  const day = dayOf(until)
  if (day === null) return null
  // An end at 15:00 lies inside its day; a civil date or midnight ends the day before.
  const inside = (clockForm.exec(until)?.[1] ?? '00:00') > '00:00'
  const before = new Date(Date.UTC(day.year, day.month - 1, inside ? day.day : day.day - 1))
  return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() }
}

const monthName = (day: Day): string => months[day.month - 1] ?? '?'
const dayText = (day: Day): string => `${day.day} ${monthName(day)} ${day.year}`
const monthText = (day: Day): string => `${monthName(day)} ${day.year}`

const span = (first: Day, last: Day, text: (day: Day) => string, short: (day: Day) => string): string =>
  text(first) === text(last) ? text(first) : first.year === last.year ? `${short(first)}–${text(last)}` : `${text(first)}–${text(last)}`

const days = (first: Day, last: Day): string =>
  span(first, last, dayText, (day) => (day.month === last.month ? String(day.day) : `${day.day} ${monthName(day)} `)).replace(' –', ' – ')

const clock = (interval: Interval, first: Day): string => {
  const [, from, zone] = clockForm.exec(interval.from) ?? []
  const until = clockForm.exec(interval.until)?.[1]
  if (from === undefined) return dayText(first)
  const hours = interval.precision === 'minute' || until === undefined ? from : `${from}–${until}`
  return `${dayText(first)}, ${hours}${zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : zone}`}`
}

/** `Aug 2023` for a month, `22 Aug 2023` for a day, `Jan–Jun 2024` for half a year told in months, `undated` for nothing. */
export const whenText = (interval: Interval | null): string => {
  if (interval === null) return 'undated'
  const first = dayOf(interval.from)
  const last = lastDay(interval.until)
  if (first === null || last === null) return `${interval.from} – ${interval.until}`
  switch (interval.precision) {
    case 'minute':
    case 'hour':
    case 'part-of-day':
      return clock(interval, first)
    case 'day':
    case 'week':
      return days(first, last)
    case 'month':
    case 'season':
      return span(first, last, monthText, monthName)
    case 'year':
      return first.month !== 1 || last.month !== 12 ? span(first, last, monthText, monthName) : first.year === last.year ? String(first.year) : `${first.year}–${last.year}`
    case 'decade':
      return first.year % 10 === 0 && last.year === first.year + 9 ? `${first.year}s` : `${first.year}–${last.year}`
  }
}

/** Sorts intervals in time order: by beginning, then the narrower first; what has no time comes last. */
export const earlier = (a: Interval | null, b: Interval | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(a.from, b.from) || compare(a.until, b.until)
}

/** By code units, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A day or a wider period as people type it. Matches "2023", "2023-08" and "2023-08-22"; not "22.8.2023". */
const typed = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u

/** The half-open stretch of days that a typed date names, null where it names none (`2023-02-30`). */
export const period = (text: string): { readonly from: string; readonly until: string } | null => {
  const [, year, month, day] = typed.exec(text) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? '1') - 1, Number(day ?? '1')]
  const from = new Date(Date.UTC(y, m, d))
  if (from.getUTCMonth() !== m || from.getUTCDate() !== d) return null
  const until = day !== undefined ? Date.UTC(y, m, d + 1) : month !== undefined ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1)
  return { from: from.toISOString().slice(0, 10), until: new Date(until).toISOString().slice(0, 10) }
}

/** Whether an interval touches the half-open stretch; an open bound is null. What has no time touches no bounded stretch. */
export const touches = (interval: Interval | null, from: string | null, until: string | null): boolean => {
  if (from === null && until === null) return true
  if (interval === null) return false
  return (until === null || interval.from < until) && (from === null || interval.until > from)
}
