import type { Place } from '../model/index.ts'
import { type Gazetteer, openGazetteer, placeAlone, placeKey } from '../packs/gazetteer.ts'
import { tableRows } from '../text/table.ts'
import { gazetteerBytes, shipped } from './installed.ts'

/** What a reviewer may write: the types of claims and the places that Stemma knows. */

/** The ontology's types with their modes, and the measures of figures. */
export const claimTypes = (): readonly string[] => tableRows(shipped.read('ontologies/plover/types.tsv')).map(({ cells: [type = '', mode = ''] }) => (mode === '' ? type : `${type}/${mode}`)).sort()

let gazetteer: Gazetteer | null = null
/** The places of a name in any script, best first, or the one of an id. Opens the gazetteer once. */
export const placesCalled = (name: string): readonly Place[] => {
  gazetteer ??= openGazetteer(gazetteerBytes())
  const own = gazetteer.byId(name.trim())
  return own === null ? gazetteer.candidates(placeKey([name])).map(placeAlone) : [placeAlone(own)]
}
