import { detailWeight } from '../keys.ts'
import { sameOutlet } from './names.ts'
import type { SentenceProfile, TextBody, TextLink } from '../rows.ts'
import { sharedRuns } from '../sketch.ts'

export type TextVerdict = Omit<TextLink, 'from' | 'to'> & { readonly score: number; readonly first: 'a' | 'b' }

/** Sentences shorter than this are shared by chance ("He did not comment."). */
const leastWords = 8
/** Texts that have this share of all their runs in common are near-copies. */
const nearCopyAt = 0.6

/**
 * How one text derives from another: a copy, a near-copy, an excerpt, a translation, a retelling; null where nothing shows it.
 * A shared subject is no lineage: a retelling needs sentences that put the same rare details together, in the same order.
 */
export const compareTexts = (a: TextBody, b: TextBody): TextVerdict | null => {
  const verdict = (kind: TextLink['kind'], score: number, because: readonly string[]): TextVerdict => { const { first, known } = direction(a, b); return { kind, score, because, first, direction: known } }
  if (a.words >= leastWords && a.whole === b.whole) return verdict('copy', 1, ['the same words throughout'])
  if (a.language === b.language) {
    const found = verbatim(a, b)
    if (found !== null) return found.kind === 'common-source' ? { ...verdict(found.kind, found.score, found.because), direction: 'unknown' } : verdict(found.kind, found.score, found.because)
  }
  const aligned = align(a.sentences, b.sentences)
  if (aligned.count === 0) return null
  const because = [`${aligned.count} sentences tell the same details in the same order`, ...inWords(aligned.details, a, b)]
  const strong = aligned.pairs >= 2 || (aligned.pairs >= 1 && aligned.count >= 3)
  if (a.language !== b.language && aligned.count >= 2 && aligned.rare) {
    // Once something rare is shared, plainer sentences count too, as long as each tells a number or a day: towns and names alone are the subject's.
    const plainer = align(a.sentences, b.sentences, true)
    if (plainer.count >= 5 && plainer.count >= 0.6 * shorterOf(a, b)) return verdict('translation', Math.min(0.95, 0.6 + plainer.weight / 20), [`${plainer.count} sentences tell the same details in the same order`, ...because.slice(1)])
  }
  if (strong && aligned.count >= 3 && aligned.weight >= (daysApart(a, b) > daysOfNews ? 8 : 4)) return verdict('retelling', Math.min(0.85, 0.4 + aligned.weight / 20), because)
  if (direction(a, b).known === 'known') {
    const source = credited(a, b) ?? credited(b, a)
    if (source !== null) return verdict('citation', Math.min(0.8, 0.6 + aligned.weight / 20), [`it names ${source} as its source`, ...because])
  }
  return null
}
/** So many of the details that two texts share are named. */
const mostNamed = 8
/** Details as a reader knows them: names as each of the two writes them, numbers, days. */
const inWords = (details: readonly string[], a: TextBody, b: TextBody): readonly string[] => {
  const named = details.flatMap((detail) => {
    if (isMeasured(detail)) return [detail.slice(1)]
    const forms = [...new Set([a.forms?.[detail], b.forms?.[detail]].filter((form) => form !== undefined))]
    return forms.length === 0 ? [] : [forms.join(' = ')]
  })
  return named.length === 0 ? [] : [`in common: ${[...new Set(named)].slice(0, mostNamed).join(', ')}`]
}
const shorterOf = (a: TextBody, b: TextBody): number => Math.min(a.sentences.filter(telling).length, b.sentences.filter(telling).length)

type Verbatim = { readonly kind: 'near-copy' | 'excerpt' | 'common-source'; readonly score: number; readonly because: readonly string[] }

/** What two texts of one language have word for word: most of both, a passage that nobody is quoted with, or only somebody's words. */
const verbatim = (a: TextBody, b: TextBody): Verbatim | null => {
  const whole = sharedWords(a, b)
  const runs = sharedRuns(a.sketch, b.sketch)
  const [shorter, longer] = a.words <= b.words ? [a.words, b.words] : [b.words, a.words]
  // Sentences that both have are certain; of runs only a sample is compared.
  const certain = whole.words / Math.max(1, shorter)
  const cover = Math.max(certain, runs.share)
  const own = Math.max(whole.own, runs.own >= 1 ? runs.own + 4 : 0)
  const because = [`${Math.round(100 * cover)} % of the shorter stands in the other word for word`]
  if (own >= leastOwn && (runs.resemblance >= nearCopyAt || (cover >= 0.7 && longer <= 1.6 * shorter))) return { kind: 'near-copy', score: Math.max(runs.resemblance, cover), because }
  const passages = (whole.own >= leastOwn && (whole.sentences >= 2 || certain >= 0.15)) || (own >= leastOwn && runs.least >= scatteredAt)
  if (passages) return { kind: 'excerpt', score: Math.min(0.95, 0.6 + cover / 2), because: whole.sentences > 0 ? [...because, `${whole.sentences} sentences in common, word for word`] : because }
  if (whole.words - whole.own >= leastQuoted && own < leastOwn) return { kind: 'common-source', score: 0.6, because: ['the same quotation'] }
  return null
}
/** Where no whole sentence is shared, runs of words must be this share of the shorter: stock phrases and a source's full name come to a tenth. */
const scatteredAt = 0.15
/** So many quoted words in common are one saying: whoever heard it was in the same room, or read the same page. */
const leastQuoted = 5
/** So many words that nobody is quoted with are taken over, not thought of twice. */
const leastOwn = 12

/** News is told again within days. The same towns, sides and a figure in common months later are the next report on the same war. */
const daysOfNews = 14
const daysApart = (a: TextBody, b: TextBody): number => (a.published === null || b.published === null ? 0 : Math.abs(Date.parse(a.published) - Date.parse(b.published)) / 86_400_000)

const telling = (sentence: SentenceProfile): boolean => sentence.details.length >= 2

/** Words of the sentences that stand in both, and how many of them nobody is quoted with. */
const sharedWords = (a: TextBody, b: TextBody): { readonly words: number; readonly own: number; readonly sentences: number } => {
  const held = new Set(b.sentences.filter((sentence) => sentence.words >= leastWords).map((sentence) => sentence.hash))
  let [words, own, sentences] = [0, 0, 0]
  for (const sentence of a.sentences) {
    if (!held.has(sentence.hash)) continue
    words += sentence.words
    sentences += 1
    own += sentence.own
  }
  return { words, own, sentences }
}

type Alignment = { readonly count: number; readonly weight: number; readonly pairs: number; readonly rare: boolean; readonly details: readonly string[] }
/** A sentence pair counts from this weight of details in common. */
const leastWeight = 0.9
/** The same where much else aligns: of a number with anything beside it, and of a number alone. */
const leastPlain = 0.6
const leastAlone = 0.7
const isMeasured = (detail: string): boolean => detail.startsWith('#') || detail.startsWith('@')
/** A detail this heavy is rare by its shape alone. */
const rareAt = 0.6

/** The heaviest chain of sentence pairs that keep their order: a longest common subsequence, weighted by the details in common. `plainer` lets in what is told with few details, if a number or a day is among them. */
const align = (a: readonly SentenceProfile[], b: readonly SentenceProfile[], plainer = false): Alignment => {
  // What the other text has nowhere can align nothing.
  const common = new Set(b.flatMap((sentence) => sentence.details))
  const least = plainer ? 1 : 2
  const left = a.map(({ details }) => details.filter((detail) => common.has(detail))).filter((details) => details.length >= least)
  const right = left.length === 0 ? [] : b.filter(({ details }) => details.length >= least).map(({ details }) => new Set(details))
  type Cell = { readonly weight: number; readonly before: Cell | null; readonly shared: readonly string[] }
  const empty: Cell = { weight: 0, before: null, shared: [] }
  let previous: Cell[] = new Array<Cell>(right.length + 1).fill(empty)
  for (const one of left) {
    const current: Cell[] = [empty]
    for (let at = 0; at < right.length; at += 1) {
      const shared = one.filter((detail) => (right[at] as ReadonlySet<string>).has(detail))
      const weight = shared.length < least ? 0 : shared.reduce((sum, detail) => sum + detailWeight(detail), 0)
      const counts = (shared.length >= 2 && weight >= leastWeight) || (plainer && shared.some(isMeasured) && weight >= (shared.length < 2 ? leastAlone : leastPlain))
      const skip = (current[at] as Cell).weight >= (previous[at + 1] as Cell).weight ? (current[at] as Cell) : (previous[at + 1] as Cell)
      const diagonal = previous[at] as Cell
      current.push(counts && diagonal.weight + weight > skip.weight ? { weight: diagonal.weight + weight, before: diagonal, shared } : skip)
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
const credited = (one: TextBody, other: TextBody): string | null =>
  // Who names itself cites nobody.
  other.publisher === null || (one.publisher !== null && sameOutlet(one.publisher, other.publisher)) ? null : ([...one.cites, ...one.agency].find((name) => sameOutlet(name, other.publisher ?? '')) ?? null)

/** Which text came first: the one the other credits, else the one published days earlier. */
const direction = (a: TextBody, b: TextBody): { readonly first: 'a' | 'b'; readonly known: 'known' | 'unknown' } => {
  const credits = (one: TextBody, other: TextBody): boolean => credited(one, other) !== null
  if (credits(a, b) !== credits(b, a)) return { first: credits(a, b) ? 'b' : 'a', known: 'known' }
  if (a.published !== null && b.published !== null && a.published !== b.published) return { first: a.published < b.published ? 'a' : 'b', known: 'known' }
  return { first: 'a', known: 'unknown' }
}
