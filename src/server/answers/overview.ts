import type { EventFold, FigureFold } from '../../model/index.ts'
import { isRelation } from '../../query/lists.ts'
import type { Handler } from '../call.ts'
import { remembering, type Shown } from '../shown.ts'
import type { Filters } from '../contract/filters.ts'
import { fitting } from './fitting.ts'
import { documentLineOf, eventLineOf, figureLineOf, namerOf } from './told.ts'

/** What the record holds at a glance. */

const shortList = 6
const mostUnread = 20

/** Months by the events that begin in them, in order. */
const monthsOf = (events: readonly EventFold[]): readonly { readonly month: string; readonly events: number }[] => {
  const counts = new Map<string, number>()
  for (const { time } of events) {
    if (time === null || time.precision === 'year' || time.precision === 'decade') continue
    const month = time.from.slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, number]) => ({ month, events: number }))
}

/** A figure changed where its observations, on different days, do not say the same number. */
const changed = ({ observations }: FigureFold): boolean =>
  new Set(observations.map(({ as_of }) => as_of?.from ?? '')).size > 1 && new Set(observations.map(({ min, max }) => `${min} ${max}`)).size > 1

const byLanguage = (shown: Shown, ids: readonly string[]) => {
  const counts = new Map<string | null, number>()
  for (const id of ids) { const language = shown.held.documents.byId.get(id)?.language ?? null; counts.set(language, (counts.get(language) ?? 0) + 1) }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language, documents]) => ({ language, documents }))
}

const firstThat = <One>(all: readonly One[], most: number, fits: (one: One) => boolean): readonly One[] => {
  const found: One[] = []
  for (const one of all) if (found.length < most && fits(one)) found.push(one)
  return found
}
/** The first of a list in an order, without putting all of it in order. */
const first = <One>(all: readonly One[], most: number, order: (a: One, b: One) => number): readonly One[] => {
  const best: One[] = []
  for (const one of all) {
    if (best.length === most && order(best[most - 1] as One, one) <= 0) continue
    // What is alike stays in the order of the list.
    const at = best.findIndex((other) => order(other, one) > 0)
    best.splice(at < 0 ? best.length : at, 0, one)
    if (best.length > most) best.pop()
  }
  return best
}

const answered = async (shown: Shown, query: Filters & { readonly reader?: string | undefined }) => {
  const [events, figures, documents] = await Promise.all([fitting(shown, 'events', query), fitting(shown, 'figures', query), fitting(shown, 'documents', query)])
  const namer = await namerOf(shown, query.reader)
  const happened = events.filter((event) => !isRelation(event))
  const weight = (event: EventFold): number => event.independent.at_least * 4 + event.documents.length
  const lines = (some: readonly EventFold[], order: (a: EventFold, b: EventFold) => number) => Promise.all(first(some, shortList, order).map((event) => eventLineOf(shown, namer, event)))
  const disputed = happened.filter(({ disputes }) => disputes.length > 0)
  const interesting = firstThat(figures, shortList, (figure) => figure.disputes.length > 0 || changed(figure))
  const unread = documents.flatMap((document) => {
    const claims = shown.held.claimsOf.get(document.id)?.length ?? 0
    const because = document.incomplete_because ?? (document.complete ? (claims === 0 ? 'nothing was read from it' : null) : 'truncated')
    return because === null ? [] : [{ document, because }]
  })
  const months = monthsOf(happened)
  const [earliest, latest] = [happened.find(({ time }) => time !== null)?.time, happened.findLast(({ time }) => time !== null)?.time]
  return {
    counts: { ...shown.counts, documents: documents.length, events: happened.length, figures: figures.length },
    documentsByLanguage: byLanguage(shown, documents.map(({ id }) => id)),
    span: earliest === undefined || earliest === null || latest === undefined || latest === null ? null : { from: earliest.from, until: latest.until }, months,
    reported: await lines(happened, (a, b) => weight(b) - weight(a)),
    disputed: await lines(disputed, (a, b) => b.disputes.length - a.disputes.length || weight(b) - weight(a)),
    figures: await Promise.all(interesting.map((figure) => figureLineOf(shown, namer, figure))),
    unread: unread.slice(0, mostUnread).flatMap(({ document, because }) => { const line = documentLineOf(shown, document.id); return line === null ? [] : [{ ...line, because }] }),
    unreadTotal: unread.length,
  }
}

export const overview: Handler<'overview'> = async ({ shown, query }) => remembering(shown, `overview ${JSON.stringify(query)}`, () => answered(shown, query))
