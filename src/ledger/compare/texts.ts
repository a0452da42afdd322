import { detailWeight } from '../keys.ts'
import { sameOutlet } from './names.ts'
import type { SentenceProfile, TextBody, TextLink } from '../rows.ts'
import { resemblance } from '../sketch.ts'

export type TextVerdict = Omit<TextLink, 'from' | 'to'> & { readonly score: number; readonly first: 'a' | 'b' }

/** Sentences shorter than this are shared by chance ("He did not comment."). */
const leastWords = 8
/** Texts whose sketches agree in this share of places are near-copies. */
const nearCopyAt = 0.6

/**
 * How one text derives from another: a copy, a near-copy, an excerpt, a translation, a retelling; null where nothing shows it.
 * A shared subject is no lineage: a retelling needs sentences that put the same rare details together, in the same order.
 */
export const compareTexts = (a: TextBody, b: TextBody): TextVerdict | null => {
  const { first, known } = direction(a, b)
  const verdict = (kind: TextLink['kind'], score: number, because: readonly string[]): TextVerdict => ({ kind, score, because, first, direction: known })
  if (a.words >= leastWords && a.whole === b.whole) return verdict('copy', 1, ['the same words throughout'])
  if (a.language === b.language) {
    const shared = sharedWords(a, b)
    const cover = shared.words / Math.max(1, Math.min(a.words, b.words))
    const alike = resemblance(a.sketch, b.sketch)
    if (alike >= nearCopyAt || (cover >= 0.7 && Math.max(a.words, b.words) <= 1.6 * Math.min(a.words, b.words))) {
      return verdict('near-copy', Math.max(alike, cover), [`${Math.round(100 * cover)} % of the shorter stands in the other word for word`, `sketches agree at ${alike.toFixed(2)}`])
    }
    if (shared.own >= 12 && (shared.sentences >= 2 || cover >= 0.15)) return verdict('excerpt', Math.min(0.95, 0.6 + cover / 2), [`${shared.sentences} sentences in common, word for word: ${shared.own} words`])
    if (shared.words >= 10 && shared.own < 12) return { ...verdict('common-source', 0.6, ['the same quotation']), direction: 'unknown' }
  }
  const aligned = align(a.sentences, b.sentences)
  const shorter = Math.min(a.sentences.filter(telling).length, b.sentences.filter(telling).length)
  const because = [`${aligned.count} sentences tell the same details in the same order`, `in common: ${aligned.details.slice(0, 8).join(', ')}`]
  const strong = aligned.pairs >= 2 || (aligned.pairs >= 1 && aligned.count >= 3)
  if (a.language !== b.language && aligned.count >= 5 && aligned.rare && aligned.count >= 0.6 * shorter) return verdict('translation', Math.min(0.95, 0.6 + aligned.weight / 20), because)
  if (strong && aligned.count >= 3 && aligned.weight >= 4) return verdict('retelling', Math.min(0.85, 0.4 + aligned.weight / 20), because)
  if (known === 'known' && aligned.count >= 1) {
    const source = credited(a, b) ?? credited(b, a)
    if (source !== null) return verdict('citation', Math.min(0.8, 0.6 + aligned.weight / 20), [`it names ${source} as its source`, ...because])
  }
  return null
}

const telling = (sentence: SentenceProfile): boolean => sentence.details.length >= 2

/** Words of the sentences that stand in both, and how many of them nobody is quoted with. */
const sharedWords = (a: TextBody, b: TextBody): { readonly words: number; readonly own: number; readonly sentences: number } => {
  const held = new Set(b.sentences.filter((sentence) => sentence.words >= leastWords).map((sentence) => sentence.hash))
  let [words, own, sentences] = [0, 0, 0]
  for (const sentence of a.sentences) {
    if (!held.has(sentence.hash)) continue
    words += sentence.words
    sentences += 1
    if (!sentence.quoted) own += sentence.words
  }
  return { words, own, sentences }
}

type Alignment = { readonly count: number; readonly weight: number; readonly pairs: number; readonly rare: boolean; readonly details: readonly string[] }
/** A sentence pair counts from this weight of details in common. */
const leastWeight = 0.9
/** A detail this heavy is rare by its shape alone. */
const rareAt = 0.6

/** The heaviest chain of sentence pairs that keep their order: a longest common subsequence, weighted by the details in common. */
const align = (a: readonly SentenceProfile[], b: readonly SentenceProfile[]): Alignment => {
  const left = a.filter(telling)
  const right = b.filter(telling)
  type Cell = { readonly weight: number; readonly before: Cell | null; readonly shared: readonly string[] }
  const empty: Cell = { weight: 0, before: null, shared: [] }
  let previous: Cell[] = new Array<Cell>(right.length + 1).fill(empty)
  for (const one of left) {
    const current: Cell[] = [empty]
    for (let at = 0; at < right.length; at += 1) {
      const shared = one.details.filter((detail) => (right[at] as SentenceProfile).details.includes(detail))
      const weight = shared.reduce((sum, detail) => sum + detailWeight(detail), 0)
      const skip = (current[at] as Cell).weight >= (previous[at + 1] as Cell).weight ? (current[at] as Cell) : (previous[at + 1] as Cell)
      const diagonal = previous[at] as Cell
      current.push(shared.length >= 2 && weight >= leastWeight && diagonal.weight + weight > skip.weight ? { weight: diagonal.weight + weight, before: diagonal, shared } : skip)
    }
    previous = current
  }
  const chain: (readonly string[])[] = []
  for (let cell: Cell | null = previous[right.length] ?? null; cell !== null; cell = cell.before) if (cell.shared.length > 0) chain.push(cell.shared)
  const details = [...new Set(chain.flat())]
  return {
    count: chain.length, weight: chain.flat().length === 0 ? 0 : details.reduce((sum, detail) => sum + detailWeight(detail), 0) + 0.3 * chain.length, details,
    // A number told beside a name is what a shared subject does not explain.
    pairs: chain.filter((shared) => shared.some((detail) => detail.startsWith('#') && detailWeight(detail) >= rareAt)).length,
    rare: details.some((detail) => detailWeight(detail) >= rareAt),
  }
}

/** The name by which one text credits who published the other. */
const credited = (one: TextBody, other: TextBody): string | null => (other.publisher === null ? null : ([...one.cites, ...one.agency].find((name) => sameOutlet(name, other.publisher ?? '')) ?? null))

/** Which text came first: the one the other credits, else the one published days earlier. */
const direction = (a: TextBody, b: TextBody): { readonly first: 'a' | 'b'; readonly known: 'known' | 'unknown' } => {
  const credits = (one: TextBody, other: TextBody): boolean => credited(one, other) !== null
  if (credits(a, b) !== credits(b, a)) return { first: credits(a, b) ? 'b' : 'a', known: 'known' }
  if (a.published !== null && b.published !== null && a.published !== b.published) return { first: a.published < b.published ? 'a' : 'b', known: 'known' }
  return { first: 'a', known: 'unknown' }
}
