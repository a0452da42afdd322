import { limited } from '../query/lists.ts'
import type { Sought } from '../query/sought.ts'
import type { View } from '../query/view.ts'
import { cell } from './cell.ts'
import { type Cell, type Column, columns, flattened } from './columns.ts'
import { type Exported, type Kind, things } from './kinds.ts'

/** Comma-separated values (RFC 4180), fit for a spreadsheet: no cell is a formula. */

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`

async function* rows<K extends Kind>(view: View, kind: K, sought: Sought): AsyncGenerator<string> {
  const { of, rowsOf } = columns[kind] as Column<K>
  yield row(of)
  for await (const thing of limited(things[kind](view, sought), sought.filter.limit)) for (const cells of rowsOf(thing)) yield row(cells)
}

/** One table of a kind. What it leaves out is in `flattened`. */
export const csv = (view: View, kind: Kind, sought: Sought): Exported => ({ pieces: rows(view, kind, sought), lost: () => [flattened[kind]] })
