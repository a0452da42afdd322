import { retractedIn } from '../../model/decision.ts'
import { decisionsOf } from './decide.ts'
import { decisionShape, disputeShape, lineageShape } from '../../exports/shapes.ts'
import { isRelation, lineageKey } from '../../query/lists.ts'
import { compare } from '../../query/when.ts'
import type { EventFold } from '../../model/index.ts'
import { type EventOrder, eventOrders } from '../held.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering, type Shown } from '../shown.ts'
import { fitting, soughtBy } from './fitting.ts'
import { claimLineOf, documentLineOf, eventLineOf, figureLineOf, namerOf } from './told.ts'

/** Pages of things that fit a filter. */

const idOf = ({ id }: { readonly id: string }): string => id
const notesOf = async (...asked: Parameters<typeof soughtBy>): Promise<readonly string[]> => (await soughtBy(...asked)).notes

export const events: Handler<'events'> = async ({ shown, query }) => {
  const { order = 'time', relations } = query
  const all = await remembering(shown, `ordered ${order} ${relations} ${JSON.stringify({ ...query, limit: null, cursor: null, reader: null })}`, async () => {
    const found = inOrder(shown, await fitting(shown, 'events', query), order)
    // An office is asked for by its type; else only what comes to pass is listed.
    return relations === 'true' || query.type !== undefined ? found : found.filter((event) => !isRelation(event))
  })
  const page = pageOf(all, query, idOf)
  const namer = await namerOf(shown, query.reader)
  return { ...page, items: await Promise.all(page.items.map((event) => eventLineOf(shown, namer, event))), notes: await notesOf(shown, query) }
}
/** Some of the events, which come in time order, in another one: where they are many, they are taken out of all that stand in it. */
const inOrder = ({ held }: Shown, found: readonly EventFold[], order: EventOrder | 'time' | 'id'): readonly EventFold[] => {
  if (order === 'time') return found
  if (order === 'id') return found.length === held.events.all.length ? held.events.all : [...found].sort((a, b) => compare(a.id, b.id))
  const all = held.eventsBy[order]
  if (found.length === all.length) return all
  if (found.length < all.length / 8) return [...found].sort(eventOrders[order])
  const inside = new Set(found)
  return all.filter((event) => inside.has(event))
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
