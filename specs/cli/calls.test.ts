import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { jsonLines, root, stemma } from '../flow/program.ts'

/** The built command line, as people call it: what it answers, and with which status it ends. */
const folder = mkdtempSync(join(tmpdir(), 'stemma-calls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const record = join(folder, 'record.db')
const asked = (...args: readonly string[]) => stemma(['--record', record, ...args])
beforeAll(() => { expect(asked('add', '--quiet', join(root, 'samples')).status).toBe(0) }, 120_000)

test('help names every command, and the help of each gives examples', async () => {
  const { status, out } = stemma(['--help'])
  expect(status).toBe(0)
  expect(stemma(['events', '--help'])).toMatchObject({ status: 0, out: expect.stringMatching(/^Usage: stemma events /u) as string })
  // In this process: each command's own would load the library once more.
  for (const { call, load } of commands) {
    const command = new Command('stemma').command(call)
    let helped = ''
    ;(await load()).register(command.configureOutput({ writeOut: (text) => { helped += text } }))
    command.outputHelp()
    expect(out).toContain(`\n  ${command.name()} `)
    expect(helped).toMatch(new RegExp(`Usage: stemma ${command.name()}[^]*Examples:\\n  (?:stemma|echo) `, 'u'))
  }
}, 120_000)

describe('every list answers for people and for programs', () => {
  test.each(['events', 'figures', 'claims', 'entities', 'documents', 'lineage', 'disputes'])('%s', (list) => {
    const people = asked(list, '--limit', '3')
    const programs = asked(list, '--limit', '3', '--json')
    expect([people.status, programs.status]).toEqual([0, 0])
    expect(jsonLines(programs.out).length).toBeLessThanOrEqual(3)
    expect(people.out === '').toBe(programs.out === '')
  })
  test.each([['report', '--limit', '3'], ['report', '--format', 'html', '--limit', '3'], ['export', 'events'], ['export', 'figures', '--format', 'csv'], ['export', 'events', '--format', 'geojson'], ['search', 'Mukalla'], ['review', 'list'], ['reread']].map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
    expect(asked(...args).status).toBe(0)
  })
  test('show and why take what a list gives', () => {
    const [event] = jsonLines(asked('events', '--limit', '1', '--json').out)
    const { id = '', claims = [] } = event as { readonly id: string; readonly claims: readonly string[] }
    expect([asked('why', id).status, asked('show', id).status, asked('show', claims[0] ?? '').status]).toEqual([0, 0, 0])
  })
})

describe('the status says how it went', () => {
  test.each([
    ['done', ['events', '--limit', '1'], 0],
    ['an input is refused, the others are kept', ['add', join(root, 'samples', 'fr-dam.txt'), join(folder, 'none.txt')], 1],
    ['no such command', ['evnts'], 2],
    ['no such option', ['events', '--colour'], 2],
    ['no such stance', ['claims', '--stance', 'sung'], 2],
    ['no such day', ['events', '--from', '2024-13-01'], 2],
    ['an id that nothing has', ['show', 'c-0000000000000000'], 2],
    ['nothing to add', ['add'], 2],
    ['one address for several reports', ['add', '--url', 'https://a.example/b', 'x', 'y'], 2],
    ['one address for a folder', ['add', '--url', 'https://a.example/b', join(root, 'samples')], 1],
    ['a clock without a moment', ['events', '--by', 'learnt'], 2],
    ['a language that is none', ['add', '--language', 'not a tag', 'x'], 2],
    ['a folder of decisions', ['review', 'import', folder], 2],
    ['an event to reject, which has many claims', ['review', 'reject', 'v-'], 2],
  ] as const)('%s', (_, args, status) => {
    expect(asked(...args).status).toBe(status)
  })
  test('the doctor of a folder that is not there says so', () => {
    expect(stemma(['--record', join(folder, 'none', 'record.db'), 'doctor'])).toMatchObject({ status: 1, out: expect.stringMatching(/not well disk: [\s\S]*record: none/u) as string, error: '' })
  })
  test('a record of a name that SQLite takes for none is a file like others', () => {
    expect(stemma(['--record', ':memory:', 'add', '--quiet', join(root, 'samples', 'fr-dam.txt')], { cwd: folder })).toMatchObject({ status: 0 })
    expect(jsonLines(stemma(['--record', ':memory:', 'documents', '--json'], { cwd: folder }).out)).toHaveLength(1)
  })
  test('the record of a past moment is searched as the record is: by publishers too', () => {
    const named = jsonLines(asked('documents', '--json').out).find(({ publisher, text }) => typeof publisher === 'string' && !(text as string).includes(publisher))
    const found = (args: readonly string[]) => jsonLines(asked('search', named?.['publisher'] as string, '--json', ...args).out).map(({ document }) => document)
    expect(found([])).toContain(named?.['id'])
    expect(found(['--as-of', '2100-01-01', '--by', 'learnt']).sort()).toEqual(found([]).sort())
  })
  test('a filter that a list has nothing for is named', () => {
    expect(asked('entities', '--stance', 'denied', '--limit', '1')).toMatchObject({ status: 0, error: expect.stringMatching(/--stance: not applied/u) as string })
    expect(asked('claims', '--stance', 'denied', '--limit', '1').error).not.toMatch(/not applied/u)
  })
  test('a reading in JSON obeys no page', () => {
    const { out } = stemma(['read', '--jsonl'], { input: JSON.stringify({ id: 'a', text: 'The harbour \u009b31m office closed the pier.' }) })
    expect(out).not.toContain('\u009b')
    expect(jsonLines(out)[0]).toMatchObject({ text: 'The harbour \u009b31m office closed the pier.' })
  })
  test('a record that is none, or is not there, is 3 with the reason', () => {
    writeFileSync(join(folder, 'foreign.db'), 'not a record')
    expect(stemma(['--record', join(folder, 'foreign.db'), 'events'])).toMatchObject({ status: 3, error: expect.stringMatching(/not a record/u) as string })
    expect(stemma(['--record', join(folder, 'gone.db'), 'events'])).toMatchObject({ status: 3, error: expect.stringMatching(/no record/u) as string })
  })
})

test('what is printed goes through a pipe whole, and what is said beside it does not', () => {
  const { out, error } = asked('claims', '--about', 'Nobody Whom Anyone Names', '--json')
  expect([out, error]).toEqual(['', expect.stringMatching(/\S/u) as string])
  const lines = `${JSON.stringify({ id: 'a', text: 'Two people were killed in Mukalla on 3 March 2025.' })}\nnot JSON\n${JSON.stringify({ id: 'c', text: 'Nothing happened.' })}\n`
  const read = stemma(['read', '--jsonl'], { input: lines })
  expect(read.status).toBe(1)
  expect(jsonLines(read.out).map(({ id, error }) => [id !== null, error !== undefined])).toEqual([[true, false], [false, true], [true, false]])
})
