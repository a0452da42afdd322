import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Kysely } from 'kysely'
import { openFile, type SqliteFile } from './dialects/driver.ts'
import { type Mode, sqlite } from './dialects/sqlite.ts'
import { migrations } from './migrations/index.ts'
import { RecordRefused, refusal } from './refused.ts'

/** 'stma': says in the file's header that it is a record of Stemma. */
const applicationId = 0x73746d61
const header = 'SQLite format 3\u0000'

/** Rows are read and written by statements of our own, which name their types where they stand. */
export type Base = Kysely<Record<string, never>>

const number = (file: SqliteFile, query: string): number => Number(Object.values(file.prepare(query).all([])[0] ?? {})[0])

/** Refuses, before the database library touches it, what can't be a record. Makes a new file that only its owner may read. */
const look = (path: string, create: boolean): void => {
  if (/^postgres(ql)?:/u.test(path)) throw new RecordRefused('unsupported', 'records in PostgreSQL are not there yet: give a file')
  try {
    const status = statSync(path, { throwIfNoEntry: false })
    if (status === undefined) {
      if (!create) throw new RecordRefused('missing', `there is no record at ${path}: “stemma add” makes one, and --record or STEMMA_RECORD says where`)
      try {
        closeSync(openSync(path, 'wx', 0o600))
      } catch (error) {
        // Another process was quicker: its file is as good.
        if ((error as { code?: unknown }).code !== 'EEXIST') throw error
      }
      return
    }
    if (!status.isFile()) throw new RecordRefused('foreign', `${path} is not a file, so it is no record`)
    const bytes = Buffer.alloc(header.length)
    const handle = openSync(path, 'r')
    const length = readSync(handle, bytes, 0, header.length, 0)
    closeSync(handle)
    if (length > 0 && bytes.toString('latin1', 0, length) !== header) throw new RecordRefused('foreign', `${path} is not a record of Stemma, and was left alone`)
  } catch (error) {
    if (error instanceof RecordRefused) throw error
    throw new RecordRefused('unreadable', `the record ${path} can't be opened: ${(error as Error).message}`, error)
  }
}

const check = (file: SqliteFile, path: string): number => {
  const owner = number(file, 'pragma application_id')
  if (owner !== applicationId && (owner !== 0 || number(file, 'select count(*) from sqlite_master') > 0))
    throw new RecordRefused('foreign', `${path} is a database of another program, and was left alone`)
  const version = number(file, 'pragma user_version')
  if (version > migrations.length)
    throw new RecordRefused('newer', `${path} was made by a newer Stemma (its version is ${version}, this one knows ${migrations.length}): update Stemma to open it`)
  return version
}

/** Brings the file to the newest version. All in one transaction that holds the write lock: of two processes one migrates, the other finds it done. */
const migrate = (file: SqliteFile, path: string): void => {
  file.execute('begin immediate')
  try {
    const version = check(file, path)
    for (const migration of migrations.slice(version)) file.execute(migration)
    file.execute(`pragma application_id = ${applicationId}`)
    file.execute(`pragma user_version = ${migrations.length}`)
    file.execute('commit')
  } catch (error) {
    file.rollBack()
    throw error
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4))
/** Changing to the write-ahead log needs the file alone for a moment, and SQLite does not wait for that by itself. */
const useLog = (file: SqliteFile): void => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      if (file.prepare('pragma journal_mode = wal').all([])[0]?.['journal_mode'] === 'wal') return
    } catch (error) {
      if (attempt >= 200) throw error
    }
    Atomics.wait(pause, 0, 0, 25)
  }
}

export type Connection = { readonly base: Base; readonly file: SqliteFile }

/** One more connection to a record that `openRecord` has opened. */
export const connect = (path: string, mode: Mode, lasting = true): Connection => {
  const file = openFile(resolve(path))
  // FULL: what was acknowledged outlives a power cut, not only a crash. What is only derived may be derived again: of the log an end alone can be lost, and with it the word that it was done.
  file.execute(`pragma synchronous = ${lasting ? 'full' : 'normal'}; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -32000`)
  return { file, base: new Kysely({ dialect: sqlite(file, mode) }) }
}

/**
 * Opens the record at `path` to write, and makes it where `create` allows. Throws RecordRefused, with the reason in words,
 * for a file that is foreign, newer, damaged, missing or not to be opened.
 */
export const openRecord = (path: string, create: boolean): Connection => {
  look(path, create)
  let file: SqliteFile | null = null
  try {
    file = openFile(resolve(path))
    const version = check(file, path)
    useLog(file)
    if (version < migrations.length) migrate(file, path)
    file.close()
    return connect(path, 'write')
  } catch (error) {
    file?.close()
    throw refusal(path, error)
  }
}
