import type { Hit } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'

/** Looks at what the lists say of a sentence's tokens. */

/** The longest entry of a list that begins at a token, null where there is none. */
export const listed = (sentence: Sentence, at: number, list: string): Hit | null => {
  const hits = sentence.hits[at]
  if (hits === undefined) return null
  for (const hit of hits) if (hit.list === list) return hit
  return null
}

/** Whether a list has an entry that begins at a token, optionally with one of some values. */
export const isListed = (sentence: Sentence, at: number, list: string, ...values: readonly string[]): boolean => {
  const hits = sentence.hits[at]
  if (hits === undefined) return false
  for (const hit of hits) if (hit.list === list && (values.length === 0 || values.includes(hit.value))) return true
  return false
}

/** The longest entry of a list that ends right before a token, null where there is none; looks back over at most six tokens. */
export const listedBefore = (sentence: Sentence, before: number, list: string): Hit | null => {
  for (let at = Math.max(0, before - 6); at < before; at += 1) {
    for (const hit of sentence.hits[at] ?? []) if (hit.list === list && hit.until === before) return hit
  }
  return null
}

/** Lists of small words that hold a sentence together: what is in them names nothing. */
const functionLists: ReadonlySet<string> = new Set([
  'prepositions', 'coordinators', 'complementisers', 'relatives', 'subordinators', 'infinitive-markers', 'determiners', 'pronouns', 'auxiliaries', 'negations', 'according', 'conditionals', 'hedges',
])

/** Whether a token, as it stands, is one of a language's small words. */
export const isFunctionWord = (sentence: Sentence, at: number): boolean => {
  for (const hit of sentence.hits[at] ?? []) if (hit.exact && hit.until === at + 1 && functionLists.has(hit.list)) return true
  return false
}

/** Whether a verb or an auxiliary begins at a token, as far as the lists tell. */
export const isVerbal = (sentence: Sentence, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.list === 'auxiliaries' || hit.list === 'reporting' || hit.list === 'verbs' || hit.list === 'light-verbs' || hit.list === 'negations' || (hit.list === 'modality' && !hit.flags.has('noun')) || hit.frame?.partOfSpeech === 'verb')

/** Whether a word stands at a token that only stands before a verb in a clause of its own: an auxiliary, a modal ("will", "may"). */
export const isHelping = (sentence: Sentence, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.list === 'auxiliaries' || (hit.list === 'modality' && hit.until === at + 1 && hit.exact && !hit.flags.has('noun') && !hit.flags.has('left')))

/** Whether a verb stands at a token in the very form its list has ("retirer"), as an infinitive does where forms differ. */
const isBareVerb = (sentence: Sentence, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => (hit.exact || hit.until > at + 1) && !hit.features.some((feature) => feature !== 'infinitive' && feature !== 'contracted') && (hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs' || hit.list === 'light-verbs' || hit.list === 'reporting' || hit.list === 'modality' || (hit.list === 'auxiliaries' && hit.value.endsWith(':infinitive'))))

/** How many small words (negations, pronouns) may stand between what opens an infinitive and the infinitive: "de ne pas les libérer". */
const mostClitics = 3

/** Whether an infinitive is opened at a token: by a word that does nothing else ("to"), or by a preposition with a verb's own form behind it ("de retirer", not "d'attaques"). */
export const opensInfinitive = (sentence: Sentence, at: number): boolean => {
  if (isListed(sentence, at, 'infinitive-markers')) return true
  const preposition = listed(sentence, at, 'infinitive-prepositions')
  if (preposition === null) return false
  for (let next = preposition.until; next <= preposition.until + mostClitics; next += 1) {
    if (isBareVerb(sentence, next)) return true
    if (!isListed(sentence, next, 'negations') && !isListed(sentence, next, 'clitics')) return false
  }
  return false
}

/** Whether some list of nouns has an entry at a token. */
export const isNominal = (sentence: Sentence, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'offices' || hit.list === 'facilities' || hit.list === 'place-heads' || hit.frame?.partOfSpeech === 'noun')

/** A word such as "that" behind a noun and before a verb opens a relative clause ("councils that led"), elsewhere a complement ("said that"). */
export const isRelative = (sentence: Sentence, at: number): boolean => {
  // "الذي شنته": with the verb behind it, it says by whom.
  if ((sentence.hits[at] ?? []).some((hit) => hit.list === 'prepositions' && hit.until > at + 1)) return false
  if (isListed(sentence, at, 'relatives') && !isListed(sentence, at, 'complementisers')) return true
  return (sentence.hits[at] ?? []).some((hit) => hit.list === 'complementisers' && !hit.flags.has('clause')) && at > 0 && isVerbal(sentence, at + 1) && (!isVerbal(sentence, at - 1) || isNominal(sentence, at - 1)) && sentence.tokens[at - 1]?.kind === 'word'
}
export const isComplementiser = (sentence: Sentence, at: number): boolean => isListed(sentence, at, 'complementisers') && !isRelative(sentence, at)

/** A word that opens a subordinate clause; one that also opens a complement ("أن") does not close what stands before it. */
export const isSubordinator = (sentence: Sentence, at: number): boolean => isListed(sentence, at, 'subordinators') && !isListed(sentence, at, 'complementisers')

/** Whether a mark stands at a token. */
export const isMark = (sentence: Sentence, at: number): boolean => sentence.tokens[at]?.kind === 'mark' && !isAbbreviations(sentence, at)

/** "Gov. John Kasich": a point with a word behind it, inside a sentence and written to what stands before it, is an abbreviation's. */
const isAbbreviations = ({ tokens }: Sentence, at: number): boolean => tokens[at]?.form === '.' && at > 0 && tokens[at]?.spaced === false && tokens[at - 1]?.kind === 'word' && ((tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.spaced === true) || /^[),]$/u.test(tokens[at + 1]?.form ?? ''))

/** Opening or closing quotation marks. Matches "“" and "»"; not "'". */
const quotation = /^["“”„«»‟]$/u
export const isQuotation = (sentence: Sentence, at: number): boolean => quotation.test(sentence.tokens[at]?.form ?? '')

/** Whether the token before closes a compound with this one by an apostrophe: "Haftar" + "s". */
export const isPossessive = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  return token !== undefined && token.joint !== '' && token.joint !== '-' && (token.fold === 's' || token.fold === '')
}

/** What is written together with the first word of something found: a preposition's slot, a coordinator. An exact reading of the word has neither. */
export const writtenTogether = (sentence: Sentence, at: number, analyse: (folded: string) => readonly { readonly form: string; readonly features: readonly string[]; readonly outer: boolean }[], isWhole: (form: string) => boolean): { readonly proclitic: string | null; readonly coordinated: boolean } => {
  const token = sentence.tokens[at]
  const none = { proclitic: null, coordinated: false }
  if (token === undefined) return none
  for (const { form, features, outer } of analyse(token.fold)) {
    // The first reading that makes a whole word stands: analyses come with the fewest affixes first.
    if (!isWhole(form)) continue
    if (!outer) return none
    const slot = features.find((feature) => feature.startsWith('slot='))
    return { proclitic: slot === undefined ? null : slot.slice(5), coordinated: features.includes('and') }
  }
  return none
}

/** The pronoun that stands for an object right before its verb ("les a enlevés", "leur a donné", "de les libérer", "qui l'accuse"); null for a determiner or another word. */
export const objectClitic = (sentence: Sentence, at: number): Hit | null => {
  const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'clitics' && one.value.includes('-'))
  if (hit === undefined || sentence.tokens[hit.until]?.kind !== 'word') return null
  const next = sentence.hits[hit.until] ?? []
  if (next.some((one) => one.list === 'auxiliaries' && one.exact && one.value.startsWith('have:') && !one.value.endsWith(':participle'))) return hit
  if (opensInfinitive(sentence, at - 1)) return isBareVerb(sentence, hit.until) ? hit : null
  const opened = isListed(sentence, at - 1, 'pronouns') || isListed(sentence, at - 1, 'relatives', 'who') || isListed(sentence, at - 1, 'negations')
  return opened && isVerbal(sentence, hit.until) ? hit : null
}
