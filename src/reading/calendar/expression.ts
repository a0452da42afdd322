import type { TimeUnit } from './days.ts'

/** What the words of a time say, before anything anchors them: built by the functions that patterns name, read by `anchor`. */

export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'daytime'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'
export type Direction = 'last' | 'next' | 'this'
export type Modifier = 'start' | 'mid' | 'end'
/** `since` runs up to the anchor's now; `until` from it; `before` and `after` leave the other side open. */
export type Side = 'since' | 'until' | 'before' | 'after'
/** What a relative time counts from: the moment of speaking, the time last spoken of, or an event that the words behind it name ("three days after the raid"). */
export type Origin = 'now' | 'then' | 'event'

export type Length = { readonly count: number | null; readonly unit: TimeUnit }

export type TimeExpression =
  /** A civil date, as much of it as is said: "22 August", "2023". `direction` for "last May", `years` for "May last year" (-1); `ambiguous` for "12/03/2024" where day and month may change places. */
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number | null; readonly weekday: number | null; readonly direction: Direction | null; readonly years: number | null; readonly ambiguous: boolean }
  /** "Tuesday", "last Tuesday", "Tuesday next week" (`weeks`). */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: Direction | null; readonly weeks: number | null }
  /** "yesterday" is -1. */
  | { readonly kind: 'day'; readonly offset: number; readonly origin: Origin }
  /** The calendar unit some units away from the origin's: "last month" -1, "this year" 0. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly offset: number; readonly origin: Origin }
  | { readonly kind: 'weekend'; readonly direction: Direction | null }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null; readonly direction: Direction | null }
  /** "the first half of 2024": part 1 of 2 of a year or month; counted from the end for "the last quarter". */
  | { readonly kind: 'fraction'; readonly part: number; readonly parts: number; readonly of: TimeExpression | null }
  /** "The first Friday of next month", "the last Sunday in May": counted from the end where `nth` is -1. */
  | { readonly kind: 'nth'; readonly nth: number; readonly weekday: number; readonly of: TimeExpression }
  /** "The third week of March", "the ninth month of next year": counted from the end where `nth` is -1. Weeks are Mondays to Sundays, and belong where their Thursday lies. */
  | { readonly kind: 'nth-unit'; readonly nth: number; readonly unit: TimeUnit; readonly of: TimeExpression }
  /** "The week of 4 March": the unit that holds a day. */
  | { readonly kind: 'holding'; readonly unit: TimeUnit; readonly of: TimeExpression }
  /** A feast that moves: its rule ("easter+1", "11:4:4" for the fourth Thursday of November) and what is said of its year. */
  | { readonly kind: 'feast'; readonly rule: string; readonly year: number | null; readonly direction: Direction | null }
  | { readonly kind: 'decade'; readonly start: number }
  /** "The 19th century" is 19. */
  | { readonly kind: 'century'; readonly number: number }
  /** "three weeks ago", "two days later": `towards` -1 back, 1 on. `reach` is its furthest amount where a range is said ("two or three days ago"). */
  | { readonly kind: 'shift'; readonly amount: number | null; readonly unit: TimeUnit; readonly towards: -1 | 1; readonly origin: Origin; readonly of: TimeExpression | null; readonly about: boolean }
  /** "the first three months of 2024": so many units from an edge of a longer time. */
  | { readonly kind: 'edge'; readonly count: number; readonly unit: TimeUnit; readonly edge: 'start' | 'end'; readonly of: TimeExpression }
  /** "over the past three months"; `count` null for "in recent months". */
  | { readonly kind: 'stretch'; readonly count: number | null; readonly unit: TimeUnit; readonly towards: -1 | 1 }
  /** `marked` where the words say which half of the day is meant: "3 pm", "15:00" after noon; not "3:00". */
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number | null; readonly zone: string | null; readonly day: TimeExpression | null; readonly marked: boolean }
  | { readonly kind: 'part'; readonly part: DayPart; readonly day: TimeExpression | null }
  /** The night that is nearest, "cette nuit", "сегодня ночью": told as past the one that ended this morning, else the one to come. */
  | { readonly kind: 'this-night' }
  | { readonly kind: 'modified'; readonly modifier: Modifier; readonly of: TimeExpression }
  | { readonly kind: 'open'; readonly side: Side; readonly of: TimeExpression }
  | { readonly kind: 'range'; readonly from: TimeExpression; readonly until: TimeExpression }
  /** A distance of several units: "a year and two months ago"; from the moment of speaking where `of` is null. */
  | { readonly kind: 'away'; readonly parts: readonly Length[]; readonly towards: -1 | 1; readonly of: TimeExpression | null }
  /** How long something takes, and when it is not said: "two and a half hours", "a year and a month"; a count of null for "years". */
  | { readonly kind: 'duration'; readonly parts: readonly Length[] }
  /** How often something comes back: "every Monday" (`XXXX-WXX-1`), "weekly" (`P1W`), as TIMEX3 writes it. */
  | { readonly kind: 'set'; readonly timex: string }
  /** Words with no extent of their own: now, recently, soon, then. */
  | { readonly kind: 'word'; readonly word: 'now' | 'recently' | 'soon' | 'then' | 'earlier' | 'later' }

/** What a time is to other patterns, which join times: a `clock` (or a stretch from one to another), a `part` of a day, a `moment` (a part of a known day), a `day`, a longer `period`, a mere `length`, or a `distance` from what is not dated; `span` for what is joined already. */
export const sortOf = (expression: TimeExpression): 'clock' | 'part' | 'moment' | 'day' | 'period' | 'span' | 'length' | 'distance' | 'set' => {
  switch (expression.kind) {
    case 'date': return expression.day !== null ? 'day' : 'period'
    case 'feast': return /^hijri:\d{1,2}$/u.test(expression.rule) ? 'period' : 'day'
    case 'weekday': case 'day': case 'nth': case 'away': return 'day'
    case 'clock': return expression.day === null ? 'clock' : 'span'
    case 'part': return expression.day === null ? 'part' : 'moment'
    case 'this-night': return 'moment'
    case 'unit': case 'nth-unit': return expression.unit === 'day' ? 'day' : 'period'
    case 'shift': return expression.origin === 'event' ? 'distance' : expression.unit === 'day' && expression.of === null ? 'day' : 'period'
    case 'modified': case 'season': case 'fraction': case 'edge': case 'decade': case 'century': case 'holding': case 'weekend': return 'period'
    case 'range': return isClocks(expression) ? 'clock' : 'span'
    case 'duration': return 'length'
    case 'set': return 'set'
    case 'stretch': case 'open': case 'word': return 'span'
  }
}

/** Whether a range runs from one clock to another on a day that is not said: "from 3 to 5 pm". */
export const isClocks = (expression: TimeExpression): boolean =>
  expression.kind === 'range' && expression.from.kind === 'clock' && expression.until.kind === 'clock' && expression.from.day === null && expression.until.day === null
