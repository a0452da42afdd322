import { z } from 'zod'
import { knownId, type KnownEntity } from '../model/index.ts'
import { jsonLine } from './json-line.ts'

/** Known entities as JSON Lines: parsed once, here. What `stemma known --json` prints is read again as it was. */

/** A day, month or year of an office. Matches "2019", "2019-05" and "2019-05-21"; not "May 2019". */
const written = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'a date is written as 2019, 2019-05 or 2019-05-21')
/** An item of Wikidata. Matches "Q42"; not "P31". */
const item = z.string().regex(/^Q[1-9]\d{0,11}$/u, 'an id of Wikidata is a Q with digits')
const name = z.string().trim().min(1).max(200)
const line = z.object({
  kind: z.enum(['person', 'organisation', 'group', 'place', 'facility', 'weapon', 'vehicle', 'event', 'other']),
  names: z.array(z.union([name, z.object({ form: name, language: z.string().max(35).nullable().default(null) })])).min(1).max(200),
  wikidata: item.nullable().default(null),
  offices: z.array(z.object({ title: name, from: written.nullable().default(null), until: written.nullable().default(null) })).max(200).default([]),
})

export type KnownLine = { readonly kind: 'known'; readonly known: KnownEntity } | { readonly kind: 'refused'; readonly message: string }

/** Reads one line. Who has an id of Wikidata is known by it: a later line takes the place of an earlier one. */
export const knownLine = (text: string): KnownLine => {
  const parsed = jsonLine(line, text)
  if (parsed.kind === 'refused') return parsed
  const { kind, wikidata, offices } = parsed.value
  const names = [...new Map(parsed.value.names.map((each) => (typeof each === 'string' ? { form: each, language: null } : each)).map((each) => [each.form, each])).values()].sort((a, b) => (a.form < b.form ? -1 : 1))
  return { kind: 'known', known: { id: knownId(wikidata === null ? [kind, ...names.map(({ form }) => form)] : [wikidata]), kind, names, wikidata, offices } }
}
