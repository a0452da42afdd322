import { z } from 'zod'
import { groupings, periods } from '../query/tally.ts'
import { handlers } from '../server/handlers.ts'
import { type Call, type Desk, present } from '../server/call.ts'
import { filters } from '../server/contract/filters.ts'
import type { AnswerOf } from '../server/contract/operations.ts'
import type { OperationName } from '../server/paths.ts'
import type { Shown } from '../server/shown.ts'

/** What an assistant may ask. Each answer carries its quotes and ids, so that what it then says can be cited and checked. */

export type Tool = {
  readonly description: string
  readonly takes: z.ZodObject
  readonly answer: (asked: Asked, input: unknown) => Promise<object>
}
export type Asked = { readonly shown: Shown; readonly desk: Desk }

/** A tool whose input is parsed before it is used. */
const tool = <Takes extends z.ZodObject>(description: string, takes: Takes, answer: (asked: Asked, input: z.output<Takes>) => Promise<object>): Tool =>
  ({ description, takes, answer: async (asked, input) => answer(asked, takes.parse(input)) })

const nobody = { name: 'assistant', may: ['read'] } as const
/** The API's own answer: an assistant is told what any other program is told. */
const ask = async <Name extends OperationName>(name: Name, { shown, desk }: Asked, given: { readonly path?: object; readonly query?: object }): Promise<AnswerOf<Name>> =>
  (await (handlers[name] as (call: Call<Name>) => Promise<unknown>)({ shown, desk, reader: nobody, path: {}, query: {}, body: null, patience: 0, ...given } as unknown as Call<Name>)) as AnswerOf<Name>

const limit = z.number().int().min(1).max(50).optional().describe('At most so many; 10 where nothing is said')
const { text: _, ...chosen } = filters.shape
const about = z.object({ ...chosen, about: z.array(z.string().min(1).max(200)).max(10).optional().describe('Whom or what it is about, in any script') })
const id = z.string().min(3).max(60)

type Line = AnswerOf<'events'>['items'][number]
/** An event as an assistant needs it: what, who, how sure, and the words. */
const brief = (event: Line) => ({
  id: event.id, type: event.type, reality: event.reality, time: event.time, place: event.place === null ? null : { name: event.place.name, country: event.place.country, precision: event.place.precision },
  participants: event.participants.map(({ role, shown, name, entity }) => ({ role, name: shown, as_written: name, entity })), reports: event.documents.length, outlets: event.outlets, independent: event.independent,
  disputes: event.disputes.map(({ about: over, sides }) => ({ about: over, sides: sides.map(({ value, claims }) => ({ value, claims })) })), told: event.told,
})

export const tools: Readonly<Record<string, Tool>> = {
  search: tool('Finds reports that hold all the words, in any form of them and any of the record’s languages; gives the words where they stand, with the report’s id.', z.object({ words: z.string().min(1).max(300), limit }), async (asked, input) =>
    ask('search', asked, { query: { text: input.words, limit: input.limit ?? 10 } })),
  events: tool('Lists what happened (or is said to be planned, possible, requested or not to have happened: see `reality`), with how many independent origins say so. `independent.at_least` is what may be called confirmed; reports are not witnesses.', about.extend({ limit }), async (asked, input) => {
    const { items, ...page } = await ask('events', asked, { query: { ...input, limit: input.limit ?? 10, order: 'weight' } })
    return { ...page, items: items.map(brief) }
  }),
  figures: tool('Lists numbers with the bounds that the words commit to (`min` null: "up to"; `max` null: "at least"), who gives each, and where reports differ. Never average them.', about.extend({ limit }), async (asked, input) => {
    const { items, ...page } = await ask('figures', asked, { query: { ...input, limit: input.limit ?? 10 } })
    return { ...page, items: items.map(({ id: own, measure, of, place, unit, scope, reality, observations, independent, disputes, derived }) => ({ id: own, measure, of, place, unit, scope, reality, independent, disputes, derived, observations: observations.map(({ min, max, hedge, as_of, told }) => ({ min, max, hedge, as_of, told })) })) }
  }),
  tally: tool('Own counts of events that happened or are ongoing, by period and by type, country or place, against a base period. Each line says how many reports and outlets it rests on: more reports may be all that more events mean. Give the coverage and the notes with any number.', about.extend({
    per: z.enum(periods).optional().describe('One line for each; a month where nothing is said'), each: z.enum(groupings).optional().describe('And within it for each; everything together where nothing is said'),
    base_from: z.iso.date().optional().describe('The first day of what is usual'), base_until: z.iso.date().optional().describe('The day after its last'), limit: z.number().int().min(1).max(500).optional().describe('At most so many lines, the latest; 60 where nothing is said'),
  }), async (asked, { limit: most = 60, ...input }) => {
    const { lines, periods: all, ...rest } = await ask('tally', asked, { query: input })
    return { total: lines.length, lines: lines.slice(-most), periods: all.slice(-most), ...rest }
  }),
  why: tool('The tree of reports behind an event (v-…) or figure (f-…): which are copies, translations or citations of which, the independent origins, and what would raise the count.', z.object({ id }), async (asked, input) => {
    const kind = input.id.startsWith('f-') ? 'figureWhy' : 'eventWhy'
    return ask(kind, asked, { path: { id: input.id } })
  }),
  passages: tool('The exact words that carry an event, a figure, a claim or an entity, each with its report, offsets and the chain of voices that they came through. Quote only these.', z.object({ id, limit }), async (asked, input) => {
    const claims = await claimsOf(asked, input.id)
    return { id: input.id, total: claims.length, passages: claims.slice(0, input.limit ?? 10).map(({ id: claim, document, evidence, chain, reality, edited, told }) => ({ claim, document, publisher: told.publisher, published: told.published, language: told.language, reality, withdrawn: false, passages: evidence, said_by: told.said, chain, corrected: edited })) }
  }),
  check_quote: tool('Says whether and where words stand in a report: exactly, but for spacing and marks, or not. Call it before quoting.', z.object({ document: id, words: z.string().min(1).max(5000) }), async (asked, input) =>
    ask('quote', asked, { path: { id: input.document }, query: { words: input.words } })),
}

/** The claims behind an id, those that count only. */
const claimsOf = async (asked: Asked, of: string): Promise<readonly AnswerOf<'claim'>[]> => {
  const { held } = asked.shown
  const ids = async (): Promise<readonly string[]> => {
    switch (of[0]) {
      case 'c': return [of]
      case 'v': return (await ask('event', asked, { path: { id: of } })).claims
      case 'f': return (await ask('figure', asked, { path: { id: of } })).observations.flatMap(({ claims }) => claims)
      case 'd': return (held.claimsOf.get((await ask('document', asked, { path: { id: of } })).id) ?? []).map((claim) => claim.id)
      case 'e': { const entity = await ask('entity', asked, { path: { id: of } }); return [...entity.about, ...entity.by].map((claim) => claim.id) }
      default: return present<readonly string[]>(null, 'event, figure, claim, report or entity', of)
    }
  }
  const all = await Promise.all([...new Set(await ids())].map((claim) => ask('claim', asked, { path: { id: claim } })))
  return all.filter(({ withdrawn }) => !withdrawn)
}
