import type { Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import { clock, day, numericDate, numericMonth, uncounting, year } from './dates.ts'
import { glued, inName, plainDigits } from './joints.ts'
import { isFunctionWord, isListed, isPossessive, listed, listedBefore } from './look.ts'
import { readNumber } from './numbers.ts'
import { romanNumeral } from './roman.ts'
import { tellsComing, tellsFuture } from './tenses.ts'
import type { Kinds } from './row.ts'

/** The kinds that patterns for times ask of digits. The forms are the same in every language; their order is the patterns' business. */

const nothing: readonly never[] = []
const one = (length: number, value: string): readonly { readonly length: number; readonly value: string }[] => [{ length, value }]

/** Prepositions that a year or month may follow. */
const timeSlots: ReadonlySet<string> = new Set(['in', 'since', 'until', 'during', 'before', 'after', 'by', 'from', 'to', 'between', 'through', 'of', 'on', 'at', 'for', 'than', 'over'])
/** Of these, those after which a number before a noun is a count: "of 2000 people". */
const countSlots: ReadonlySet<string> = new Set(['of', 'to', 'from', 'between', 'on', 'at', 'for', 'by', 'than', 'over', 'until', 'before', 'through'])

/** Whether a preposition, a direction ("last"), an edge ("late"), an opening bracket, or another year and "and" or a comma stands before a token. */
const afterTimeWord = (sentence: Sentence, at: number): boolean => {
  const before = sentence.tokens[at - 1]
  if (before === undefined) return false
  if (before.form === '(') return sentence.tokens[at + 1]?.form === ')' || sentence.tokens[at + 1]?.joint === '-'
  if (listedBefore(sentence, at, 'edges') !== null || listedBefore(sentence, at, 'directions') !== null) return true
  if ((isListed(sentence, at - 1, 'coordinators') || /^[,،]$/u.test(before.form)) && (year(sentence, at - 2) !== null && year(sentence, at) !== null)) return true
  const slot = prepositionBefore(sentence, at)
  if (slot === null || !timeSlots.has(slot)) return false
  // "inférieur à 1500", "more than 2000": a hedge of several words is before a count.
  for (let from = Math.max(0, at - 4); from < at - 1; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'hedges' && hit.until === at)) return false
  if (!countSlots.has(slot) || sentence.tokens[at]?.kind !== 'number') return true
  // A noun right behind makes it a count.
  const next = sentence.tokens[at + 1]
  const value = Number(sentence.tokens[at]?.fold)
  return value >= 1800 && value <= 2100 && (next === undefined || next.kind === 'mark' || isPossessive(sentence, at + 1) || (isFunctionWord(sentence, at + 1) && !isListed(sentence, at + 1, 'units')))
}

/** The slot of the preposition right before a token, also over a determiner ("in the", "of the"). */
const prepositionBefore = (sentence: Sentence, at: number): string | null => {
  const found = listedBefore(sentence, at, 'prepositions')
  if (found !== null) return found.value
  return isListed(sentence, at - 1, 'determiners', 'definite') ? (listedBefore(sentence, at - 1, 'prepositions')?.value ?? null) : null
}

/** The kinds by name: `year`, `day`, `number` (whole or not, also in words), `hour`, `minutes`, `short-year`, `numeric-date`, `clock`, and `glued` for a word written onto the token before. */
export const digitKinds = (pack: Language, sentence: Sentence): Kinds => ({
  year: (at) => {
    const found = year(sentence, at)
    return found === null ? nothing : one(1, found)
  },
  day: (at) => {
    const found = day(sentence, at)
    return found === null ? nothing : [found]
  },
  /** A year in words: "nineteen ninety-six", "two thousand and five". */
  'year-words': (at) => {
    if (sentence.tokens[at]?.kind !== 'word' || !isListed(sentence, at, 'numbers')) return nothing
    const first = readNumber(pack, sentence, at)
    if (first === null) return nothing
    // Behind the word for a year also years of long ago, and of one word: "عام ألفين".
    if (first.value >= 1000 && first.value < 2100 && isListed(sentence, at - 1, 'time-units', 'year')) return one(first.until - at, String(first.value))
    if (first.value >= 1900 && first.value < 2100 && first.until - at > 1) return one(first.until - at, String(first.value))
    const second = first.value >= 15 && first.value <= 20 && sentence.tokens[first.until]?.kind === 'word' ? readNumber(pack, sentence, first.until) : null
    return second !== null && second.value >= 10 && second.value < 100 && !isListed(sentence, second.until, 'units') ? one(second.until - at, String(first.value * 100 + second.value)) : nothing
  },
  /** A month in digits with its year: "2016/11", "04/2016", "2016-11" where it is no stretch of years. */
  'numeric-month': (at) => {
    const found = numericMonth(sentence, at)
    return found === null ? nothing : [found]
  },
  /** A day and a month in digits, "11/20", as `a/b`; a pattern asks for what makes it no fraction. */
  'short-date': (at) => {
    const [first, mark, second] = [plainDigits(sentence, at, 2), sentence.tokens[at + 1], plainDigits(sentence, at + 2, 2)]
    if (first === null || second === null || (mark?.form !== '/' && mark?.form !== '.') || !glued(mark) || !glued(sentence.tokens[at + 2]) || sentence.tokens[at + 3]?.form === '/' || sentence.tokens[at - 1]?.form === '/') return nothing
    const [low, high] = [Math.min(Number(first), Number(second)), Math.max(Number(first), Number(second))]
    return low >= 1 && low <= 12 && high <= 31 ? one(3, `${first}/${second}`) : nothing
  },
  /** A day of the month with its ordinal mark, or in words: "21st", "twenty-first". */
  'marked-day': (at) => {
    const found = day(sentence, at)
    if (found !== null) return found.length > 1 ? [found] : nothing
    const word = listed(sentence, at, 'ordinals')
    return word === null || Number(word.value) < 1 || Number(word.value) > 31 ? nothing : one(word.until - at, word.value)
  },
  /** A digit written onto a letter: the 3 of "Q3". */
  'glued-digit': (at) => {
    const digits = plainDigits(sentence, at, 1)
    return digits === null || sentence.tokens[at]?.spaced !== false ? nothing : one(1, digits)
  },
  /** Digits of a day written onto a month: "Oct-2", "Oct2". */
  'glued-day': (at) => {
    const token = sentence.tokens[at]
    const digits = plainDigits(sentence, at, 2)
    return digits === null || Number(digits) < 1 || Number(digits) > 31 || (token?.joint !== '-' && !glued(token)) || sentence.tokens[at + 1]?.joint === '-' ? nothing : one(1, digits)
  },
  /** A day of the month in words, of ten and more: "twenty-nine". */
  'day-words': (at) => {
    if (sentence.tokens[at]?.kind !== 'word' || !isListed(sentence, at, 'numbers')) return nothing
    const word = listed(sentence, at, 'numbers')
    if (word === null) return nothing
    const next = Number(word.value) >= 20 ? listed(sentence, word.until, 'numbers') : null
    const value = Number(word.value) + (next !== null && Number(next.value) < 10 ? Number(next.value) : 0)
    return value < 10 || value > 31 ? nothing : one((next !== null && Number(next.value) < 10 ? next.until : word.until) - at, String(value))
  },
  /** A year of the last century in two digits that can be no day, where no noun follows that they could count: the 96 of "3 Aug 96". */
  'old-year': (at) => {
    const token = sentence.tokens[at]
    const digits = plainDigits(sentence, at, 2)
    return digits === null || Number(digits) < 32 || token?.spaced !== true || !(uncounting(sentence, at + 1) || clock(sentence, at + 1) !== null) ? nothing : one(1, `19${digits}`)
  },
  /** A Roman numeral of a century, with its ordinal mark or without: "XIXe", "XXI". */
  roman: (at) => {
    const value = romanNumeral(sentence.tokens[at]?.form ?? '')
    return value < 1 || value > 25 ? nothing : one(1, String(value))
  },
  /** An hour of twenty-four in words: "vingt et une". */
  'hour-in-words': (at) => {
    if (sentence.tokens[at]?.kind !== 'word' || !isListed(sentence, at, 'numbers')) return nothing
    const read = readNumber(pack, sentence, at)
    return read === null || !Number.isInteger(read.value) || read.value > 24 ? nothing : one(read.until - at, String(read.value))
  },
  /** An hour in words: "seven". */
  'hour-words': (at) => {
    const word = sentence.tokens[at]?.kind === 'word' ? listed(sentence, at, 'numbers') : null
    return word === null || !(Number(word.value) >= 1 && Number(word.value) <= 12) ? nothing : one(word.until - at, word.value)
  },
  /** Holds where no noun follows that a number could count or an ordinal could order: the end, a mark, a small word. */
  uncounting: (at) => (uncounting(sentence, at) ? one(0, '') : nothing),
  hour: (at) => {
    const digits = plainDigits(sentence, at, 2)
    // The 18 of "2014-04-18" is none.
    const dated = sentence.tokens[at]?.joint === '-' && sentence.tokens[at - 1]?.kind === 'number' && sentence.tokens[at - 1]?.joint === '-'
    return digits === null || Number(digits) > 24 || dated || inName(sentence, at) ? nothing : one(1, digits)
  },
  /** Two digits that stand right behind "14h" or "14.". */
  minutes: (at) => {
    const digits = plainDigits(sentence, at, 2)
    // "13h-15h": what a hyphen parts is another hour.
    return digits === null || digits.length !== 2 || Number(digits) > 59 || sentence.tokens[at]?.joint === '-' ? nothing : one(1, digits)
  },
  /** "14.30" as one token. */
  'point-clock': (at) => {
    const token = sentence.tokens[at]
    const match = token?.kind === 'number' ? /^(\d{1,2})\.(\d{2})$/.exec(token.fold) : null
    return match === null || Number(match[1]) > 23 || Number(match[2]) > 59 ? nothing : one(1, `${Number(match[1])}:${match[2]}`)
  },
  /** "1830" before a zone. */
  'year-clock': (at) => {
    const digits = plainDigits(sentence, at, 4)
    return digits === null || digits.length !== 4 || Number(digits.slice(0, 2)) > 24 || Number(digits.slice(2)) > 59 ? nothing : one(1, `${Number(digits.slice(0, 2))}:${digits.slice(2)}`)
  },
  /** "24" in "2023-24" and "’24". */
  'short-year': (at) => {
    const digits = plainDigits(sentence, at, 2)
    return digits === null || digits.length !== 2 ? nothing : one(1, digits)
  },
  /** "1990" in "1990s". */
  decade: (at) => {
    const token = sentence.tokens[at]
    const next = sentence.tokens[at + 1]
    return token?.kind === 'number' && /^(?:1[5-9]\d0|20\d0|[2-9]0)$/.test(token.fold) && next?.fold === 's' && (glued(next) || next.joint !== '') ? one(2, token.fold) : nothing
  },
  /** "1990" and "90" behind a word for a decade. */
  'decade-number': (at) => {
    const token = sentence.tokens[at]
    return token?.kind === 'number' && /^(?:1[5-9]\d0|20\d0|[2-9]0)$/.test(token.fold) ? one(1, token.fold) : nothing
  },
  /** Holds where no month follows. */
  'no-month': (at) => (isListed(sentence, at, 'months') ? nothing : one(0, '')),
  /** Holds where no direction follows: "the end of the month", not of the last one. */
  undirected: (at) => (isListed(sentence, at, 'directions') || sentence.tokens[at]?.kind === 'number' || (isListed(sentence, at, 'prepositions', 'of') && isListed(sentence, at + 1, 'months')) ? nothing : one(0, '')),
  /** Holds where no genitive follows: "in the fall", not "the fall of the city". */
  'no-of': (at) => (isListed(sentence, at, 'prepositions', 'of') ? nothing : one(0, '')),
  /** Holds where a hyphen joins what follows to what stands before: "3 May-5 June". */
  joined: (at) => (sentence.tokens[at]?.joint === '-' ? one(0, '') : nothing),
  /** Holds where nothing follows that a distance could count from: the end, a mark, a verb's subject behind a comma. */
  'event-free': (at) => (sentence.tokens[at] === undefined || sentence.tokens[at]?.kind === 'mark' || !(isListed(sentence, at, 'determiners') || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'complementisers') || sentence.tokens[at]?.capital === true) ? one(0, '') : nothing),
  'numeric-date': (at) => {
    const found = numericDate(sentence, at)
    return found === null ? nothing : [found]
  },
  clock: (at) => {
    const found = clock(sentence, at)
    return found === null ? nothing : [found]
  },
  number: (at) => {
    const token = sentence.tokens[at]
    if (token === undefined || token.kind === 'mark' || (token.kind === 'number' && inName(sentence, at))) return nothing
    const read = readNumber(pack, sentence, at)
    return read === null ? nothing : one(read.until - at, String(read.value))
  },
  /** A hyphen or dash between the parts of a range: "2019–2020"; a joint makes no token, so its side is asked of the part behind it. */
  dash: (at) => (/^[-–—−‑]$/u.test(sentence.tokens[at]?.form ?? '') ? one(1, '-') : nothing),
  /** A short year or year written onto the one before by a hyphen. */
  'joined-year': (at) => {
    const token = sentence.tokens[at]
    return token !== undefined && token.joint === '-' && /^(?:\d{2}|\d{4})$/.test(token.fold) && sentence.tokens[at + 1]?.joint !== '-' ? one(1, token.fold) : nothing
  },
  'joined-day': (at) => {
    const token = sentence.tokens[at]
    return token !== undefined && token.joint === '-' && /^\d{1,2}$/.test(token.fold) && Number(token.fold) <= 31 ? one(1, token.fold) : nothing
  },
  comma: (at) => (/^[,،]$/u.test(sentence.tokens[at]?.form ?? '') ? one(1, ',') : nothing),
  open: (at) => (sentence.tokens[at]?.form === '(' ? one(1, '(') : nothing),
  close: (at) => (sentence.tokens[at]?.form === ')' ? one(1, ')') : nothing),
  /** Holds between two tokens, taking none: where a bare year or month is one of time, by what stands before it. */
  'in-time': (at) => (afterTimeWord(sentence, at) ? one(0, '') : nothing),
  /** Holds where a coordinator is written onto the word that follows: "والجمعة". */
  and: (at) => ((sentence.hits[at] ?? []).some((hit) => hit.features.includes('and')) ? one(0, '') : nothing),
  /** Holds where no genitive mark follows: "after Tuesday's raid" is after the raid. */
  whole: (at) => (sentence.tokens[at] !== undefined && isPossessive(sentence, at) ? nothing : one(0, '')),
  /** Holds where the words before tell of what is to come. */
  future: (at) => (tellsFuture(sentence, at) ? one(0, '') : nothing),
  /** Holds right behind a word that says that something is to come or, in the present, when it is: "is in two weeks". */
  coming: (at) => (tellsComing(sentence, at) ? one(0, '') : nothing),
  start: (at) => (at === 0 ? one(0, '') : nothing),
})
