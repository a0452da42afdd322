import { failure, type DocumentInput, type Failure, type Reading } from '../model/index.ts'
import { loadPacks } from '../packs/load.ts'
import { read } from '../reading/read.ts'
import { searchTerms } from '../text/analyser.ts'
import { gazetteerBytes, shipped } from './installed.ts'

/** One loaded reader. Loading takes tenths of a second and some tens of megabytes: once a thread. */
export type Reader = {
  readonly read: (input: DocumentInput) => Reading | Failure
  /** The words under which a text is searched, as its language takes them apart. */
  readonly terms: (text: string, language: string | null) => readonly string[]
}

/** For a language without a pack: every word as it stands. */
const asItStands = (form: string) => [{ form, features: [], outer: false }]

/** Loads the packs that ship with Stemma. Throws where they are broken or missing: that is no document's fault. */
export const loadReader = (): Reader => {
  const packs = loadPacks(shipped, gazetteerBytes())
  return {
    read: (input) => {
      try {
        return read(input, packs)
      } catch (error) {
        // A bug in reading costs one document, not the run; it is named as such.
        return failure(input.id ?? input.path ?? input.url ?? '', 'claim', 'crashed', `Reading it failed with an error of Stemma's own: ${(error as Error).message}`)
      }
    },
    terms: (text, language) => searchTerms(text, (language === null ? null : packs.language(language))?.analyse ?? asItStands),
  }
}
