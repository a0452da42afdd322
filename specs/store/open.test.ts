import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFile } from '../../src/store/dialects/driver.ts'
import { openStore } from '../../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = async (name: string): Promise<string> => {
  const path = join(folder, name)
  await openStore(path, { create: true }).close()
  return path
}
const other = (name: string, statements: string): string => {
  const path = join(folder, name)
  const file = openFile(path)
  file.execute(statements)
  file.close()
  return path
}
const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('what is no record is refused with the reason, and left as it is', () => {
  test.each([
    ['a text', async () => written('a.txt', 'A diary, not a record.'), 'foreign', /not a record/u],
    ['a short file', async () => written('b.db', 'SQL'), 'foreign', /not a record/u],
    ['a database of another program', async () => other('c.db', 'create table recipes (name text)'), 'foreign', /another program/u],
    ['a database that names its program', async () => other('d.db', 'pragma application_id = 42'), 'foreign', /another program/u],
    ['a folder', async () => { mkdirSync(join(folder, 'e')); return join(folder, 'e') }, 'foreign', /not a file/u],
    ['a damaged file', async () => written('f.db', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)])), 'unreadable', /damaged|can't/u],
    ['a record of a newer version', async () => { const path = await made('g.db'); other('g.db', 'pragma user_version = 99'); return path }, 'newer', /newer Stemma.*99.*update/u],
    ['a file in a folder that is not there', async () => join(folder, 'gone', 'x.db'), 'unreadable', /can't be opened/u],
    ['a PostgreSQL address', async () => 'postgres://localhost/x', 'unsupported', /PostgreSQL/u],
  ])('%s', async (_what, make, code, message) => {
    const path = await make()
    const before = (() => { try { return readFileSync(path) } catch { return null } })()
    const opening = (): unknown => openStore(path, { create: true })
    expect(opening).toThrow(expect.objectContaining({ name: 'RecordRefused', code, message: expect.stringMatching(message) as string }) as Error)
    if (before !== null) expect(readFileSync(path)).toEqual(before)
  })

  test('a record that is not there, where none is to be made', () => {
    expect(() => openStore(join(folder, 'none.db'), { create: false })).toThrow(expect.objectContaining({ code: 'missing' }) as Error)
  })

  test.skipIf(process.getuid?.() === 0)('a record that may not be written', async () => {
    const path = await made('h.db')
    chmodSync(path, 0)
    expect(() => openStore(path, { create: true })).toThrow(expect.objectContaining({ code: 'unreadable' }) as Error)
  })
})

test('an empty file becomes a record', async () => {
  const store = openStore(written('empty.db', ''), { create: true })
  expect(await store.integrity()).toMatchObject({ sound: true, documents: 0 })
  await store.close()
})

test('a record opens again as it was left, and many open it at once', async () => {
  const path = await made('again.db')
  const stores = [1, 2, 3].map(() => openStore(path, { create: false }))
  for (const store of stores) expect(await store.isSettled()).toBe(true)
  await Promise.all(stores.map((store) => store.close()))
})
