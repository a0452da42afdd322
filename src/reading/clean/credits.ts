import type { Furniture, LabelRole } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import type { FoundDate } from './dates.ts'
import { findDates } from './dates.ts'

/** A date with the label that stands before it on the page. */
export type LabelledDate = FoundDate & { readonly role: 'published' | 'updated' | 'bare' }

/** What a short line says of the report instead of telling it: who wrote it, when, after which agency. */
export type Credit = {
  readonly dates: readonly LabelledDate[]
  readonly agencies: readonly string[]
  /** Names after a byline's label. */
  readonly authors: readonly string[]
  /** A known outlet that the whole line, or the words after a source's label, name. */
  readonly outlet: string | null
  /** Words after a source's label that are neither agency nor outlet. */
  readonly source: string | null
}

const longestCredit = 220
const wordPattern = /[\p{L}\p{M}\p{N}'’.-]+/gu
/** What parts credits within a line. Matches "/", "|", " – ", ","; not a hyphen inside a name. */
const parting = /\s{0,8}(?:[|/•·,،;؛]|\s[–—-]\s|\s(?:and|et|و|и|with|avec|с)\s)\s{0,8}/u
/** Brackets, copyright signs and full stops around a credit. */
const wrapping = /^[\s()[\]{}«»"“”©®:.–—|/*-]+|(?<![\s()[\]{}«»"“”®:.–—|/*-])[\s()[\]{}«»"“”®:.–—|/*-]+$/gu

const bare = (text: string): string => text.replace(wrapping, '')

/** The label that a text begins with, longest first, and what follows it. */
export const leadingLabel = (text: string, furniture: Furniture): { readonly role: LabelRole; readonly rest: string } | null => {
  const words = [...text.slice(0, 120).matchAll(wordPattern)]
  for (let count = Math.min(furniture.labelWords, words.length); count > 0; count -= 1) {
    const last = words[count - 1] as RegExpMatchArray
    const end = (last.index as number) + last[0].length
    const role = furniture.labels.get(nameKey(text.slice(0, end)))
    if (role !== undefined) return { role, rest: text.slice(end).replace(/^\s*[:：]?\s*/, '') }
  }
  return null
}

/** The label that stands last before a date, with at most three words (a weekday, "on", "the") between. */
const roleBefore = (text: string, furniture: Furniture): LabelledDate['role'] => {
  const words = [...text.slice(-120).matchAll(wordPattern)].map((match) => match[0])
  for (let skip = 0; skip <= 3; skip += 1) {
    for (let count = Math.min(furniture.labelWords, words.length - skip); count > 0; count -= 1) {
      const role = furniture.labels.get(nameKey(words.slice(words.length - skip - count, words.length - skip).join(' ')))
      if (role === 'published' || role === 'updated') return role
    }
  }
  return 'bare'
}

/** The dates of a short line, each with what its label says of it. */
export const labelledDates = (text: string, furniture: Furniture): readonly LabelledDate[] => {
  let from = 0
  return findDates(text, furniture).map((date) => {
    const role = roleBefore(text.slice(from, date.start), furniture)
    from = date.end
    return { ...date, role }
  })
}

const none: Credit = { dates: [], agencies: [], authors: [], outlet: null, source: null }

/** Names of agencies that make up a whole text: "AFP", "(Reuters)", "AFP / Reuters"; null where anything else stands in it. */
export const onlyAgencies = (text: string, furniture: Furniture): readonly string[] | null => {
  const pieces = text.split(parting).map(bare).filter((piece) => piece !== '')
  const agencies = pieces.map((piece) => furniture.agencies.get(nameKey(piece)))
  return agencies.length > 0 && agencies.every((agency) => agency !== undefined) ? (agencies as readonly string[]) : null
}

/** Agencies among the pieces of a byline ("John Smith, AFP"). */
const agenciesAmong = (text: string, furniture: Furniture): readonly string[] =>
  text.split(parting).map(bare).flatMap((piece) => furniture.agencies.get(nameKey(piece)) ?? [])

/** Words beside a date that still let a line be a date line: a label, a weekday, a clock time, a place's name. */
const mostOtherWords = 10

/**
 * What a line credits, or null where it is not a line of credits. Only short lines without sentences are looked at; running text is read later,
 * by stages that know the language.
 */
export const creditOf = (text: string, furniture: Furniture): Credit | null => {
  if (text.length > longestCredit) return null
  const agencies = onlyAgencies(text, furniture)
  if (agencies !== null) return { ...none, agencies }
  const outlet = furniture.outlets.get(nameKey(bare(text)))
  if (outlet !== undefined) return { ...none, outlet: outlet.name }
  const dates = labelledDates(text, furniture)
  const label = leadingLabel(text, furniture)
  const outside = dates.reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), text)
  const wordsOutside = [...outside.matchAll(wordPattern)].length
  if (label?.role === 'source' && label.rest !== '' && label.rest.length <= 80) {
    const among = agenciesAmong(label.rest, furniture)
    const named = furniture.outlets.get(nameKey(bare(label.rest)))
    const isMarked = text.slice(0, text.length - label.rest.length).includes(':')
    if (among.length > 0 || named !== undefined || isMarked) return { ...none, dates, agencies: among, outlet: named?.name ?? null, source: among.length === 0 && named === undefined ? bare(label.rest) : null }
  }
  if (label?.role === 'byline' && label.rest !== '' && label.rest.length <= 140 && wordsOutside <= 14 && !/[.!?؟]\s/u.test(label.rest.replace(/\p{Lu}\.\s/gu, ''))) {
    const after = dates[0] === undefined ? label.rest : text.slice(text.length - label.rest.length, Math.max(dates[0].start, text.length - label.rest.length))
    const among = agenciesAmong(after, furniture)
    const names = after.split(parting).map(bare).filter((piece) => piece !== '' && !/\p{N}/u.test(piece) && furniture.agencies.get(nameKey(piece)) === undefined)
    return { ...none, dates, agencies: among, authors: names.slice(0, 6) }
  }
  if (dates.length > 0 && (wordsOutside <= 5 || (wordsOutside <= mostOtherWords && !/[.!?؟۔]\s*$/u.test(text)))) return { ...none, dates, agencies: agenciesAmong(outside, furniture) }
  return null
}
