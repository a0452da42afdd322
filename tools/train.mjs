// Trains the taggers of parts of speech and writes languages/*/tagger.bin. The same data gives the same bytes.
//   npm run train [-- --language en] [--data ../shared/data/treebanks-ud] [--measure]      --measure: prints what it would reach and writes nothing
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addTags, allFeatures, featuresOf, newWords, staticFeatures } from '../dist/reading/tag/features.js'
import { tagSentence } from '../dist/reading/tag/tag.js'
import { loadPacks } from '../dist/packs/load.js'
import { gazetteerBytes, root, shipped } from '../dist/flow/installed.js'
import { readTagger, writeTagger } from '../dist/text/tagger.js'
import { tokenise } from '../dist/text/tokens.js'
import { marginFor, measure } from './training/measure.mjs'
import { train } from './training/perceptron.mjs'
import { asHeadlines, readTreebank, seen, tags } from './training/treebank.mjs'

const option = (name, otherwise) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise)
const folder = option('data', join(root, '..', 'shared', 'data', 'treebanks-ud'))
const only = option('language', null)
const features = { addTags, allFeatures, featuresOf, newWords, staticFeatures }
/** How often a decision against the rules must be right. */
const asked = 0.98
const folds = 5
/** Few sentences fill few rows. */
const bitsFor = (rows) => (rows.length > 5000 ? 16 : 15)
const trained = (rows) => train(rows, { features, tags, bits: bitsFor(rows), rounds: 6 })
const opened = (weights) => readTagger(writeTagger({ ...weights, margins: { verb: 0, participle: 0 } }))

/** Of the sentences that are trained on, every fourth is seen as a headline too. */
const prepared = (sentences, { use, pack }) => {
  const more = use === 'train' && pack.hasCase ? asHeadlines(sentences.filter((_, index) => index % 4 === 0), { pack, tokenise }) : []
  return [...sentences, ...more].map((sentence) => seen(sentence, { tokenise, pack }))
}

const table = readFileSync(join(root, 'tools', 'training', 'treebanks.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
const packs = loadPacks(shipped, gazetteerBytes)
const percent = (part, whole) => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`)

for (const language of new Set(table.map(([code]) => code))) {
  if (only !== null && only !== language) continue
  const rowsOf = (use) => table.filter(([code, , what]) => code === language && what === use).map(([, file]) => {
    const path = join(folder, file)
    if (!existsSync(path)) throw new Error(`${path} is not there; the treebanks are at https://github.com/UniversalDependencies`)
    return { file, rows: prepared(readTreebank(path), { use, pack: packs.language(language) }) }
  })
  const whole = rowsOf('folds').flatMap(({ rows }) => rows)
  const rows = [...rowsOf('train').flatMap(({ rows }) => rows), ...whole]
  const started = process.cpuUsage().user
  const weights = trained(rows)
  const seconds = (process.cpuUsage().user - started) / 1e6
  const measured = rowsOf('measure').map(({ file, rows }) => ({ file, ...measure(rows, { tagger: opened(weights), tagSentence }) }))
  if (whole.length > 0) {
    // Documents stand together in a treebank, so a fold is a stretch of it.
    const parts = Array.from({ length: folds }, (_, fold) => {
      const inside = (_, index) => Math.floor((index * folds) / whole.length) === fold
      const other = rows.filter((row) => !whole.filter(inside).includes(row))
      return measure(whole.filter(inside), { tagger: opened(trained(other)), tagSentence })
    })
    measured.push({ file: `${folds} folds`, tokens: parts.reduce((sum, part) => sum + part.tokens, 0), right: parts.reduce((sum, part) => sum + part.right, 0), verbs: parts.flatMap(({ verbs }) => verbs), participles: parts.flatMap(({ participles }) => participles) })
  }
  const margins = { verb: marginFor(measured[0].verbs, asked), participle: marginFor(measured[0].participles, asked) }
  console.log(`${language}: ${rows.length} sentences, ${seconds.toFixed(0)} s, margins ${margins.verb} and ${margins.participle}`)
  const told = (decisions, margin) => {
    const sure = decisions.filter((one) => one.sure >= margin)
    const rightOf = (some) => percent(some.filter((one) => one.right).length, some.length)
    return `${rightOf(decisions)} of ${decisions.length}, ${rightOf(sure)} of the ${percent(sure.length, decisions.length)} decided`
  }
  for (const { file, tokens, right, verbs, participles } of measured) {
    console.log(`  ${file}: tags ${percent(right, tokens)} of ${tokens}; verb or not: ${told(verbs, margins.verb)}; participle or not: ${told(participles, margins.participle)}`)
  }
  if (!process.argv.includes('--measure')) writeFileSync(join(root, 'languages', language, 'tagger.bin'), writeTagger({ ...weights, margins }))
}
