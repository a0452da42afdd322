import { sql } from 'kysely'
import type { Layer } from '../ledger/shelf.ts'
import type { Counts } from '../query/view.ts'
import type { Base } from './open.ts'
import { numberOf, rowsOf } from './rows.ts'

/** How much there is of everything. */
export const countsIn = async (base: Base): Promise<Counts> => {
  const count = async (table: string): Promise<number> => Number((await rowsOf(base, sql<{ readonly n: number }>`select count(*) as n from ${sql.table(table)}`))[0]?.n)
  const inLayer = async (table: string, layer: Layer): Promise<number> =>
    Number((await rowsOf(base, sql<{ readonly n: number }>`select count(*) as n from ${sql.table(table)} where layer = ${numberOf(layer)}`))[0]?.n)
  return {
    documents: await count('documents'), claims: await count('claims'), entities: await inLayer('folds', 'name'), events: await inLayer('folds', 'event'),
    figures: await inLayer('folds', 'figure'), lineage: await inLayer('links', 'text'), decisions: await count('decisions'),
  }
}
