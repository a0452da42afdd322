import { describe, expect, test } from 'vitest'
import { decide } from '../../src/ledger/decisions.ts'
import { foldAll, foldsOn } from '../../src/ledger/fold-all.ts'
import { intake } from '../../src/ledger/intake.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import { nameId } from '../../src/model/ids.ts'
import type { Decision } from '../../src/model/decision.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const entities = async (reports: readonly Report[], decisions: readonly Decision[] = []) =>
  (await foldAll(reports.map(build), decisions)).entities.filter((entity) => entity.kind !== 'place').map((entity) => entity.names.map((name) => name.form).sort().join(' = ')).sort()
const decision = (id: string, act: Decision['act'], forms: readonly string[], retracts: string | null = null): Decision => ({
  id, act, retracts, corrections: [], by: 'someone', at: '2024-08-01', note: null, targets: forms.map((form) => ({ kind: 'name', id: nameId('person', form), document: null, quote: form, before: '', after: '', value: null })),
})

describe('names across documents', () => {
  test('spellings in four scripts and languages are one, kin is not', async () => {
    expect(await entities([{ says: '<person Tarek Selmani> spoke.' }, { language: 'ar', says: 'تحدث <person طارق السلماني>.' }, { language: 'ru', says: 'Выступил <person Тарек Сельмани>.' }, { language: 'fr', says: '<person Samir Selmani> a parlé.' }]))
      .toEqual(['Samir Selmani', 'Tarek Selmani = Тарек Сельмани = طارق السلماني'])
  })
  test.each([
    ['Северный совет', 'Северного совета', true], ['Верховный суд', 'Верховным судом', true], ['Красная бригада', 'Красной бригады', true], ['Палата мер', 'Палаты мер', true],
    ['Северный совет', 'Северной палаты', false], ['Армия Севера', 'Армия Востока', false], ['Верховный суд', 'Верховный суд Адрара', false], ['Мир', 'Мира', false],
  ])('a body that Russian names in two cases is one, another body is not: %s, %s', async (one, other, same) => {
    expect((await entities([{ language: 'ru', says: `Выступил <organisation ${one}>.` }, { language: 'ru', says: `Решение <organisation ${other}> оглашено.` }])).length).toBe(same ? 1 : 2)
  })
  test('a surname alone goes to the one person of that name in the same company', async () => {
    expect(await entities([{ says: '<person Tarek Selmani> leads the <group Dune Brigade>.' }, { says: 'The <group Dune Brigade> follows <person Selmani> still.' }])).toEqual(['Dune Brigade', 'Selmani = Tarek Selmani'])
  })
  test('a surname alone in other company stays a bare name', async () => {
    expect(await entities([{ says: '<person Tarek Selmani> leads the <group Dune Brigade>.' }, { says: '<person Selmani> scored twice for <organisation Oran Rovers>.' }])).toEqual(['Dune Brigade', 'Oran Rovers', 'Selmani', 'Tarek Selmani'])
  })
  test('a surname alone stays a bare name where two of that name keep the same company', async () => {
    expect(await entities([{ says: '<person Tarek Selmani> leads the <group Dune Brigade>.' }, { says: '<person Samir Selmani> has left the <group Dune Brigade>.' }, { says: 'The <group Dune Brigade> follows <person Selmani> still.' }])).toEqual(['Dune Brigade', 'Samir Selmani', 'Selmani', 'Tarek Selmani'])
  })
  test('what one document takes for one thing is one, unless the names refuse it', async () => {
    expect(await entities([{ says: '<group Dune Brigade> are called <group The Lions = Dune Brigade> by friends.' }])).toEqual(['Dune Brigade = The Lions'])
    expect(await entities([{ says: '<person Tarek Selmani> and <person Samir Selmani = Tarek Selmani> spoke.' }])).toEqual(['Samir Selmani', 'Tarek Selmani'])
  })
  test('known keys join any forms and keep others apart', async () => {
    expect(await entities([{ says: '<group Dune Brigade ! dune> met <group Dune Brigade Two ! dune-2>.' }, { says: 'The <group Lions ! dune> left.' }])).toEqual(['Dune Brigade = Lions', 'Dune Brigade Two'])
  })
})

describe('what people decide', () => {
  const reports: readonly Report[] = [{ says: '<person Tarek Selmani> spoke.' }, { language: 'ar', says: 'تحدث <person طارق السلماني>.' }, { says: '<person Hassan Drenov> listened.' }]
  test('different undoes a merge, and it stays undone', async () => {
    expect(await entities(reports, [decision('x-1', 'different', ['Tarek Selmani', 'طارق السلماني'])])).toEqual(['Hassan Drenov', 'Tarek Selmani', 'طارق السلماني'])
  })
  test('same joins what nothing else does', async () => {
    expect(await entities(reports, [decision('x-1', 'same', ['Tarek Selmani', 'Hassan Drenov'])])).toEqual(['Hassan Drenov = Tarek Selmani = طارق السلماني'])
  })
  test('different beats same', async () => {
    expect(await entities(reports, [decision('x-1', 'same', ['Tarek Selmani', 'Hassan Drenov']), decision('x-2', 'different', ['Tarek Selmani', 'Hassan Drenov'])])).toEqual(['Hassan Drenov', 'Tarek Selmani = طارق السلماني'])
  })
  test('what is taken back is as if it had not been', async () => {
    const shelf = memoryShelf()
    for (const report of reports) await shelf.put(intake(build(report)))
    await settle(shelf)
    await decide(shelf, decision('x-1', 'different', ['Tarek Selmani', 'طارق السلماني']))
    await settle(shelf)
    expect((await foldsOn(shelf)).entities).toHaveLength(3)
    await decide(shelf, decision('x-2', 'retract', [], 'x-1'))
    await settle(shelf)
    expect(await foldsOn(shelf)).toEqual(await foldAll(reports.map(build), []))
  })
  test('an entity answers to the ids that each of its names would have', async () => {
    const shelf = memoryShelf()
    for (const report of reports) await shelf.put(intake(build(report)))
    await settle(shelf)
    const members = await shelf.membersOf('name', shelf.foldIds('name'))
    expect(new Set(members.map((member) => member.alias)).size).toBe(3)
    expect(members.every((member) => members.some((other) => other.alias === member.fold))).toBe(true)
  })
})
