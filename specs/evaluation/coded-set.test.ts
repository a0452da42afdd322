import { describe, expect, test } from 'vitest'
// @ts-expect-error: plain JavaScript, as the program that runs it
import { blank } from '../../evaluation/blank.mjs'
// @ts-expect-error: plain JavaScript
import { faultsOf, faultsOfSet } from '../../evaluation/coded/check.mjs'
// @ts-expect-error: plain JavaScript
import { runTask } from '../../evaluation/run.mjs'
// @ts-expect-error: plain JavaScript
import { coded } from '../../evaluation/tasks/coded.mjs'
// @ts-expect-error: plain JavaScript
import { claimsAgainst, whole } from '../../evaluation/tasks/coded-claims.mjs'

/** Only the open part is read here. */

type Span = { readonly start: number; readonly end: number; readonly quote: string }
type Role = { readonly role: string; readonly start: number | null; readonly end: number | null; readonly quote: string | null; readonly names: readonly string[] }
type Voice = { readonly voice: string; readonly names: readonly string[] }
type Claim = { readonly type: string; readonly reality: string; readonly roles: readonly Role[]; readonly chain: readonly Voice[]; readonly evidence: Span; readonly trigger: readonly Span[]; readonly quantity: unknown }
type Coding = {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly attributions: readonly unknown[]
  readonly places: readonly { readonly mentions: readonly (Span & { readonly naming: string })[] }[]
  readonly entities: readonly { readonly kind: string; readonly mentions: readonly (Span & { readonly naming: string })[] }[]
}

/** The reading of one who read as the coder did. */
const known = (coding: Coding) => {
  const roles = coding.claims.flatMap((claim, first) => claim.roles.map((one, second) => ({ ...one, id: `r${first}-${second}` })))
  return {
    ...blank(coding.text),
    mentions: [
      ...roles.filter(({ start }) => start !== null).map((one) => ({ ...one, kind: 'role', naming: 'named' })),
      ...coding.places.flatMap((place) => place.mentions.map((mention) => ({ ...mention, kind: 'place', place }))),
      ...coding.entities.flatMap(({ kind, mentions }) => mentions.map((mention) => ({ ...mention, kind }))),
    ],
    attributions: coding.attributions,
    claims: coding.claims.map((claim, first) => ({
      type: claim.type, reality: claim.reality, quantity: claim.quantity, evidence: [claim.evidence], trigger: claim.trigger[0] ?? null,
      roles: claim.roles.map(({ role, quote, names }, second) => ({ role, quote, name: names[0] ?? null, mention: `r${first}-${second}` })),
      chain: [...claim.chain].reverse().map(({ voice, names }) => ({ voice, name: names[0] ?? null, quote: null })),
    })),
  }
}
const families = ['accuse', 'agree', 'aid', 'assault', 'coerce', 'concede', 'consult', 'cooperate', 'mobilize', 'protest', 'reject', 'request', 'retreat', 'sanction', 'support', 'threaten', 'relation']
/** Everything everywhere: each family on every five words, and a place, a name and an attribution there too. */
const everything = (coding: Coding) => {
  const words = [...coding.text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const spans = words.map((first, at) => ({ start: first.start, end: (words[at + 4] ?? words.at(-1) ?? first).end, quote: '' }))
  return {
    ...blank(coding.text),
    mentions: spans.flatMap((span) => ['place', 'person'].map((kind) => ({ ...span, kind, naming: 'named', place: { latitude: 0, longitude: 0, country: 'FR' } }))),
    attributions: spans.map((span) => ({ source: [span], cue: [], content: [span] })),
    claims: spans.flatMap((span) => families.map((type) => ({ type, reality: 'happened', roles: [], chain: [{ voice: 'publisher', name: null, quote: null }], evidence: [span], trigger: span, quantity: null }))),
  }
}
const rowsOf = (answer: (coding: Coding) => unknown, sample = 3): readonly { readonly measure: string; readonly language: string; readonly value: number }[] =>
  runTask({ ...coded, input: (item: Coding) => item }, '', { read: answer, sample }).rows
const told = (row: { readonly measure: string; readonly language: string; readonly value: number }) => `${row.language} ${row.measure} ${row.value.toFixed(2)}`

describe('the coded set', () => {
  test('every span, type and reference has its place', () => {
    expect(faultsOfSet()).toEqual([])
  })
  test('a span that says something else than the text is found', () => {
    const coding = { id: 'x', entities: [], places: [], attributions: [], claims: [], may: [{ start: 0, end: 4, quote: 'rain', types: null }], no_claim: [] }
    expect(faultsOf(coding, 'snow fell', new Set())).toEqual(['x: not at 0-4: rain'])
  })
})

describe('its scorer', () => {
  test('who reads as the coder did has 1 everywhere', () => {
    expect(rowsOf(known).filter(({ value }) => value !== 1).map(told)).toEqual([])
  })
  test('who says nothing has 0 everywhere', () => {
    expect(rowsOf(({ text }) => blank(text)).filter(({ value }) => value !== 0).map(told)).toEqual([])
  })
  test('who claims everything everywhere has little', () => {
    const rows = rowsOf(everything, 1).filter(({ measure }) => /claims|silence|F1/u.test(measure))
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ measure, value }) => value > (measure === 'claims recall' ? 0.4 : 0.3)).map(told)).toEqual([])
  })

  const text = 'The army denied that it had shelled Kerrow. Rebels took 40 soldiers there.'
  const at = (quote: string): Span => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote })
  const army = { role: 'actor', ...at('it'), entity: 'e1', names: ['army', 'The army'] }
  const publisher = { voice: 'publisher', names: ['The Post'] }
  const shelling = { id: 'c1', type: 'assault/heavy-weapons', also: [], reality: 'did-not-happen', roles: [army], quantity: null, chain: [publisher, { voice: 'described', entity: 'e1', names: ['The army'] }], evidence: at('it had shelled Kerrow'), trigger: [at('shelled')] }
  const coding = { claims: [shelling], may: [{ ...at('Rebels took 40 soldiers'), types: ['coerce'] }], no_claim: [at('there')] }
  const claim = { type: 'assault/heavy-weapons', reality: 'did-not-happen', roles: [{ role: 'actor', mention: 'm1', quote: 'The army', name: 'army' }], quantity: null, chain: [{ voice: 'described', name: 'army', quote: 'The army' }, { voice: 'publisher', name: null, quote: null }], evidence: [at('The army denied that it had shelled Kerrow')], trigger: at('shelled') }
  const verdictOn = (change: object) => {
    const { matched, ...rest } = claimsAgainst({ ...coding, text, entities: [{ id: 'e1', mentions: [at('The army'), at('it')] }], places: [] }, { mentions: [{ id: 'm1', ...at('The army') }], claims: [{ ...claim, ...change }] })
    return { ...rest, matched: matched.map((one: { right: object }) => ({ ...one, whole: whole(one.right) })) }
  }

  test.each<[string, object, object]>([
    ['as coded', {}, { whole: true }],
    ['without its mode', { type: 'assault' }, { whole: true }],
    ['another mode', { type: 'assault/drone' }, { whole: false, right: { type: false } }],
    ['as if it had happened', { reality: 'happened' }, { whole: false, right: { reality: false } }],
    ['in the voice of the outlet', { chain: [{ voice: 'publisher', name: null, quote: null }] }, { whole: false, right: { chain: false } }],
    ['by nobody', { roles: [] }, { whole: false, right: { actor: false } }],
    ['by somebody else', { roles: [{ role: 'actor', mention: 'm9', quote: 'Rebels', name: 'rebels' }] }, { whole: false, right: { actor: false } }],
    ['with a recipient that nobody names', { roles: [...claim.roles, { role: 'recipient', mention: 'm9', quote: 'Rebels', name: 'rebels' }] }, { whole: false, right: { recipient: false } }],
  ])('a claim %s', (_, change, wanted) => {
    expect(verdictOn(change).matched).toMatchObject([wanted])
  })
  test('what may be claimed is excused by its type alone', () => {
    const taking = { type: 'coerce/seize', evidence: [at('Rebels took 40 soldiers there.')], trigger: at('took') }
    expect(verdictOn(taking)).toMatchObject({ beside: [] })
    expect(verdictOn({ ...taking, type: 'aid' })).toMatchObject({ beside: [{ type: 'aid' }] })
  })
  test('a claim that points where nothing is claimed breaks the silence', () => {
    expect(verdictOn({ type: 'aid', trigger: at('there') }).broken).toHaveLength(1)
  })
})
