#!/usr/bin/env node
// Measures the reading against data that its makers did not write: `npm run evaluate [-- TASK...] [options]`.
//   --data FOLDER      where the data lies (default ../shared/data; a set that is absent is skipped, and said)
//   --language CODE    only sets of this language        --set NAME   only this set
//   --sample N         at most N documents a set, spread evenly
//   --worst            all errors by kind with examples, and the documents with the most; --most N of each (default 5)
//   --kind KIND        with --worst: only errors of this kind, ten times as many examples
//   --no-worse         exit 1 where a figure fell out of the interval kept in figures.json
//   --keep             write the figures measured on whole sets to figures.json
//   --json             rows as JSON Lines
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { change, keeping } from './compare.mjs'
import { reading } from './reader.mjs'
import { runTask } from './run.mjs'
import { table, worst } from './table.mjs'
import { tasks } from './tasks.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const options = {
  data: { type: 'string', default: join(here, '../../shared/data') }, language: { type: 'string' }, set: { type: 'string' }, sample: { type: 'string' },
  worst: { type: 'boolean', default: false }, most: { type: 'string', default: '5' }, kind: { type: 'string' },
  'no-worse': { type: 'boolean', default: false }, keep: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
}
const { values: asked, positionals } = parseArgs({ options, allowPositionals: true })
const unknown = positionals.filter((name) => !tasks.some((task) => task.name === name))
if (unknown.length > 0) {
  console.error(`no task “${unknown[0]}”; there are ${tasks.map((task) => task.name).join(', ')}`)
  process.exit(2)
}
const file = join(here, 'figures.json')
const kept = JSON.parse(readFileSync(file, 'utf8'))
const data = resolve(asked.data)
const sample = asked.sample === undefined ? null : Number(asked.sample)
const all = []
for (const task of tasks.filter(({ name, onlyWhenNamed }) => (positionals.length === 0 && onlyWhenNamed !== true) || positionals.includes(name))) {
  const narrowed = { ...task, sets: (folder) => task.sets(folder).filter((set) => (asked.language === undefined || set.language === asked.language) && (asked.set === undefined || set.name === asked.set)) }
  const { rows, documents, skipped } = runTask(narrowed, data, { read: reading, sample })
  const compared = rows.map((row) => ({ ...row, kept: kept[row.key] ?? null, change: change(row, kept[row.key]) }))
  all.push(...compared)
  if (asked.json) for (const row of compared) console.log(JSON.stringify(row))
  else {
    if (compared.length > 0) console.log(`\n${table(compared)}`)
    for (const line of skipped) console.log(`skipped  ${line}`)
    if (asked.worst) console.log(worst(documents, { most: Number(asked.most), kind: asked.kind ?? null }))
  }
}
if (asked.keep) writeFileSync(file, `${JSON.stringify(keeping(kept, all), null, 1)}\n`)
const fallen = all.filter((row) => row.change === 'fell')
if (fallen.length > 0 && !asked.json) console.log(`\n${fallen.length} ${fallen.length === 1 ? 'figure' : 'figures'} fell out of the kept interval: ${fallen.map((row) => row.key).join(', ')}`)
process.exitCode = asked['no-worse'] && fallen.length > 0 ? 1 : 0
