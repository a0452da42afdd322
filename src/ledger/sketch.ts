import { smallHash } from './words.ts'

/**
 * A bottom-k sketch of a text's runs of five words (Broder 1997): of all its runs those with the smallest hashes. Two sketches are
 * samples of one another below the smaller of their limits, so that they tell what share of either text stands in the other, however
 * unlike in length the two are. The lowest bit of each says whether the run lies in somebody's quoted words.
 */
export type Sketch = {
  /** How many different runs the text has. */
  readonly runs: number
  /** The smallest of them by hash, ascending. */
  readonly least: readonly number[]
  /** Longer runs, by which texts find one another: the smallest sixteen by hash, of long texts more, so that a short one meets a long one that holds half of it. Stock phrases are shorter. */
  readonly keys: readonly number[]
}

const runOf = 5
const keyRunOf = 8
const fewestKeys = 16
const runsOfKey = 16
const mostKeys = 64
/** So many runs are kept of a long text: shares come out within three hundredths, mostly. Of a shorter one all are. */
const most = 256
/** Texts of fewer words are too short to share runs otherwise than by chance. */
const leastWords = 12
export const noSketch: Sketch = { runs: 0, least: [], keys: [] }

/** Murmur's finaliser (Appleby 2011), its lowest bit left for the mark. */
const spread = (hash: number): number => {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return ((value ^ (value >>> 16)) & ~1) >>> 0
}

/** The hashes of all runs of so many words, in their order. */
const runsIn = (hashes: readonly number[], length: number): Uint32Array => {
  const all = new Uint32Array(Math.max(0, hashes.length - length + 1))
  for (let at = 0; at < all.length; at += 1) {
    let run = 17
    for (let next = at; next < at + length; next += 1) run = (Math.imul(run, 0x01000193) ^ (hashes[next] as number)) | 0
    all[at] = spread(run)
  }
  return all
}

/** The sketch of folded words; `quoted` says word by word whether somebody is quoted with it. */
export const sketch = (words: readonly string[], quoted: readonly boolean[]): Sketch => {
  if (words.length < leastWords) return noSketch
  const hashes = words.map(smallHash)
  const all = runsIn(hashes, runOf)
  let inQuotation = 0
  for (const [at, isQuoted] of quoted.entries()) {
    inQuotation = isQuoted ? inQuotation + 1 : 0
    if (inQuotation >= runOf) all[at - runOf + 1] = (all[at - runOf + 1] as number) | 1
  }
  all.sort()
  // A run that stands there twice, once quoted and once not, is the text's own: it comes first.
  const runs = all.filter((run, at) => at === 0 || run >>> 1 !== (all[at - 1] as number) >>> 1)
  const keys = runsIn(hashes, keyRunOf).sort().subarray(0, Math.min(mostKeys, Math.max(fewestKeys, Math.ceil(hashes.length / runsOfKey))))
  return { runs: runs.length, least: [...runs.subarray(0, most)], keys: [...new Set(keys)] }
}

/**
 * `share` of the shorter text's runs stand in the other, and very likely no fewer than `least`; `own` is how many runs both have that
 * nobody is quoted with; all estimated. `resemblance` is the share of all runs of the two that they have in common.
 */
export type Shared = { readonly share: number; readonly least: number; readonly own: number; readonly resemblance: number }
/** Two standard errors of a share (Wald); nothing where all runs were compared. */
const doubt = (share: number, { sampled, of }: { readonly sampled: number; readonly of: number }): number => (sampled >= of ? 0 : 2 * Math.sqrt((share * (1 - share)) / sampled))

export const sharedRuns = (a: Sketch, b: Sketch): Shared => {
  const [few, many] = a.runs <= b.runs ? [a, b] : [b, a]
  const limit = Math.min(limitOf(few), limitOf(many))
  let [left, right, both, own] = [0, 0, 0, 0]
  let run = few.least[0]
  for (; run !== undefined && run >>> 1 <= limit; left += 1, run = few.least[left]) {
    let other = many.least[right]
    while (other !== undefined && other >>> 1 < run >>> 1) { right += 1; other = many.least[right] }
    if (other === undefined || other >>> 1 !== run >>> 1) continue
    both += 1
    if (((run | other) & 1) === 0) own += 1
  }
  if (left === 0) return { share: 0, least: 0, own: 0, resemblance: 0 }
  const share = both / left
  return { share, least: Math.max(0, share - doubt(share, { sampled: left, of: few.runs })), own: (own / left) * few.runs, resemblance: (share * few.runs) / (few.runs + many.runs - share * few.runs) }
}
const limitOf = ({ runs, least }: Sketch): number => (least.length < runs ? (least.at(-1) as number) >>> 1 : Number.MAX_SAFE_INTEGER)
