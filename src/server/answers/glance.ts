import type { EventFold, Place } from '../../model/index.ts'
import { isRelation } from '../../query/lists.ts'
import type { Handler } from '../call.ts'
import { remembering, type Shown } from '../shown.ts'
import { fitting } from './fitting.ts'
import { namerOf } from './told.ts'

/** All events that fit, in columns: a timeline and a map of thousands are one answer. */

const milliseconds = 86_400_000
/** Days since 1970-01-01, with the hour as a fraction; null for what is no time. */
export const dayNumber = (time: string): number | null => {
  const at = Date.parse(time.includes('T') && !/(?:Z|[+-]\d{2}:?\d{2})$/u.test(time) ? `${time}Z` : time)
  return Number.isNaN(at) ? null : Math.round((at / milliseconds) * 1e4) / 1e4
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
  const actorOf = async ({ participants }: EventFold): Promise<number | null> => {
    const first = participants.find(({ role }) => role === 'actor') ?? participants.find(({ role }) => role === 'recipient')
    return first === undefined ? null : actors.of(first.entity ?? first.name, { entity: first.entity, name: (await namer.name(first.entity, first.name)).shown })
  }
  const actor: (number | null)[] = []
  for (const event of events) actor.push(await actorOf(event))
  return {
    ids: events.map(({ id }) => id),
    from: events.map(({ time }) => (time === null ? null : dayNumber(time.from))), until: events.map(({ time }) => (time === null ? null : dayNumber(time.until))),
    type: events.map((event) => types.of(event.type, event.type)), reality: events.map((event) => realities.of(event.reality, event.reality)),
    place: events.map(({ place }) => (place === null ? null : places.of(place.id, place))), actor,
    atLeast: events.map(({ independent }) => independent.at_least), disputed: events.map(({ disputes }) => (disputes.length > 0 ? 1 : 0)),
    types: types.all, realities: realities.all, places: places.all, actors: actors.all,
    undated: events.filter(({ time }) => time === null).length, unplaced: events.filter(({ place }) => place === null).length,
  }
}

export const eventsAtGlance: Handler<'eventsAtGlance'> = async ({ shown, query }) => {
  const events = await fitting(shown, 'events', query)
  const wanted = query.relations === 'true' || query.type !== undefined ? events : events.filter((event) => !isRelation(event))
  return remembering(shown, `glance ${JSON.stringify(query)}`, () => columns(shown, wanted, query.reader))
}
