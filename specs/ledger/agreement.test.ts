import { describe, expect, test } from 'vitest'
import { agreementOf, alphaOf, lastOf } from '../../src/ledger/agreement.ts'
import type { Decision } from '../../src/model/decision.ts'

const decision = (by: string, act: Decision['act'], claims: readonly string[], more: Partial<Decision> = {}): Decision => ({
  id: `x-${by}-${act}-${claims.join('-')}`, act, by, at: '2024-08-01', note: null, retracts: null, corrections: [], targets: claims.map((id) => ({ kind: 'claim', id, document: 'd', quote: '', before: '', after: '', value: null })), ...more,
})

describe("Krippendorff's alpha", () => {
  test('is 1 where all agree and something differs from unit to unit', () => expect(alphaOf([['a', 'a'], ['b', 'b']])).toBe(1))
  test('is below 0 where people contradict one another throughout', () => expect(alphaOf([['a', 'b'], ['b', 'a']])).toBeLessThan(0))
  test('says nothing where everybody always said the same', () => expect(alphaOf([['a', 'a'], ['a', 'a']])).toBeNull())
  // Worked by hand: ten units of two coders, one differs; seen 2, values 13 and 7 of 20, expected 2·13·7: 1 − 19·2/182.
  test('is worked out as by hand', () => expect(alphaOf([...Array.from({ length: 6 }, () => ['a', 'a']), ...Array.from({ length: 3 }, () => ['b', 'b']), ['a', 'b']])).toBeCloseTo(1 - 38 / 182, 10))
  test('leaves out what one person alone coded', () => expect(alphaOf([['a', 'a'], ['b', 'b'], ['a']])).toBe(1))
})

describe('two people who code', () => {
  const both = [decision('ada', 'accept', ['c1']), decision('ben', 'accept', ['c1']), decision('ada', 'reject', ['c2']), decision('ben', 'accept', ['c2']), decision('ada', 'same', ['c1', 'c3']), decision('ben', 'same', ['c3', 'c1'])]
  test('are compared field by field, and what they differ on is named', () => {
    const [claims, pairs] = agreementOf(both)
    expect(claims).toMatchObject({ field: 'claims', units: 2, coders: ['ada', 'ben'], disagreed: [['c2']] })
    expect(pairs).toMatchObject({ field: 'pairs', units: 1, disagreed: [] })
  })
  test('count what stands: a decision that was taken back is none', () => {
    const [claims] = agreementOf([...both, decision('ada', 'retract', [], { retracts: 'x-ada-reject-c2' })])
    expect(claims?.units).toBe(1)
  })
  test('undo each their own last decision that stands', () => {
    const later = decision('ada', 'accept', ['c4'], { at: '2024-08-02' })
    expect(lastOf([...both, later], 'ada')?.id).toBe(later.id)
    expect(lastOf([...both, later, decision('ada', 'retract', [], { retracts: later.id, at: '2024-08-03' })], 'ada')?.at).toBe('2024-08-01')
    expect(lastOf(both, 'nobody')).toBeNull()
  })
})
