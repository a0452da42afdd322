// All samples through the public command, held against what was written by hand beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureReading } from './measure-reading.mjs'
import { measureRecord } from './measure-record.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const command = join(root, 'dist/cli/main.js')
const json = (name) => JSON.parse(readFileSync(join(here, name), 'utf8'))

export const measures = ['facts', 'precision', 'kinds', 'never', 'silence', 'pages']
export const thresholds = () => json('thresholds.json')
/** What is written down for each sample, in the order of their names. */
export const specs = () => readdirSync(here).filter((name) => name.endsWith('.json') && !['record.json', 'thresholds.json'].includes(name)).sort().map(json)

/** Runs the built command. Throws with what to do where it is not built, and with what it said where it fails. */
const stemma = (args) => {
  if (!existsSync(command)) throw new Error('dist/cli/main.js is not there: build it first (npm run build); the samples are read through the public command alone')
  const done = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: root })
  // 1 says that some inputs were refused and the rest read: the refused ones count as unread
  if (done.error || ![0, 1].includes(done.status)) throw new Error(`stemma ${args[0]}: exit ${done.status}\n${done.stderr || done.error}`)
  return done.stdout
}

/** Reads every sample once: `{ languages: { en: { facts: [held, all], … } }, lines }`. */
export const measureSamples = () => {
  const all = specs()
  const readings = stemma(['read', '--json', ...all.map((spec) => spec.sample)]).split('\n').filter(Boolean).map((line) => JSON.parse(line))
  if (readings.length !== all.length) throw new Error(`stemma read --json gave ${readings.length} lines for ${all.length} files; one in the place of each was asked for`)
  const results = all.map((spec, index) => measureReading(readings[index], spec))
  const languages = {}
  for (const result of results) {
    languages[result.language] ??= Object.fromEntries(measures.map((measure) => [measure, [0, 0]]))
    for (const measure of measures) languages[result.language][measure] = [0, 1].map((at) => languages[result.language][measure][at] + result[measure][at])
  }
  return { languages, lines: results.flatMap((result) => result.lines) }
}

/** Adds every sample to fresh records: `{ record: [held, all], lines }`. */
export const measureSet = () => measureRecord(stemma, specs().map((spec) => spec.sample), json('record.json'))

export const share = ([held, all]) => (all === 0 ? 1 : held / all)
export const shown = ([held, all]) => (all === 0 ? 'none' : `${held}/${all} (${(100 * share([held, all])).toFixed(0)} %)`)
