import type { Interval, Published } from '../../model/time.ts'
import type { Token } from '../../text/tokens.ts'
import { type Anchor, type Anchored, anchored, dayOf, type Extent, intervalOf, timexOf } from '../calendar.ts'
import type { TimeExpression } from '../calendar.ts'
import { tellsFuture, tellsPast, tellsPresent } from '../recognise/tenses.ts'
import type { TimeCandidate } from '../recognise/times.ts'
import type { Sentence } from '../split.ts'

export type TimeContext = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly published: Published | null
  readonly quotations: readonly { readonly start: number; readonly end: number }[]
}

/** A time with its place in the calendar, as far as it has one. Offsets are UTF-16 code units into the document's text. */
export type ResolvedTime = TimeCandidate & {
  readonly interval: Interval | null
  /** TIMEX3 value, partial where nothing anchors it. */
  readonly timex: string
  /** What it counts from: the publication, the moment of a quotation's utterance, another candidate's index, or nothing. */
  readonly relativeTo: 'publication' | 'utterance' | number | null
  readonly unresolved: 'no anchor' | 'ambiguous' | null
  /** The other readings of ambiguous words, the nearest first. */
  readonly rivals: readonly Interval[]
  readonly start: number
  readonly end: number
}

/** The moment of publication as an anchor: its day, and its minute where it says one. */
const spoken = (published: Published | null): Pick<Anchor, 'now' | 'clock'> => {
  if (published === null || (published.precision !== 'day' && published.precision !== 'minute' && published.precision !== 'hour')) return { now: null, clock: null }
  // Matches "T14:30+02:00" at the end; not "T14:30:05".
  const clock = /T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(published.from)
  return { now: dayOf(published.from), clock: clock === null ? null : { minute: Number(clock[1]) * 60 + Number(clock[2]), zone: clock[3] ?? '' } }
}

/** Whether a time may be what "the next day" and "a year without a year" lean on: one with an extent of its own, not a stretch up to now. */
const anchorsOthers = (expression: TimeExpression): boolean => {
  switch (expression.kind) {
    case 'open': case 'stretch': case 'word': case 'duration': case 'set': return false
    case 'date': case 'weekday': case 'nth': case 'away': case 'day': case 'unit': case 'weekend': case 'season': case 'fraction': case 'edge': case 'decade': case 'century': case 'nth-unit': case 'holding': case 'feast': case 'shift': case 'clock': case 'part': case 'this-night': case 'modified': case 'range': return true
  }
}
/** The year that an expression itself says. */
const saysYear = (expression: TimeExpression): number | null => {
  switch (expression.kind) {
    case 'date': return expression.year
    case 'modified': return saysYear(expression.of)
    case 'nth': case 'nth-unit': case 'holding': return saysYear(expression.of)
    case 'feast': return expression.year
    case 'range': return saysYear(expression.until)
    case 'part': case 'clock': return expression.day === null ? null : saysYear(expression.day)
    case 'weekday': case 'day': case 'unit': case 'weekend': case 'season': case 'fraction': case 'edge': case 'decade': case 'century': case 'shift': case 'word': case 'open': case 'stretch': case 'this-night': case 'duration': case 'set': case 'away': return null
  }
}

/** The TIMEX3 value; "before Friday" and "later this year" have that of the Friday and of the year. */
const timexIn = (expression: TimeExpression, extent: Extent | null, anchor: Anchor): string => (expression.kind === 'open' ? timexIn(expression.of, anchored(expression.of, anchor)?.extent ?? null, anchor) : timexOf(expression, extent))

/** "Since Monday" is past, "by Friday" to come, unless a verb in the past stands before it; other times go by what the words around tell. */
const leaningOf = ({ expression, at }: TimeCandidate, sentence: Sentence): Anchor['leaning'] => {
  if (expression.kind === 'open' && expression.side === 'since') return 'past'
  if (expression.kind === 'this-night' && tellsPresent(sentence, at)) return 'future'
  return tellsFuture(sentence, at) || (expression.kind === 'open' && expression.side === 'until' && !tellsPast(sentence, at)) ? 'future' : 'past'
}

type Last = { readonly index: number; readonly extent: Extent; readonly sentence: number; readonly paragraph: number }
type LastYear = { readonly year: number; readonly sentence: number; readonly paragraph: number; readonly index: number }

/**
 * Anchors the times of a document in its order: to the publication, inside a quotation to its utterance, or to the time last spoken of in the same or the last paragraph.
 * Nothing is guessed: where no anchor stands, the interval is null and `unresolved` says why.
 */
export const resolveTimes = (candidates: readonly TimeCandidate[], context: TimeContext): readonly ResolvedTime[] => {
  const { sentences, published, quotations } = context
  const speaking = spoken(published)
  const resolved: ResolvedTime[] = []
  let last: Last | null = null
  let lastYear: LastYear | null = null
  candidates.forEach((candidate, index) => {
    const sentence = sentences[candidate.sentence] as Sentence
    const start = (sentence.tokens[candidate.at] as Token).start
    const end = (sentence.tokens[candidate.until - 1] as Token).end
    const quoted = quotations.some((quotation) => quotation.start <= start && end <= quotation.end)
    const near = last !== null && sentence.paragraph - last.paragraph <= 1 ? last : null
    // A year that another time of the same or the sentence before says, in the same paragraph, is also that of a day or month without one, unless it is the year of publication's past.
    const nearYear: LastYear | null = lastYear !== null && lastYear.paragraph === sentence.paragraph && sentence.index - lastYear.sentence <= 1 ? lastYear : null
    const leaning = leaningOf(candidate, sentence)
    const anchor: Anchor = { ...speaking, then: near?.extent ?? null, year: nearYear?.year ?? null, leaning }
    const found: Anchored | null = anchored(candidate.expression, anchor)
    const relativeTo = found === null || found.used === null ? null : found.used === 'now' ? (quoted ? 'utterance' : 'publication') : (near?.index ?? nearYear?.index ?? null)
    const hasExtent = candidate.expression.kind !== 'word'
    // A length and a return say when nothing is: they have no place in the calendar to look for.
    const isTimeless = candidate.expression.kind === 'duration' || candidate.expression.kind === 'set'
    const ambiguous = found !== null && candidate.expression.kind === 'date' && candidate.expression.ambiguous
    // Of numbers that may change places neither reading is the one: both are rivals.
    const rivals = [...(ambiguous && found !== null ? [found.extent] : []), ...(found?.rivals ?? [])].map(intervalOf)
    resolved.push({
      ...candidate, start, end, rivals, relativeTo,
      interval: found === null || ambiguous ? null : intervalOf(found.extent),
      timex: ambiguous ? timexOf(candidate.expression, null) : timexIn(candidate.expression, found?.extent ?? null, anchor),
      unresolved: ambiguous ? 'ambiguous' : found === null && !isTimeless && (hasExtent || candidate.expression.word !== 'now' || speaking.now === null) ? 'no anchor' : null,
    })
    if (found !== null && anchorsOthers(candidate.expression)) last = { index, extent: found.extent, sentence: sentence.index, paragraph: sentence.paragraph }
    const year = saysYear(candidate.expression)
    if (year !== null) lastYear = { year, sentence: sentence.index, paragraph: sentence.paragraph, index }
  })
  return resolved
}
