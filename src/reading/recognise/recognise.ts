import type { Language } from '../../packs/language.ts'
import type { Packs } from '../../packs/load.ts'
import type { Sentence } from '../split.ts'
import type { Tagged, Tagging } from '../tag/tag.ts'
import type { Candidate } from './candidate.ts'
import { isListed, isQuotation, isVerbal } from './look.ts'
import { recogniseParticipants } from './participants.ts'
import { type QuantityCandidate, recogniseQuantities } from './quantities.ts'
import { recogniseTimes, type TimeCandidate } from './times.ts'

export type Recognised = Tagged & {
  /** What was found, sentence by sentence. */
  readonly candidates: readonly (readonly Candidate[])[]
  readonly times: readonly (readonly TimeCandidate[])[]
  readonly quantities: readonly (readonly QuantityCandidate[])[]
}

/** Whether a time's words hold a candidate: "May", "August" are then no names. */
const inTime = (times: readonly TimeCandidate[], candidate: Candidate): boolean => times.some((time) => time.at <= candidate.at && candidate.until <= time.until)
/** Whether a number's words hold a name: the "US" of "US$ 10 million". */
const inQuantity = (quantities: readonly QuantityCandidate[], candidate: Candidate): boolean => candidate.naming === 'named' && quantities.some((quantity) => quantity.at <= candidate.at && candidate.until <= quantity.until)

/** Finds names, descriptions, times and quantities sentence by sentence, then the surnames of persons that the document names in full. */
export const recognise = (tagged: Tagged, packs: Packs): Recognised => {
  const { pack, sentences } = tagged
  if (pack === null) return { ...tagged, candidates: sentences.map(() => []), times: sentences.map(() => []), quantities: sentences.map(() => []) }
  const times = sentences.map((sentence) => recogniseTimes(pack, sentence))
  const quantities = sentences.map((sentence, index) => recogniseQuantities(pack, sentence, times[index] as readonly TimeCandidate[]))
  const first = sentences.map((sentence, index) => withOpening(pack, sentence, { tagging: tagged.taggings[index] ?? null, row: recogniseParticipants({ pack, gazetteer: packs.gazetteer, sentence }) }).filter((candidate) => !inTime(times[index] as readonly TimeCandidate[], candidate) && !inQuantity(quantities[index] as readonly QuantityCandidate[], candidate)))
  const surnames = surnamesOf(sentences, first, pack.hasCase)
  const candidates = surnames.size === 0 ? first : sentences.map((sentence, index) => withSurnames(pack.hasCase, sentence, first[index] as readonly Candidate[], surnames, pack.analyse))
  return { ...tagged, candidates, times, quantities }
}

/**
 * "Kamara was arrested": a word that no list knows and that opens its sentence before a verb is a name where the tagger sees one,
 * since its capital letter tells nothing there.
 */
const withOpening = (pack: Language, sentence: Sentence, { tagging, row }: { readonly tagging: Tagging | null; readonly row: readonly Candidate[] }): readonly Candidate[] => {
  const at = isQuotation(sentence, 0) ? 1 : 0
  const token = sentence.tokens[at]
  if (!pack.hasCase || pack.headFirst || tagging === null || sentence.part === 'headline' || token?.kind !== 'word' || !token.capital || token.form.length < 3 || row.some((one) => one.phrase.at <= at)) return row
  if (tagging.tagger.tags[tagging.tags[at] as number] !== 'name' || (sentence.hits[at] ?? []).some((hit) => hit.list !== 'given-names' && hit.list !== 'family-names') || !isVerbal(sentence, at + 1)) return row
  return [{ sentence: sentence.index, at, until: at + 1, kind: isListed(sentence, at, 'given-names') || isListed(sentence, at, 'family-names') ? 'person' : 'other', naming: 'named', known: null, entries: [], titles: [], belonging: null, value: null, plural: false, count: null, head: at, phrase: { at, until: at + 1 }, proclitic: null, coordinated: false, rule: 'name/opening', score: 0.5 }, ...row]
}

/** The last words of the full names of persons, folded. A word that the document uses for a known place or organisation is none. */
const surnamesOf = (sentences: readonly Sentence[], candidates: readonly (readonly Candidate[])[], hasCase: boolean): ReadonlySet<string> => {
  const surnames = new Set<string>()
  candidates.forEach((row, index) => {
    const sentence = sentences[index] as Sentence
    for (const candidate of row) {
      if (candidate.kind !== 'person' || candidate.naming !== 'named' || (candidate.until - candidate.at < 2 && candidate.rule !== 'name/speaker' && !(!hasCase && candidate.rule === 'name/title')) || candidate.score < 0.5) continue
      const last = sentence.tokens[candidate.until - 1]
      if (last !== undefined && last.fold.length > 2 && !(hasCase && isListed(sentence, candidate.until - 1, 'demonyms'))) surnames.add(last.fold)
    }
  })
  return surnames
}

/** A surname that stands alone is a person; so is a name read as something doubtful before its bearer was known. */
const withSurnames = (hasCase: boolean, sentence: Sentence, row: readonly Candidate[], surnames: ReadonlySet<string>, analyse: (folded: string) => readonly { readonly form: string; readonly outer: boolean; readonly features: readonly string[] }[]): readonly Candidate[] => {
  const result = row.map((candidate): Candidate => {
    const token = sentence.tokens[candidate.at]
    if (candidate.naming !== 'named' || candidate.until - candidate.at !== 1 || token === undefined || !surnames.has(token.fold)) return candidate
    // "وقال المصري": a word of belonging that is somebody's family name is that right behind a verb.
    if (candidate.value === 'demonym' && !hasCase && behindVerb(sentence, candidate.at)) return { ...candidate, kind: 'person', known: null, value: null, rule: 'name/surname', score: 0.75 }
    if (candidate.known !== null) return candidate
    if (candidate.kind === 'place' && (candidate.entries[0]?.byHand === true)) return candidate
    return { ...candidate, kind: 'person', entries: [], rule: 'name/surname', score: 0.8 }
  })
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at]
    if (token === undefined || token.kind !== 'word' || (hasCase && !token.capital)) continue
    if (result.some((candidate) => candidate.at <= at && at < candidate.until) || result.some((candidate) => candidate.titles.some((title) => title.at <= at && at < title.until))) continue
    const analysis = surnames.has(token.fold) ? { form: token.fold, outer: false, features: [] } : hasCase ? undefined : analyse(token.fold).find(({ form, outer }) => outer && surnames.has(form))
    if (analysis === undefined) continue
    const slot = analysis.features.find((feature) => feature.startsWith('slot='))
    result.push({
      sentence: sentence.index, at, until: at + 1, kind: 'person', naming: 'named', known: null, entries: [], titles: [], belonging: null, value: null, plural: false, count: null, head: at,
      phrase: { at, until: at + 1 }, proclitic: slot?.slice(5) ?? null, coordinated: analysis.features.includes('and'), rule: 'name/surname', score: 0.75,
    })
  }
  return result.sort((a, b) => a.at - b.at)
}

/** Whether a verb stands right before a token, and nothing that the token could qualify. */
const behindVerb = (sentence: Sentence, at: number): boolean => (sentence.hits[at - 1] ?? []).some((hit) => hit.until === at && (hit.list === 'reporting' || hit.list === 'verbs' || hit.frame?.partOfSpeech === 'verb') && !hit.features.includes('definite')) && !(sentence.hits[at - 1] ?? []).some((hit) => hit.list === 'actors' || hit.list === 'offices' || hit.list === 'organisation-heads' || hit.frame?.partOfSpeech === 'noun')
