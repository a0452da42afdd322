import { describe, expect, it } from 'vitest'
import { filterOf, type FilterOptions, WrongCall } from '../../src/cli/filtering.ts'
import { byWeight, claims, disputes, documents, entities, events, figures, inTimeOrder, lineage } from '../../src/query/lists.ts'
import { seek } from '../../src/query/sought.ts'
import type { FigureFold } from '../../src/model/index.ts'
import { things, view, viewOf } from './fixture.ts'

type Thing = { readonly id: string }
const short = (id: string): string => id.replace(/0{2,}/u, '')
const found = async (list: (one: typeof view, sought: Awaited<ReturnType<typeof seek>>) => AsyncIterable<Thing>, options: FilterOptions): Promise<string> => {
  const ids: string[] = []
  for await (const { id } of list(view, await seek(view, filterOf(options)))) ids.push(short(id))
  return ids.join(' ')
}

describe('claims', () => {
  it.each<[FilterOptions, string]>([
    [{}, 'c-1 c-2 c-3 c-4 c-5 c-6'],
    [{ about: ['Zuwara'] }, 'c-1 c-2 c-3 c-4 c-5 c-6'],
    [{ about: ['زواره'] }, 'c-1 c-2 c-3 c-4 c-5 c-6'],
    [{ voice: 'Anis Qadhi' }, 'c-1 c-2 c-4'],
    [{ voice: 'القاضي' }, 'c-1 c-2 c-4'],
    [{ voice: 'qadhi', language: 'ar' }, 'c-2'],
    [{ voice: 'medical sources' }, 'c-5'],
    [{ stance: 'denied' }, 'c-3'],
    [{ voice: 'Qadhi', stance: 'denied' }, ''],
    [{ reality: 'planned' }, 'c-6'],
    [{ type: 'assault' }, 'c-1 c-2 c-3'],
    [{ type: 'assault/bombard' }, 'c-1 c-2 c-3'],
    [{ type: 'ass' }, ''],
    [{ type: 'killed' }, 'c-4 c-5'],
    [{ from: '2023-09' }, 'c-6'],
    [{ until: '2023-08-22' }, 'c-1 c-2 c-4'],
    [{ until: '2023-08-21' }, ''],
    [{ place: 'Libya' }, 'c-1 c-2 c-3 c-4 c-5 c-6'],
    [{ place: 'ليبيا', type: 'consult' }, 'c-6'],
    [{ place: 'Mali' }, ''],
    [{ outlet: 'gulf wire' }, 'c-5 c-6'],
    [{ document: 'd-0000000000000002' }, 'c-2'],
  ])('%j finds %s', async (options, ids) => expect(await found(claims, options)).toBe(ids))
})

describe('events', () => {
  it.each<[FilterOptions, string]>([
    [{}, 'v-1 v-2'],
    [{ disputed: true }, 'v-1'],
    [{ origins: '2' }, ''],
    [{ voice: 'Salem Drif', stance: 'denied' }, 'v-1'],
    [{ about: ['أنيس القاضي'] }, 'v-1'],
    [{ about: ['Qadhi', 'delegation'] }, ''],
    [{ from: '2023-09-10', until: '2023-09-10' }, 'v-2'],
    [{ language: 'ar' }, 'v-1'],
  ])('%j finds %s', async (options, ids) => expect(await found(events, options)).toBe(ids))

  it('come in time order', async () => {
    const sought = await seek(view, filterOf({}))
    expect((await inTimeOrder(events(view, sought))).map(({ id }) => short(id))).toEqual(['v-1', 'v-2'])
  })
})

describe('the other lists', () => {
  it.each<[string, typeof figures | typeof entities | typeof documents | typeof disputes, FilterOptions, string]>([
    ['figures', figures, { place: 'Zuwara' }, 'f-1'],
    ['figures', figures, { type: 'injured' }, ''],
    ['figures', figures, { voice: 'Tripoli Ledger' }, 'f-1'],
    ['figures', figures, { about: ['people'] }, 'f-1'],
    ['entities', entities, { about: ['salem'] }, 'e-2'],
    ['entities', entities, { type: 'place' }, 'e-3'],
    ['documents', documents, { about: ['Anis Qadhi'] }, 'd-1 d-2'],
    ['documents', documents, { from: '2023-08-24' }, 'd-2'],
    ['documents', documents, { outlet: 'الساحل' }, 'd-2'],
    ['disputes', disputes, {}, 'f-1/count v-1/occurrence'],
    ['disputes', disputes, { type: 'killed' }, 'f-1/count'],
  ])('%s %#', async (_, list, options, ids) => expect(await found(list, options)).toBe(ids))

  it('lineage by kind and by what its documents say', async () => {
    const kinds = async (options: FilterOptions): Promise<readonly string[]> => {
      const all: string[] = []
      for await (const { kind } of lineage(view, await seek(view, filterOf(options)))) all.push(kind)
      return all
    }
    expect(await kinds({})).toEqual(['translation', 'citation'])
    expect(await kinds({ type: 'citation' })).toEqual(['citation'])
    expect(await kinds({ outlet: 'Gulf Wire' })).toEqual(['citation'])
  })
})

describe('a filter that is wrong says what is right', () => {
  it.each<[FilterOptions, RegExp]>([
    [{ reality: 'real' }, /--reality real: it is one of happened, ongoing/u],
    [{ stance: 'denies' }, /--stance denies: it is one of .*denied/u],
    [{ from: '23/8/2023' }, /--from 23\/8\/2023: no such day.*2023-08-22/u],
    [{ from: '2024', until: '2023' }, /end lies before/u],
    [{ origins: '-1' }, /--origins -1: it is a whole number/u],
    [{ limit: 'many' }, /--limit many/u],
    [{ about: [' '] }, /--about: nothing was given/u],
  ])('%j', (options, message) => expect(() => filterOf(options)).toThrow(expect.objectContaining({ constructor: WrongCall, message: expect.stringMatching(message) })))

  it.each<[FilterOptions, RegExp]>([
    [{ type: 'consult/phone' }, /--type consult\/phone: the record holds assault\/bombard, consult\/visit, figure\/killed/u],
    [{ language: 'ru' }, /--language ru: the record holds ar, en/u],
    [{ outlet: 'The Moon' }, /--outlet The Moon: the record holds Gulf Wire, Zuwara Courier/u],
    [{ about: ['Qadhafi'] }, /--about Qadhafi: no one and nothing.*near it: Anis Qadhi/u],
    [{ document: 'd-ffff' }, /--document d-ffff: the record has no such document/u],
  ])('%j is known to nobody in this record', async (options, note) => expect((await seek(view, filterOf(options))).notes.join('\n')).toMatch(note))
})

it('a kind of entity or lineage is no unknown type', async () => {
  for (const type of ['person', 'copy']) expect((await seek(view, filterOf({ type }))).notes).toEqual([])
})

it('figures that reports differ on come first', async () => {
  const [figure] = things.figures as [FigureFold]
  const more = viewOf({ ...things, figures: [{ ...figure, id: 'f-0000000000000000', disputes: [] }, figure] })
  expect((await byWeight(figures(more, await seek(more, filterOf({}))))).map(({ id }) => short(id))).toEqual(['f-1', short('f-0000000000000000')])
})
