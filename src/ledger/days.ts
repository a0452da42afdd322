import type { Interval, TimePrecision } from '../model/time.ts'

const millisecondsOfDay = 86_400_000
/** Days since 1970 of the first day of an ISO 8601 date, null where it is no date. */
export const dayNumber = (iso: string): number | null => {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / millisecondsOfDay)
}

/** First and last day of an interval, both within it. */
export const daysOf = (interval: Interval): { readonly first: number; readonly last: number } | null => {
  const first = dayNumber(interval.from)
  const until = dayNumber(interval.until)
  if (first === null || until === null) return null
  // A time of day ends within its last day; a civil date ends as the next one begins.
  const last = interval.until.length > 10 ? until : until - 1
  return { first, last: Math.max(first, last) }
}

const precise: ReadonlySet<TimePrecision> = new Set(['minute', 'hour', 'part-of-day', 'day', 'week'])
/** Whether a time is fine enough to tell one event from its like. */
export const isPrecise = (interval: Interval | null): interval is Interval => interval !== null && precise.has(interval.precision) && daysOf(interval) !== null

/** How two times stand to each other; `apart` counts whole days between them. */
export type Nearness = { readonly kind: 'unknown' } | { readonly kind: 'overlap'; readonly share: number } | { readonly kind: 'apart'; readonly days: number }
/** Compares two times: how much of their union they share, or how many days lie between. */
export const nearness = (a: Interval | null, b: Interval | null): Nearness => {
  const left = a === null ? null : daysOf(a)
  const right = b === null ? null : daysOf(b)
  if (left === null || right === null) return { kind: 'unknown' }
  const shared = Math.min(left.last, right.last) - Math.max(left.first, right.first) + 1
  if (shared <= 0) return { kind: 'apart', days: 1 - shared }
  return { kind: 'overlap', share: shared / (Math.max(left.last, right.last) - Math.min(left.first, right.first) + 1) }
}
