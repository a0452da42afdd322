import { Validator } from '@seriousme/openapi-schema-validator'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { namesIn, operations, type Operation } from '../../src/server/contract/operations.ts'
import { addressOf } from '../../src/server/client.ts'
import { type OperationName, paths } from '../../src/server/paths.ts'
import { problemShape } from '../../src/server/problem.ts'
import { filling } from '../../web/sentences.ts'
import { root } from '../flow/program.ts'
import { call, samples, servedOn } from './served.ts'

let served: Awaited<ReturnType<typeof servedOn>>
beforeAll(async () => { served = await servedOn(samples()) }, 240_000)

const get = (path: string) => call(served.port, path)
const items = async (path: string): Promise<readonly { readonly id: string; readonly [key: string]: unknown }[]> => ((await get(path)).json as { items: readonly { id: string }[] }).items

describe('what the API says of itself', () => {
  it('is valid OpenAPI 3.1', async () => {
    const described = (await get('/api/v1/openapi.json')).json as Record<string, unknown>
    expect(described['openapi']).toBe('3.1.0')
    const result = await new Validator().validate(described)
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
  })
  it('names every operation once, with its parameters', async () => {
    const described = (await get('/api/v1/openapi.json')).json as { paths: Record<string, Record<string, { operationId: string }>> }
    expect(Object.values(described.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId)).sort()).toEqual(Object.keys(operations).sort())
  })
})

describe('every operation that reads answers what its schema says', () => {
  const read = (Object.keys(operations) as readonly OperationName[]).filter((name) => paths[name][0] === 'GET')
  it.each(read)('%s', async (name) => {
    const operation: Operation = operations[name]
    const kind = paths[name][1].split('/')[1] as string
    const [first, second] = namesIn(name).length === 0 || name === 'exported' ? [] : await items(`/api/v1/${kind}?limit=2`)
    const path = { id: first?.id ?? '', other: second?.id ?? '', kind: 'events' }
    const query = name === 'search' ? { text: 'Mukalla' } : name === 'quote' ? { words: 'the' } : {}
    const answer = await get(addressOf(name, { path, query }))
    expect(answer.status).toBe(200)
    if (operation.answer === null) expect(answer.text.length).toBeGreaterThan(100)
    else expect((operation.answer as z.ZodType).safeParse(answer.json).error?.issues ?? []).toEqual([])
  })
})

describe('requests made from the schema at random', () => {
  const word = fc.oneof(fc.constantFrom('Mukalla', 'المكلا', 'consult', 'figure/killed', 'en', 'Yemen', '2025-03', '2025', 'true', '5', '-10,10,60,40'), fc.string({ maxLength: 12 }), fc.constantFrom('', '\u202e', '%00', "' or 1=1 --", '../../etc/passwd', '9999999999', '-1', 'NaN', '"', '*'))
  const anyId = fc.oneof(fc.constantFrom('v-', 'd-', 'c-', 'e-', 'f-', 'x-', 'n-', 'nothing'), fc.stringMatching(/^[a-z]-[0-9a-f]{1,16}$/), fc.string({ minLength: 1, maxLength: 20 }))
  const names = Object.keys(operations) as readonly OperationName[]
  const asked = fc.constantFrom(...names).chain((name) => {
    const parameters = Object.keys(operations[name].query.shape)
    const query = parameters.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...parameters), fc.oneof(word, fc.array(word, { maxLength: 3 })), { maxKeys: 3 })
    return fc.record({ name: fc.constant(name), query, path: fc.record({ id: anyId, other: anyId, kind: fc.constantFrom('events', 'claims', 'x') }), body: fc.oneof(fc.json(), fc.record({ act: fc.constantFrom('accept', 'same', 'retract'), targets: fc.array(anyId, { maxLength: 3 }) }).map((value) => JSON.stringify(value)), fc.string()) })
  })
  it('find no 500, and every refusal is a problem in words', async () => {
    await fc.assert(fc.asyncProperty(asked, async ({ name, query, path, body }) => {
      const [method] = paths[name]
      const answer = await call(served.port, addressOf(name, { path, query }), method === 'POST' ? { method, body, headers: { 'content-type': 'application/json', prefer: 'wait=20' } } : { method })
      expect(answer.status, answer.text).toBeLessThan(500)
      if (answer.status >= 400) expect(problemShape.safeParse(answer.json).success, answer.text).toBe(true)
    }), { numRuns: 120 })
    expect(served.complaints).toEqual([])
  }, 240_000)
})

describe('lists', () => {
  it('are the same in pages of any size as at once', async () => {
    const all = (await items('/api/v1/events?limit=500')).map(({ id }) => id)
    const paged: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page = (await get(`/api/v1/events?limit=7${next === '' ? '' : `&cursor=${next}`}`)).json as { items: readonly { id: string }[]; next: string | null }
      paged.push(...page.items.map(({ id }) => id))
      next = page.next
    }
    expect(paged).toEqual(all)
    expect(all.length).toBeGreaterThan(50)
  })
  it('answer 304 where nothing has changed', async () => {
    const { headers } = await get('/api/v1/events')
    const again = await call(served.port, '/api/v1/events', { headers: { 'if-none-match': headers['etag'] as string } })
    expect([again.status, again.text]).toEqual([304, ''])
  })
  it.each([
    ['about=Mukalla', (event: string) => /Mukalla|المكلا|Moukalla|Мукалл/u.test(event)],
    ['reality=planned', (event: string) => event.includes('"reality":"planned"')],
    ['type=consult', (event: string) => event.includes('"type":"consult')],
    ['area=48,14,50,15', (event: string) => event.includes('"country":"YE"')],
  ])('hold only what fits %s', async (query, fits) => {
    const found = await items(`/api/v1/events?limit=500&${query}`)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((event) => !fits(JSON.stringify(event)))).toEqual([])
  })
  it('hold all that fits, however it was looked for', async () => {
    const { items: named } = (await get('/api/v1/entities?limit=60')).json as { items: readonly { name: string; id: string }[] }
    for (const kind of ['events', 'claims', 'figures']) {
      const whole = await items(`/api/v1/${kind}?limit=500${kind === 'events' ? '&relations=true' : ''}`)
      for (const { name, id } of named) {
        const found = new Set((await items(`/api/v1/${kind}?limit=500&about=${encodeURIComponent(name)}${kind === 'events' ? '&relations=true' : ''}`)).map((one) => one.id))
        const takingPart = whole.filter((one) => JSON.stringify(one['participants'] ?? one['roles'] ?? []).includes(`"${id}"`)).map((one) => one.id)
        expect(takingPart.filter((one) => !found.has(one)), `${kind} about ${name}`).toEqual([])
      }
    }
  })
  it('of figures hold only what reports differ on, where that is asked for', async () => {
    const found = await items('/api/v1/figures?disputed=true')
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ disputes }) => (disputes as readonly unknown[]).length === 0)).toEqual([])
  })
  it('say what they do not know instead of answering another question', async () => {
    const answer = await get('/api/v1/events?actor=Mukalla')
    expect([answer.status, (answer.json as { detail: string }).detail]).toEqual([400, expect.stringContaining('actor: there is no such parameter')])
  })
  it('are of what was known on a day, where that is asked for, and say what is left out', async () => {
    type State = { readonly counts: { readonly documents: number }; readonly left: { readonly kept: number; readonly later: number; readonly undated: number } | null }
    const [now, then] = [(await get('/api/v1/state')).json as State, (await get('/api/v1/state?asof=2025-03-03')).json as State]
    expect(now.left).toBeNull()
    expect(then.counts.documents).toBe(then.left?.kept)
    expect((then.left?.kept ?? 0) + (then.left?.later ?? 0) + (then.left?.undated ?? 0)).toBe(now.counts.documents)
    expect(then.left?.later).toBeGreaterThan(0)
    const found = await items('/api/v1/documents?asof=2025-03-03&limit=500')
    expect(found.filter(({ published }) => (published as { from: string } | null) === null || (published as { from: string }).from.slice(0, 10) > '2025-03-03')).toEqual([])
    expect((await get('/api/v1/state?asof=2025-02-30')).status).toBe(400)
  }, 240_000)
  it.each(['ja', 'zh', 'nan', 'ko', 'sr-Latn', 'xx'])('give names to a reader of any language: %s', async (reader) => {
    expect((await get(`/api/v1/events?reader=${reader}`)).status).toBe(200)
  })
  it('give names in the reader’s script', async () => {
    const arabic = JSON.stringify(await items('/api/v1/events?limit=500&reader=ar'))
    const english = JSON.stringify(await items('/api/v1/events?limit=500&reader=en'))
    expect(arabic).not.toBe(english)
  })
})

describe('every reason that the demo record gives', () => {
  it('has a sentence that the app can tell in any language', async () => {
    const sentences = Object.keys((JSON.parse(readFileSync(join(root, 'web/messages/en.json'), 'utf8')) as { reasons: object }).reasons)
    const found = new Set<string>()
    const gather = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(gather)
      else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) {
        if (key === 'because' || key === 'raise') for (const reason of [inner].flat()) { if (typeof reason === 'string') found.add(reason) }
        gather(inner)
      }
    }
    for (const path of ['events?limit=500', 'figures?limit=500', 'lineage?limit=500']) gather((await get(`/api/v1/${path}`)).json)
    for (const { id } of await items('/api/v1/events?limit=12&order=weight')) gather((await get(`/api/v1/events/${id}/why`)).json)
    for (const { id } of await items('/api/v1/entities?limit=20')) gather((await get(`/api/v1/entities/${id}`)).json)
    // What a claim's reading went by is for those who make rules, and is told as it is where there is no sentence for it.
    const untold = [...found].filter((reason) => !sentences.some((sentence) => filling(reason, sentence) !== null))
    expect(untold.filter((reason) => !reason.includes('“') && !/^(?:[a-z-]+: |frame |governed|[a-z]{2}\/)/u.test(reason))).toEqual([])
  })
})

describe('a quotation is held against its report', () => {
  it.each([
    ['a sentence as it stands', (text: string) => text.slice(40, 90), 'exactly'],
    ['the same in other case and spacing', (text: string) => `${text.slice(text.indexOf(' ', 40) + 1, 90).toUpperCase().replaceAll(' ', '  ').replace(/\S*$/u, '')}`, 'but for spacing and marks'],
    ['words that nobody wrote', () => 'the moon was painted green by forty careful bakers', 'not'],
  ])('%s', async (_, make, found) => {
    const [report] = await items('/api/v1/documents?language=en&limit=1')
    const { text } = (await get(`/api/v1/documents/${report?.id}`)).json as { text: string }
    const answer = (await get(addressOf('quote', { path: { id: report?.id ?? '' }, query: { words: make(text) } }))).json as { found: string; places: readonly { start: number; end: number; quote: string }[] }
    expect(answer.found).toBe(found)
    for (const { start, end, quote } of answer.places) expect(text.slice(start, end)).toBe(quote)
  })
})

describe('decisions', () => {
  it('show in the next answer, and are undone by retracting them', async () => {
    const [claim] = await items('/api/v1/claims?limit=1')
    const post = (body: object) => call(served.port, '/api/v1/decisions', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', prefer: 'wait=20' } })
    const made = await post({ act: 'reject', targets: [claim?.id], note: 'a question' })
    expect(made.status).toBe(201)
    const { id } = made.json as { id: string }
    expect((await items('/api/v1/decisions'))[0]).toMatchObject({ id, act: 'reject', by: 'tester', retracted: false })
    expect((await post({ act: 'retract', targets: [id] })).status).toBe(201)
    expect((await items('/api/v1/decisions')).find((one) => one.id === id)).toMatchObject({ retracted: true })
    expect((await post({ act: 'same', targets: [claim?.id] })).status).toBe(400)
  })
})

describe('a claim that is corrected', () => {
  const post = (body: object) => call(served.port, '/api/v1/decisions', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', prefer: 'wait=20' } })
  it('tells what the reviewer says, keeps what was read, and is as it was when that is taken back', async () => {
    const claim = (await items('/api/v1/claims?limit=100')).find((one) => (one['type'] as string).startsWith('consult'))
    const before = (await get(`/api/v1/claims/${claim?.id}`)).json as object
    const made = await post({ act: 'edit', targets: [claim?.id], edit: { type: 'consult/phone', reality: 'planned', time: '2025-03', place: 'geonames:2210247', roles: { recipient: ['none'] } }, note: 'by telephone' })
    expect([made.status, made.json]).toMatchObject([201, { act: 'edit', corrections: [{ field: 'type', value: 'consult/phone' }, { field: 'reality', value: 'planned' }, { field: 'time', value: { from: '2025-03-01', until: '2025-04-01' } }, { field: 'place', value: { name: 'Tripoli', country: 'LY' } }, { field: 'role', role: 'recipient', value: [] }] }])
    const told = (await get(`/api/v1/claims/${claim?.id}`)).json as { readonly event: string; readonly roles: readonly { readonly role: string }[] }
    expect(told).toMatchObject({ type: 'consult/phone', reality: 'planned', time: { from: '2025-03-01' }, edited: { by: [{ by: 'tester', note: 'by telephone', fields: ['type', 'reality', 'time', 'place', 'recipient'] }], read: { type: claim?.['type'], time: claim?.['time'] } } })
    expect(told.roles.filter(({ role }) => role === 'recipient')).toEqual([])
    expect((await get(`/api/v1/events/${told.event}`)).json).toMatchObject({ type: 'consult/phone', place: { name: 'Tripoli' }, time: { from: '2025-03-01' } })
    expect((await post({ act: 'retract', targets: [(made.json as { id: string }).id] })).status).toBe(201)
    expect((await get(`/api/v1/claims/${claim?.id}`)).json).toEqual(before)
  })
  it.each([
    [{ type: 'consult/dance' }, 'near it are'], [{ time: 'Tuesday' }, 'write it as'], [{ place: 'Tripoli' }, 'give the id of one'], [{ place: 'Nowhere at all' }, 'the gazetteer has none'],
    [{ quantity: 'forty' }, 'write it as'], [{ roles: { actor: ['the man in the moon'] } }, 'do not stand in the report'], [{}, 'an edit says what is otherwise'],
  ])('is not corrected to what can’t be: %j', async (edit, reason) => {
    const [claim] = await items('/api/v1/claims?limit=1')
    const answer = await post({ act: 'edit', targets: [claim?.id], edit })
    expect([answer.status, (answer.json as { detail: string }).detail]).toEqual([400, expect.stringContaining(reason)])
  })
})

describe('reports that are handed in', () => {
  it('are read, kept and shown', async () => {
    const text = 'Envoy Tamsin Orrel arrived in Muscat on 4 March 2025 for talks with the harbour board, the Gulf Ledger said.'
    const answer = await call(served.port, '/api/v1/documents', { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'wait=20' }, body: JSON.stringify({ text, publisher: 'Gulf Ledger', published: '2025-03-05' }) })
    expect([answer.status, (answer.json as { kind: string }).kind]).toEqual([201, 'added'])
    expect((await items('/api/v1/documents?outlet=Gulf%20Ledger')).length).toBe(1)
  })
  it('stand side by side, and what one tells otherwise is told between them', async () => {
    const add = async (town: string, publisher: string): Promise<string> => ((await call(served.port, '/api/v1/documents', { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'wait=30' }, body: JSON.stringify({ text: `President Omar Tarek met Foreign Minister Lena Brandt in ${town} on 3 June 2025, the presidency said.`, publisher, published: '2025-06-05' }) })).json as { id: string }).id
    const [one, other] = [await add('Cairo', 'Delta Wire'), await add('Alexandria', 'Coast Herald')]
    const { pairs } = (await get(`/api/v1/documents/${one}/beside/${other}`)).json as { readonly pairs: readonly { readonly changes: readonly { readonly kind: string; readonly detail: string }[] }[] }
    expect(pairs.flatMap(({ changes }) => changes.map(({ kind, detail }) => `${kind}: ${detail}`))).toEqual(['place: Cairo → Alexandria'])
  })
  it.each([
    ['too much', { 'content-type': 'application/json' }, JSON.stringify({ text: 'a'.repeat(5_000_000) }), 413],
    ['what a foreign form could send', { 'content-type': 'text/plain' }, '{}', 415],
    ['half a body', { 'content-type': 'application/json' }, '{"text":', 400],
  ])('but not %s', async (_, headers, body, status) => {
    expect((await call(served.port, '/api/v1/documents', { method: 'POST', headers, body })).status).toBe(status)
  })
})
