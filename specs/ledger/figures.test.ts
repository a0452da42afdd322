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
