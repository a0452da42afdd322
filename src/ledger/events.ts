import type { EventFold, Participant } from '../model/fold.ts'
import type { Reality } from '../model/claim.ts'
import { compareNames, isVague, joinsAt, personName, wordLikeness } from './compare/names.ts'
import { isPrecise } from './days.ts'
import { disputesOf } from './disputes.ts'
import type { Told } from './disputes.ts'
import { countOrigins, witnessesAmong } from './origins.ts'
import type { Descent } from './origins.ts'
import type { EventBody, EventFoldBody, Principal } from './rows.ts'

/** How much a reality weighs where claims of one event differ: what is told as having happened speaks for the event. */
const realities: readonly Reality[] = ['happened', 'ongoing', 'did-not-happen', 'planned', 'possible', 'requested']

type FoldInput = { readonly id: string; readonly told: readonly Told[]; readonly withdrawn: readonly Told[]; readonly descent: Descent; readonly because: EventFoldBody['because'] }

/** One event from the claims that tell it. Only claims that are not withdrawn are counted. */
export const foldEvent = ({ id, told, withdrawn, descent, because }: FoldInput): EventFoldBody => {
  const counted = told.length > 0 ? told : withdrawn
  const { origins, independent } = countOrigins(witnessesAmong(told.map(({ testimony }) => testimony)), descent)
  const documents = [...new Set(told.map(({ testimony }) => testimony.document))].sort()
  const type = mostToldOf(counted, ({ body }) => [body.type, body.type.includes('/') ? 1 : 0])
  const places = counted.flatMap(({ body }) => body.places)
  const place = [...places].sort((a, b) => fineness(a.precision) - fineness(b.precision) || frequency(places, b.id) - frequency(places, a.id) || (a.id < b.id ? -1 : 1))[0] ?? null
  const fold: EventFold = {
    id, type, reality: realities.find((reality) => counted.some(({ body }) => body.reality === reality)) ?? 'happened',
    time: timeOf(counted), place, participants: participantsOf(counted),
    claims: [...told, ...withdrawn].map(({ testimony }) => testimony.claim).sort(), documents,
    outlets: new Set(told.map(({ testimony }) => testimony.publisher ?? testimony.document)).size,
    origins, independent, disputes: disputesOf(told), because,
  }
  return { ...fold, withdrawn: withdrawn.map(({ testimony }) => testimony.claim).sort() }
}

const fineness = (precision: string): number => ['site', 'settlement', 'district', 'region', 'country'].indexOf(precision)
const frequency = (places: readonly { readonly id: string }[], id: string): number => places.filter((place) => place.id === id).length

/** The value most claims tell; where equal, the one of more weight, then the first. */
const mostToldOf = (all: readonly Told[], valueIn: (told: Told) => readonly [string, number]): string => {
  const counts = new Map<string, { count: number; weight: number }>()
  for (const one of all) {
    const [value, weight] = valueIn(one)
    counts.set(value, { count: (counts.get(value)?.count ?? 0) + 1, weight })
  }
  return [...counts].sort((a, b) => b[1].count - a[1].count || b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ''
}

/** The finest time told, by most; no narrower than anyone's words. */
const timeOf = (all: readonly Told[]): EventBody['time'] => {
  const times = all.flatMap(({ body }) => (body.time === null ? [] : [body.time]))
  const finest = times.some(isPrecise) ? times.filter(isPrecise) : times
  const width = (time: { readonly from: string; readonly until: string }): number => Date.parse(time.until) - Date.parse(time.from)
  const key = (time: { readonly from: string; readonly until: string }): string => `${time.from} ${time.until}`
  return [...finest].sort((a, b) => width(a) - width(b) || finest.filter((time) => key(time) === key(b)).length - finest.filter((time) => key(time) === key(a)).length || (key(a) < key(b) ? -1 : 1))[0] ?? null
}

/** Everyone who takes part, each once under the fullest of their names. */
const participantsOf = (all: readonly Told[]): readonly Participant[] => {
  const principals = new Map<string, Principal>()
  for (const { body } of all) for (const principal of body.principals) principals.set(`${principal.role} ${principal.node ?? principal.profile.form}`, principal)
  const sorted = [...principals].sort((a, b) => Number(b[1].named) - Number(a[1].named) || Number(isVague(a[1].profile)) - Number(isVague(b[1].profile)) || (a[0] < b[0] ? -1 : 1)).map(([, principal]) => principal)
  const kept: Principal[] = []
  for (const principal of sorted) {
    const same = kept.some((other) => other.role === principal.role && (other.node !== null && other.node === principal.node || (other.named && principal.named && (compareNames(other.profile, principal.profile).score >= joinsAt || surnameOf(principal, other)))))
    if (!same) kept.push(principal)
  }
  return kept.map((principal) => ({ role: principal.role, entity: principal.node, name: principal.named ? principal.profile.form : principal.name }))
}
/** Whether one is the bare surname of the other. */
const surnameOf = (one: Principal, other: Principal): boolean => isVague(one.profile) && other.profile.class === 'person' && !isVague(other.profile)
  && wordLikeness(personName(one.profile.form).words[0]?.fold ?? '', personName(other.profile.form).words.at(-1)?.fold ?? '') >= 0.8
