import { describe, expect, test } from 'vitest'
import { foldAll } from '../../src/ledger/fold-all.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const folds = (...reports: readonly Report[]) => foldAll(reports.map(build), [])
const toll = (publisher: string, count: string, said: string, more: { published?: string; day?: string } = {}): Report => ({
  publisher, ...(more.published === undefined ? {} : { published: more.published }), says: `<person ${said}> said ${count} people had been killed by the blast in <place Adrar> at dawn.\nfigure/killed | count ${count} | of people | place Adrar | time ${more.day ?? '2024-07-09'} | said-by ${said}`,
})

describe('figures are series of observations', () => {
  test('one figure by one speaker in two languages is one observation with one origin', async () => {
    const { figures } = await folds(
      { publisher: 'A', says: `<person Viktor Drenov> said about 1350 foreign fighters were now in <place Algeria>.\nfigure/strength | count about 1350 | of foreign fighters | scope stock | place Algeria | said-by Viktor Drenov` },
      { publisher: 'B', language: 'ar', says: `أشار <person فيكتور درينوف> إلى وجود نحو 1350 مقاتلا أجنبيا في <place الجزائر>.\nfigure/strength | count about 1350 | of مقاتلا | scope stock | place الجزائر | said-by فيكتور درينوف` },
    )
    expect(figures).toHaveLength(1)
    expect(figures[0]?.observations.map((observation) => [observation.min, observation.claims.length, observation.origins.map((origin) => origin.kind)])).toEqual([[1350, 2, ['speaker']]])
  })
  test('tolls by two voices that can not both be right are in dispute, and both stand', async () => {
    const { figures } = await folds(toll('A', '12', 'Nadia Korbel'), toll('B', '31', 'Tarek Selmani'))
    expect(figures).toHaveLength(1)
    expect(figures[0]?.disputes).toMatchObject([{ about: 'count', sides: [{ value: '12' }, { value: '31' }] }])
    expect(figures[0]?.derived).toMatchObject({ lowest: 12, low: 12, high: 31 })
  })
  test('bounds that hold the other figure are no dispute', async () => {
    const { figures } = await folds(toll('A', '12', 'Nadia Korbel'), toll('B', '10..', 'Tarek Selmani'))
    expect(figures.flatMap((figure) => figure.disputes)).toEqual([])
  })
  test.each<[string, readonly string[], object]>([
    ['several', ['vague'], { lowest: 3, low: null, best: null, high: null }],
    ['dozens', ['vague 10'], { lowest: 12, best: null }],
    ['scores, and several', ['vague 20', 'vague'], { lowest: 3 }],
    ['hundreds', ['vague 100'], { lowest: 100 }],
    ['dozens where somebody gives a number', ['vague 10', '31'], { lowest: 31, low: 31, best: 31, high: 31 }],
  ])('killed, told as %s, are read as ACLED reads them, as the lowest alone', async (_, counts, derived) => {
    const { figures } = await folds(...counts.map((count, at) => toll(`Outlet ${at}`, count, ['Nadia Korbel', 'Tarek Selmani'][at] as string)))
    expect(figures.map((figure) => figure.derived)).toMatchObject([derived])
  })
  test('say by which noun each language counts, where all its tellings agree', async () => {
    const arabic = { ...toll('C', '12', 'Nadia Korbel'), language: 'ar' }
    const { figures } = await folds(toll('A', '12', 'Nadia Korbel'), toll('B', '31', 'Tarek Selmani'), { ...arabic, says: arabic.says.replace('of people', 'of شخصا') })
    expect(figures.map(({ nouns, status }) => [nouns, status])).toEqual([[[{ language: 'ar', noun: 'شخصا' }, { language: 'en', noun: 'people' }], 'unknown']])
  })
  test("a later figure of the same voice revises its earlier one: no dispute, and it speaks", async () => {
    const { figures } = await folds(toll('A', '12', 'Nadia Korbel', { published: '2024-07-09' }), toll('A', '31', 'Nadia Korbel', { published: '2024-07-12' }))
    expect(figures).toHaveLength(1)
    expect([figures[0]?.observations.length, figures[0]?.disputes, figures[0]?.derived?.best]).toEqual([2, [], 31])
  })
  test('arrivals are not a stock, and the dead of another day are others', async () => {
    const { figures } = await folds(
      { publisher: 'A', says: '<person Viktor Drenov> said 1350 fighters had come to <place Algeria>.\nfigure/strength | count 1350 | of fighters | scope arrivals | place Algeria | said-by Viktor Drenov' },
      { publisher: 'B', says: '<person Viktor Drenov> said 1350 fighters were in <place Algeria>.\nfigure/strength | count 1350 | of fighters | scope stock | place Algeria | said-by Viktor Drenov' },
      toll('A', '12', 'Nadia Korbel'), toll('C', '14', 'Tarek Selmani', { day: '2024-07-20' }),
    )
    expect(figures).toHaveLength(4)
  })
})

const blast = '<group Dune Brigade> shelled the port of <place Adrar> on Tuesday.\nassault/heavy-weapons | actor Dune Brigade | place Adrar | time 2024-07-09'
const report = (publisher: string, ...says: readonly string[]): Report => ({ publisher, says: says.join('\n') })

describe('tolls that name no place or day', () => {
  test('meet where their reports tell of one place and day, and say so', async () => {
    const { figures } = await folds(
      report('A', blast, 'The town hall counted 31 people hurt.\nfigure/injured | count 31 | of people | said-by Nadia Korbel'),
      report('B', blast, 'Doctors treated 26 dock workers.\nfigure/injured | count 26 | of dock workers | said-by Tarek Selmani'),
    )
    expect(figures.map((figure) => figure.disputes)).toMatchObject([[{ about: 'count', sides: [{ value: '26' }, { value: '31' }] }]])
    expect(figures[0]?.observations.map((observation) => observation.as_of)).toEqual([null, null])
    expect(figures[0]?.place).toBeNull()
  })
  test('stay apart where nothing tells the place, or where their reports tell of different ones', async () => {
    const elsewhere = blast.replaceAll('Adrar', 'Zinder')
    const counts = (first: string, second: string) => folds(
      report('A', first, 'The town hall counted 31 people hurt.\nfigure/injured | count 31 | of people | said-by Nadia Korbel'),
      report('B', second, 'Doctors treated 26 people.\nfigure/injured | count 26 | of people | said-by Tarek Selmani'),
    )
    expect((await counts('It was a quiet day.', 'It was a long day.')).figures).toHaveLength(2)
    expect((await counts(blast, elsewhere)).figures).toHaveLength(2)
  })
  test('a part of a number is no rival of it', async () => {
    const { figures } = await folds(report('A', blast, 'The town hall counted 31 people hurt.\nfigure/injured | count 31 | of people', 'Six of the hurt are children.\nfigure/injured | count 6 | of of the hurt | said-by Nadia Korbel'), report('B', blast, 'Some 31 people were treated.\nfigure/injured | count 31 | of people'))
    expect(figures.flatMap((figure) => figure.disputes)).toEqual([])
  })
  test('a figure of a year is of no single day', async () => {
    const { figures } = await folds(report('A', blast, 'Shells hurt 310 that year.\nfigure/injured | count 310 | of people | time 2024'), report('B', blast, 'Doctors treated 26.\nfigure/injured | count 26 | of people'))
    expect(figures).toHaveLength(2)
  })
})
