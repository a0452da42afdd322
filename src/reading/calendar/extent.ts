import type { Interval, TimePrecision } from '../../model/time.ts'
import { isoDay } from './days.ts'

/** A stretch of civil time in minutes since 1970, half-open. */
export type Extent = { readonly from: number; readonly until: number; readonly precision: TimePrecision; readonly zone: string }

export const minutesADay = 1440
const pad = (value: number): string => String(value).padStart(2, '0')
export const days = (from: number, until: number, precision: TimePrecision): Extent => ({ from: from * minutesADay, until: until * minutesADay, precision, zone: '' })
export const oneDay = (day: number): Extent => days(day, day + 1, 'day')
export const firstDay = (extent: Extent): number => Math.floor(extent.from / minutesADay)
export const lastDay = (extent: Extent): number => Math.ceil(extent.until / minutesADay)
export const below: ReadonlySet<TimePrecision> = new Set<TimePrecision>(['minute', 'hour', 'part-of-day'])
const iso = (minutes: number, fine: boolean, zone: string): string => {
  const day = Math.floor(minutes / minutesADay)
  if (!fine) return isoDay(day)
  const rest = minutes - day * minutesADay
  return `${isoDay(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}${zone}`
}
/** The model's interval of an extent. */
export const intervalOf = (extent: Extent): Interval => {
  const fine = below.has(extent.precision)
  return { from: iso(extent.from, fine, extent.zone), until: iso(extent.until, fine, extent.zone), precision: extent.precision }
}
