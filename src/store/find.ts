import { sql } from 'kysely'
import type { Layer } from '../ledger/shelf.ts'
import type { Found, KnownValue, ThingKind } from '../query/view.ts'
import type { Base } from './open.ts'
import { layers } from '../ledger/shelf.ts'
import { numberOf, rowsOf } from './rows.ts'

/** Which things the folds of a layer are; the folds of other layers have no id of their own to ask for. */
export const foldKinds: readonly (readonly [Layer, ThingKind])[] = [['name', 'entity'], ['event', 'event'], ['figure', 'figure']]
const kindOf = (layer: number): ThingKind | null => foldKinds.find(([name]) => name === layers[layer])?.[1] ?? null

type Row = { readonly layer: number; readonly id: string; readonly matched: string }

/** Everything whose id, or an id that it answers to, begins with `prefix`: exact ones first, then documents and claims, then folds. */
export const findIn = async (base: Base, prefix: string, limit: number): Promise<readonly Found[]> => {
  // Every string that begins so sorts from the prefix to the prefix with the highest character after it.
  const [from, until, most] = [prefix, `${prefix}\u{10FFFF}`, BigInt(limit)]
  const plain = async (kind: ThingKind, table: string): Promise<readonly Found[]> =>
    (await rowsOf(base, sql<{ readonly id: string }>`select id from ${sql.table(table)} where id >= ${from} and id < ${until} order by id limit ${most}`)).map(({ id }) => ({ kind, id, matched: id }))
  const folds = await rowsOf(base, sql<Row>`select layer, fold as id, alias as matched from members where alias >= ${from} and alias < ${until} order by alias limit ${most}`)
  const throughClaims = await rowsOf(base, sql<Row>`select members.layer as layer, fold as id, claims.id as matched from
    (select id, document from claims where id >= ${from} and id < ${until} order by id limit ${most}) as claims
    join uses on uses.layer in (${numberOf('event')}, ${numberOf('figure')}) and uses.document = claims.document and uses.item = claims.id
    join members on members.layer = uses.layer and members.node = uses.node`)
  const found: readonly Found[] = [
    ...(await plain('document', 'documents')), ...(await plain('claim', 'claims')), ...(await plain('decision', 'decisions')),
    ...[...folds, ...throughClaims].flatMap(({ layer, id, matched }) => { const kind = kindOf(layer); return kind === null ? [] : [{ kind, id, matched }] }),
  ]
  return [...found.filter(({ matched }) => matched === prefix), ...found.filter(({ matched }) => matched !== prefix)].slice(0, limit)
}

/** The values that stand in the record, sorted. */
export const knownIn = async (base: Base, of: KnownValue): Promise<readonly string[]> => {
  const values = async (statement: ReturnType<typeof sql<{ readonly value: string }>>): Promise<readonly string[]> => (await rowsOf(base, statement)).map(({ value }) => value)
  switch (of) {
    case 'type': return values(sql`select distinct type as value from claims where type not like 'figure/%' order by 1`)
    case 'measure': return values(sql`select distinct substr(type, 8) as value from claims where type like 'figure/%' order by 1`)
    case 'language': return values(sql`select distinct language as value from documents where language is not null order by 1`)
    case 'outlet': return values(sql`select distinct name as value from outlets order by 1`)
  }
}
