import { sql } from 'kysely'
import type { Change } from '../ledger/shelf.ts'
import { addKeys } from './keep.ts'
import { cleanMarks, marksOf, setMarks } from './marks.ts'
import type { Base } from './open.ts'
import { among, numberOf, table } from './rows.ts'

/** Writes one step of settling, in the order of its fields, inside the caller's transaction. Marks set after the stamp `seen` stay. */
export const writeChange = async (base: Base, change: Change, seen: number): Promise<void> => {
  const layer = numberOf(change.layer)
  if (change.keys.length > 0) await addKeys(base, table(change.keys.map(({ key, node }) => [layer, key, node])))
  if (change.unlink.length > 0) {
    await sql`delete from links where layer = ${layer} and a in ${among(change.unlink)}`.execute(base)
    await sql`delete from links where layer = ${layer} and b in ${among(change.unlink)}`.execute(base)
  }
  if (change.links.length > 0) {
    const rows = table(change.links.map(({ a, b, score, conflict, body }) => [a, b, score, conflict ? 1 : 0, JSON.stringify(body)]))
    await sql`insert or replace into links (layer, a, b, score, conflict, body)
      select ${layer}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${rows})`.execute(base)
  }
  if (change.unfold.length > 0) {
    await sql`delete from folds where layer = ${layer} and id in ${among(change.unfold)}`.execute(base)
    await sql`delete from members where layer = ${layer} and fold in ${among(change.unfold)}`.execute(base)
  }
  if (change.folds.length > 0) {
    const rows = table(change.folds.map(({ id, body }) => [id, JSON.stringify(body)]))
    await sql`insert or replace into folds (layer, id, body) select ${layer}, value ->> 0, value ->> 1 from json_each(${rows})`.execute(base)
  }
  if (change.members.length > 0) {
    const rows = table(change.members.map(({ node, fold, alias }) => [node, fold, alias]))
    await sql`insert or replace into members (layer, node, fold, alias) select ${layer}, value ->> 0, value ->> 1, value ->> 2 from json_each(${rows})`.execute(base)
  }
  for (const { key, wide } of change.wide) await sql`update blocks set wide = ${wide ? 1 : 0} where layer = ${layer} and key = ${key}`.execute(base)
  await cleanMarks(base, change.layer, { marks: change.clean, seen })
  await setMarks(base, change.dirty.flatMap((mark) => marksOf(mark.layer, mark.marks)))
}
