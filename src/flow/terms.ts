import type { Reading } from '../model/index.ts'
import { loadPacks, type Packs } from '../packs/load.ts'
import type { Terms } from '../store/search.ts'
import { searchTerms } from '../text/analyser.ts'
import { gazetteerBytes, shipped } from './installed.ts'

/** For a language without a pack: every word as it stands. */
const asItStands = (form: string) => [{ form, features: [], outer: false }]

export type { Terms }

/** What of a document is searched: who published it and what it is called are found too. */
export const searchedText = ({ title, publisher, text }: Pick<Reading, 'title' | 'publisher' | 'text'>): string => [title, publisher, text].filter((part) => part !== null).join('\n')

/** Those words, by the packs. */
export const termsOf = (packs: Packs): Terms => (text, language) => searchTerms(text, (language === null ? null : packs.language(language))?.analyse ?? asItStands)

/** The same for those who search and read nothing: the packs are loaded when the first word is asked for. */
export const searching = (): Terms => {
  let terms: Terms | null = null
  const known = new Map<string, readonly string[]>()
  return (text, language) => {
    terms ??= termsOf(loadPacks(shipped, gazetteerBytes))
    // Whoever marks words in texts asks for the same few thousand again and again; whole texts come once.
    if (text.length > longestKept) return terms(text, language)
    const key = `${language} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= mostKept) known.clear()
    const found = terms(text, language)
    known.set(key, found)
    return found
  }
}
/** Words that are kept, and how long they may be. */
const [mostKept, longestKept] = [200_000, 40]
