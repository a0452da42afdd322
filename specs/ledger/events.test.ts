import { describe, expect, test } from 'vitest'
import { foldAll } from '../../src/ledger/fold-all.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const folds = (...reports: readonly Report[]) => foldAll(reports.map(build), [])
const sizes = async (...reports: readonly Report[]) => (await folds(...reports)).events.map((event) => event.claims.length).sort()

const visit = (time: string | null): string => `<person Tarek Selmani> arrived in <place Adrar> for talks with <person Nadia Korbel> on the border crossing.
  consult/visit | actor Tarek Selmani | recipient Nadia Korbel | place Adrar${time === null ? '' : ` | time ${time}`}`
const arabicVisit = (time: string | null): string => `وصل <person طارق السلماني> إلى <place أدرار> للقاء <person نادية كوربل> بشأن المعبر الحدودي.
  consult/visit | actor طارق السلماني | recipient نادية كوربل | place أدرار${time === null ? '' : ` | time ${time}`}`

describe('states of affairs', () => {
  const holds = (form: string, body: string): string => `<person ${form}> : <organisation ${body} ! river-board> .\nrelation/holds-office | actor ${form} | recipient ${body}`
  test('who holds an office is one state, whoever says so and whenever', async () => {
    expect(await sizes({ says: holds('Tarek Selmani', 'River Board') }, { language: 'ar', says: holds('طارق السلماني', 'هيئة النهر') }, { says: `<person Nadia Korbel> left.\n${holds('Samir Selmani', 'River Board')}` })).toEqual([1, 2])
  })
})

describe('reports of one event are one event', () => {
  test('in two languages, on the same day', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', language: 'ar', says: arabicVisit('2024-07-09') })).toEqual([2])
  })
  test('a meeting a month later is another', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', says: visit('2024-08-09') })).toEqual([1, 1])
  })
  test('an undated report attaches to the one dated event that fits', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', language: 'ar', says: arabicVisit(null) })).toEqual([2])
  })
  test('an undated report stays alone where two dated events fit', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'C', says: visit('2024-08-20') }, { publisher: 'B', language: 'ar', says: arabicVisit(null) })).toEqual([1, 1, 1])
  })
  test('repeated visits do not merge with a single one', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', says: `<person Tarek Selmani> has repeatedly visited <place Adrar>.
      consult/visit | actor Tarek Selmani | place Adrar | times 3 | time 2024` })).toEqual([1, 1])
  })
  test('what is planned is not what happened', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', says: `<person Tarek Selmani> is to visit <place Adrar> on Tuesday, officials said.
      consult/visit | actor Tarek Selmani | place Adrar | time 2024-07-09 | reality planned` })).toEqual([1, 1])
  })
  test('a denial is the other side of the same event', async () => {
    const { events } = await folds({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', says: `<person Nadia Korbel> denied that <person Tarek Selmani> came to <place Adrar> on Tuesday.
      consult/visit | actor Tarek Selmani | recipient Nadia Korbel | place Adrar | time 2024-07-09 | reality did-not-happen | said-by Nadia Korbel | stance denied` })
    expect(events).toHaveLength(1)
    expect(events[0]?.disputes.map((dispute) => dispute.about)).toEqual(['occurrence'])
  })
  test('what one report tells without names is the event at that town on that day', async () => {
    expect(await sizes({ publisher: 'A', says: 'The <group Dune Brigade> shelled <place Adrar> on Tuesday.\nassault/heavy-weapons | actor Dune Brigade | place Adrar | time 2024-07-09' }, { publisher: 'B', says: 'Shells fell on <place Adrar> on Tuesday.\nassault/heavy-weapons | place Adrar | time 2024-07-09' })).toEqual([2])
  })
  test('the same blow by different hands is one event whose actor is disputed', async () => {
    const { events } = await folds({ publisher: 'A', says: 'The <group Dune Brigade> shelled <place Adrar> on Tuesday.\nassault/heavy-weapons | actor Dune Brigade | recipient River Guard | place Adrar | time 2024-07-09\nIt hit the <group River Guard>.' }, { publisher: 'B', says: 'The <group Coast Militia> shelled the <group River Guard> in <place Adrar> on Tuesday.\nassault/heavy-weapons | actor Coast Militia | recipient River Guard | place Adrar | time 2024-07-09' })
    expect(events).toHaveLength(1)
    expect(events[0]?.disputes.map((dispute) => dispute.about)).toEqual(['actor'])
  })
  test('a town is in its country: weaker, but one event', async () => {
    expect(await sizes({ publisher: 'A', says: visit('2024-07-09') }, { publisher: 'B', says: `<person Tarek Selmani> was in <place Algeria> on Tuesday, where he saw <person Nadia Korbel>.
      consult/visit | actor Tarek Selmani | recipient Nadia Korbel | place Algeria | time 2024-07-09` })).toEqual([2])
  })
})
