import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, scratch, stemma } from '../flow/program.ts'

const folder = scratch()
const call = (record: string, ...words: readonly string[]) => stemma(['--record', join(folder, record), ...words])
const kinds = ['documents', 'claims', 'entities', 'events', 'figures', 'lineage', 'disputes', 'decisions'] as const
/** Every line that a record exports; when it was added is no part of what it says. */
const exported = (record: string): readonly string[] => kinds.flatMap((kind) => call(record, 'export', kind, '--format', 'jsonl').out.trim().split('\n').map((line) => `${kind} ${line.replace(/"retrieved":"[^"]*"/u, '')}`))

test('documents and decisions rebuild a record to the line, in another order', () => {
  const samples = readdirSync(join(root, 'samples')).filter((name) => /mukalla|dam/u.test(name)).map((name) => join(root, 'samples', name))
  expect(call('one.db', 'add', '--quiet', ...samples)).toMatchObject({ status: 0 })
  const [claim, other] = call('one.db', 'claims', '--json').out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as { readonly id: string })
  const entities = call('one.db', 'entities', '--json').out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as { readonly id: string; readonly kind: string })
  const people = entities.filter(({ kind }) => kind === 'person')
  const acts = [['reject', claim?.id], ['accept', other?.id], ['different', people[0]?.id, people[1]?.id], ['same', people[1]?.id, people[2]?.id],
    ['edit', other?.id, '--time', '2025-03-09', '--reality', 'possible', '--note', 'a guess'], ['edit', claim?.id, '--place', 'Mukalla', '--by', 'ada'], ['undo', '--by', 'ada']] as readonly (readonly string[])[]
  for (const act of acts) expect(call('one.db', 'review', ...act)).toMatchObject({ status: 0 })
  expect(call('one.db', 'review', 'undo')).toMatchObject({ status: 0 })

  const before = exported('one.db')
  writeFileSync(join(folder, 'decisions.jsonl'), call('one.db', 'export', 'decisions', '--format', 'jsonl').out)
  expect(call('two.db', 'add', '--quiet', ...samples.toReversed())).toMatchObject({ status: 0 })
  expect(call('two.db', 'review', 'import', join(folder, 'decisions.jsonl'))).toMatchObject({ status: 0 })
  expect(exported('two.db')).toEqual(before)
  expect(before.filter((line) => line.startsWith('decisions')).length).toBe(8)
  expect(call('two.db', 'review', 'unplaced').error).toContain('every decision stands where it was made')
}, 120_000)
