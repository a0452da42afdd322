import { failure, type DocumentInput, type Failure, type Reading } from '../model/index.ts'
import { loadPacks } from '../packs/load.ts'
import { read } from '../reading/read.ts'
import { gazetteerBytes, shipped } from './installed.ts'
import { type Terms, termsOf } from './terms.ts'

/** One loaded reader. Loading takes tenths of a second and some tens of megabytes: once a thread. */
export type Reader = {
  readonly read: (input: DocumentInput) => Reading | Failure
  readonly terms: Terms
}

/** Loads the packs that ship with Stemma. Throws where they are broken or missing: that is no document's fault. */
export const loadReader = (): Reader => {
  const packs = loadPacks(shipped, gazetteerBytes)
  return {
    read: (input) => {
      try {
        return read(input, packs)
      } catch (error) {
        // A bug in reading costs one document, not the run; it is named as such.
        return failure(input.id ?? input.path ?? input.url ?? '', 'claim', 'crashed', `Reading it failed with an error of Stemma's own: ${(error as Error).message}`)
      }
    },
    terms: termsOf(packs),
  }
}
