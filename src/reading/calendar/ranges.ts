import { numberOf, directionOf } from './arguments.ts'
import { plainDate, date } from './civil.ts'
import type { ValueFunction } from './sets.ts'

/** Functions that make a stretch of two ends: days, months and years that are named together. */
export const rangeFunctions: Readonly<Record<string, ValueFunction>> = {
  range: (from, until) => (from?.time == null || until?.time == null ? null : { kind: 'range', from: from.time, until: until.time }),
  /** days-of(first, second, month, year): "23–24 August". */
  'days-of': (first, second, month, year) => {
    const [from, until] = [date(numberOf(year), numberOf(month), numberOf(first)), date(numberOf(year), numberOf(month), numberOf(second))]
    return from === null || until === null || (from.day ?? 0) >= (until.day ?? 0) ? null : { kind: 'range', from, until }
  },
  /** days-of-month(first, second, direction): "from 4 to 22 this month". */
  'days-of-month': (first, second, direction) => {
    const towards = directionOf(direction)
    const [from, until] = [date(null, null, numberOf(first)), date(null, null, numberOf(second))]
    return from === null || until === null || towards === null || (from.day ?? 0) >= (until.day ?? 0) ? null : { kind: 'range', from: { ...from, direction: towards }, until: { ...until, direction: towards } }
  },
  /** adjacent-days(first, second, month, year): "23 and 24 August", only where the second follows the first. */
  'adjacent-days': (first, second, month, year) => {
    const [from, until] = [date(numberOf(year), numberOf(month), numberOf(first)), date(numberOf(year), numberOf(month), numberOf(second))]
    return from?.day == null || until?.day == null || until.day !== from.day + 1 ? null : { kind: 'range', from, until }
  },
  /** years(first, second): "2019–2020", "2019-20". */
  years: (first, second) => {
    const [from, said] = [numberOf(first), numberOf(second)]
    if (from === null || said === null) return null
    const until = said < 100 ? Math.floor(from / 100) * 100 + said : said
    return until <= from || until - from > 150 ? null : { kind: 'range', from: { kind: 'date', ...plainDate, year: from }, until: { kind: 'date', ...plainDate, year: until } }
  },
  /** adjacent-years(first, second): "in 2019 and 2020"; years apart are two times. */
  'adjacent-years': (first, second) => {
    const [from, until] = [date(numberOf(first), null, null), date(numberOf(second), null, null)]
    return from?.year == null || until?.year == null || until.year !== from.year + 1 ? null : { kind: 'range', from, until }
  },
  /** adjacent(from, until): "on Thursday and Friday": two days in a row are one stretch. */
  adjacent: (from, until) => {
    const [first, second] = [from?.time, until?.time]
    if (first == null || second == null || first.kind !== second.kind) return null
    const next = first.kind === 'weekday' && second.kind === 'weekday' ? second.weekday === (first.weekday % 7) + 1 : first.kind === 'date' && second.kind === 'date' ? first.month === second.month && second.day === (first.day ?? 0) + 1 : false
    return next ? { kind: 'range', from: first, until: second } : null
  },
  /** months(first, second, year): "June and July 2023". */
  months: (first, second, year) => {
    const [said, opens, ends] = [numberOf(year), numberOf(first), numberOf(second)]
    // "Nov–Feb 2017" begins in the year before.
    const [from, until] = [date(said !== null && opens !== null && ends !== null && opens > ends ? said - 1 : said, opens, null), date(said, ends, null)]
    return from === null || until === null ? null : { kind: 'range', from, until }
  },
}
