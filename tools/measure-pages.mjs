#!/usr/bin/env node
// Measures page cleaning on saved pages with stretches of text that must be kept and must be dropped (evaluation data that is not part of the project).
//   npx tsc -p . --outDir /tmp/pages-dist --noEmitOnError false
//   node tools/measure-pages.mjs /tmp/pages-dist FOLDER [--misses LANGUAGE|all] [--only ID]
// FOLDER holds cases.jsonl and html/*.html.gz. Prints precision, recall and F1 by language, titles and dates that agree, and time per page.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

const [dist, folder] = process.argv.slice(2)
const option = (name) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? null : (process.argv[at + 1] ?? 'all') }
const load = (path) => import(resolve(dist, path))
const { loadFurniture } = await load('packs/furniture.js')
const { receive } = await load('reading/receive/receive.js')
const { clean } = await load('reading/clean/clean.js')
const furniture = loadFurniture({ list: () => [], read: (path) => readFileSync(path, 'utf8') })

const collapse = (text) => text.normalize('NFC').replace(/\s+/g, ' ')
// Some of the strings were annotated in the page's source, with its entities.
const decode = (text) => text.replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#0?39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>')
const letters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const tally = () => ({ kept: 0, lost: 0, leaked: 0, dropped: 0, titles: [0, 0], dates: [0, 0] })
const totals = new Map()
const times = []
const misses = option('misses')
for (const line of readFileSync(join(folder, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean)) {
  const page = JSON.parse(line)
  if (option('only') !== null && option('only') !== page.id) continue
  const bytes = gunzipSync(readFileSync(join(folder, page.file)))
  const started = performance.now()
  const received = receive({ id: page.id, content: { kind: 'bytes', bytes, mediaType: null }, path: null, url: page.url ?? null, publisher: null, published: null, language: null })
  const cleaned = received.kind === 'failure' ? null : clean(received, furniture)
  times.push({ milliseconds: performance.now() - started, bytes: bytes.length, id: page.id })
  if (option('only') !== null) { console.log(JSON.stringify({ ...cleaned, text: undefined, parts: undefined, dropped: undefined }, null, 1)); console.log(cleaned?.text); for (const d of cleaned.dropped) console.log(`  - [${d.because}] ${d.quote.slice(0, 150)}`) }
  const text = collapse(cleaned?.text ?? '')
  for (const key of [page.language, 'all']) {
    const t = totals.get(key) ?? tally()
    totals.set(key, t)
    const holds = (string) => text.includes(collapse(string)) || text.includes(collapse(decode(string)).trim())
    for (const string of page.with) if (holds(string)) t.kept += 1; else { t.lost += 1; if (key !== 'all' && (misses === key || misses === 'all')) { const d = cleaned?.dropped.find((x) => collapse(x.quote).includes(collapse(decode(string)).trim())); console.log(`lost   ${page.id} ${page.file.slice(9)} «${string.slice(0, 70)}» ${d ? `dropped as ${d.because}` : 'not seen'}`) } }
    for (const string of page.without) if (holds(string)) { t.leaked += 1; if (key !== 'all' && (misses === key || misses === 'all')) { const at = text.indexOf(collapse(string)); console.log(`leaked ${page.id} ${page.file.slice(9)} «${string.slice(0, 70)}» in …${text.slice(Math.max(0, at - 60), at + string.length + 60)}`) } } else t.dropped += 1
    if (page.title) { t.titles[1] += 1; if (letters(page.title) === letters(cleaned?.title ?? '')) t.titles[0] += 1; else if (misses === 'titles' && key !== 'all') console.log(`title ${page.id} want «${page.title}» got «${cleaned?.title}»`) }
    if (page.date) { t.dates[1] += 1; if (page.date.slice(0, 10) === (cleaned?.published?.from ?? '').slice(0, 10)) t.dates[0] += 1; else if (misses === 'dates' && key !== 'all') console.log(`date ${page.id} ${page.file.slice(9)} want ${page.date} got ${cleaned?.published?.from} ${cleaned?.published?.how}`) }
  }
}
const share = (a, b) => (b === 0 ? '  -  ' : (a / b).toFixed(3))
console.log('language  precision recall F1     titles   dates')
for (const [language, t] of [...totals].sort((a, b) => b[1].kept - a[1].kept)) {
  const precision = t.kept / Math.max(1, t.kept + t.leaked), recall = t.kept / Math.max(1, t.kept + t.lost)
  console.log(`${language.padEnd(9)} ${precision.toFixed(3)}     ${recall.toFixed(3)}  ${(2 * precision * recall / Math.max(0.001, precision + recall)).toFixed(3)}  ${share(...t.titles)} (${t.titles[1]})  ${share(...t.dates)} (${t.dates[1]})`)
}
const sorted = times.map((t) => t.milliseconds).sort((a, b) => a - b)
const megabytes = times.reduce((sum, t) => sum + t.bytes, 0) / 1e6
console.log(`time per page: median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, 95 % ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(1)} ms, longest ${sorted.at(-1)?.toFixed(0)} ms (${times.sort((a, b) => b.milliseconds - a.milliseconds)[0]?.id}); ${megabytes.toFixed(1)} MB in all, ${(megabytes / (sorted.reduce((a, b) => a + b, 0) / 1000)).toFixed(1)} MB/s`)
