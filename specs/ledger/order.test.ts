import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/ledger/decisions.ts'
import { foldAll, foldsOn } from '../../src/ledger/fold-all.ts'
import { intake } from '../../src/ledger/intake.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import { nameId } from '../../src/model/ids.ts'
import type { Correction, Decision } from '../../src/model/decision.ts'
import { people, reportOf } from './corpus.ts'
import type { Draft, Fact } from './corpus.ts'
import { press } from './flow-of-work.ts'
import { build, placeOf } from './reports.ts'
import type { KeptDocument } from './vocabulary.ts'

const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom('visit', 'attack', 'killed', 'strength'), actor: fc.nat(6), other: fc.nat(6), town: fc.constantFrom('Adrar', 'Algeria', 'Zinder'),
  day: fc.option(fc.constantFrom(3, 4, 5, 20), { freq: 2 }), count: fc.constantFrom(12, 14, 1800), said: fc.boolean(), denied: fc.constantFrom(false, false, false, true),
})
const draft: fc.Arbitrary<Draft> = fc.record({ publisher: fc.nat(4), language: fc.nat(3), day: fc.nat(9), url: fc.option(fc.nat(2), { freq: 3 }), facts: fc.array(fact, { minLength: 1, maxLength: 6 }) })
const decision = (act: Decision['act'], a: number, b: number): Decision => ({
  id: `x-${act}${a}${b}`, act, corrections: [], retracts: null, by: 'someone', at: '2024-08-01', note: null,
  targets: [a, b].map((index) => ({ kind: 'name', id: nameId('person', people[index % people.length]?.en as string), document: null, quote: '', before: '', after: '', value: null })),
})
const decisions = fc.array(fc.tuple(fc.constantFrom('same' as const, 'different' as const), fc.nat(6), fc.nat(6)).map(([act, a, b]) => decision(act, a, b)), { maxLength: 2 })

type Edit = { readonly document: number; readonly claim: number; readonly to: number; readonly at: number; readonly taken: boolean }
const edit: fc.Arbitrary<Edit> = fc.record({ document: fc.nat(13), claim: fc.nat(5), to: fc.nat(6), at: fc.nat(3), taken: fc.constantFrom(false, false, true) })
/** What reviewers correct: a claim that is there, with some taken back. */
const edited = (documents: readonly KeptDocument[], edits: readonly Edit[]): readonly Decision[] => edits.flatMap(({ document: at, claim: which, to, at: when, taken }, number): readonly Decision[] => {
  const { id, reading } = documents[at % documents.length] as KeptDocument
  const claim = reading.claims[which % reading.claims.length] as KeptDocument['reading']['claims'][number]
  const [{ start, end, quote }] = claim.evidence as readonly [KeptDocument['reading']['claims'][number]['evidence'][number]]
  const mention = reading.mentions.find(({ kind }) => kind === 'person')
  const words = { kind: 'mention' as const, id: mention?.id ?? '', document: id, quote: mention?.quote ?? '', before: reading.text.slice(0, mention?.start), after: '', value: null }
  const corrections: readonly Correction[] = [
    { field: 'place', value: placeOf('Zinder') }, { field: 'place', value: null }, { field: 'time', value: { from: '2024-07-04', until: '2024-07-05', precision: 'day' } }, { field: 'time', value: null },
    { field: 'reality', value: 'did-not-happen' }, { field: 'type', value: claim.type.startsWith('figure') ? 'figure/injured' : 'consult/meet' }, { field: 'role', role: 'actor', value: [words] },
  ]
  const base = { retracts: null, by: 'someone', at: `2024-08-0${when + 1}`, note: null }
  const made: Decision = { ...base, id: `x-edit${number}`, act: 'edit', corrections: [corrections[to % corrections.length] as Correction], targets: [{ kind: 'claim', id: claim.id, document: id, quote, before: reading.text.slice(Math.max(0, start - 32), start), after: reading.text.slice(end, end + 32), value: claim.type }] }
  return taken ? [made, { ...base, id: `x-back${number}`, act: 'retract', corrections: [], retracts: made.id, targets: [] }] : [made]
})

const lines = async (folds: Awaited<ReturnType<typeof foldAll>>): Promise<readonly string[]> => Object.entries(folds).flatMap(([kind, rows]) => rows.map((row: unknown) => `${kind} ${JSON.stringify(row)}`))

test('any order and any batches give the record that all at once give', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(draft, { minLength: 2, maxLength: 14 }), decisions, fc.array(edit, { maxLength: 4 }), fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), fc.infiniteStream(fc.boolean()),
    async (drafts, pairs, edits, shuffle, pauses) => {
      // The same words of one outlet are one document, whatever day it is said to be of.
      const documents = [...new Map(drafts.map((one) => build(reportOf(one))).map((document) => [document.id, document])).values()]
      const decided = [...pairs, ...edited(documents, edits)]
      const whole = await lines(await foldAll(documents, decided))
      const shelf = memoryShelf()
      const shuffled = documents.map((document, at) => ({ document, rank: shuffle[at] ?? 0 })).sort((a, b) => a.rank - b.rank).map(({ document }) => document)
      const pause = async (): Promise<void> => { if (pauses.next().value === true) await settle(shelf) }
      for (const [at, document] of shuffled.entries()) {
        await shelf.put(intake(document))
        if (at === 1) for (const one of decided) { await decide(shelf, one); await pause() }
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

test('what is corrected and taken back leaves no trace in a busy press', async () => {
  const documents = [...press(240, 80)].map(build)
  const all = documents.map((_, at): Edit => ({ document: at, claim: at, to: at, at: 0, taken: true })).filter((_, at) => at % 9 === 0)
  const given = documents.map((document) => ({ document, decisions: edited([document], all.filter(({ document: at }) => documents[at] === document)) }))
  const shelf = memoryShelf()
  for (const { document } of given) await shelf.put(intake(document))
  await settle(shelf)
  const before = await lines(await foldsOn(shelf))
  for (const { decisions: made } of given) for (const one of made.filter(({ act }) => act === 'edit')) await decide(shelf, { ...one, id: `${one.id}${one.targets[0]?.id}` })
  await settle(shelf)
  const between = await lines(await foldsOn(shelf))
  expect(between).toEqual(await lines(await foldAll([...documents].reverse(), await shelf.decisions())))
  expect(between).not.toEqual(before)
  for (const one of await shelf.decisions()) await decide(shelf, { ...one, id: `back ${one.id}`, act: 'retract', corrections: [], targets: [], retracts: one.id })
  await settle(shelf)
  expect(await lines(await foldsOn(shelf))).toEqual(before)
}, 120_000)
