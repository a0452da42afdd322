import { expect, test } from 'vitest'
// @ts-expect-error: plain JavaScript, as the program that runs it
import { change, keeping } from '../../evaluation/compare.mjs'
// @ts-expect-error: plain JavaScript
import { pairs, shared } from '../../evaluation/matching.mjs'
// @ts-expect-error: plain JavaScript
import { interval } from '../../evaluation/measures.mjs'
// @ts-expect-error: plain JavaScript
import { durationSeconds, rightByMoment, rightByReadings, sameTimex } from '../../evaluation/tasks/time-values.mjs'

const row = (value: number, whole = true) => ({ key: 'k', value, interval: [value - 0.1, value + 0.1], documents: 3, wanted: 5, claimed: 5, whole })

test('a fall is one out of the kept interval, and a sample is never compared', () => {
  const { k: kept } = keeping({}, [row(0.8)])
  expect([0.75, 0.69, 0.91].map((value) => change(row(value), kept))).toEqual(['same', 'fell', 'rose'])
  expect(change(row(0.1, false), kept)).toBe('sample')
  expect(change(row(0.1), undefined)).toBe('new')
  expect(keeping({ k: kept }, [row(0.1, false)])).toEqual({ k: kept })
})

test('the interval is the same each time, holds the value, and narrows with more documents', () => {
  const documents = (count: number) => Array.from({ length: count }, (_, at) => ({ right: at % 4 === 0 ? 0 : 1, claimed: 1, wanted: 1 }))
  const [few, many] = [interval('F1', documents(20)), interval('F1', documents(400))]
  expect(interval('F1', documents(20))).toEqual(few)
  expect(few[0] <= 0.75 && 0.75 <= few[1]).toBe(true)
  expect(many[1] - many[0]).toBeLessThan(few[1] - few[0])
})

test('each span is in one pair, and the closest pair comes first', () => {
  const [a, b] = [{ start: 0, end: 4 }, { start: 5, end: 9 }]
  const over = { start: 0, end: 9 }
  expect(pairs([a, b], [over], shared)).toEqual([[a, over]])
  expect(pairs([a, b], [over, b], shared)).toEqual([[b, b], [a, over]])
})

test('what counts as the same time', () => {
  expect([durationSeconds('P1DT2H'), durationSeconds('P2DE'), durationSeconds('PT30M'), durationSeconds('P3M'), durationSeconds('2016')]).toEqual([93_600, 630_720_000, 1800, 7_776_000, null])
  expect([sameTimex('P20Y', 'P2DE'), sameTimex('T20', 'T20:00'), sameTimex('2016-11', '2016-12')]).toEqual([true, true, false])
  const tuesday = { interval: { from: '2024-05-07', until: '2024-05-08', precision: 'day' }, timex: '2024-05-07' }
  const open = { timex: 'XXXX-WXX-2', resolution: [{ value: '2024-04-30' }, { value: '2024-05-07' }] }
  expect(rightByReadings(open, tuesday)).toBe(true)
  expect(rightByReadings({ timex: '2024-05-06', value: '2024-05-06' }, tuesday)).toBe(false)
  const week = { interval: { from: '2024-04-22', until: '2024-04-29', precision: 'week' }, timex: '2024-W17' }
  // Two weeks before a Wednesday is a Wednesday of that week, and no other day of it.
  expect([rightByMoment('2024-04-24T12:00:00', week, '2024-05-08'), rightByMoment('2024-04-25T12:00:00', week, '2024-05-08')]).toEqual([true, false])
})
