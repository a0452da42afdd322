import { type Anchor, type Anchored, fixed, leaningOn } from './dates.ts'
import { civil, dayNumber, weekdayOf } from './days.ts'
import { hijriIn } from './hijri.ts'
import type { TimeExpression } from './expression.ts'
import { days, type Extent, oneDay } from './extent.ts'

/** Feasts that move from year to year, by rule: days from Easter, or the nth day of the week of a month. */

/** Easter Sunday of the western churches (the "anonymous" Gregorian computus, Butcher 1876). */
const easter = (year: number): number => {
  const [golden, century] = [year % 19, Math.floor(year / 100)]
  const rest = year % 100
  const correction = century - Math.floor((century + 8) / 25) + 1
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(correction / 3) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const total = epact + weekday - 7 * shift + 114
  return dayNumber(year, Math.floor(total / 31), (total % 31) + 1)
}
/** Easter Sunday of the eastern churches: by the Julian calendar (Meeus), thirteen days behind until 2099. */
const orthodoxEaster = (year: number): number => {
  const moon = (19 * (year % 19) + 15) % 30
  const total = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114
  return dayNumber(year, Math.floor(total / 31), (total % 31) + 1) + 13
}

/** Matches "easter", "easter+49", "orthodox-easter-2"; not "11:4:4". */
const fromEaster = /^(orthodox-)?easter([+-]\d{1,2})?$/u
/** The nth weekday of a month, from its end where -1. Matches "11:4:4" (the fourth Thursday of November), "5:1:-1", "11:4:4+1" (the day after it); not "12-25". */
const weekdayOfMonth = /^(\d{1,2}):(\d):(-?\d)([+-]\d)?$/u

/** A month of the Islamic calendar, or a day of it. Matches "hijri:9", "hijri:10:1"; not "11:4:4". */
const islamic = /^hijri:(\d{1,2})(?::(\d{1,2}))?$/u
/** Whether a rule is one of the moon's sighting, so that its day is only right to a day. */
const sighted = (rule: string): boolean => rule.startsWith('hijri:')

/** The day of a feast in a year, of a month its first; null where the rule is none. */
export const feastDay = (rule: string, year: number): number | null => {
  const moon = islamic.exec(rule)
  if (moon !== null) return hijriIn(year, Number(moon[1]), Number(moon[2] ?? 1))
  const moving = fromEaster.exec(rule)
  if (moving !== null) return (moving[1] === undefined ? easter(year) : orthodoxEaster(year)) + Number(moving[2] ?? 0)
  const counted = weekdayOfMonth.exec(rule)
  if (counted === null) return null
  const [month, weekday, nth] = [Number(counted[1]), Number(counted[2]), Number(counted[3])]
  const [first, last] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)]
  const day = nth > 0 ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) : last - ((weekdayOf(last) - weekday + 7) % 7)
  return day + Number(counted[4] ?? 0)
}

/** A feast's day; one of the moon's a day to either side; a month of the moon as a whole. */
const wide = (rule: string, day: number): Extent => (/^hijri:\d{1,2}$/u.test(rule) ? days(day, day + 30, 'month') : sighted(rule) ? days(day - 1, day + 2, 'day') : oneDay(day))

/** A feast on the calendar: of the year that is said or stands nearby, else the last one or, where the words lean on, the next. */
export const feastExtent = (expression: TimeExpression & { readonly kind: 'feast' }, anchor: Anchor): Anchored | null => {
  const of = (year: number): Extent | null => {
    const day = feastDay(expression.rule, year)
    return day === null ? null : wide(expression.rule, day)
  }
  if (expression.year !== null) return fixed(of(expression.year))
  if (anchor.now === null) return anchor.year === null ? null : fixed(of(anchor.year))
  const { now } = anchor
  const { year } = civil(now)
  const around = [year - 1, year, year + 1].flatMap((one) => feastDay(expression.rule, one) ?? [])
  const past = around.filter((day) => (expression.direction === 'last' ? day < now : day <= now + 1)).at(-1)
  const coming = around.find((day) => (expression.direction === 'next' ? day > now : day >= now))
  const wanted = expression.direction === 'this' ? feastDay(expression.rule, year) : expression.direction === 'next' || (expression.direction === null && anchor.leaning === 'future') ? coming : past
  const other = wanted === past ? coming : past
  return wanted == null ? null : leaningOn(wide(expression.rule, wanted), 'now', expression.direction === null && other !== undefined && other !== wanted ? [wide(expression.rule, other)] : [])
}
