// What is printed: a table of figures, and the errors from which the next improvement can be chosen.

const figure = (value) => value.toFixed(3)
const signs = { fell: '▼ fell', rose: '▲ rose', same: '', new: 'new', sample: 'sample' }

/** One table of rows, a line each. */
export const table = (rows) => {
  const header = ['set', 'language', 'measure', 'value', '95 %', 'documents', 'right/claimed/wanted', 'kept', '']
  const lines = rows.map((row) => [
    row.set, row.language, row.measure, figure(row.value), row.interval === null ? '' : row.interval.map(figure).join('–'), String(row.documents),
    `${row.right}/${row.claimed}/${row.wanted}`, row.kept === null ? '' : figure(row.kept.value), signs[row.change],
  ])
  const widths = header.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column].length)))
  const seconds = [...new Map(rows.map((row) => [row.set + row.language, row.seconds])).values()].reduce((a, b) => a + b, 0)
  return [`${rows[0].task} (${seconds.toFixed(1)} s)`, ...[header, ...lines].map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd())].join('\n')
}

/** Errors by kind with examples of each, then the documents with the most. */
export const worst = (documents, { most, kind }) => {
  const kinds = new Map()
  for (const { id, language, errors } of documents) for (const error of errors) {
    if (kind !== null && error.kind !== kind) continue
    const known = kinds.get(error.kind) ?? []
    known.push(`${language} ${id}: ${error.says}`)
    kinds.set(error.kind, known)
  }
  const shown = kind === null ? most : most * 10
  const byKind = [...kinds].sort((a, b) => b[1].length - a[1].length).map(([name, says]) => {
    // Spread over all of them, so that the first documents do not stand for the rest.
    const examples = says.length <= shown ? says : Array.from({ length: shown }, (_, at) => says[Math.floor((at * says.length) / shown)])
    return `  ${String(says.length).padStart(5)}  ${name}\n${examples.map((example) => `           ${example}`).join('\n')}`
  })
  const byDocument = [...documents].sort((a, b) => b.errors.length - a.errors.length).slice(0, most).map(({ id, set, language, errors }) => `  ${String(errors.length).padStart(5)}  ${set} ${language} ${id}`)
  return [`errors by kind`, ...byKind, ...(kind === null ? ['documents with the most errors', ...byDocument] : [])].join('\n')
}
