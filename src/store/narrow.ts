import { type RawBuilder, sql } from 'kysely'
import type { Layer } from '../ledger/shelf.ts'
import type { Narrowing } from '../query/view.ts'
import type { Base } from './open.ts'
import { among, numberOf, rowsOf } from './rows.ts'

type Id = { readonly id: string }
const ids = (rows: readonly Id[]): readonly string[] => rows.map(({ id }) => id)
const pageSize = 200n

/** All ids of a statement that takes what it gives from after an id on, page by page, so that no statement stays open while its rows are used. */
export async function* pagesOf(base: Base, page: (after: string, limit: bigint) => RawBuilder<Id>): AsyncGenerator<readonly string[]> {
  let after = ''
  for (;;) {
    const found = ids(await rowsOf(base, page(after, pageSize)))
    if (found.length > 0) yield found
    const last = found.at(-1)
    if (last === undefined || found.length < Number(pageSize)) return
    after = last
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const both = (lists: readonly (readonly string[])[]): readonly string[] => {
  const [first = [], ...rest] = lists
  const others = rest.map((list) => new Set(list))
  return [...new Set(first)].filter((id) => others.every((list) => list.has(id))).sort(byCodeUnits)
}

async function* inPages(all: readonly string[]): AsyncGenerator<readonly string[]> {
  for (let from = 0; from < all.length; from += Number(pageSize)) yield all.slice(from, from + Number(pageSize))
}

/** The ids of a layer's folds that fit, in pages, in order. What it can't tell quickly it lets through. */
export async function* foldsIn(base: Base, layer: Layer, { ids: wanted, documents, claims }: Narrowing): AsyncGenerator<readonly string[]> {
  const number = numberOf(layer)
  const lists = await Promise.all([
    ...(wanted === null ? [] : [rowsOf(base, sql<Id>`select distinct fold as id from members where layer = ${number} and alias in ${among(wanted)}
      union select id from folds where layer = ${number} and id in ${among(wanted)}`)]),
    ...(documents === null ? [] : [rowsOf(base, sql<Id>`select distinct fold as id from uses indexed by uses_by_document join members on members.layer = uses.layer and members.node = uses.node
      where uses.layer = ${number} and uses.document in ${among(documents)}`)]),
    ...(claims === null ? [] : [rowsOf(base, sql<Id>`select distinct fold as id from claims join uses on uses.layer = ${number} and uses.document = claims.document and uses.item = claims.id
      join members on members.layer = uses.layer and members.node = uses.node where claims.id in ${among(claims)}`)]),
  ])
  if (lists.length > 0) yield* inPages(both(lists.map(ids)))
  else yield* pagesOf(base, (after, limit) => sql<Id>`select id from folds where layer = ${number} and id > ${after} order by id limit ${limit}`)
}

/** The ids of documents that fit, likewise. */
export async function* documentsIn(base: Base, { ids: wanted, documents }: Narrowing): AsyncGenerator<readonly string[]> {
  const lists = [wanted, documents].filter((list) => list !== null)
  if (lists.length > 0) yield* inPages(ids(await rowsOf(base, sql<Id>`select id from documents where id in ${among(both(lists))} order by id`)))
  else yield* allDocuments(base)
}

/** The ids of all documents, in pages, in order. */
export const allDocuments = (base: Base): AsyncGenerator<readonly string[]> => pagesOf(base, (after, limit) => sql<Id>`select id from documents where id > ${after} order by id limit ${limit}`)

export type ClaimPlace = { readonly id: string; readonly document: string }

/** Where the claims that fit are to be found, in the order of their ids. */
export async function* claimsIn(base: Base, { ids: wanted, documents, claims }: Narrowing): AsyncGenerator<readonly ClaimPlace[]> {
  const lists = [wanted, claims].filter((list) => list !== null)
  if (lists.length > 0 || documents !== null) {
    const found = await rowsOf(base, sql<ClaimPlace>`select id, document from claims where ${lists.length === 0 ? sql`true` : sql`id in ${among(both(lists))}`}
      and ${documents === null ? sql`true` : sql`document in ${among(documents)}`} order by id`)
    if (found.length > 0) yield found
    return
  }
  for await (const page of pagesOf(base, (after, limit) => sql<Id>`select id from claims where id > ${after} order by id limit ${limit}`))
    yield await rowsOf(base, sql<ClaimPlace>`select id, document from claims where id in ${among(page)} order by id`)
}
