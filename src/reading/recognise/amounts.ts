import type { Hit, Language } from '../../packs/language.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'
import { glued, inName } from './joints.ts'
import { isFunctionWord, isListed, listed } from './look.ts'
import { type ReadNumber, readNumber } from './numbers.ts'

/** A number with the currency before or the unit behind it. Tokens, half-open; `numberEnd` is the token after the number itself. */
export type Amount = { readonly at: number; readonly until: number; readonly numberEnd: number; readonly value: number; readonly unit: string | null; readonly digits: boolean; readonly scale: number }

/** ISO 4217. Matches "USD"; not "percent". */
const currency = /^[A-Z]{3}$/

/** The currency whose sign or code ends right before a token. */
const currencyBefore = (sentence: Sentence, before: number): Hit | null => {
  for (let at = Math.max(0, before - 3); at < before; at += 1) {
    for (const hit of sentence.hits[at] ?? []) if (hit.list === 'units' && hit.until === before && (currency.test(hit.value) || isSignBefore(sentence, at, before, hit))) return hit
  }
  return null
}
/** A percent sign that stands before its number, as right-to-left scripts write it: "%63". */
const isSignBefore = (sentence: Sentence, at: number, before: number, hit: Hit): boolean => hit.value === 'percent' && sentence.tokens[at]?.kind === 'mark' && sentence.tokens[at]?.spaced === true && sentence.tokens[before]?.spaced === false
const isCurrencyBefore = (sentence: Sentence, before: number): boolean => currencyBefore(sentence, before) !== null

/** Whether a number in words is none here: what is also a determiner or pronoun ("one", "both") counts only before a noun that follows at once. */
const counts = (sentence: Sentence, at: number, read: ReadNumber): boolean => {
  if (read.digits || read.until - at > 1 || read.value > 2 || isListed(sentence, at - 1, 'minus')) return true
  // "un", "une" are articles before they are numbers.
  if (isListed(sentence, at, 'determiners', 'indefinite')) return false
  const doubtful = isListed(sentence, at, 'determiners') || isListed(sentence, at, 'pronouns') || read.value <= 1
  if (!doubtful) return true
  const next = sentence.tokens[read.until]
  if (next === undefined || next.kind !== 'word' || (next.joint !== '' && !(next.joint === '-' && isListed(sentence, read.until, 'units'))) || isFunctionWord(sentence, read.until)) return false
  // "One News", "Two Rivers": a name.
  if (sentence.tokens[at]?.capital === true && next.capital) return false
  // "the way one touches a bruise": before a verb in the third person it is a pronoun.
  if (isListed(sentence, at, 'pronouns') && !isListed(sentence, read.until, 'actors') && !isListed(sentence, read.until, 'measures') && (sentence.hits[read.until] ?? []).some((hit) => hit.list === 'verbs' && hit.features.includes('third') && !hit.features.includes('past'))) return false
  // "the one man", "no one", "this one" point, they do not count.
  if (at > 0 && (isListed(sentence, at - 1, 'determiners') || isListed(sentence, at - 1, 'negations'))) return false
  return !isListed(sentence, read.until, 'time-units') && (isListed(sentence, read.until, 'actors') || isListed(sentence, read.until, 'units') || !isListed(sentence, at, 'determiners', 'quantifier', 'one'))
}

/** The amount whose number begins at a token (behind its currency, where one stands before), null where none does. */
export const amountAt = (pack: Language, sentence: Sentence, at: number): Amount | null => {
  const token = sentence.tokens[at]
  if (token === undefined || (token.kind === 'mark') || (token.kind === 'number' && inName(sentence, at) && !isCurrencyBefore(sentence, at))) return null
  const read = readNumber(pack, sentence, at)
  if (read === null || !counts(sentence, at, read)) return null
  const { until, value, digits, scale } = read
  const before = token.kind === 'number' ? currencyBefore(sentence, at) : null
  // "30 MUSD": a scale and a currency in one word.
  const both = before === null ? listed(sentence, until, 'scaled-units') : null
  if (both !== null) {
    const [factor = '1', of = ''] = both.value.split(' ')
    return { at, until: both.until, numberEnd: until, value: value * Number(factor), unit: of, digits, scale: Number(factor) }
  }
  // "$5m of", "5 kilometres", "15 per cent", "5 million euros": a unit right behind.
  // Behind a scale a preposition may stand between: "3 millions de dollars".
  const behind = listed(sentence, until, 'units') ?? (scale > 1 && (isListed(sentence, until, 'prepositions', 'of') || (sentence.tokens[until]?.form === '.' && sentence.tokens[until + 1]?.capital === false)) ? listed(sentence, until + 1, 'units') : null)
  const next = sentence.tokens[until]
  if (behind !== null && next?.spaced === true && isSignOfNext(sentence, behind)) return { at: before?.at ?? at, until, numberEnd: until, value, unit: before?.value ?? null, digits, scale }
  if (token.kind === 'number' && behind === null && next !== undefined && next.kind === 'word' && glued(next) && sentence.tokens[until - 1]?.kind === 'number') return null
  // Marks that make digits something else: a score, a fraction, a clock, a date, a section.
  if (token.kind === 'number' && partOfCode(sentence, at, until)) return null
  const unit = before?.value ?? behind?.value ?? null
  // "%20" in an address.
  if (unit === 'percent' && behind !== null && sentence.tokens[behind.until - 1]?.kind === 'mark' && sentence.tokens[behind.until]?.kind !== 'mark' && glued(sentence.tokens[behind.until])) return null
  const below = before === null && isBelowZero(sentence, at)
  const end = before === null && behind !== null ? behind.until : until
  const scaled = behind !== null && before === null ? scaledBehind(sentence, behind) : null
  if (scaled !== null) return { at, until: scaled.until, numberEnd: until, value: value * scaled.factor, unit, digits, scale: scaled.factor }
  const minor = unit === null || !Number.isInteger(value) || scale > 1 ? null : minorBehind(pack, sentence, { at: end, unit })
  return { at: before?.at ?? (below || pointed(pack, sentence, at) ? at - 1 : at), until: minor?.until ?? end, numberEnd: minor?.numberEnd ?? until, value: (below ? -1 : 1) * (value + (minor?.part ?? 0)), unit, digits, scale }
}
/** Whether the number takes the decimal mark before it: ".08". */
const pointed = ({ decimalMarks }: Language, sentence: Sentence, at: number): boolean => {
  const sign = sentence.tokens[at - 1]
  return sign?.kind === 'mark' && sign.spaced && sentence.tokens[at]?.kind === 'number' && sentence.tokens[at]?.spaced === false && decimalMarks.includes(sign.form)
}

/** Whether a currency behind a number is written onto the next one: the "$" of "50 $100 bills". */
const isSignOfNext = (sentence: Sentence, behind: Hit): boolean => currency.test(behind.value) && sentence.tokens[behind.until]?.kind === 'number' && glued(sentence.tokens[behind.until])

/** A scale behind the code of a currency: "75 USD million". */
const scaledBehind = (sentence: Sentence, behind: Hit): { readonly until: number; readonly factor: number } | null => {
  const scale = currency.test(behind.value) ? listed(sentence, behind.until, 'scales') : null
  return scale === null || Number(scale.value) < 1e6 || sentence.tokens[behind.until]?.form.length === 1 ? null : { until: scale.until, factor: Number(scale.value) }
}

/** The smaller unit behind a greater: "15 dollars and 50 cents", "5 feet 2 inches", "3 euros 50". The list `minor-units` says what each is a part of, `currency/100` or `foot/12`. */
const minorBehind = (pack: Language, sentence: Sentence, { at, unit }: { readonly at: number; readonly unit: string }): { readonly part: number; readonly until: number; readonly numberEnd: number } | null => {
  const coordinated = isListed(sentence, at, 'coordinators', 'and') && !isListed(sentence, at, 'numbers')
  const place = coordinated ? at + 1 : at
  const token = sentence.tokens[place]
  if (token === undefined || token.kind === 'mark' || token.joint !== '') return null
  const read = readNumber(pack, sentence, place)
  if (read === null || !Number.isInteger(read.value) || read.value <= 0 || read.value >= 100) return null
  const kind = currency.test(unit) ? 'currency' : unit
  for (const hit of sentence.hits[read.until] ?? []) {
    const [whole, parts] = hit.list === 'minor-units' ? hit.value.split('/') : []
    if (whole === kind && read.value < Number(parts)) return { part: read.value / Number(parts), until: hit.until, numberEnd: read.until }
  }
  // Without its unit only two digits of money, with nothing behind that they could count.
  const next = sentence.tokens[read.until]
  const bare = kind === 'currency' && !coordinated && read.digits && token.form.length === 2 && token.spaced && (next === undefined || /^[.,;!?)»”]$/u.test(next.form) || (next.spaced && isFunctionWord(sentence, read.until)))
  return bare ? { part: read.value / 100, until: read.until, numberEnd: read.until } : null
}

/** A minus sign that is written onto its number and not onto what stands before, or a word for one. Matches "−5 °C", "minus five"; not "2-5". */
const isBelowZero = (sentence: Sentence, at: number): boolean => {
  const sign = sentence.tokens[at - 1]
  if (sign === undefined) return false
  if (sign.kind === 'word') return isListed(sentence, at - 1, 'minus')
  // "75 -300mm" is a stretch.
  return /^[-−‒]$/u.test(sign.form) && glued(sentence.tokens[at]) && (sign.spaced || at === 1) && sentence.tokens[at - 2]?.kind !== 'number'
}

/** Whether a colon or slash ties digits to other digits: "14:30", "24/7", "2/3". */
const partOfCode = (sentence: Sentence, at: number, until: number): boolean => {
  const before = sentence.tokens[at - 1]
  const after = sentence.tokens[until]
  const ties = (token: Token | undefined): boolean => token !== undefined && (token.form === ':' || token.form === '/' || token.form === '#' || token.form === '.') && !token.spaced
  if (ties(before) && sentence.tokens[at]?.spaced === false && (before?.form === '#' || sentence.tokens[at - 2]?.kind === 'number')) return true
  return ties(after) && glued(sentence.tokens[until + 1]) && sentence.tokens[until + 1]?.kind === 'number'
}
