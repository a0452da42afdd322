import { describe, expect, it } from 'vitest'
import { type Output, terminalOn, marked, oneText, strong } from '../../src/cli/terminal.ts'
import { width } from '../../src/cli/width.ts'
import { wrap } from '../../src/cli/wrap.ts'
import { harmless, harmlessJson } from '../../src/text/harmless.ts'
import { collecting } from './collecting.ts'

const plain = (text: string) => ({ text, style: 'plain' as const, continues: false })

describe('harmless', () => {
  it.each([
    ['a\u001b[31mred', 'a‹U+001B›[31mred'],
    ['a\u009b31m', 'a‹U+009B›31m'],
    ['abc\u202Ecod.exe', 'abc‹U+202E›cod.exe'],
    ['\u2066hidden\u2069', '‹U+2066›hidden‹U+2069›'],
    ['one\r\ntwo\tthree', 'one two three'],
    ['زوارة\u200F', 'زوارة'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['half \uD800', 'half ‹U+D800›'],
  ])('%j becomes %j', (text, expected) => expect(harmless(text)).toBe(expected))

  it('keeps the value of JSON', () => {
    const value = { text: 'a\u202E\u001b\u009b\u200F é ع' }
    const line = harmlessJson(value)
    expect(line).not.toMatch(/[\u202e\u009b\u001b]/u)
    expect(JSON.parse(line)).toEqual(value)
  })
})

describe('width', () => {
  it.each([['Mali', 4], ['Côte', 4], ['Co\u0302te', 4], ['قَصْف', 3], ['漢字', 4], ['🛩', 1], ['😀', 2]])('%j takes %i cells', (text, cells) => expect(width(text)).toBe(cells))
})

describe('wrap', () => {
  it('breaks between words and keeps styles', () => {
    const lines = wrap([plain('one two '), { ...plain('three'), style: 'strong' }, plain(' four')], 9)
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['one two', 'three', 'four'])
    expect(lines[1]?.[0]?.style).toBe('strong')
  })
  it('gives the first line its own room', () => expect(wrap([plain('one two three')], 5, 13)).toHaveLength(1))
  it('keeps what stands together together', () => expect(wrap([plain('a “'), plain('b'), plain('” c')], 4).map((line) => line.map(({ text }) => text).join(''))).toEqual(['a', '“b”', 'c']))
  it('cuts a word that is wider than a line', () => expect(wrap([plain('x'.repeat(25))], 10)).toHaveLength(3))
  it('is linear in a text without a break', () => {
    const start = performance.now()
    wrap([plain('x'.repeat(200_000))], 80)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the terminal', () => {
  it('escapes what a page could smuggle, in every part', async () => {
    const { output, text } = collecting({ isTTY: true })
    await terminalOn(output, output, {}).print([strong('\u001b]0;title\u0007'), 'x\u202Ey'])
    expect(text()).toBe('\u001b[1m‹U+001B›]0;title‹U+0007›\u001b[0mx‹U+202E›y\n')
  })
  it.each([
    ['nobody watches', {}, {}],
    ['NO_COLOR is set', { isTTY: true }, { NO_COLOR: '1' }],
    ['the terminal is dumb', { isTTY: true }, { TERM: 'dumb' }],
  ])('has no colours where %s', async (_, is, environment) => {
    const { output, text } = collecting(is)
    await terminalOn(output, output, environment).print(strong('a'))
    expect(text()).toBe('a\n')
  })
  it('isolates right-to-left runs on every line, with the marks inside a sentence', async () => {
    const { output, text } = collecting({})
    await terminalOn(output, output, { COLUMNS: '40' }).print(['say ', oneText([strong('قال إن '), marked('⟦'), strong('الميناء أصيب بقذائف أطلقت من خارج المدينة ليلا'), marked('⟧')])])
    expect(text()).toBe('say \u2068قال إن ⟦الميناء أصيب بقذائف أطلقت من\u2069\n\u2068خارج المدينة ليلا⟧\u2069\n')
  })
  it('is quiet when its reader has gone', async () => {
    const gone: Output = { write: (_, done) => (done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })), false) }
    await expect(terminalOn(gone, gone, {}).print('a')).resolves.toBeUndefined()
  })
  it('shows progress only to those who watch', () => {
    const watched = collecting({ isTTY: true })
    const piped = collecting({})
    terminalOn(watched.output, watched.output, {}).progress('3 of 10')
    terminalOn(piped.output, piped.output, {}).progress('3 of 10')
    expect([watched.text(), piped.text()]).toEqual(['\r\u001b[K3 of 10', ''])
  })
})
