/** How far apart scores must lie for a decision: between a verb and anything else, and between a past participle and a finite past. */
export type Margins = { readonly verb: number; readonly participle: number }

/**
 * A trained tagger's weights: for each feature, met as a number, how much it speaks for each tag. Knows no language and no feature.
 * An averaged perceptron (Collins 2002), its weights rounded to a byte and its features hashed into a fixed number of rows.
 */
export type Tagger = {
  readonly tags: readonly string[]
  /** How far a feature's 32-bit hash is shifted to give its row. */
  readonly shift: number
  /**
   * Row by row, two tags to a number, the first in its lower half, each raised by 128: so one addition serves two tags, and no sum of
   * a token's features reaches from the lower half into the upper.
   */
  readonly pairs: Int32Array
  /** How far apart scores must lie for a decision against the rules. */
  readonly margins: Margins
}

/** What is kept of a tagger: a byte for each weight, row by row. */
export type Weights = Omit<Tagger, 'pairs'> & { readonly weights: Int8Array }

/** What each weight is raised by in a pair. */
export const raised = 128
/** The numbers of a row of pairs. */
export const pairsOf = (tags: readonly string[]): number => (tags.length + 1) >> 1

const paired = (weights: Int8Array, tags: readonly string[]): Int32Array => {
  const count = tags.length
  const each = pairsOf(tags)
  const rows = weights.length / count
  const pairs = new Int32Array(rows * each)
  for (let row = 0; row < rows; row += 1) {
    for (let pair = 0; pair < each; pair += 1) {
      const low = weights[row * count + 2 * pair] as number
      const high = 2 * pair + 1 < count ? (weights[row * count + 2 * pair + 1] as number) : 0
      pairs[row * each + pair] = (low + raised) | ((high + raised) << 16)
    }
  }
  return pairs
}

type Header = { readonly format: number; readonly tags: readonly string[]; readonly bits: number; readonly margins: Margins }
const format = 2
const lineFeed = 10

/** Reads what `writeTagger` wrote. Throws where the file is none of it or is cut off. */
export const readTagger = (bytes: Uint8Array): Tagger => {
  const end = bytes.indexOf(lineFeed)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))) as Header
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1)
  if (header.format !== format || weights.length !== header.tags.length << header.bits) throw new Error(`a tagger's file of format ${header.format} with ${weights.length} weights: train it again`)
  return { tags: header.tags, shift: 32 - header.bits, pairs: paired(weights, header.tags), margins: header.margins }
}

/** The bytes of a tagger's file: one line of JSON, then the weights. */
export const writeTagger = ({ tags, shift, weights, margins }: Weights): Uint8Array => {
  const header: Header = { format, tags, bits: 32 - shift, margins }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(line.length + weights.length)
  bytes.set(line)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), line.length)
  return bytes
}

/** The hash of a stretch of a word's letters, mixed so that any of its bits may choose a row (FNV-1a, then Murmur3's last step). */
export const hashLetters = (word: string, from: number, to: number): number => {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** Spreads a number's bits over all of its 32. */
export const mixed = (value: number): number => {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** The hash of a feature: which kind it is, and what was met. */
export const hashed = (kind: number, met: number): number => Math.imul(met + Math.imul(kind, 0x3c6ef372), 0x9e3779b1)
