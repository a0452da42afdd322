import type { Claim, Decision, Entity, EventFold, FigureFold, Lineage, Reading, RecordDocument, Role, Span, Voice } from '../../src/model/index.ts'
import type { Counts, Found, Hit, Narrowing, RecordClaim, View } from '../../src/query/view.ts'

/** A small invented record: three reports of one shelling, one of them a translation, and a count that differs. People and outlets are invented, places real. */

const texts = {
  'd-0000000000000001':
    'Shelling kills dozens in Zuwara\nMayor Anis Qadhi said on Tuesday that at least 14 people were killed when artillery hit the port of Zuwara. “We pulled them from the rubble,” he told the Zuwara Courier.\nAn army spokesman, Salem Drif, denied that his forces had shelled the port.',
  'd-0000000000000002':
    'قصف مدفعي على زوارة\nقال رئيس البلدية أنيس القاضي يوم الثلاثاء إن 14 شخصا على الأقل قتلوا عندما أصابت المدفعية ميناء زوارة.\nونفى المتحدث باسم الجيش سالم ضريف أن تكون قواته قد قصفت الميناء.',
  'd-0000000000000003':
    'Toll rises after port shelling\nUp to 20 people died in the shelling of Zuwara, the Tripoli Ledger reported, citing medical sources. A delegation is to visit the town in September.',
} as const
export type FixtureDocument = keyof typeof texts

export const passage = (document: FixtureDocument, quote: string): Span => {
  const start = texts[document].indexOf(quote)
  if (start < 0) throw new Error(`the fixture has no “${quote}”`)
  return { start, end: start + quote.length, quote }
}

const day = (from: string, until: string) => ({ from, until, precision: 'day' as const })
const document = (id: FixtureDocument, rest: Partial<RecordDocument>): RecordDocument => ({
  id, path: `reports/${id}.txt`, retrieved: '2026-01-02T03:04:05Z', language: 'en', text: texts[id], title: null, publisher: null, agency: [], via: [],
  url: null, published: null, complete: true, incomplete_because: null, version_of: null, origin: id, ...rest,
})

export const documents: readonly RecordDocument[] = [
  document('d-0000000000000001', { title: 'Shelling kills dozens in Zuwara', publisher: 'Zuwara Courier', url: 'https://courier.example/1', published: { ...day('2023-08-23', '2023-08-24'), how: 'metadata', evidence: null } }),
  document('d-0000000000000002', { title: 'قصف مدفعي على زوارة', publisher: 'صحيفة الساحل', language: 'ar', origin: 'd-0000000000000001', published: { ...day('2023-08-24', '2023-08-25'), how: 'text', evidence: null } }),
  document('d-0000000000000003', { title: 'Toll rises after port shelling', publisher: 'Gulf Wire', complete: false, incomplete_because: 'paywall' }),
]

const zuwara = { id: 'geonames:2208425', name: 'Zuwara', country: 'LY', latitude: 32.93, longitude: 12.08, precision: 'settlement' as const }
const voice = (rest: Partial<Voice>): Voice => ({ voice: 'named', name: null, quote: null, entity: null, jointly: null, stance: 'stated', cue: null, basis: null, party: null, ...rest })
const publisher = (name: string): Voice => voice({ voice: 'publisher', name, stance: 'relayed' })
const role = (name: Role['role'], text: string, entity: string | null): Role => ({ role: name, mention: 'm1', quote: text, name: text, entity })
const claim = (id: string, from: FixtureDocument, rest: Partial<RecordClaim>): RecordClaim => ({
  id, document: from, event: null, figure: null, withdrawn: false, edited: null, type: 'assault/bombard', reality: 'happened', roles: [], time: null, place: null, quantity: null, content: [],
  occurrences: null, chain: [publisher('Gulf Wire')], evidence: [], trigger: null, rule: 'en/assault/bombard', score: 0.8, because: ['the verb names it'], ...rest,
})
const people = (min: number | null, max: number | null, quote: string): Claim['quantity'] => ({
  min, max, hedge: 'exact', unit: 'person', of: { quote, head: quote, entity: null, status: 'unknown' }, scope: { kind: 'cumulative', period: null, baseline: null },
})

const tuesday = day('2023-08-22', '2023-08-23')
export const claims: readonly RecordClaim[] = [
  claim('c-0000000000000001', 'd-0000000000000001', {
    event: 'v-0000000000000001', time: tuesday, place: zuwara, roles: [role('place', 'the port of Zuwara', 'e-0000000000000003')],
    chain: [voice({ name: 'Anis Qadhi', entity: 'e-0000000000000001', cue: passage('d-0000000000000001', 'said'), basis: { kind: 'took-part', span: null } }), publisher('Zuwara Courier')],
    evidence: [passage('d-0000000000000001', 'artillery hit the port of Zuwara')], trigger: passage('d-0000000000000001', 'hit'),
  }),
  claim('c-0000000000000002', 'd-0000000000000002', {
    event: 'v-0000000000000001', time: tuesday, place: zuwara, rule: 'ar/assault/bombard', roles: [role('place', 'ميناء زوارة', 'e-0000000000000003')],
    chain: [voice({ name: 'أنيس القاضي', entity: 'e-0000000000000001' }), publisher('صحيفة الساحل')],
    evidence: [passage('d-0000000000000002', 'أصابت المدفعية ميناء زوارة')], trigger: passage('d-0000000000000002', 'أصابت'),
  }),
  claim('c-0000000000000003', 'd-0000000000000001', {
    event: 'v-0000000000000001', reality: 'did-not-happen', place: zuwara, roles: [role('actor', 'his forces', null)],
    chain: [voice({ name: 'Salem Drif', entity: 'e-0000000000000002', stance: 'denied', party: true }), publisher('Zuwara Courier')],
    evidence: [passage('d-0000000000000001', 'his forces had shelled the port')], trigger: passage('d-0000000000000001', 'shelled'),
  }),
  claim('c-0000000000000004', 'd-0000000000000001', {
    type: 'figure/killed', time: tuesday, place: zuwara, quantity: people(14, null, 'people'),
    chain: [voice({ name: 'Anis Qadhi', entity: 'e-0000000000000001' }), publisher('Zuwara Courier')], evidence: [passage('d-0000000000000001', 'at least 14 people were killed')],
  }),
  claim('c-0000000000000005', 'd-0000000000000003', {
    type: 'figure/killed', place: zuwara, quantity: people(null, 20, 'people'),
    chain: [voice({ voice: 'described', quote: 'medical sources', stance: 'alleged' }), voice({ name: 'Tripoli Ledger', stance: 'relayed' }), publisher('Gulf Wire')],
    evidence: [passage('d-0000000000000003', 'Up to 20 people died in the shelling of Zuwara')],
  }),
  claim('c-0000000000000006', 'd-0000000000000003', {
    event: 'v-0000000000000002', type: 'consult/visit', reality: 'planned', place: zuwara, time: { from: '2023-09-01', until: '2023-10-01', precision: 'month' },
    roles: [role('actor', 'A delegation', null)], evidence: [passage('d-0000000000000003', 'A delegation is to visit the town in September')],
  }),
]

const entity = (id: string, kind: Entity['kind'], names: Entity['names'], mentions: Entity['mentions']): Entity => ({ id, kind, name: names[0]?.form ?? '', names, mentions, wikidata: null, known: [], because: [] })
export const entities: readonly Entity[] = [
  entity('e-0000000000000001', 'person', [{ form: 'Anis Qadhi', language: 'en' }, { form: 'أنيس القاضي', language: 'ar' }], [
    { document: 'd-0000000000000001', start: 38, end: 48, form: 'Anis Qadhi' }, { document: 'd-0000000000000002', start: 38, end: 49, form: 'أنيس القاضي' },
  ]),
  entity('e-0000000000000002', 'person', [{ form: 'سالم ضريف', language: 'ar' }, { form: 'Salem Drif', language: 'en' }], [{ document: 'd-0000000000000001', start: 220, end: 230, form: 'Salem Drif' }]),
  entity('e-0000000000000003', 'place', [{ form: 'Zuwara', language: 'en' }, { form: 'زوارة', language: 'ar' }], [{ document: 'd-0000000000000003', start: 64, end: 70, form: 'Zuwara' }]),
]

const mayor = { root: 'e-0000000000000001', kind: 'speaker' as const, documents: ['d-0000000000000001', 'd-0000000000000002'], because: 'both reports give the mayor’s statement' }
const ledger = { root: 'Tripoli Ledger', kind: 'unseen' as const, documents: ['d-0000000000000003'], because: 'the report cites the Tripoli Ledger' }
export const events: readonly EventFold[] = [
  {
    id: 'v-0000000000000001', type: 'assault/bombard', reality: 'happened', time: tuesday, place: zuwara,
    participants: [{ role: 'recipient', entity: 'e-0000000000000001', name: 'أنيس القاضي' }, { role: 'place', entity: 'e-0000000000000003', name: 'Zuwara' }],
    claims: ['c-0000000000000001', 'c-0000000000000002', 'c-0000000000000003'], documents: ['d-0000000000000001', 'd-0000000000000002'], outlets: 2,
    origins: [mayor], independent: { at_least: 1, at_most: 2, because: ['the Arabic report may have phoned the mayor itself'] },
    disputes: [{ about: 'occurrence', sides: [{ value: 'happened', claims: ['c-0000000000000001', 'c-0000000000000002'] }, { value: 'did not happen', claims: ['c-0000000000000003'] }] }],
    because: [{ a: 'c-0000000000000001', b: 'c-0000000000000002', score: 0.93, because: ['same place', 'same day'] }],
  },
  {
    id: 'v-0000000000000002', type: 'consult/visit', reality: 'planned', time: { from: '2023-09-01', until: '2023-10-01', precision: 'month' }, place: zuwara,
    participants: [{ role: 'actor', entity: null, name: 'A delegation' }], claims: ['c-0000000000000006'], documents: ['d-0000000000000003'], outlets: 1,
    origins: [{ root: 'd-0000000000000003', kind: 'document', documents: ['d-0000000000000003'], because: 'it names no source' }], independent: { at_least: 1, at_most: 1, because: [] }, disputes: [], because: [],
  },
]

export const figures: readonly FigureFold[] = [
  {
    id: 'f-0000000000000001', measure: 'killed', of: 'people', place: 'Zuwara', unit: 'person', scope: { kind: 'cumulative', period: null, baseline: null }, reality: 'happened',
    observations: [
      { min: 14, max: null, hedge: 'exact', magnitude: null, as_of: tuesday, claims: ['c-0000000000000004'], origins: [mayor] },
      { min: null, max: 20, hedge: 'exact', magnitude: null, as_of: null, claims: ['c-0000000000000005'], origins: [ledger] },
    ],
    independent: { at_least: 2, at_most: 2, because: ['the mayor and the Tripoli Ledger are two speakers'] },
    disputes: [{ about: 'count', sides: [{ value: 'at least 14', claims: ['c-0000000000000004'] }, { value: 'up to 20', claims: ['c-0000000000000005'] }] }],
    derived: { lowest: 14, low: 14, best: 14, high: 20, rule: 'stemma/killed-1' }, status: 'unknown', nouns: [{ language: 'en', noun: 'people' }],
  },
]

export const lineage: readonly Lineage[] = [
  { from: 'd-0000000000000001', to: 'd-0000000000000002', kind: 'translation', direction: 'known', score: 0.91, because: ['five sentences in the same order', 'published a day later'] },
  { from: { unseen: 'Tripoli Ledger' }, to: 'd-0000000000000003', kind: 'citation', direction: 'known', score: 0.9, because: ['“the Tripoli Ledger reported”'] },
]

export const decisions: readonly Decision[] = [
  { id: 'x-0000000000000001', act: 'accept', targets: [{ kind: 'claim', id: 'c-0000000000000001', document: 'd-0000000000000001', quote: 'artillery hit the port of Zuwara', before: 'when ', after: '.', value: null }], corrections: [], retracts: null, by: 'a reader', at: '2026-01-03T00:00:00Z', note: null },
]

async function* streamed<T>(things: readonly T[], fits: (thing: T) => boolean): AsyncGenerator<T> {
  for (const thing of things) if (fits(thing)) yield thing
}

const reading = (id: string): Reading | null => {
  const found = documents.find((one) => one.id === id)
  if (found === undefined) return null
  const { language, title, url, publisher: by, agency, via, published, complete, incomplete_because, text } = found
  const parts = [...text.matchAll(/[^\n]+/gu)].map((line, index) => ({ start: line.index, end: line.index + line[0].length, kind: index === 0 ? ('headline' as const) : ('paragraph' as const) }))
  const own = claims.filter((one) => one.document === id).map(({ document: _, event: __, withdrawn: ___, ...rest }) => rest)
  return {
    id, language, read: 'whole', title, url, publisher: by, agency, via, published, not_before: null, not_after: null, complete, incomplete_because, text, parts,
    dropped: [{ quote: 'We value your privacy', because: 'cookie notice' }], mentions: [], entities: [], attributions: [], claims: own,
  }
}

/** Changes that a test makes to the fixture's things. */
export type Things = {
  readonly documents: readonly RecordDocument[]
  readonly claims: readonly RecordClaim[]
  readonly entities: readonly Entity[]
  readonly events: readonly EventFold[]
  readonly figures: readonly FigureFold[]
  readonly lineage: readonly Lineage[]
  readonly decisions: readonly Decision[]
}
export const things: Things = { documents, claims, entities, events, figures, lineage, decisions }

const within = ({ ids }: Narrowing, id: string): boolean => ids === null || ids.includes(id)

/** The view that the port describes, over things in memory: it narrows by ids alone, as a store may. */
export const viewOf = (held: Things): View => ({
  documents: (narrowing) => streamed(held.documents, ({ id }) => within(narrowing, id)),
  claims: (narrowing) => streamed(held.claims, ({ id }) => within(narrowing, id)),
  entities: (narrowing) => streamed(held.entities, ({ id }) => within(narrowing, id)),
  events: (narrowing) => streamed(held.events, ({ id }) => within(narrowing, id)),
  figures: (narrowing) => streamed(held.figures, ({ id }) => within(narrowing, id)),
  lineage: () => streamed(held.lineage, () => true),
  decisions: () => streamed(held.decisions, () => true),
  reading: async (id) => reading(id),
  find: async (prefix, limit) => {
    const of = (kind: Found['kind'], ids: readonly { readonly id: string }[]): readonly Found[] => ids.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => ({ kind, id, matched: id }))
    const members = held.events.flatMap((event) => event.claims.filter((id) => id.startsWith(prefix)).map((matched): Found => ({ kind: 'event', id: event.id, matched })))
    const all = [...of('document', held.documents), ...of('claim', held.claims), ...of('entity', held.entities), ...of('event', held.events), ...of('figure', held.figures), ...of('decision', held.decisions), ...members]
    return all.slice(0, limit)
  },
  holding: async (words) => held.documents.filter(({ text }) => text.includes(words)).map(({ id }) => ({ document: id, score: 1 })),
  search: (words) =>
    (async function* (): AsyncGenerator<Hit> {
      for (const { id, text } of held.documents) {
        const start = text.indexOf(words)
        if (start >= 0) yield { document: id, score: 1, passages: [{ start, end: start + words.length, quote: words }] }
      }
    })(),
  known: async (of) => {
    switch (of) {
      case 'type':
        return [...new Set(held.claims.map(({ type }) => type))].sort()
      case 'measure':
        return [...new Set(held.figures.map(({ measure }) => measure))].sort()
      case 'language':
        return [...new Set(held.documents.flatMap(({ language }) => language ?? []))].sort()
      case 'outlet':
        return [...new Set(held.documents.flatMap(({ publisher: by }) => by ?? []))].sort()
    }
  },
  nearly: async () => [],
  counts: async (): Promise<Counts> => ({
    documents: held.documents.length, claims: held.claims.length, entities: held.entities.length, events: held.events.length,
    figures: held.figures.length, lineage: held.lineage.length, decisions: held.decisions.length,
  }),
})

export const view: View = viewOf(things)
