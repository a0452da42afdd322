import type { Hit } from '../../packs/language.ts'
import { hashed, hashLetters, mixed } from '../../text/tagger.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'

/**
 * What a tagger sees of a token: its letters and those of its neighbours, and what the pack's lists say of them.
 * All as numbers, since the inner loop must join no strings. Training and reading both take them from here.
 */

/** Which groups of lists hold a word, a bit for each: the lists know more words than any treebank. */
const groups: readonly (readonly string[])[] = [
  ['verbs', 'light-verbs'],
  ['reporting'],
  ['actors', 'organisation-heads', 'facilities', 'place-heads', 'offices', 'titles', 'reporting-nouns', 'coreference', 'units', 'time-units'],
  ['demonyms'],
  ['given-names', 'family-names', 'organisations', 'metonyms', 'months', 'weekdays'],
  ['prepositions'],
  ['determiners'],
  ['pronouns'],
  ['auxiliaries'],
  ['complementisers', 'subordinators', 'relatives', 'conditionals'],
  ['coordinators'],
  ['negations'],
  ['infinitive-markers'],
  ['modality'],
  ['numbers', 'vague', 'ordinals', 'scales'],
  ['time-words', 'hearsay'],
]
const bitOfList: ReadonlyMap<string, number> = new Map(groups.flatMap((lists, index) => lists.map((list) => [list, 1 << (index + 3)] as const)))
const bitOfFrame = { verb: 1, noun: 2, adjective: 4 } as const
/** What affixes say of a word, a bit for each. */
const said = ['past', 'present', 'participle', 'gerund', 'third', 'plural', 'infinitive', 'passive', 'definite', 'future', 'and', 'feminine', 'genitive', 'pronoun'] as const
const bitOfFeature: ReadonlyMap<string, number> = new Map(said.map((feature, index) => [feature, 1 << index]))
const slotBit = 1 << said.length
const exactBit = 1 << (said.length + 1)

const listsOf = (hits: readonly Hit[]): number => {
  let bits = 0
  for (const hit of hits) bits |= hit.frame === null ? (bitOfList.get(hit.list) ?? 0) : bitOfFrame[hit.frame.partOfSpeech]
  return bits
}

const affixesOf = (hits: readonly Hit[]): number => {
  let bits = 0
  for (const hit of hits) {
    if (hit.exact) bits |= exactBit
    for (const feature of hit.features) bits |= bitOfFeature.get(feature) ?? (feature.startsWith('slot=') ? slotBit : 0)
  }
  return bits
}

/** How a word is written, whatever its letters. */
const shapeOf = (token: Token, at: number): number => {
  const { form } = token
  const shouted = token.capital && form.length > 1 && form === form.toUpperCase()
  const joined = token.joint === '' ? 0 : token.joint === '-' ? 1 : 2
  return (token.capital ? 1 : 0) | (at === 0 ? 2 : 0) | (shouted ? 4 : 0) | (joined << 3) | (token.kind === 'number' ? 32 : 0) | (token.kind === 'mark' ? 64 : 0) | (Math.min(form.length, 4) << 7)
}

/** Hashes of a word's letters: whole, endings of one to four, openings of one and three. */
const lettersEach = 7
const mostWords = 40_000

/** The letters' hashes of words already met, since news repeats its words; bounded. */
export type Words = { readonly row: (folded: string) => number; readonly table: Int32Array }
export const newWords = (): Words => {
  const rows = new Map<string, number>()
  const table = new Int32Array(mostWords * lettersEach)
  const row = (folded: string): number => {
    const known = rows.get(folded)
    if (known !== undefined) return known
    if (rows.size >= mostWords) rows.clear()
    const at = rows.size * lettersEach
    const { length } = folded
    table[at] = hashLetters(folded, 0, length)
    for (let ending = 1; ending <= 4; ending += 1) table[at + ending] = length >= ending ? hashLetters(folded, length - ending, length) : 0
    table[at + 5] = hashLetters(folded, 0, 1)
    table[at + 6] = length >= 3 ? hashLetters(folded, 0, 3) : 0
    rows.set(folded, at)
    return at
  }
  return { row, table }
}

/** How many features a token has that hang on no tag, and how many in all: those that hang on the tags before it come last. */
export const staticFeatures = 21
export const allFeatures = 26
/** What stands beyond a sentence's borders. */
const border = { letters: 0x51ed270b, lists: 1 << 20, shape: -1 } as const

/** The hashes of a sentence's features, `allFeatures` for each token; those that hang on tags are left to `addTags`. */
export const featuresOf = (sentence: Sentence, words: Words): Int32Array => {
  const { tokens, hits } = sentence
  const { length } = tokens
  // Two places more on either side stand for what is beyond the borders, so that the loop below asks for none.
  const letters = new Int32Array(length + 4).fill(border.letters)
  const endings = new Int32Array(length + 4).fill(border.letters)
  const lists = new Int32Array(length + 4).fill(border.lists)
  const shapes = new Int32Array(length + 4).fill(border.shape)
  const features = new Int32Array(length * allFeatures)
  for (let at = 0; at < length; at += 1) {
    const token = tokens[at] as Token
    const here = hits[at] as readonly Hit[]
    const from = words.row(token.fold)
    const to = at * allFeatures
    for (let index = 0; index < lettersEach; index += 1) features[to + 1 + index] = hashed(1 + index, words.table[from + index] as number)
    letters[at + 2] = words.table[from] as number
    endings[at + 2] = words.table[from + 3] as number
    lists[at + 2] = listsOf(here)
    shapes[at + 2] = shapeOf(token, at)
    features[to + 8] = mixed((lists[at + 2] as number) ^ Math.imul(affixesOf(here), 0x2545f491))
  }
  for (let at = 0; at < length; at += 1) {
    const to = at * allFeatures
    const read = features[to + 8] as number
    const before = letters[at + 1] as number
    const listBefore = lists[at + 1] as number
    const listBehind = lists[at + 3] as number
    const shape = shapes[at + 2] as number
    features[to] = hashed(0, 0)
    features[to + 8] = hashed(8, read)
    features[to + 9] = hashed(9, shape)
    features[to + 10] = hashed(10, before)
    features[to + 11] = hashed(11, letters[at + 3] as number)
    features[to + 12] = hashed(12, letters[at] as number)
    features[to + 13] = hashed(13, letters[at + 4] as number)
    features[to + 14] = hashed(14, listBefore)
    features[to + 15] = hashed(15, listBehind)
    features[to + 16] = hashed(16, endings[at + 3] as number)
    features[to + 17] = hashed(17, mixed(before ^ Math.imul(letters[at + 2] as number, 5)))
    features[to + 18] = hashed(18, mixed(listBefore ^ Math.imul(read, 5)))
    features[to + 19] = hashed(19, mixed(listBehind ^ Math.imul(read, 7)))
    features[to + 20] = hashed(20, mixed(shape ^ Math.imul(shapes[at + 3] as number, 0x1000) ^ Math.imul(shapes[at + 1] as number, 0x1000000)))
  }
  return features
}

/** Adds the hashes of a token's features that hang on the two tags before it: the last and the one before that. */
export const addTags = (features: Int32Array, at: number, tags: { readonly last: number; readonly earlier: number }): void => {
  const { last, earlier } = tags
  const from = at * allFeatures
  const met = Math.imul(last + 1, 0x10001)
  features[from + 21] = hashed(40, last)
  features[from + 22] = hashed(41, mixed(last * 64 + earlier))
  features[from + 23] = hashed(42, mixed((features[from + 1] as number) ^ met))
  features[from + 24] = hashed(43, mixed((features[from + 8] as number) ^ met))
  features[from + 25] = hashed(44, mixed((features[from + 15] as number) ^ met))
}
