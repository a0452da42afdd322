import { claimsFor, documentsFor, entitiesFor, eventsFor, figuresFor, lineageFor } from '../ledger/record.ts'
import type { KeptDocument, Shelf } from '../ledger/shelf.ts'
import type { Lineage } from '../model/index.ts'
import type { Narrowing, RecordClaim, View } from '../query/view.ts'
import { countsIn } from './counts.ts'
import { findIn, knownIn } from './find.ts'
import { allDocuments, claimsIn, documentsIn, foldsIn } from './narrow.ts'
import { nearlyIn } from './nearly.ts'
import type { Base } from './open.ts'
import { holdingIn, searchIn, type Terms } from './search.ts'
import { sqliteShelf } from './shelf.ts'

/** Things in memory while a page of them is put together. */
const together = 20
const mostKept = 100

/** Remembers the last answers by key: a view never changes, and its readers come back to the same documents. */
const remembering = <Value>(ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>): ((keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) => {
  const kept = new Map<string, Value>()
  return async (keys) => {
    const missing = [...new Set(keys)].filter((key) => !kept.has(key))
    const fresh = missing.length === 0 ? new Map<string, Value>() : await ask(missing)
    const found = new Map(keys.flatMap((key): [string, Value][] => { const value = fresh.get(key) ?? kept.get(key); return value === undefined ? [] : [[key, value]] }))
    for (const [key, value] of found) {
      kept.delete(key)
      kept.set(key, value)
    }
    for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(key)
    return found
  }
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> => new Map(things.map((thing) => [thing.id, thing]))

async function* each<Thing extends { readonly id: string }>(pages: AsyncIterable<readonly string[]>, assemble: (ids: readonly string[]) => Promise<readonly Thing[]>): AsyncGenerator<Thing> {
  for await (const page of pages) {
    for (let from = 0; from < page.length; from += together) {
      const ids = page.slice(from, from + together)
      const found = byId(await assemble(ids))
      for (const id of ids) { const thing = found.get(id); if (thing !== undefined) yield thing }
    }
  }
}

const endOf = (end: Lineage['from']): string => (typeof end === 'string' ? end : `unseen:${end.unseen}`)
const lineageOrder = (a: Lineage, b: Lineage): number => {
  const [first, second] = [a, b].map(({ from, to, kind }) => `${endOf(from)} ${endOf(to)} ${kind}`)
  return (first as string) < (second as string) ? -1 : 1
}

/** The kept text of a document that is in memory; null where it is not. */
export type Texts = (document: string) => { readonly text: string; readonly language: string | null } | null

/** A settled record, over one state of it. Texts that somebody has in memory are not opened anew where only they are looked at. */
export const viewOn = (base: Base, terms: Terms, texts: Texts = () => null): View => {
  const plain = sqliteShelf(base)
  const documents = remembering<KeptDocument>(async (ids) => byId(await plain.documents(ids)))
  const shelf: Shelf = { ...plain, documents: async (ids) => [...(await documents(ids)).values()] }
  const claimsOf = remembering<readonly RecordClaim[]>(async (ids) => {
    const found = await claimsFor(shelf, ids)
    return new Map(ids.map((id) => [id, found.filter(({ document }) => document === id)]))
  })
  const kept = async (id: string): Promise<KeptDocument | undefined> => (await documents([id])).get(id)

  async function* claims(narrowing: Narrowing): AsyncGenerator<RecordClaim> {
    for await (const page of claimsIn(base, narrowing)) {
      for (let from = 0; from < page.length; from += together) {
        const places = page.slice(from, from + together)
        const found = byId([...(await claimsOf(places.map(({ document }) => document))).values()].flat())
        for (const { id } of places) { const claim = found.get(id); if (claim !== undefined) yield claim }
      }
    }
  }
  async function* lineage({ documents: wanted }: Narrowing): AsyncGenerator<Lineage> {
    const found = new Map<string, Lineage>()
    for await (const page of wanted === null ? allDocuments(base) : [wanted])
      for (const line of await lineageFor(shelf, page)) found.set(`${endOf(line.from)} ${endOf(line.to)} ${line.kind}`, line)
    yield* [...found.values()].sort(lineageOrder)
  }

  return {
    documents: (narrowing) => each(documentsIn(base, narrowing), (ids) => documentsFor(shelf, ids)),
    claims,
    entities: (narrowing) => each(foldsIn(base, 'name', narrowing), (ids) => entitiesFor(shelf, ids)),
    events: (narrowing) => each(foldsIn(base, 'event', narrowing), (ids) => eventsFor(shelf, ids)),
    figures: (narrowing) => each(foldsIn(base, 'figure', narrowing), (ids) => figuresFor(shelf, ids)),
    lineage,
    decisions: async function* () { yield* await shelf.decisions() },
    reading: async (id) => (await kept(id))?.reading ?? null,
    find: (prefix, limit) => findIn(base, prefix, limit),
    search: async function* (words, narrowing) {
      yield* searchIn(base, words, {
        terms, languages: await knownIn(base, 'language'), documents: narrowing.documents,
        text: async (id) => { const known = texts(id); if (known !== null) return known; const document = await kept(id); return document === undefined ? null : { text: document.reading.text, language: document.reading.language } },
      })
    },
    holding: async (words) => holdingIn(base, words, { terms, languages: await knownIn(base, 'language'), documents: null }),
    known: (of) => knownIn(base, of),
    counts: () => countsIn(base),
    nearly: (limit) => nearlyIn(base, limit),
  }
}
