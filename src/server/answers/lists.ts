import { retractedIn } from '../../model/decision.ts'
import { decisionsOf } from './decide.ts'
import { decisionShape, disputeShape, lineageShape } from '../../exports/shapes.ts'
import { isRelation, lineageKey } from '../../query/lists.ts'
import { compare, earlier } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering } from '../shown.ts'
import { fitting, soughtBy } from './fitting.ts'
import { claimLineOf, documentLineOf, eventLineOf, figureLineOf, namerOf } from './told.ts'

/** Pages of things that fit a filter. */

const idOf = ({ id }: { readonly id: string }): string => id
const notesOf = async (...asked: Parameters<typeof soughtBy>): Promise<readonly string[]> => (await soughtBy(...asked)).notes

/** Events in time order and by id; those without a time come last however they are ordered. */
const inOrder: { readonly [Order in 'latest' | 'weight' | 'id']: (a: Weighed, b: Weighed) => number } = {
  latest: (a, b) => (a.time === null || b.time === null ? earlier(a.time, b.time) : earlier(b.time, a.time)),
  weight: (a, b) => b.independent.at_least - a.independent.at_least || b.documents.length - a.documents.length || b.claims.length - a.claims.length,
  id: (a, b) => compare(a.id, b.id),
}
type Weighed = Awaited<ReturnType<typeof fitting<'events'>>>[number]

export const events: Handler<'events'> = async ({ shown, query }) => {
  const { order = 'time', relations } = query
  const all = await remembering(shown, `ordered ${order} ${relations} ${JSON.stringify({ ...query, limit: null, cursor: null, reader: null })}`, async () => {
    const found = await fitting(shown, 'events', query)
    // An office is asked for by its type; else only what comes to pass is listed.
    const wanted = relations === 'true' || query.type !== undefined ? found : found.filter((event) => !isRelation(event))
    return order === 'time' ? wanted : [...wanted].sort(inOrder[order])
  })
  const page = pageOf(all, query, idOf)
  const namer = await namerOf(shown, query.reader)
  return { ...page, items: await Promise.all(page.items.map((event) => eventLineOf(shown, namer, event))), notes: await notesOf(shown, query) }
}
export const figures: Handler<'figures'> = async ({ shown, query }) => {
  const page = pageOf(await fitting(shown, 'figures', query), query, idOf)
  const namer = await namerOf(shown, query.reader)
  return { ...page, items: await Promise.all(page.items.map((figure) => figureLineOf(shown, namer, figure))), notes: await notesOf(shown, query) }
}
export const claims: Handler<'claims'> = async ({ shown, query }) => {
  const page = pageOf(await fitting(shown, 'claims', query), query, idOf)
  const namer = await namerOf(shown, query.reader)
  return { ...page, items: await Promise.all(page.items.map((claim) => claimLineOf(shown, namer, claim))), notes: await notesOf(shown, query) }
}
export const entities: Handler<'entities'> = async ({ shown, query }) => {
  const found = await fitting(shown, 'entities', query)
  const letters = query.named?.toLocaleLowerCase()
  const page = pageOf(letters === undefined ? found : found.filter(({ name, names }) => [name, ...names.map(({ form }) => form)].some((form) => form.toLocaleLowerCase().includes(letters))), query, idOf)
  const namer = await namerOf(shown, query.reader)
  const items = page.items.map((entity) => ({
    id: entity.id, kind: entity.kind, name: entity.name, names: entity.names, ...namer.entity(entity), mentions: entity.mentions.length, documents: new Set(entity.mentions.map(({ document }) => document)).size,
  }))
  return { ...page, items, notes: await notesOf(shown, query) }
}
export const documents: Handler<'documents'> = async ({ shown, query }) => {
  const page = pageOf(await fitting(shown, 'documents', query), query, idOf)
  return { ...page, items: page.items.flatMap(({ id }) => documentLineOf(shown, id) ?? []), notes: await notesOf(shown, query) }
}
export const lineage: Handler<'lineage'> = async ({ shown, query }) => {
  const page = pageOf(await fitting(shown, 'lineage', query), query, lineageKey)
  return { ...page, items: page.items.map(lineageShape), notes: await notesOf(shown, query) }
}
export const disputes: Handler<'disputes'> = async ({ shown, query }) => {
  const page = pageOf(await fitting(shown, 'disputes', query), query, idOf)
  return { ...page, items: page.items.map(disputeShape), notes: await notesOf(shown, query) }
}
export const decisions: Handler<'decisions'> = async ({ shown, query }) => {
  const all = await decisionsOf(shown)
  const taken = retractedIn(all)
  const page = pageOf(all.toReversed(), query, idOf)
  return { ...page, items: page.items.map((decision) => ({ ...decisionShape(decision), retracted: taken.has(decision.id) })), notes: [] }
}
