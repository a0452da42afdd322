import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadReader } from '../../src/flow/reader.ts'
import { foldAll } from '../../src/ledger/fold-all.ts'
import type { KeptDocument } from '../../src/ledger/shelf.ts'
import { documentId } from '../../src/model/ids.ts'
import { isFailure } from '../../src/model/failure.ts'

/** Seven stories, read for real, each told as newsrooms tell them: 42 families, and everything that is none. */
const folder = join(import.meta.dirname, 'families')
type Part = 'en' | 'ar' | 'fr' | 'head' | 'fact' | 'desk' | 'other desk' | 'lookalike'
const stories = readdirSync(folder).sort().map((file) => {
  const parts = new Map<string, string[]>()
  let part: string[] = []
  // A line of at most two small words names what follows: "ar", "other desk".
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) if (/^[a-z]+(?: [a-z]+)?$/u.test(line)) parts.set(line, part = []); else if (line !== '') part.push(line)
  return { name: file.replace('.txt', ''), of: (name: Part): readonly string[] => parts.get(name) ?? [] }
})

const told = {
  original: (of: (name: Part) => readonly string[]) => ({ outlet: 'Coast Wire', day: '02', lines: of('en') }),
  'with a new head': (of) => ({ outlet: 'The Morning Ledger', day: '03', lines: [...of('head'), ...of('en')] }),
  'in Arabic': (of) => ({ outlet: 'صحيفة الساحل', day: '03', lines: of('ar') }),
  'in French': (of) => ({ outlet: 'Le Courrier du Port', day: '04', lines: of('fr') }),
  'a day later, with one new fact': (of) => ({ outlet: 'Coast Wire', day: '05', lines: [...of('fact'), ...of('en').slice(0, 3)] }),
  'one desk at the press conference': (of) => ({ outlet: 'Radio Harbour', day: '02', lines: of('desk') }),
  'another desk at the press conference': (of) => ({ outlet: 'The Plain Dealer of the South', day: '02', lines: of('other desk') }),
  'the same subject': (of) => ({ outlet: 'Review of the Year', day: '06', lines: of('lookalike') }),
} as const satisfies Readonly<Record<string, (of: (name: Part) => readonly string[]) => { readonly outlet: string; readonly day: string; readonly lines: readonly string[] }>>
type Told = keyof typeof told

let links: ReadonlyMap<string, string>
beforeAll(async () => {
  const { read } = loadReader()
  const names = new Map<string, string>()
  const documents = stories.flatMap(({ name, of }) => (Object.keys(told) as readonly Told[]).map((way): KeptDocument => {
    const { outlet, day, lines } = told[way](of)
    const text = lines.join('\n')
    const id = documentId(text, { url: null, publisher: outlet })
    const reading = read({ id, path: null, url: null, publisher: outlet, published: `2024-11-${day}`, language: null, content: { kind: 'text', text } })
    if (isFailure(reading)) throw new Error(`${name}, ${way}: ${reading.message}`)
    names.set(id, `${name}: ${way}`)
    return { id, path: null, retrieved: '2025-01-01T00:00:00Z', captured: null, reading: { ...reading, claims: [] } }
  }))
  const { lineage } = await foldAll(documents, [])
  links = new Map(lineage.flatMap(({ from, to, kind, direction }) => (typeof from === 'string' && typeof to === 'string' ? [[[names.get(from), names.get(to)].sort().join(' + '), `${kind}${direction === 'known' ? ` of ${names.get(from)}` : ''}`] as const] : [])))
}, 60_000)
const between = (story: string, one: Told, other: Told): string => links.get([`${story}: ${one}`, `${story}: ${other}`].sort().join(' + ')) ?? 'none'

describe.each(stories.map(({ name }) => name))('%s', (story) => {
  test.each<[Told, Told, RegExp]>([
    ['original', 'with a new head', /^near-copy of .*original$/u],
    ['original', 'in Arabic', /^translation of .*original$/u],
    ['in Arabic', 'in French', /^translation of .*in Arabic$/u],
    ['original', 'a day later, with one new fact', /^(?:near-copy|excerpt) of .*original$/u],
    ['one desk at the press conference', 'another desk at the press conference', /^common-source$/u],
    ['original', 'the same subject', /^none$/u],
    ['in Arabic', 'the same subject', /^none$/u],
    ['original', 'one desk at the press conference', /^none$/u],
    ['in French', 'another desk at the press conference', /^none$/u],
    ['one desk at the press conference', 'the same subject', /^none$/u],
  ])('%s + %s', (one, other, expected) => expect(between(story, one, other)).toMatch(expected))
})

test('no story derives from another', () => {
  expect([...links.keys()].filter((pair) => new Set(pair.split(' + ').map((one) => one.split(':')[0])).size > 1)).toEqual([])
})
