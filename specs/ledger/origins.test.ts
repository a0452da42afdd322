import { describe, expect, test } from 'vitest'
import { foldAll } from '../../src/ledger/fold-all.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const attack = (more = ''): string => `<group Dune Brigade> shelled the market of <place Adrar> on Tuesday morning as people queued for bread.
assault/heavy-weapons | actor Dune Brigade | place Adrar | time 2024-07-09${more}`
const attackToo = (more = ''): string => `Shells fell on the market in <place Adrar>; the <group Dune Brigade> fired them, the town hall believes.
assault/heavy-weapons | actor Dune Brigade | place Adrar | time 2024-07-09${more}`
const counted = async (...reports: readonly Report[]) => {
  const { events } = await foldAll(reports.map(build), [])
  expect(events).toHaveLength(1)
  const [event] = events
  return { origins: event?.origins.map((origin) => origin.kind).sort(), at_least: event?.independent.at_least, at_most: event?.independent.at_most }
}

describe('witnesses are counted in independent origins', () => {
  test('two reports that each say so themselves are two', async () => {
    expect(await counted({ publisher: 'A', says: attack() }, { publisher: 'B', says: attackToo() })).toEqual({ origins: ['document', 'document'], at_least: 2, at_most: 2 })
  })
  test('a copy is no second witness', async () => {
    expect(await counted({ publisher: 'A', says: attack() }, { publisher: 'B', says: attack() })).toEqual({ origins: ['document'], at_least: 1, at_most: 1 })
  })
  test('one speaker in two reports, in two scripts, is one', async () => {
    expect(await counted({ publisher: 'A', says: `${attack()} | said-by Nadia Korbel\n<person Nadia Korbel> leads the council.` }, { publisher: 'B', language: 'ar', says: `قالت <person نادية كوربل> إن <group Dune Brigade> قصفت سوق <place أدرار> يوم الثلاثاء.
assault/heavy-weapons | actor Dune Brigade | place أدرار | time 2024-07-09 | said-by نادية كوربل` })).toEqual({ origins: ['speaker'], at_least: 1, at_most: 1 })
  })
  test('two reports that credit one agency are one', async () => {
    expect(await counted({ publisher: 'A', agency: ['Sand Press'], says: attack() }, { publisher: 'B', agency: ['Sand Press'], says: attackToo() })).toEqual({ origins: ['agency'], at_least: 1, at_most: 1 })
  })
  test('a name and its initials are one agency', async () => {
    expect(await counted({ publisher: 'A', agency: ['Sand Press Agency'], says: attack() }, { publisher: 'B', agency: ['SPA'], says: attackToo() })).toEqual({ origins: ['agency'], at_least: 1, at_most: 1 })
  })
  test('whoever denies it is no witness to it', async () => {
    expect(await counted({ publisher: 'A', says: attack() }, { publisher: 'B', says: attackToo(' | said-by Nadia Korbel | stance denied') })).toEqual({ origins: ['document'], at_least: 1, at_most: 1 })
  })
  test('unnamed voices count for nothing beside a named one', async () => {
    expect(await counted({ publisher: 'A', says: `${attack()} | said-by Nadia Korbel\n<person Nadia Korbel> leads the council.` }, { publisher: 'B', says: attackToo(' | said-by some officials') })).toMatchObject({ at_least: 1, at_most: 2 })
  })
  test('a report cited but not held is the one that both reports go back to', async () => {
    expect(await counted({ publisher: 'A', says: attack(' | outlet Dune Post') }, { publisher: 'B', says: attackToo(' | outlet Dune Post') })).toEqual({ origins: ['unseen'], at_least: 1, at_most: 1 })
  })
})

describe('versions of one document', () => {
  test('a claim that the later capture dropped is shown, not counted', async () => {
    const before = build({ publisher: 'A', url: 'https://a.test/1', captured: '2024-07-10', says: `${attack()}\nA bakery burned down near the <place Adrar> market, and <person Nadia Korbel> fled.\ncoerce/deport | actor Dune Brigade | recipient Nadia Korbel | place Adrar | time 2024-07-09` })
    const after = build({ publisher: 'A', url: 'https://a.test/1', captured: '2024-07-11', says: attack() })
    const { claims, events, documents } = await foldAll([after, before], [])
    expect(claims.filter((claim) => claim.withdrawn).map((claim) => claim.type)).toEqual(['coerce/deport'])
    expect(events.find((event) => event.type === 'coerce/deport')?.independent.at_most).toBe(0)
    expect(events.find((event) => event.type.startsWith('assault'))?.independent).toMatchObject({ at_least: 1, at_most: 1 })
    expect(documents.find((document) => document.id === after.id)?.version_of).toBe(before.id)
  })
})
