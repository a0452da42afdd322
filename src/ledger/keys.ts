import { fold } from '../text/normalise.ts'
import { acronymsOf, bodyStems, nameSkeletons, personStems } from './compare/names.ts'
import { measureClass, scopeClass } from './tolls.ts'
import { isRelation, isSeldom } from './compare/types.ts'
import type { NameProfile } from './compare/names.ts'
import { daysOf, isPrecise } from './days.ts'
import { ladder } from './ladders.ts'
import type { Ladder } from './ladders.ts'
import type { EventBody, FigureBody, Principal, TextBody } from './rows.ts'

/** Candidate pairs come from these keys and from nothing else. */

/** A name in a word that holds across scripts: what is known of it, else the consonants of its last word. */
export const nameUnit = (profile: NameProfile): string => profile.known ?? `${profile.class[0]}${nameSkeletons(profile)[0] ?? fold(profile.form)}`

const longestFirst = (bones: readonly string[]): readonly string[] => [...bones].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

export const nameLadders = (profile: NameProfile): readonly Ladder[] => {
  const bones = nameSkeletons(profile)
  const ladders: Ladder[] = profile.known === null ? [] : [ladder('known', [profile.known])]
  switch (profile.class) {
    case 'person': {
      const stems = personStems(profile.form)
      if (bones.length < 2) return [...ladders, ...stems.map(({ last, sounds }) => ladder('one', [last, sounds]))]
      const [last = '', first = ''] = [bones[0], bones.at(-1)]
      return [...ladders, ...stems.map((stem) => ladder('family', [stem.last, stem.first, stem.sounds])), ladder('given', [first, last.slice(0, 2), last.slice(0, 4)])]
    }
    case 'body': {
      const [telling, stems] = [longestFirst(bones), longestFirst(bodyStems(profile.form))]
      return [
        ...ladders, ...acronymsOf(profile.form).map((letters) => ladder('letters', [letters, fold(profile.form)])),
        ladder('body', [telling[0] ?? '', [...bones].sort().join('.'), fold(profile.form)]),
        // A name in another case keeps the consonants of its stems.
        ...(stems[0] === telling[0] ? [] : [ladder('body', [stems[0] ?? '', [...stems].sort().join('.'), fold(profile.form)])]),
      ]
    }
    case 'place': {
      if (profile.known !== null) return ladders
      const stems = bodyStems(profile.form).join('.')
      return [ladder('place', [bones.join('.'), fold(profile.form)]), ...(stems === bones.join('.') ? [] : [ladder('place', [stems, fold(profile.form)])])]
    }
    case 'thing': return [...ladders, ladder('thing', [bones.join('.'), fold(profile.form)])]
  }
}
/** Two forms that one document takes for one thing share a key that says no more than that, however many documents do. */
export const togetherLadder = (a: string, b: string): Ladder => ladder('together', [a < b ? `${a} ${b}` : `${b} ${a}`])

/** Names that a file lists for one known entity share a key that says whose. */
export const listedMark = (known: string): string => listedLadder(known)[0] as string
export const listedLadder = (known: string): Ladder => ladder('listed', [known])

const root = (type: string): string => type.split('/')[0] as string
/** Whom and where an event concerns, in words that hold across scripts, at most five, the same for the same names in any order. */
export const eventUnits = (body: { readonly principals: readonly Principal[]; readonly places: EventBody['places'] }): readonly string[] => {
  const named = body.principals.filter((principal) => principal.named).map((principal) => nameUnit(principal.profile))
  const countries = body.places.map((place) => place.country ?? place.id)
  return [...new Set([...[...new Set(named)].sort().slice(0, 4), ...[...new Set(countries)].sort().slice(0, 2)])]
}

export const eventLadders = (body: EventBody, node: string): readonly Ladder[] => {
  const units = eventUnits(body)
  const kind = `${root(body.type) === 'cooperate' ? 'agree' : root(body.type)}${body.plural ? '+' : ''}`
  const ladders: Ladder[] = []
  if (isRelation(body.type)) return units.map((unit) => ladder('state', [`${body.type}|${unit}`, units.join(','), node]))
  const days = isPrecise(body.time) ? daysOf(body.time) : null
  // Days at most one apart share a key; so does a week with its days.
  if (days !== null) for (let day = days.first - 1; day <= Math.min(days.last, days.first + 7); day += 1) for (const unit of units) ladders.push(ladder('day', [`${kind}|${unit}|${day}`, units.join(','), node]))
  const sites = body.places.filter((place) => place.precision === 'settlement' || place.precision === 'site').map((place) => place.id).slice(0, 2)
  // What is told without names is found by its place, within the years it may be of.
  for (const site of sites) ladders.push(ladder('site', [`${kind}|${site}|${body.time === null ? '' : body.time.from.slice(0, days === null ? 4 : 10)}`, body.type, node]))
  for (const [at, unit] of units.entries()) for (const other of units.slice(at + 1)) ladders.push(ladder('pair', [`${kind}|${[unit, other].sort().join('|')}`, body.type, units.join(','), node]))
  return ladders
}
/** How many of a report's details its undated events are found by. */
const mostOfScene = 4
/** What a report tells of around its undated events: its rarest details, by which such events of other reports are found. */
export const sceneLadders = (type: string, details: readonly string[]): readonly Ladder[] =>
  isSeldom(type) ? details.slice(0, mostOfScene).map((detail) => ladder('scene', [`${root(type)}|${detail}`])) : []

/** The details that tell one occasion from another, the rarest first: persons, bodies, towns and numbers, not what is on everybody's lips. */
export const sceneOf = (body: TextBody): readonly string[] =>
  [...new Set(body.sentences.flatMap(({ details }) => details))].filter((detail) => !detail.startsWith('!') && !detail.startsWith('?') && !detail.startsWith('@') && detailWeight(detail) >= leastOfScene)
    .sort((a, b) => detailWeight(b) - detailWeight(a) || (a < b ? -1 : 1)).slice(0, mostCompared)
const leastOfScene = 0.3
const mostCompared = 48

export const figureLadders = (body: FigureBody, node: string): readonly Ladder[] => {
  const what = `${measureClass(body.measure)}|${body.unit}|${scopeClass(body.measure, body.scope.kind)}`
  const value = `${body.min ?? ''}..${body.max ?? ''}`
  const places = [...new Set([...body.places, ...(body.context?.places ?? [])].flatMap((place) => [place.id, ...(place.country === null ? [] : [place.country])]))].sort().slice(0, 4)
  const counted = body.of === null ? null : body.of.profile === null ? fold(body.of.head) : nameUnit(body.of.profile)
  const speaker = body.speaker === null ? null : nameUnit(body.speaker)
  const times = [body.context?.time ?? null, body.time].filter(isPrecise).flatMap((time) => daysOf(time)?.first ?? [])
  const days = [...new Set(times.flatMap((first) => [first - 1, first]))]
  return [
    ladder('value', [`${what}|${value}`, places.join(','), counted ?? '', node]),
    ...(speaker === null ? [] : [ladder('said', [`${what}|${value}|${speaker}`, node])]),
    ...places.flatMap((place) => [
      ...(counted === null ? [] : [ladder('of', [`${what}|${counted}|${place}`, value, node])]),
      ...days.map((day) => ladder('day', [`${what}|${place}|${day}`, counted ?? '', value, node])),
    ]),
  ]
}

/** How many keys of each kind one text may have: the rarest first. */
const mostSentences = 12
const mostDetails = 24
const tellingNumber = 0.6
/** A number and what stands beside it must weigh this much together: two figures and a town are shared by chance, more often the more reports there are. */
const tellingPair = 1.3
const rareName = 0.6
/** How much a detail tells, by its shape alone: no count of anything in the record. */
export const detailWeight = (detail: string): number => {
  const kind = detail[0]
  const value = detail.slice(1)
  if (kind === '@') return 0.5
  if (kind === '#') {
    const amount = Number(value)
    const figures = value.replace(/(?<!0)0+$/, '').replace('.', '').length
    if (amount <= 12 && Number.isInteger(amount)) return 0.05
    if (Number.isInteger(amount) && amount >= 1900 && amount < 2100) return 0.15
    return Math.min(1, 0.35 + 0.2 * figures + (amount >= 1000 ? 0.15 : 0))
  }
  // Known things and countries are everywhere; a person's or a village's name is not.
  if (kind === '!' || kind === '?') return 0.2
  if (kind === '+') return 0.45
  return Math.min(0.8, 0.15 * value.length)
}

export const textLadders = (body: TextBody, node: string): readonly Ladder[] => {
  const sentences = body.sentences.filter((sentence) => sentence.words >= 10).sort((a, b) => b.words - a.words || (a.hash < b.hash ? -1 : 1)).slice(0, mostSentences)
  const pairs = new Map<string, number>()
  for (const { details } of body.sentences) {
    const weighed = details.map((detail) => ({ detail, weight: detailWeight(detail) })).sort((a, b) => (a.detail < b.detail ? -1 : 1))
    for (const [at, one] of weighed.entries()) for (const other of weighed.slice(at + 1)) {
      // A number is told by whatever stands beside it; two names must both be rare.
      const number = one.detail.startsWith('#') ? one.weight : 0
      if ((number >= tellingNumber && one.weight + other.weight >= tellingPair) || Math.min(one.weight, other.weight) >= rareName) pairs.set(`${one.detail} ${other.detail}`, one.weight + other.weight + (number >= tellingNumber ? 0.5 : 0))
    }
  }
  const details = [...pairs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostDetails)
  return [
    ladder('whole', [body.whole]),
    ...body.sketch.keys.map((run) => ladder('run', [run.toString(36)])),
    ...sentences.map((sentence) => ladder('sentence', [sentence.hash])),
    ...details.map(([pair]) => ladder('detail', [pair, body.published?.slice(0, 7) ?? '', node])),
  ]
}

export const versionLadders = (url: string): readonly Ladder[] => [ladder('url', [url])]
