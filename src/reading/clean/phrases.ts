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
    // Decided where the lines above an article are told apart.
    case 'menu': return false
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
const weight: Readonly<Record<Phrase['place'], number>> = { cut: 5, last: 4, head: 3, onward: 2, whole: 2, menu: 0, start: 1, within: 0 }

/** The longest line that several furniture phrases may make up together ("Print this page Email to a friend"). */
const longestTiled = 140
/** The share of such a line's words that phrases must cover. */
const tiledShare = 0.75

/** The reason of the first phrase of a line that furniture phrases, laid end to end, all but fill; null otherwise. */
const tiled = (words: readonly string[], furniture: Furniture): DropReason | null => {
  let covered = 0
  let pieces = 0
  let first: DropReason | null = null
  for (let at = 0; at < words.length;) {
    const phrase = (furniture.phrases.get(words[at] as string) ?? []).find((one) => standsAt(words, one, at))
    if (phrase === undefined) { at += 1; continue }
    covered += phrase.words.length
    pieces += 1
    first ??= phrase.because
    at += phrase.words.length
  }
  return pieces >= 2 && covered >= words.length * tiledShare ? first : null
}

/** Whether a line begins as a site's menu does ("Home", "Accueil", "Главная"). It takes its place on the page to say that it is one. */
export const beginsAsMenu = (text: string, furniture: Furniture): boolean => {
  const words = furnitureWords(text.slice(0, longestStart))
  return (furniture.phrases.get(words[0] ?? '') ?? []).some((phrase) => phrase.place === 'menu' && standsAt(words, phrase, 0))
}

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
  if (best !== null) {
    // "Read also: Ferry fares rise" is one story's teaser; it heads nothing.
    const isFilled = words[best.words.length] === ':' && words.length > best.words.length + 1
    return { because: best.because, place: isFilled && (best.place === 'head' || best.place === 'last') ? 'start' : best.place }
  }
  const because = text.length <= longestTiled ? tiled(words, furniture) : null
  return because === null ? null : { because, place: 'whole' }
}
