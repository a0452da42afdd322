import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { SqliteFile, Value } from './driver.ts'

/** How transactions begin: `write` takes the file's one write lock at once, so that none fails half-way; `read` sees one state of the record to its end. */
export type Mode = 'read' | 'write'

const connectionOn = (file: SqliteFile): DatabaseConnection => ({
  // Rejections, not exceptions, for whoever awaits.
  executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
    const statement = file.prepare(sql)
    if (statement.reader) return { rows: statement.all(parameters as readonly Value[]) as R[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters as readonly Value[])) }
  },
  // A stream would hold the one connection while its reader asks for more: the store reads in pages instead.
  streamQuery: () => {
    throw new Error('the record is read in pages, not streams')
  },
})

/**
 * After so many uses the event loop is let turn once. The library keeps about a kilobyte of every answer until then, and the
 * promises of a long settling alone never let it turn: at 10,000 reports that was 100 MB.
 */
const usesBetweenTurns = 256
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** One connection, handed to one user at a time, in the order of asking. */
const driverOn = (file: SqliteFile, mode: Mode): Driver => {
  const connection = connectionOn(file)
  const waiting: (() => void)[] = []
  let taken = false
  let uses = 0
  const command = (sql: string) => async (): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: async () => {},
    acquireConnection: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve))
      taken = true
      uses += 1
      if (uses % usesBetweenTurns === 0) await turn()
      return connection
    },
    releaseConnection: async () => {
      const next = waiting.shift()
      // The connection passes on without being free in between.
      if (next === undefined) taken = false
      else next()
    },
    beginTransaction: command(mode === 'write' ? 'begin immediate' : 'begin'),
    commitTransaction: command('commit'),
    rollbackTransaction: async () => file.rollBack(),
    destroy: async () => file.close(),
  }
}

/** Kysely over one open SQLite file. */
export const sqlite = (file: SqliteFile, mode: Mode): Dialect => ({
  createDriver: () => driverOn(file, mode),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (database) => new SqliteIntrospector(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})
