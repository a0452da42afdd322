import type { Place } from '../../model/mention.ts'
import type { GazetteerEntry } from '../../packs/gazetteer.ts'
import { distance, placeAlone } from '../../packs/gazetteer.ts'
import type { Candidate } from '../recognise/candidate.ts'

/** What a document says of where it plays: how often each country is named, and the places that leave no doubt. */
export type Scene = { readonly countries: ReadonlyMap<string, number>; readonly sure: readonly GazetteerEntry[] }

/** Reads the scene off all place candidates and adjectives of belonging of a document. */
export const sceneOf = (candidates: readonly Candidate[]): Scene => {
  const countries = new Map<string, number>()
  const sure: GazetteerEntry[] = []
  const count = (country: string | null, weight: number): void => {
    if (country !== null) countries.set(country.toUpperCase(), (countries.get(country.toUpperCase()) ?? 0) + weight)
  }
  for (const candidate of candidates) {
    count(candidate.belonging, 0.5)
    const [first, second] = candidate.entries
    if (first === undefined) continue
    if (first.precision === 'country') count(first.country, 1)
    else if (second === undefined || first.prior - second.prior > 0.35) {
      count(first.country, 0.5)
      if (sure.length < 40) sure.push(first)
    }
  }
  return { countries, sure }
}

/** How near another place of the document must be to speak for a reading, in km. */
const neighbourhood = 400
/** Two readings whose scores lie closer than this are a tie: nobody knows which. */
const tie = 0.06

export type PlaceChoice = { readonly place: Place | null; readonly rivals: readonly Place[]; readonly score: number }

/** A town found by the sound of its name alone needs its country, or a place near it, in the report, unless it is a large one of just this sound. */
const isSureBySound = ({ heard, population }: GazetteerEntry): boolean => heard === null || (heard >= 0.97 && population >= 100_000)

/**
 * Chooses which of the places of one name is meant: its prior, the countries that the document names, the sure places near it, and
 * how alike the names are where one was found by its sound. A tie between distant places stays open: null, with the rivals.
 */
export const choosePlace = (entries: readonly GazetteerEntry[], scene: Scene): PlaceChoice => {
  if (entries.length === 0) return { place: null, rivals: [], score: 0 }
  const scored = entries.slice(0, 12).flatMap((entry) => {
    const named = entry.country === null ? 0 : Math.min(1, (scene.countries.get(entry.country) ?? 0) / 2)
    // A name that only sounds alike and only lies near is neither.
    const near = entry.precision === 'country' || (entry.heard ?? 1) < 0.9 ? 0 : scene.sure.some((other) => other.id !== entry.id && distance(entry, other) < neighbourhood) ? 1 : 0
    return isSureBySound(entry) || named + near > 0 ? [{ entry, score: entry.prior + 0.4 * named + 0.2 * near - 2 * (1 - (entry.heard ?? 1)) }] : []
  }).sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
  const [best, second] = scored
  if (best === undefined) return { place: null, rivals: [], score: 0 }
  const rivals = scored.slice(1).map(({ entry }) => placeAlone(entry))
  if (second !== undefined && best.score - second.score < tie && distance(best.entry, second.entry) > 150) return { place: null, rivals: [placeAlone(best.entry), ...rivals].slice(0, 5), score: 0.3 }
  return { place: placeAlone(best.entry), rivals: rivals.slice(0, 5), score: Math.min(0.97, 0.55 + 0.3 * best.score) }
}
