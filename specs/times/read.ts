import { shipped } from '../../src/flow/installed.ts'
import type { Published } from '../../src/model/index.ts'
import { loadFrames } from '../../src/packs/frames.ts'
import { type Language, loadLanguage } from '../../src/packs/language.ts'
import { dayOf, isoDay } from '../../src/reading/calendar.ts'
import { type QuantityCandidate, recogniseQuantities } from '../../src/reading/recognise/quantities.ts'
import { recogniseTimes } from '../../src/reading/recognise/times.ts'
import { type ResolvedTime, resolveTimes } from '../../src/reading/resolve/times.ts'
import { type Sentence, split } from '../../src/reading/split.ts'

/** Reads words as one paragraph, as the stages do. */

export const languageCodes: readonly string[] = shipped.list('languages').filter((name) => shipped.list(`languages/${name}`).includes('pack.json'))

const loaded = new Map<string, Language>()
export const language = (code: string): Language => {
  const kept = loaded.get(code) ?? loadLanguage(shipped, code, loadFrames(shipped))
  loaded.set(code, kept)
  return kept
}

export const sentencesOf = (code: string, text: string): readonly Sentence[] =>
  split({ text, parts: [{ start: 0, end: text.length, kind: 'paragraph' }], pack: language(code) } as unknown as Parameters<typeof split>[0]).sentences

/** `2024-07-10` or `2024-07-10T14:30+02:00`. */
export const publishedOn = (on: string | null): Published | null =>
  on === null ? null : on.includes('T') ? { from: on, until: on, precision: 'minute', how: 'given', evidence: null } : { from: on, until: isoDay(dayOf(on) + 1), precision: 'day', how: 'given', evidence: null }

export type ReadTime = ResolvedTime & { readonly quote: string }
export const timesIn = (code: string, text: string, on: string | null = null): readonly ReadTime[] => {
  const sentences = sentencesOf(code, text)
  const candidates = sentences.flatMap((sentence) => recogniseTimes(language(code), sentence))
  return resolveTimes(candidates, { text, sentences, published: publishedOn(on), quotations: [] }).map((time) => ({ ...time, quote: text.slice(time.start, time.end) }))
}

export { recogniseQuantities, recogniseTimes }
export type ReadQuantity = QuantityCandidate & { readonly quote: string; readonly start: number; readonly end: number }
export const quantitiesIn = (code: string, text: string): readonly ReadQuantity[] =>
  sentencesOf(code, text).flatMap((sentence) =>
    recogniseQuantities(language(code), sentence, recogniseTimes(language(code), sentence)).map((quantity) => {
      const [start, end] = [sentence.tokens[quantity.at]?.start ?? 0, sentence.tokens[quantity.until - 1]?.end ?? 0]
      return { ...quantity, start, end, quote: text.slice(start, end) }
    }),
  )

const natural: Readonly<Record<string, (from: string) => string>> = {
  day: (from) => isoDay(dayOf(from) + 1),
  week: (from) => isoDay(dayOf(from) + 7),
  month: (from) => (!from.endsWith('-01') ? '' : from.slice(5, 7) === '12' ? `${Number(from.slice(0, 4)) + 1}-01-01` : `${from.slice(0, 5)}${String(Number(from.slice(5, 7)) + 1).padStart(2, '0')}-01`),
  season: (from) => (Number(from.slice(5, 7)) > 9 ? `${Number(from.slice(0, 4)) + 1}-${String(Number(from.slice(5, 7)) - 9).padStart(2, '0')}-01` : `${from.slice(0, 5)}${String(Number(from.slice(5, 7)) + 3).padStart(2, '0')}-01`),
  year: (from) => !from.endsWith('-01-01') ? '' : `${Number(from.slice(0, 4)) + 1}-01-01`,
  decade: (from) => `${Number(from.slice(0, 4)) + 10}-01-01`,
}
/** A time as tables write it: `2024-07-09 day`, `2024-01-01..2024-07-01 season`, `? XXXX-WXX-2` where nothing anchors it; a minute or hour by its beginning. */
export const written = ({ interval, timex }: Pick<ResolvedTime, 'interval' | 'timex'>): string => {
  if (interval === null) return `? ${timex}`
  const { from, until, precision } = interval
  // "2024 year" is a whole year: what begins or ends inside one is written with both ends.
  return from.includes('T') && precision !== 'part-of-day' || natural[precision]?.(from) === until ? `${from} ${precision}` : `${from}..${until} ${precision}`
}
/** A quantity as tables write it: `40..null exact USD`. */
export const writtenQuantity = ({ min, max, hedge, unit, ordinal }: QuantityCandidate): string => `${min}..${max} ${hedge}${unit === null ? '' : ` ${unit}`}${ordinal ? ' ordinal' : ''}`
