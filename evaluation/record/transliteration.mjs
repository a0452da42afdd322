// How often the right name comes first among a thousand others, by the comparison that the ledger uses (names-netransliteration).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordLikeness } from '../../dist/ledger/compare/names.js'
import { fold } from '../../dist/text/normalise.js'
import { chance } from '../chance.mjs'

const distractors = 1000
const targets = { 'en-ar': 0.85, 'en-ru': 0.9 }

/** @returns {readonly { measure: string, value: number, wanted: number, of: number }[]} */
export const transliteration = (data, { sample = 500, skip = 0, worst = () => {} } = {}) => Object.entries(targets).flatMap(([set, wanted]) => {
  const file = join(data, 'names-netransliteration', `${set}.tsv`)
  if (!existsSync(file)) return []
  const pairs = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t').map(fold))
  const random = chance(5)
  const step = Math.floor((pairs.length - skip) / sample)
  let [right, found] = [0, 0]
  for (let at = 0; at < sample; at += 1) {
    const [source, target] = pairs[skip + at * step]
    const others = new Set()
    while (others.size < distractors) { const [, other] = pairs[Math.floor(random() * pairs.length)]; if (other !== target) others.add(other) }
    const own = wordLikeness(source, target)
    let best = ['', -1]
    for (const other of others) { const like = wordLikeness(source, other); if (like > best[1]) best = [other, like] }
    if (own > best[1]) right += 1
    else worst(`${set} ${source} ${target} ${own.toFixed(2)} < ${best[0]} ${best[1].toFixed(2)}`)
    if (own >= 0.7) found += 1
  }
  return [{ measure: `${set}: the right name first among ${distractors}`, value: right / sample, wanted, of: sample }, { measure: `${set}: alike by the ledger's own threshold`, value: found / sample, wanted: null, of: sample }]
})
