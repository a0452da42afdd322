import type { Span } from './passage.ts'

/** How fine a time is known. Minutes and hours carry a zone, the rest are civil dates without one. */
export type TimePrecision = 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'season' | 'year' | 'decade'

/**
 * A half-open stretch of time, as wide as the words that name it: a day is a day wide.
 * ISO 8601: civil dates (`2023-08-22`) for day and wider, date-times (`2023-08-22T14:00+02:00`, without an offset where the words give none) below.
 */
export type Interval = {
  readonly from: string
  readonly until: string
  readonly precision: TimePrecision
}

export type Published = Interval & {
  readonly how: 'given' | 'metadata' | 'text' | 'url'
  /** The words that say so, where they stand in the kept text. */
  readonly evidence: Span | null
}

/** A bound that the contents set on the date of a page that does not say it. */
export type DayBound = { readonly day: string; readonly evidence: Span }
