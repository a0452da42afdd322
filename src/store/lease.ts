import { sql } from 'kysely'
import type { Base } from './open.ts'
import { rowsOf } from './rows.ts'

/** Who may settle: one process at a time, by a row that runs out if its holder dies. */

/** How long a lease holds without being renewed, in milliseconds: every change renews it. */
const term = 15_000

/** Another process has taken over: its work will do. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

type LeaseRow = { readonly holder: string; readonly until: number }
const holderOf = async (base: Base): Promise<LeaseRow | undefined> => (await rowsOf(base, sql<LeaseRow>`select holder, until from lease`))[0]
const write = (base: Base, holder: string, now: number) => sql`insert or replace into lease (only, holder, until) values (1, ${holder}, ${now + term})`.execute(base)

/** Takes the lease if it is free, run out, or held by one that `isGone` knows to be gone. */
export const takeLease = (base: Base, holder: string, { now, isGone }: { readonly now: number; readonly isGone: (holder: string) => boolean }): Promise<boolean> =>
  base.transaction().execute(async (within) => {
    const held = await holderOf(within)
    if (held !== undefined && held.holder !== holder && held.until > now && !isGone(held.holder)) return false
    await write(within, holder, now)
    return true
  })

/** Renews the lease, within a transaction that must not be written without it. Throws LeaseLost. */
export const renewLease = async (within: Base, holder: string, now: number): Promise<void> => {
  if ((await holderOf(within))?.holder !== holder) throw new LeaseLost('another process settles this record')
  await write(within, holder, now)
}

export const dropLease = (base: Base, holder: string) => sql`delete from lease where holder = ${holder}`.execute(base)
