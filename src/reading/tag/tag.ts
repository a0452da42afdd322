import { pairsOf, type Tagger } from '../../text/tagger.ts'
import type { Sentence, Split } from '../split.ts'
import { addTags, allFeatures, featuresOf, newWords, type Words } from './features.ts'

/** A sentence's parts of speech, as a trained tagger has them. */
export type Tagging = {
  readonly tagger: Tagger
  /** For each token, the place of its tag in the tagger's row of tags. */
  readonly tags: Uint8Array
  /** For each token, how far the best tag of a verb (or auxiliary) lies above the best of the others; below zero where it lies below. */
  readonly verbal: Int16Array
  /** For each token, how far a past participle lies above a finite past; below zero where it lies below. */
  readonly participle: Int16Array
}

/** The letters' hashes are kept for each tagger: they hang on nothing else. */
const kept = new WeakMap<Tagger, Words>()

/** Tags a sentence from left to right, each token by what speaks most for it. Linear; the first of two equal tags stands. */
export const tagSentence = (sentence: Sentence, tagger: Tagger): Tagging => {
  const words = kept.get(tagger) ?? newWords()
  kept.set(tagger, words)
  const { pairs, shift } = tagger
  const { length } = sentence.tokens
  const count = tagger.tags.length
  const each = pairsOf(tagger.tags)
  const features = featuresOf(sentence, words)
  const sums = new Int32Array(each)
  const tags = new Uint8Array(length)
  const verbal = new Int16Array(length)
  const participle = new Int16Array(length)
  const [finitePast, pastParticiple] = [tagger.tags.indexOf('verb-past'), tagger.tags.indexOf('verb-past-participle')]
  const mark = tagger.tags.indexOf('mark')
  const isVerbal = tagger.tags.map((tag) => tag.startsWith('verb') || tag === 'auxiliary')
  let last = count
  let earlier = count
  for (let at = 0; at < length; at += 1) {
    // A mark is a mark: nothing has to be weighed.
    if (sentence.tokens[at]?.kind === 'mark') {
      tags[at] = mark
      verbal[at] = -32768
      earlier = last
      last = mark
      continue
    }
    addTags(features, at, { last, earlier })
    sums.fill(0)
    for (let index = at * allFeatures; index < (at + 1) * allFeatures; index += 1) {
      const row = ((features[index] as number) >>> shift) * each
      for (let pair = 0; pair < each; pair += 1) sums[pair] = (sums[pair] as number) + (pairs[row + pair] as number)
    }
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    let mostVerbal = Number.NEGATIVE_INFINITY
    let ofPast = 0
    let mostOther = Number.NEGATIVE_INFINITY
    for (let tag = 0; tag < count; tag += 1) {
      const pair = sums[tag >> 1] as number
      const score = (tag & 1) === 0 ? pair & 0xffff : pair >>> 16
      if (tag === pastParticiple) ofPast += score
      else if (tag === finitePast) ofPast -= score
      if (isVerbal[tag]) mostVerbal = Math.max(mostVerbal, score)
      else mostOther = Math.max(mostOther, score)
      if (score <= most) continue
      most = score
      best = tag
    }
    verbal[at] = mostVerbal - mostOther
    participle[at] = ofPast
    tags[at] = best
    earlier = last
    last = best
  }
  return { tagger, tags, verbal, participle }
}

export type Tagged = Split & { /** For each sentence its tags, null where the language has no tagger. */ readonly taggings: readonly (Tagging | null)[] }

/** Tags every sentence of a document in a language that has a tagger. */
export const tag = (split: Split): Tagged => {
  const tagger = split.pack?.tagger ?? null
  return { ...split, taggings: split.sentences.map((sentence) => (tagger === null ? null : tagSentence(sentence, tagger))) }
}
