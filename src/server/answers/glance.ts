import type { EventFold, Place } from '../../model/index.ts'
import { isRelation } from '../../query/lists.ts'
import type { Handler } from '../call.ts'
import { remembering, type Shown } from '../shown.ts'
import { fitting } from './fitting.ts'
import { namerOf, placeShown } from './told.ts'

/** All events that fit, in columns: a timeline and a map of thousands are one answer. */

const milliseconds = 86_400_000
/** An end of an offset or of UTC. Matches "T04:00Z" and "T04:00+03:00"; not "T04:00". */
const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/u
/** Days since 1970-01-01, with the hour as a fraction; null for what is no time. */
const dayNumber = (time: string): number | null => {
  const at = Date.parse(time.includes('T') && !zoned.test(time) ? `${time}Z` : time)
  return Number.isNaN(at) ? null : Math.round((at / milliseconds) * 1e4) / 1e4
}
/** The same, asked for each day once. */
const dayNumbers = (): ((time: string) => number | null) => {
  const known = new Map<string, number | null>()
  return (time) => {
    const before = known.get(time)
    if (before !== undefined) return before
    const number = dayNumber(time)
    known.set(time, number)
    return number
  }
}

/** Numbers things as they come. */
const numbering = <Thing>(): { readonly all: Thing[]; readonly of: (key: string, thing: Thing) => number } => {
  const numbers = new Map<string, number>()
  const all: Thing[] = []
  return { all, of: (key, thing) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    return all.push(thing) - 1
  } }
}

const columns = async (shown: Shown, events: readonly EventFold[], reader: string | undefined) => {
  const namer = await namerOf(shown, reader)
  const [types, realities, places, actors] = [numbering<string>(), numbering<string>(), numbering<Place>(), numbering<{ entity: string | null; name: string }>()]
  const day = dayNumbers()
  const actor = events.map(({ participants }) => {
    const first = participants.find(({ role }) => role === 'actor') ?? participants.find(({ role }) => role === 'recipient')
    return first === undefined ? null : actors.of(first.entity ?? first.name, { entity: first.entity, name: first.name })
  })
  const placeOf = events.map(({ place }) => (place === null ? null : places.of(place.id, place)))
  // A place is told by the name that reports give it in a script that the reader reads, where one of its events has it.
  const shownAs = new Map<string, Promise<string | null>>()
  for (const { place, claims } of events) if (place !== null && !shownAs.has(place.id)) shownAs.set(place.id, placeShown(namer, place, claims.flatMap((id) => shown.held.claims.byId.get(id) ?? [])))
  const placesNamed = await Promise.all(places.all.map(async (place) => ({ ...place, name: (await shownAs.get(place.id)) ?? place.name })))
  const named = await Promise.all(actors.all.map(async ({ entity, name }) => ({ entity, name: (await namer.name(entity, name)).shown })))
  return {
    ids: events.map(({ id }) => id),
    from: events.map(({ time }) => (time === null ? null : day(time.from))), until: events.map(({ time }) => (time === null ? null : day(time.until))),
    type: events.map((event) => types.of(event.type, event.type)), reality: events.map((event) => realities.of(event.reality, event.reality)),
    place: placeOf, actor,
    atLeast: events.map(({ independent }) => independent.at_least), disputed: events.map(({ disputes }) => (disputes.length > 0 ? 1 : 0)),
    types: types.all, realities: realities.all, places: placesNamed, actors: named,
    undated: events.filter(({ time }) => time === null).length, unplaced: events.filter(({ place }) => place === null).length,
  }
}

export const eventsAtGlance: Handler<'eventsAtGlance'> = async ({ shown, query }) => {
  const events = await fitting(shown, 'events', query)
  const wanted = query.relations === 'true' || query.type !== undefined ? events : events.filter((event) => !isRelation(event))
  return remembering(shown, `glance ${JSON.stringify(query)}`, () => columns(shown, wanted, query.reader))
}
