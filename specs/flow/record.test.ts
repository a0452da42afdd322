import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addAndKill, lookAfter, reports } from './kill.ts'
import { jsonLines, scratch, stemma } from './program.ts'

const folder = scratch()
const many = reports(join(folder, 'many'), 150)

describe('a record outlives what happens to it', { timeout: 60_000 }, () => {
  test('kill -9 at any moment loses nothing that was said to be added', async () => {
    for (const [round, after] of [-120, 15, 160].entries()) {
      const record = join(folder, `killed-${round}.db`)
      const said = await addAndKill(record, many, after)
      const { kept, problems } = lookAfter(record)
      // Killed before it made a record, there is none to look at.
      if (said.length === 0 && kept.size === 0) continue
      expect(problems).toEqual([])
      expect(said.filter((id) => !kept.has(id))).toEqual([])
    }
  })

  test('adding again adds nothing, and changes nothing', () => {
    const record = join(folder, 'again.db')
    stemma(['--record', record, 'add', '--quiet', join(many, '00001.txt'), join(many, '00002.txt')])
    const before = stemma(['--record', record, 'export', 'documents', '--format', 'jsonl']).out
    expect(stemma(['--record', record, 'add', join(many, '00002.txt'), join(many, '00001.txt')]).out).toMatch(/0 added, 2 known already, 0 refused/u)
    expect(stemma(['--record', record, 'export', 'documents', '--format', 'jsonl']).out).toBe(before)
  })

  test('the same words from two publishers are two documents', () => {
    const record = join(folder, 'two.db')
    for (const publisher of ['The Harbour Post', 'North Coast Radio', 'The Harbour Post']) stemma(['--record', record, 'add', '--publisher', publisher, join(many, '00001.txt')])
    const documents = jsonLines(stemma(['--record', record, 'export', 'documents', '--format', 'jsonl']).out)
    expect(documents.map(({ publisher }) => publisher).sort()).toEqual(['North Coast Radio', 'The Harbour Post'])
  })

  test('a record of a newer version is refused by name, with status 3', () => {
    const record = join(folder, 'newer.db')
    stemma(['--record', record, 'add', '--quiet', join(many, '00001.txt')])
    const copy = join(folder, 'newer-copy.db')
    cpSync(record, copy)
    const bytes = readFileSync(copy)
    bytes.writeUInt32BE(77, 60)
    writeFileSync(copy, bytes)
    expect(stemma(['--record', copy, 'events'])).toMatchObject({ status: 3, error: expect.stringMatching(/newer Stemma/u) as string })
  })
})
