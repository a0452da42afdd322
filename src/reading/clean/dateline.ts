import type { Furniture } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import type { FoundDate } from './dates.ts'
import { findDates } from './dates.ts'

/** Where a report's dateline ends, the agencies it names, and the day it is written from where it says the year too: "NIAMEY, 4 November 2025 (Reuters) –". */
export type Dateline = { readonly end: number; readonly agencies: readonly string[]; readonly date: FoundDate | null }

/** The dash or colon after a dateline. Matches " – " and " -- "; not the hyphen in "Al-Watan". */
const mark = /\s[–—−-]{1,2}(?:\s|$)|\s?[–—]\s?|\)\s?[:–—-]{1,2}\s|\)\s(?=[\p{L}“"«])/u
/** An agency that no list knows, by its initials in brackets after a place. Matches "MPA"; not "Left". */
const initials = /^\p{Lu}{2,6}$/u
const brackets = /\(([^()]{2,40})\)/gu
/** A bracket that nothing follows. Matches ") "; not ") - ". */
const bare = /^\)\s$/u
const longest = 90
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
/** A sentence's beginning. Matches "The", "تعكس", "«Мы"; not "who". */
const begins = /^["“”«'‘]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u
const hasCapital = /\p{Lu}/u
const asideEnds = /\s[–—-]\s/u
const small = /^\p{Ll}/u
/** Matches "10", "«5"; not "Paris, 10". */
const digit = /^[\p{P}\s]*\p{N}/u

/**
 * A dateline at a paragraph's start: "MOSCOW, Aug 22 (Reuters) —", "واغادوغو – ", "МОСКВА, 22 авг — РИА Новости.". At most eight words before a dash,
 * none of which begins small in a script with capitals, unless brackets with an agency stand there.
 */
export const datelineOf = (text: string, furniture: Furniture): Dateline | null => {
  const head = text.slice(0, longest)
  const match = mark.exec(head)
  if (match === null || match.index === 0) return null
  const before = head.slice(0, match[0].startsWith(')') ? match.index + 1 : match.index)
  const end = match.index + match[0].length
  const marked = !bare.test(match[0])
  // Without a dash only an agency that is known makes a dateline, and only where a sentence begins anew: "The World Health Organization (WHO) said".
  const agencies = [...before.matchAll(brackets)].flatMap((found) => found[1]?.split('/').flatMap((piece) => furniture.agencies.get(nameKey(piece)) ?? (marked && initials.test(piece.trim()) ? piece.trim() : [])) ?? [])
  if (match[0].startsWith(')') && agencies.length === 0) return null
  if (!marked && !begins.test(text.slice(end))) return null
  // Words alone count, not "Aug 22": a month in small letters may stand in a dateline.
  const words = (before.replace(brackets, ' ').match(wordPattern) ?? []).filter((word) => !furniture.months.has(nameKey(word)))
  if (words.length > 8 || before.includes('"') || before.includes('“') || before.includes('«')) return null
  const date = findDates(before, furniture)[0] ?? null
  if (agencies.length > 0) return { end, agencies: [...new Set(agencies)], date }
  if (words.length === 0 || words.length > 4 || words.some((word) => small.test(word)) || /[.!?؟:]/u.test(before)) return null
  // "Haftar – who backs …" is a sentence, not a dateline: what follows a dateline begins anew, and no second dash closes an aside.
  const following = text.slice(end, end + 120)
  // "10–15 people", "10 August 2013 - 12 September": a stretch between two numbers is no dateline.
  if (digit.test(before) && (date === null || digit.test(following))) return null
  if (!begins.test(following) || (!hasCapital.test(before) && words.length > 2) || asideEnds.test(following)) return null
  const after = /^([\p{L}\s-]{2,30})\.\s/u.exec(text.slice(end, end + 40))
  const agency = after?.[1] === undefined ? undefined : furniture.agencies.get(nameKey(after[1]))
  return { end: agency === undefined || after === null ? end : end + after[0].length, agencies: agency === undefined ? [] : [agency], date }
}
