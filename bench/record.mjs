// Adds a generated corpus to a new record, in this one thread, and prints what it cost as one line of JSON.
// node bench/record.mjs REPORTS [--seed N] [--keep FILE] [--from N]: with a file the record stays, as one that this version of Stemma has
// read; --from goes on with one that holds the first N reports already, where a run was stopped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { intake } from '../dist/ledger/intake.js'
import { settle } from '../dist/ledger/settle.js'
import { readerFingerprint } from '../dist/flow/installed.js'
import { loadReader } from '../dist/flow/reader.js'
import { contentOf, prepared } from '../dist/store/prepared.js'
import { openStore } from '../dist/store/store.js'
import { corpus } from './corpus.mjs'

/** Reports between two settlings, as when somebody asks after each batch. */
const batch = 250

const { values: { keep, seed, from }, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' }, seed: { type: 'string', default: '7' }, from: { type: 'string', default: '0' } } })
const count = Number(positionals[0] ?? 1000)
const reports = corpus(count, Number(seed))
const reader = loadReader()
const fingerprint = keep === undefined ? 'bench' : readerFingerprint()
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
const store = openStore(keep ?? join(folder, 'record.db'), { create: true })
const holder = { name: `bench ${process.pid}`, now: Date.now, isGone: () => false }

const seconds = (from) => { const { user, system } = process.cpuUsage(from); return (user + system) / 1e6 }
const sums = {}
let [claims, adding, settling, added] = [0, 0, 0, Number(from)]
for (let skipped = 0; skipped < added; skipped += 1) reports.next()
while (added < count) {
  let began = process.cpuUsage()
  for (const end = Math.min(count, added + batch); added < end; added += 1) {
    const report = reports.next().value
    const input = { id: null, path: report.id, url: null, publisher: report.publisher, published: report.published, language: null, content: { kind: 'text', text: report.text } }
    const reading = reader.read(input)
    if (reading.claims === undefined) throw new Error(JSON.stringify(reading))
    claims += reading.claims.length
    const rows = prepared(intake({ id: reading.id, path: input.path, retrieved: '', captured: null, reading }), { reader: fingerprint, terms: reader.terms(reading.text, reading.language), content: contentOf(input) })
    await store.keep(rows, '2024-01-01T00:00:00Z')
  }
  adding += seconds(began)
  began = process.cpuUsage()
  await store.settling(holder, async (shelf) => {
    const { layers } = await settle(shelf)
    for (const [layer, counts] of Object.entries(layers)) {
      const sum = sums[layer] ??= {}
      for (const [key, value] of Object.entries(counts)) sum[key] = key === 'largest' ? Math.max(sum[key] ?? 0, value) : (sum[key] ?? 0) + value
    }
  })
  settling += seconds(began)
}
const bytes = store.size()
await store.close()
rmSync(folder, { recursive: true, force: true })
const total = (...keys) => Object.values(sums).reduce((all, sum) => all + keys.reduce((some, key) => some + sum[key], 0), 0)
// The most that the process ever held, in kilobytes, as the system counts it (maxRSS of a child begins with its parent's).
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? process.resourceUsage().maxRSS)
console.log(JSON.stringify({
  reports: count, claims, adding, settling, bytes, peak, layers: sums,
  compared: total('pairs'), written: total('links', 'folds', 'members'), walked: total('walked'), largest: Math.max(...Object.values(sums).map((sum) => sum.largest)),
}))
