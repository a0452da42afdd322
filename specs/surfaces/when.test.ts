import { describe, expect, it } from 'vitest'
import { amountText } from '../../src/query/amount.ts'
import { earlier, period, touches, whenText } from '../../src/query/when.ts'
import { sectionOf } from '../../src/reports/sections.ts'
import type { Interval } from '../../src/model/index.ts'

const interval = (from: string, until: string, precision: Interval['precision']): Interval => ({ from, until, precision })

describe('times are as wide as they are known', () => {
  it.each([
    [interval('2023-08-22', '2023-08-23', 'day'), '22 Aug 2023'],
    [interval('2023-08-20', '2023-08-25', 'day'), '20–24 Aug 2023'],
    [interval('2023-08-30', '2023-09-03', 'day'), '30 Aug – 2 Sep 2023'],
    [interval('2023-12-30', '2024-01-03', 'day'), '30 Dec 2023–2 Jan 2024'],
    [interval('2023-08-01', '2023-09-01', 'month'), 'Aug 2023'],
    [interval('2024-01-01', '2024-07-01', 'month'), 'Jan–Jun 2024'],
    [interval('2023-12-01', '2024-03-01', 'season'), 'Dec 2023–Feb 2024'],
    [interval('2023-01-01', '2024-01-01', 'year'), '2023'],
    [interval('2020-01-01', '2023-01-01', 'year'), '2020–2022'],
    [interval('2010-01-01', '2020-01-01', 'decade'), '2010s'],
    [interval('2023-08-22T14:05', '2023-08-22T14:06', 'minute'), '22 Aug 2023, 14:05'],
    [interval('2023-08-22T14:05Z', '2023-08-22T14:06Z', 'minute'), '22 Aug 2023, 14:05 UTC'],
    [interval('2023-08-22T12:00+02:00', '2023-08-22T18:00+02:00', 'part-of-day'), '22 Aug 2023, 12:00–18:00 +02:00'],
    [null, 'undated'],
  ])('%j → %s', (time, text) => expect(whenText(time)).toBe(text))

  it.each([
    [interval('2023-08-22', '2023-08-23', 'day'), 'August 2023'],
    [interval('2023-08-01', '2023-09-01', 'month'), 'August 2023'],
    [interval('2024-01-01', '2024-07-01', 'month'), '2024, no closer'],
    [interval('2023-01-01', '2024-01-01', 'year'), '2023, no closer'],
    [null, 'Undated'],
  ])('%j stands in the section %s', (time, heading) => expect(sectionOf(time).heading).toBe(heading))
})

describe('what people type', () => {
  it.each([
    ['2023', '2023-01-01', '2024-01-01'],
    ['2023-12', '2023-12-01', '2024-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
  ])('%s is %s up to %s', (typed, from, until) => expect(period(typed)).toEqual({ from, until }))
  it.each(['2023-02-30', '2023-13', '22.8.2023', 'yesterday', ''])('%j is no date', (typed) => expect(period(typed)).toBeNull())
})

it('touches what overlaps, and no more', () => {
  const day = interval('2023-08-22', '2023-08-23', 'day')
  expect(touches(day, '2023-08-22', null)).toBe(true)
  expect(touches(day, '2023-08-23', null)).toBe(false)
  expect(touches(day, null, '2023-08-22')).toBe(false)
  expect(touches(null, null, '2023-08-22')).toBe(false)
  expect(touches(null, null, null)).toBe(true)
})

it('sorts by beginning, the narrower first, undated last', () => {
  const [day, month] = [interval('2023-08-01', '2023-08-02', 'day'), interval('2023-08-01', '2023-09-01', 'month')]
  expect([null, month, day].sort(earlier)).toEqual([day, month, null])
})

describe('a bound is never shown as the number', () => {
  it.each([
    [{ min: null, max: 1200, hedge: 'exact' as const }, 'up to 1,200'],
    [{ min: 40, max: null, hedge: 'exact' as const }, 'at least 40'],
    [{ min: 1000, max: 1500, hedge: 'about' as const }, 'about 1,000–1,500'],
    [{ min: 14, max: 14, hedge: 'exact' as const }, '14'],
    [{ min: null, max: null, hedge: 'vague' as const }, 'an unstated number'],
  ])('%j → %s', (amount, text) => expect(amountText(amount)).toBe(text))
})
