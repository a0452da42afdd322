import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, shipped } from '../../src/flow/installed.ts'
import type { Files } from '../../src/packs/files.ts'
import { loadFrames } from '../../src/packs/frames.ts'
import { loadLanguage } from '../../src/packs/language.ts'
import { readPatterns } from '../../src/text/pattern.ts'
import { tableRows } from '../../src/text/table.ts'
import { asked, gapsOf, optional, reasonFor, reasonsOf } from './asked.mjs'
import { coverage } from '../../tools/coverage.mjs'

/** Every folder of languages/ is held to the same contract; what one lacks stands in its missing.tsv with the reason. */
const codes = shipped.list('languages').filter((name) => shipped.list(`languages/${name}`).includes('pack.json'))
const frames = loadFrames(shipped)
const cellsOf = (path: string): readonly (readonly string[])[] => tableRows(shipped.read(path)).map(({ cells }) => cells)
const listed = (code: string, list: string): readonly (readonly string[])[] =>
  shipped.list(`languages/${code}/words`).includes(`${list}.tsv`) ? cellsOf(`languages/${code}/words/${list}.tsv`) : []
const types = new Set(cellsOf('ontologies/plover/types.tsv').map(([type = '', mode = '']) => (mode === '' ? type : `${type}/${mode}`)))
const known = new Set(cellsOf('ontologies/known.tsv').map(([key = '', kind = '']) => `${key}:${kind}`))

describe.each(codes)('%s', (code) => {
  test('what it is asked for it has, or says why not', () => {
    const reasons = reasonsOf(shipped, code)
    expect(gapsOf(shipped, code).filter((gap: string) => !reasonFor(gap, reasons))).toEqual([])
  })

  test.each(Object.entries(asked).flatMap(([list, { may }]) => (may === null ? [] : [[list, may] as const])))('%s has no value that nobody asks for', (list, may) => {
    expect(listed(code, list).filter(([, value = '']) => !may.includes(value)).map(([form, value]) => `${form}: ${value}`)).toEqual([])
  })

  test('it has no list that nobody reads', () => {
    const lists = shipped.list(`languages/${code}/words`).map((name) => name.replace('.tsv', ''))
    expect(lists.filter((list) => !(list in asked) && !optional.includes(list))).toEqual([])
  })

  test('every predicate names a type and mode of the ontology, and a frame', () => {
    const rows = cellsOf(`languages/${code}/frames.tsv`)
    expect(rows.map(([forms, , type = '', mode = '']) => [forms, mode === '' ? type : `${type}/${mode}`] as const).filter(([, type]) => !types.has(type))).toEqual([])
    expect(rows.filter(([, , , , frame = '']) => !frames.has(frame)).map(([forms]) => forms)).toEqual([])
  })

  test('every organisation has the key and the kind that all languages know it by', () => {
    expect(listed(code, 'organisations').map(([form, value = '']) => [form, value] as const).filter(([, value]) => !known.has(value))).toEqual([])
  })

  test('every pattern has a value and examples of what it is and is not', () => {
    for (const [name, text] of loadLanguage(shipped, code, frames).patterns)
      for (const { yes, no } of readPatterns(text, `${code}/${name}`)) expect(Math.min(yes.length, no.length)).toBeGreaterThan(0)
  })

  test('it says where its lists come from', () => {
    expect(shipped.list(`languages/${code}`)).toContain('SOURCES.md')
  })
})

test('what an event becomes by its actor is a type of the ontology', () => {
  for (const [type = '', , to = ''] of cellsOf('ontologies/plover/retypings.tsv')) expect([types.has(type), types.has(to)]).toEqual([true, true])
})

describe('a broken pack is refused with its file and its line', () => {
  const settings = JSON.stringify({ code: 'xx', name: 'X', version: 1, direction: 'ltr', hasCase: true, wordOrder: 'SVO', headFirst: false, listsInfinitives: false, groupMarks: ',', decimalMarks: '.' })
  const pack = (own: Readonly<{ [path: string]: string }>): Files => {
    const all: Readonly<{ [path: string]: string }> = { 'languages/xx/pack.json': settings, ...own }
    return {
      list: (folder) => [...new Set(Object.keys(all).filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split('/')[0] as string))].sort(),
      read: (path) => all[path] ?? shipped.read(path),
      bytes: shipped.bytes,
    }
  }
  test.each([
    ['an unknown frame', { 'languages/xx/frames.tsv': 'go\tverb\tconsult\tvisit\tteleport\n' }, /frames\.tsv line 1: no frame/u],
    ['a part of speech that is none', { 'languages/xx/frames.tsv': '# predicates\ngo\tthing\tconsult\tvisit\tvisit\n' }, /frames\.tsv line 2: “thing”/u],
    ['settings that lack one', { 'languages/xx/pack.json': '{"code": "xx"}' }, /pack\.json lacks “name”/u],
  ])('%s', (_, own, says) => {
    expect(() => loadLanguage(pack(own), 'xx', frames)).toThrow(says)
  })
  test.each([
    ['a rule without examples of what it is not', 'day\n  match  {weekdays}\n  value  weekday(weekdays, near)\n  yes    "Monday" @2024-03-15 → 2024-03-11 day\n'],
    ['a rule without examples of what it is', 'day\n  match  {weekdays}\n  value  weekday(weekdays, near)\n  no     "Mondays"\n'],
  ])('%s', (_, text) => {
    expect(() => readPatterns(text, 'xx/times')).toThrow(/day/u)
  })
})

test('the coverage page is what the packs are (node tools/coverage.mjs writes it)', () => {
  expect(readFileSync(join(root, 'languages', 'COVERAGE.md'), 'utf8')).toBe(coverage())
})
