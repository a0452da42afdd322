import { sql } from 'kysely'
import type { Layer, Marks } from '../ledger/shelf.ts'
import type { Base } from './open.ts'
import { among, numberOf, rowsOf } from './rows.ts'

export const kinds = [['compare', 0], ['fold', 1]] as const

/** A mark to set: a layer's number, a kind's number, a node. */
export type Mark = readonly [layer: number, kind: number, node: string]

/** Sets marks, inside the caller's transaction. One that is set already gets the new stamp: there is something new to settle. */
export const setMarks = async (base: Base, marks: readonly Mark[]): Promise<void> => {
  if (marks.length === 0) return
  await sql`update stamps set stamp = stamp + 1`.execute(base)
  await sql`insert into marks (layer, kind, node, stamp) select value ->> 0, value ->> 1, value ->> 2, (select stamp from stamps) from json_each(${JSON.stringify(marks)}) where true
    on conflict (layer, kind, node) do update set stamp = excluded.stamp`.execute(base)
}

export const marksOf = (layer: Layer, marks: Marks): readonly Mark[] =>
  kinds.flatMap(([name, kind]) => marks[name].map((node): Mark => [numberOf(layer), kind, node]))

/** Takes marks away that were set no later than `seen`. */
export const cleanMarks = async (base: Base, layer: Layer, { marks, seen }: { readonly marks: Marks; readonly seen: number }): Promise<void> => {
  for (const [name, kind] of kinds) if (marks[name].length > 0)
    await sql`delete from marks where layer = ${numberOf(layer)} and kind = ${kind} and node in ${among(marks[name])} and stamp <= ${seen}`.execute(base)
}

/** The latest stamp, and up to `limit` marks of a layer, by node. */
export const readMarks = async (base: Base, layer: Layer, limit: number): Promise<{ readonly marks: Marks; readonly seen: number }> => {
  const [now] = await rowsOf(base, sql<{ readonly stamp: number }>`select stamp from stamps`)
  const of = async (kind: number): Promise<readonly string[]> =>
    (await rowsOf(base, sql<{ readonly node: string }>`select node from marks where layer = ${numberOf(layer)} and kind = ${kind} order by node limit ${BigInt(limit)}`)).map(({ node }) => node)
  return { marks: { compare: await of(0), fold: await of(1) }, seen: now?.stamp ?? 0 }
}

/** Whether anything is still to be settled. */
export const hasMarks = async (base: Base): Promise<boolean> => (await rowsOf(base, sql`select 1 from marks limit 1`)).length > 0
