import { Readable } from 'node:stream'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open, type Record as StemmaRecord, reports } from '../../src/stemma.ts'
import { serveMcp } from '../../src/mcp/serve.ts'
import { scratch } from '../flow/program.ts'
import { samples } from '../server/served.ts'

let record: StemmaRecord
beforeAll(async () => {
  record = await open(join(scratch(), 'record.db'))
  for await (const added of record.add(reports(samples().slice(0, 22)))) if (added.kind === 'refused') throw new Error(added.failure.message)
}, 60_000)
afterAll(() => record.close())

type Reply = { readonly id: number | null; readonly result?: { readonly [key: string]: unknown }; readonly error?: { readonly code: number; readonly message: string } }
const talk = async (...lines: readonly (object | string)[]): Promise<readonly Reply[]> => {
  const replies: Reply[] = []
  const complaints: string[] = []
  await serveMcp({ record, input: Readable.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)), write: async (line) => { replies.push(JSON.parse(line) as Reply) }, complain: (text) => { complaints.push(text) } })
  expect(complaints).toEqual([])
  return replies
}
const request = (id: number, method: string, params: object = {}) => ({ jsonrpc: '2.0', id, method, params })
const asked = async (name: string, input: object): Promise<{ readonly [key: string]: unknown }> => {
  const [reply] = await talk(request(1, 'tools/call', { name, arguments: input }))
  expect(reply?.result?.['isError'], JSON.stringify(reply)).toBeUndefined()
  return reply?.result?.['structuredContent'] as { readonly [key: string]: unknown }
}
const items = async (name: string, input: object) => (await asked(name, input))['items'] as readonly { readonly id: string; readonly told: { readonly quote: string; readonly document: string; readonly claim: string } | null }[]

describe('the protocol', () => {
  it('begins, is pinged, lists its tools and says nothing to notifications', async () => {
    const replies = await talk(request(1, 'initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'test', version: '0' } }), { jsonrpc: '2.0', method: 'notifications/initialized' }, request(2, 'ping'), request(3, 'tools/list'))
    expect(replies.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(replies[0]?.result).toMatchObject({ protocolVersion: '2025-03-26', serverInfo: { name: 'stemma' }, capabilities: { tools: {} } })
    const offered = replies[2]?.result?.['tools'] as readonly { name: string }[] | undefined
    expect(offered?.map(({ name }) => name)).toEqual(['search', 'events', 'figures', 'tally', 'why', 'passages', 'check_quote'])
  })
  it.each([
    ['half a line', '{"jsonrpc":', -32_700],
    ['no request', { jsonrpc: '1.0', id: 1, method: 'ping' }, -32_600],
    ['an unknown method', request(1, 'resources/list'), -32_601],
    ['an unknown tool', request(1, 'tools/call', { name: 'delete' }), -32_602],
  ])('refuses %s', async (_, line, code) => {
    expect((await talk(line))[0]?.error?.code).toBe(code)
  })
  it.each([['events', { limit: 'many' }], ['why', { id: 'v-0000000000000000' }], ['passages', { id: 'nothing' }], ['check_quote', { document: 'd-none', words: 'a' }]])('says in words what is wrong with a call of %s', async (name, input) => {
    const [reply] = await talk(request(1, 'tools/call', { name, arguments: input }))
    expect(reply?.result).toMatchObject({ isError: true, content: [{ type: 'text', text: expect.stringMatching(/\S/u) }] })
  })
})

describe('an answer can be cited and checked', () => {
  it('every event’s words stand in the report that it names', async () => {
    for (const { told } of (await items('events', { about: ['Mukalla'], limit: 10 }))) {
      for (const words of told?.quote.split(' … ') ?? []) expect((await asked('check_quote', { document: told?.document, words }))['found']).toBe('exactly')
    }
  })
  it('own counts come with the reports that they rest on, and add up to all that is counted', async () => {
    const { lines, periods, left, notes } = (await asked('tally', { per: 'year', each: 'type' })) as { readonly lines: readonly { readonly events: number; readonly coverage: { readonly reports: number } }[]; readonly periods: readonly { readonly events: number }[]; readonly left: object; readonly notes: readonly string[] }
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.reduce((sum, { events }) => sum + events, 0)).toBe(periods.reduce((sum, { events }) => sum + events, 0))
    expect(left).toMatchObject({ undated: expect.any(Number), wider: expect.any(Number) })
    expect(notes.join()).toContain('reports by the day they were published')
    const [reply] = await talk(request(1, 'tools/call', { name: 'tally', arguments: { base_from: '2024-01-01' } }))
    expect(reply?.result).toMatchObject({ isError: true })
  })
  it('figures keep their bounds and their voices', async () => {
    const found = (await asked('figures', { type: 'figure/killed', limit: 5 }))['items'] as readonly { readonly observations: readonly { readonly told: readonly object[] }[] }[]
    expect(found.length).toBeGreaterThan(0)
    expect(found.flatMap(({ observations }) => observations).every(({ told }) => told.length > 0)).toBe(true)
  })
  it('why and passages tell of the same reports', async () => {
    const [first] = await items('events', { limit: 1 })
    const why = JSON.stringify(await asked('why', { id: first?.id }))
    const { passages } = (await asked('passages', { id: first?.id, limit: 50 })) as { passages: readonly { document: string; passages: readonly { quote: string }[] }[] }
    expect(passages.length).toBeGreaterThan(0)
    for (const { document } of passages) expect(why).toContain(document)
  })
  it('words that nobody wrote are not found', async () => {
    const { items: hits } = (await asked('search', { words: 'Mukalla', limit: 1 })) as { items: readonly { document: { id: string } }[] }
    expect((await asked('check_quote', { document: hits[0]?.document.id, words: 'forty careful bakers painted the moon' }))['found']).toBe('not')
  })
})
