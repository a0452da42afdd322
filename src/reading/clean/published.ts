import type { Interval, Published } from '../../model/index.ts'
import { civilDay, dayInterval, isoInterval } from './dates.ts'

/** A day in an address. Matches "/2023/08/22/" and "/2023-08-22-"; not "/20230/". */
const inUrl = /[/_-]((?:19|20)\d{2})[/_-]?(0?[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/

/** The day that an address carries, or null. */
export const urlDay = (url: string | null): Interval | null => {
  const match = inUrl.exec((url ?? '').slice(0, 500))
  return match === null ? null : dayInterval(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** A line's date, with how strongly the page says it. `evidence` is filled in once the kept text stands. */
export type TextDate = { readonly interval: Interval; readonly role: 'published' | 'bare' }

export type DateSources = {
  readonly given: string | null
  /** The date that stands with another outlet's name above a report that a page carries. */
  readonly carried: Interval | null
  readonly metadata: string | null
  readonly text: TextDate | null
  /** The day in the report's dateline. */
  readonly dateline: Interval | null
  readonly url: string | null
}

const known = (interval: Interval | null, how: Published['how']): Published | null => (interval === null ? null : { ...interval, how, evidence: null })

/** An ISO date, or any form in which machines write one; null where it is no date. RFC 2822 forms keep their own day. */
const machineDate = (value: string | null): Interval | null => {
  if (value === null) return null
  const iso = isoInterval(value)
  if (iso !== null) return iso
  // Only forms with a month's name: "08/05/2023" may be either of two days.
  if (!/[A-Za-z]{3}/.test(value) || !/\d{4}/.test(value) || value.length > 60) return null
  const spelled = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]*,? (\d{4})|([A-Z][a-z]{2})[a-z]* (\d{1,2}),? (\d{4})/.exec(value)
  if (spelled === null) return null
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(spelled[2] ?? spelled[4] ?? '-') / 3 + 1
  return Number.isInteger(month) ? dayInterval(Number(spelled[3] ?? spelled[6]), month, Number(spelled[1] ?? spelled[5])) : null
}

/** A year or a month as ISO 8601 writes them. Matches "2024-03"; not "2024-03-15". */
const wide = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/

/** What was given, as wide as it was given; of any year, since whoever gives it knows. */
const givenDate = (value: string | null): Interval | null => {
  if (value === null) return null
  const match = wide.exec(value)
  if (match === null) return isoInterval(value, civilDay) ?? machineDate(value)
  const [, year, month] = match
  const until = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 1)).toISOString().slice(0, 10)
  return { from: `${year}-${month ?? '01'}-01`, until, precision: month === undefined ? 'year' : 'month' }
}

/**
 * When the report was published, by the best source: what was given with it, then the date that a carried report bears, then metadata, then a line of
 * the page, then the dateline, then the address. Metadata says when the page was made, so a carrier's metadata never beats the date of the report that it carries.
 */
export const publishedFrom = (sources: DateSources): Published | null =>
  known(givenDate(sources.given), 'given')
  ?? known(sources.carried, 'text')
  ?? known(machineDate(sources.metadata), 'metadata')
  ?? known(sources.text?.interval ?? null, 'text')
  ?? known(sources.dateline, 'text')
  ?? known(urlDay(sources.url), 'url')
