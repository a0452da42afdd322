import type { NameKind } from '../../model/mention.ts'
import type { Gazetteer, GazetteerEntry } from '../../packs/gazetteer.ts'
import type { Hit, Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import type { Candidate, TokenRange } from './candidate.ts'
import { isFunctionWord, isListed, isMark, isPossessive, isQuotation, listed } from './look.ts'

/**
 * Finds names in a sentence: known organisations, places, organisations by their head nouns, persons by titles, given names and shape.
 * One scan from left to right; at each token the surest reading that begins there wins, and the scan goes on behind it.
 * Scripts with case give shape (a capital); in scripts without, a name needs a word that the lists know, and goes on over words they do not.
 */
export type NameFinding = { readonly pack: Language; readonly gazetteer: Gazetteer; readonly sentence: Sentence; readonly titleCase: boolean }

type Found = Pick<Candidate, 'at' | 'until' | 'kind' | 'known' | 'entries' | 'head' | 'rule' | 'score'>

/** Lists whose words are common: a token in one of them, as it stands, is no unknown name. */
const commonLists: ReadonlySet<string> = new Set([
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

/** Whether a token can be part of a name by its shape alone. */
export const nameShaped = (finding: NameFinding, at: number): boolean => {
  const token = finding.sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return false
  if (isListed(finding.sentence, at, 'not-names')) return false
  if (finding.pack.hasCase) return token.capital && !(finding.titleCase && isCommon(finding, at))
  return !isCommon(finding, at) && token.form.length > 1
}

/** Whether the quotation that opens before a token closes within five: then it holds a name, not a sentence. */
const shortlyQuoted = (sentence: Sentence, at: number): boolean => {
  for (let index = at + 1; index <= at + 5; index += 1) if (isQuotation(sentence, index)) return true
  return false
}

/** The first token of a sentence, or of a quotation: its capital letter says nothing. */
const opensSentence = (sentence: Sentence, at: number): boolean => at === 0 || (isQuotation(sentence, at - 1) && !shortlyQuoted(sentence, at)) || (isMark(sentence, at - 1) && sentence.tokens[at - 1]?.form === ':')

const kinds: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'place', 'facility', 'weapon', 'vehicle', 'event', 'other'])
const asKind = (value: string, otherwise: NameKind): NameKind => (kinds.has(value) ? (value as NameKind) : otherwise)

/** Known organisations: `key:kind`. */
const knownOrganisation = ({ sentence, pack }: NameFinding, at: number): Found | null => {
  const hit = listed(sentence, at, 'organisations')
  if (hit === null) return null
  if (pack.hasCase && !hit.flags.has('lower') && !sentence.tokens.slice(at, hit.until).some((token) => token.capital)) return null
  const [known = '', kind = ''] = hit.value.split(':')
  return { at, until: hit.until, kind: asKind(kind, 'organisation'), known, entries: [], head: hit.until - 1, rule: 'name/known-organisation', score: 0.95 }
}

/** A palace, a capital or a building that stands for a government ("the Kremlin"): the country's key. */
const governments = ({ sentence, pack }: NameFinding, at: number): Found | null => {
  const hit = listed(sentence, at, 'metonyms')
  if (hit === null || (pack.hasCase && !sentence.tokens.slice(at, hit.until).some((token) => token.capital))) return null
  return { at, until: hit.until, kind: 'organisation', known: hit.value, entries: [], head: hit.until - 1, rule: 'name/government', score: 0.85 }
}

/** A preposition of place, a place's common noun or a title of place right before makes a doubtful place name sure. */
const placeContext = (sentence: Sentence, at: number): boolean =>
  isListed(sentence, at - 1, 'prepositions', 'in', 'at', 'to', 'from', 'near') || isListed(sentence, at - 1, 'place-heads') || isListed(sentence, at - 2, 'place-heads')
  || (sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature === 'slot=in' || feature === 'slot=to' || feature === 'slot=from'))

type PlaceMatch = { readonly length: number; readonly entries: readonly GazetteerEntry[]; readonly bare: boolean }

/** What a name's own words say when they stand in a case: "в Киеве", "Саудовской Аравии". */
const cases: ReadonlySet<string> = new Set(['genitive', 'dative', 'accusative', 'instrumental', 'locative'])
const besidesCase: ReadonlySet<string> = new Set(['plural', 'feminine', 'neuter'])
const isCaseForm = (features: readonly string[]): boolean => features.some((feature) => cases.has(feature)) && features.every((feature) => cases.has(feature) || besidesCase.has(feature))

/** How many words of a place's name may be inflected, and how many people make a town a sure reading of a word as it stands. */
const mostInflected = 3
const sureTown = 100_000

/** The place that a word or a few name by their nominatives, where that is longer or surer than `bare`, the reading of the words as they stand. */
const inflectedPlace = ({ sentence, pack, gazetteer }: NameFinding, at: number, bare: PlaceMatch | null): PlaceMatch | null => {
  const top = bare?.entries[0]
  let keys: readonly string[] = ['']
  let best = bare
  for (let length = 1; length <= mostInflected; length += 1) {
    const token = sentence.tokens[at + length - 1]
    if (token === undefined || token.kind !== 'word' || (length > 1 && !token.capital && token.joint === '' && !isListed(sentence, at + length - 1, 'place-heads'))) break
    const forms = [token.fold, ...pack.analyse(token.fold).filter(({ features }) => isCaseForm(features)).map(({ form }) => form)]
    if (forms.length === 1 && length === 1) return bare
    keys = keys.flatMap((key) => [...new Set(forms)].map((form) => (key === '' ? form : `${key} ${form}`)))
    const found = keys.map((key) => gazetteer.candidates(key)).filter((entries) => entries.length > 0).sort((a, b) => (b[0]?.prior ?? 0) - (a[0]?.prior ?? 0))[0]
    const sure = top !== undefined && bare?.length === length && (top.byHand || top.population >= sureTown)
    if (found !== undefined && !sure && (best === null || length > best.length || (length === best.length && (found[0]?.prior ?? 0) > (best.entries[0]?.prior ?? 0)))) best = { length, entries: found, bare: false }
  }
  return best
}

const places = ({ sentence, pack, gazetteer, titleCase }: NameFinding, at: number): Found | null => {
  const first = sentence.tokens[at]
  if (first === undefined || first.kind !== 'word' || (pack.hasCase && !first.capital)) return null
  const words = sentence.tokens.slice(at, at + 6)
  // A proclitic can stand on the first word only; the word as it stands is tried first, so that no letter of a known name comes off.
  const forms = pack.hasCase ? [first.fold] : [first.fold, ...pack.analyse(first.fold).filter((analysis) => analysis.outer || analysis.features.includes('definite')).map((analysis) => analysis.form)]
  let best: { length: number; entries: readonly GazetteerEntry[]; bare: boolean } | null = null
  for (const form of forms) {
    const found = gazetteer.longest([form, ...words.slice(1).map((token) => (token.kind === 'mark' ? '|' : token.fold))], 0, words.length)
    if (found !== null && (best === null || found.length > best.length)) best = { length: found.length, entries: found.entries, bare: form === first.fold }
  }
  if (pack.hasCase) best = inflectedPlace({ sentence, pack, gazetteer, titleCase }, at, best)
  if (best === null) return null
  const until = at + best.length
  const inContext = placeContext(sentence, at)
  // Every word of a place's name has a capital, but for particles.
  if (pack.hasCase && !(sentence.tokens[until - 1] as { capital: boolean }).capital && !(best.length > 1 && isListed(sentence, until - 1, 'place-heads'))) return null
  const shouted = first.form === first.form.toUpperCase()
  const entries = best.entries.filter((entry) => (!entry.capitalsOnly || !pack.hasCase || (shouted && first.form.length > 1)) && (!entry.commonWord || inContext))
  const top = entries[0]
  if (top === undefined) return null
  const single = best.length === 1
  if (single && !top.byHand && !inContext) {
    // Small towns bear the names of people and things: without a sign of place they are not read as towns.
    if (top.population < (pack.hasCase ? 100_000 : 300_000)) return null
    if (isCommon({ sentence, pack, gazetteer, titleCase }, at) || isListed(sentence, at, 'given-names') || isListed(sentence, at, 'family-names')) return null
  }
  if (single && !best.bare && isCommon({ sentence, pack, gazetteer, titleCase }, at) && !top.byHand) return null
  if (single && opensSentence(sentence, at) && pack.hasCase && isCommon({ sentence, pack, gazetteer, titleCase }, at) && !inContext) return null
  if (titleCase && single && !top.byHand && !inContext) return null
  return { at, until, kind: top.precision === 'site' ? 'facility' : 'place', known: null, entries, head: until - 1, rule: 'name/gazetteer', score: Math.min(0.95, 0.6 + top.prior * 0.35) }
}

/** How far a name goes on over words of its shape and the particles inside it, at most `most` tokens. */
const run = (finding: NameFinding, at: number, most: number): number => {
  const { sentence } = finding
  let until = at
  while (until < sentence.tokens.length && until - at < most) {
    const token = sentence.tokens[until]
    if (token === undefined || (until > at && isPossessive(sentence, until))) break
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

/** Whether a word without case can be read as a small word written together with another that the lists know. */
const opensWithProclitic = ({ pack, sentence }: NameFinding, at: number): boolean => {
  const token = sentence.tokens[at]
  if (token === undefined) return false
  const exactGiven = (sentence.hits[at] ?? []).some((hit) => hit.exact && (hit.list === 'given-names' || hit.list === 'family-names'))
  if (exactGiven) return false
  return (sentence.hits[at] ?? []).some((hit) => !hit.exact && hit.features.includes('and')) || (pack.analyse(token.fold).some((analysis) => analysis.features.includes('and')) && (sentence.hits[at] ?? []).length > 0)
}

/** Persons: by a given name or kunya that begins here, or by a title or office that ends here. */
const persons = (finding: NameFinding, at: number, introduced: boolean): Found | null => {
  const { sentence, pack } = finding
  const given = listed(sentence, at, 'given-names')
  const kunya = isListed(sentence, at, 'name-particles', 'kunya')
  const family = listed(sentence, at, 'family-names')
  if (pack.hasCase) {
    if (!nameShaped(finding, at) && !(kunya && sentence.tokens[at]?.capital)) return null
    const until = run(finding, at, 6)
    const length = until - at
    if (length === 0) return null
    if (given !== null && given.until <= until && length >= 2 && !isListed(sentence, at - 1, 'prepositions', 'near')) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/given-name', score: 0.9 }
    if (introduced) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/title', score: length >= 2 ? 0.92 : 0.85 }
    if (family !== null && length === 1) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/family-name', score: 0.6 }
    return null
  }
  // Without case: a given name and what follows it, or whatever unknown word a title introduces.
  const start = given ?? (kunya ? listed(sentence, at, 'name-particles') : null) ?? (introduced ? family : null)
  if (isListed(sentence, at, 'demonyms') && given === null) return null
  // "الشيخ عوض بن دغار": behind a title even a common word is a name where a particle of names follows it.
  const beforeParticle = introduced && isListed(sentence, at + 1, 'name-particles', 'particle', 'bin')
  if (start === null && !beforeParticle && !(introduced && nameShaped(finding, at))) return null
  // Behind an office, words with the article say of what it is ("وزير الري"), and so does whatever stands before a given name that follows.
  if (introduced && start === null && !beforeParticle && (isDefinite(finding, at) || givenNameAhead(finding, at) || (isDefinite(finding, at + 1) && (sentence.hits[at + 1] ?? []).length === 0))) return null
  // A name with a preposition written before it stands in no apposition to an office.
  const opened = start !== null && start.features.some((feature) => feature.startsWith('slot='))
  // A given name that is also a common word counts only with a title before it or another name behind it.
  if (!introduced && isFunctionWord(sentence, at)) return null
  const doubtful = start !== null && (sentence.hits[at] ?? []).some((hit) => hit.exact && commonLists.has(hit.list) && hit.list !== 'titles')
  let until = start?.until ?? at + 1
  let unknown = start === null ? 1 : 0
  let known = start === null ? 0 : 1
  // A family name ends the name: no unknown word goes on behind it.
  let ended = false
  while (until < sentence.tokens.length && until - at < 6) {
    const token = sentence.tokens[until]
    if (token === undefined || token.kind !== 'word') break
    const particle = listed(sentence, until, 'name-particles')
    const named = exactName(sentence, until)
    if (named !== null && !(ended && named.list === 'given-names')) {
      ended = named.list === 'family-names'
      until = named.until
      known += 1
      continue
    }
    if (particle?.exact && sentence.tokens[particle.until]?.kind === 'word') {
      until = particle.until + 1
      known += 1
      continue
    }
    // One word that no list knows may end the name: a family name is rarely in a list.
    if (!ended && unknown < (introduced && !opened ? 2 : 1) && nameShaped(finding, until) && !opensWithProclitic(finding, until) && !looksDerived(finding, until)) {
      unknown += 1
      until += 1
      continue
    }
    break
  }
  if (until - at === 1 && (!introduced || opened)) return null
  if (opened && known < 2) return null
  if (doubtful && !introduced && until - at < 2) return null
  if (doubtful && !introduced && known < 2) return null
  return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: introduced ? 'name/title' : 'name/given-name', score: introduced ? 0.88 : known > 1 ? 0.85 : 0.75 }
}

/** Whether a word without case bears its article. */
const isDefinite = ({ pack, sentence }: NameFinding, at: number): boolean => pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => !analysis.outer && analysis.features.includes('definite'))

/** Whether a given name begins within the next few words, with no mark or verb before it. */
const givenNameAhead = ({ sentence }: NameFinding, from: number): boolean => {
  for (let at = from + 1; at < Math.min(sentence.tokens.length, from + 6); at += 1) {
    if (isMark(sentence, at) || isFunctionWord(sentence, at)) return false
    if (exactName(sentence, at)?.list === 'given-names') return true
  }
  return false
}

const exactName = (sentence: Sentence, at: number): Hit | null => {
  const hits = (sentence.hits[at] ?? []).filter((hit) => hit.exact && (hit.list === 'given-names' || hit.list === 'family-names'))
  return hits.find((hit) => hit.list === 'family-names') ?? hits[0] ?? null
}

/** Whether a word shows an affix on a stem that the lists know: then it is that word, and no name. */
const looksDerived = ({ sentence }: NameFinding, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.until === at + 1 && (hit.list !== 'name-particles'))

/** A noun that makes a name an organisation's, with what stands before or behind it. */
const organisations = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  const head = listed(sentence, at, 'organisation-heads')
  if (head !== null && (!pack.hasCase || sentence.tokens[at]?.capital || pack.headFirst)) {
    const until = behindHead(finding, head.until)
    if (until > head.until) return { at, until, kind: asKind(head.value, 'organisation'), known: null, entries: [], head: head.until - 1, rule: 'name/organisation-head', score: 0.85 }
  }
  if (!pack.hasCase || !nameShaped(finding, at)) return null
  // "Libyan National Army", "Support Group for Islam": capitals up to a head noun, and on over what belongs to it.
  let until = at
  let headAt = -1
  let kind: NameKind = 'organisation'
  while (until < sentence.tokens.length && until - at < 8) {
    const token = sentence.tokens[until]
    if (token === undefined || isPossessive(sentence, until)) break
    const inner = listed(sentence, until, 'organisation-heads')
    if (inner !== null && token.capital) {
      headAt = inner.until - 1
      kind = asKind(inner.value, 'organisation')
      until = inner.until
      continue
    }
    if (token.capital && token.kind === 'word' && !isListed(sentence, until, 'offices') && !isListed(sentence, until, 'not-names')) until += 1
    else if (token.form === '&' && sentence.tokens[until + 1]?.capital) until += 1
    else break
  }
  if (headAt < 0) return null
  const end = Math.max(headAt + 1, behindHead(finding, headAt + 1))
  return end - at < 2 ? null : { at, until: end, kind, known: null, entries: [], head: headAt, rule: 'name/organisation-head', score: 0.85 }
}

/**
 * How far an organisation's name goes behind its head noun: "of Defence", "for Islam and Muslims"; where modifiers follow the noun
 * (pack.headFirst), over the words that qualify it, up to a small word, a verb or a mark.
 */
const behindHead = (finding: NameFinding, from: number): number => {
  const { sentence, pack, gazetteer } = finding
  let until = from
  if (pack.hasCase) {
    while (until < sentence.tokens.length && until - from < 7) {
      const token = sentence.tokens[until]
      if (token === undefined || isPossessive(sentence, until)) break
      if (token.capital && !isListed(sentence, until, 'not-names') && !isListed(sentence, until, 'offices') && !isListed(sentence, until, 'titles')) until += 1
      else if (pack.headFirst && token.joint !== '' && token.kind === 'word') until += 1
      else {
        const linking = isListed(sentence, until, 'prepositions', 'of', 'for') || isListed(sentence, until, 'coordinators', 'and')
        let next = until + 1
        while (isListed(sentence, next, 'determiners', 'definite')) next += 1
        // "and" goes on only inside what "of" or "for" opened: "Ministry of Defence and Security".
        if (!linking || !sentence.tokens[next]?.capital || (isListed(sentence, until, 'coordinators') && until === from)) break
        if (isListed(sentence, until, 'coordinators') && (places(finding, next) !== null || isListed(sentence, next, 'organisation-heads') || isListed(sentence, next, 'organisations'))) break
        until = next + 1
      }
    }
    return until
  }
  // A noun with its article is qualified by adjectives with theirs, and holds no other noun.
  const headDefinite = pack.analyse(sentence.tokens[from - 1]?.fold ?? '').some((analysis) => analysis.features.includes('definite') && (sentence.hits[from - 1] ?? []).length > 0)
  let qualifiers = 0
  while (until < sentence.tokens.length && qualifiers < 3) {
    const token = sentence.tokens[until]
    if (token === undefined || token.kind !== 'word' || isFunctionWord(sentence, until)) break
    if (isListed(sentence, until, 'titles') || isListed(sentence, until, 'given-names') || isListed(sentence, until, 'reporting')) break
    const demonym = listed(sentence, until, 'demonyms')
    if (demonym !== null) {
      until = demonym.until
      return until
    }
    if (qualifiers === 0) {
      const place = places(finding, until)
      if (place !== null) return place.until
    }
    const definite = pack.analyse(token.fold).some((analysis) => analysis.features.includes('definite'))
    const outer = pack.analyse(token.fold).some((analysis) => analysis.features.includes('and'))
    const taken = (sentence.hits[until] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))
    const noun = (sentence.hits[until] ?? []).some((hit) => hit.frame !== null || hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'organisations' || hit.list === 'offices' || hit.list === 'facilities')
    if (taken || (headDefinite && (!definite || noun))) break
    if (!definite && !(qualifiers === 0 && !isListed(sentence, until, 'frames') && !isListed(sentence, until, 'verbs') && !outer && gazetteer !== null)) break
    qualifiers += 1
    until += 1
  }
  return until
}

/** Two or more capitals in a row that nothing explains: most often a person. One alone is a name of something. */
const unknown = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  if (!pack.hasCase || !nameShaped(finding, at)) return null
  const token = sentence.tokens[at]
  if (token === undefined) return null
  const until = run(finding, at, 5)
  // An adjective of belonging alone is no name.
  if (until - at === 1 && isListed(sentence, at, 'demonyms')) return null
  const opens = opensSentence(sentence, at)
  if (until === at) return null
  if (opens && (isCommon(finding, at) || (until - at === 1 && !finding.titleCase))) {
    // The first word has a capital by its place; a name may still begin behind it.
    return null
  }
  const acronym = until - at === 1 && token.form.length >= 2 && token.form.length <= 7 && token.form === token.form.toUpperCase()
  if (acronym) return { at, until, kind: 'organisation', known: null, entries: [], head: until - 1, rule: 'name/acronym', score: 0.6 }
  if (finding.titleCase) return null
  if (isListed(sentence, at - 1, 'prepositions', 'in', 'near') && until - at <= 3 && listed(sentence, at, 'given-names') === null) return { at, until, kind: 'place', known: null, entries: [], head: until - 1, rule: 'name/place-preposition', score: 0.5 }
  const plain = until - at >= 2 && until - at <= 4
  return { at, until, kind: plain ? 'person' : 'other', known: null, entries: [], head: until - 1, rule: 'name/capitals', score: plain ? 0.55 : 0.4 }
}

/** A site by its common noun and its name, in either order: "Al-Shati airbase", "port of Tobruk", "base 101". */
const facilities = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  const noun = listed(sentence, at, 'facilities')
  if (noun !== null) {
    // Without case, a noun with its article takes no name behind it.
    if (!pack.hasCase && noun.features.includes('definite')) return null
    let from = noun.until
    if (isListed(sentence, from, 'prepositions', 'of')) from += 1
    while (isListed(sentence, from, 'determiners', 'definite')) from += 1
    const number = sentence.tokens[from]?.kind === 'number' && from === noun.until && (sentence.tokens[from]?.form.length ?? 9) <= 4
    if (number) return { at, until: from + 1, kind: 'facility', known: null, entries: [], head: noun.until - 1, rule: 'name/facility', score: 0.8 }
    const place = places(finding, from)
    if (place !== null) return { ...place, at, kind: 'facility', head: noun.until - 1, rule: 'name/facility', score: 0.88 }
    if (pack.hasCase && from > noun.until && nameShaped(finding, from)) return { at, until: run(finding, from, 4), kind: 'facility', known: null, entries: [], head: noun.until - 1, rule: 'name/facility', score: 0.75 }
    if (!pack.hasCase && nameShaped(finding, from) && from === noun.until && exactName(sentence, from) === null) {
      const qualified = listed(sentence, from + 1, 'facilities')
      return { at, until: qualified?.until ?? from + 1, kind: 'facility', known: null, entries: [], head: noun.until - 1, rule: 'name/facility', score: 0.7 }
    }
    return null
  }
  if (!pack.hasCase || !nameShaped(finding, at)) return null
  const until = run(finding, at, 4)
  // "Al-Shati airbase": the noun ends the name, with or without a capital.
  for (let end = until; end > at; end -= 1) {
    const behind = listed(sentence, end, 'facilities')
    if (behind === null || (end === at)) continue
    const words = sentence.tokens.slice(at, end).map((token) => token.fold)
    const found = finding.gazetteer.longest(words, 0, words.length)
    return { at, until: behind.until, kind: 'facility', known: null, entries: found !== null && found.length === words.length ? found.entries : [], head: behind.until - 1, rule: 'name/facility', score: 0.82 }
  }
  return null
}

const longest = (founds: readonly (Found | null)[]): Found | null => {
  let best: Found | null = null
  for (const found of founds) if (found !== null && (best === null || found.until > best.until)) best = found
  return best
}

/**
 * The name that begins at a token, null where none does.
 * @param introduced whether a title or an office ends right before it
 */
export const nameAt = (finding: NameFinding, at: number, introduced: boolean): Found | null => {
  const { pack, sentence } = finding
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  const known = knownOrganisation(finding, at)
  const place = places(finding, at)
  const site = facilities(finding, at)
  const organisation = organisations(finding, at)
  const person = persons(finding, at, introduced)
  // What a title introduces is a person, unless it is a place or organisation that the title governs ("President of …").
  if (introduced && person !== null && (place === null || (place.until < person.until && (pack.hasCase || exactName(sentence, at) !== null))) && known === null) return person
  const government = governments(finding, at)
  const sure = longest([known, place?.kind === 'facility' ? government : null, place, site, government])
  if (organisation !== null && (sure === null || organisation.until > sure.until)) return organisation
  if (person !== null && (sure === null || (person.until > sure.until && sure.kind === 'place' && (sure.entries[0]?.precision !== 'country') && (pack.hasCase || exactName(sentence, at) !== null)))) return person
  return sure ?? person ?? unknown(finding, at)
}

/** Whether most words of a line have capitals, as headlines of some presses do: then capitals say nothing. */
export const isTitleCase = (sentence: Sentence, pack: Language): boolean => {
  if (!pack.hasCase) return false
  const words = sentence.tokens.filter((token) => token.kind === 'word' && token.form.length > 3)
  return words.length >= 4 && words.filter((token) => token.capital).length / words.length > 0.7
}

export type { Found, TokenRange }
