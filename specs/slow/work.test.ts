import { describe, expect, test } from 'vitest'
import { layers } from '../../src/ledger/shelf.ts'
import { workOf } from '../ledger/flow-of-work.ts'
import type { Work } from '../ledger/flow-of-work.ts'

/** Pairs compared and rows written, for each report. */
const perReport = (work: Work): number => layers.reduce((sum, layer) => sum + work[layer].pairs + work[layer].links + work[layer].folds + work[layer].members, 0) / work.reports

describe('a report costs as much in a large record as in a small one', () => {
  test('with stories that a fifth of all reports copy, a person in every tenth report and vague dates', { timeout: 240_000 }, async () => {
    // Below a thousand reports the first rungs are still filling: a record of 400 costs less than any later one.
    const [few, many] = [await workOf(1000, 50, 200), await workOf(4000, 50, 200)]
    expect(perReport(many)).toBeLessThan(1.3 * perReport(few))
    expect(many.event.largest).toBeLessThan(100)
    expect(many.figure.largest).toBeLessThan(100)
    expect(many.name.largest).toBeLessThan(20)
  })
})
