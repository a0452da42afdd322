import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecord } from '../../src/store/open.ts'
import { sqliteShelf } from '../../src/store/shelf.ts'

test('a long run of questions lets the event loop turn, or the library would keep a part of every answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-turns-'))
  const { base } = openRecord(join(folder, 'record.db'), true)
  const shelf = sqliteShelf(base)
  let turns = 0
  const count = (): void => { turns += 1; again = setImmediate(count) }
  let again = setImmediate(count)
  for (let asked = 0; asked < 1500; asked += 1) await shelf.members('name', ['n-1'])
  clearImmediate(again)
  await base.destroy()
  rmSync(folder, { recursive: true })
  expect(turns).toBeGreaterThanOrEqual(5)
})
