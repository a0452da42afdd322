import { z } from 'zod'
import { type Filter, realities, stances, unfiltered } from '../../query/filter.ts'
import { period } from '../../query/when.ts'
import type { Reality, Stance } from '../../model/index.ts'
import type { Moment } from '../../record.ts'

/** The one vocabulary of filters as query parameters: the command line's words, and what only a map or a search box asks. */

/** Names are short; what is longer is no name. */
const name = z.string().trim().min(1).max(200)
const day = z.string().max(10).refine((value) => period(value) !== null, { message: 'no such day: write a year, a month or a day as 2023, 2023-08 or 2023-08-22' })
  .meta({ description: 'A year, a month or a day: 2023, 2023-08, 2023-08-22', examples: ['2023-08'] })
/** West, south, east, north in degrees. Matches "-10,30,12.5,38"; not "10,30". */
const corners = /^-?\d{1,3}(?:\.\d{1,6})?(?:,-?\d{1,3}(?:\.\d{1,6})?){3}$/u
const realityName = z.enum(realities as unknown as readonly [Reality, ...Reality[]])
const stanceName = z.enum(stances as unknown as readonly [Stance, ...Stance[]])

/** The past moment that may be asked about. */
export const knownAt = z.object({
  asof: day.optional().meta({ description: 'Only what was known on this day: the record is folded anew from the reports that there were by then', examples: ['2024-07-10'] }),
  by: z.enum(['published', 'learnt']).optional().meta({ description: 'By which clock it was known: when reports were published (where nothing is said), or when this record learnt of them' }),
})

export const filters = z.object({
  about: z.union([name.transform((one) => [one]), z.array(name).max(10)]).optional().meta({ description: 'Whom or what it is about, in any script; repeat it for several' }),
  from: day.optional(),
  until: day.optional(),
  place: name.optional().meta({ description: 'A place, or the country it lies in' }),
  type: z.string().trim().min(1).max(80).optional().meta({ description: 'consult, consult/visit, figure/killed; for entities person, place …' }),
  reality: realityName.optional(),
  stance: stanceName.optional(),
  voice: name.optional().meta({ description: 'Someone who says it, anywhere in the chain' }),
  outlet: name.optional().meta({ description: 'The publisher, the agency it credits or who carried it' }),
  language: z.string().trim().min(1).max(20).optional().meta({ description: 'The language of the report' }),
  origins: z.coerce.number().int().min(0).max(1000).optional().meta({ description: 'At least so many independent origins' }),
  disputed: z.enum(['true', 'false']).optional().meta({ description: 'Only what reports disagree on' }),
  document: z.string().trim().min(1).max(40).optional().meta({ description: 'Only what rests on this document: its id, or its beginning' }),
  text: z.string().trim().min(1).max(300).optional().meta({ description: 'Only what rests on reports that hold all these words, in any form of them' }),
  area: z.string().regex(corners).optional().meta({ description: 'Only what lies in a rectangle on the map: west,south,east,north in degrees', examples: ['40,10,55,20'] }),
}).extend(knownAt.shape)
export type Filters = z.output<typeof filters>

export type Area = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
/** What is asked for: the record's filter, and what is held against the answer here. */
export type Wanted = { readonly filter: Filter; readonly text: string | null; readonly area: Area | null }

const areaOf = (written: string): Area => {
  const [west = 0, south = 0, east = 0, north = 0] = written.split(',').map(Number)
  return { west, south, east, north }
}

/** The filter that parsed parameters say. */
export const wantedOf = (asked: Filters): Wanted => ({
  filter: {
    ...unfiltered,
    about: asked.about ?? [],
    from: asked.from === undefined ? null : (period(asked.from)?.from ?? null),
    until: asked.until === undefined ? null : (period(asked.until)?.until ?? null),
    place: asked.place ?? null, type: asked.type ?? null, reality: asked.reality ?? null, stance: asked.stance ?? null, voice: asked.voice ?? null, outlet: asked.outlet ?? null,
    language: asked.language ?? null, origins: asked.origins ?? null, disputed: asked.disputed === 'true', document: asked.document ?? null,
  },
  text: asked.text ?? null,
  area: asked.area === undefined ? null : areaOf(asked.area),
})

/** The past moment that is asked about: to the end of the day, month or year that is named. Null for now. */
export const momentIn = ({ asof, by = 'published' }: Pick<Filters, 'asof' | 'by'>): Moment | null => {
  const named = asof === undefined ? null : period(asof)
  return named === null ? null : { at: new Date(Date.parse(named.until) - 1).toISOString().slice(0, 10), by }
}

/** Whether a place lies in a rectangle; one whose west is east of its east runs over the date line. */
export const inArea = ({ west, south, east, north }: Area, { latitude, longitude }: { readonly latitude: number; readonly longitude: number }): boolean =>
  latitude >= south && latitude <= north && (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east)
