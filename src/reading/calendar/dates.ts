import { addMonths, civil, dayNumber, daysInMonth, unitStart, weekdayOf } from './days.ts'
import type { TimeExpression } from './expression.ts'
import { days, type Extent, firstDay, lastDay, oneDay } from './extent.ts'

/** What relative times count from. Days are numbers as `days` has them. */
export type Anchor = {
  /** The day of speaking: of publication, or of a quotation's utterance. Null where no one knows. */
  readonly now: number | null
  /** Minutes since midnight of the moment of speaking with its offset, null where only the day is known. */
  readonly clock: { readonly minute: number; readonly zone: string } | null
  /** The time last spoken of, for "two weeks later" and "the next day". */
  readonly then: Extent | null
  /** A year that stands nearby, for a day or month without one. */
  readonly year: number | null
  /** Whether the words around tell of what is past or of what is to come. */
  readonly leaning: 'past' | 'future'
}

/** What anchoring gives: where the words stand in time, the other readings, and what was leaned on. */
export type Anchored = { readonly extent: Extent; readonly rivals: readonly Extent[]; readonly used: 'now' | 'then' | null }

export const fixed = (extent: Extent | null): Anchored | null => (extent === null ? null : { extent, rivals: [], used: null })
export const leaningOn = (extent: Extent, used: 'now' | 'then', rivals: readonly Extent[] = []): Anchored => ({ extent, rivals, used })

const month = (year: number, number: number): Extent => days(dayNumber(year, number, 1), dayNumber(year, number + 1, 1), 'month')

type DateExpression = TimeExpression & { readonly kind: 'date' }

/** A date that says its year. */
const fullDate = (expression: DateExpression, year: number): Extent | null => {
  const { month: number, day } = expression
  if (number === null) return day === null ? days(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), 'year') : null
  if (day === null) return month(year, number)
  if (day > daysInMonth(year, number)) return null
  const at = dayNumber(year, number, day)
  return days(at, at + 1, 'day')
}

/** How many days after the day of speaking a date may lie and still be told as past: captures and zones shift it by one. */
const slack = 1

/** Of the years around the anchor, the one that makes a date without a year the nearest past one (or coming one), or the nearest to a year that stands nearby. */
const chosenYear = (expression: DateExpression, anchor: Anchor): Anchored | null => {
  if (anchor.year !== null && expression.direction === null) {
    const extent = fullDate(expression, anchor.year)
    return extent === null ? null : leaningOn(extent, 'then')
  }
  if (anchor.now === null) return null
  const { year } = civil(anchor.now)
  const { now } = anchor
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].flatMap((one) => {
    const extent = fullDate(expression, one)
    // A day of the week that is said with it must fit.
    return extent === null || (expression.weekday !== null && weekdayOf(firstDay(extent)) !== expression.weekday) ? [] : [extent]
  })
  const past = candidates.filter((extent) => firstDay(extent) <= now + (expression.direction === null ? slack : 0) && (expression.direction !== 'last' || lastDay(extent) <= now)).at(-1)
  const coming = candidates.find((extent) => (expression.direction === 'next' ? firstDay(extent) > now : lastDay(extent) > now))
  const wanted = expression.direction === 'next' ? coming
    : expression.direction === 'this' ? candidates.find((extent) => civil(firstDay(extent)).year === year)
      : expression.direction === 'last' || anchor.leaning === 'past' ? past : coming
  // A day of the week that only a year on the other side has settles it.
  if (wanted === undefined && expression.weekday !== null && expression.direction === null) return past === undefined && coming === undefined ? null : leaningOn((past ?? coming) as Extent, 'now')
  if (wanted === undefined) return null
  const other = wanted === past ? coming : past
  // A date without a year may be of the year on the other side.
  return leaningOn(wanted, 'now', expression.direction === null && other !== undefined && other.from !== wanted.from ? [other] : [])
}

export const dateExtent = (expression: DateExpression, anchor: Anchor): Anchored | null => {
  if (expression.years !== null) {
    const extent = anchor.now === null ? null : fullDate(expression, civil(anchor.now).year + expression.years)
    return extent === null ? null : leaningOn(extent, 'now')
  }
  if (expression.year !== null) {
    const extent = fullDate(expression, expression.year)
    if (extent === null || !expression.ambiguous) return fixed(extent)
    const turned = fullDate({ ...expression, month: expression.day, day: expression.month }, expression.year)
    return { extent, rivals: turned === null ? [] : [turned], used: null }
  }
  if (expression.month !== null) return chosenYear(expression, anchor)
  if (expression.day === null || anchor.now === null) return null
  // "on the 23rd": the nearest such day back, or on.
  const { now } = anchor
  if (expression.direction !== null) {
    const first = unitStart(now, 'month', expression.direction === 'last' ? -1 : expression.direction === 'next' ? 1 : 0)
    const day = first + expression.day - 1
    return day >= unitStart(first, 'month', 1) ? null : leaningOn(oneDay(day), 'now')
  }
  // With its day of the week a day of the month comes back after some months.
  const reach = expression.weekday === null ? 2 : 14
  const around = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach).flatMap((offset) => {
    const first = civil(addMonths(unitStart(now, 'month'), offset))
    return (expression.day as number) <= daysInMonth(first.year, first.month) ? [dayNumber(first.year, first.month, expression.day as number)] : []
  }).filter((day) => expression.weekday === null || weekdayOf(day) === expression.weekday)
  // A day of the week and of the month fall together a few times a year: the nearest time is meant.
  const day = expression.weekday !== null ? [...around].sort((a, b) => Math.abs(a - now) - Math.abs(b - now)).at(0) : anchor.leaning === 'past' ? around.filter((one) => one <= now).at(-1) : around.find((one) => one >= now)
  return day === undefined ? null : leaningOn(days(day, day + 1, 'day'), 'now')
}


/**
 * A day of the week. With no direction the last such day up to the day of speaking (news writes "on Tuesday" of that day too), with the one before or after as rival
 * where it is that very day or the words lean on; "last" is the last one before, "next" the first one after, "this" the one of the same week.
 */
export const weekdayExtent = (expression: TimeExpression & { readonly kind: 'weekday' }, now: number, leaning: Anchor['leaning']): Anchored => {
  const { weekday, direction, weeks } = expression
  if (weeks !== null) return leaningOn(oneDay(unitStart(now, 'week', weeks) + weekday - 1), 'now')
  const back = (weekdayOf(now) - weekday + 7) % 7
  const on = (weekday - weekdayOf(now) + 7) % 7
  switch (direction) {
    case 'last': {
      const day = now - (back === 0 ? 7 : back)
      // "Last Tuesday" said on a Thursday may be that of the week before.
      return leaningOn(oneDay(day), 'now', back > 0 && back < weekdayOf(now) ? [oneDay(day - 7)] : [])
    }
    case 'next': {
      const day = now + (on === 0 ? 7 : on)
      return leaningOn(oneDay(day), 'now', on > 0 && weekdayOf(now) + on <= 7 ? [oneDay(day + 7)] : [])
    }
    case 'this': return leaningOn(oneDay(unitStart(now, 'week') + weekday - 1), 'now')
    case null: {
      const [past, coming] = [now - back, now + on]
      return leaning === 'past' ? leaningOn(oneDay(past), 'now', [oneDay(past === now ? now - 7 : coming)]) : leaningOn(oneDay(coming), 'now', [oneDay(coming === now ? now + 7 : past)])
    }
  }
}
