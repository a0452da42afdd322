import type { DocumentEntity } from '../../model/mention.ts'
import type { DayBound } from '../../model/time.ts'
import type { Language } from '../../packs/language.ts'
import { findQuotations, type Quotation } from '../quotations.ts'
import type { Candidate } from '../recognise/candidate.ts'
import { isListed } from '../recognise/look.ts'
import type { Recognised } from '../recognise/recognise.ts'
import type { Sentence } from '../split.ts'
import { gatherEntities, type Participant, type Placed } from './entities.ts'
import { choosePlace, sceneOf } from './places.ts'
import { contentBounds } from './publication.ts'
import { type ResolvedTime, resolveTimes } from './times.ts'

/** A time with the mention that it becomes. */
export type TimePoint = ResolvedTime & { readonly mention: string }

export type Resolved = Omit<Recognised, 'candidates' | 'times'> & {
  readonly quotations: readonly Quotation[]
  /** By sentence, in the order of the text. */
  readonly participants: readonly (readonly Participant[])[]
  readonly times: readonly (readonly TimePoint[])[]
  readonly entities: readonly DocumentEntity[]
  readonly not_before: DayBound | null
  readonly not_after: DayBound | null
}

/** The kept words of a run of tokens. */
const offsets = (sentence: Sentence, at: number, until: number): { start: number; end: number } => ({
  start: sentence.tokens[at]?.start ?? sentence.start,
  end: sentence.tokens[until - 1]?.end ?? sentence.end,
})

/** How many characters of a name's first word are other words written together with it ("و", "بـ"): they are no part of the name. */
const writtenBefore = (pack: Language | null, sentence: Sentence, candidate: Candidate): number => {
  const token = sentence.tokens[candidate.at]
  if (pack === null || token === undefined || candidate.naming !== 'named') return 0
  let fewest = 0
  for (const { form, features, outer } of pack.analyse(token.fold)) {
    if (!outer || !token.fold.endsWith(form) || features.some((feature) => feature !== 'and' && feature !== 'definite' && !feature.startsWith('slot='))) continue
    if (features.includes('and') !== candidate.coordinated || features.some((feature) => feature.startsWith('slot=')) !== (candidate.proclitic !== null)) continue
    const letters = token.fold.length - form.length
    if (fewest === 0 || letters < fewest) fewest = letters
  }
  return fewest >= token.form.length ? 0 : fewest
}

/** The name that a description stands in apposition to, by its place in the sentence's row: "X, an armed group"; "his rival, X,". -1 where there is none. */
const appositionTo = (sentence: Sentence, row: readonly Candidate[], candidate: Candidate): number => {
  if (candidate.naming !== 'described' || candidate.plural && candidate.kind === 'person' || !['person', 'group', 'organisation'].includes(candidate.kind)) return -1
  const comma = (at: number): boolean => /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')
  const acts = (one: Candidate): boolean => one.naming === 'named' && ((candidate.kind === 'person') === (one.kind === 'person')) && one.kind !== 'place' && one.kind !== 'facility'
  for (let index = 0; index < row.length; index += 1) {
    const one = row[index] as Candidate
    if (!acts(one)) continue
    const opening = candidate.phrase.at - 1
    if (one.until < candidate.at && comma(one.until) && isListed(sentence, opening, 'determiners') && opening === one.until + 1) return index
    if (candidate.until < one.at && comma(candidate.until) && one.phrase.at === candidate.until + 1 && isListed(sentence, candidate.phrase.at - 1, 'determiners') && (sentence.tokens[one.until] === undefined || sentence.tokens[one.until]?.kind === 'mark') && !isListed(sentence, one.until, 'coordinators')) return index
  }
  return -1
}

const metonym = (sentence: Sentence, candidate: Candidate): string | null => {
  const hit = (sentence.hits[candidate.at] ?? []).find((one) => one.list === 'metonyms' && one.until === candidate.until)
  if (hit === undefined || candidate.proclitic !== null) return null
  // A capital stands for its government where no preposition of place makes it a town.
  for (let at = candidate.at - 1; at >= Math.max(0, candidate.at - 2); at -= 1) {
    const before = (sentence.hits[at] ?? []).find((one) => one.list === 'prepositions' && !one.flags.has('pronoun') && !one.features.includes('pronoun'))
    if (before !== undefined) return ['in', 'at', 'to', 'from', 'near', 'on', 'through'].includes(before.value) ? null : hit.value
    if ((sentence.hits[at] ?? []).some((one) => one.list === 'place-heads' || one.list === 'facilities')) return null
  }
  return hit.value
}

/** Makes the choices that need the whole document: which place, whose surname, which day. */
export const resolve = (recognised: Recognised): Resolved => {
  const { text, sentences, candidates, times, parts, published } = recognised
  const scene = sceneOf(candidates.flat())
  const placed: Placed[] = []
  candidates.forEach((row, index) => {
    const sentence = sentences[index] as Sentence
    for (const candidate of row) {
      const whole = offsets(sentence, candidate.at, candidate.until)
      const start = whole.start + (candidate.proclitic === null && !candidate.coordinated ? 0 : writtenBefore(recognised.pack, sentence, candidate))
      const { end } = whole
      const choice = candidate.entries.length === 0 ? null : choosePlace(candidate.entries, scene)
      const government = metonym(sentence, candidate)
      const country = candidate.kind === 'place' && choice?.place?.precision === 'country' ? (choice.place.country?.toLowerCase() ?? null) : null
      const titleWords = candidate.titles.flatMap((title) => sentence.tokens.slice(title.at, title.until).map((token) => token.fold))
      placed.push({ ...candidate, apposition: appositionTo(sentence, row, candidate), titleWords, start, end, quote: text.slice(start, end), choice, known: candidate.known ?? government ?? country })
    }
  })
  const { of, entities } = gatherEntities(placed, (word) => recognised.pack?.list('given-names').get(word))
  const quotations = findQuotations(text, parts)
  const context = { text, sentences, published, quotations }
  const resolvedTimes = resolveTimes(times.flat(), context)
  const bounds = contentBounds(resolvedTimes, context)

  const participants: Participant[][] = sentences.map(() => [])
  const members = new Map<number, string[]>()
  placed.forEach((one, index) => {
    const group = of[index] ?? null
    const mention = `m${index + 1}`
    if (group !== null) members.set(group, [...(members.get(group) ?? []), mention])
    participants[one.sentence]?.push({ ...one, mention, entity: group === null ? null : (entities[group]?.id ?? null), name: group === null ? one.quote : (entities[group]?.name ?? one.quote) })
  })
  const timePoints: TimePoint[][] = sentences.map(() => [])
  resolvedTimes.forEach((time, index) => timePoints[time.sentence]?.push({ ...time, mention: `t${index + 1}` }))
  return {
    ...recognised, quotations, participants, times: timePoints, ...bounds,
    entities: entities.map((entity, index) => ({ ...entity, mentions: members.get(index) ?? [] })),
  }
}
