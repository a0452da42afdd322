#!/usr/bin/env node
// Prints how the samples are read: each miss with the nearest claim and what it lacks, then the shares by language and for the record.
//   node tools/check-samples.mjs [--language ar] [--only missed|false|wrong|broken|page|record] [--no-record]
// Exits 1 when a share falls below specs/samples/thresholds.json, 2 when the command can't be run.
import { measureSamples, measureSet, measures, share, shown, thresholds } from '../specs/samples/measure.mjs'

const option = (name) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : null)
const language = option('language')
const only = option('only')
const print = (lines) => {
  for (const line of lines) if ((!language || line.includes(` ${language}-`) || line.includes(`samples/${language}-`)) && (!only || line.startsWith(only) || line.startsWith(`missed ${only}`))) console.log(line)
}

let low = false
try {
  const asked = thresholds()
  const { languages, lines } = measureSamples()
  print(lines)
  for (const [code, held] of Object.entries(languages)) {
    console.log(`${code}: ${measures.map((measure) => `${measure} ${shown(held[measure])}`).join(', ')}`)
    low ||= Object.entries(asked.languages[code] ?? {}).some(([measure, least]) => share(held[measure]) < least)
  }
  if (!process.argv.includes('--no-record')) {
    const { record, lines } = measureSet()
    print(lines)
    console.log(`record ${shown(record)}`)
    low ||= share(record) < asked.record
  }
} catch (error) {
  console.error(`check-samples: ${error.message}`)
  process.exit(2)
}
process.exit(low ? 1 : 0)
