import { smallHash } from './words.ts'

/** MinHash of a text's shingles (Broder 1997): the share of equal places in two sketches estimates the share of shingles in common. */
const places = 32
const bandOf = 4
const shingleOf = 4
// Odd multipliers spread from the golden ratio: any fixed family will do, as long as it never changes.
const multipliers = Array.from({ length: places }, (_, at) => (Math.imul(0x9e3779b1, 2 * at + 1) | 1) >>> 0)
const offsets = Array.from({ length: places }, (_, at) => Math.imul(0x85ebca6b, at + 1) >>> 0)

/** The sketch of folded words; empty for texts too short to have one. */
export const sketch = (words: readonly string[]): readonly number[] => {
  if (words.length < 3 * shingleOf) return []
  const least = new Array<number>(places).fill(0xffffffff)
  const hashes = words.map(smallHash)
  for (let at = 0; at + shingleOf <= hashes.length; at += 1) {
    let shingle = 17
    for (let next = 0; next < shingleOf; next += 1) shingle = Math.imul(shingle, 31) + (hashes[at + next] as number) | 0
    shingle ^= shingle >>> 15
    for (let place = 0; place < places; place += 1) {
      let value = Math.imul(shingle, multipliers[place] as number) + (offsets[place] as number) | 0
      value = (value ^ (value >>> 13)) >>> 0
      if (value < (least[place] as number)) least[place] = value
    }
  }
  return least
}

/** The share of equal places, 0..1. */
export const resemblance = (a: readonly number[], b: readonly number[]): number => {
  if (a.length === 0 || b.length === 0) return 0
  let equal = 0
  for (let place = 0; place < places; place += 1) if (a[place] === b[place]) equal += 1
  return equal / places
}

/** Bands of four places: texts that share seven shingles in ten share a band nearly always. */
export const bands = (of: readonly number[]): readonly string[] => {
  const result: string[] = []
  for (let at = 0; at + bandOf <= of.length; at += bandOf) result.push(`${at}:${of.slice(at, at + bandOf).join('.')}`)
  return result
}
