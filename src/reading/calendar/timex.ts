import type { Extent } from './extent.ts'
import { civil, isoDay, type TimeUnit, weekOf } from './days.ts'
import { type DayPart, isClocks, type Length, type Season, type TimeExpression } from './expression.ts'

/** TIMEX3 values (TimeML): what is known in place of what is not, `X` for the rest. */

const seasonCode: Readonly<Record<Season, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }
const partCode: Readonly<Record<DayPart, string>> = { dawn: 'TDA', morning: 'TMO', noon: 'TMI', afternoon: 'TAF', evening: 'TEV', night: 'TNI', midnight: 'T24:00', daytime: 'TDT' }
const unitCode: Readonly<Record<TimeUnit, string>> = { second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', fortnight: 'W', month: 'M', quarter: 'M', year: 'Y', decade: 'DE', century: 'CE' }
const pad = (value: number | null, width = 2): string => (value === null ? 'X'.repeat(width) : String(value).padStart(width, '0'))

/** The duration of so many units: `P3M`, `PT2H`, `PXW` without a number. */
const durationOf = (count: number | null, unit: TimeUnit): string => {
  const factor = unit === 'fortnight' ? 2 : unit === 'quarter' ? 3 : 1
  return `P${unit === 'hour' || unit === 'minute' || unit === 'second' ? 'T' : ''}${count === null ? 'X' : count * factor}${unitCode[unit]}`
}

/** A date as far as it is known, trailing unknown parts left off. */
const partial = (year: number | null, month: number | null, day: number | null): string =>
  day !== null ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : month !== null ? `${pad(year, 4)}-${pad(month)}` : pad(year, 4)

const firstDay = (extent: Extent): number => Math.floor(extent.from / 1440)
const clockValue = (hour: number, minute: number | null, zone: string | null): string => `T${pad(hour)}${minute === null ? '' : `:${pad(minute)}`}${zone === 'Z' || /^[+-]\d/.test(zone ?? '') ? zone : ''}`
const unanchored: Readonly<Record<TimeUnit, string>> = {
  second: 'XXXX-XX-XX', minute: 'XXXX-XX-XX', hour: 'XXXX-XX-XX', day: 'XXXX-XX-XX', week: 'XXXX-WXX', fortnight: 'XXXX-WXX', month: 'XXXX-XX', quarter: 'XXXX-QX', year: 'XXXX', decade: 'XXX', century: 'XX',
}

/** A calendar unit that begins on a day. */
const unitValue = (unit: TimeUnit, extent: Extent): string => {
  const first = firstDay(extent)
  const { year, month } = civil(first)
  switch (unit) {
    case 'second': case 'minute': case 'hour': case 'day': return isoDay(first)
    case 'week': case 'fortnight': {
      const week = weekOf(first)
      return `${pad(week.year, 4)}-W${pad(week.week)}`
    }
    case 'month': return partial(year, month, null)
    case 'quarter': return `${pad(year, 4)}-Q${Math.floor((month - 1) / 3) + 1}`
    case 'year': return pad(year, 4)
    case 'decade': return String(Math.floor(year / 10))
    case 'century': return String(Math.floor(year / 100))
  }
}

/** The day's value with a part or a clock behind it; `XXXX-XX-XX` where the day is unknown. */
const dayValue = (day: TimeExpression | null, extent: Extent | null): string => (extent !== null ? isoDay(firstDay(extent)) : day === null ? 'XXXX-XX-XX' : timexOf(day, null))

/** The TIMEX3 value of an expression: of its extent where it is anchored, partial where it is not. */
export const timexOf = (expression: TimeExpression, extent: Extent | null): string => {
  switch (expression.kind) {
    case 'date': {
      if (extent === null) return expression.day === null && expression.month === null ? pad(expression.year, 4) : partial(expression.year, expression.month, expression.day)
      const { year, month, day } = civil(firstDay(extent))
      return partial(year, expression.month === null && expression.day === null ? null : month, expression.day === null ? null : day)
    }
    case 'weekday': return extent === null ? `XXXX-WXX-${expression.weekday}` : isoDay(firstDay(extent))
    case 'day': return extent === null ? 'XXXX-XX-XX' : isoDay(firstDay(extent))
    case 'unit': return extent === null ? unanchored[expression.unit] : unitValue(expression.unit, extent)
    case 'weekend': return extent === null ? 'XXXX-WXX-WE' : `${unitValue('week', extent)}-WE`
    case 'season': return `${extent === null ? pad(expression.year, 4) : civil(firstDay(extent)).year}-${seasonCode[expression.season]}`
    case 'fraction': {
      const letter = expression.parts === 2 ? 'H' : expression.parts === 4 ? 'Q' : null
      const year = extent === null ? (expression.of === null ? 'XXXX' : timexOf(expression.of, null)) : String(civil(firstDay(extent)).year)
      return letter === null || (extent !== null && extent.precision !== 'season') ? rangeOf(extent, year) : `${year}-${letter}${expression.part}`
    }
    // One unit is that unit: "the first week of May" is a week.
    case 'edge': return extent !== null && expression.count === 1 ? unitValue(expression.unit, extent) : rangeOf(extent, durationOf(expression.count, expression.unit))
    case 'nth': return extent === null ? `${timexOf(expression.of, null)}-WXX-${expression.weekday}` : isoDay(firstDay(extent))
    case 'away': return extent === null ? lengthOf(expression.parts) : extent.precision === 'minute' || extent.precision === 'hour' ? `${isoDay(firstDay(extent))}T${pad(Math.floor((extent.from % 1440) / 60))}:${pad(extent.from % 60)}` : isoDay(firstDay(extent))
    case 'nth-unit': case 'holding': return extent === null ? unanchored[expression.unit] : unitValue(expression.unit, extent)
    case 'this-night': return extent === null ? 'XXXX-XX-XXTNI' : `${isoDay(firstDay(extent))}TNI`
    case 'feast': return extent === null ? 'XXXX-XX-XX' : extent.precision === 'month' ? unitValue('month', extent) : isoDay(Math.floor((extent.from + extent.until) / 2880))
    case 'century': return pad(expression.number - 1)
    case 'decade': return String(Math.floor(expression.start / 10))
    case 'shift': {
      if (extent === null) return durationOf(expression.amount, expression.unit)
      if (expression.amount === null) return expression.towards < 0 ? 'PAST_REF' : 'FUTURE_REF'
      if (expression.unit === 'hour' || expression.unit === 'minute') return `${isoDay(firstDay(extent))}T${pad(Math.floor((extent.from % 1440) / 60))}:${pad(extent.from % 60)}`
      if (extent.precision === 'day') return isoDay(expression.about ? Math.floor((extent.from + extent.until) / 2880) : firstDay(extent))
      return expression.about ? unitValue(expression.unit, { ...extent, from: (extent.from + extent.until) / 2 }) : unitValue(expression.unit, extent)
    }
    case 'stretch': return durationOf(expression.count, expression.unit)
    case 'clock': return `${dayValue(expression.day, extent)}${clockValue(expression.hour, expression.minute, expression.zone)}`
    case 'part': {
      const day = extent !== null && expression.part === 'midnight' ? isoDay(firstDay(extent) - 1) : dayValue(expression.day, extent)
      return `${day}${partCode[expression.part]}`
    }
    case 'modified': return timexOf(expression.of, extent)
    case 'open': return extent === null || expression.side !== 'since' ? timexOf(expression.of, null) : timexOf(expression.of, extent)
    case 'duration': return lengthOf(expression.parts)
    case 'set': return expression.timex
    case 'range': return isClocks(expression) || expression.from.kind === 'clock' ? `${timexOf(expression.from, extent)}/${clockOf(expression.until, extent)}` : extent === null ? `${timexOf(expression.from, null)}/${timexOf(expression.until, null)}` : rangeOf(extent, '')
    case 'word': return expression.word === 'soon' || expression.word === 'later' ? 'FUTURE_REF' : expression.word === 'now' ? 'PRESENT_REF' : 'PAST_REF'
  }
}
/** The duration of several units, dates before clock units: `P1YT2H`. */
const lengthOf = (parts: readonly Length[]): string => {
  const written = parts.map(({ count, unit }) => durationOf(count, unit))
  const [dated, timed] = [written.filter((one) => !one.startsWith('PT')), written.filter((one) => one.startsWith('PT'))]
  return `P${dated.map((one) => one.slice(1)).join('')}${timed.length === 0 ? '' : `T${timed.map((one) => one.slice(2)).join('')}`}`
}
/** The end of a stretch of clocks, on the day on which it lies. */
const clockOf = (until: TimeExpression, extent: Extent | null): string => {
  if (until.kind !== 'clock') return timexOf(until, extent)
  const last = extent === null ? null : { ...extent, from: extent.until }
  return `${dayValue(until.day, last)}${clockValue(until.hour, until.minute, until.zone)}`
}
const rangeOf = (extent: Extent | null, otherwise: string): string => (extent === null ? otherwise : `${isoDay(firstDay(extent))}/${isoDay(Math.floor(extent.until / 1440))}`)
