import type { Messages } from '../messages.ts'

/** Times for people, as wide as they are known: a month is never shown as a day. */

export type Interval = { readonly from: string; readonly until: string; readonly precision: string }

/** The first and last day of a half-open stretch, at noon UTC, so that no zone moves them. */
const daysOf = ({ from, until }: Interval): readonly [Date, Date] => {
  const first = new Date(`${from.slice(0, 10)}T12:00Z`)
  const last = new Date(`${until.slice(0, 10)}T12:00Z`)
  const inside = until.includes('T') && !/T00:00/u.test(until)
  return [first, inside ? last : new Date(last.getTime() - 86_400_000)]
}
/** The clock of a date-time. Matches "T04:00" of "2025-03-03T04:00+03:00"; nothing of "2025-03-03". */
const clock = /T(\d{2}:\d{2})/u
const plain = (text: string): string => text.replace(/[\u200e\u200f]/gu, '')

const shapes: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  decade: { year: 'numeric' }, year: { year: 'numeric' }, season: { year: 'numeric', month: 'short' }, month: { year: 'numeric', month: 'short' },
}
const dayShape: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' }
const formats = new Map<string, Intl.DateTimeFormat>()
const formatFor = (locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(shape)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC', calendar: 'gregory' })
  formats.set(key, format)
  return format
}

export const whenIn = ({ locale, words }: Pick<Messages, 'locale' | 'words'>, interval: Interval | null, undated: string): string => {
  if (interval === null) return undated
  const [first, last] = daysOf(interval)
  if (Number.isNaN(first.getTime()) || Number.isNaN(last.getTime())) return `${interval.from} – ${interval.until}`
  const days = formatFor(locale, shapes[interval.precision] ?? dayShape).formatRange(first, last < first ? first : last)
  const [from, until] = [clock.exec(interval.from)?.[1], clock.exec(interval.until)?.[1]]
  if (from === undefined) return plain(days)
  return plain(`${formatFor(locale, dayShape).format(first)}${typeof words['comma'] === 'string' ? words['comma'] : ', '}${interval.precision === 'minute' || until === undefined ? from : `${from}–${until}`}`)
}
export const dayIn = ({ locale }: Pick<Messages, 'locale'>, date: Date): string => plain(formatFor(locale, dayShape).format(date))
