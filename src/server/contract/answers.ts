import { z } from 'zod'
import { claim, decision, dispute, documentLine, entity, event, figure, independent, interval, lineage, list, maybe, origin, place, reality, span, stance, text, voice } from './things.ts'

/** What the operations answer that is more than a thing of the record: pages, pictures, trees. */

export const pageOf = <Item extends z.ZodType>(item: Item) => z.looseObject({
  items: list(item), total: z.int().meta({ description: 'All that fit, on all pages' }),
  next: maybe(text).meta({ description: 'The cursor of the next page; null where this is the last' }),
  notes: list(text).meta({ description: 'What was asked for and is not in this record' }),
})

const said = z.looseObject({ name: text, entity: maybe(text), described: z.boolean(), note: maybe(text) })
/** A claim's words in one line: what carries it, and who says so, publisher first. */
export const told = z.looseObject({
  claim: text, document: text, quote: text, language: maybe(text), publisher: maybe(text), published: maybe(interval), reality, stance: maybe(stance), said: list(said),
}).meta({ id: 'Told' })
const participant = z.looseObject({ role: text, entity: maybe(text), name: text, shown: text, original: maybe(text) })

export const eventLine = event.extend({ participants: list(participant), told: maybe(told), place_shown: maybe(text).meta({ description: 'The place by the name that the reader can read, where the record has one' }) }).meta({ id: 'EventLine', description: 'An event, its participants by the names the reader can read, and the words of one claim.' })
const observed = figure.shape.observations.unwrap().element
export const figureLine = figure.extend({ observations: list(observed.extend({ told: list(told) })), place_shown: maybe(text), of_shown: maybe(text).meta({ description: 'What is counted, in the reader’s language; null where no report of it has a word of its own, and the unit says it' }) }).meta({ id: 'FigureLine' })
export const claimLine = claim.extend({ told, figure: maybe(text), place_shown: maybe(text) }).meta({ id: 'ClaimLine' })
export const entityLine = z.looseObject({ id: text, kind: text, name: text, shown: text, original: maybe(text), names: list(z.looseObject({ form: text, language: maybe(text) })), mentions: z.int(), documents: z.int() }).meta({ id: 'EntityLine' })

export const knownValues = z.looseObject({ type: list(text), measure: list(text), language: list(text), outlet: list(text) })
export const counts = z.looseObject({ documents: z.int(), claims: z.int(), entities: z.int(), events: z.int(), figures: z.int(), lineage: z.int(), decisions: z.int() })
export const state = z.looseObject({
  version: text, state: text, record: text, counts,
  settled: z.boolean().meta({ description: 'Whether all that was kept through this server is shown; every answer says so too, in the header Stemma-Settled' }),
  left: maybe(z.looseObject({ kept: z.int(), later: z.int(), undated: z.int() })).meta({ description: 'Reports that a past moment leaves out; null where now is asked about' }),
  known: knownValues, reader: z.looseObject({ name: text, may: list(z.enum(['read', 'review', 'add'])) }),
  languages: list(z.looseObject({ code: text, name: text, direction: z.enum(['ltr', 'rtl']) })),
}).meta({ id: 'State' })

export const overview = z.looseObject({
  counts, documentsByLanguage: list(z.looseObject({ language: maybe(text), documents: z.int() })),
  span: maybe(z.looseObject({ from: text, until: text })), months: list(z.looseObject({ month: text, events: z.int() })),
  reported: list(eventLine), disputed: list(eventLine), figures: list(figureLine), unread: list(documentLine.extend({ because: text })), unreadTotal: z.int(),
}).meta({ id: 'Overview' })

/** Columns instead of rows: thousands of events in one answer. Days are counted from 1970-01-01. */
export const glance = z.looseObject({
  ids: list(text), from: list(maybe(z.number())), until: list(maybe(z.number())), type: list(z.int()), reality: list(z.int()), place: list(maybe(z.int())), actor: list(maybe(z.int())),
  atLeast: list(z.int()), disputed: list(z.int()), types: list(text), realities: list(text), places: list(place), actors: list(z.looseObject({ entity: maybe(text), name: text })), undated: z.int(), unplaced: z.int(),
}).meta({ id: 'Glance' })

export type Tree = { readonly report: unknown; readonly by: unknown; readonly branches: readonly Tree[] }
const report = z.union([
  z.looseObject({ kind: z.literal('document'), document: documentLine, claims: list(claim) }),
  z.looseObject({ kind: z.literal('unseen'), name: text }),
])
const branch: z.ZodType<Tree> = z.lazy(() => z.looseObject({ report, by: maybe(lineage), branches: z.array(branch).readonly() })).meta({ id: 'Branch' })
export const why = z.looseObject({ trees: list(z.looseObject({ origin, roots: list(branch) })), independent, raise: list(text), named: z.record(text, z.looseObject({ shown: text, original: maybe(text) })) }).meta({ id: 'Why' })

const mention = z.looseObject({ id: text, kind: text, start: z.int(), end: z.int(), quote: text, entity: maybe(text) })
const sayer = z.looseObject({ source: list(span), cue: list(span), content: list(span), stance })
export const documentWhole = documentLine.extend({
  text, direction: z.enum(['ltr', 'rtl']), parts: list(z.looseObject({ start: z.int(), end: z.int(), kind: text })), dropped: list(z.looseObject({ quote: text, because: text })),
  mentions: list(mention), attributions: list(sayer), claims: list(claim), lineage: list(lineage), siblings: list(z.looseObject({ document: documentLine, kind: text, score: z.number() })), read: text,
}).meta({ id: 'Document' })

const bounds = z.looseObject({ min: maybe(z.number()), max: maybe(z.number()), hedge: text })
const change = z.looseObject({
  kind: z.enum(['hardened', 'softened', 'number', 'name', 'place', 'time']), detail: text, about: z.enum(['reality', 'stance', 'voices', 'number', 'name', 'place', 'time']), before: text, after: text,
  bounds: maybe(z.looseObject({ before: bounds, after: bounds })),
})
const aligned = z.looseObject({ left: maybe(span), right: maybe(span), score: z.number(), because: list(text), changes: list(change) })
export const collation = z.looseObject({ left: documentLine.extend({ direction: text }), right: documentLine.extend({ direction: text }), lineage: maybe(lineage), pairs: list(aligned) }).meta({ id: 'Collation' })
export const quoteCheck = z.looseObject({
  found: z.enum(['exactly', 'but for spacing and marks', 'not']), document: text, places: list(span), instead: maybe(span).meta({ description: 'Where it is not found: the passage that shares most of its words' }),
}).meta({ id: 'QuoteCheck' })

export const entityWhole = entity.extend({
  shown: text, original: maybe(text), forms: list(z.looseObject({ form: text, language: maybe(text), node: text, documents: list(text), mentions: z.int() })),
  offices: list(claimLine), by: list(claimLine), about: list(claimLine), beside: list(z.looseObject({ entity: text, name: text, kind: text, documents: z.int(), events: z.int() })), documents: list(documentLine), aboutTotal: z.int(), byTotal: z.int(),
}).meta({ id: 'EntityWhole' })

export const hit = z.looseObject({ document: documentLine, score: z.number(), passages: list(z.looseObject({ before: text, words: text, after: text, start: z.int(), end: z.int() })), claims: z.int() }).meta({ id: 'Hit' })
export const network = z.looseObject({
  nodes: list(z.looseObject({ id: text, name: text, kind: text, weight: z.int() })),
  edges: list(z.looseObject({ from: text, to: text, type: text, count: z.int(), events: list(text), score: maybe(z.number()) })), left: z.int(),
}).meta({ id: 'Network' })

const coverage = { reports: z.int(), outlets: z.int() }
export const tally = z.looseObject({
  periods: list(z.looseObject({ period: text, from: text, until: text, events: z.int(), coverage: z.looseObject(coverage) })).meta({ description: 'All of each period together, also where reports were published and no event is told' }),
  lines: list(z.looseObject({
    period: text, from: text, until: text, group: maybe(text), events: z.int(), corroborated: z.int().meta({ description: 'Told by at least two independent origins' }), coverage: z.looseObject(coverage),
    against: maybe(z.looseObject({ events: z.number(), reports: z.number(), ratio: maybe(z.number()), reports_ratio: maybe(z.number()) })).meta({ description: 'The mean of the base’s periods; a ratio is null where the base has none' }),
  })),
  base: maybe(z.looseObject({ from: text, until: text, periods: z.int(), ...coverage })), left: z.looseObject({ undated: z.int(), wider: z.int(), reports: z.int() }), notes: list(text),
}).meta({ id: 'Tally' })

const asked = z.looseObject({
  id: text, kind: z.enum(['claim', 'names', 'dispute', 'incomplete']), because: text, score: z.number(), reasons: list(text), targets: list(text), claims: list(claimLine), entities: list(entityLine),
})
export const queue = z.looseObject({ items: list(asked), total: z.int(), done: z.int() }).meta({ id: 'Queue' })
export const added = z.looseObject({ kind: text, id: maybe(text), name: text, detail: maybe(text) }).meta({ id: 'Added' })
export const session = z.looseObject({ name: text }).meta({ id: 'Session' })
export { claim, decision, dispute, documentLine, entity, event, figure, lineage, voice }
