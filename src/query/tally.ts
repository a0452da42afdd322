import type { EventFold, RecordDocument } from '../model/index.ts'
import { isRelation } from './lists.ts'
import { compare } from './when.ts'

/**
 * Our own counts: events by period, type and place, held against a base period, as far as the record's coverage allows. More events may
 * only mean more reports: so each line says how many reports were published then, and by how many outlets, and how that compares too.
 */

export const periods = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof periods)[number]
export const groupings = ['type', 'mode', 'country', 'place'] as const
export type Grouping = (typeof groupings)[number]

export type TallyAsked = {
  readonly by: Period
  /** Null counts everything in one line a period. */
  readonly each: Grouping | null
  /** Half-open, whole days; null for no comparison. */
  readonly base: { readonly from: string; readonly until: string } | null
  /** Which periods are told: those that touch the stretch. The base may lie before it. */
  readonly within: { readonly from: string | null; readonly until: string | null }
}
type Reported = Pick<RecordDocument, 'published' | 'publisher' | 'id'>

/** What was published in a period, which is all that its events can rest on. */
export type Coverage = { readonly reports: number; readonly outlets: number }
export type TallyLine = {
  readonly period: string
  readonly from: string
  readonly until: string
  /** A type, country or place; null where everything is counted together, or an event has none. */
  readonly group: string | null
  readonly events: number
  /** Of these, told by at least two independent origins. */
  readonly corroborated: number
  readonly coverage: Coverage
  /** Against the mean of the base's periods; null where none was asked for. A ratio is null where the base has none to compare with. */
  readonly against: { readonly events: number; readonly reports: number; readonly ratio: number | null; readonly reports_ratio: number | null } | null
}
/** All of a period together; one in which reports were published and nothing came to pass is told too. */
export type PeriodLine = { readonly period: string; readonly from: string; readonly until: string; readonly events: number; readonly coverage: Coverage }
export type Tally = {
  /** In order; those without events and without reports are left out. */
  readonly periods: readonly PeriodLine[]
  readonly lines: readonly TallyLine[]
  readonly base: ({ readonly from: string; readonly until: string; readonly periods: number } & Coverage) | null
  /** Events that fit and are in no line: without a time, with one wider than a period, and reports without a date. */
  readonly left: { readonly undated: number; readonly wider: number; readonly reports: number }
  /** What the numbers can't bear, in words. */
  readonly notes: readonly string[]
}

const day = 86_400_000
const at = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The period that a day lies in, with its bounds: weeks begin on Monday (ISO 8601). */
export const periodOf = (date: string, by: Period): { readonly period: string; readonly from: string; readonly until: string } => {
  const time = at(date)
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  switch (by) {
    case 'day': return { period: iso(time), from: iso(time), until: iso(time + day) }
    case 'week': {
      const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * day
      return { period: iso(monday), from: iso(monday), until: iso(monday + 7 * day) }
    }
    case 'month': return { period: date.slice(0, 7), from: iso(Date.UTC(year, month - 1, 1)), until: iso(Date.UTC(year, month, 1)) }
    case 'year': return { period: date.slice(0, 4), from: iso(Date.UTC(year, 0, 1)), until: iso(Date.UTC(year + 1, 0, 1)) }
  }
}

const groupOf = ({ type, place }: EventFold, each: Grouping | null): string | null => {
  switch (each) {
    case null: return null
    case 'type': return type.split('/')[0] ?? type
    case 'mode': return type
    case 'country': return place?.country ?? null
    // Two towns of one name are two: the country is told with it.
    case 'place': return place === null ? null : place.country === null || place.precision === 'country' ? place.name : `${place.name}, ${place.country}`
  }
}

/** The last day inside a half-open interval. */
const lastDay = (until: string): string => (until.length > 10 && !until.slice(11).startsWith('00:00') ? until.slice(0, 10) : iso(at(until) - day))

/** What came to pass and has a day: the rest is said to be left out. */
const counts = (event: EventFold): boolean => !isRelation(event) && (event.reality === 'happened' || event.reality === 'ongoing')

/** The whole periods of a stretch: those that lie in it to their last day. */
const periodsWithin = ({ from, until }: { readonly from: string; readonly until: string }, by: Period): readonly string[] => {
  const found: string[] = []
  for (let next = periodOf(from, by); next.until <= until; next = periodOf(next.until, by)) if (next.from >= from) found.push(next.period)
  return found
}

const coverageOf = (reports: readonly Reported[]): Coverage => ({ reports: reports.length, outlets: new Set(reports.map(({ publisher, id }) => publisher ?? id)).size })
const entry = <Value>(map: Map<string, Value[]>, key: string): Value[] => { const held = map.get(key) ?? []; map.set(key, held); return held }
const rounded = (value: number): number => Math.round(value * 100) / 100
const ratio = (value: number, mean: number): number | null => (mean === 0 ? null : rounded(value / mean))

/** Fewer reports than this in the base, and its mean is chance. */
const leastReports = 20
/** So many times more reports, and more events are to be expected. */
const notablyMore = 1.5

export const tallyOf = (events: readonly EventFold[], reports: readonly Reported[], { by, each, base, within: asked }: TallyAsked): Tally => {
  const fitting = events.filter(counts)
  // Thousands of events lie on a few hundred days.
  const known = new Map<string, ReturnType<typeof periodOf>>()
  const periodAt = (date: string): ReturnType<typeof periodOf> => {
    const found = known.get(date) ?? periodOf(date, by)
    known.set(date, found)
    return found
  }
  const [dated, publishedIn] = [new Map<string, EventFold[]>(), new Map<string, Reported[]>()]
  let [undated, wider, unpublished] = [0, 0, 0]
  for (const event of fitting) {
    if (event.time === null) { undated += 1; continue }
    const { period } = periodAt(event.time.from)
    if (periodAt(lastDay(event.time.until)).period === period) entry(dated, period).push(event)
    else wider += 1
  }
  for (const report of reports) {
    if (report.published === null || periodAt(report.published.from).period !== periodAt(lastDay(report.published.until)).period) unpublished += 1
    else entry(publishedIn, periodAt(report.published.from).period).push(report)
  }
  const within = base === null ? [] : periodsWithin(base, by)
  const baseReports = within.flatMap((period) => publishedIn.get(period) ?? [])
  const baseEvents = new Map<string, EventFold[]>()
  for (const event of within.flatMap((period) => dated.get(period) ?? [])) entry(baseEvents, groupOf(event, each) ?? '').push(event)
  const mean = (count: number): number => count / Math.max(1, within.length)
  const isTold = ({ from, until }: { readonly from: string; readonly until: string }): boolean => (asked.from === null || until > asked.from) && (asked.until === null || from < asked.until)
  const lines = [...dated].sort((a, b) => compare(a[0], b[0])).flatMap(([period, all]): readonly TallyLine[] => {
    const bounds = periodOf(all[0]?.time?.from ?? '', by)
    if (!isTold(bounds)) return []
    const coverage = coverageOf(publishedIn.get(period) ?? [])
    const groups = new Map<string, EventFold[]>()
    for (const event of all) entry(groups, groupOf(event, each) ?? '').push(event)
    return [...groups].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0])).map(([group, own]) => {
      const [usual, usualReports] = [mean(baseEvents.get(group)?.length ?? 0), mean(baseReports.length)]
      return {
        ...bounds, group: group === '' ? null : group, events: own.length, corroborated: own.filter(({ independent }) => independent.at_least >= 2).length, coverage,
        against: base === null || within.length === 0 ? null : { events: rounded(usual), reports: rounded(usualReports), ratio: ratio(own.length, usual), reports_ratio: ratio(coverage.reports, usualReports) },
      }
    })
  })
  const covered = base === null ? null : { ...base, periods: within.length, ...coverageOf(baseReports) }
  const starts = [...[...dated.values()].flatMap(([event]) => event?.time?.from ?? []), ...[...publishedIn.values()].flatMap(([report]) => report?.published?.from ?? [])]
  const all = [...new Map(starts.map((start) => { const bounds = periodAt(start); return [bounds.period, bounds] as const })).values()].filter(isTold).sort((a, b) => compare(a.from, b.from))
  const told = all.map((bounds): PeriodLine => ({ ...bounds, events: dated.get(bounds.period)?.length ?? 0, coverage: coverageOf(publishedIn.get(bounds.period) ?? []) }))
  return { periods: told, lines, base: covered, left: { undated, wider, reports: unpublished }, notes: notesOf({ lines, base: covered, by }) }
}

const notesOf = ({ lines, base, by }: Pick<Tally, 'lines' | 'base'> & Pick<TallyAsked, 'by'>): readonly string[] => [
  'events are counted by their own day, reports by the day they were published; an event that no report of the record tells is not counted',
  ...(base !== null && base.periods === 0 ? [`the base holds no whole ${by}: nothing is compared`] : []),
  ...(base !== null && base.periods > 0 && base.reports < leastReports ? [`the base rests on ${base.reports} reports: too few to tell what is usual`] : []),
  ...(lines.some(({ against }) => (against?.reports_ratio ?? 0) >= notablyMore) ? ['where far more reports were published than in the base, more events are to be expected'] : []),
]
