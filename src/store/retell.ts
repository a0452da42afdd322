import { sql } from 'kysely'
import type { Layer, Retelling } from '../ledger/shelf.ts'
import { putRows } from './keep.ts'
import { marksOf, setMarks } from './marks.ts'
import type { Base } from './open.ts'
import { numberOf, rowsOf, table } from './rows.ts'

type LayerNode = { readonly layer: number; readonly node: string }

/** Takes nodes out with all that hangs on them. */
const dropNodes = async (base: Base, nodes: readonly LayerNode[]): Promise<void> => {
  const those = sql`(select value ->> 0, value ->> 1 from json_each(${table(nodes.map(({ layer, node }) => [layer, node]))}))`
  await sql`update blocks set size = size - (select count(*) from keys where keys.layer = blocks.layer and keys.key = blocks.key and (keys.layer, keys.node) in ${those})
    where (layer, key) in (select layer, key from keys where (layer, node) in ${those})`.execute(base)
  await sql`delete from blocks where size <= 0 and (layer, key) in (select layer, key from keys where (layer, node) in ${those})`.execute(base)
  const folds = await rowsOf(base, sql<{ readonly layer: number; readonly fold: string }>`select distinct layer, fold from members where (layer, node) in ${those}`)
  for (const [name, column] of [['keys', 'node'], ['links', 'a'], ['links', 'b'], ['members', 'node'], ['marks', 'node'], ['nodes', 'id']] as const)
    await sql`delete from ${sql.table(name)} where (layer, ${sql.ref(column)}) in ${those}`.execute(base)
  await sql`delete from folds where (layer, id) in (select value ->> 0, value ->> 1 from json_each(${table(folds.map(({ layer, fold }) => [layer, fold]))}))
    and not exists (select 1 from members where members.layer = folds.layer and members.fold = folds.id)`.execute(base)
}

/** Takes keys from nodes. */
const dropKeys = async (base: Base, keys: Retelling['unkey']): Promise<void> => {
  const gone = table((await rowsOf(base, sql<{ readonly layer: number; readonly key: string }>`delete from keys where (layer, key, node) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(${table(keys.map(({ layer, key, node }) => [numberOf(layer), key, node]))})) returning layer, key`)).map(({ layer, key }) => [layer, key]))
  const those = sql`(select value ->> 0, value ->> 1 from json_each(${gone}))`
  await sql`update blocks set size = size - (select count(*) from json_each(${gone}) where value ->> 0 = blocks.layer and value ->> 1 = blocks.key) where (layer, key) in ${those}`.execute(base)
  // Only those: a look at every block of the record would make each forgetting cost as much as the record is large.
  await sql`delete from blocks where size <= 0 and (layer, key) in ${those}`.execute(base)
}

/** Tells the claims of one document anew, inside the caller's transaction. */
export const writeRetelling = async (base: Base, { document, claims, gone, nodes, keys, uses, unkey, narrow, dirty }: Retelling): Promise<void> => {
  await sql`delete from uses where document = ${document} and (layer, node, item) in (select value ->> 0, value ->> 1, value ->> 2 from json_each(${table(gone.map(({ layer, node, item }) => [numberOf(layer), node, item]))}))`.execute(base)
  await putRows(base, document, { nodes, keys, uses })
  if (unkey.length > 0) await dropKeys(base, unkey)
  // Another document may have come to tell the same meanwhile: what goes is what nothing tells now.
  const left = await rowsOf(base, sql<LayerNode>`select layer, node from (select distinct value ->> 0 as layer, value ->> 1 as node from json_each(${table(gone.map(({ layer, node }) => [numberOf(layer), node]))})) as those
    where not exists (select 1 from uses where uses.layer = those.layer and uses.node = those.node)`)
  if (left.length > 0) await dropNodes(base, left)
  await sql`update claims set type = (select value ->> 1 from json_each(${table(claims.map(({ id, type }) => [id, type]))}) where value ->> 0 = claims.id) where document = ${document} and id in (select value ->> 0 from json_each(${table(claims.map(({ id, type }) => [id, type]))}))`.execute(base)
  for (const { layer, key } of narrow) await sql`update blocks set wide = 0 where layer = ${numberOf(layer satisfies Layer)} and key = ${key}`.execute(base)
  await setMarks(base, dirty.flatMap((mark) => marksOf(mark.layer, mark.marks)))
}
