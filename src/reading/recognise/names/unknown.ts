import { isListed, listed } from '../look.ts'
import { type Found, type NameFinding, isAcronym, isCommon, nameShaped, opensSentence, run } from './finding.ts'
import { heardPlaces } from './heard.ts'

/** Nouns of places that stand behind their names. */
const placeNouns = ['village', 'town', 'city', 'district', 'province', 'region', 'island'] as const

/** Two or more capitals in a row that nothing explains: most often a person. One alone is a name of something. */
export const unknown = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  if (!pack.hasCase || !nameShaped(finding, at)) return null
  const token = sentence.tokens[at]
  if (token === undefined) return null
  const until = run(finding, at, 5)
  // An adjective of belonging alone is no name.
  if (until - at === 1 && isListed(sentence, at, 'demonyms')) return null
  // "Japanese Prime Minister": behind an adjective of belonging an office begins.
  if (isListed(sentence, at, 'demonyms') && listed(sentence, at + 1, 'offices') !== null) return null
  const opens = opensSentence(sentence, at)
  if (until === at) return null
  // "AFP передает", "RSF dénonce": what is written in capitals alone is one by itself.
  const standsOut = isAcronym(token) && token.form.length >= 3 && token.form.length <= 6 && !isAcronym(sentence.tokens[until]) && sentence.tokens[until]?.kind === 'word'
  if (opens && (isCommon(finding, at) || (until - at === 1 && !finding.titleCase && !standsOut))) {
    // The first word has a capital by its place; a name may still begin behind it.
    return null
  }
  const acronym = until - at === 1 && token.form.length >= 2 && token.form.length <= 7 && token.form === token.form.toUpperCase()
  if (acronym) return { at, until, kind: 'organisation', known: null, entries: [], head: until - 1, rule: 'name/acronym', score: 0.6 }
  if (finding.titleCase) return null
  // "города Эль-Фашир", "la ville de Soumpi": the noun before says that it is a place.
  if (isListed(sentence, at - 1, 'place-heads') || (isListed(sentence, at - 2, 'place-heads') && isListed(sentence, at - 1, 'prepositions', 'of'))) return { at, until, kind: 'place', known: null, entries: heardPlaces(finding, at, until), head: until - 1, rule: 'name/place-head', score: 0.6 }
  if (isListed(sentence, at - 1, 'prepositions', 'in', 'near') && until - at <= 3 && listed(sentence, at, 'given-names') === null) return { at, until, kind: 'place', known: null, entries: heardPlaces(finding, at, until), head: until - 1, rule: 'name/place-preposition', score: 0.5 }
  // "Khaung Pyan village": so does the noun behind it, where heads come last.
  if (!pack.headFirst && !pack.inflectsNouns && isListed(sentence, until, 'place-heads', ...placeNouns) && sentence.tokens[until]?.joint === '') return { at, until, kind: 'place', known: null, entries: [], head: until - 1, rule: 'name/place-head', score: 0.6 }
  const plain = until - at >= 2 && until - at <= 4 && !(!pack.headFirst && isListed(sentence, at - 1, 'determiners', 'indefinite', 'definite') && listed(sentence, at, 'given-names') === null)
  return { at, until, kind: plain ? 'person' : 'other', known: null, entries: [], head: until - 1, rule: 'name/capitals', score: plain ? 0.55 : 0.4 }
}
