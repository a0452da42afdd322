import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { everything } from '../../src/query/view.ts'
import { open, read, reports, RecordRefused } from '../../src/stemma.ts'
import { report, scratch } from './program.ts'

const folder = scratch()

test('one report is read without a record; a bad one is a value', () => {
  expect(read({ content: { kind: 'text', text: report(1) }, published: '2024-03-15' })).toMatchObject({ language: 'en', text: report(1), published: { from: '2024-03-15', how: 'given' } })
  expect(read({ content: { kind: 'text', text: '' } })).toMatchObject({ kind: 'failure', code: 'empty' })
})

test('a record is opened, added to, asked and closed', async () => {
  writeFileSync(join(folder, 'a.txt'), report(1))
  writeFileSync(join(folder, 'b.txt'), report(2))
  const record = await open(join(folder, 'a.db'), { clock: () => '2024-05-01T00:00:00Z' })
  const kinds: string[] = []
  for await (const { kind } of record.add(reports([join(folder, 'a.txt'), join(folder, 'b.txt'), join(folder, 'a.txt'), join(folder, 'none.txt')], { publisher: 'The Harbour Post' }))) kinds.push(kind)
  expect(kinds).toEqual(['added', 'added', 'known', 'refused'])
  const view = await record.view()
  const documents = []
  for await (const document of view.documents(everything)) documents.push(document)
  expect(documents).toMatchObject([{ publisher: 'The Harbour Post', retrieved: '2024-05-01T00:00:00Z' }, { publisher: 'The Harbour Post' }])
  expect((await view.reading(documents[0]?.id ?? ''))?.text).toBe(documents[0]?.text)
  expect(await view.reading('d-none')).toBe(null)

  const hits = []
  for await (const { document, passages } of view.search('CONVOYS bridge', everything)) hits.push([document, passages.map(({ quote }) => quote)])
  expect(hits.length).toBe(2)
  expect(await view.known('outlet')).toEqual(['The Harbour Post'])
  expect((await view.find('d-', 10)).map(({ kind }) => kind)).toEqual(['document', 'document'])
  for (const words of ['', '"', '*', 'NOT', 'a" OR "b', 'terms:convoy', '؟']) for await (const _ of view.search(words, everything)) break
  await record.close()
})

test('a view goes on showing what it showed, whatever is added meanwhile', async () => {
  writeFileSync(join(folder, 'c.txt'), report(3))
  const record = await open(join(folder, 'b.db'))
  for await (const _ of record.add(reports([join(folder, 'a.txt')]))) continue
  const before = await record.view()
  for await (const _ of record.add(reports([join(folder, 'c.txt')]))) continue
  expect([(await before.counts()).documents, (await (await record.view()).counts()).documents]).toEqual([1, 2])
  await record.close()
})

test('what is no record is refused by name', async () => {
  await expect(open(join(folder, 'a.txt'))).rejects.toThrow(RecordRefused)
  await expect(open(join(folder, 'gone.db'), { create: false })).rejects.toMatchObject({ code: 'missing' })
})
