// Reads the same texts with one reader, in this one thread, and prints its speed as one line of JSON.
// node bench/reading.mjs stemma|compromise|wink LANGUAGE WORDS
import { createRequire } from 'node:module'
import { read } from '../dist/stemma.js'
import { texts, wordsIn } from './texts.mjs'

const [reader, language, wanted] = process.argv.slice(2)
const require = createRequire(import.meta.url)

/** Each gives something that can be counted, so that no work can be left out. */
const readers = {
  // The whole way, from plain text to claims.
  stemma: () => (text) => read({ content: { kind: 'text', text }, published: '2025-03-14' }).claims.length,
  // Their own tagging only.
  compromise: () => {
    const nlp = require('compromise')
    return (text) => nlp(text).docs.length
  },
  wink: () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos'])
    return (text) => nlp.readDoc(text).tokens().length()
  },
}
const corpus = texts(language, Number(wanted))
const run = readers[reader]()
const counts = { words: 0, bytes: 0, found: 0 }
// The first tenth warms up; processor time is counted, since a shared machine's clock also counts its neighbours.
const warm = Math.ceil(corpus.length / 10)
for (const text of corpus.slice(0, warm)) run(text)
const began = process.cpuUsage()
const start = performance.now()
for (const text of corpus.slice(warm)) {
  counts.found += run(text)
  counts.words += wordsIn(text)
  counts.bytes += Buffer.byteLength(text)
}
const { user, system } = process.cpuUsage(began)
const seconds = (user + system) / 1e6
console.log(JSON.stringify({ reader, language, ...counts, seconds, elapsed: (performance.now() - start) / 1000, wordsPerSecond: counts.words / seconds, megabytesPerSecond: counts.bytes / 1e6 / seconds }))
