import { type Argument, parts } from './arguments.ts'
import { isClocks, type TimeExpression } from './expression.ts'
import { timexOf } from './timex.ts'

/** Whether a word tells the halves of the day apart; what a pattern did not capture is none. */
export const saysHalf = (by: string): boolean => by === 'am' || by === 'pm' || parts.some((part) => part === by)

/** Hours by a meridiem ("pm") or by a part of the day ("8 in the evening"). */
export const hourOf = (hour: number, by: string | null): number | null => {
  if (by === null || !saysHalf(by)) return hour <= 24 ? hour % 24 : null
  if (hour > 12) return hour <= 24 ? hour % 24 : null
  if (by === 'am' || by === 'morning' || by === 'dawn') return hour % 12
  if (by === 'night' || by === 'midnight') return hour >= 6 && hour < 12 ? hour + 12 : hour % 12
  if (by === 'noon') return hour < 6 ? hour + 12 : hour
  return (hour % 12) + 12
}

export const clockAt = (hour: number, minute: number | null, { zone, marked }: { readonly zone: string | null; readonly marked: boolean }): Clock => ({ kind: 'clock', hour, minute, zone, day: null, marked })
export type Clock = TimeExpression & { readonly kind: 'clock' }

/** A clock from an hour ("3"), from digits ("3:30") or found before. */
export const clockOf = (value: Argument | undefined, by: Argument | undefined, zone: Argument | undefined): Clock | null => {
  if (value?.time?.kind === 'clock') return value.time
  const [hour, minute] = (value?.value ?? '').split(':')
  const said = hour === undefined || hour === '' ? null : hourOf(Number(hour), by?.value ?? null)
  return said === null ? null : clockAt(said, minute === undefined ? null : Number(minute), { zone: zone?.value ?? null, marked: saysHalf(by?.value ?? '') || said > 12 })
}
/** Two clocks as a stretch. */
export const clocks = (first: Clock, second: Clock): TimeExpression => {
  const later = (clock: Clock): Clock => ({ ...clock, hour: clock.hour + 12, marked: true })
  const value = (clock: Clock): number => clock.hour * 60 + (clock.minute ?? 0)
  // "5 to 6 pm" is all after noon, "11 to 3 pm" is not; "1 pm to 4" ends after noon.
  const from = !first.marked && second.marked && second.hour >= 12 && first.hour < 12 && value(later(first)) < value(second) ? later(first) : first
  const until = !second.marked && first.marked && first.hour >= 12 && second.hour < 12 && value(later(second)) > value(first) ? later(second) : second
  return { kind: 'range', from, until }
}
/** A clock, or a stretch of clocks, on a day; in a part of a day ("tomorrow evening at 8") an hour is of that part. */
export const onDay = (day: TimeExpression, time: TimeExpression): TimeExpression | null => {
  const [date, part] = day.kind === 'part' && day.day !== null ? [day.day, day.part] : [day, null]
  const placed = (clock: Clock): Clock => ({ ...clock, day: date, hour: clock.marked ? clock.hour : (hourOf(clock.hour, part) ?? clock.hour) })
  if (time.kind === 'clock') return placed(time)
  return time.kind === 'range' && isClocks(time) && time.from.kind === 'clock' && time.until.kind === 'clock' ? { ...time, from: placed(time.from), until: placed(time.until) } : null
}
/** Minutes past or before an hour. */
export const aroundHour = (minutes: Argument | undefined, hour: Argument | undefined, by: Argument | undefined, towards: -1 | 1): TimeExpression | null => {
  const base = clockOf(hour, by, undefined)
  const [over, under] = (minutes?.value ?? '').split('/').map(Number)
  const count = over === undefined ? Number.NaN : under === undefined ? over : (60 * over) / under
  if (base === null || base.minute !== null || !(count > 0 && count < 60)) return null
  const total = (base.hour * 60 + towards * count + 1440) % 1440
  return { ...base, hour: Math.floor(total / 60), minute: total % 60 }
}
export const clockTail = (clock: Argument | undefined): string => (clock?.time?.kind === 'clock' ? timexOf({ ...clock.time, day: null }, null).slice('XXXX-XX-XX'.length) : '')
