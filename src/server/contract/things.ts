import { z } from 'zod'
import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../../model/index.ts'
import type { RecordDispute } from '../../query/lists.ts'
import type { RecordClaim } from '../../query/view.ts'

/** The things of a record as the API gives them: the contract's shapes, which only ever gain fields. The annotations hold each schema to the model's type. */

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const text = z.string()
const maybe = <Value extends z.ZodType>(value: Value) => value.nullable()

export const span = z.looseObject({ start: z.int(), end: z.int(), quote: text }).meta({ id: 'Passage', description: 'Half-open offsets in UTF-16 code units into the text of its document; the quote is what stands there.' })
export const interval = z.looseObject({
  from: text, until: text, precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year', 'decade']),
}).meta({ id: 'Interval', description: 'Half-open, and as wide as the words that name it.' })
export const place = z.looseObject({
  id: text, name: text, country: maybe(text), latitude: z.number(), longitude: z.number(), precision: z.enum(['site', 'settlement', 'district', 'region', 'country']),
}).meta({ id: 'Place' })
const hedge = z.enum(['exact', 'about', 'vague'])
const scope = z.looseObject({ kind: z.enum(['stock', 'arrivals', 'departures', 'cumulative', 'new', 'change', 'target']), period: maybe(interval), baseline: maybe(interval) }).meta({ id: 'Scope' })
export const quantity = z.looseObject({
  min: maybe(z.number()), max: maybe(z.number()), hedge, unit: text,
  of: maybe(z.looseObject({ quote: text, head: text, entity: maybe(text), status: z.enum(['combatant', 'civilian', 'unknown']) })), scope,
}).meta({ id: 'Quantity', description: 'The bounds that the words commit to: "up to 1,200" is null..1200.' })
const stance = z.enum(['stated', 'alleged', 'denied', 'confirmed', 'estimated', 'relayed'])
const reality = z.enum(['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen'])
export const voice = z.looseObject({
  voice: z.enum(['named', 'described', 'agency', 'publisher']), name: maybe(text), quote: maybe(text), entity: maybe(text), jointly: maybe(list(text)), stance, cue: maybe(span),
  basis: maybe(z.looseObject({ kind: z.enum(['saw', 'took-part', 'document', 'imagery', 'records', 'intelligence', 'other-voice', 'unknown']), span: maybe(span) })), party: maybe(z.boolean()),
}).meta({ id: 'Voice', description: 'One link of a chain, which runs from the nearest speaker to the publisher.' })
const role = z.looseObject({ role: text, mention: text, quote: text, name: text, entity: maybe(text) }).meta({ id: 'Role' })
const link = z.looseObject({ a: text, b: text, score: z.number(), because: list(text) }).meta({ id: 'Link' })
export const origin = z.looseObject({ root: text, kind: z.enum(['document', 'speaker', 'agency', 'unseen']), documents: list(text), because: text }).meta({ id: 'Origin' })
export const independent = z.looseObject({ at_least: z.int(), at_most: z.int(), because: list(text) }).meta({ id: 'Independent' })
const side = z.looseObject({ value: text, claims: list(text) }).meta({ id: 'Side' })
const about = z.enum(['occurrence', 'time', 'place', 'count', 'actor'])
const difference = z.looseObject({ about, sides: list(side) }).meta({ id: 'Difference' })

const read = z.looseObject({ type: text, reality, roles: list(role), time: maybe(interval), place: maybe(place), quantity: maybe(quantity) })
const edited = maybe(z.looseObject({ by: list(z.looseObject({ decision: text, by: text, at: text, note: maybe(text), fields: list(text) })), read })).meta({ description: 'Who corrected the claim, and what was read before that; null where it stands as it was read' })

export const claim = z.looseObject({
  id: text, document: text, event: maybe(text), withdrawn: z.boolean(), type: text, reality, roles: list(role), time: maybe(interval), place: maybe(place), quantity: maybe(quantity),
  content: list(text), occurrences: maybe(z.looseObject({ min: maybe(z.number()), max: maybe(z.number()) })), chain: list(voice), evidence: list(span), trigger: maybe(span),
  rule: text, score: z.number(), because: list(text), edited,
}).meta({ id: 'Claim' }) satisfies z.ZodType<unknown, Omit<RecordClaim, 'roles' | 'figure' | 'edited'>>

export const event = z.looseObject({
  id: text, type: text, reality, time: maybe(interval), place: maybe(place), participants: list(z.looseObject({ role: text, entity: maybe(text), name: text })), claims: list(text), documents: list(text),
  outlets: z.int(), origins: list(origin), independent, disputes: list(difference), because: list(link),
}).meta({ id: 'Event' }) satisfies z.ZodType<unknown, EventFold>

export const figure = z.looseObject({
  id: text, measure: text, of: text, place: maybe(text), unit: text, scope, reality,
  observations: list(z.looseObject({ min: maybe(z.number()), max: maybe(z.number()), hedge, magnitude: maybe(z.number()).meta({ description: 'The order of magnitude where the words give no more: 10 for dozens' }), as_of: maybe(interval), claims: list(text), origins: list(origin) })),
  independent, disputes: list(difference),
  derived: maybe(z.looseObject({ lowest: maybe(z.number()), low: maybe(z.number()), best: maybe(z.number()), high: maybe(z.number()), rule: text })).meta({ description: 'For people killed, by the rule that is named, which is Stemma’s own' }),
  status: z.enum(['combatant', 'civilian', 'unknown']), nouns: maybe(list(z.looseObject({ language: maybe(text), noun: text }))),
}).meta({ id: 'Figure' }) satisfies z.ZodType<unknown, FigureFold>

const known = z.looseObject({
  id: text, kind: text, names: list(z.looseObject({ form: text, language: maybe(text) })), wikidata: maybe(text), offices: list(z.looseObject({ title: text, from: maybe(text), until: maybe(text) })),
}).meta({ id: 'KnownEntity', description: 'What a file of known entities says of somebody who is listed under one of the names' })

export const entity = z.looseObject({
  id: text, kind: z.enum(['person', 'organisation', 'group', 'place', 'facility', 'weapon', 'vehicle', 'event', 'other']), name: text, names: list(z.looseObject({ form: text, language: maybe(text) })),
  mentions: list(z.looseObject({ document: text, start: z.int(), end: z.int(), form: text })), wikidata: maybe(text), because: list(link), known: list(known),
}).meta({ id: 'Entity' }) satisfies z.ZodType<unknown, Omit<Entity, 'known'>>

const published = interval.extend({ how: z.enum(['given', 'metadata', 'text', 'url']), evidence: maybe(span) }).meta({ id: 'Published' })
/** A document without its text, as lists give it. */
export const documentLine = z.looseObject({
  id: text, path: maybe(text), retrieved: text, language: maybe(text), title: maybe(text), publisher: maybe(text), agency: list(text), via: list(text), url: maybe(text), published: maybe(published),
  complete: z.boolean(), incomplete_because: maybe(z.enum(['paywall', 'stub', 'truncated'])), version_of: maybe(text), origin: maybe(text),
}).meta({ id: 'DocumentLine' }) satisfies z.ZodType<unknown, Omit<RecordDocument, 'text'>>

const end = z.union([text, z.looseObject({ unseen: text })])
export const lineage = z.looseObject({
  from: end, to: end, kind: z.enum(['copy', 'near-copy', 'translation', 'excerpt', 'citation', 'common-source', 'retelling']), direction: z.enum(['known', 'unknown']), score: z.number(), because: list(text),
}).meta({ id: 'Lineage' }) satisfies z.ZodType<unknown, Lineage>
export const dispute = z.looseObject({ id: text, of: z.looseObject({ kind: z.enum(['event', 'figure']), id: text }), about, sides: list(side) }).meta({ id: 'Dispute' }) satisfies z.ZodType<unknown, RecordDispute>
export const decision = z.looseObject({
  id: text, act: z.string(), targets: list(z.looseObject({ kind: z.enum(['claim', 'mention', 'name']), id: text, document: maybe(text), quote: text, before: text, after: text })),
  corrections: list(z.looseObject({ field: z.enum(['type', 'reality', 'time', 'place', 'quantity', 'role']), value: z.unknown() })).meta({ description: 'What an edit says of its claim, field by field' }),
  retracts: maybe(text), by: text, at: text, note: maybe(text),
}).meta({ id: 'Decision' })
export { list, maybe, reality, stance, text }
