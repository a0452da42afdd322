import type { EventFold } from '../../model/index.ts'
import { compare } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import { fitting } from './fitting.ts'
import { namerOf } from './told.ts'

/** Who does what to whom, added up over the events that fit. */

const usualNodes = 80
const mostEvents = 20
type Edge = { readonly from: string; readonly to: string; readonly type: string; readonly events: string[] }

/** The pairs of an event: from each actor to each recipient; between actors where nobody is acted on. */
const pairsOf = ({ participants }: EventFold): readonly (readonly [string, string])[] => {
  const of = (role: string): readonly string[] => [...new Set(participants.filter((one) => one.role === role).flatMap(({ entity }) => entity ?? []))]
  const [actors, recipients] = [of('actor'), of('recipient')]
  const pairs = actors.flatMap((actor) => recipients.filter((recipient) => recipient !== actor).map((recipient) => [actor, recipient] as const))
  return pairs.length > 0 ? pairs : actors.flatMap((actor, index) => actors.slice(index + 1).map((other) => [actor, other] as const))
}

export const network: Handler<'network'> = async ({ shown, query }) => {
  const edges = new Map<string, Edge>()
  for (const event of await fitting(shown, 'events', query)) for (const [from, to] of pairsOf(event)) {
    if (query.around !== undefined && from !== query.around && to !== query.around) continue
    const type = event.type.split('/')[0] ?? event.type
    const key = `${from} ${to} ${type}`
    const known = edges.get(key) ?? { from, to, type, events: [] }
    edges.set(key, known)
    known.events.push(event.id)
  }
  const weights = new Map<string, number>()
  for (const { from, to, events } of edges.values()) for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + events.length)
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
  const kept = ranked.slice(0, query.nodes ?? usualNodes)
  const inside = new Set(kept.map(([id]) => id))
  const namer = await namerOf(shown, query.reader)
  const nodes = kept.flatMap(([id, weight]) => { const entity = shown.held.entities.byId.get(id); return entity === undefined ? [] : [{ id, name: namer.entity(entity).shown, kind: entity.kind, weight }] })
  const drawn = new Set(nodes.map(({ id }) => id))
  return {
    nodes, left: ranked.length - inside.size,
    edges: [...edges.values()].filter(({ from, to }) => drawn.has(from) && drawn.has(to)).map(({ events, ...edge }) => ({ ...edge, count: events.length, events: events.slice(0, mostEvents), score: null })),
  }
}
