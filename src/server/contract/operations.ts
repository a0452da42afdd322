import { z } from 'zod'
import { kinds } from '../../exports/kinds.ts'
import { editableRoles, realities } from '../../query/editing.ts'
import { groupings, periods } from '../../query/tally.ts'
import { type OperationName, paths } from '../paths.ts'
import * as answers from './answers.ts'
import { filters, knownAt } from './filters.ts'

/** The API's contract: what each operation takes and answers. The OpenAPI document, the checks of what comes in and the client's types are all made of it. */

export type Operation = {
  readonly summary: string
  readonly needs: 'nothing' | 'read' | 'review' | 'add'
  readonly query: z.ZodObject
  readonly body: z.ZodType | null
  /** Media types of a body that is no JSON. */
  readonly takes: readonly string[]
  readonly answer: z.ZodType | null
  /** Media types of an answer that is a stream. */
  readonly streams: readonly string[]
  readonly status: 200 | 201
}
const none = z.object({})
const usual = { needs: 'read', query: none, body: null, takes: [], streams: [], status: 200 } as const

const reader = knownAt.extend({ reader: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u).optional().meta({ description: 'The reader’s language (BCP 47): names are given in its script where the record has them', examples: ['ar'] }) })
const paged = reader.extend({
  limit: z.coerce.number().int().min(1).max(500).optional().meta({ description: 'So many a page; 50 where nothing is said' }),
  cursor: z.string().min(1).max(400).optional().meta({ description: 'What `next` of the page before said' }),
})
const listed = filters.extend(paged.shape)
const eventOrder = z.object({ order: z.enum(['time', 'latest', 'weight', 'id']).optional(), relations: z.enum(['true', 'false']).optional().meta({ description: 'Also what holds rather than happens (offices, leads); left out unless asked for' }) })
const name = z.string().trim().min(1).max(120)

const target = z.string().min(3).max(300).meta({ description: 'The id of a claim, event, figure, entity or name' })
const written = z.string().trim().min(1).max(400).nullable().optional()
const editing = z.object({
  type: written.meta({ description: 'A type of the ontology, or figure/ with a measure', examples: ['consult/visit'] }), reality: z.enum(realities).nullable().optional(),
  time: written.meta({ description: 'As 2024, 2024-07, 2024-07-09, 2024-07-09T14:00Z or from the first to the last, 2024-07-09/2024-07-12; none takes it away', examples: ['2024-07-09'] }),
  place: written.meta({ description: 'A place by its name or its id; none takes it away', examples: ['Zuwara', 'geonames:2208425'] }),
  quantity: written.meta({ description: 'As 40, 40.., ..1200, 40..60, about 40, each with a unit behind it, or vague; none takes it away', examples: ['40..60'] }),
  roles: z.object(Object.fromEntries(editableRoles.map((role) => [role, z.array(z.string().trim().min(1).max(400)).min(1).max(20).optional()])) as { readonly [Role in (typeof editableRoles)[number]]: z.ZodOptional<z.ZodArray<z.ZodString>> }).optional()
    .meta({ description: 'Who stands where, by words of the report; none alone for nobody', examples: [{ actor: ['the port guards'] }] }),
})
export const deciding = z.object({
  act: z.enum(['accept', 'reject', 'edit', 'same', 'different', 'unsure', 'retract']),
  targets: z.array(target).max(20).meta({ description: 'One for accept, reject and edit, two for same, different and unsure, the decision for retract' }),
  edit: editing.optional().meta({ description: 'What an edit corrects; for no other act' }),
  note: z.string().max(2000).nullable().optional(),
  by: name.optional(),
})
export const adding = z.object({
  text: z.string().min(1).max(2_000_000), kind: z.enum(['text', 'plain', 'html']).optional(),
  url: z.url({ protocol: /^https?$/u }).max(2000).optional(), publisher: name.optional(), published: z.string().max(40).optional(),
})

export const operations = {
  openapi: { ...usual, needs: 'nothing', summary: 'This description, as OpenAPI 3.1', answer: z.looseObject({ openapi: z.string() }) },
  state: { ...usual, query: reader, summary: 'What the record holds and how it stands', answer: answers.state },
  session: { ...usual, needs: 'nothing', summary: 'Trades an access token for a cookie, for browsers', body: z.object({ token: z.string().min(10).max(200) }), answer: answers.session },
  overview: { ...usual, query: filters.extend(reader.shape), summary: 'What the record holds at a glance: most reported, most disputed, what changed, what could not be read', answer: answers.overview },
  events: { ...usual, query: listed.extend(eventOrder.shape), summary: 'Who did what to whom, where and when, and how many independent origins say so', answer: answers.pageOf(answers.eventLine) },
  event: { ...usual, query: reader, summary: 'One event', answer: answers.eventLine },
  eventWhy: { ...usual, query: reader, summary: 'The tree of reports behind an event', answer: answers.why },
  eventTree: { ...usual, query: reader, summary: 'The same tree, drawn', answer: null, streams: ['image/svg+xml'] },
  eventsAtGlance: { ...usual, query: filters.extend(reader.shape).extend({ relations: eventOrder.shape.relations }), summary: 'All events that fit, in columns: what a timeline and a map draw', answer: answers.glance },
  figures: { ...usual, query: listed, summary: 'Numbers side by side, those that reports differ on first', answer: answers.pageOf(answers.figureLine) },
  figure: { ...usual, query: reader, summary: 'One figure', answer: answers.figureLine },
  figureWhy: { ...usual, query: reader, summary: 'The tree of reports behind a figure', answer: answers.why },
  figureTree: { ...usual, query: reader, summary: 'The same tree, drawn', answer: null, streams: ['image/svg+xml'] },
  claims: { ...usual, query: listed, summary: 'What single reports say, in their own words, and through whom', answer: answers.pageOf(answers.claimLine) },
  claim: { ...usual, query: reader, summary: 'One claim', answer: answers.claimLine },
  entities: { ...usual, query: listed.extend({ named: name.optional().meta({ description: 'Only those with a name that has these letters in it' }) }), summary: 'Who and what the reports name, those named most first', answer: answers.pageOf(answers.entityLine) },
  entity: { ...usual, query: reader, summary: 'One entity: its names, offices, claims by it and about it, who stands beside it', answer: answers.entityWhole },
  documents: { ...usual, query: listed, summary: 'The reports themselves, latest first', answer: answers.pageOf(answers.documentLine) },
  document: { ...usual, query: reader, summary: 'One report with its text and all that was read from it', answer: answers.documentWhole },
  collation: { ...usual, query: reader, summary: 'Two reports side by side, sentence by sentence', answer: answers.collation },
  quote: { ...usual, query: z.object({ words: z.string().min(1).max(5000) }), summary: 'Whether and where words stand in a report', answer: answers.quoteCheck },
  addDocument: { ...usual, needs: 'add', summary: 'Reads a report and keeps it', body: adding, status: 201, answer: answers.added },
  lineage: { ...usual, query: listed, summary: 'Which report derives from which', answer: answers.pageOf(answers.lineage) },
  disputes: { ...usual, query: listed, summary: 'What reports disagree on', answer: answers.pageOf(answers.dispute) },
  search: { ...usual, query: filters.extend(paged.shape).extend({ text: z.string().trim().min(1).max(300) }), summary: 'Reports that hold all the words, best first', answer: answers.pageOf(answers.hit) },
  network: { ...usual, query: filters.extend(reader.shape).extend({ around: z.string().max(40).optional(), nodes: z.coerce.number().int().min(2).max(400).optional() }), summary: 'Who does what to whom, added up', answer: answers.network },
  tally: {
    ...usual, summary: 'Own counts of events by period, and by type or place, against a base period, with the coverage that they rest on', answer: answers.tally,
    query: filters.extend(reader.shape).extend({
      per: z.enum(periods).optional().meta({ description: 'One line for each; a month where nothing is said' }), each: z.enum(groupings).optional(),
      base_from: z.iso.date().optional().meta({ description: 'The first day of what is usual' }), base_until: z.iso.date().optional().meta({ description: 'The day after its last' }),
    }),
  },
  queue: { ...usual, query: paged, summary: 'What waits for a decision, what matters most first', answer: answers.queue },
  decisions: { ...usual, query: paged, summary: 'Every decision, latest first', answer: answers.pageOf(answers.decision.extend({ retracted: z.boolean() })) },
  decide: { ...usual, needs: 'review', summary: 'Keeps a decision: what is acknowledged is on the disk', body: deciding, status: 201, answer: answers.decision },
  exported: { ...usual, query: filters.extend({ format: z.enum(['jsonl', 'csv', 'geojson']).optional() }), summary: `Everything of a kind that fits: ${kinds.join(', ')}`, answer: null, streams: ['application/x-ndjson', 'text/csv', 'application/geo+json'] },
  report: { ...usual, query: filters.extend(reader.shape).extend({ format: z.enum(['md', 'html']).optional() }), summary: 'A briefing of what fits, every line with the words of its sources', answer: null, streams: ['text/markdown', 'text/html'] },
} as const satisfies { readonly [Name in OperationName]: Operation }

export type Operations = typeof operations
export type QueryOf<Name extends OperationName> = z.output<Operations[Name]['query']>
export type AskedOf<Name extends OperationName> = z.input<Operations[Name]['query']>
export type BodyOf<Name extends OperationName> = Operations[Name]['body'] extends z.ZodType ? z.output<Operations[Name]['body']> : null
export type AnswerOf<Name extends OperationName> = Operations[Name]['answer'] extends z.ZodType ? z.output<Operations[Name]['answer']> : string
/** The names in braces of an operation's path. */
export const namesIn = (name: OperationName): readonly string[] => [...paths[name][1].matchAll(/\{([a-z]{1,20})\}/gu)].map(([, found]) => found as string)
