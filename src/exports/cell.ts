import type { Cell } from './columns.ts'

/** One cell of comma-separated values (RFC 4180), fit for a spreadsheet: no cell is a formula. */

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
