import { limited } from '../query/lists.ts'
import type { Sought } from '../query/sought.ts'
import type { View } from '../query/view.ts'
import { type Cell, type Column, columns, flattened } from './columns.ts'
import { type Exported, type Kind, things } from './kinds.ts'

/** Comma-separated values (RFC 4180), fit for a spreadsheet: no cell is a formula. */

/** What a spreadsheet would take for a formula, in either width. Matches "=1+1" and "-5 people"; not "a=1". */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u
/** Controls, and what turns the direction of all that follows, have no place in a cell. Matches U+001B and U+202E; not a line feed, nor U+200F. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu
/** What must stand between quotes. Matches "a,b" and " a"; not "a b". */
const quoted = /[",\r\n]|^ | $/u

/** Numbers stay numbers; text that would be a formula gets an apostrophe before it, as OWASP advises. */
export const cell = (value: Cell): string => {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  // Controls go first: what stands behind them must not become a formula by their going.
  const bare = value.replace(control, '')
  const text = formula.test(bare) ? `'${bare}` : bare
  return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

async function* rows<K extends Kind>(view: View, kind: K, sought: Sought): AsyncGenerator<string> {
  const { of, rowsOf } = columns[kind] as Column<K>
  yield row(of)
  for await (const thing of limited(things[kind](view, sought), sought.filter.limit)) for (const cells of rowsOf(thing)) yield row(cells)
}

/** One table of a kind. What it leaves out is in `flattened`. */
export const csv = (view: View, kind: Kind, sought: Sought): Exported => ({ pieces: rows(view, kind, sought), lost: () => [flattened[kind]] })
