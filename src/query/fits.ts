import type { EventFold, FigureFold, Interval, Place } from '../model/index.ts'
import { bears, names, type NameSought, placeNamed } from './names.ts'
import { type Sought, typeFits } from './sought.ts'
import type { RecordClaim } from './view.ts'
import { touches } from './when.ts'

/** Which things fit a filter: the one meaning of each filter, for every list, export and report. */

const placeFits = (sought: Sought['place'], place: Place | null): boolean =>
  sought === null || (place !== null && (place.id === sought.asked || placeNamed(sought, place.name) || (place.country !== null && sought.countries.has(place.country))))

const aboutClaim = (sought: NameSought, claim: RecordClaim): boolean =>
  claim.roles.some((role) => names(sought, role)) || (claim.place !== null && placeNamed(sought, claim.place.name))

const placeOfClaim = (sought: Sought['place'], claim: RecordClaim): boolean =>
  placeFits(sought, claim.place) ||
  (sought !== null && claim.roles.some((role) => (role.role === 'place' || role.role === 'origin' || role.role === 'destination') && names(sought, role)))

const timeFits = (sought: Sought, time: Interval | null): boolean => touches(time, sought.filter.from, sought.filter.until)

/** Whether a voice in the chain is the one asked for, with the stance asked for; a stance alone is that of any voice but the publisher's own "stated". */
const saidSo = (sought: Sought, claim: RecordClaim): boolean => {
  const { stance } = sought.filter
  if (sought.voice === null) return stance === null || claim.chain.some((voice) => voice.stance === stance)
  const { voice: asked } = sought
  return claim.chain.some(
    (voice) => (stance === null || voice.stance === stance) && (names(asked, voice) || (voice.jointly ?? []).some((name) => bears(name, asked.words))),
  )
}

/** What is asked of a single claim even where a fold is listed: who says it, how, and in which document. */
export const claimIsSaid = (sought: Sought, claim: RecordClaim): boolean =>
  (sought.documents === null || sought.documents.has(claim.document)) && saidSo(sought, claim)

export const asksOfClaims = (sought: Sought): boolean => sought.documents !== null || sought.voice !== null || sought.filter.stance !== null

export const claimFits = (sought: Sought, claim: RecordClaim): boolean =>
  typeFits(sought.filter.type, claim.type) &&
  (sought.filter.reality === null || claim.reality === sought.filter.reality) &&
  timeFits(sought, claim.time) &&
  placeOfClaim(sought.place, claim) &&
  sought.about.every((name) => aboutClaim(name, claim)) &&
  claimIsSaid(sought, claim)

/** Whether an event fits, its claims aside (`asksOfClaims`). */
export const eventFits = (sought: Sought, event: EventFold): boolean =>
  typeFits(sought.filter.type, event.type) &&
  (sought.filter.reality === null || event.reality === sought.filter.reality) &&
  timeFits(sought, event.time) &&
  (placeFits(sought.place, event.place) || (sought.place !== null && event.participants.some((one) => one.role === 'place' && names(sought.place as NameSought, { ...one, quote: null })))) &&
  sought.about.every((name) => event.participants.some((one) => names(name, { ...one, quote: null })) || (event.place !== null && placeNamed(name, event.place.name))) &&
  (sought.filter.origins === null || event.independent.at_least >= sought.filter.origins) &&
  (!sought.filter.disputed || event.disputes.length > 0)

/** Whether a figure fits, its claims aside: whom it is about and where are asked of its claims, which name more than the fold does. */
export const figureFits = (sought: Sought, figure: FigureFold): boolean =>
  typeFits(sought.filter.type, `figure/${figure.measure}`) &&
  (sought.filter.reality === null || figure.reality === sought.filter.reality) &&
  ((sought.filter.from === null && sought.filter.until === null) || figure.observations.some(({ as_of }) => timeFits(sought, as_of))) &&
  (sought.filter.origins === null || figure.independent.at_least >= sought.filter.origins) &&
  (!sought.filter.disputed || figure.disputes.length > 0)

/** Whether a claim of a figure is about what is asked for, where it is asked for. */
export const claimOfFigureFits = (sought: Sought, figure: FigureFold, claim: RecordClaim): boolean =>
  claimIsSaid(sought, claim) &&
  (placeOfClaim(sought.place, claim) || (sought.place !== null && figure.place !== null && placeNamed(sought.place, figure.place))) &&
  sought.about.every((name) => name.entities.has(figure.of) || bears(figure.of, name.words) || aboutClaim(name, claim) || names(name, countedBy(claim)))

const countedBy = (claim: RecordClaim) => {
  const counted = claim.quantity?.of ?? null
  return { entity: counted?.entity ?? null, name: counted?.head ?? null, quote: counted?.quote ?? null }
}
