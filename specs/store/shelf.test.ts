import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { memoryShelf } from '../../src/ledger/memory.ts'
import type { Intake, Shelf } from '../../src/ledger/shelf.ts'
import type { Decision, Reading } from '../../src/model/index.ts'
import { openRecord } from '../../src/store/open.ts'
import { sqliteShelf } from '../../src/store/shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-shelf-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reading = (id: string, text: string): Reading => ({
  id, language: 'en', read: 'identified', title: null, url: null, publisher: null, agency: [], via: [], published: null, not_before: null, not_after: null,
  complete: true, incomplete_because: null, text, parts: [], dropped: [], mentions: [], entities: [], attributions: [], claims: [],
})
const document = (id: string, text = 'Nothing happened.') => ({ id, path: null, retrieved: '2024-01-01T00:00:00Z', captured: null, reading: reading(id, text) })
const odd = 'a "quoted" \\ line\n\u0000 of \u{1F600} و’é'
const intake = (id: string): Intake => ({
  document: document(id, odd),
  nodes: [{ layer: 'name', id: 'n-1', body: { form: odd, score: 0.1 + 0.2, none: null } }, { layer: 'name', id: `n-${id}`, body: [1, 1e21, -0.5] }],
  keys: [{ layer: 'name', key: 'k', node: 'n-1' }, { layer: 'name', key: 'k', node: `n-${id}` }, { layer: 'event', key: 'k', node: 'n-1' }],
  uses: [{ layer: 'name', node: 'n-1', document: id, item: 'm1', body: { start: 0 } }, { layer: 'name', node: 'n-1', document: id, item: 'm2', body: { start: 5 } }],
})
const decision: Decision = { id: 'x-1', act: 'same', targets: [], corrections: [], retracts: null, by: 'someone', at: '2024-01-01T00:00:00Z', note: odd }

/** Everything that the port lets one see, in an order of its own. */
const all = async (shelf: Shelf): Promise<unknown> => {
  const nodes = ['n-1', 'n-d-1', 'n-d-2', 'n-9']
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row, Object.keys(row as object).sort().concat('form', 'score', 'none', 'start', 'x'))).sort()
  return [
    sorted(await shelf.nodes('name', nodes)), sorted(await shelf.keys('name', nodes)), sorted(await shelf.keys('event', nodes)), await shelf.blocks('name', ['k', 'none'], 2),
    sorted(await shelf.uses('name', nodes)), sorted(await shelf.usesIn('name', ['d-2'])), sorted(await shelf.links('name', nodes)), sorted(await shelf.links('name', ['n-d-2'])),
    sorted(await shelf.members('name', nodes)), sorted(await shelf.membersOf('name', ['e-1', 'e-2'])), sorted(await shelf.folds('name', ['e-1', 'e-2'])),
    await shelf.marks('name', 2), await shelf.marks('event', 10), (await shelf.documents(['d-1', 'd-2', 'd-3'])).map((one) => [one.id, one.reading.text]).sort(), await shelf.decisions(),
  ]
}

describe('the record is the shelf that the ledger asks for', () => {
  test('after every step it answers as the shelf in memory does', async () => {
    const { base } = openRecord(join(folder, 'a.db'), true)
    const shelves = [memoryShelf(), sqliteShelf(base)]
    const same = async (step: (shelf: Shelf) => Promise<unknown>) => {
      const [plain, kept] = [await step(shelves[0] as Shelf), await step(shelves[1] as Shelf)]
      expect(kept).toEqual(plain)
      expect(await all(shelves[1] as Shelf)).toEqual(await all(shelves[0] as Shelf))
    }
    await same((shelf) => shelf.put(intake('d-1')))
    await same((shelf) => shelf.put(intake('d-2')))
    await same((shelf) => shelf.put(intake('d-1')))
    await same((shelf) => shelf.change({
      layer: 'name', keys: [{ layer: 'name', key: 'k2', node: 'n-d-1' }], unlink: [], links: [{ layer: 'name', a: 'n-1', b: 'n-d-1', score: 0.7, conflict: false, body: { x: 1 } }, { layer: 'name', a: 'n-1', b: 'n-d-2', score: 0.2, conflict: true, body: null }],
      unfold: [], folds: [{ layer: 'name', id: 'e-1', body: { x: odd } }], members: [{ layer: 'name', node: 'n-1', fold: 'e-1', alias: 'e-1' }, { layer: 'name', node: 'n-d-1', fold: 'e-1', alias: 'e-2' }],
      wide: [{ key: 'k', wide: true }], clean: { compare: ['n-1'], fold: ['n-1'] }, dirty: [{ layer: 'event', marks: { compare: ['n-9'], fold: ['n-8'] } }],
    }))
    await same((shelf) => shelf.change({
      layer: 'name', keys: [{ layer: 'name', key: 'k', node: 'n-d-1' }, { layer: 'name', key: 'k3', node: 'n-1' }], unlink: ['n-d-2'], links: [{ layer: 'name', a: 'n-d-1', b: 'n-d-2', score: 1, conflict: false, body: [] }],
      unfold: ['e-1'], folds: [{ layer: 'name', id: 'e-2', body: {} }], members: [{ layer: 'name', node: 'n-d-1', fold: 'e-2', alias: 'e-2' }],
      wide: [{ key: 'k', wide: false }], clean: { compare: [], fold: [] }, dirty: [],
    }))
    await same((shelf) => shelf.decide(decision, [{ layer: 'name', marks: { compare: ['n-1'], fold: [] } }]))
    await base.destroy()
  })

  test('its file is for its owner only, also the log beside it', async () => {
    const path = join(folder, 'b.db')
    const { base } = openRecord(path, true)
    await sqliteShelf(base).put(intake('d-1'))
    for (const end of ['', '-wal', '-shm']) expect(statSync(path + end).mode & 0o777).toBe(0o600)
    await base.destroy()
  })
})
