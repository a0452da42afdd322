import { addMonths, addUnits, civil, dayNumber, mondayOf, precisionOf, type TimeUnit, unitStart, weekdayOf } from './days.ts'
import { type Anchor, type Anchored, dateExtent, fixed, leaningOn, weekdayExtent } from './dates.ts'
import { feastExtent } from './feasts.ts'
import type { DayPart, Season, TimeExpression } from './expression.ts'
import { below, days, type Extent, firstDay, lastDay, minutesADay, oneDay } from './extent.ts'

/** Hours of the parts of a day, half-open; past 24 they run into the next day. News language, not astronomy. */
export const hoursOf: Readonly<Record<DayPart, readonly [number, number]>> = {
  dawn: [4, 7], morning: [6, 12], noon: [12, 13], afternoon: [12, 18], evening: [18, 24], night: [21, 30], midnight: [24, 25], daytime: [6, 18],
}
/** The first month of each season, in the north; three months each, as meteorologists count. */
const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }
/** How far back or on "recent" and "coming" units reach without a number: wide enough to hold what is meant. */
const fewUnits: Readonly<Record<TimeUnit, number>> = { second: 0, minute: 0, hour: 0, day: 10, week: 6, fortnight: 3, month: 6, quarter: 3, year: 5, decade: 3, century: 3 }

const season = (name: Season, year: number): Extent => days(dayNumber(year, seasonStart[name], 1), dayNumber(year, seasonStart[name] + 3, 1), 'season')

/** A third of a stretch, counted in whole days where it is of months or longer: "late September" is the 21st to the 30th, "mid-May" the 11th to the 20th. */
const third = (extent: Extent, which: 'start' | 'mid' | 'end'): Extent => {
  const { precision } = extent
  if (precision === 'month' && lastDay(extent) - firstDay(extent) <= 31) {
    const first = firstDay(extent)
    const [from, until] = which === 'start' ? [first, first + 10] : which === 'mid' ? [first + 10, first + 20] : [first + 20, lastDay(extent)]
    return days(from, until, 'month')
  }
  if (precision === 'year' || precision === 'decade') {
    const first = firstDay(extent)
    const months = Math.round((lastDay(extent) - first) / 30.437)
    const edge = (part: number): number => addMonths(first, Math.round((months * part) / 3))
    const [from, until] = which === 'start' ? [0, 1] : which === 'mid' ? [1, 2] : [2, 3]
    return days(edge(from), edge(until), precision)
  }
  const unit = below.has(precision) || precision === 'day' ? 60 : minutesADay
  const length = Math.max(unit, Math.round((extent.until - extent.from) / 3 / unit) * unit)
  const from = which === 'start' ? extent.from : which === 'end' ? extent.until - length : extent.from + length
  return { ...extent, from, until: from + length, precision: precision === 'day' ? 'part-of-day' : precision }
}

const shiftExtent = (expression: TimeExpression & { readonly kind: 'shift' }, anchor: Anchor): Anchored | null => {
  const { amount, unit, towards, about, origin: counted } = expression
  if (counted === 'event') return null
  const base = expression.of !== null ? anchored(expression.of, anchor) : null
  if (expression.of !== null && base === null) return null
  const used = base !== null ? (base.used ?? 'then') : counted
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    if (amount === null || counted === 'then' || anchor.now === null || anchor.clock === null) return null
    const minute = anchor.now * minutesADay + anchor.clock.minute + towards * Math.round(amount * (unit === 'hour' ? 60 : unit === 'minute' ? 1 : 1 / 60))
    const width = unit === 'hour' ? 60 : 1
    const from = unit === 'hour' ? Math.floor(minute / 60) * 60 : minute
    return leaningOn({ from, until: from + width, precision: precisionOf[unit], zone: anchor.clock.zone }, used)
  }
  const origin = base?.extent ?? (counted === 'then' ? anchor.then : anchor.now === null ? null : oneDay(anchor.now))
  if (origin === null) return null
  if (amount === null) {
    // "years ago", "days later": somewhere within what a few may be.
    const reach = fewUnits[unit]
    return leaningOn(towards < 0 ? days(addUnits(firstDay(origin), -reach, unit), firstDay(origin), precisionOf[unit]) : days(lastDay(origin), addUnits(lastDay(origin), reach, unit), precisionOf[unit]), used)
  }
  // Counted from a day that is said, weeks and months lead to a day: "two weeks after 13 May".
  if (base !== null && !about && lastDay(origin) - firstDay(origin) === 1 && Number.isInteger(amount)) return leaningOn(oneDay(addUnits(firstDay(origin), towards * amount, unit)), used)
  // As wide as the unit: "two weeks ago" is that week, "three months ago" that month; as wide as its base where that is wider.
  const width = lastDay(origin) - firstDay(origin)
  const at = addUnits(firstDay(origin), towards * amount, unit)
  const from = unit === 'day' || about ? at : width > 1 && width >= unitStart(at, unit, 1) - unitStart(at, unit) ? at : unitStart(at, unit)
  const until = unit === 'day' ? at + width : Math.max(unitStart(from, unit, 1), from + (width > 1 ? width : 0))
  if (unit === 'fortnight') return leaningOn(days(unitStart(at, 'week'), unitStart(at, 'week', 1), 'week'), used)
  if (unit === 'day' && about) return leaningOn(days(at - 1, at + width + 1, 'day'), used)
  // A distance that is only about right is a unit off on either side.
  if (about) return leaningOn(days(unitStart(at, unit, -1), unitStart(at, unit, 2), precisionOf[unit]), used)
  return leaningOn(days(from, until, width > 1 && unit === 'day' ? origin.precision : precisionOf[unit]), used)
}

/** The nth unit of a longer time; null where it has no such one. */
const nthUnit = ({ nth, unit }: { readonly nth: number; readonly unit: TimeUnit }, of: Extent): Extent | null => {
  const [first, last] = [firstDay(of), lastDay(of)]
  const count = nth < 0 ? nth : nth - 1
  if (unit === 'week') {
    // A week belongs to the time that its Thursday lies in, as ISO 8601 has it for years.
    const [opening, closing] = [mondayOf(first - 3 + 6), mondayOf(last - 1 - 3)]
    const monday = nth < 0 ? closing + 7 * (nth + 1) : opening + 7 * count
    return monday < opening || monday > closing ? null : days(monday, monday + 7, 'week')
  }
  const from = nth < 0 ? unitStart(last - 1, unit, nth + 1) : unitStart(first, unit, count)
  return from < first || from >= last ? null : days(from, unitStart(from, unit, 1), precisionOf[unit])
}

const ofDay = (day: TimeExpression | null, anchor: Anchor): Anchored | null => {
  if (day !== null) return anchored(day, anchor)
  if (anchor.then !== null && lastDay(anchor.then) - firstDay(anchor.then) <= 2) return leaningOn(oneDay(firstDay(anchor.then)), 'then')
  return anchor.now === null ? null : leaningOn(oneDay(anchor.now), 'now')
}

const openExtent = (expression: TimeExpression & { readonly kind: 'open' }, anchor: Anchor): Anchored | null => {
  const of = anchored(expression.of, anchor)
  if (of === null) return null
  const { extent } = of
  const used = of.used ?? 'now'
  const now = anchor.now === null ? null : oneDay(anchor.now)
  switch (expression.side) {
    case 'since': return now === null || now.until <= extent.from ? of : { extent: { ...extent, until: now.until }, rivals: [], used }
    // Up to what is still to come; of what is past only the far end is known, which is no stretch of time.
    case 'until': return now === null || extent.until <= now.from ? null : { extent: { ...extent, from: now.from }, rivals: [], used }
    case 'after': return now === null || now.until <= extent.until ? null : { extent: { ...extent, from: extent.until, until: now.until }, rivals: [], used }
    case 'before': return null
  }
}

const clockExtent = (expression: TimeExpression & { readonly kind: 'clock' }, anchor: Anchor): Anchored | null => {
  const day = ofDay(expression.day, anchor)
  if (day === null) return null
  // "Cette nuit à 2 heures" is behind midnight.
  const over = expression.day?.kind === 'this-night' && expression.hour < 12 ? minutesADay : 0
  const from = firstDay(day.extent) * minutesADay + over + expression.hour * 60 + (expression.minute ?? 0)
  const whole = expression.minute === null
  return { ...day, extent: { from, until: from + (whole ? 60 : 1), precision: whole ? 'hour' : 'minute', zone: /^(?:Z|[+-]\d{2}:\d{2})$/.test(expression.zone ?? '') ? (expression.zone as string) : '' }, rivals: [] }
}

/**
 * Where an expression stands in time. Null where nothing anchors it, or where its words have no extent of their own.
 * Pure: the same expression and anchor give the same extent.
 */
export const anchored = (expression: TimeExpression, anchor: Anchor): Anchored | null => {
  const { now } = anchor
  switch (expression.kind) {
    case 'date': return dateExtent(expression, anchor)
    case 'weekday': return now === null ? null : weekdayExtent(expression, now, anchor.leaning)
    case 'day': {
      if (expression.origin === 'event') return null
      if (expression.origin === 'now') return now === null ? null : leaningOn(oneDay(now + expression.offset), 'now')
      return anchor.then === null || anchor.then.precision !== 'day' && !below.has(anchor.then.precision) ? null : leaningOn(oneDay(expression.offset < 0 ? firstDay(anchor.then) + expression.offset : expression.offset === 0 ? firstDay(anchor.then) : lastDay(anchor.then) - 1 + expression.offset), 'then')
    }
    case 'unit': {
      const { unit, offset } = expression
      if (expression.origin === 'event') return null
      const from = expression.origin === 'now' ? now : anchor.then === null ? null : firstDay(anchor.then)
      if (from === null || precisionOf[unit] === 'minute' || unit === 'hour') return null
      if (expression.origin === 'then' && unit === 'day') return leaningOn(oneDay(from + offset), 'then')
      return leaningOn(days(unitStart(from, unit, offset), unitStart(from, unit, offset + 1), precisionOf[unit]), expression.origin)
    }
    case 'weekend': {
      if (now === null) return null
      const saturday = (week: number): Extent => days(unitStart(now, 'week', week) + 5, unitStart(now, 'week', week + 1), 'day')
      const within = weekdayOf(now) >= 6
      const week = expression.direction === 'last' ? -1 : expression.direction === 'next' ? 1 : expression.direction === 'this' || within || anchor.leaning === 'future' ? 0 : -1
      return leaningOn(saturday(week), 'now')
    }
    case 'season': {
      if (expression.year !== null) return fixed(season(expression.season, expression.year))
      if (anchor.year !== null && expression.direction === null) return leaningOn(season(expression.season, anchor.year), 'then')
      if (now === null) return null
      const { year } = civil(now)
      const around = [-2, -1, 0, 1].map((offset) => season(expression.season, year + offset))
      const past = around.filter((extent) => (expression.direction === 'last' ? lastDay(extent) <= now : firstDay(extent) <= now)).at(-1)
      const coming = around.find((extent) => (expression.direction === 'next' ? firstDay(extent) > now : lastDay(extent) > now))
      // "This spring" is that of the year, or the one that the day lies in.
      const wanted = expression.direction === 'this' ? (around.find((extent) => firstDay(extent) <= now && now < lastDay(extent)) ?? season(expression.season, year))
        : expression.direction === 'next' || (expression.direction === null && anchor.leaning === 'future') ? coming : past
      return wanted === undefined ? null : leaningOn(wanted, 'now')
    }
    case 'fraction': {
      const of = expression.of === null ? (now === null ? null : leaningOn(days(unitStart(now, 'year'), unitStart(now, 'year', 1), 'year'), 'now')) : anchored(expression.of, anchor)
      if (of === null) return null
      const first = firstDay(of.extent)
      if (of.extent.precision !== 'year') {
        const length = (lastDay(of.extent) - first) / expression.parts
        return { ...of, extent: days(first + Math.round(length * (expression.part - 1)), first + Math.round(length * expression.part), of.extent.precision) }
      }
      const months = 12 / expression.parts
      return { ...of, extent: days(addMonths(first, Math.round(months * (expression.part - 1))), addMonths(first, Math.round(months * expression.part)), 'season') }
    }
    case 'edge': {
      const of = anchored(expression.of, anchor)
      if (of === null) return null
      const [first, last] = [firstDay(of.extent), lastDay(of.extent)]
      const [from, until] = expression.edge === 'start' ? [first, addUnits(first, expression.count, expression.unit)] : [addUnits(last, -expression.count, expression.unit), last]
      return from < first || until > last ? null : { ...of, extent: days(from, until, precisionOf[expression.unit]), rivals: [] }
    }
    case 'nth-unit': {
      const of = anchored(expression.of, anchor)
      const extent = of === null ? null : nthUnit(expression, of.extent)
      return of === null || extent === null ? null : { ...of, extent, rivals: [] }
    }
    case 'holding': {
      const of = anchored(expression.of, anchor)
      return of === null ? null : { ...of, extent: days(unitStart(firstDay(of.extent), expression.unit), unitStart(firstDay(of.extent), expression.unit, 1), precisionOf[expression.unit]), rivals: [] }
    }
    case 'feast': return feastExtent(expression, anchor)
    case 'this-night': {
      if (now === null) return null
      const night = (day: number): Extent => ({ from: day * minutesADay + hoursOf.night[0] * 60, until: day * minutesADay + hoursOf.night[1] * 60, precision: 'part-of-day', zone: '' })
      const [past, coming] = [night(now - 1), night(now)]
      return anchor.leaning === 'past' ? leaningOn(past, 'now', [coming]) : leaningOn(coming, 'now', [past])
    }
    case 'century': return fixed(days(dayNumber((expression.number - 1) * 100, 1, 1), dayNumber(expression.number * 100, 1, 1), 'decade'))
    case 'away': {
      const of = expression.of === null ? (now === null ? null : leaningOn(oneDay(now), 'now')) : anchored(expression.of, anchor)
      if (of === null) return null
      const fineParts = expression.parts.filter(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
      // "Two hours and five minutes ago", told on a day without a clock, is no day.
      if (fineParts.length === expression.parts.length && anchor.clock === null && expression.of === null) return null
      let day = firstDay(of.extent)
      for (const { count, unit } of expression.parts) if (!fineParts.some((one) => one.unit === unit)) day = addUnits(day, expression.towards * (count ?? 0), unit)
      if (fineParts.length === 0 || anchor.clock === null || expression.of !== null) return { ...of, extent: oneDay(day), rivals: [] }
      const minutes = fineParts.reduce((sum, { count, unit }) => sum + (count ?? 0) * (unit === 'hour' ? 60 : unit === 'minute' ? 1 : 1 / 60), 0)
      const from = day * minutesADay + anchor.clock.minute + expression.towards * Math.round(minutes)
      return { ...of, extent: { from, until: from + 1, precision: 'minute', zone: anchor.clock.zone }, rivals: [] }
    }
    case 'nth': {
      const of = anchored(expression.of, anchor)
      if (of === null) return null
      const [first, last] = [firstDay(of.extent), lastDay(of.extent) - 1]
      const day = expression.nth > 0 ? first + ((expression.weekday - weekdayOf(first) + 7) % 7) + 7 * (expression.nth - 1) : last - ((weekdayOf(last) - expression.weekday + 7) % 7)
      return day > last ? null : { ...of, extent: oneDay(day), rivals: [] }
    }
    case 'decade': return fixed(days(dayNumber(expression.start, 1, 1), dayNumber(expression.start + 10, 1, 1), 'decade'))
    case 'shift': return shiftExtent(expression, anchor)
    case 'stretch': {
      if (now === null) return null
      const count = expression.count ?? fewUnits[expression.unit]
      const precision = precisionOf[expression.unit]
      if (expression.unit === 'hour' || expression.unit === 'minute' || expression.unit === 'second') {
        // Hours before a day that is known only as a day touch the days before it.
        const reach = expression.unit === 'hour' ? Math.ceil(count / 24) : 0
        return leaningOn(expression.towards < 0 ? days(now - reach, now + 1, 'day') : days(now, now + reach + 1, 'day'), 'now')
      }
      return leaningOn(expression.towards < 0 ? days(addUnits(now, -count, expression.unit), now + 1, precision) : days(now, addUnits(now, count, expression.unit) + 1, precision), 'now')
    }
    case 'clock': return clockExtent(expression, anchor)
    case 'part': {
      const day = ofDay(expression.day, anchor)
      if (day === null) return null
      const [from, until] = hoursOf[expression.part]
      // "The port was hit at night", told in the morning, was the night before.
      const before = (expression.part === 'night' || expression.part === 'midnight') && expression.day === null && day.used === 'now' && anchor.leaning === 'past' ? minutesADay : 0
      const midnight = firstDay(day.extent) * minutesADay - before
      return { ...day, extent: { from: midnight + from * 60, until: midnight + until * 60, precision: 'part-of-day', zone: '' }, rivals: day.rivals.map((rival) => ({ from: rival.from + from * 60, until: rival.from + until * 60, precision: 'part-of-day', zone: '' })) }
    }
    case 'modified': {
      const of = anchored(expression.of, anchor)
      return of === null ? null : { ...of, extent: third(of.extent, expression.modifier), rivals: of.rivals.map((rival) => third(rival, expression.modifier)) }
    }
    case 'open': return openExtent(expression, anchor)
    case 'range': {
      const until = anchored(expression.until, anchor)
      // A year or month that only the second says holds for the first: "June and July 2023", "from 3 to 5 May".
      const from = anchored(completed(expression.from, expression.until), { ...anchor, ...(until === null ? {} : { now: anchor.now ?? firstDay(until.extent) }) })
      if (from === null || until === null) return null
      let { extent } = until
      // "From August to October", told in September of what is to come, began in the August before.
      if (extent.until <= from.extent.from && until.used === 'now' && anchor.leaning === 'future' && expression.from.kind === 'date' && expression.from.day === null) {
        const before = anchored(expression.from, { ...anchor, now: firstDay(extent), leaning: 'past' })
        if (before !== null) return { extent: { ...extent, from: before.extent.from }, rivals: [], used: 'now' }
      }
      // The second of two days follows the first: "from Friday to Sunday".
      if (extent.until <= from.extent.from && until.used === 'now') {
        const again = anchored(expression.until, { ...anchor, now: firstDay(from.extent), leaning: 'future' })
        if (again !== null) extent = again.extent
      }
      // "From 9 pm to 5 am" ends as five strikes, on the next day where it is earlier in the day.
      if (expression.until.kind === 'clock' && (expression.from.kind === 'clock' || expression.from.kind === 'part')) {
        const ends = extent.from <= from.extent.from && expression.until.day === null ? extent.from + minutesADay : extent.from
        return ends <= from.extent.from ? null : { extent: { ...from.extent, until: ends, precision: extent.precision === 'minute' ? 'minute' : from.extent.precision }, rivals: [], used: until.used ?? from.used }
      }
      if (extent.until <= from.extent.from) return null
      const precision = below.has(from.extent.precision) && !below.has(extent.precision) ? from.extent.precision : extent.precision
      return { extent: { from: from.extent.from, until: extent.until, precision, zone: extent.zone }, rivals: [], used: until.used ?? from.used }
    }
    case 'duration': case 'set': return null
    case 'word': return expression.word === 'now' && now !== null ? leaningOn(oneDay(now), 'now') : null
  }
}

/** The first of two times with what only the second says of year and month. */
const completed = (from: TimeExpression, until: TimeExpression): TimeExpression => {
  if (from.kind === 'modified') return { ...from, of: completed(from.of, until) }
  const second = until.kind === 'modified' ? until.of : until
  // "From this May to October 2020": the first has said which it is.
  if (from.kind !== 'date' || second.kind !== 'date' || from.direction !== null || from.years !== null) return from
  const sameYear = from.year ?? (from.month !== null && second.month !== null && from.month > second.month && second.year !== null ? second.year - 1 : second.year)
  return { ...from, year: sameYear, month: from.month ?? (from.day !== null ? second.month : null) }
}
