import type { Hedge, Interval, TimePrecision } from '../model/index.ts'

/** Times and amounts as a reviewer writes them. */

const day = 86_400_000
const nextDay = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) + day).toISOString().slice(0, 10)
const isDay = (iso: string): boolean => { const at = Date.parse(`${iso}T00:00:00Z`); return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) }

/** A year with its month and day, where they are written. Matches "2024", "2024-07" and "2024-07-09"; not "9 July". */
const civil = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/u
/** A minute of a day, with its zone where it has one. Matches "2024-07-09T14:00+02:00"; not "14:00". */
const minute = /^([1-9]\d{3}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(Z|[+-]\d{2}:\d{2})?$/u

/** One time, as wide as it is written; null for what is none. */
const one = (text: string): Interval | null => {
  const [, onDay, hours, minutes, zone = ''] = minute.exec(text) ?? []
  if (onDay !== undefined) {
    const until = new Date(Date.parse(`${onDay}T${hours}:${minutes}Z`) + 60_000).toISOString().slice(0, 16)
    return isDay(onDay) ? { from: `${onDay}T${hours}:${minutes}${zone}`, until: `${until}${zone}`, precision: 'minute' } : null
  }
  const [, year, month, ofMonth] = civil.exec(text) ?? []
  if (year === undefined) return null
  if (month === undefined) return { from: `${year}-01-01`, until: `${Number(year) + 1}-01-01`, precision: 'year' }
  if (ofMonth === undefined) return { from: `${text}-01`, until: month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`, precision: 'month' }
  return isDay(text) ? { from: text, until: nextDay(text), precision: 'day' } : null
}

/** How fine a stretch of days is, by its length. */
const precisionOf = (days: number): TimePrecision => (days <= 1 ? 'day' : days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 92 ? 'season' : days <= 366 ? 'year' : 'decade')

/** A time as `2024`, `2024-07`, `2024-07-09`, `2024-07-09T14:00+02:00`, or from the first of two to the last (`2024-07-09/2024-07-12`); null for what is none. */
export const timeWritten = (text: string): Interval | null => {
  const [first = '', last, ...more] = text.trim().split('/')
  if (last === undefined) return one(first)
  const [from, until] = [one(first), one(last)]
  if (more.length > 0 || from === null || until === null || until.until <= from.from || from.precision === 'minute' || until.precision === 'minute') return null
  return { from: from.from, until: until.until, precision: precisionOf((Date.parse(until.until) - Date.parse(from.from)) / day) }
}

export type AmountWritten = { readonly min: number | null; readonly max: number | null; readonly hedge: Hedge; readonly unit: string | null }

/** Bounds of an amount with its unit. Matches "about 40..60 aircraft", "..1200", "40" and "1.5 percent"; not "forty". */
const amount = /^(about )?(?:(\d+(?:\.\d+)?)?(\.\.)(\d+(?:\.\d+)?)?|(\d+(?:\.\d+)?))(?: ([\p{L}-]+))?$/u

/** An amount as `40`, `40..`, `..1200`, `40..60`, each with `about` before it or a unit after it, or `vague` for a number that the words do not give; null for what is none. */
export const amountWritten = (text: string): AmountWritten | null => {
  const written = text.trim()
  if (written === 'vague') return { min: null, max: null, hedge: 'vague', unit: null }
  const found = amount.exec(written)
  if (found === null) return null
  const [, about, low, , high, exact, unit = null] = found
  const [min, max] = exact === undefined ? [low, high] : [exact, exact]
  if (min === undefined && max === undefined) return null
  const [least, most] = [min === undefined ? null : Number(min), max === undefined ? null : Number(max)]
  return least !== null && most !== null && least > most ? null : { min: least, max: most, hedge: about === undefined ? 'exact' : 'about', unit }
}
