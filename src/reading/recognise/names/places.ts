import type { GazetteerEntry } from '../../../packs/gazetteer.ts'
import type { Sentence } from '../../split.ts'
import { isListed, listed } from '../look.ts'
import { cases, isCaseForm } from './cases.ts'
import { type Found, type NameFinding, isCommon, isDefinite, nameShaped, nunated, opensSentence } from './finding.ts'
import { heardPlaces } from './heard.ts'

/** A palace, a capital or a building that stands for a government ("the Kremlin"): the country's key. */
export const governments = ({ sentence, pack }: NameFinding, at: number): Found | null => {
  const hit = listed(sentence, at, 'metonyms')
  if (hit === null || (pack.hasCase && !sentence.tokens.slice(at, hit.until).some((token) => token.capital))) return null
  return { at, until: hit.until, kind: 'organisation', known: hit.value, entries: [], head: hit.until - 1, rule: 'name/government', score: 0.85 }
}

/** A preposition of place, a place's common noun or a title of place right before makes a doubtful place name sure. */
const placeContext = (sentence: Sentence, at: number): boolean =>
  isListed(sentence, at - 1, 'prepositions', 'in', 'at', 'to', 'from', 'near') || isListed(sentence, at - 1, 'place-heads') || isListed(sentence, at - 2, 'place-heads')
  || (sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature === 'slot=in' || feature === 'slot=to' || feature === 'slot=from'))

type PlaceMatch = { readonly length: number; readonly entries: readonly GazetteerEntry[]; readonly bare: boolean; /** The cases that its first word may stand in. */ readonly cases?: readonly string[] }

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
    if (found !== undefined && !sure && (best === null || length > best.length || (length === best.length && (found[0]?.prior ?? 0) > (best.entries[0]?.prior ?? 0)))) best = { length, entries: found, bare: false, cases: casesUnder(gazetteer, { keys, entries: found, features: pack.analyse(sentence.tokens[at]?.fold ?? '') }) }
  }
  return best
}

/** The cases of the readings of a name's first word by which the gazetteer has it: "Россией" is an instrumental of "Россия", whatever else the ending may be. */
const casesUnder = (gazetteer: NameFinding['gazetteer'], { keys, entries, features }: { readonly keys: readonly string[]; readonly entries: readonly GazetteerEntry[]; readonly features: readonly { readonly form: string; readonly features: readonly string[] }[] }): readonly string[] => {
  const meant = keys.filter((key) => gazetteer.candidates(key)[0]?.id === entries[0]?.id).map((key) => key.split(' ')[0] as string)
  return features.filter(({ form }) => meant.includes(form)).flatMap((analysis) => analysis.features.filter((feature) => cases.has(feature)))
}

/** Lists of words that hold sentences together or are done: what stands in them as written is no place. */
const wordLists: ReadonlySet<string> = new Set(['auxiliaries', 'verbs', 'reporting', 'prepositions', 'coordinators', 'complementisers', 'relatives', 'subordinators', 'negations', 'pronouns', 'determiners', 'modality'])

/** Places whose noun is followed by a name of its own; a region or a country is as often followed by an adjective. */
const namedHeads = ['village', 'town', 'city', 'district', 'island'] as const

/** "قرية عايد الصغير": behind a place's own noun a word that no list knows is its name, with an adjective that bears the article. */
const unknownPlace = (finding: NameFinding, at: number): Found | null => {
  const { sentence } = finding
  const { fold = '' } = sentence.tokens[at] ?? {}
  if (!nameShaped(finding, at) || fold.length < 3 || !isListed(sentence, at - 1, 'place-heads', ...namedHeads)) return null
  const analyses = finding.pack.analyse(fold)
  // Several towns have no name, and an adjective that agrees with "town" is none.
  if ((sentence.hits[at - 1] ?? []).some((hit) => hit.list === 'place-heads' && hit.flags.has('plural')) || analyses.some((analysis) => analysis.features.includes('pronoun') && analysis.form.length > 2 && fold.endsWith('ها'))) return null
  if (!isDefinite(finding, at) && analyses.some((analysis) => analysis.features.includes('feminine') && !analysis.features.includes('past') && !analysis.features.includes('present'))) return null
  const until = !isDefinite(finding, at) && isDefinite(finding, at + 1) && (sentence.hits[at + 1] ?? []).every((hit) => hit.list === 'not-names') ? at + 2 : at + 1
  return { at, until, kind: 'place', known: null, entries: heardPlaces(finding, at, until), head: until - 1, rule: 'name/place-head', score: 0.6 }
}

/** Whether a word of belonging stands right behind a noun of people or of speech, with nothing written before it. */
const qualifiesBefore = (sentence: Sentence, at: number): boolean => {
  const belonging = (sentence.hits[at] ?? []).some((hit) => hit.list === 'demonyms' && !hit.features.some((feature) => feature === 'and' || feature.startsWith('slot=')))
  return belonging && (sentence.hits[at - 1] ?? []).some((hit) => hit.until === at && (hit.list === 'actors' || hit.list === 'reporting-nouns')) && !isListed(sentence, at - 1, 'organisation-heads', 'organisation') && !isListed(sentence, at - 1, 'place-heads')
}

/** An adjective by its ending, in any case. Matches "Белгородской", "Сумская", "Краснодарский"; not "Киев". */
const adjective = /(?:ск|цк|н)(?:ая|ой|ую|ий|ый|ого|ому|ом|им|ым|ие|ые|их|ых|ими|ыми|ое)$/u
/** How many adjectives may share one noun of places behind them. */
const mostShared = 9

/** Where a place's own noun in lower case ends behind an adjective with a capital, and behind others that share it ("Полтавская, Сумская и Черниговская области"); -1 where none follows. The first of several is a place by itself. */
const headBehind = (sentence: Sentence, at: number): number => {
  const isAdjective = (one: number): boolean => sentence.tokens[one]?.capital === true && adjective.test(sentence.tokens[one]?.form ?? '')
  if (!isAdjective(at)) return -1
  const isHead = (one: number): boolean => sentence.tokens[one]?.capital === false && isListed(sentence, one, 'place-heads')
  if (isHead(at + 1)) return at + 2
  let next = at + 1
  while (next - at < mostShared && (sentence.tokens[next]?.form === ',' || isListed(sentence, next, 'coordinators', 'and') || isAdjective(next))) next += 1
  return next > at + 2 && isAdjective(next - 1) && isHead(next) ? at + 1 : -1
}

/** How many words of a text a place's name may take. */
const longestPlace = 6

export const places = ({ sentence, pack, gazetteer, titleCase }: NameFinding, at: number): Found | null => {
  const first = sentence.tokens[at]
  if (first === undefined || first.kind !== 'word' || (pack.hasCase && !first.capital) || nunated.test(first.form)) return null
  const headUntil = pack.inflectsNouns ? headBehind(sentence, at) : -1
  let rest: readonly string[] | null = null
  // A proclitic can stand on the first word only; the word as it stands is tried first, so that no letter of a known name comes off.
  const forms = pack.hasCase ? [first.fold] : [first.fold, ...pack.analyse(first.fold).filter((analysis) => (analysis.outer || analysis.features.includes('definite')) && analysis.features.every((feature) => feature === 'and' || feature === 'definite' || feature.startsWith('slot='))).map((analysis) => analysis.form)]
  let best: PlaceMatch | null = null
  for (const form of forms) {
    if (!gazetteer.begins(form)) continue
    rest ??= sentence.tokens.slice(at + 1, at + longestPlace).map((token) => (token.kind === 'mark' ? '|' : token.fold))
    const found = gazetteer.longest([form, ...rest], 0, longestPlace)
    if (found !== null && (best === null || found.length > best.length)) best = { length: found.length, entries: found.entries, bare: form === first.fold }
  }
  // Without case a common word ("المدنيين", "الشمالية") is a place only behind a place's own noun; a name that nobody lists is one there too.
  const headed = !pack.hasCase && isListed(sentence, at - 1, 'place-heads') && !pack.analyse(sentence.tokens[at - 1]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
  if (best === null && headed) return unknownPlace({ sentence, pack, gazetteer, titleCase }, at)
  if (best !== null && !pack.hasCase && best.length === 1 && !headed && (isListed(sentence, at, 'not-names') || (best.entries[0]?.byHand !== true && isCommon({ sentence, pack, gazetteer, titleCase }, at)) || (sentence.hits[at] ?? []).some((hit) => hit.exact && hit.until === at + 1 && wordLists.has(hit.list)))) return null
  // "Abu Hujar", "Al Kharaz": the first part of a longer name is not the village of that name.
  if (pack.hasCase && best?.length === 1 && isListed(sentence, at, 'name-particles') && sentence.tokens[at + 1]?.capital === true && best.entries[0]?.byHand !== true) best = null
  // "مصادر سورية": right behind a common noun a word of belonging qualifies it.
  if (!pack.hasCase && best?.length === 1 && qualifiesBefore(sentence, at)) return null
  if (pack.hasCase) best = inflectedPlace({ sentence, pack, gazetteer, titleCase }, at, best)
  if (headUntil > 0 && (best === null || at + best.length < headUntil)) return { at, until: headUntil, kind: 'place', known: null, entries: [], head: headUntil - 1, rule: 'name/place-head', score: 0.7 }
  if (best === null) return null
  const until = at + best.length
  const inContext = placeContext(sentence, at)
  // Every word of a place's name has a capital, but for particles.
  if (pack.hasCase && !(sentence.tokens[until - 1] as { capital: boolean }).capital && !(best.length > 1 && isListed(sentence, until - 1, 'place-heads'))) return null
  const shouted = first.form === first.form.toUpperCase()
  const fitting = best.entries.filter((entry) => (!entry.capitalsOnly || !pack.hasCase || (shouted && first.form.length > 1)) && (!entry.commonWord || inContext))
  // "Mexico": where the gazetteer's own names are the language's, a state called so comes before a town that is called otherwise.
  const states = pack.hasCase && !pack.headFirst && !pack.inflectsNouns && best.length === 1 && fitting.some((entry) => entry.precision === 'country' && entry.name === first.form)
  const entries = states ? fitting.filter((entry) => entry.name === first.form) : fitting
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
  // "Nevada State Police": a common word behind a place's noun with a capital is no town.
  if (single && pack.hasCase && !top.byHand && isCommon({ sentence, pack, gazetteer, titleCase }, at) && (isListed(sentence, at, 'organisation-heads') || isListed(sentence, at, 'actors')) && sentence.tokens[at - 1]?.capital === true) return null
  if (titleCase && single && !top.byHand && !inContext) return null
  return { at, until, kind: top.precision === 'site' ? 'facility' : 'place', known: null, entries, head: until - 1, ...(best.cases === undefined || best.cases.length === 0 ? {} : { cases: best.cases }), rule: best.bare || !pack.hasCase ? 'name/gazetteer' : 'name/gazetteer-in-case', score: Math.min(0.95, 0.6 + top.prior * 0.35) }
}
