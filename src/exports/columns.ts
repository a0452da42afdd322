import type { EventFold, Interval, Place, Span } from '../model/index.ts'
import { correctionText } from '../query/editing.ts'
import { compare } from '../query/when.ts'
import { chainText } from '../query/voices.ts'
import type { RecordClaim } from '../query/view.ts'
import type { Exportable, Kind } from './kinds.ts'

/** The columns of each kind as a table. */

export type Cell = string | number | boolean | null
/** `of` names the columns; a thing gives one row or several. */
export type Column<K extends Kind> = { readonly of: readonly string[]; readonly rowsOf: (thing: Exportable[K]) => readonly (readonly Cell[])[] }

const list = (values: readonly (string | null)[]): string => values.filter((value) => value !== null).join('; ')
const timeColumns = (prefix: string): readonly string[] => [`${prefix}from`, `${prefix}until`, `${prefix}precision`]
const time = (interval: Interval | null): readonly Cell[] => [interval?.from ?? null, interval?.until ?? null, interval?.precision ?? null]
const placeColumns = ['place', 'place_id', 'country', 'latitude', 'longitude', 'place_precision']
const place = (found: Place | null): readonly Cell[] =>
  found === null ? [null, null, null, null, null, null] : [found.name, found.id, found.country, found.latitude, found.longitude, found.precision]
const quotes = (spans: readonly Span[]): string => spans.map(({ quote }) => quote).join(' … ')
const end = (value: string | { readonly unseen: string }): readonly Cell[] => (typeof value === 'string' ? [value, true] : [value.unseen, false])

const rolesOf = (claim: RecordClaim, role: string): string => list(claim.roles.filter((one) => one.role === role).map(({ name }) => name))
const participantsOf = (event: EventFold, role: string): string => list(event.participants.filter((one) => one.role === role).map(({ name }) => name))

export const columns: { readonly [K in Kind]: Column<K> } = {
  documents: {
    of: ['id', 'title', 'publisher', 'agency', 'via', 'url', 'path', 'language', ...timeColumns('published_'), 'published_how', 'complete', 'incomplete_because', 'version_of', 'origin', 'retrieved'],
    rowsOf: (d) => [[d.id, d.title, d.publisher, list(d.agency), list(d.via), d.url, d.path, d.language, ...time(d.published), d.published?.how ?? null, d.complete, d.incomplete_because, d.version_of, d.origin, d.retrieved]],
  },
  claims: {
    of: ['id', 'document', 'event', 'withdrawn', 'type', 'reality', 'actors', 'recipients', ...timeColumns(''), ...placeColumns, 'min', 'max', 'hedge', 'unit', 'counted', 'scope', 'said_by', 'stance', 'quote', 'start', 'end', 'trigger', 'rule', 'score', 'edited_by', 'edited_fields'],
    rowsOf: (c) => [[
      c.id, c.document, c.event, c.withdrawn, c.type, c.reality, rolesOf(c, 'actor'), rolesOf(c, 'recipient'), ...time(c.time), ...place(c.place),
      c.quantity?.min ?? null, c.quantity?.max ?? null, c.quantity?.hedge ?? null, c.quantity?.unit ?? null, c.quantity?.of?.quote ?? null, c.quantity?.scope.kind ?? null,
      chainText(c.chain), c.chain[0]?.stance ?? null, quotes(c.evidence), c.evidence[0]?.start ?? null, c.evidence.at(-1)?.end ?? null, c.trigger?.quote ?? null, c.rule, c.score, list(c.edited?.by.map(({ by }) => by) ?? []), list([...new Set(c.edited?.by.flatMap(({ fields }) => fields) ?? [])]),
    ]],
  },
  entities: {
    of: ['id', 'kind', 'name', 'names', 'mentions', 'documents', 'wikidata'],
    rowsOf: (e) => [[
      e.id, e.kind, e.name, list(e.names.map(({ form, language }) => (language === null ? form : `${form} [${language}]`))),
      e.mentions.length, new Set(e.mentions.map(({ document }) => document)).size, e.wikidata,
    ]],
  },
  events: {
    of: ['id', 'type', 'reality', ...timeColumns(''), ...placeColumns, 'actors', 'recipients', 'documents', 'outlets', 'at_least', 'at_most', 'disputes', 'claims'],
    rowsOf: (e) => [[
      e.id, e.type, e.reality, ...time(e.time), ...place(e.place), participantsOf(e, 'actor'), participantsOf(e, 'recipient'),
      e.documents.length, e.outlets, e.independent.at_least, e.independent.at_most,
      list(e.disputes.map(({ about, sides }) => `${about}: ${sides.map(({ value }) => value).join(' / ')}`)), e.claims.join(' '),
    ]],
  },
  figures: {
    of: ['id', 'measure', 'of', 'place', 'unit', 'scope', 'reality', 'min', 'max', 'hedge', ...timeColumns('as_of_'), 'origins', 'claims', 'at_least', 'at_most', 'derived_best', 'derived_rule', 'derived_lowest', 'derived_low', 'derived_high', 'status'],
    rowsOf: (f) => f.observations.map((o) => [
      f.id, f.measure, f.of, f.place, f.unit, f.scope.kind, f.reality, o.min, o.max, o.hedge, ...time(o.as_of), o.origins.length, o.claims.join(' '),
      f.independent.at_least, f.independent.at_most, f.derived?.best ?? null, f.derived?.rule ?? null, f.derived?.lowest ?? null, f.derived?.low ?? null, f.derived?.high ?? null, f.status,
    ]),
  },
  lineage: {
    of: ['from', 'from_held', 'to', 'to_held', 'kind', 'direction', 'score', 'because'],
    rowsOf: (l) => [[...end(l.from), ...end(l.to), l.kind, l.direction, l.score, list(l.because)]],
  },
  disputes: {
    of: ['id', 'of_kind', 'of_id', 'about', 'side', 'value', 'claims'],
    rowsOf: (d) => d.sides.map(({ value, claims }, index) => [d.id, d.of.kind, d.of.id, d.about, index + 1, value, [...claims].sort(compare).join(' ')]),
  },
  decisions: {
    of: ['id', 'act', 'targets', 'quotes', 'retracts', 'by', 'at', 'note', 'corrections'],
    rowsOf: (d) => [[d.id, d.act, list(d.targets.map(({ kind, id }) => `${kind} ${id}`)), list(d.targets.map(({ quote }) => quote)), d.retracts, d.by, d.at, d.note, list(d.corrections.map(correctionText))]],
  },
}

/** What a table of each kind can't hold, in one sentence. */
export const flattened: Readonly<Record<Kind, string>> = {
  documents: 'the table leaves out the texts, and the words that date each document',
  claims: 'the table leaves out roles other than actors and recipients, entity ids, how each voice knows, what speech acts contain and the reasons of scores',
  entities: 'the table counts mentions without saying where they stand, and leaves out the reasons of merges',
  events: 'the table leaves out participants other than actors and recipients, entity ids, the origins with their reasons and the claims of each side of a dispute',
  figures: 'the table has a row for each observation, and leaves out the origins with their reasons and the periods of scopes',
  lineage: 'nothing is lost but the borders between reasons',
  disputes: 'the table has a row for each side',
  decisions: 'the table leaves out the words around each target, so it can not be imported again; JSON Lines can',
}
