import type { Furniture } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import { fold } from '../../text/normalise.ts'
import type { Interval } from '../../model/index.ts'

/** A date found in page furniture, with its place in the text it was found in. */
export type FoundDate = { readonly start: number; readonly end: number; readonly interval: Interval }

const pad = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day as an interval one day wide, or null where there is no such day. */
export const civilDay = (year: number, month: number, day: number): Interval | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const until = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
  return { from: `${year}-${pad(month)}-${pad(day)}`, until, precision: 'day' }
}

/** The same for what a page may be of: nothing before the web. */
export const dayInterval = (year: number, month: number, day: number): Interval | null => (year < 1990 || year > 2099 ? null : civilDay(year, month, day))

/** An ISO 8601 date or date-time. Matches "2023-08-22T14:00:05+02:00" and "2023-08-22"; not "22-08-2023". */
const iso = /^\s{0,8}(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/

const minuteInterval = (day: string, clock: { readonly hour: number; readonly minute: number; readonly zone: string }): Interval => {
  const next = new Date(Date.parse(`${day}T${pad(clock.hour)}:${pad(clock.minute)}:00Z`) + 60_000).toISOString().slice(0, 16)
  return { from: `${day}T${pad(clock.hour)}:${pad(clock.minute)}${clock.zone}`, until: `${next}${clock.zone}`, precision: 'minute' }
}

/** What an ISO 8601 string commits to: a day, or a minute with its offset where it gives one. Midnight without an offset is a day: systems write it when they know no more. `dayOf` says which days there may be. */
export const isoInterval = (value: string, dayOf: typeof civilDay = dayInterval): Interval | null => {
  const match = iso.exec(value)
  if (match === null) return null
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  if (day === null || match[4] === undefined) return day
  const hour = Number(match[4])
  const minute = Number(match[5])
  if (hour > 23 || minute > 59 || (hour === 0 && minute === 0)) return day
  const zone = match[6] === undefined ? '' : match[6] === 'Z' ? 'Z' : `${match[6].slice(0, 3)}:${match[6].slice(-2)}`
  return minuteInterval(day.from, { hour, minute, zone })
}

/** A token of a date: a run of letters (with marks, apostrophes) or of digits. */
const token = /\p{N}+|[\p{L}\p{M}]+/gu
/** Digits between separators, in either order of year. Matches "23/08/2023", "2023.08.23"; not "1/2". */
const numeric = /(?<!\p{N})(\p{N}{1,4})([./-])(\p{N}{1,2})\2(\p{N}{2,4})(?!\p{N})/gu

type Token = { readonly start: number; readonly end: number; readonly folded: string }
const tokensOf = (text: string): readonly Token[] => [...text.matchAll(token)].map((match) => ({ start: match.index, end: match.index + match[0].length, folded: fold(match[0]) }))

const asYear = (word: string | undefined): number | null => (word !== undefined && /^(?:19|20)\d{2}$/.test(word) ? Number(word) : null)
/** A day of the month, also as an ordinal ("23rd", "1er" are two tokens, so only digits stand here). */
const asDay = (word: string | undefined): number | null => (word !== undefined && /^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31 ? Number(word) : null)
/** Little words that stand inside dates: ordinals and particles of one to three letters. */
const isParticle = (word: string | undefined): boolean => word !== undefined && /^\p{L}{1,3}$/u.test(word)

/** The month that starts at a token, of two words ("كانون الثاني") before one. */
const monthAt = (tokens: readonly Token[], at: number, furniture: Furniture): { readonly month: number; readonly words: number } | null => {
  const first = tokens[at]?.folded
  if (first === undefined) return null
  const two = furniture.months.get(nameKey(`${first} ${tokens[at + 1]?.folded ?? ''}`))
  if (two !== undefined) return { month: two, words: 2 }
  const one = furniture.months.get(first)
  return one === undefined ? null : { month: one, words: 1 }
}

/** The year after a month: "2023", or after a second name of the month ("أغسطس / آب 2023"), or a particle ("de 2023"). */
const yearAfter = (tokens: readonly Token[], at: number, furniture: Furniture): { readonly year: number; readonly index: number } | null => {
  for (let index = at; index < Math.min(tokens.length, at + 4); index += 1) {
    const year = asYear(tokens[index]?.folded)
    if (year !== null) return { year, index }
    if (!isParticle(tokens[index]?.folded) && monthAt(tokens, index, furniture) === null && !isParticle(tokens[index]?.folded)) return null
  }
  return null
}

const found = (tokens: readonly Token[], from: number, to: number, interval: Interval | null): FoundDate | null =>
  interval === null ? null : { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end, interval }

/** "23 August 2023", "23 de agosto de 2023", "August 23, 2023", "23 أغسطس / آب 2023". */
const spelledAt = (tokens: readonly Token[], at: number, furniture: Furniture): FoundDate | null => {
  const day = asDay(tokens[at]?.folded)
  if (day !== null) {
    let next = at + 1
    while (isParticle(tokens[next]?.folded) && monthAt(tokens, next, furniture) === null && next < at + 3) next += 1
    const month = monthAt(tokens, next, furniture)
    if (month === null) return null
    const year = yearAfter(tokens, next + month.words, furniture)
    return year === null ? null : found(tokens, at, year.index, dayInterval(year.year, month.month, day))
  }
  const month = monthAt(tokens, at, furniture)
  if (month === null) return null
  const dayIndex = at + month.words
  const after = asDay(tokens[dayIndex]?.folded)
  if (after === null) return null
  const year = yearAfter(tokens, dayIndex + 1, furniture)
  return year === null ? null : found(tokens, at, year.index, dayInterval(year.year, month.month, after))
}

/** Digits only. Year first is sure; with the year last, day comes before month unless that is impossible, or unless `monthFirst` is known of the page. */
const numericDates = (text: string, monthFirst: boolean): readonly FoundDate[] => [...text.matchAll(numeric)].flatMap((match) => {
  const [first, second, third] = [match[1], match[3], match[4]].map((digits) => Number(fold(digits as string))) as [number, number, number]
  const interval = (match[1] as string).length === 4 ? dayInterval(first, second, third)
    : (match[4] as string).length === 3 || (match[1] as string).length > 2 ? null
    : monthFirst || second > 12 ? dayInterval(third < 100 ? 2000 + third : third, first, second)
    : dayInterval(third < 100 ? 2000 + third : third, second, first)
  return interval === null ? [] : [{ start: match.index, end: match.index + match[0].length, interval }]
})

/**
 * Full dates (day, month, year) in a short text, in order. Page furniture only: dates in running text belong to recognition, which knows the language.
 * A date in digits that can be read both ways is read day first.
 */
export const findDates = (text: string, furniture: Furniture): readonly FoundDate[] => {
  const short = text.slice(0, 400)
  const tokens = tokensOf(short)
  const spelled = tokens.flatMap((_, at) => spelledAt(tokens, at, furniture) ?? [])
  const isoDates = numericDates(short, false)
  return [...spelled, ...isoDates].sort((a, b) => a.start - b.start)
    .filter((date, index, all) => index === 0 || date.start >= (all[index - 1] as FoundDate).end)
}
