import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromLines, fromPath, type Incoming, outside } from '../../src/flow/sources.ts'
import { nothingGiven } from '../../src/flow/given.ts'
import { unreadable } from '../../src/flow/folders.ts'
import { linesOf } from '../../src/flow/lines.ts'
import { scratch } from './program.ts'

const folder = scratch()
async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}
const from = outside(chunksOf('from standard input'), () => '2024-05-01T00:00:00Z', null)
const all = async (incoming: AsyncIterable<Incoming>): Promise<readonly string[]> => {
  const said: string[] = []
  for await (const item of incoming) said.push(`${item.kind} ${item.name.replace(`${folder}/`, '')}${item.kind === 'refused' ? ` ${item.failure.code}` : ''}`)
  return said
}

describe('folders', () => {
  mkdirSync(join(folder, 'a/deep/.hidden'), { recursive: true })
  for (const name of ['a/2.html', 'a/10.txt', 'a/deep/report', 'a/picture.png', 'a/deep/.hidden/x.txt', 'a/.secret.txt']) writeFileSync(join(folder, name), 'words')
  symlinkSync('..', join(folder, 'a/deep/up'))
  symlinkSync('itself', join(folder, 'a/itself'))
  symlinkSync('nowhere', join(folder, 'a/broken'))

  test('give their reports in order, name what they leave out, and end at links that loop', async () => {
    expect(await all(fromPath(join(folder, 'a'), nothingGiven, from))).toEqual([
      'document a/10.txt', 'document a/2.html', 'refused a/broken not-found', 'document a/deep/report', 'refused a/deep/up loop', 'refused a/itself loop', 'left-out a/picture.png',
    ])
  })

  test.skipIf(process.getuid?.() === 0)('that may not be read are refused by name', async () => {
    mkdirSync(join(folder, 'closed'))
    chmodSync(join(folder, 'closed'), 0)
    expect(await all(fromPath(join(folder, 'closed'), nothingGiven, from))).toEqual(['refused closed unreadable'])
  })

  // As root, who may read everything, the system's word for it is all that can be had.
  test.each([['EACCES', 'unreadable'], ['EPERM', 'unreadable'], ['ENOENT', 'not-found'], ['ELOOP', 'loop'], ['EIO', 'unreadable']])('%s is said to be %s, with the path', (system, code) => {
    expect(unreadable('a/b', Object.assign(new Error('said'), { code: system }))).toMatchObject({ kind: 'failure', code, message: expect.stringMatching(/a\/b/u) as string })
  })

  test.each([['nothing there', 'gone.txt', 'refused gone.txt not-found'], ['standard input', '-', 'document standard input'], ['a device', '/dev/null', 'refused /dev/null unsupported']])('%s', async (_what, path, said) => {
    expect(await all(fromPath(path === '-' || path.startsWith('/') ? path : join(folder, path), nothingGiven, from))).toEqual([said])
  })
})

describe('lines', () => {
  test.each([
    ['a text', '{"id":"1","text":"x"}', 'document 1'],
    ['a text that is empty is still a text', '{"id":"1","text":""}', 'document 1'],
    ['nulls are nothing', '{"id":"1","plain":"x","url":null,"published":null}', 'document 1'],
    ['no JSON', '{"id":', 'refused line 1 bad-input'],
    ['no object', '"words"', 'refused line 1 bad-input'],
    ['no content', '{"id":"1"}', 'refused line 1 bad-input'],
    ['two contents', '{"id":"1","text":"x","html":"<p>x"}', 'refused line 1 bad-input'],
    ['a number for a text', '{"id":"1","text":5}', 'refused line 1 bad-input'],
    ['a date that is none', '{"id":"1","text":"x","published":"yesterday"}', 'refused line 1 bad-input'],
    ['a day that there is not', '{"id":"1","text":"x","published":"2024-02-30"}', 'refused line 1 bad-input'],
    ['an hour that there is not', '{"id":"1","text":"x","published":"2024-02-29T25:00"}', 'refused line 1 bad-input'],
    ['a month', '{"id":"1","text":"x","published":"2024-02"}', 'document 1'],
    ['a language that is no tag', '{"id":"1","text":"x","language":"not a tag"}', 'refused line 1 bad-input'],
    ['a date and time', '{"id":"1","text":"x","published":"2024-03-15T10:00:00+02:00"}', 'document 1'],
    ['a byte order mark before it', '\uFEFF{"id":"1","text":"x"}', 'document 1'],
    ['a path that is not there', '{"path":"gone.html"}', 'refused gone.html not-found'],
    ['a path to a report', '{"path":"a/10.txt"}', 'document a/10.txt'],
  ])('%s', async (_what, line, said) => {
    expect(await all(fromLines(chunksOf(line), { ...from, folder }))).toEqual([said])
  })

  test('half a surrogate pair becomes U+FFFD, and offsets stay', async () => {
    for await (const item of fromLines(chunksOf('{"text":"a\\ud800b😀"}'), { ...from, folder })) expect(item).toMatchObject({ input: { content: { text: 'a\uFFFDb😀' } } })
  })
  test.each([['en-GB', 'en'], ['AR', 'ar'], ['fra', 'fr'], ['ru', 'ru']])('the language of %s is %s, as packs are named', async (tag, language) => {
    for await (const item of fromLines(chunksOf(JSON.stringify({ text: 'x', language: tag })), { ...from, folder })) expect(item).toMatchObject({ input: { language } })
  })
  test('what the call says fills in what a line does not say', async () => {
    const given = { ...nothingGiven, publisher: 'Gulf Wire', language: 'en' }
    const inputs: unknown[] = []
    for await (const item of fromLines(chunksOf('{"text":"x"}\n{"text":"y","publisher":"Quayside Herald"}'), { ...from, folder, given })) inputs.push(item.kind === 'document' ? [item.input.publisher, item.input.language] : item)
    expect(inputs).toEqual([['Gulf Wire', 'en'], ['Quayside Herald', 'en']])
  })

  test('are the same however the bytes are cut, and too long ones are passed over', async () => {
    const text = 'één\r\nдва\n\nثلاثة'
    const bytes = Buffer.from(text)
    for (const size of [1, 2, 3, 7, 100]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
      const found = []
      for await (const line of linesOf((async function* () { yield* chunks })(), 4)) found.push(line)
      expect(found).toEqual(['één', 'два', '', null])
    }
  })
})
