import Database from 'libsql'

/** The one file that knows which SQLite library is used: `node:sqlite` can take its place when Node 22 is the floor. */

export type Value = string | number | bigint | Uint8Array | null
export type Row = Readonly<Record<string, unknown>>

export type Statement = {
  /** Whether running it gives rows. */
  readonly reader: boolean
  readonly all: (values: readonly Value[]) => readonly Row[]
  /** The number of rows changed. */
  readonly run: (values: readonly Value[]) => number
}

export type SqliteFile = {
  /** Statements are kept by their text: preparing costs more than most of them take. */
  readonly prepare: (sql: string) => Statement
  readonly execute: (sql: string) => void
  /** Rolls back what is open. A full disk makes SQLite do that by itself: then nothing is. */
  readonly rollBack: () => void
  readonly close: () => void
}

const keptStatements = 300
/** How long a statement waits for another process to let go, in milliseconds. */
const patience = 60_000

/** Opens a file at an absolute path (SQLite takes ":memory:" and the like for no file), which SQLite makes where there is none. Throws what the library throws. */
export const openFile = (path: string): SqliteFile => {
  const database = new Database(path)
  database.exec(`pragma busy_timeout = ${patience}`)
  const kept = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const native = database.prepare(sql)
    const statement: Statement = {
      reader: native.reader,
      all: (values) => native.all(...[[...values]]) as Row[],
      run: (values) => native.run(...[[...values]]).changes,
    }
    if (kept.size >= keptStatements) kept.clear()
    kept.set(sql, statement)
    return statement
  }
  return {
    prepare,
    execute: (sql) => {
      database.exec(sql)
    },
    rollBack: () => {
      if (database.inTransaction) database.exec('rollback')
    },
    close: () => {
      kept.clear()
      database.close()
    },
  }
}
