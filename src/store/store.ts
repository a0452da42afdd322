import { statSync } from 'node:fs'
import { sql } from 'kysely'
import type { KeptDocument, Shelf } from '../ledger/shelf.ts'
import { type Integrity, integrityOf } from './integrity.ts'
import { keep, outdate, outdated, replaceReading } from './keep.ts'
import { dropLease, LeaseLost, renewLease, takeLease } from './lease.ts'
import { hasMarks } from './marks.ts'
import { type Base, connect, openRecord } from './open.ts'
import { type Content, inputFrom, type Prepared } from './prepared.ts'
import { RecordRefused, refusal } from './refused.ts'
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
  /** Makes it ready to be read again by another reader; documents and decisions stay. */
  readonly outdate: () => Promise<void>
  /** The documents whose readings are outdated. */
  readonly outdated: () => Promise<readonly string[]>
  /** What a document was given as; null where it was not kept. */
  readonly content: (id: string) => Promise<{ readonly input: DocumentInput; readonly captured: string | null } | null>
  readonly replaceReading: (document: Prepared) => Promise<void>
  readonly isSettled: () => Promise<boolean>
  /** Runs `work` as the one process that settles: false where another one does. The shelf it gets writes only while the lease lasts. */
  readonly settling: (holder: Holder, work: (shelf: Shelf) => Promise<void>) => Promise<boolean>
  /** One state of the record, whatever is written meanwhile. */
  readonly snapshot: () => Promise<Snapshot>
  /** A connection that sees the record as it stands at each question. */
  readonly live: () => { readonly base: Base; readonly close: () => Promise<void> }
  readonly integrity: () => Promise<Integrity>
  /** Bytes of the file and of the log beside it. */
  readonly size: () => number
  readonly close: () => Promise<void>
}

export type Snapshot = { readonly base: Base; readonly isSettled: () => Promise<boolean>; readonly close: () => Promise<void> }
export type Holder = { readonly name: string; readonly now: () => number; readonly isGone: (holder: string) => boolean }

type ContentRow = Omit<Content, 'mediaType' | 'given'> & { readonly media_type: string | null; readonly given: string; readonly captured: string | null }

const contentIn = async (base: Base, id: string) => {
  const [row] = await rowsOf(base, sql<ContentRow>`select kind, media_type, given, bytes, captured from contents join documents on id = document where document = ${id}`)
  if (row === undefined) return null
  const { media_type: mediaType, given, captured, ...rest } = row
  return { captured, input: inputFrom({ ...rest, mediaType, given: JSON.parse(given) as Content['given'] }) }
}

const countDecisions = async (base: Base): Promise<number> => (await rowsOf(base, sql<{ readonly n: number }>`select count(*) as n from decisions`))[0]?.n ?? 0

const sizeOf = (path: string): number => ['', '-wal', '-shm'].reduce((sum, end) => sum + (statSync(path + end, { throwIfNoEntry: false })?.size ?? 0), 0)

type Asking = <T>(work: () => Promise<T>) => Promise<T>
/** The port, with the errors of the database in words. */
const inWords = (shelf: Shelf, asking: Asking): Shelf =>
  Object.fromEntries(Object.entries(shelf).map(([name, method]) => [name, (...given: readonly unknown[]) => asking(() => (method as (...given: readonly unknown[]) => Promise<unknown>)(...given))])) as unknown as Shelf

/** Opens a record; makes it where `create` allows. Throws RecordRefused. */
export const openStore = (path: string, { create, lasting = true, joining = false }: { readonly create: boolean; readonly lasting?: boolean; readonly joining?: boolean }): Store => {
  // Another thread has looked at the file. Looking again opens and closes it, and with that the process loses its locks on it (POSIX): another process could then take the log away.
  const { base, file } = joining ? connect(path, 'write', lasting) : openRecord(path, create)
  /** Errors of the database become refusals, in words. */
  const asking: Asking = async (work) => {
    try {
      return await work()
    } catch (error) {
      throw refusal(path, error)
    }
  }
  return {
    path,
    shelf: inWords(sqliteShelf(base), asking),
    held: (ids) => asking(async () => new Set((await rowsOf(base, sql<Pick<KeptDocument, 'id'>>`select id from documents where id in ${among(ids)}`)).map(({ id }) => id))),
    keep: (document, retrieved) => asking(() => base.transaction().execute(async (within) => {
      // A newer program may have begun to read the record again since this one looked.
      const [any] = await rowsOf(within, sql<{ readonly reader: string }>`select reader from readings where reader <> ${outdated} limit 1`)
      if (any !== undefined && any.reader !== document.reader) throw new RecordRefused('other-reader', `${path} is now read by another version of Stemma`)
      return keep(within, document, retrieved)
    })),
    readers: () => asking(async () => (await rowsOf(base, sql<{ readonly reader: string }>`select distinct reader from readings order by reader`)).map(({ reader }) => reader)),
    outdate: () => asking(() => base.transaction().execute(outdate)),
    outdated: () => asking(async () => (await rowsOf(base, sql<Pick<KeptDocument, 'id'>>`select document as id from readings where reader = ${outdated} order by document`)).map(({ id }) => id)),
    replaceReading: (document) => asking(() => base.transaction().execute((within) => replaceReading(within, document))),
    content: (id) => asking(() => contentIn(base, id)),
    isSettled: () => asking(async () => !(await hasMarks(base))),
    settling: ({ name, now, isGone }, work) => asking(async () => {
      if (!(await takeLease(base, name, { now: now(), isGone }))) return false
      const decided = await countDecisions(base)
      const guard = async (within: Base): Promise<void> => {
        await renewLease(within, name, now())
        // What the ledger has read of the decisions holds for the whole of its run: with a new one it starts again.
        if ((await countDecisions(within)) !== decided) throw new LeaseLost('something was decided meanwhile')
      }
      try {
        await work(sqliteShelf(base, guard))
      } finally {
        await dropLease(base, name)
      }
      return true
    }),
    snapshot: () => asking(async () => {
      const { base: reading, file: snapshot } = connect(path, 'read')
      // The first look fixes the state that all later ones see.
      snapshot.execute('begin')
      await hasMarks(reading)
      return { base: reading, isSettled: async () => !(await hasMarks(reading)), close: () => {
        // A closed connection whose statements still wait to be collected would go on holding its state, and the log with it.
        snapshot.rollBack()
        return reading.destroy()
      } }
    }),
    live: () => {
      const { base: reading } = connect(path, 'read')
      return { base: reading, close: () => reading.destroy() }
    },
    integrity: () => asking(() => integrityOf(base)),
    size: () => sizeOf(path),
    close: async () => {
      // So that the file alone is the whole record, to be copied: unless another process is at it, which then does the same.
      file.execute('pragma busy_timeout = 0')
      try {
        await sql`pragma wal_checkpoint(truncate)`.execute(base)
      } catch (error) {
        if (!/locked|busy/iu.test((error as Error).message)) throw refusal(path, error)
      }
      await base.destroy()
    },
  }
}
