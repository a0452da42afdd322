import type { Interval } from '../model/index.ts'
import { whenText } from '../query/when.ts'
import { type Part, padded, type Terminal } from './terminal.ts'

/** Where what follows a date begins. */
export const dateColumn = 18

/** A line with its date in a column before it; a time too long for the column takes a line of its own. */
export const printDated = async (terminal: Terminal, time: Interval | null, head: Part): Promise<void> => {
  const day = whenText(time)
  const hang = { indent: dateColumn, hang: dateColumn }
  if (day.length < dateColumn) return terminal.print([padded(day, dateColumn), head], { indent: 0, hang: dateColumn })
  await terminal.print(day)
  await terminal.print(head, hang)
}
