import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everything } from '../../src/query/view.ts'
import { openFile } from '../../src/store/dialects/driver.ts'
import { open } from '../../src/stemma.ts'
import { root, scratch, stemma } from '../flow/program.ts'

const folder = scratch()

/** All that is in a record, line by line. */
const exported = async (path: string): Promise<readonly string[]> => {
  const record = await open(path, { create: false })
  const view = await record.view()
  const lines: string[] = []
  for (const kind of ['documents', 'claims', 'entities', 'events', 'figures', 'lineage'] as const) for await (const thing of view[kind](everything)) lines.push(`${kind} ${JSON.stringify(thing)}`)
  for await (const decision of view.decisions()) lines.push(`decision ${JSON.stringify(decision)}`)
  await record.close()
  return lines
}

test('a record that another reader read is refused more; read again it is as if read once, and decisions stay', async () => {
  const record = join(folder, 'record.db')
  const samples = ['en-mukalla-wire.txt', 'en-mukalla-denial.html', 'ar-mukalla-translation.html', 'fr-dam.txt'].map((name) => join(root, 'samples', name))
  expect(stemma(['--record', record, 'add', '--quiet', ...samples])).toMatchObject({ status: 0 })
  const [claim] = (await exported(record)).filter((line) => line.startsWith('claims')).map((line) => JSON.parse(line.slice('claims '.length)) as { readonly id: string })
  expect(stemma(['--record', record, 'review', 'accept', claim?.id ?? ''])).toMatchObject({ status: 0 })
  const before = await exported(record)
  expect(before.filter((line) => line.startsWith('decision')).length).toBe(1)

  const old = join(folder, 'old.db')
  cpSync(record, old)
  const file = openFile(old)
  file.execute("update readings set reader = 'another'; update claims set type = 'stale'")
  file.close()
  expect(stemma(['--record', old, 'add', ...samples])).toMatchObject({ status: 3, error: expect.stringMatching(/stemma reread/u) as string })
  expect(stemma(['--record', old, 'doctor'])).toMatchObject({ status: 1, out: expect.stringMatching(/stemma reread/u) as string })
  expect(stemma(['--record', old, 'reread'])).toMatchObject({ status: 0, out: expect.stringMatching(/4 read again/u) as string })
  expect(await exported(old)).toEqual(before)
  expect(stemma(['--record', old, 'reread']).out).toMatch(/Everything is read/u)
  expect(stemma(['--record', old, 'doctor'])).toMatchObject({ status: 0 })
}, 60_000)

test('a document that the new reader can not read closes the record to no other', async () => {
  const record = join(folder, 'left.db')
  const [first = '', second = ''] = ['en-mukalla-wire.txt', 'fr-dam.txt'].map((name) => join(root, 'samples', name))
  expect(stemma(['--record', record, 'add', '--quiet', first])).toMatchObject({ status: 0 })
  const file = openFile(record)
  file.execute("update readings set reader = 'another'; update contents set bytes = x'0300'")
  file.close()
  expect(stemma(['--record', record, 'reread'])).toMatchObject({ status: 1, error: expect.stringMatching(/not read again/u) as string })
  expect(stemma(['--record', record, 'add', second])).toMatchObject({ status: 0 })
  expect(stemma(['--record', record, 'doctor'])).toMatchObject({ status: 1, out: expect.stringMatching(/stemma reread/u) as string })
}, 60_000)
