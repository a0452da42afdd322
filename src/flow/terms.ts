import { loadPacks, type Packs } from '../packs/load.ts'
import type { Terms } from '../store/search.ts'
import { searchTerms } from '../text/analyser.ts'
import { gazetteerBytes, shipped } from './installed.ts'

/** For a language without a pack: every word as it stands. */
const asItStands = (form: string) => [{ form, features: [], outer: false }]

export type { Terms }

/** Those words, by the packs. */
export const termsOf = (packs: Packs): Terms => (text, language) => searchTerms(text, (language === null ? null : packs.language(language))?.analyse ?? asItStands)

/** The same for those who search and read nothing: the packs are loaded when the first word is asked for. */
export const searching = (): Terms => {
  let terms: Terms | null = null
  return (text, language) => {
    terms ??= termsOf(loadPacks(shipped, gazetteerBytes))
    return terms(text, language)
  }
}
