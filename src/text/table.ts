/** Rows of a tab-separated table: `#` opens a comment line, blank lines are skipped, cells are trimmed. */
export type Row = { readonly cells: readonly string[]; readonly line: number }

export const tableRows = (text: string): readonly Row[] => {
  const rows: Row[] = []
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] as string).replace(/\r$/, '')
    if (line.trim() === '' || line.startsWith('#')) continue
    rows.push({ cells: line.split('\t').map((cell) => cell.trim()), line: index + 1 })
  }
  return rows
}
