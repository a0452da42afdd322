import { describe, expect, it } from 'vitest'
import type { EventFold } from '../../src/model/index.ts'
import { periodOf, tallyOf, type TallyAsked } from '../../src/query/tally.ts'

const event = (from: string | null, more: Partial<EventFold> & { readonly until?: string } = {}): EventFold => ({
  id: 'v', type: 'assault/aerial', reality: 'happened', time: from === null ? null : { from, until: more.until ?? new Date(Date.parse(`${from}T00:00Z`) + 86_400_000).toISOString().slice(0, 10), precision: 'day' }, place: null, participants: [], claims: [], documents: [],
  outlets: 1, origins: [], independent: { at_least: 1, at_most: 1, because: [] }, disputes: [], because: [], ...more,
})
const report = (day: string | null, publisher = 'Dune Post') => ({ id: `d-${day}`, publisher, published: day === null ? null : { from: day, until: new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10), precision: 'day' as const, how: 'given' as const, evidence: null } })
const asked = (more: Partial<TallyAsked> = {}): TallyAsked => ({ by: 'month', each: null, base: null, within: { from: null, until: null }, ...more })

describe('own counts', () => {
  it.each([['2024-07-10', 'week', '2024-07-08 2024-07-15'], ['2024-07-08', 'week', '2024-07-08 2024-07-15'], ['2024-12-31', 'month', '2024-12-01 2025-01-01'], ['2024-02-29', 'year', '2024-01-01 2025-01-01'], ['2024-02-29', 'day', '2024-02-29 2024-03-01']] as const)('%s lies in the %s %s', (date, by, bounds) => {
    const { from, until } = periodOf(date, by)
    expect(`${from} ${until}`).toBe(bounds)
  })
  it('a period in which reports were published and nothing came to pass is told, and towns of one name are counted apart', () => {
    const place = (country: string) => ({ id: `p-${country}`, name: 'Tripoli', country, latitude: 0, longitude: 0, precision: 'settlement' as const })
    const { periods, lines } = tallyOf([event('2024-07-01', { place: place('LY') }), event('2024-07-02', { place: place('LB') })], [report('2024-07-02'), report('2024-08-31')], asked({ each: 'place' }))
    expect(periods.map(({ period, events, coverage }) => [period, events, coverage.reports])).toEqual([['2024-07', 2, 1], ['2024-08', 0, 1]])
    expect(lines.map(({ group }) => group)).toEqual(['Tripoli, LB', 'Tripoli, LY'])
  })
  it('are by period and by what is asked for, with how many are told by two origins, and on how many reports they rest', () => {
    const twice = { independent: { at_least: 2, at_most: 3, because: [] } }
    const { lines } = tallyOf([event('2024-07-01', twice), event('2024-07-30'), event('2024-07-04', { type: 'consult' }), event('2024-08-01')], [report('2024-07-02'), report('2024-07-31', 'Harbour Post')], asked({ each: 'type' }))
    expect(lines.map(({ period, group, events, corroborated, coverage }) => [period, group, events, corroborated, coverage.reports, coverage.outlets])).toEqual([['2024-07', 'assault', 2, 1, 2, 2], ['2024-07', 'consult', 1, 0, 2, 2], ['2024-08', 'assault', 1, 0, 0, 0]])
  })
  it('leave out, and say so, what has no time, one wider than a period, or did not come to pass', () => {
    const { lines, left } = tallyOf([event(null), event('2024-07-30', { until: '2024-08-02' }), event('2024-07-01', { reality: 'planned' }), event('2024-07-01', { type: 'relation/holds-office' })], [report(null)], asked())
    expect([lines, left]).toEqual([[], { undated: 1, wider: 1, reports: 1 }])
  })
  it('are held against the mean of the base, which may lie before what is told, beside that of the reports', () => {
    const base = ['2024-01-05', '2024-02-05', '2024-02-09', '2024-03-01']
    const { lines, base: covered, notes } = tallyOf([...base, '2024-07-01', '2024-07-02', '2024-07-03', '2024-07-04'].map((day) => event(day)), [...base, '2024-07-05', '2024-07-06', '2024-07-07', '2024-07-08'].map((day) => report(day)), asked({ base: { from: '2024-01-01', until: '2024-05-01' }, within: { from: '2024-07-01', until: null } }))
    expect(lines).toMatchObject([{ period: '2024-07', events: 4, against: { events: 1, reports: 1, ratio: 4, reports_ratio: 4 } }])
    expect(covered).toMatchObject({ periods: 4, reports: 4 })
    expect(notes).toContain('where far more reports were published than in the base, more events are to be expected')
    expect(notes.join(' ')).toContain('too few to tell what is usual')
  })
  it('compare nothing with a base that has none', () => {
    const { lines } = tallyOf([event('2024-07-01')], [], asked({ base: { from: '2024-01-01', until: '2024-03-01' } }))
    expect(lines[0]?.against).toEqual({ events: 0, reports: 0, ratio: null, reports_ratio: null })
  })
})
