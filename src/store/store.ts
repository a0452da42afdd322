import { statSync } from 'node:fs'
import { sql } from 'kysely'
import type { KeptDocument, Shelf } from '../ledger/shelf.ts'
import { type Integrity, integrityOf } from './integrity.ts'
import { keep } from './keep.ts'
import { dropLease, renewLease, takeLease } from './lease.ts'
import { hasMarks } from './marks.ts'
import { type Base, connect, openRecord } from './open.ts'
import { type Content, inputFrom, type Prepared } from './prepared.ts'
import { refusal } from './refused.ts'
import { among, rowsOf } from './rows.ts'
import { sqliteShelf } from './shelf.ts'
import type { DocumentInput } from '../model/index.ts'

/** A record that is open. Everything on it rejects with RecordRefused where the disk or another program stands in the way. */
export type Store = {
  readonly path: string
  /** The ledger's port, outside of any settling. */
  readonly shelf: Shelf
  /** Which of these documents are kept already. */
  readonly held: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Keeps one document in one transaction. When this resolves, it is on the disk. */
  readonly keep: (document: Prepared, retrieved: string) => Promise<'added' | 'known'>
  /** The fingerprints of the readers whose readings it holds: more than one only while it is being read again. */
  readonly readers: () => Promise<readonly string[]>
  readonly content: (id: string) => Promise<{ readonly input: DocumentInput; readonly captured: string | null } | null>
  readonly isSettled: () => Promise<boolean>
  /** Runs `work` as the one process that settles: false where another one does. The shelf it gets writes only while the lease lasts. */
  readonly settling: (holder: Holder, work: (shelf: Shelf) => Promise<void>) => Promise<boolean>
  /** Runs `work` over one state of the record, whatever is written meanwhile. */
  readonly snapshot: <T>(work: (base: Base) => Promise<T>) => Promise<T>
  readonly integrity: () => Promise<Integrity>
  /** Bytes of the file and of the log beside it. */
  readonly size: () => number
  readonly close: () => Promise<void>
}

export type Holder = { readonly name: string; readonly now: () => number; readonly isGone: (holder: string) => boolean }

type ContentRow = Omit<Content, 'mediaType' | 'given'> & { readonly media_type: string | null; readonly given: string; readonly captured: string | null }

const contentIn = async (base: Base, id: string) => {
  const [row] = await rowsOf(base, sql<ContentRow>`select kind, media_type, given, bytes, captured from contents join documents on id = document where document = ${id}`)
  if (row === undefined) return null
  const { media_type: mediaType, given, captured, ...rest } = row
  return { captured, input: inputFrom({ ...rest, mediaType, given: JSON.parse(given) as Content['given'] }) }
}

const sizeOf = (path: string): number => ['', '-wal', '-shm'].reduce((sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0), 0)

/** Opens a record; makes it where `create` allows. Throws RecordRefused. */
export const openStore = (path: string, { create }: { readonly create: boolean }): Store => {
  const { base } = openRecord(path, create)
  /** Errors of the database become refusals, in words. */
  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw refusal(path, error)
    }
  }
  return {
    path,
    shelf: sqliteShelf(base),
    held: (ids) => asking(async () => new Set((await rowsOf(base, sql<Pick<KeptDocument, 'id'>>`select id from documents where id in ${among(ids)}`)).map(({ id }) => id))),
    keep: (document, retrieved) => asking(() => base.transaction().execute((within) => keep(within, document, retrieved))),
    readers: () => asking(async () => (await rowsOf(base, sql<{ readonly reader: string }>`select distinct reader from readings order by reader`)).map(({ reader }) => reader)),
    content: (id) => asking(() => contentIn(base, id)),
    isSettled: () => asking(async () => !(await hasMarks(base))),
    settling: ({ name, now, isGone }, work) => asking(async () => {
      if (!(await takeLease(base, name, { now: now(), isGone }))) return false
      await work(sqliteShelf(base, (within) => renewLease(within, name, now())))
      await dropLease(base, name)
      return true
    }),
    snapshot: (work) => asking(async () => {
      const reading = connect(path, 'read').base
      try {
        return await reading.transaction().execute(work)
      } finally {
        await reading.destroy()
      }
    }),
    integrity: () => asking(() => integrityOf(base)),
    size: () => sizeOf(path),
    close: () => base.destroy(),
  }
}
