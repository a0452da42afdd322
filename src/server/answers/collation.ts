import type { RecordClaim } from '../../query/view.ts'
import { amountText } from '../../query/amount.ts'
import { chainText } from '../../query/voices.ts'
import { type Quantity, type Reading, type Span, span } from '../../model/index.ts'
import { documentShape } from '../../exports/shapes.ts'
import { fold } from '../../text/normalise.ts'
import { tokenise } from '../../text/tokens.ts'
import { type Handler, present } from '../call.ts'
import type { Shown } from '../shown.ts'
import { directionOf } from './direction.ts'
import { entitiesAt, lineageOf } from './document.ts'
import { heldOne } from './one.ts'

/** Two reports side by side, sentence by sentence, also across languages: aligned by what their sentences tell, in order. */

type Sentence = { readonly span: Span; readonly details: ReadonlySet<string>; readonly words: ReadonlySet<string>; readonly claims: readonly RecordClaim[] }
type Bounds = Pick<Quantity, 'min' | 'max' | 'hedge'>
type Change = { readonly kind: 'hardened' | 'softened' | 'number' | 'name' | 'place' | 'time'; readonly detail: string; readonly about: 'reality' | 'stance' | 'voices' | 'number' | 'name' | 'place' | 'time'; readonly before: string; readonly after: string; readonly bounds: { readonly before: Bounds; readonly after: Bounds } | null }

/** The segmenter takes quadratic time on long stretches: no longer ones are given to it. */
const longest = 8_000
const mostSentences = 250

const sentencesIn = (text: string, { parts }: Pick<Reading, 'parts'>, language: string | null): readonly Span[] => {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' })
  const stretches = parts.length > 0 ? parts : [{ start: 0, end: text.length }]
  return stretches.flatMap(({ start, end }) => [...segmenter.segment(text.slice(start, Math.min(end, start + longest)))].map(({ index, segment }) => {
    const from = start + index + (segment.length - segment.trimStart().length)
    return { from, until: start + index + segment.trimEnd().length }
  })).filter(({ from, until }) => until > from).map(({ from, until }) => span(text, from, until)).slice(0, mostSentences)
}

/** What a sentence tells, in forms that hold across languages: record-wide entities, numbers, days, the events its claims are in. */
const detailsOf = (sentence: Span, reading: Reading, entities: ReadonlyMap<string, string>, claims: readonly RecordClaim[]): ReadonlySet<string> => {
  const inside = reading.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  return new Set([
    ...inside.flatMap(({ start, end }) => { const id = entities.get(`${start} ${end}`); return id === undefined ? [] : [`entity ${id}`] }),
    ...inside.flatMap((mention) => (mention.kind === 'time' && mention.interval !== null ? [`time ${mention.interval.from} ${mention.interval.until}`] : [])),
    ...inside.flatMap((mention) => (mention.kind === 'quantity' ? [mention.quantity.min, mention.quantity.max].flatMap((bound) => (bound === null ? [] : [`number ${bound}`])) : [])),
    ...inside.flatMap((mention) => ((mention.kind === 'place' || mention.kind === 'facility') && mention.place !== null ? [`place ${mention.place.id}`] : [])),
    ...claims.flatMap(({ event, type }) => [...(event === null ? [] : [`event ${event}`]), `type ${type}`]),
  ])
}

const sentencesOf = async (shown: Shown, id: string) => {
  const document = await heldOne(shown, 'document', id, shown.held.documents.byId)
  const reading = present(await shown.view.reading(document.id), 'reading of', document.id)
  const entities = entitiesAt(shown, document.id)
  const all = shown.held.claimsOf.get(document.id) ?? []
  const sentences = sentencesIn(document.text, reading, document.language).map((sentence): Sentence => {
    const claims = all.filter(({ evidence }) => evidence.some(({ start }) => start >= sentence.start && start < sentence.end))
    const words = tokenise(sentence.quote).filter(({ kind }) => kind !== 'mark').map((token) => fold(token.form))
    return { span: sentence, claims, details: detailsOf(sentence, reading, entities, claims), words: new Set(words) }
  })
  return { document, sentences }
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [...a].filter((one) => b.has(one))
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => (a.size === 0 || b.size === 0 ? 0 : (2 * shared(a, b).length) / (a.size + b.size))

/** How much two sentences tell the same, 0 to 1: by words in one language, else by what they name. */
const likeness = (a: Sentence, b: Sentence, sameLanguage: boolean): number => {
  const details = overlap(a.details, b.details) * Math.min(1, 0.4 + shared(a.details, b.details).length * 0.2)
  return sameLanguage ? Math.max(overlap(a.words, b.words), details * 0.8) : details
}
/** Below this two sentences are no pair. */
const least = 0.3

/** The best pairing that keeps the order of both sides (Needleman and Wunsch, 1970): quadratic in sentences, which are bounded. */
const align = (left: readonly Sentence[], right: readonly Sentence[], sameLanguage: boolean): readonly Aligned[] => {
  const scores = left.map((a) => right.map((b) => { const score = likeness(a, b, sameLanguage); return score < least ? 0 : score }))
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = left.length - 1; i >= 0; i -= 1) for (let j = right.length - 1; j >= 0; j -= 1) {
    const together = scores[i]?.[j] ?? 0;
    (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), together > 0 ? together + at(i + 1, j + 1) : 0)
  }
  const pairs = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const together = scores[i]?.[j] ?? 0
    if (together > 0 && at(i, j) === together + at(i + 1, j + 1)) { pairs.push({ left: left[i] ?? null, right: right[j] ?? null, score: together }); i += 1; j += 1 }
    else if (i < left.length && (j >= right.length || at(i, j) === at(i + 1, j))) { pairs.push({ left: left[i] ?? null, right: null, score: 0 }); i += 1 }
    else { pairs.push({ left: null, right: right[j] ?? null, score: 0 }); j += 1 }
  }
  return filled(pairs)
}

type Aligned = { readonly left: Sentence | null; readonly right: Sentence | null; readonly score: number }
/** Between two pairs, as many sentences here as there: they are pairs too where each shares a detail and neither is much the longer. */
const filled = (pairs: readonly Aligned[]): readonly Aligned[] => {
  const found: Aligned[] = []
  for (let at = 0; at < pairs.length; ) {
    const until = pairs.findIndex((pair, index) => index >= at && pair.left !== null && pair.right !== null)
    const gap = pairs.slice(at, until < 0 ? pairs.length : until)
    const [left, right] = [gap.flatMap((pair) => pair.left ?? []), gap.flatMap((pair) => pair.right ?? [])]
    const together = left.map((one, index) => ({ left: one, right: right[index] as Sentence }))
    const fits = left.length === right.length && together.every((pair) => shared(pair.left.details, pair.right.details).length > 0 && pair.left.span.quote.length < 2.5 * pair.right.span.quote.length && pair.right.span.quote.length < 2.5 * pair.left.span.quote.length)
    found.push(...(fits ? together.map((pair) => ({ ...pair, score: Math.max(least, overlap(pair.left.details, pair.right.details)) })) : gap))
    if (until < 0) break
    found.push(pairs[until] as Aligned)
    at = until + 1
  }
  return found
}

const firmness = { denied: 0, alleged: 1, estimated: 1, relayed: 2, stated: 2, confirmed: 3 } as const
const reality = { 'did-not-happen': 0, requested: 0, possible: 0, planned: 1, ongoing: 2, happened: 2 } as const
const bounds = (claim: RecordClaim): string => (claim.quantity === null ? '' : amountText(claim.quantity))
/** How exactly a number is told: two bounds that meet are exact, one bound is a limit only. */
const exactness = ({ quantity }: RecordClaim): number => (quantity === null ? 0 : (quantity.min === null || quantity.max === null ? 0 : quantity.min === quantity.max ? 2 : 1) - (quantity.hedge === 'exact' ? 0 : 0.5))

const changeOf = (kind: Change['kind'], about: Change['about'], [before, after]: readonly [string, string], bounds: Change['bounds'] = null): Change => ({ kind, about, before, after, bounds, detail: `${before} → ${after}` })
const turned = (by: number): 'hardened' | 'softened' => (by > 0 ? 'hardened' : 'softened')
const spoken = (claim: RecordClaim): number => claim.chain.filter(({ voice }) => voice === 'named' || voice === 'described').length

/** Two places of which neither holds the other, as far as that can be seen: two towns, not a town and its country. */
const moved = ({ place: a }: RecordClaim, { place: b }: RecordClaim): boolean => a !== null && b !== null && a.id !== b.id && a.precision === b.precision
const stretch = ({ time }: RecordClaim): string => (time === null ? '' : `${time.from}/${time.until}`)
/** Two times that have nothing in common. */
const shifted = ({ time: a }: RecordClaim, { time: b }: RecordClaim): boolean => a !== null && b !== null && a.precision === 'day' && b.precision === 'day' && (a.until <= b.from || b.until <= a.from)

/** What became firmer or looser between two tellings of one thing, from the left to the right. */
const changesOf = (a: Sentence, b: Sentence): readonly Change[] => a.claims.flatMap((left): readonly Change[] => {
  const right = b.claims.find((claim) => claim.type === left.type && (claim.event === left.event || (claim.quantity !== null && left.quantity !== null && claim.quantity.unit === left.quantity.unit)))
  if (right === undefined) return []
  const [before, after] = [left.chain[0], right.chain[0]]
  const firm = after === undefined || before === undefined ? 0 : firmness[after.stance] - firmness[before.stance]
  const real = reality[right.reality] - reality[left.reality]
  const exact = exactness(right) - exactness(left)
  const lost = Number(spoken(left) > 0 && spoken(right) === 0) - Number(spoken(left) === 0 && spoken(right) > 0)
  const counts = left.quantity === null || right.quantity === null ? null : { before: left.quantity, after: right.quantity }
  return [
    ...(real === 0 ? [] : [changeOf(turned(real), 'reality', [left.reality, right.reality])]),
    ...(firm === 0 ? [] : [changeOf(turned(firm), 'stance', [before?.stance ?? 'stated', after?.stance ?? 'stated'])]),
    // Where nobody is quoted any more, the report itself says it.
    ...(lost === 0 ? [] : [changeOf(turned(lost), 'voices', [chainText(left.chain), chainText(right.chain)])]),
    ...(moved(left, right) ? [changeOf('place', 'place', [left.place?.name ?? '', right.place?.name ?? ''])] : []),
    ...(shifted(left, right) ? [changeOf('time', 'time', [stretch(left), stretch(right)])] : []),
    ...(counts === null || bounds(left) === bounds(right) ? [] : [changeOf(exact === 0 ? 'number' : turned(exact), 'number', [bounds(left), bounds(right)], counts)]),
  ]
})

const head = (document: Parameters<typeof documentShape>[0]) => {
  const { text: _, ...line } = documentShape(document)
  return { ...line, agency: document.agency, incomplete_because: document.incomplete_because, direction: directionOf(document.language) }
}

export const collation: Handler<'collation'> = async ({ shown, path }) => {
  const [left, right] = [await sentencesOf(shown, path['id'] as string), await sentencesOf(shown, path['other'] as string)]
  const sameLanguage = left.document.language === right.document.language
  const lineage = (await lineageOf(shown, left.document.id)).find(({ from, to }) => [from, to].includes(right.document.id)) ?? null
  const pairs = align(left.sentences, right.sentences, sameLanguage).map((pair) => ({
    left: pair.left?.span ?? null, right: pair.right?.span ?? null, score: pair.score,
    because: pair.left === null || pair.right === null ? [] : shared(pair.left.details, pair.right.details).slice(0, 6), changes: pair.left === null || pair.right === null ? [] : changesOf(pair.left, pair.right),
  }))
  return { left: head(left.document), right: head(right.document), lineage, pairs }
}
