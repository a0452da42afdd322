import { numberOf, shareOf, oneOf, directionOf, unitOf, parts, seasons, offsetOf } from './arguments.ts'
import { saysHalf, hourOf, clockAt, clockOf, clocks, onDay, aroundHour } from './clocks.ts'
import { setFunctions, type ValueFunction } from './sets.ts'
import { shift, shiftBy } from './shifts.ts'
import { unitFunctions } from './units.ts'
import { civil } from './days.ts'
import { dayPartFunctions } from './day-parts.ts'
import { rangeFunctions } from './ranges.ts'
import { feastDay } from './feasts.ts'
import { hijriDay } from './hijri.ts'
import { date, numeric, settled } from './civil.ts'
import type { Modifier, Side } from './expression.ts'

/** All functions by name. Patterns may call these and no others. */
export const valueFunctions: Readonly<Record<string, ValueFunction>> = {
  /** date(year, month, day, weekday): any may be missing. */
  date: (year, month, day, weekday) => {
    const made = date(numberOf(year), numberOf(month), numberOf(day))
    return made === null ? null : { ...made, weekday: numberOf(weekday) }
  },
  /** month(month, direction): "last May". */
  month: (month, direction) => {
    const made = date(null, numberOf(month), null)
    return made === null ? null : { ...made, direction: directionOf(direction) }
  },
  /** day-of(month, day, direction): "on 3 May last". */
  'day-of': (month, day, direction) => {
    const made = date(null, numberOf(month), numberOf(day))
    // Without a month it is a day of this, the last or the next one.
    return made === null ? null : { ...made, direction: directionOf(direction) ?? (made.month === null ? 'this' : null) }
  },
  /** nth(nth, weekday, of): "the last Sunday of May". */
  nth: (nth, weekday, of) => {
    const [number, day] = [nth?.value === 'last' ? -1 : numberOf(nth), numberOf(weekday)]
    return number === null || number === 0 || number > 5 || day === null || of?.time == null ? null : { kind: 'nth', nth: number, weekday: day, of: of.time }
  },
  /** and-ago(length, time): "two weeks and two days ago". */
  'and-ago': (length, time, second) => (length?.time?.kind !== 'duration' || time?.time?.kind !== 'shift' || time.time.origin !== 'now' ? null : { kind: 'away', parts: [...length.time.parts, ...(second?.time?.kind === 'duration' ? second.time.parts : []), { count: time.time.amount, unit: time.time.unit }], towards: time.time.towards, of: time.time.of }),
  /** lengths-ago(time, length, …): a distance told in many units, "1 year, 1 month, 1 day and 1 hour ago": the last of them says which way. */
  'lengths-ago': (time, ...lengths) => (time?.time?.kind !== 'shift' || time.time.origin !== 'now' ? null : { kind: 'away', parts: [...lengths.flatMap((length) => (length.time?.kind === 'duration' ? length.time.parts : [])), { count: time.time.amount, unit: time.time.unit }], towards: time.time.towards, of: time.time.of }),
  /** ahead-lengths(time, length, …): "in 1 year, 1 month and 1 day": the first says which way. */
  'ahead-lengths': (time, ...lengths) => (time?.time?.kind !== 'shift' || time.time.origin !== 'now' ? null : { kind: 'away', parts: [{ count: time.time.amount, unit: time.time.unit }, ...lengths.flatMap((length) => (length.time?.kind === 'duration' ? length.time.parts : []))], towards: time.time.towards, of: time.time.of }),
  /** hijri(year, month, day): a date of the Islamic calendar with its year; hijri-numeric(numbers): "14-09-1432", where the year is of this century or the last. */
  hijri: (year, month, day) => {
    const [said, of, on] = [numberOf(year), numberOf(month), numberOf(day)]
    if (of === null) return null
    if (said === null) return on === null ? { kind: 'feast', rule: `hijri:${of}`, year: null, direction: null } : { kind: 'feast', rule: `hijri:${of}:${on}`, year: null, direction: null }
    const first = hijriDay(said, of, on ?? 1)
    const made = first === null ? null : civil(first)
    return made === null ? null : on === null ? { kind: 'feast', rule: `hijri:${of}`, year: made.year, direction: null } : date(made.year, made.month, made.day)
  },
  'hijri-numeric': (value) => {
    const numbers = (value?.value ?? '').split('/').map(Number)
    const [day = 0, month = 0, year = 0] = (numbers[0] ?? 0) > 31 ? [...numbers].reverse() : numbers
    const at = year < 1300 || year > 1500 ? null : hijriDay(year, month, day)
    const made = at === null ? null : civil(at)
    return made === null ? null : date(made.year, made.month, made.day)
  },
  /** decade-of(decade, century): "the forties of the last century": 40 of 20 is 1940; of the last century without one. */
  'decade-of': (tens, century) => {
    const [start, of] = [numberOf(tens), numberOf(century) ?? 20]
    return start === null ? null : { kind: 'decade', start: (of - 1) * 100 + start }
  },
  /** numeric(numbers, order, weekday): a day of the week that stands with it settles which is the month. */
  numeric: (value, order, weekday) => (value?.value == null ? null : settled(numeric(value.value, order?.value ?? 'day-month'), numberOf(weekday))),
  /** numeric-month(numbers): "2016/11". */
  'numeric-month': (value) => {
    const [year, month] = (value?.value ?? '').split('/').map(Number)
    return date(year ?? null, month ?? null, null)
  },
  /** weekday(weekday, direction). */
  weekday: (weekday, direction) => {
    const number = numberOf(weekday)
    return number === null ? null : { kind: 'weekday', weekday: number, direction: directionOf(direction), weeks: null }
  },
  /** weekday-of-week(weekday, direction): "on Monday of last week". */
  'weekday-of-week': (weekday, direction) => {
    const [number, towards] = [numberOf(weekday), directionOf(direction)]
    return number === null || towards === null ? null : { kind: 'weekday', weekday: number, direction: null, weeks: offsetOf[towards] }
  },
  /** of-year(month, day, direction): "in May last year", "on 3 May this year". */
  'of-year': (month, day, direction) => {
    const [made, towards] = [date(null, numberOf(month), numberOf(day)), directionOf(direction)]
    return made === null || towards === null ? null : { ...made, years: offsetOf[towards] }
  },
  /** days(offset, origin): yesterday is -1. */
  days: (offset, origin) => {
    const number = numberOf(offset)
    return number === null ? null : { kind: 'day', offset: number, origin: origin?.value === 'then' ? 'then' : 'now' }
  },
  /** unit(unit, direction, origin): "last month"; "that year" and "the following day" count from the time last spoken of. */
  unit: (unit, direction, origin) => {
    const [name, towards] = [unitOf(unit), directionOf(direction)]
    return name === null || towards === null ? null : { kind: 'unit', unit: name, offset: offsetOf[towards], origin: origin?.value === 'then' ? 'then' : 'now' }
  },
  weekend: (direction) => ({ kind: 'weekend', direction: directionOf(direction) }),
  season: (season, year, direction) => {
    const name = oneOf(seasons, season)
    return name === null ? null : { kind: 'season', season: name, year: numberOf(year), direction: directionOf(direction) }
  },
  /** fraction(part, parts, of): "the first half of 2024"; part "last" counts from the end. */
  fraction: (part, count, of) => {
    const [number, total] = [part?.value === 'last' ? numberOf(count) : part?.value === 'next' || part?.value === 'this' ? null : numberOf(part), numberOf(count)]
    if (number === null || total === null || number < 1 || number > total) return null
    return { kind: 'fraction', part: number, parts: total, of: of?.time ?? null }
  },
  /** year-fraction(part, parts, year): "the first half of 2024"; of the year of speaking without a year. */
  'year-fraction': (part, count, year) => {
    const [number, total, of] = [part?.value === 'last' ? numberOf(count) : numberOf(part), numberOf(count), date(numberOf(year), null, null)]
    if (number === null || total === null || number < 1 || number > total) return null
    return { kind: 'fraction', part: number, parts: total, of: numberOf(year) === null ? null : of }
  },
  /** year-fraction-of(part, parts, direction): "the second half of last year". */
  'year-fraction-of': (part, count, direction) => {
    const [number, total, towards] = [part?.value === 'last' ? numberOf(count) : numberOf(part), numberOf(count), directionOf(direction)]
    if (number === null || total === null || number < 1 || number > total || towards === null) return null
    return { kind: 'fraction', part: number, parts: total, of: { kind: 'unit', unit: 'year', offset: offsetOf[towards], origin: 'now' } }
  },
  /** since-ago(amount, unit, about): "for the last four years" told as "since four years". */
  'since-ago': (amount, unit, about) => {
    const of = shift(amount, unit, { towards: -1, origin: 'now', of: null, about: about?.value != null })
    return of === null ? null : { kind: 'open', side: 'since', of }
  },
  /** edge(count, unit, edge, of): "the first three months of 2024"; edge is an ordinal's 1 or start, last or end. */
  edge: (count, unit, edge, of) => {
    const [number, name] = [numberOf(count) ?? 1, unitOf(unit)]
    const side = edge?.value === '1' || edge?.value === 'start' ? 'start' : edge?.value === 'last' || edge?.value === 'end' ? 'end' : null
    return name === null || side === null || of?.time == null ? null : { kind: 'edge', count: number, unit: name, edge: side, of: of.time }
  },
  /** so-far(unit): "earlier this month", from its start to now; rest-of(unit): "later this year". */
  'so-far': (unit) => {
    const name = unitOf(unit)
    return name === null ? null : { kind: 'open', side: 'since', of: { kind: 'unit', unit: name, offset: 0, origin: 'now' } }
  },
  'rest-of': (unit) => {
    const name = unitOf(unit)
    return name === null ? null : { kind: 'open', side: 'until', of: { kind: 'unit', unit: name, offset: 0, origin: 'now' } }
  },
  ...unitFunctions,
  /** decade(start): "the 1990s", "the 90s". */
  decade: (start) => {
    const number = numberOf(start)
    if (number === null || number % 10 !== 0) return null
    return { kind: 'decade', start: number < 100 ? (number < 30 ? 2000 : 1900) + number : number }
  },
  /** ago(amount, unit, about): back from the moment of speaking. */
  ago: (amount, unit, about) => shift(amount, unit, { towards: -1, origin: 'now', of: null, about: about?.value != null }),
  /** ahead(amount, unit): on from the moment of speaking. */
  ahead: (amount, unit) => shift(amount, unit, { towards: 1, origin: 'now', of: null, about: false }),
  /** earlier(amount, unit, of) and later(amount, unit, of): from the time named, or from the one last spoken of. */
  /** before-event(amount, unit) and after-event(amount, unit): what they count from is told, not dated. */
  'before-event': (amount, unit) => shift(amount, unit, { towards: -1, origin: 'event', of: null, about: false }),
  'after-event': (amount, unit) => shift(amount, unit, { towards: 1, origin: 'event', of: null, about: false }),
  earlier: (amount, unit, of) => shift(amount, unit, { towards: -1, origin: 'then', of: of?.time ?? null, about: false }),
  later: (amount, unit, of) => shift(amount, unit, { towards: 1, origin: 'then', of: of?.time ?? null, about: false }),
  /** stretch(count, unit, direction): "over the past three months"; without a count "in recent months". */
  stretch: (count, unit, direction) => {
    const name = unitOf(unit)
    return name === null ? null : { kind: 'stretch', count: numberOf(count), unit: name, towards: direction?.value === 'next' ? 1 : -1 }
  },
  /** clock(hour, minute, by, zone): `by` is am, pm or a part of the day. */
  clock: (hour, minute, by, zone) => {
    const number = numberOf(hour)
    const said = number === null || !Number.isInteger(number) ? null : hourOf(number, by?.value ?? null)
    const minutes = numberOf(minute)
    if (said === null || (minutes !== null && (minutes > 59 || !Number.isInteger(minutes)))) return null
    return clockAt(said, minutes, { zone: zone?.value ?? null, marked: saysHalf(by?.value ?? '') || said > 12 })
  },
  /** time(clock, by, zone): a clock written "14:30". */
  time: (clock, by, zone) => {
    const [hour = '', minute = ''] = (clock?.value ?? '').split(':')
    const said = hourOf(Number(hour), by?.value ?? null)
    return said === null || Number(minute) > 59 ? null : clockAt(said, Number(minute), { zone: zone?.value ?? null, marked: saysHalf(by?.value ?? '') || said > 12 })
  },
  /** at(day, clock): a clock on a day. */
  at: (day, clock) => (day?.time == null || clock?.time == null ? null : onDay(day.time, clock.time)),
  /** at-hour(day, hour): "tomorrow at 7"; at-part(day, part, clock, hour): "Friday evening at 8". */
  'at-hour': (day, hour) => {
    const clock = clockOf(hour, undefined, undefined)
    return day?.time == null || clock === null ? null : onDay(day.time, clock)
  },
  'at-part': (day, part, clock, hour) => {
    const name = oneOf(parts, part)
    const said = clock?.time ?? clockOf(hour, undefined, undefined)
    return day?.time == null || name === null || said === null ? null : onDay({ kind: 'part', part: name, day: day.time }, said)
  },
  /** length-from(length, day): "two weeks after 13 May", "a week from tomorrow": what it counts from is said. */
  'length-from': (length, of) => {
    if (of?.time == null) return null
    return length?.time?.kind === 'shift' ? { ...length.time, origin: 'now', of: of.time } : shiftBy(length, { towards: 1, of: of.time })
  },
  /** clock-range(from, until, by, zone): "from 1:30 to 3 pm", "from 1 pm to 4": hours or clocks; what only one end says of the half of the day holds for both. */
  'clock-range': (from, until, fromBy, untilBy, zone) => {
    const [first, second] = [clockOf(from, fromBy, zone), clockOf(until, untilBy, zone)]
    if (first === null || second === null) return null
    // "From 7:00 to 20:00": where one end counts to twenty-four, the other does too.
    return Number((until?.value ?? '').split(':')[0]) > 12 ? clocks({ ...first, marked: true }, second) : clocks(first, second)
  },
  /** past-clock(minutes, hour, by) and to-clock: "twenty past eight", "quarter to nine"; minutes may be a share of the hour. */
  'past-clock': (minutes, hour, by) => aroundHour(minutes, hour, by, 1),
  'to-clock': (minutes, hour, by) => aroundHour(minutes, hour, by, -1),
  /** duration(count, unit): "three days"; without a count "years". */
  duration: (count, unit) => {
    const name = unitOf(unit)
    return name === null ? null : { kind: 'duration', parts: [{ count: count?.value === 'none' ? null : shareOf(count), unit: name }] }
  },
  /** length-starting(length, day): "three days starting next Monday", as a stretch from that day on. */
  'length-starting': (length, of) => {
    const until = of?.time == null ? null : shiftBy(length, { towards: 1, of: of.time })
    return until === null || of?.time == null ? null : { kind: 'range', from: of.time, until }
  },
  /** and-part(count, unit, share): "deux heures et demie", a share of the unit on top. */
  'and-part': (count, unit, share) => {
    const [name, number, part] = [unitOf(unit), numberOf(count), shareOf(share)]
    return name === null || number === null || part === null ? null : { kind: 'duration', parts: [{ count: number + part, unit: name }] }
  },
  /** sum(length, length): "an hour and twenty minutes": the second counts smaller units. */
  sum: (...lengths) => {
    const added = lengths.flatMap((length) => (length.time?.kind === 'duration' ? length.time.parts : []))
    return added.length < 2 ? null : { kind: 'duration', parts: added }
  },
  /** length-ago(length) and length-ahead(length): "a year and two months ago". */
  'length-ago': (length) => shiftBy(length, { towards: -1, of: null }),
  'length-ahead': (length) => shiftBy(length, { towards: 1, of: null }),
  ...setFunctions,
  /** holiday(day, year, direction): a feast with a day of its own, written "12-25", or one that moves ("easter+1", "11:4:4"). */
  holiday: (feast, year, direction) => {
    if (feast?.value != null && feastDay(feast.value, 2000) !== null) {
      return { kind: 'feast', rule: feast.value, year: numberOf(year), direction: directionOf(direction) }
    }
    const [month, day] = (feast?.value ?? '').split('-').map(Number)
    const made = date(numberOf(year), month ?? null, day ?? null)
    if (made === null || made.month === null || made.day === null) return null
    const towards = directionOf(direction)
    return towards === null ? made : { ...made, years: offsetOf[towards] }
  },
  ...dayPartFunctions,
  /** modified(modifier, of): "late September". */
  modified: (modifier, of) => {
    const name = oneOf<Modifier>(['start', 'mid', 'end'], modifier)
    return name === null || of?.time == null ? null : { kind: 'modified', modifier: name, of: of.time }
  },
  /** modified-unit(modifier, unit): "the end of the year". */
  'modified-unit': (modifier, unit) => {
    const [name, of] = [oneOf<Modifier>(['start', 'mid', 'end'], modifier), unitOf(unit)]
    return name === null || of === null ? null : { kind: 'modified', modifier: name, of: { kind: 'unit', unit: of, offset: 0, origin: 'now' } }
  },
  open: (side, of) => {
    const name = oneOf<Side>(['since', 'until', 'before', 'after'], side)
    return name === null || of?.time == null ? null : { kind: 'open', side: name, of: of.time }
  },
  ...rangeFunctions,
  word: (word) => {
    const name = oneOf(['now', 'recently', 'soon', 'then', 'earlier', 'later'] as const, word)
    return name === null ? null : { kind: 'word', word: name }
  },
}
