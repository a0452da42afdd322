import type { NameKind } from '../../../model/mention.ts'
import type { Gazetteer } from '../../../packs/gazetteer.ts'
import type { Hit, Language } from '../../../packs/language.ts'
import type { Sentence } from '../../split.ts'
import type { Candidate } from '../candidate.ts'
import { isFunctionWord, isListed, isMark, isPossessive, isQuotation, listed } from '../look.ts'


/**
 * Finds names in a sentence: known organisations, places, organisations by their head nouns, persons by titles, given names and shape.
 * One scan from left to right; at each token the surest reading that begins there wins, and the scan goes on behind it.
 * Scripts with case give shape (a capital); in scripts without, a name needs a word that the lists know, and goes on over words they do not.
 */
export type NameFinding = { readonly pack: Language; readonly gazetteer: Gazetteer; readonly sentence: Sentence; readonly titleCase: boolean }

export type Found = Pick<Candidate, 'at' | 'until' | 'kind' | 'known' | 'entries' | 'head' | 'rule' | 'score' | 'cases'>

/** Lists whose words are common: a token in one of them, as it stands, is no unknown name. */
export const commonLists: ReadonlySet<string> = new Set([
  'verbs', 'frames', 'reporting', 'reporting-nouns', 'actors', 'offices', 'months', 'weekdays', 'numbers', 'scales', 'ordinals', 'vague', 'units', 'time-units', 'time-words', 'day-parts', 'seasons', 'directions',
  'modality', 'measures', 'scopes', 'coreference', 'hearsay', 'basis', 'opinion', 'not-names', 'facilities', 'place-heads', 'organisation-heads', 'titles', 'demonyms',
])

/** Lists of names: without case, a word in any other list is a word. */
const nameLists: ReadonlySet<string> = new Set(['given-names', 'family-names', 'name-particles'])

/** Whether the lists know a token as a common word (by any analysis in scripts without case, where nothing else tells names from words). */
export const isCommon = ({ pack, sentence }: NameFinding, at: number): boolean => {
  for (const hit of sentence.hits[at] ?? []) {
    if (pack.hasCase) {
      if (hit.until === at + 1 && hit.exact && commonLists.has(hit.list)) return true
    } else if (!nameLists.has(hit.list)) return true
  }
  return isFunctionWord(sentence, at)
}

/** The sign of an indefinite noun or adjective. Matches "ميدانياً"; not "ميدانيا". */
export const nunated = /\u064B/u

/** A noun with a pronoun written to it. Matches "عملياتها", "قواتهم"; not "مها", "الأدهم". */
const owned = /^(?!ال)\p{L}{4,}(?:ها|هم|هما)$/u
/** Whether a token can be part of a name by its shape alone. */
export const nameShaped = (finding: NameFinding, at: number): boolean => {
  const token = finding.sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return false
  if (isListed(finding.sentence, at, 'not-names') || nunated.test(token.form)) return false
  if (finding.pack.hasCase) return token.capital && !(finding.titleCase && isCommon(finding, at))
  return !isCommon(finding, at) && token.form.length > 1 && !owned.test(token.form)
}

/** Whether the quotation that opens before a token closes within five: then it holds a name, not a sentence. */
const shortlyQuoted = (sentence: Sentence, at: number): boolean => {
  for (let index = at + 1; index <= at + 5; index += 1) if (isQuotation(sentence, index)) return true
  return false
}

/** The first token of a sentence, or of a quotation: its capital letter says nothing. */
export const opensSentence = (sentence: Sentence, at: number): boolean => at === 0 || (isQuotation(sentence, at - 1) && !shortlyQuoted(sentence, at)) || (isMark(sentence, at - 1) && sentence.tokens[at - 1]?.form === ':')

const kinds: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'place', 'facility', 'weapon', 'vehicle', 'event', 'other'])

export const asKind = (value: string, otherwise: NameKind): NameKind => (kinds.has(value) ? (value as NameKind) : otherwise)

/** Several capitals and nothing else. Matches "РК"; not "Р". */
const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u
export const isAcronym = (token: { readonly form: string } | undefined): boolean => acronym.test(token?.form ?? '')

/** How far a name goes on over words of its shape and the particles inside it, at most `most` tokens. */
export const run = (finding: NameFinding, at: number, most: number): number => {
  const { sentence } = finding
  let until = at
  while (until < sentence.tokens.length && until - at < most) {
    const token = sentence.tokens[until]
    if (token === undefined || (until > at && isPossessive(sentence, until))) break
    // "МИД РК Динара Ескендирова", "CEO John Smith": an acronym is no part of the person's name behind it.
    if (until === at + 1 && token.capital && token.joint === '' && isAcronym(sentence.tokens[at]) && !isAcronym(token) && (finding.pack.inflectsNouns || listed(sentence, until, 'given-names') !== null)) break
    if (nameShaped(finding, until)) {
      // A word with a proclitic of its own opens something new: "و" + name.
      if (until > at && !finding.pack.hasCase && opensWithProclitic(finding, until)) break
      until += 1
      continue
    }
    // "Yunus-bek Yevkurov": a small part joined by a hyphen belongs to the word before it.
    if (until > at && token.joint !== '' && token.kind === 'word' && !isPossessive(sentence, until) && !isCommon(finding, until) && !isListed(sentence, at, 'demonyms')) {
      until += 1
      continue
    }
    // A particle only counts between two parts of a name.
    const particle = listed(sentence, until, 'name-particles')
    if (particle !== null && nameShaped(finding, particle.until)) {
      until = particle.until
      continue
    }
    break
  }
  return until
}

/** Matches "فيلتن"; not "والي". */
const seldomJoined = /^ف/u

/** Whether a word without case can be read as a small word written together with another that the lists know. */
export const opensWithProclitic = ({ pack, sentence }: NameFinding, at: number): boolean => {
  const token = sentence.tokens[at]
  if (token === undefined) return false
  const exactGiven = (sentence.hits[at] ?? []).some((hit) => hit.exact && (hit.list === 'given-names' || hit.list === 'family-names'))
  if (exactGiven) return false
  // "فيلتن": one coordinator is seldom written to a noun, and what stands behind it in no list is more likely the rest of a name.
  if (!pack.hasCase && seldomJoined.test(token.fold) && token.fold.length > 4 && (sentence.hits[at] ?? []).length === 0) return false
  return (sentence.hits[at] ?? []).some((hit) => !hit.exact && hit.features.includes('and')) || ((!pack.hasCase && pack.analyse(token.fold).some((analysis) => analysis.features.includes('and'))))
}

/** Whether a word without case bears its article. */
export const isDefinite = ({ pack, sentence }: NameFinding, at: number): boolean => pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => !analysis.outer && analysis.features.includes('definite'))

export const exactName = (sentence: Sentence, at: number): Hit | null => {
  const hits = (sentence.hits[at] ?? []).filter((hit) => hit.exact && (hit.list === 'given-names' || hit.list === 'family-names'))
  return hits.find((hit) => hit.list === 'family-names') ?? hits[0] ?? null
}
