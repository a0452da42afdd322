import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/normalise.ts'
import { indexPatterns, matchPatterns, type Matchable } from '../../src/text/match.ts'
import { readPatterns } from '../../src/text/pattern.ts'

/** Rows of plain words; lists of one or two words by a table; the kind `number`, and `end`, which takes no token and holds at the end. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = { weekday: { mardi: '2', lundi: '1' }, unit: { jours: 'day', 'jours ouvrés': 'workday' } }
const row = (text: string): Matchable => {
  const words = text.split(' ')
  const entries = (list: string, at: number) => Object.entries(lists[list] ?? {}).filter(([form]) => words.slice(at, at + form.split(' ').length).join(' ') === form).map(([form, value]) => ({ length: form.split(' ').length, value }))
  return {
    length: words.length,
    words: (at) => (words[at] === undefined ? [] : [fold(words[at])]),
    lists: (at) => Object.keys(lists).filter((list) => entries(list, at).length > 0),
    listed: entries,
    kind: (name, at) => (name === 'number' && /^\d+$/.test(words[at] ?? '') ? [{ length: 1, value: words[at] as string }] : name === 'end' && at === words.length ? [{ length: 0, value: '' }] : []),
  }
}
const rule = (match: string): string => `rule\n  match ${match}\n  value f(x)\n  yes "a" → b\n  no "c"\n`
/** The stretches that match, as words; the longest of each start. */
const matched = (match: string, text: string): readonly string[] => {
  const found = matchPatterns(indexPatterns(readPatterns(rule(match), 'test.pat', (kind) => (kind === 'end' ? 0 : 1))), row(text))
  const longest = new Map<number, number>()
  for (const { at, until } of found) longest.set(at, Math.max(until, longest.get(at) ?? 0))
  return [...longest].map(([at, until]) => text.split(' ').slice(at, until).join(' '))
}

describe('a pattern matches', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['"le"', 'le jour', ['le']],
    ['"le jour"', 'le jour et le soir', ['le jour']],
    ['{weekday}', 'lundi et mardi', ['lundi', 'mardi']],
    ['{weekday=2}', 'lundi et mardi', ['mardi']],
    ['{weekday} "dernier"?', 'mardi dernier lundi', ['mardi dernier', 'lundi']],
    ['{weekday} ("dernier" | "passé")', 'mardi passé', ['mardi passé']],
    ['{weekday} ("dernier" | "passé")', 'mardi prochain', []],
    ['[number] {unit}', '3 jours ouvrés', ['3 jours ouvrés']],
    ['"tous"? "les"? [number] {unit}', 'tous les 3 jours', ['tous les 3 jours', 'les 3 jours', '3 jours']],
    ['[number] ..2 {unit}', '3 longs mornes jours', ['3 longs mornes jours']],
    ['[number] ..1 {unit}', '3 longs mornes jours', []],
    ['"a" | "b" "c"', 'b c a', ['b c', 'a']],
    ['{weekday} [end]', 'lundi ou mardi', ['mardi']],
    ['("le" {weekday} | [number]) "mai"', 'le mardi mai 3 mai', ['le mardi mai', '3 mai']],
  ]
  for (const [match, text, wanted] of table) test(`${match} in “${text}”`, () => expect(matched(match, text)).toEqual(wanted))
})

test('captures carry the names given, or the list’s and the kind’s', () => {
  const [match] = matchPatterns(indexPatterns(readPatterns(rule('count:[number] {unit}'), 'test.pat')), row('3 jours'))
  expect([...(match?.captures ?? [])].map(([name, { at, until, value }]) => [name, at, until, value])).toEqual([['count', 0, 1, '3'], ['unit', 1, 2, 'day']])
})

describe('a file is refused, naming file and line', () => {
  const table: readonly (readonly [string, string, RegExp])[] = [
    ['no value', 'rule\n  match "a"\n  yes "a" → b\n  no "c"\n', /test\.pat:1 \(rule\): no “value”/],
    ['no example that must not match', 'rule\n  match "a"\n  value f(x)\n  yes "a" → b\n', /no “no”/],
    ['a star', rule('"a" *'), /can't read “ \*”/],
    ['a bracket left open', rule('("a"'), /never closed/],
    ['nothing that must stand', rule('"a"? ..3'), /must stand/],
    ['a gap too wide', rule('"a" ..9 "b"'), /gap is 8/],
    ['a line that is none of the four', 'rule\n  when "a"\n', /test\.pat:2/],
  ]
  for (const [what, text, message] of table) test(what, () => expect(() => readPatterns(text, 'test.pat')).toThrow(message))
})

test('matching is linear: four times the row is not sixteen times the work', () => {
  const index = indexPatterns(readPatterns(rule('"le"? [number]? ..8 {weekday} "dernier"?'), 'test.pat'))
  const steps = (length: number): number => {
    let asked = 0
    const plain = row(Array.from({ length }, (_, at) => (at % 3 === 0 ? 'mardi' : 'le')).join(' '))
    matchPatterns(index, { ...plain, listed: (list, at) => { asked += 1; return plain.listed(list, at) } })
    return asked
  }
  expect(steps(400)).toBeLessThan(steps(100) * 4.4)
})
