export type RefusalCode = 'missing' | 'foreign' | 'newer' | 'unreadable' | 'busy' | 'full' | 'unsupported' | 'other-reader'

/** Why a record can't be opened or written. Thrown, since without a record there is nothing to go on with; the command line ends with status 3. */
export class RecordRefused extends Error {
  override readonly name = 'RecordRefused'
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string, cause: unknown = null) {
    super(message, { cause })
    this.code = code
  }
}

/** What SQLite says, in words for people. */
const said: readonly (readonly [RegExp, RefusalCode, string])[] = [
  // Matches "database or disk is full"; not "database is locked".
  [/disk is full|SQLITE_FULL|disk I\/O error|file size limit/iu, 'full', 'there is no room left for it on the disk'],
  // Matches "database is locked"; not "no such table".
  [/database is locked|SQLITE_BUSY/iu, 'busy', 'another process holds it'],
  // Matches "attempt to write a readonly database"; not "read".
  [/readonly database|unable to open|permission denied/iu, 'unreadable', 'it may not be opened or written'],
  // Matches "database disk image is malformed"; not "disk is full".
  [/malformed|not a database/iu, 'unreadable', 'it is damaged'],
]

/** An error of the database as a refusal; anything else is a bug and is thrown on as it is. */
export const refusal = (path: string, error: unknown): unknown => {
  if (error instanceof RecordRefused || !(error instanceof Error)) return error
  const text = `${(error as { code?: unknown }).code ?? ''} ${error.message}`
  const known = said.find(([pattern]) => pattern.test(text))
  return known === undefined ? error : new RecordRefused(known[1], `the record ${path}: ${known[2]} (${error.message})`, error)
}
