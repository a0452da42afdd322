import { expect, test } from 'vitest'
import { wasKnown } from '../../src/flow/as-of.ts'
import type { Reading } from '../../src/model/document.ts'

type Published = NonNullable<Reading['published']>

const published = (from: string, until: string): Published => ({ from, until, precision: from.length > 10 ? 'minute' : 'day', how: 'given', evidence: null })
const document = (on: Published | null, retrieved = '2024-07-12T09:00:00.000Z') => ({ retrieved, reading: { published: on } })

test.each([
  ['a report of that day', document(published('2024-07-10', '2024-07-11')), '2024-07-10', 'published', true],
  ['a report of the day after', document(published('2024-07-11', '2024-07-12')), '2024-07-10', 'published', false],
  ['a report of some day of that month: it may have come later', document(published('2024-07-01', '2024-08-01')), '2024-07-10', 'published', false],
  ['a report of some minute of that day', document(published('2024-07-10T21:00:00Z', '2024-07-10T21:01:00Z')), '2024-07-10', 'published', true],
  ['a report without a date', document(null), '2024-07-10', 'published', null],
  ['a report without a date that was there', document(null), '2024-07-12', 'learnt', true],
  ['a report that was added later that day', document(null), '2024-07-12T08:00:00Z', 'learnt', false],
  ['an old report that was added later', document(published('2020-01-01', '2020-01-02')), '2024-07-11', 'learnt', false],
] as const)('%s', (_, one, at, by, known) => expect(wasKnown(one, { at, by })).toBe(known))
