import { describe, expect, test } from 'vitest'
import { foldAll } from '../../src/ledger/fold-all.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

/** Reports of one great day: every outlet with words, voices and numbers of its own, so that far more are told apart than are compared with one another. */
const outlets = 90
const surnames = ['Korbel', 'Selmani', 'Drenov', 'Haddadi', 'Marchetti', 'Okonjo', 'Varga', 'Lindqvist', 'Bouzid', 'Tarasenko']
const given = ['Nadia', 'Tarek', 'Viktor', 'Amina', 'Paolo', 'Chidi', 'Istvan', 'Ebba', 'Yacine', 'Olha']
const voice = (at: number): string => `${given[at % 10]} ${surnames[Math.floor(at / 10) % 10]}`
const troops = ['soldiers', 'troops', 'guards', 'conscripts', 'engineers', 'gunners', 'sappers', 'scouts', 'reservists']
const units = ['of a battalion', 'of a brigade', 'of a garrison', 'of a regiment', 'of a company', 'on patrol', 'at rest', 'in barracks', 'on leave', 'in training']

const fold = (tell: (at: number) => string) => foldAll(Array.from({ length: outlets }, (_, at): Report => ({ publisher: `Outlet ${at}`, published: '2024-07-10', says: tell(at) })).map(build), [])

describe('one great event in ninety reports', () => {
  test('its dead are one series, whatever number each report has', async () => {
    const { figures } = await fold((at) => {
      const count = 9 + (at % 17)
      return `<person ${voice(at)}> said ${count} people were killed by the blast in <place Adrar>.\nfigure/killed | count ${count} | of people | place Adrar | time 2024-07-09 | said-by ${voice(at)}`
    })
    expect(figures).toHaveLength(1)
  })
  test('it is one event, however each report describes whom it befell', async () => {
    const { events } = await fold((at) => {
      const whom = `${troops[at % troops.length]} ${units[Math.floor(at / troops.length)]}`
      return `<group Dune Brigade> shelled ${whom} near the port of <place Adrar> on Tuesday.\nassault/heavy-weapons | actor Dune Brigade | recipient ${whom} | place Adrar | time 2024-07-09`
    })
    expect(events).toHaveLength(1)
  })
})
