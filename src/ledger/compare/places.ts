import type { Place } from '../../model/mention.ts'

/** How two sets of places stand: the same, one within the other (known only through the country), unknown, or apart. */
export type PlaceVerdict = { readonly kind: 'same' | 'within' | 'unknown' | 'near' | 'apart'; readonly because: string | null }

const coarse = (place: Place): boolean => place.precision === 'country' || place.precision === 'region'
const kilometresOfDegree = 111.2
/** Distance on a sphere, in kilometres (equirectangular: near enough below a few hundred). */
const kilometres = (a: Place, b: Place): number => {
  const east = (a.longitude - b.longitude) * Math.cos(((a.latitude + b.latitude) / 2) * (Math.PI / 180))
  return Math.hypot(a.latitude - b.latitude, east) * kilometresOfDegree
}
/** Places this near are often one told twice: the base and the town. */
const nearKilometres = 30

const pair = (a: Place, b: Place): PlaceVerdict => {
  if (a.id === b.id) return { kind: 'same', because: `both at ${a.name}` }
  if (a.country !== null && a.country === b.country && (coarse(a) || coarse(b))) {
    if (a.precision === 'country' || b.precision === 'country') return { kind: 'within', because: `${coarse(a) ? b.name : a.name} is in ${coarse(a) ? a.name : b.name}` }
    return { kind: 'near', because: `${a.name} and ${b.name} are in one country` }
  }
  if (!coarse(a) && !coarse(b) && kilometres(a, b) <= nearKilometres) return { kind: 'near', because: `${a.name} is near ${b.name}` }
  return { kind: 'apart', because: `${a.name} is not ${b.name}` }
}
const order = ['same', 'within', 'near', 'apart'] as const
/** The best that any two of them make. */
export const comparePlaces = (a: readonly Place[], b: readonly Place[]): PlaceVerdict => {
  if (a.length === 0 || b.length === 0) return { kind: 'unknown', because: null }
  const all = a.flatMap((one) => b.map((other) => pair(one, other)))
  for (const kind of order) { const found = all.find((verdict) => verdict.kind === kind); if (found !== undefined) return found }
  return { kind: 'unknown', because: null }
}
