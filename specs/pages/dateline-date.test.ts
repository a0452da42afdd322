import { describe, expect, test } from 'vitest'
import { isFailure, read } from '../../src/stemma.ts'

/** The line, and the day it gives the report; null where it says none. */
const table: readonly (readonly [string, string | null])[] = [
  ['NIAMEY, 4 November 2025 (Reuters) - Gunmen stormed a market on Sunday, officials said.', '2025-11-04'],
  ['GOMA, Nov. 4, 2025 (AFP) – Gunmen stormed a market on Sunday, officials said.', '2025-11-04'],
  ['GOMA, Nov 4 (Reuters) - Gunmen stormed a market on Sunday, officials said.', null],
  ['عدن (رويترز) 12 مارس 2025 - قتل ثلاثة جنود يوم الثلاثاء في هجوم على معسكر.', '2025-03-12'],
  ['Bamako, le 3 juin 2024 (AFP) - Trois soldats ont été tués dimanche dans une attaque.', '2024-06-03'],
  ['МОСКВА, 22 августа 2023 — РИА Новости. Трое военных погибли в понедельник при обстреле.', '2023-08-22'],
  ['The army left the town on 4 November 2025, the governor said.', null],
]

describe('the day in a dateline is the report’s, where it says the year', () => {
  for (const kind of ['text', 'bytes'] as const) {
    test.each(table)(`${kind}: %s`, (line, day) => {
      const text = `${line}\n\nThe mayor of the town said on Monday that the road was closed and that help was on its way.`
      const reading = read({ content: kind === 'text' ? { kind, text } : { kind, bytes: new TextEncoder().encode(text), mediaType: null }, path: 'report.txt' })
      if (isFailure(reading)) throw new Error(reading.message)
      expect(reading.published?.from ?? null).toBe(day)
      const evidence = reading.published?.evidence
      if (evidence != null) expect(reading.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
      expect(evidence != null).toBe(day !== null)
    })
  }
  test('a date that is given with the report goes before', () => {
    const reading = read({ content: { kind: 'text', text: table[0]?.[0] as string }, published: '2025-11-05' })
    expect(isFailure(reading) ? null : reading.published?.from).toBe('2025-11-05')
  })
})
