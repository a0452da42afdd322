import { sql } from 'kysely'
import type { Layer } from '../ledger/shelf.ts'
import type { Counts } from '../query/view.ts'
import type { Base } from './open.ts'
import { numberOf, rowsOf } from './rows.ts'

/** Entities that a file lists and no report names. */
const onlyListed = async (base: Base): Promise<number> => {
  const name = numberOf('name')
  const [row] = await rowsOf(base, sql<{ readonly n: number }>`select count(distinct fold) as n from uses indexed by uses_by_document join members on members.layer = ${name} and members.node = uses.node
    where uses.layer = ${name} and uses.document >= 'k-' and uses.document < 'k.'
    and not exists (select 1 from members as other join uses as told on told.layer = ${name} and told.node = other.node where other.layer = ${name} and other.fold = members.fold and told.document < 'k-')`)
  return Number(row?.n ?? 0)
}

/** How much there is of everything. */
export const countsIn = async (base: Base): Promise<Counts> => {
  const count = async (table: string): Promise<number> => Number((await rowsOf(base, sql<{ readonly n: number }>`select count(*) as n from ${sql.table(table)}`))[0]?.n)
  const inLayer = async (table: string, layer: Layer): Promise<number> =>
    Number((await rowsOf(base, sql<{ readonly n: number }>`select count(*) as n from ${sql.table(table)} where layer = ${numberOf(layer)}`))[0]?.n)
  return {
    documents: await count('documents'), claims: await count('claims'), entities: (await inLayer('folds', 'name')) - (await onlyListed(base)), events: await inLayer('folds', 'event'),
    figures: await inLayer('folds', 'figure'), lineage: await inLayer('links', 'text'), decisions: await count('decisions'),
  }
}
