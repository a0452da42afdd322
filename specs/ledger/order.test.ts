import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/ledger/decisions.ts'
import { foldAll, foldsOn } from '../../src/ledger/fold-all.ts'
import { intake } from '../../src/ledger/intake.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import { nameId } from '../../src/model/ids.ts'
import type { Decision } from '../../src/model/decision.ts'
import { people, reportOf } from './corpus.ts'
import type { Draft, Fact } from './corpus.ts'
import { press } from './flow-of-work.ts'
import { build } from './reports.ts'

const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom('visit', 'attack', 'killed', 'strength'), actor: fc.nat(6), other: fc.nat(6), town: fc.constantFrom('Adrar', 'Algeria', 'Zinder'),
  day: fc.option(fc.constantFrom(3, 4, 5, 20), { freq: 2 }), count: fc.constantFrom(12, 14, 1800), said: fc.boolean(), denied: fc.constantFrom(false, false, false, true),
})
const draft: fc.Arbitrary<Draft> = fc.record({ publisher: fc.nat(4), language: fc.nat(3), day: fc.nat(9), url: fc.option(fc.nat(2), { freq: 3 }), facts: fc.array(fact, { minLength: 1, maxLength: 6 }) })
const decision = (act: Decision['act'], a: number, b: number): Decision => ({
  id: `x-${act}${a}${b}`, act, retracts: null, by: 'someone', at: '2024-08-01', note: null,
  targets: [a, b].map((index) => ({ kind: 'name', id: nameId('person', people[index % people.length]?.en as string), document: null, quote: '', before: '', after: '', value: null })),
})
const decisions = fc.array(fc.tuple(fc.constantFrom('same' as const, 'different' as const), fc.nat(6), fc.nat(6)).map(([act, a, b]) => decision(act, a, b)), { maxLength: 2 })

const lines = async (folds: Awaited<ReturnType<typeof foldAll>>): Promise<readonly string[]> => Object.entries(folds).flatMap(([kind, rows]) => rows.map((row: unknown) => `${kind} ${JSON.stringify(row)}`))

test('any order and any batches give the record that all at once give', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(draft, { minLength: 2, maxLength: 14 }), decisions, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), fc.infiniteStream(fc.boolean()),
    async (drafts, decided, shuffle, pauses) => {
      const documents = drafts.map((one) => build(reportOf(one)))
      const whole = await lines(await foldAll(documents, decided))
      const shelf = memoryShelf()
      const shuffled = documents.map((document, at) => ({ document, rank: shuffle[at] ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ document }) => document)
      const pause = async (): Promise<void> => { if (pauses.next().value === true) await settle(shelf) }
      for (const [at, document] of shuffled.entries()) {
        await shelf.put(intake(document))
        if (at === 1) for (const one of decided) await decide(shelf, one)
        await pause()
      }
      // Adding again changes nothing.
      for (const document of shuffled.slice(0, 3)) await shelf.put(intake(document))
      await settle(shelf)
      expect(await lines(await foldsOn(shelf))).toEqual(whole)
      const again = await settle(shelf)
      expect(Object.values(again.layers).every((counts) => counts.nodes + counts.folds + counts.links === 0)).toBe(true)
    },
  ), { numRuns: Number(process.env['STEMMA_RUNS'] ?? 25) })
}, 120_000)

test('a busy press, where keys are shared by more nodes than are compared, comes out the same backwards', async () => {
  const documents = [...press(240, 80)].map(build)
  const [whole, shelf] = [await lines(await foldAll(documents, [])), memoryShelf()]
  for (const [at, document] of [...documents].reverse().entries()) {
    await shelf.put(intake(document))
    if (at % 17 === 0) await settle(shelf)
  }
  await settle(shelf)
  expect(await lines(await foldsOn(shelf))).toEqual(whole)
}, 60_000)
