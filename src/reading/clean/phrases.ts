import type { DropReason } from '../../model/index.ts'
import type { Furniture, Phrase } from '../../packs/furniture.ts'
import { furnitureWords } from '../../packs/furniture.ts'

/** What the words of a block say about it, as far as furniture goes. */
export type Verdict = { readonly because: DropReason; readonly place: Phrase['place'] }

const longestStart = 240
const longestWithin = 450
const longestHead = 90

const standsAt = (words: readonly string[], phrase: Phrase, at: number): boolean =>
  at + phrase.words.length <= words.length && phrase.words.every((word, index) => words[at + index] === word)

const fits = (phrase: Phrase, at: number, words: readonly string[], length: number): boolean => {
  const isWhole = at === 0 && phrase.words.length === words.length
  switch (phrase.place) {
    case 'whole': case 'onward': return isWhole
    case 'start': return at === 0 && length <= longestStart
    case 'within': return length <= longestWithin
    case 'cut': return length <= longestWithin
    // A heading may go on a little ("Most recent stories from the region", "Read also »"); a saved page may run what it heads into its line.
    case 'head': case 'last': return at === 0 && (isWhole
      || (phrase.words.length >= 2 && length <= longestHead && words.length - phrase.words.length <= 5)
      || (phrase.words.length >= 3 && length <= longestStart))
  }
}

/** How much a place says: a cut outweighs a heading, a heading a mere line. */
const weight: Readonly<Record<Phrase['place'], number>> = { cut: 5, last: 4, head: 3, onward: 2, whole: 2, start: 1, within: 0 }

/** The weightiest furniture phrase that a block holds, or null. Linear in the block's words; long blocks are never furniture by their words. */
export const judge = (text: string, furniture: Furniture): Verdict | null => {
  if (text.length > longestWithin) return null
  const words = furnitureWords(text)
  let best: Phrase | null = null
  for (let at = 0; at < words.length; at += 1) {
    for (const phrase of furniture.phrases.get(words[at] as string) ?? []) {
      if (fits(phrase, at, words, text.length) && standsAt(words, phrase, at) && (best === null || weight[phrase.place] > weight[best.place])) best = phrase
    }
  }
  return best === null ? null : { because: best.because, place: best.place }
}
