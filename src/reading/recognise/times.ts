import type { Language } from '../../packs/language.ts'
import { indexPatterns, matchPatterns, type PatternIndex, type PatternMatch } from '../../text/match.ts'
import { readPatterns } from '../../text/pattern.ts'
import { type Argument, sortOf, type TimeExpression, valueFunctions } from '../calendar.ts'
import type { Sentence } from '../split.ts'
import type { TokenRange } from './candidate.ts'
import { digitKinds } from './digits.ts'
import { kindNeeds, kindRarity, type Kinds, nothing, patternRow } from './row.ts'

export type { TimeExpression } from '../calendar.ts'

/** A time that a sentence's words name, before anything anchors it. `rule` is the pattern's name behind the language's code. */
export type TimeCandidate = TokenRange & { readonly sentence: number; readonly expression: TimeExpression; readonly rule: string; readonly score: number }

/**
 * The files of time patterns, in the order in which they are tried: times that stand alone; a clock or part of a day with its day; ranges and open stretches.
 * Each sees what the ones before it found, as kinds: `a-day`, `a-clock`, `a-part`, `a-moment` (a part of a day that is said), `a-period`, `a-span`, `a-length`, `a-distance`, `a-set`, `a-time` (any but lengths and sets).
 */
export const timeLayers = ['times', 'times-joined', 'times-spans'] as const

const indexes = new WeakMap<Language, readonly PatternIndex[]>()
const layersOf = (pack: Language): readonly PatternIndex[] => {
  const kept = indexes.get(pack)
  if (kept !== undefined) return kept
  const made = timeLayers.map((name) => {
    const patterns = readPatterns(pack.patterns.get(name) ?? '', `languages/${pack.code}/patterns/${name}.pat`, kindRarity)
    for (const { value, source } of patterns) if (value.name !== 'none' && valueFunctions[value.name] === undefined) throw new Error(`${source}: no function “${value.name}”`)
    return indexPatterns(patterns, kindNeeds)
  })
  indexes.set(pack, made)
  return made
}

type Found = TokenRange & { readonly expression: TimeExpression | null; readonly rule: string }

/** What an argument of `value` stands for: a capture, a time found before, or a constant. */
const argumentOf = (match: PatternMatch, name: string, found: readonly Found[]): Argument => {
  if (!match.pattern.captures.has(name)) return { value: name, time: null }
  const captured = match.captures.get(name)
  if (captured === undefined) return { value: null, time: null }
  return captured.value.startsWith('#') ? { value: captured.value, time: found[Number(captured.value.slice(1))]?.expression ?? null } : { value: captured.value, time: null }
}

const sorts = ['clock', 'part', 'moment', 'day', 'period', 'span', 'length', 'distance', 'set'] as const
/** The times found before, as kinds: a pattern's capture of one is its place in the list. */
const foundKinds = (found: readonly Found[]): Kinds => {
  const kinds: Record<string, Kinds[string]> = {}
  const starting = new Map<number, number>()
  found.forEach((one, index) => starting.set(one.at, index))
  const asked = (accepts: (expression: TimeExpression) => boolean) => (at: number) => {
    const index = starting.get(at)
    const one = index === undefined ? undefined : found[index]
    return one === undefined || one.expression === null || !accepts(one.expression) ? nothing : [{ length: one.until - one.at, value: `#${index}` }]
  }
  for (const sort of sorts) kinds[`a-${sort}`] = asked((expression) => sortOf(expression) === sort)
  kinds['a-time'] = asked((expression) => sortOf(expression) !== 'length' && sortOf(expression) !== 'set')
  return kinds
}

/** Rules whose value is `none()` name what is no time: what they cover is left alone. */
const layer = (index: PatternIndex, kinds: Kinds, { pack, sentence, found }: { readonly pack: Language; readonly sentence: Sentence; readonly found: readonly Found[] }): readonly Found[] => {
  if (index.count === 0) return found
  const matches = matchPatterns(index, patternRow(pack, sentence, kinds, foundKinds(found)))
  if (matches.length === 0) return found
  const made: (Found & { readonly order: number })[] = []
  for (const match of matches) {
    const { value, name } = match.pattern
    if (value.name === 'none') {
      made.push({ at: match.at, until: match.until, expression: null, rule: name, order: made.length })
      continue
    }
    const expression = valueFunctions[value.name]?.(...value.arguments.map((argument) => argumentOf(match, argument, found))) ?? null
    if (expression !== null) made.push({ at: match.at, until: match.until, expression, rule: name, order: made.length })
  }
  // The longest first; among equals the rule that stands first in its file.
  const chosen: Found[] = []
  for (const one of [...made].sort((a, b) => b.until - b.at - (a.until - a.at) || a.order - b.order)) {
    if (chosen.every((other) => other.until <= one.at || one.until <= other.at) && found.every((other) => other.until <= one.at || one.until <= other.at || other.until - other.at < one.until - one.at)) chosen.push(one)
  }
  // What a joined time covers, it replaces; what it only cuts into stands against it by length.
  const kept = found.filter((one) => chosen.every((other) => other.until <= one.at || one.until <= other.at))
  return [...kept, ...chosen].sort((a, b) => a.at - b.at)
}

const scoreOf = (expression: TimeExpression): number => {
  switch (expression.kind) {
    case 'date': return expression.year === null ? 0.85 : expression.day === null && expression.month === null ? 0.8 : 0.95
    case 'weekday': case 'nth': case 'nth-unit': case 'feast': case 'away': case 'day': case 'unit': case 'clock': return 0.85
    case 'word': case 'part': case 'this-night': case 'duration': case 'set': return 0.6
    case 'season': case 'weekend': case 'fraction': case 'edge': case 'decade': case 'century': case 'holding': case 'shift': case 'modified': case 'range': case 'open': case 'stretch': return 0.8
  }
}

/** Finds the times of one sentence. Pure; a language without time patterns has none. */
export const recogniseTimes = (pack: Language, sentence: Sentence): readonly TimeCandidate[] => {
  const kinds = digitKinds(pack, sentence)
  let found: readonly Found[] = []
  for (const index of layersOf(pack)) {
    // The later layers only join what the first found.
    if (index !== layersOf(pack)[0] && found.length === 0) break
    found = layer(index, kinds, { pack, sentence, found })
  }
  return found.flatMap(({ at, until, expression, rule }) => (expression === null ? [] : [{ at, until, sentence: sentence.index, expression, rule: `${pack.code}/${rule}`, score: scoreOf(expression) }]))
}
