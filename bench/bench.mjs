// What Stemma's speed and growth are on this machine, one thread each: `npm run bench`. Exits 1 where a bar is missed.
//   node bench/bench.mjs [--words 120000] [--warm 200000] [--rounds 3] [--reports 1000,10000] [--only reading|record] [--json]
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
const { values: asked } = parseArgs({ options: { words: { type: 'string', default: '120000' }, warm: { type: 'string', default: '200000' }, rounds: { type: 'string', default: '3' }, reports: { type: 'string', default: '1000,10000' }, only: { type: 'string' }, json: { type: 'boolean', default: false } } })

/** The bars: what must hold on any machine, so only ratios. */
const bars = { englishAgainstCompromise: 1, workAtTenTimes: 1.3, memoryAtTenTimes: 1.2 }

/** V8 lets garbage lie for as long as there is room, so a process without bounds shows its room and not its need. Both sizes get the same little room: one that needs more than this dies, and the bench with it. */
const heapMegabytes = 192
/** Each measure has a process of its own, so that none warms up or fills the memory of the next. */
/** The threads that read have twice the room for young objects that Node gives (src/flow/pool.ts); all readers are measured with it. */
const asInThreads = ['--max-semi-space-size=32']
const measureWith = (flags, script, ...args) => {
  const done = spawnSync(process.execPath, [...flags, join(here, script), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 })
  if (done.status !== 0) throw new Error(`${script} ${args.join(' ')} failed; what it said is above`)
  return JSON.parse(done.stdout)
}
const say = (text) => { if (!asked.json) console.log(text) }
const rounded = (number, digits = 2) => number.toLocaleString('en', { maximumFractionDigits: digits })
const verdicts = []
const bar = (what, value, holds, asks) => {
  verdicts.push({ what, value, holds })
  say(`  ${holds ? 'holds ' : 'MISSED'}  ${what}: ${rounded(value)} (${asks})`)
}
/** The mean of runs of one size; of the components the largest of all. */
const mean = (runs) => {
  const [first] = runs
  const keys = ['claims', 'adding', 'settling', 'bytes', 'peak', 'compared', 'written', 'walked']
  const layers = Object.fromEntries(Object.keys(first.layers).map((layer) => [layer, { largest: Math.max(...runs.map((run) => run.layers[layer].largest)) }]))
  return { ...first, ...Object.fromEntries(keys.map((key) => [key, runs.reduce((sum, run) => sum + run[key], 0) / runs.length])), layers }
}
/** The middle of the rounds, taken in turn: a neighbour's load comes and goes. */
const middle = (runs) => [...runs].sort((a, b) => a.wordsPerSecond - b.wordsPerSecond)[runs.length >> 1]

const result = { node: process.version, processor: cpus()[0]?.model ?? 'unknown' }
say(`Node ${process.versions.node}, ${result.processor}; words a second of processor time, one thread`)

if (asked.only !== 'record') {
  const kinds = [['stemma', 'en', 'the whole reading'], ['compromise', 'en', 'its tagging'], ['wink', 'en', 'its sentences and parts of speech'], ['stemma', 'ar', 'the whole reading']]
  const rounds = Array.from({ length: Number(asked.rounds) }, () => kinds.map(([reader, language]) => measureWith(asInThreads, 'reading.mjs', reader, language, asked.words, asked.warm)))
  const [english, compromise, wink, arabic] = kinds.map((_, at) => middle(rounds.map((round) => round[at])))
  result.reading = { english, compromise, wink, arabic }
  say(`\nReading, once warm (${rounded(Number(asked.warm), 0)} words were read before), and at first (the first 20,000 words of a fresh process)`)
  ;[english, compromise, wink, arabic].forEach((one, at) => {
    const against = kinds[at][1] === 'en' && at > 0 ? `   Stemma reads ${rounded(english.wordsPerSecond / one.wordsPerSecond)} times as fast` : ''
    say(`  ${kinds[at][0].padEnd(11)} ${kinds[at][1]}  ${rounded(one.wordsPerSecond, 0).padStart(8)} words/s  ${rounded(one.megabytesPerSecond)} MB/s  ${rounded(one.coldWordsPerSecond, 0).padStart(8)} words/s at first  ${kinds[at][2]}${against}`)
  })
  bar('reading English against compromise', english.wordsPerSecond / compromise.wordsPerSecond, english.wordsPerSecond >= bars.englishAgainstCompromise * compromise.wordsPerSecond, `at least ${bars.englishAgainstCompromise}`)
}

if (asked.only !== 'reading') {
  const sizes = asked.reports.split(',').map(Number)
  say(`\nA record of generated reports: names by Zipf, 20 % copies, bursts of 200 on one event, 10 % vague dates; settled every 250, in a heap of ${heapMegabytes} MB`)
  say('  reports   add/s  +settle/s   compared  written  walked  (a report)   largest component   peak MB   file kB a report')
  // A thousand reports hold one burst, and one burst may cost twice what another does: the smallest size is the mean of three corpora.
  const seeds = [7, 8, 9]
  result.record = sizes.map((size, place) => {
    const run = mean((place === 0 ? seeds : seeds.slice(0, 1)).map((seed) => measureWith([`--max-old-space-size=${heapMegabytes}`], 'record.mjs', String(size), '--seed', String(seed))))
    const each = (count) => rounded(count / run.reports, 1)
    const columns = [String(size).padStart(9), rounded(run.reports / run.adding, 0).padStart(7), rounded(run.reports / (run.adding + run.settling), 0).padStart(10), each(run.compared).padStart(11), each(run.written).padStart(8), each(run.walked).padStart(7)]
    const largest = Object.entries(run.layers).map(([layer, { largest: most }]) => [layer, most]).filter(([, most]) => most > 0)
    say(`${columns.join(' ')}   ${largest.map(([layer, most]) => `${layer} ${most}`).join(', ').padStart(28)}   ${rounded(run.peak / 1024, 0).padStart(7)}   ${rounded(run.bytes / 1024 / run.reports, 0)}`)
    return run
  })
  const [small, large] = [result.record[0], result.record.at(-1)]
  const growth = (key) => large[key] / large.reports / (small[key] / small.reports)
  if (large !== small) {
    for (const [key, what] of [['compared', 'comparisons'], ['written', 'rows written'], ['walked', 'nodes walked']])
      bar(`${what} a report, at ${large.reports} against ${small.reports}`, growth(key), growth(key) <= bars.workAtTenTimes, `at most ${bars.workAtTenTimes}`)
    bar(`peak memory, at ${large.reports} against ${small.reports}`, large.peak / small.peak, large.peak <= bars.memoryAtTenTimes * small.peak, `at most ${bars.memoryAtTenTimes}`)
  }
}
if (asked.json) console.log(JSON.stringify({ ...result, verdicts }))
process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1
