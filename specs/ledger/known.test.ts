import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownLine } from '../../src/cli/known-lines.ts'
import { decide } from '../../src/ledger/decisions.ts'
import { foldsOn } from '../../src/ledger/fold-all.ts'
import { intake } from '../../src/ledger/intake.ts'
import { forget, know } from '../../src/ledger/listing.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import { nameId } from '../../src/model/ids.ts'
import type { KnownEntity } from '../../src/model/known.ts'
import { people, reportOf } from './corpus.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const entity = (names: readonly string[], more: Partial<KnownEntity> = {}): KnownEntity => {
  const read = knownLine(JSON.stringify({ kind: 'person', names, ...more }))
  if (read.kind === 'refused') throw new Error(read.message)
  return read.known
}
const told = (folds: Awaited<ReturnType<typeof foldsOn>>): readonly string[] => folds.entities.filter(({ kind }) => kind === 'person').map(({ names, wikidata }) => `${names.map(({ form }) => form).sort().join(' = ')}${wikidata === null ? '' : ` ${wikidata}`}`).sort()
const entities = async (reports: readonly Report[], known: readonly KnownEntity[]) => {
  const shelf = memoryShelf()
  for (const report of reports) await shelf.put(intake(build(report)))
  for (const one of known) await know(shelf, one)
  await settle(shelf)
  return told(await foldsOn(shelf))
}

describe('known entities from a file', () => {
  const named = (...forms: readonly string[]): readonly Report[] => forms.map((form) => ({ says: `<person ${form}> spoke in the square.` }))
  test.each<[string, readonly Report[], readonly KnownEntity[], readonly string[]]>([
    ['join a name of war with the name it stands for', named('Abu Zaid', 'Tarek Selmani'), [entity(['Abu Zaid', 'Tarek Selmani'], { wikidata: 'Q42' })], ['Abu Zaid = Tarek Selmani Q42']],
    ['join by spellings that the file does not list', named('Abu Zaid', 'Tareq Selmany'), [entity(['Abu Zaid', 'Tarek Selmani'])], ['Abu Zaid = Tareq Selmany']],
    ['across scripts', [...named('Abu Zaid'), { language: 'ar', says: 'تحدث <person طارق السلماني>.' }], [entity(['Abu Zaid', 'Tarek Selmani'])], ['Abu Zaid = طارق السلماني']],
    ['say who somebody is, and show no name that no report uses', named('Nadia Korbel'), [entity(['Nadia Korbel', 'Nadia Korbel-Haas'], { wikidata: 'Q7' })], ['Nadia Korbel Q7']],
    ['keep apart whom they list as two', named('Viktor Drenov', 'Victor Drenov'), [entity(['Viktor Drenov'], { wikidata: 'Q1' }), entity(['Victor Drenov'], { wikidata: 'Q2' })], ['Victor Drenov Q2', 'Viktor Drenov Q1']],
    ['say nothing by a name that two of them bear', named('Abu Zaid', 'Tarek Selmani', 'Musa Tandja'), [entity(['Abu Zaid', 'Tarek Selmani']), entity(['Abu Zaid', 'Musa Tandja'])], ['Abu Zaid', 'Musa Tandja', 'Tarek Selmani']],
    ['say nothing of a bare surname', named('Selmani', 'Tarek Selmani'), [entity(['Selmani', 'Tarek Selmani'], { wikidata: 'Q42' })], ['Selmani', 'Tarek Selmani Q42']],
    ['are no must: names that can’t be one stay two', named('Tarek Selmani', 'Samir Selmani'), [entity(['Tarek Selmani', 'Samir Selmani'])], ['Samir Selmani', 'Tarek Selmani']],
  ])('%s', async (_, reports, known, expected) => expect((await entities(reports, known)).map((line) => (expected.includes(line) ? line : line.replace(/ Q\d+$/u, '')))).toEqual(expected))

  test('give their reason, and yield to what a person decided', async () => {
    const shelf = memoryShelf()
    for (const report of named('Abu Zaid', 'Tarek Selmani')) await shelf.put(intake(build(report)))
    await know(shelf, entity(['Abu Zaid', 'Tarek Selmani']))
    await settle(shelf)
    expect((await foldsOn(shelf)).entities.flatMap(({ because }) => because.flatMap((link) => link.because))).toEqual(['a file of known entities lists both names for one'])
    await decide(shelf, { id: 'x-1', act: 'different', corrections: [], retracts: null, by: 'someone', at: '2024-08-01', note: null, targets: ['Abu Zaid', 'Tarek Selmani'].map((form) => ({ kind: 'name', id: nameId('person', form), document: null, quote: form, before: '', after: '', value: null })) })
    await settle(shelf)
    expect(told(await foldsOn(shelf))).toEqual(['Abu Zaid', 'Tarek Selmani'])
  })

  test('may come before or after the reports, and leave no trace when they are forgotten', async () => {
    const fact = { kind: 'visit', town: 'Adrar', day: 3, count: 12, said: true, denied: false } as const
    await fc.assert(fc.asyncProperty(
      fc.array(fc.record({ publisher: fc.nat(4), language: fc.nat(3), day: fc.nat(9), url: fc.constant(null), actor: fc.nat(6), other: fc.nat(6) }), { minLength: 2, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      async (drafts, pairs, pauses) => {
        // The same words of one outlet are one document, whatever day it is said to be of.
        const documents = [...new Map(drafts.map(({ actor, other, ...draft }) => build(reportOf({ ...draft, facts: [{ ...fact, actor, other }] }))).map((document) => [document.id, document])).values()]
        const known = pairs.map(([one, other]) => entity([people[one]?.en as string, people[other]?.ar as string, `Abu ${people[one]?.en}`]))
        const lines = async (shelf: ReturnType<typeof memoryShelf>) => { await settle(shelf); return Object.entries(await foldsOn(shelf)).flatMap(([kind, rows]) => rows.map((row: unknown) => `${kind} ${JSON.stringify(row)}`)) }
        const [first, second, bare] = [memoryShelf(), memoryShelf(), memoryShelf()]
        for (const document of documents) { await first.put(intake(document)); await bare.put(intake(document)) }
        for (const one of known) await know(first, one)
        for (const [at, one] of known.entries()) { await know(second, one); if (pauses[at] === true) await settle(second) }
        for (const [at, document] of [...documents].reverse().entries()) { await second.put(intake(document)); if (pauses[at] === true) await settle(second) }
        expect(await lines(second)).toEqual(await lines(first))
        for (const one of await second.known()) { await forget(second, one); if (pauses[1] === true) await settle(second) }
        expect(await lines(second)).toEqual(await lines(bare))
      },
    ), { numRuns: Number(process.env['STEMMA_RUNS'] ?? 25) })
  }, 120_000)

  test.each([['{', /no JSON/u], ['{"kind":"person"}', /names/u], ['{"kind":"person","names":["A B"],"wikidata":"P31"}', /wikidata/u], ['{"kind":"ghost","names":["A B"]}', /kind/u], ['{"kind":"person","names":["A B"],"offices":[{"title":"Mayor","from":"May"}]}', /offices/u]])('are refused where a line is none: %s', (line, message) =>
    expect(knownLine(line)).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) }))
})
