import { type RawBuilder, sql } from 'kysely'
import { type Layer, layers } from '../ledger/shelf.ts'
import type { Base } from './open.ts'

/** How lists go into a statement: as one JSON parameter, so that a statement's text, and so its plan, stays the same whatever the number of rows. */

/** The rows of one statement. */
export const rowsOf = async <Row>(base: Base, statement: RawBuilder<Row>): Promise<readonly Row[]> => (await statement.execute(base)).rows

/** A layer as its number in the tables. */
export const numberOf = (layer: Layer): number => layers.indexOf(layer)

/** `(select value from json_each(...))`: for `in`. */
export const among = (ids: readonly string[]): RawBuilder<unknown> => sql`(select value from json_each(${JSON.stringify(ids)}))`

/** A table of cells for `from`: its rows' cells are `value ->> 0`, `value ->> 1`, … Bodies go in as text, so that they come out as they were. */
export const table = (rows: readonly (readonly (string | number | null)[])[]): string => JSON.stringify(rows)
