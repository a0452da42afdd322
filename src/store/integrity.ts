import { sql } from 'kysely'
import type { Base } from './open.ts'
import { numberOf, rowsOf } from './rows.ts'

export type Integrity = { readonly sound: boolean; readonly problems: readonly string[]; readonly version: number; readonly waiting: number; readonly documents: number }

/** What must come to nothing in a sound record. */
const questions: readonly (readonly [problem: string, query: string])[] = [
  ['documents without a reading', 'select count(*) as n from documents where id not in (select document from readings)'],
  ['documents that search does not know', "select count(*) as n from documents join readings on document = id where reader <> '' and number not in (select rowid from words)"],
  ['readings without a document', 'select count(*) as n from readings where document not in (select id from documents)'],
  ['keys of nodes that are not there', 'select count(*) as n from keys where not exists (select 1 from nodes where nodes.layer = keys.layer and nodes.id = keys.node)'],
  ['uses of nodes that are not there', 'select count(*) as n from uses where not exists (select 1 from nodes where nodes.layer = uses.layer and nodes.id = uses.node)'],
  // What stands beside a fuller name is a member of that name, not of a fold.
  ['members of folds that are not there', `select count(*) as n from members where layer <> ${numberOf('beside')} and not exists (select 1 from folds where folds.layer = members.layer and folds.id = members.fold)`],
]

const one = async (base: Base, query: string): Promise<unknown> => Object.values((await rowsOf(base, sql<Record<string, unknown>>`${sql.raw(query)}`))[0] ?? {})[0]

/** Looks the file over: SQLite's own check, then that its tables fit together. */
export const integrityOf = async (base: Base): Promise<Integrity> => {
  const said = (await rowsOf(base, sql<{ readonly integrity_check: string }>`pragma integrity_check`)).map((row) => row.integrity_check)
  const found = await Promise.all(questions.map(async ([problem, query]) => ({ problem, count: Number(await one(base, query)) })))
  const problems = [...said.filter((line) => line !== 'ok'), ...found.filter(({ count }) => count > 0).map(({ problem, count }) => `${count} ${problem}`)]
  return {
    sound: problems.length === 0, problems,
    version: Number(await one(base, 'pragma user_version')), waiting: Number(await one(base, 'select count(*) from marks')), documents: Number(await one(base, 'select count(*) from documents')),
  }
}
