import type { Hedge } from '../../model/mention.ts'
import type { Language } from '../../packs/language.ts'
import { readNumber } from './numbers.ts'
import { indexPatterns, matchPatterns, type PatternIndex, type PatternMatch } from '../../text/match.ts'
import { type Pattern, readPatterns } from '../../text/pattern.ts'
import type { Sentence } from '../split.ts'
import { type Amount, amountAt } from './amounts.ts'
import type { TokenRange } from './candidate.ts'
import { digitKinds } from './digits.ts'
import { glued } from './joints.ts'
import { isListed, listed } from './look.ts'
import { kindNeeds, kindRarity, nothing, patternRow } from './row.ts'
import type { TimeCandidate } from './times.ts'

/** A number with the bounds that its words commit to: "up to 1,200" is null..1200. What is counted stands behind `numberEnd`; the lead of the claim stage finds it. */
export type QuantityCandidate = TokenRange & {
  readonly sentence: number
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  /** `percent`, `USD`, `kilometre`, `share` …, where a unit word or sign stands there; null for a bare count. */
  readonly unit: string | null
  /** The token after the number itself. */
  readonly numberEnd: number
  /** The order of magnitude that vague words give: 10 for dozens, 100 for hundreds; left out where they give none (several). */
  readonly magnitude?: number
  readonly ordinal: boolean
  /** Whether it is what a number was before it changed: the 11 of "rose from 11 to 19". */
  readonly former: boolean
  readonly rule: string
  readonly score: number
}

type Bounds = Pick<QuantityCandidate, 'min' | 'max' | 'hedge'>
type Value = { readonly amount: Amount | null; readonly text: string | null; readonly until: number }
type Made = Bounds & { readonly unit: string | null; readonly numberEnd: number; readonly magnitude?: number; readonly ordinal?: true }

/** The unit of two ends of a range, and the first end on the scale of the second: "$5 to 10 million". */
const ends = (from: Amount, until: Amount): { readonly min: number; readonly max: number; readonly unit: string | null } | null => {
  const scaled = from.scale === 1 && until.scale > 1 && from.value < until.value / until.scale ? from.value * until.scale : from.value
  if (scaled >= until.value || (from.unit !== null && until.unit !== null && from.unit !== until.unit)) return null
  return { min: scaled, max: until.value, unit: until.unit ?? from.unit }
}
const bounded = (min: boolean, max: boolean, hedge: Hedge) => (one: Value | undefined): Made | null =>
  one?.amount == null ? null : { min: min ? one.amount.value : null, max: max ? one.amount.value : null, hedge, unit: one.amount.unit, numberEnd: one.amount.numberEnd }

/** Signs that may open a number. Matches "-", "."; not "+". */
const signs = /^[-−‒.,٫]$/u

const ages: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day'])

const round = (share: number): number => Math.round(share * 1e6) / 1e6
/** A share, or a number of parts above one ("twenty-three fifths"); rounded to a millionth. */
const shareOf = (part: Value | undefined): Made | null => {
  const [over = '', under = '1'] = (part?.text ?? '').split('/')
  const share = round(Number(over) / Number(under))
  return part === undefined || !(share > 0) ? null : { min: share, max: share, hedge: 'exact', unit: share < 1 ? 'share' : null, numberEnd: part.until }
}

/** "Twenty-three fifths": a number in words and a word for parts. */
const partsOf = (pack: Language, sentence: Sentence, at: number): readonly { readonly length: number; readonly value: string }[] => {
  if (sentence.tokens[at]?.kind !== 'word' || !isListed(sentence, at, 'numbers')) return nothing
  const read = readNumber(pack, sentence, at)
  const under = read === null ? undefined : (sentence.hits[read.until] ?? []).find((hit) => hit.list === 'denominators')
  return read === null || under === undefined || !Number.isInteger(read.value) ? nothing : [{ length: under.until - at, value: `${read.value}/${under.value}` }]
}

/** The functions that patterns for quantities may call; null where the words make no quantity. `none()` says that they are something else. */
const functions: Readonly<Record<string, (...values: readonly (Value | undefined)[]) => Made | null>> = {
  exact: bounded(true, true, 'exact'),
  about: bounded(true, true, 'about'),
  least: bounded(true, false, 'exact'),
  most: bounded(false, true, 'exact'),
  'about-least': bounded(true, false, 'about'),
  'about-most': bounded(false, true, 'about'),
  range: (from, until) => {
    const made = from?.amount == null || until?.amount == null ? null : ends(from.amount, until.amount)
    return made === null ? null : { ...made, hedge: 'exact', numberEnd: until?.amount?.numberEnd ?? 0 }
  },
  'about-range': (from, until) => {
    const made = from?.amount == null || until?.amount == null ? null : ends(from.amount, until.amount)
    return made === null ? null : { ...made, hedge: 'about', numberEnd: until?.amount?.numberEnd ?? 0 }
  },
  /** age(amount, unit): "three months old"; a number of years that counts nobody. */
  age: (one, unit) => {
    const of = unit?.text ?? one?.amount?.unit ?? 'year'
    return one?.amount == null || !ages.has(of) ? null : { min: one.amount.value, max: one.amount.value, hedge: 'exact', unit: `age-${of}`, numberEnd: one.amount.numberEnd }
  },
  /** inside(from, until): "more than 30 and less than 40". */
  inside: (from, until) => {
    const [low, high] = [from?.amount, until?.amount]
    return low == null || high == null || low.value >= high.value ? null : { min: low.value, max: high.value, unit: high.unit ?? low.unit, hedge: 'exact', numberEnd: high.numberEnd }
  },
  /** inside-down(from, until): "less than 40 and more than 30". */
  'inside-down': (from, until) => {
    const [high, low] = [from?.amount, until?.amount]
    return low == null || high == null || low.value >= high.value ? null : { min: low.value, max: high.value, unit: high.unit ?? low.unit, hedge: 'exact', numberEnd: low.numberEnd }
  },
  /** vague(word): hundreds, several: no bounds are made up. */
  vague: (word, unit) => (word === undefined ? null : { min: null, max: null, hedge: 'vague', unit: unit?.text ?? null, numberEnd: word.until, ...(Number(word.text) >= 10 ? { magnitude: Number(word.text) } : {}) }),
  /** share-least(fraction), share-most and share-about: "more than half of"; parts(fraction): any number of parts. */
  'share-least': (part) => {
    const made = shareOf(part)
    return made === null ? null : { ...made, max: null }
  },
  'share-most': (part) => {
    const made = shareOf(part)
    return made === null ? null : { ...made, min: null }
  },
  /** share-inside(from, until): "more than a quarter and less than a half". */
  'share-inside': (from, until) => {
    const [low, high] = [shareOf(from), shareOf(until)]
    return low === null || high === null || low.min === null || high.max === null || low.min >= high.max ? null : { ...high, min: low.min }
  },
  'share-about': (part) => {
    const made = shareOf(part)
    return made === null ? null : { ...made, hedge: 'about' }
  },
  parts: shareOf,
  /** one-of(whole): "un électeur sur cinq"; one-in(ordinal): "every fifth". */
  'one-of': (whole) => (whole?.amount == null || !(whole.amount.value > 1) ? null : { min: round(1 / whole.amount.value), max: round(1 / whole.amount.value), hedge: 'exact', unit: 'share', numberEnd: whole.until }),
  'one-in': (ordinal) => (!(Number(ordinal?.text) > 1) || ordinal === undefined ? null : { min: round(1 / Number(ordinal.text)), max: round(1 / Number(ordinal.text)), hedge: 'exact', unit: 'share', numberEnd: ordinal.until }),
  /** least-scale(scale), most-scale and about-scale: a scale that stands for one of it, as a hedge makes it ("более тысячи"). */
  'least-scale': (scale) => (scale === undefined ? null : { min: Number(scale.text), max: null, hedge: 'exact', unit: null, numberEnd: scale.until }),
  'most-scale': (scale) => (scale === undefined ? null : { min: null, max: Number(scale.text), hedge: 'exact', unit: null, numberEnd: scale.until }),
  'about-scale': (scale, unit) => (scale === undefined ? null : { min: Number(scale.text), max: Number(scale.text), hedge: 'about', unit: unit?.text ?? null, numberEnd: scale.until }),
  /** share(part, whole): "one in five"; share(fraction): "a third of". */
  share: (part, whole) => {
    const [over = '', under = '1'] = (part?.text ?? '').split('/')
    const share = whole?.amount != null ? Number(over) / whole.amount.value : Number(over) / Number(under)
    if (!(share > 0 && share < 1) || part === undefined) return null
    const rounded = Math.round(share * 1e6) / 1e6
    return { min: rounded, max: rounded, hedge: 'exact', unit: 'share', numberEnd: whole?.until ?? part.until }
  },
  /** ordinal-after(number, ordinal): "one hundred and fifth": the ordinal fits into the zeros of the number. */
  'ordinal-after': (number, ordinal) => {
    const [whole, rest] = [Number(number?.text), Number(ordinal?.text)]
    const room = whole % 100 === 0 ? 100 : whole % 10 === 0 ? 10 : 1
    // "two hundredth", "trois millième": a power of ten that the number multiplies.
    if (ordinal !== undefined && whole >= 2 && rest >= 100 && whole < rest && /^10+$/.test(String(rest))) return { min: whole * rest, max: whole * rest, hedge: 'exact', unit: null, numberEnd: ordinal.until, ordinal: true }
    return ordinal === undefined || !(whole >= 20) || !(rest < room) ? null : { min: whole + rest, max: whole + rest, hedge: 'exact', unit: null, numberEnd: ordinal.until, ordinal: true }
  },
  ordinal: (number) => (number?.text == null || Number.isNaN(Number(number.text)) ? null : { min: Number(number.text), max: Number(number.text), hedge: 'exact', unit: null, numberEnd: number.until, ordinal: true }),
}

const indexes = new WeakMap<Language, PatternIndex>()
const indexOf = (pack: Language): PatternIndex => {
  const kept = indexes.get(pack)
  if (kept !== undefined) return kept
  const patterns: readonly Pattern[] = readPatterns(pack.patterns.get('quantities') ?? '', `languages/${pack.code}/patterns/quantities.pat`, kindRarity)
  for (const { value, source } of patterns) if (value.name !== 'none' && functions[value.name] === undefined) throw new Error(`${source}: no function “${value.name}”`)
  const made = indexPatterns(patterns, kindNeeds)
  indexes.set(pack, made)
  return made
}

/** Finds the quantities of one sentence. Numbers inside `times` are none. Pure; a language without quantity patterns has none. */
export const recogniseQuantities = (pack: Language, sentence: Sentence, times: readonly TimeCandidate[]): readonly QuantityCandidate[] => {
  const index = indexOf(pack)
  if (index.count === 0) return []
  // "Three days" is a length of time and a number of days.
  const inTime = (at: number): boolean => times.some((time) => time.expression.kind !== 'duration' && time.at <= at && at < time.until)
  const amounts: Amount[] = []
  const digits = digitKinds(pack, sentence)
  const row = patternRow(pack, sentence, {
    /** A number with its currency or unit; it begins at the currency where one stands before. */
    amount: (at) => {
      const isSign = sentence.tokens[at]?.kind === 'mark' && signs.test(sentence.tokens[at]?.form ?? '')
      if (sentence.tokens[at]?.kind !== 'number' && (sentence.hits[at]?.length ?? 0) === 0 && !isSign) return nothing
      if (inTime(at)) return nothing
      // A sign stands before the number that it belongs to: the two begin there.
      if (isSign || isListed(sentence, at, 'minus')) {
        const signed = amountAt(pack, sentence, at + 1)
        if (signed === null || signed.at !== at || inTime(signed.numberEnd - 1)) return nothing
        amounts.push(signed)
        return [{ length: signed.until - at, value: `#${amounts.length - 1}` }]
      }
      const currency = sentence.tokens[at]?.kind === 'number' ? null : listed(sentence, at, 'units')
      const amount = amountAt(pack, sentence, currency === null ? at : currency.until) ?? amountAt(pack, sentence, at)
      if (amount === null || amount.at !== at || inTime(amount.numberEnd - 1)) return []
      amounts.push(amount)
      return [{ length: amount.until - at, value: `#${amounts.length - 1}` }]
    },
    /** The second end of "10-15". */
    'joined-amount': (at) => {
      const joins = sentence.tokens[at]?.joint === '-' && (sentence.tokens[at - 1]?.kind === 'number' || (glued(sentence.tokens[at - 1]) && sentence.tokens[at - 2]?.kind === 'number'))
      const amount = joins && !inTime(at) ? amountAt(pack, sentence, at) : null
      if (amount === null) return []
      amounts.push(amount)
      return [{ length: amount.until - at, value: `#${amounts.length - 1}` }]
    },
    /** Holds between tokens where no determiner or other number makes what follows part of a longer phrase. */
    counted: (at) => (sentence.tokens[at]?.kind === 'word' && !isListed(sentence, at, 'time-units') && !isListed(sentence, at, 'coordinators') ? [{ length: 0, value: '' }] : []),
    /** Holds where no other number follows that the words before would hedge: "100 and at least 20", "200 or more than 190". */
    unnumbered: (at) => {
      const place = sentence.tokens[at]?.kind === 'word' && (isListed(sentence, at, 'prepositions', 'than') || isListed(sentence, at, 'prepositions', 'from') || isListed(sentence, at, 'prepositions', 'of')) ? at + 1 : at
      return sentence.tokens[place]?.kind === 'number' || (sentence.tokens[place]?.joint === '' && (isListed(sentence, place, 'numbers') || isListed(sentence, place, 'vague'))) ? [] : [{ length: 0, value: '' }]
    },
    /** Holds where none of the lists of things that are counted stands. */
    uncounted: (at) => ((sentence.tokens[at]?.kind === 'number' && sentence.tokens[at]?.joint === '-') || isListed(sentence, at, 'actors') || isListed(sentence, at, 'units') || isListed(sentence, at, 'scales') || isListed(sentence, at, 'time-units') ? [] : [{ length: 0, value: '' }]),
    /** Holds where a mark or the end follows: an age in apposition. */
    'mark-follows': (at) => (sentence.tokens[at] === undefined || (sentence.tokens[at]?.kind === 'mark' && sentence.tokens[at]?.form !== '%') ? [{ length: 0, value: '' }] : []),
    /** A number's word that counts about so many: the list `approximate` ("centaine"). */
    approximate: (at) => (inTime(at) || sentence.hits[at]?.length === 0 ? nothing : (sentence.hits[at] ?? []).filter((hit) => hit.list === 'approximate').map((hit) => {
      // "une dizaine de milliers", "une centaine de millions d'euros".
      const scale = listed(sentence, hit.until, 'scales')
      const until = scale === null || Number(scale.value) < 1000 ? hit.until : scale.until
      const factor = until === hit.until ? 1 : Number(scale?.value)
      const unit = listed(sentence, until, 'units') ?? (factor > 1 && isListed(sentence, until, 'prepositions', 'of') ? listed(sentence, until + 1, 'units') : null)
      amounts.push({ at, until: unit !== null && factor > 1 ? unit.until : until, numberEnd: until, value: Number(hit.value) * factor, unit: unit?.value ?? null, digits: false, scale: 1 })
      return { length: (unit !== null && factor > 1 ? unit.until : until) - at, value: `#${amounts.length - 1}` }
    })),
    /** A share in several words, which stands for itself: "three fifths"; "half" alone may be of anything. */
    'said-fraction': (at) => (inTime(at) ? nothing : [...(sentence.hits[at] ?? []).filter((hit) => hit.list === 'fractions' && hit.until - at > 1).map((hit) => ({ length: hit.until - at, value: hit.value })), ...partsOf(pack, sentence, at)]),
    'digit-ordinal': (at) => {
      const token = sentence.tokens[at]
      const mark = sentence.tokens[at + 1]
      return token?.kind === 'number' && /^\d{1,4}$/.test(token.fold) && mark?.kind === 'word' && !mark.spaced && isListed(sentence, at + 1, 'ordinal-marks') ? [{ length: 2, value: token.fold }] : []
    },
    digits: (at) => (sentence.tokens[at]?.kind === 'number' ? [{ length: 1, value: sentence.tokens[at]?.fold ?? '' }] : []),
  }, digits)
  const made: (QuantityCandidate & { readonly none: boolean; readonly order: number })[] = []
  // Where a number changes from one to another, no pattern that joins the two holds.
  const ranges: TokenRange[] = []
  for (const match of matchPatterns(index, row)) {
    if (inTime(match.at)) continue
    const { name, value } = match.pattern
    const base = { at: match.at, until: match.until, sentence: sentence.index, rule: `${pack.code}/${name}`, order: made.length }
    if (value.name === 'none') {
      made.push({ ...base, min: null, max: null, hedge: 'exact', unit: null, numberEnd: match.until, ordinal: false, former: false, score: 0, none: true })
      continue
    }
    const change = name === 'range' ? changeOf(sentence, match, amounts) : null
    if (change !== null) {
      for (const [amount, former] of change) made.push({ ...base, at: amount.at, until: amount.until, min: amount.value, max: amount.value, hedge: 'exact', unit: amount.unit, numberEnd: amount.numberEnd, ordinal: false, former, score: 0.9, none: false })
      ranges.push(base)
      continue
    }
    const result = functions[value.name]?.(...value.arguments.map((name) => valueOf(match, name, amounts))) ?? null
    if (result !== null) made.push({ ...base, ...result, ordinal: result.ordinal === true, former: false, score: result.ordinal === true || result.hedge === 'vague' ? 0.7 : 0.9, none: false })
  }
  const chosen: (typeof made)[number][] = []
  const apart = (one: (typeof made)[number]): boolean => one.min === one.max || !ranges.some((range) => one.at < range.until && range.at < one.until)
  for (const one of made.filter(apart).sort((a, b) => b.until - b.at - (a.until - a.at) || a.order - b.order)) {
    if (chosen.every((other) => other.until <= one.at || one.until <= other.at)) chosen.push(one)
  }
  const found = chosen.filter((one) => !one.none).sort((a, b) => a.at - b.at).map(({ none: _none, order: _order, ...candidate }): QuantityCandidate => candidate)
  return found.map((one, place) => (isFallenFrom(sentence, one, found[place + 1]) ? { ...one, former: true } : one))
}

/** How far before its numbers a word of change stands: "the toll rose by Sunday from 11 to 19". */
const changeReach = 6

/** Whether a number rises or falls here: a word of change stands shortly before, in the same clause. */
const changesBefore = (sentence: Sentence, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - changeReach) && sentence.tokens[before]?.kind !== 'mark'; before -= 1) if (isListed(sentence, before, 'scopes', 'change')) return true
  return false
}

/** "rose from 11 to 19": the old and the new value, which are no bounds of one number; null where the words are a range. */
const changeOf = (sentence: Sentence, match: PatternMatch, amounts: readonly Amount[]): readonly (readonly [Amount, former: boolean])[] | null => {
  const [from, until] = ['from', 'until'].map((name) => valueOf(match, name, amounts)?.amount ?? null)
  // A word opens it ("from"), and none joins the two as equals ("between 11 and 19").
  if (from == null || until == null || match.at === from.at || !changesBefore(sentence, match.at)) return null
  for (let at = from.until; at < until.at; at += 1) if (isListed(sentence, at, 'coordinators')) return null
  return [[from, true], [until, false]]
}

/** "fell from 19 to 11" is no range at all: the first of two numbers that follow from one another. */
const isFallenFrom = (sentence: Sentence, one: QuantityCandidate, next: QuantityCandidate | undefined): boolean =>
  next !== undefined && isListed(sentence, one.at - 1, 'prepositions', 'from') && next.at - one.until <= 3 && isListed(sentence, next.at - 1, 'prepositions', 'to') && changesBefore(sentence, one.at - 1)

const valueOf = (match: PatternMatch, name: string, amounts: readonly Amount[]): Value | undefined => {
  const captured = match.captures.get(name)
  if (captured === undefined) return match.pattern.captures.has(name) ? undefined : { amount: null, text: name, until: match.until }
  const amount = captured.value.startsWith('#') ? (amounts[Number(captured.value.slice(1))] ?? null) : null
  return { amount, text: captured.value, until: captured.until }
}
