// What was kept against what was measured now.

/**
 * What became of a figure: `new` where none is kept, `fell` or `rose` where it lies outside the kept interval, `same` within it.
 * A sample is never compared: its documents are others.
 */
export const change = (row, kept) => {
  if (!row.whole) return 'sample'
  if (kept === undefined) return 'new'
  const [low, high] = kept.interval
  return row.value < low ? 'fell' : row.value > high ? 'rose' : 'same'
}

/** The figures to keep: those kept before, with what was measured on whole sets now. */
export const keeping = (kept, rows) => {
  const all = { ...kept }
  for (const row of rows) if (row.whole && row.interval !== null) all[row.key] = { value: rounded(row.value), interval: row.interval.map(rounded), documents: row.documents, wanted: row.wanted, claimed: row.claimed }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
}
const rounded = (value) => Math.round(value * 1e4) / 1e4
