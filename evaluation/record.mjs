#!/usr/bin/env node
// Measures the ledger's own comparisons on data that its makers did not write: node evaluation/record.mjs [identity|transliteration|copies|coreference|many-copies] [--data FOLDER]
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { copies, manyCopies } from './record/copies.mjs'
import { coreference } from './record/coreference.mjs'
import { identity } from './record/identity.mjs'
import { transliteration } from './record/transliteration.mjs'

const { values: asked, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '../../shared/data') } } })
/** Slow ones run only where they are asked for by name. */
const slow = new Set(['many-copies'])
const tasks = { identity, transliteration, copies, coreference, 'many-copies': (data) => manyCopies(data, { say: (line) => console.error(line) }) }
for (const [name, measure] of Object.entries(tasks)) {
  if (positionals.length > 0 ? !positionals.includes(name) : slow.has(name)) continue
  const rows = await measure(resolve(asked.data))
  console.log(rows.length === 0 ? `skipped  ${name}: its data is not there` : `\n${name}`)
  for (const { measure: what, value, wanted, of } of rows) console.log(`  ${value.toFixed(4)}  ${what}, of ${of}${wanted === null ? '' : `; asked: ${wanted}${value < wanted ? ', MISSED' : ''}`}`)
}
