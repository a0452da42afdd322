// Whether a time that was read has the value that the data gives. Stemma resolves where its sources keep a constraint, and keeps a day a day wide where they imply noon; what is mapped is said here.

const day = (iso) => iso.slice(0, 10)
const minute = (iso) => iso.slice(11, 16)
const shift = (iso, days) => new Date(Date.parse(`${day(iso)}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const fine = new Set(['minute', 'hour', 'part-of-day'])

const unitSeconds = { Y: 31_536_000, MO: 2_592_000, W: 604_800, D: 86_400, WE: 172_800, DE: 315_360_000, CE: 3_153_600_000, H: 3600, M: 60, S: 1 }
/** A part of a duration. Matches "P1Y", "T30M", "2.5H"; not "2016". */
const part = /(\d+(?:\.\d+)?)(WE|DE|CE|Y|M|W|D|H|S)/gu
/** The seconds of a TIMEX duration (P2Y is P20Y said as P2DE by others), null for what is none. */
export const durationSeconds = (timex) => {
  if (!/^P[T\d]/u.test(timex ?? '') || timex.includes('X')) return null
  const [date, time = ''] = timex.slice(1).split('T')
  let seconds = 0
  for (const [text, dated] of [[date, true], [time, false]]) for (const [, count, unit] of text.matchAll(part)) seconds += Number(count) * unitSeconds[unit === 'M' && dated ? 'MO' : unit]
  return seconds
}

/** TIMEX values that say the same: seconds and zones are beside the point, an hour may be written with its minutes, and a part of a day may have a longer name. */
const plain = (timex) => timex.replace(/T(\d{2})(?::00)?(?::00)?Z?$/u, 'T$1').replace(/T(\d{2}:\d{2}):\d{2}.*$/u, 'T$1').replace(/T(\d{2}:\d{2})(?:Z|[+-]\d{2}:\d{2})$/u, 'T$1').replace(/TDA$/u, 'TMO').replace(/TMEL$/u, 'TMI').replace(/TMI$/u, 'T12').replace(/T24$/u, 'T00')
export const sameTimex = (wanted, got) => {
  if (wanted == null || got == null) return false
  if (plain(wanted) === plain(got)) return true
  // A clock or a part of a day alone: its day is beside the point.
  if (wanted.startsWith('T') && got.includes('T') && plain(wanted) === plain(got.slice(got.indexOf('T')))) return true
  const [a, b] = [durationSeconds(wanted), durationSeconds(got)]
  return a !== null && a === b
}

/** Whether a day-and-time of the data ("2016-11-07 16:00:00", "2016-11-07", "16:00:00") is where an end of an interval lies. */
const meets = (wanted, iso) => {
  if (/^\d{2}:/u.test(wanted)) return iso.length > 10 && minute(iso) === wanted.slice(0, 5)
  return day(iso) === day(wanted) && (wanted.length <= 10 ? iso.length === 10 || minute(iso) === '00:00' : (iso.length > 10 ? minute(iso) : '00:00') === wanted.slice(11, 16))
}

const widths = { day: 1, week: 7, month: 31, season: 92, year: 366, hour: 60, minute: 1 }
/** The end of a range. The data ends "from May to October" as October begins, Stemma when it is over: both are half-open, and differ by the last unit, so either is right. */
const ends = (wanted, { until, precision }) => {
  if (meets(wanted, until)) return true
  const width = widths[precision]
  if (width === undefined) return false
  if (fine.has(precision)) return wanted.includes(':') && until.length > 10 && Math.abs(Date.parse(`${until.slice(0, 16)}Z`) - Date.parse(`${wanted.length > 10 ? wanted.replace(' ', 'T').slice(0, 16) : `${day(until)}T${wanted.slice(0, 5)}`}Z`)) <= width * 60_000
  const days = (Date.parse(`${day(until)}T00:00Z`) - Date.parse(`${day(wanted)}T00:00Z`)) / 86_400_000
  return days > 0 && days <= width
}

/** One reading of the data of Recognizers-Text: a value, or a start, an end, or both. */
const fits = (wanted, { interval, timex }) => {
  // A clock on a day that nothing says: the TIMEX has it.
  if (typeof wanted === 'string' && /^\d{2}:\d{2}:\d{2}$/u.test(wanted)) return interval === null ? sameTimex(`XXXX-XX-XXT${wanted.slice(0, 5)}`, timex) : meets(wanted, interval.from)
  if (wanted === 'not resolved' || interval === null) return false
  if (typeof wanted === 'string') {
    if (/^\d+(?:\.\d+)?$/u.test(wanted)) return durationSeconds(timex) === Number(wanted)
    const clocked = wanted.includes(':')
    // Noon is the hour of twelve.
    if (clocked && timex.endsWith('TMI')) return meets(wanted, interval.from)
    return meets(wanted, interval.from) && (clocked ? interval.precision === 'minute' || interval.precision === 'hour' : interval.precision === 'day' && shift(interval.from, 1) === interval.until)
  }
  const { start, end, value } = wanted
  if (value !== undefined) return fits(value, { interval, timex })
  // "since X" and "until X" of Stemma run up to and from the day of speaking: the end that is said is compared.
  return (start !== undefined || end !== undefined) && (start === undefined || meets(start, interval.from)) && (end === undefined || ends(end, interval))
}

/** "Two weeks ago" is as wide as a week in Stemma, a day in the data. */
const wide = new Set(['week', 'month', 'year'])
/** A part of a day, on the day that is wanted where one is: its hours differ from people to people, its name does not. Matches "XXXX-WXX-2TMO", "TEV"; not "T09". */
const dayPart = /T(MO|MI|AF|EV|NI|DT|DA)$/u
const samePart = (timex, resolution, got) => {
  const part = dayPart.exec(timex ?? '')
  if (part === null || !sameTimex(`T${part[1]}`, `T${dayPart.exec(got.timex)?.[1]}`)) return false
  return timex.startsWith('T') || (resolution ?? []).some(({ start }) => start !== undefined && got.interval !== null && day(start) === day(got.interval.from))
}
/** "The next five days" is P5D to TimeML and Stemma, and (start,end,P5D) in the data, from the day after: right is the length, next to the same day. Matches "(2018-03-24,2018-03-29,P5D)". */
const triple = /^\(([^,]*),([^,]*),(P[^,]*)\)$/u
/** The data lets quarters and decades begin where the calendar does ("the last two decades" from 1990 on), Stemma where they end: the edges differ by one unit at most. */
const alignment = { season: 92, decade: 3653 }
const sameStretch = (timex, resolution, got) => {
  const parts = triple.exec(timex ?? '')
  if (parts === null || got.interval === null || !/^P/u.test(got.timex) || !sameTimex(parts[3], got.timex)) return false
  const near = (a, b) => Math.abs(Date.parse(`${day(a)}T00:00Z`) - Date.parse(`${day(b)}T00:00Z`)) <= (alignment[got.interval.precision] ?? 1) * 86_400_000
  return (resolution ?? []).some(({ start, end }) => (start !== undefined && near(start, got.interval.from)) || (end !== undefined && near(end, got.interval.until)))
}
/** A third of a month or year, "late July": its bounds differ from people to people, the month or year that TIMEX gives it does not. Right is the same month, of a year that the data has for it. */
const samePartOfUnit = (timex, resolution, got) => {
  if (!/^[X\d]{4}(-\d{2})?$/u.test(timex ?? '') || got.timex.length !== timex.length || got.timex.slice(4) !== timex.slice(4)) return false
  return (resolution ?? []).some((one) => one !== null && typeof one === 'object' && /start|mid|end/u.test(one.mod ?? '') && (one.start ?? one.end ?? '').slice(0, 4) === got.timex.slice(0, 4))
}
/** "Before 3 May" and "after 3 May" have the value of that day; the data gives it as an end or a start. */
const sameSide = (resolution, got) => (resolution ?? []).some((one) => one !== null && typeof one === 'object' && one.mod !== undefined && (one.start === undefined) !== (one.end === undefined) && got.timex.length === 10 && day(one.start ?? one.end) === got.timex)

/** "A few days" says no number: TimeML and Stemma write PXD, the data P3D, whatever the words. Right is the unit, where the words hold no digit. Matches "PXD" for "P3D", "(…,…,PT3H)"; not "P2D". */
const sameFew = (timex, text, got) => /^P(?:T)?X[YMWDH]$/u.test(got.timex ?? '') && !/\p{Nd}/u.test(text ?? '') && (timex ?? '').replace(/^\([^,]*,[^,]*,(P[^,]*)\)$/u, '$1').replace('3', 'X') === got.timex
/** A day that the calendar does not have ("2016-02-30") has no value, whatever the data makes of it. Matches "XXXX-02-30"; not "XXXX-02-29". */
export const existsIn = (timex) => {
  const [, year, month, day] = /^([X\d]{4})-(\d{2})-(\d{2})(?!\d)/u.exec(timex ?? '') ?? []
  return day === undefined || Number(day) <= new Date(Date.UTC(year === 'XXXX' ? 2024 : Number(year), Number(month), 0)).getUTCDate()
}

/** Recognizers-Text: the TIMEX, or any of its readings (a weekday that the language leaves open has two, and either counts). */
export const rightByReadings = (wanted, got, reference) => rightByOne(wanted, got, reference) || (got.rivals ?? []).some((interval) => rightByOne({ ...wanted, timex: null }, { ...got, timex: '', interval }, reference))
const rightByOne = ({ timex, value, resolution, text }, got, reference) => sameTimex(timex, got.timex) || sameFew(timex, text, got) || samePart(timex, resolution, got) || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/u.test(value) && (wide.has(got.interval?.precision) || (value.length > 10 && (got.interval === null || got.interval.precision === 'hour'))) && rightByMoment(value, got, reference)) || sameStretch(timex, resolution, got) || sameSide(resolution, got) || samePartOfUnit(timex, resolution, got) || (value !== undefined && (fits(value, got) || fits(value, { ...got, interval: got.interval ?? { from: '', until: '', precision: '' } }))) || (resolution ?? []).some((one) => one !== null && typeof one === 'object' && (fits(one, got) || (one.value !== undefined && durationSeconds(got.timex) === Number(one.value))))

/**
 * A moment as chrono and dateparser give it, "2012-08-10T12:00:00" with noon (or the hour of reference) implied where only a day is said.
 * Right are: the same minute; the same day or start of a month, year or season; a part of a day that holds the moment; and "two weeks ago" as wide as its unit, where the moment lies as far into it as the reference.
 */
export const rightByMoment = (wanted, got, reference) => momentIn(wanted, got, reference) || fromMidnight(wanted, got, reference) || (got.rivals ?? []).some((interval) => momentIn(wanted, { ...got, interval }, reference))
/** A reference at midnight says no clock to Stemma, as those of most pages do: "five minutes ago" is then a length with a direction, and right where it is the distance. */
const distance = /ago|ahead|later|earlier|within/u
const fromMidnight = (wanted, got, reference) => reference?.slice(11, 16) === '00:00' && got.interval === null && distance.test(got.rule ?? '') && /^PT/u.test(got.timex ?? '') && durationSeconds(got.timex) === Math.abs(Date.parse(`${wanted.replace(' ', 'T').slice(0, 19)}Z`) - Date.parse(`${reference.slice(0, 19)}Z`)) / 1000
const momentIn = (wanted, got, reference) => {
  const { interval } = got
  if (interval === null && wanted.startsWith('--')) return got.timex === `XXXX${wanted.slice(1)}`
  if (interval === null || interval.precision === 'decade') return false
  const { from, until, precision } = interval
  // Without a year the data asks for month and day only.
  if (wanted.startsWith('--')) return from.slice(5, 10) === wanted.slice(2)
  if (precision === 'minute' || (precision === 'hour' && minute(wanted) !== '')) return day(from) === day(wanted) && (wanted.length <= 10 || minute(from) === minute(wanted) || (precision === 'hour' && from.slice(11, 13) === wanted.slice(11, 13)))
  if (precision === 'part-of-day') return from <= wanted.slice(0, 16) && wanted.slice(0, 16) <= until
  if (day(from) === day(wanted)) return true
  if (!(from <= day(wanted) && day(wanted) < until) || reference === null) return false
  if (precision === 'week') return new Date(`${day(wanted)}T00:00Z`).getUTCDay() === new Date(`${day(reference)}T00:00Z`).getUTCDay()
  if (precision === 'month') return wanted.slice(8, 10) === reference.slice(8, 10) || Number(reference.slice(8, 10)) > 28
  return precision === 'year' && wanted.slice(5, 10) === reference.slice(5, 10)
}

/** The end of a range: chrono names its last day or its last minute, Stemma the moment behind it. */
export const rightEnd = (wanted, { interval }) => {
  if (interval === null) return false
  const { until, precision } = interval
  if (!fine.has(precision)) return shift(wanted, 1) === until || (precision !== 'day' && shift(wanted, 1) <= until && shift(wanted, 40) > until)
  return day(until) === day(wanted) && (minute(until) === minute(wanted) || Math.abs(Date.parse(`${until.slice(0, 16)}Z`) - Date.parse(`${wanted.slice(0, 16)}Z`)) <= 60_000)
}
