import type { EventFold, Place } from '../model/index.ts'
import { limited } from '../query/lists.ts'
import type { Sought } from '../query/sought.ts'
import { chainText } from '../query/voices.ts'
import type { RecordClaim, View } from '../query/view.ts'
import { harmlessJson } from '../text/harmless.ts'
import { type Exported, things } from './kinds.ts'

/** GeoJSON (RFC 7946): what has a place, as points. A point stands for an area as wide as `place_precision` says. */

export const mappable = ['events', 'claims'] as const
export type Mappable = (typeof mappable)[number]

const placed = (place: Place) => ({ place: place.name, place_id: place.id, country: place.country, place_precision: place.precision })

const eventProperties = (event: EventFold) => ({
  type: event.type,
  reality: event.reality,
  time: event.time,
  participants: event.participants,
  documents: event.documents.length,
  outlets: event.outlets,
  at_least: event.independent.at_least,
  at_most: event.independent.at_most,
  disputed: event.disputes.map(({ about }) => about),
})

const claimProperties = (claim: RecordClaim) => ({
  type: claim.type,
  reality: claim.reality,
  time: claim.time,
  participants: claim.roles.map(({ role, entity, name }) => ({ role, entity, name })),
  document: claim.document,
  event: claim.event,
  withdrawn: claim.withdrawn,
  said_by: chainText(claim.chain),
  quote: claim.evidence.map(({ quote }) => quote),
})

/** A collection of points, one feature a line. What has no place is counted and left out. */
export const geojson = (view: View, kind: Mappable, sought: Sought): Exported => {
  let left = 0
  let all = 0
  async function* pieces(): AsyncGenerator<string> {
    yield '{"type":"FeatureCollection","features":['
    let before = '\n'
    for await (const thing of limited<EventFold | RecordClaim>(things[kind](view, sought), sought.filter.limit)) {
      all += 1
      if (thing.place === null) {
        left += 1
        continue
      }
      const properties = { ...('chain' in thing ? claimProperties(thing) : eventProperties(thing)), ...placed(thing.place) }
      const geometry = { type: 'Point', coordinates: [thing.place.longitude, thing.place.latitude] }
      yield before + harmlessJson({ type: 'Feature', id: thing.id, geometry, properties })
      before = ',\n'
    }
    yield '\n]}\n'
  }
  return {
    pieces: pieces(),
    lost: () => [
      ...(left > 0 ? [`${left} of ${all} ${kind} have no place and are left out`] : []),
      'a point stands for the whole town, region or country that place_precision names; origins and the sides of disputes are left out',
    ],
  }
}
