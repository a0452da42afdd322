import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../flow/program.ts'
import { filling } from '../../web/sentences.ts'
import { type Mark, pieces } from '../../web/parts/marks.ts'

const web = join(root, 'web')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name))
const read = (name: string): string => readFileSync(join(web, name), 'utf8')

describe('the app knows of the program only what a browser may', () => {
  // Types leave nothing in a bundle. Matches "from '../../src/server/client.ts'", and "from 'node:fs'".
  const imports = /^(?:import|export)\s+(type\s+)?[^'\n]*from '(.+?)'$/gmu
  /** What a module of the program needs at runtime that no browser has: packages, Node's own, and all that its modules need. */
  const needs = (path: string, seen = new Set<string>()): readonly string[] => {
    if (seen.has(path)) return []
    seen.add(path)
    return [...readFileSync(path, 'utf8').matchAll(imports)].filter(([, type]) => type === undefined)
      .flatMap(([, , from = '']) => (from.startsWith('.') ? needs(join(dirname(path), from), seen) : [from]))
  }
  it.each(files)('%s', (name) => {
    const asked = [...read(name).matchAll(imports)].filter(([, type, from = '']) => type === undefined && /\/src\//u.test(from)).map(([, , from = '']) => from)
    expect(asked.flatMap((from) => needs(join(web, dirname(name), from)).map((needed) => `${from} needs ${needed}`))).toEqual([])
  })
  it('and puts nothing of a page into markup', () => {
    expect(files.filter((name) => /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|eval\(|new Function/u.test(read(name)))).toEqual([])
  })
})

describe('the interface’s words', () => {
  type Messages = { readonly code: string; readonly locale: string; readonly words: Readonly<Record<string, string | Readonly<Record<string, string>>>>; readonly types: Readonly<Record<string, string>> }
  const all = readdirSync(join(web, 'messages')).map((name) => JSON.parse(read(join('messages', name))) as Messages)
  const english = all.find(({ code }) => code === 'en') as Messages
  const types = readFileSync(join(root, 'ontologies/plover/types.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')).map(([type, mode]) => (mode === '' || mode === undefined ? type : `${type}/${mode}`) as string)
  it.each(all.map((messages) => [messages.code, messages] as const))('are all there: %s', (_, { words, types: named, locale }) => {
    expect(Object.keys(words)).toEqual(Object.keys(english.words))
    expect(Object.entries(words).filter(([, value]) => value === '').map(([key]) => key)).toEqual([])
    expect(types.filter((type) => named[type] === undefined)).toEqual([])
    // Every number has a form of its own, as the language counts.
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const plural = Object.entries(words).filter((entry): entry is [string, Record<string, string>] => typeof entry[1] !== 'string')
    expect(plural.flatMap(([key, forms]) => needed.filter((form) => forms[form] === undefined).map((form) => `${key} ${form}`))).toEqual([])
  })
  it.each(all.map((messages) => [messages.code, messages] as const))('are filled in with the same values: %s', (_, { words }) => {
    const names = (message: string | Readonly<Record<string, string>>): readonly string[] => [...new Set((typeof message === 'string' ? message : (message['other'] as string)).match(/\{[a-z]+\}/gu) ?? [])].sort()
    expect(Object.keys(words).filter((key) => names(words[key] ?? '').join() !== names(english.words[key] ?? '').join())).toEqual([])
  })
})

describe('a reason is told after the sentence that it is made of', () => {
  it.each([
    ['it comes from Reuters', 'it comes from {a}', { a: 'Reuters' }],
    ['4 reports go back to 2 origins', '{n} reports go back to {m} origins', { n: '4', m: '2' }],
    ['the date of the report by Al Yawm', '{n} days lie between them', null],
    ['known as Q42 and as Q43', 'known as {a} and as {b}', { a: 'Q42', b: 'Q43' }],
    ['known as Q42', 'known as {a} and as {b}', null],
    ['the same letters', 'the same letters', {}],
    ['it comes from ', 'it comes from {a}', null],
  ] as const)('%s', (reason, sentence, found) => { expect(filling(reason, sentence)).toEqual(found) })
  const words = readdirSync(join(web, 'messages')).map((name) => JSON.parse(read(join('messages', name))) as { code: string; reasons: Readonly<Record<string, string>> })
  it.each(words.map((messages) => [messages.code, messages] as const))('with the same gaps in every language: %s', (_, { reasons }) => {
    expect(Object.keys(reasons)).toEqual(Object.keys(words[0]?.reasons ?? {}))
    const gaps = (text: string): string => [...new Set(text.match(/\{[a-z]+\}/gu) ?? [])].sort().join()
    expect(Object.entries(reasons).filter(([sentence, told]) => gaps(sentence) !== gaps(told)).map(([sentence]) => sentence)).toEqual([])
  })
})

describe('marks that overlap become pieces that do not', () => {
  const mark = (start: number, end: number, layer: Mark['layer'], id: string | null = null): Mark => ({ start, end, layer, id })
  it.each([
    ['one in another', [mark(0, 10, 'claims', 'a'), mark(2, 5, 'names')], ['01', '234', '56789']],
    ['one over the end of another', [mark(0, 6, 'claims', 'a'), mark(4, 9, 'voices')], ['0123', '45', '678', '9']],
    ['none', [], ['0123456789']],
    ['beyond the part', [mark(8, 40, 'claims', 'a')], ['01234567', '89']],
  ] as const)('%s', (_, marks, expected) => {
    const found = pieces('0123456789', marks, { start: 0, end: 10 })
    expect(found.map(({ text }) => text)).toEqual(expected)
    expect(found.map(({ text }) => text).join('')).toBe('0123456789')
  })
  it('the shortest claim over a piece comes first', () => {
    expect(pieces('0123456789', [mark(0, 10, 'claims', 'long'), mark(2, 5, 'claims', 'short')], { start: 0, end: 10 })[1]?.claims).toEqual(['short', 'long'])
  })
})
