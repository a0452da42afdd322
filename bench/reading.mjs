// Reads the same texts with one reader, in this one thread, and prints its speed as one line of JSON: from its first word on, and once it is warm.
// node bench/reading.mjs stemma|compromise|wink LANGUAGE WORDS [WARM]
import { createRequire } from 'node:module'
import { read } from '../dist/stemma.js'
import { texts, wordsIn } from './texts.mjs'

const [reader, language, wanted, toWarm = '200000'] = process.argv.slice(2)
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
const corpus = texts(language, Number(wanted) + Number(toWarm))
const run = readers[reader]()

/** Reads until so many words are read. Processor time is counted, since a shared machine's clock also counts its neighbours. */
let next = 0
const speedOver = (wordsWanted) => {
  const counts = { words: 0, bytes: 0, found: 0 }
  const began = process.cpuUsage()
  while (counts.words < wordsWanted && next < corpus.length) {
    const text = corpus[next]
    counts.found += run(text)
    counts.words += wordsIn(text)
    counts.bytes += Buffer.byteLength(text)
    next += 1
  }
  const { user, system } = process.cpuUsage(began)
  const seconds = (user + system) / 1e6
  return { ...counts, seconds, wordsPerSecond: counts.words / seconds, megabytesPerSecond: counts.bytes / 1e6 / seconds }
}
// A reader is compiled while it reads: what it will do for the rest of its life shows only after some 200,000 words. Both are told.
const cold = speedOver(20_000)
speedOver(Number(toWarm) - cold.words)
console.log(JSON.stringify({ reader, language, coldWordsPerSecond: cold.wordsPerSecond, ...speedOver(Number(wanted)) }))
