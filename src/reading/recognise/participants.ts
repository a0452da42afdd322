import type { NameKind } from '../../model/mention.ts'
import type { Gazetteer } from '../../packs/gazetteer.ts'
import type { Hit, Language } from '../../packs/language.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'
import type { Candidate, Title } from './candidate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isPossessive, isQuotation, isRelative, isSubordinator, isVerbal, listed, objectClitic, writtenTogether } from './look.ts'
import { agreesWith, bearsArticle } from './agreement.ts'
import { leftOf, longestDescription, qualifiesNext } from './noun-phrases.ts'
import { isTitleCase, nameAt } from './names.ts'

/**
 * This file is long because names, descriptions and offices are settled against each other in one scan: who bears an office is known only with both at hand.
 */

/** What packs know of a language, and one of its sentences. */
export type ParticipantFinding = { readonly pack: Language; readonly gazetteer: Gazetteer; readonly sentence: Sentence }

/** An office or title as met, before it is known whose it is. */
type Post = Title & { readonly hit: Hit }

/** "a envoyé", "ont blessé": right behind an auxiliary a participle is told, and names nobody. */
export const isTold = (sentence: Sentence, at: number): boolean =>
  at > 0 && isListed(sentence, at - 1, 'auxiliaries') && !isListed(sentence, at - 1, 'determiners') && (sentence.hits[at] ?? []).some((hit) => hit.features.includes('participle'))

const post = (sentence: Sentence, at: number): Post | null => {
  if (isTold(sentence, at)) return null
  const office = listed(sentence, at, 'offices')
  const title = listed(sentence, at, 'titles')
  const hit = office !== null && (title === null || office.until >= title.until) ? office : title
  if (hit === null) return null
  // "محافظات": what a list has as a place as it stands is nobody's office by an ending.
  if (!hit.exact && (sentence.hits[at] ?? []).some((other) => other.list === 'place-heads' && other.features.every((feature) => feature === 'and' || feature === 'definite' || feature.startsWith('slot=')))) return null
  // "Col. Oldham": the point is the abbreviation's.
  const pointed = sentence.tokens[hit.until]?.form === '.' && sentence.tokens[hit.until]?.spaced === false && hit.until + 1 < sentence.tokens.length
  return { at, until: hit.until + Number(pointed), value: hit.value, list: hit.list as Title['list'], hit }
}

const statuses: ReadonlySet<string> = new Set(['combatant', 'civilian', 'unknown'])

/** Whether a verb or a mark stands between two tokens, so that what stands before can't belong to what stands behind. */
const parted = (sentence: Sentence, from: number, to: number, inflects = false): boolean => {
  for (let at = from; at < to; at += 1) {
    if (isMark(sentence, at) && !/^["“”«»&]$/u.test(sentence.tokens[at]?.form ?? '')) return true
    if (isListed(sentence, at, 'auxiliaries') || isRelative(sentence, at) || isComplementiser(sentence, at) || isSubordinator(sentence, at) || isListed(sentence, at, 'coordinators', 'but')) return true
    for (const hit of sentence.hits[at] ?? []) {
      // "الرئيس أمر باستدعاء السفير": an action that a preposition is written to opens another phrase.
      if (hit.frame?.partOfSpeech === 'noun' && hit.features.some((feature) => feature.startsWith('slot=')) && !isListed(sentence, at, 'organisation-heads')) return true
      // "главу Киргизии встретил премьер": where nouns have endings of their own, a past form is nothing but a verb.
      if (inflects && (hit.list === 'verbs' || hit.list === 'light-verbs') && hit.features.includes('past') && !hit.features.includes('participle')) return true
      if ((hit.exact || hit.features.includes('past')) && (hit.list === 'reporting' || hit.frame?.partOfSpeech === 'verb') && !(sentence.hits[at] ?? []).some((other) => other.list === 'organisation-heads' || other.list === 'offices' || other.list === 'actors' || other.frame?.partOfSpeech === 'noun')) return true
    }
  }
  return false
}

/** How far an office's own words may lie from the name that bears it. */
const longestOffice = 10

/** The country or region that an adjective next to a noun names; null where none does. Looks at the words before the head and, where qualifiers follow, behind it. */
const belongingOf = (pack: Language, sentence: Sentence, at: number, until: number): string | null => {
  for (let before = at - 1; before >= Math.max(0, at - longestDescription); before -= 1) {
    const hit = (sentence.hits[before] ?? []).find((one) => one.list === 'demonyms' && one.until <= at)
    if (hit !== undefined) return hit.value
    if (isFunctionWord(sentence, before) || isMark(sentence, before)) break
  }
  if (pack.headFirst) {
    for (let behind = until; behind < Math.min(sentence.tokens.length, until + 3); behind += 1) {
      const hit = listed(sentence, behind, 'demonyms')
      if (hit !== null) return hit.value
      if (isFunctionWord(sentence, behind) || isMark(sentence, behind)) break
    }
  }
  return null
}

/** One preposition written together may open several slots, the first for places, the last for persons and things. */
const slotFor = (features: readonly string[], place: boolean): string | null => {
  const slots = features.filter((feature) => feature.startsWith('slot=')).map((feature) => feature.slice(5))
  return (place ? slots[0] : slots.at(-1)) ?? null
}

/** What is written together with a listed form's first word, as its affixes say. */
const together = (hit: Hit): Pick<Candidate, 'proclitic' | 'coordinated'> => ({
  proclitic: slotFor(hit.features, false),
  coordinated: hit.features.includes('and'),
})

/** The same for a name, which may be in the gazetteer or begin with a name that the lists know. */
const nameTogether = (pack: Language, gazetteer: Gazetteer, sentence: Sentence, name: { readonly at: number; readonly until: number; readonly entries: readonly unknown[] }): Pick<Candidate, 'proclitic' | 'coordinated'> => {
  if (pack.hasCase) return { proclitic: null, coordinated: false }
  const listedHit = (sentence.hits[name.at] ?? []).find((hit) => hit.list === 'organisations' || hit.list === 'organisation-heads' || hit.list === 'given-names' || hit.list === 'facilities' || (hit.list === 'name-particles' && hit.value === 'house'))
  if (name.entries.length === 0 || listedHit !== undefined) return listedHit === undefined ? { proclitic: null, coordinated: false } : together(listedHit)
  const rest = sentence.tokens.slice(name.at + 1, name.until).map((token) => token.fold)
  return writtenTogether(sentence, name.at, pack.analyse, (form) => gazetteer.longest([form, ...rest], 0, rest.length + 1)?.length === rest.length + 1)
}

const isPlural = (hit: Hit): boolean => hit.features.includes('plural') || hit.features.includes('dual') || hit.flags.has('plural') || hit.flags.has('dual')

/** Descriptions of participants by a common noun: "Russian military officials", "الجانبان". */
const described = ({ pack, sentence }: ParticipantFinding, at: number): Candidate | null => {
  const hits = sentence.hits[at] ?? []
  const longer = pack.hasCase ? undefined : hits.find((hit) => hit.list === 'reporting-nouns' && hit.until > at + 1 && hits.every((other) => other.list !== 'actors' || other.until < hit.until))
  const actor = longer ?? hits.find((hit) => hit.list === 'actors') ?? hits.find((hit) => hit.list === 'organisation-heads' || hit.list === 'reporting-nouns') ?? (pack.hasCase || isListed(sentence, at - 1, 'place-heads') ? undefined : hits.find((hit) => hit.list === 'facilities'))
  const pointing = hits.find((hit) => hit.list === 'coreference')
  const hit = pointing !== undefined && (actor === undefined || pointing.until > actor.until) ? pointing : actor
  if (hit === undefined || isTold(sentence, at)) return null
  // "to force them out": behind what opens an infinitive a word that may be a verb is one.
  if (pack.hasCase && !pack.headFirst && hit.exact && !hit.features.includes('plural') && isListed(sentence, at - 1, 'infinitive-markers') && hits.some((one) => one.exact && (one.list === 'verbs' || one.frame?.partOfSpeech === 'verb'))) return null
  // "les résultats annoncés": behind a noun what is written as a participle qualifies it.
  if (pack.hasCase && pack.headFirst && !pack.inflectsNouns && hit.list === 'reporting-nouns' && written.test(sentence.tokens[at]?.form ?? '') && !isListed(sentence, at - 1, 'determiners') && !isListed(sentence, at - 1, 'prepositions')) return null
  // "военной комендатуре": nor is an adjective right before the noun that it agrees with.
  if (pack.inflectsNouns && hit.list === 'actors' && hit.until === at + 1 && adjectival.test(sentence.tokens[at]?.form ?? '') && qualifiedBehind(sentence, at + 1)) return null
  // "со стороны Украины", "in front of": a noun inside a preposition of several words is nobody.
  if (pack.hasCase && insidePreposition(sentence, at)) return null
  // "took two guards hostage": what somebody is made is nobody beside them.
  if (hit.flags.has('apart') && pack.hasCase && hit.list === 'actors' && at > 0 && sentence.tokens[at - 1]?.kind === 'word' && !isFunctionWord(sentence, at - 1) && !isListed(sentence, at - 1, 'numbers') && !isListed(sentence, at - 1, 'vague') && !(sentence.hits[at - 1] ?? []).some((one) => one.list === 'demonyms')) return null
  // "مهاجمة القرية": what is as it stands the name of an action is no woman who does it.
  if (!pack.hasCase && hit.list === 'actors' && !hit.exact && !hit.features.includes('definite') && hits.some((other) => other.until === hit.until && other.frame?.partOfSpeech === 'noun' && other.features.every((feature) => feature === 'and' || feature.startsWith('slot=')))) return null
  // "الخيار العسكري", "الهجمات الأخيرة": right behind a noun with its article one person, or a word that points, is that noun's adjective.
  if (!pack.hasCase && hit.until === at + 1 && !isPlural(hit) && ((hit === pointing && (isListed(sentence, at, 'directions') || isListed(sentence, at, 'ordinals'))) || (hit.list === 'actors' && hit.value.startsWith('person'))) && qualifiesDefinite(pack, sentence, at, hit === pointing)) return null
  // "The prime minister, Mr Ali Omar": before a comma and a name an office is its bearer's.
  if (hit === pointing && pack.hasCase && isListed(sentence, at + 1, 'offices') && bearerFollows(sentence, hit.until)) return null
  // "the former governor": before the office that it qualifies the word points at nobody.
  if (hit === pointing && isListed(sentence, hit.until - 1, 'former') && (isListed(sentence, hit.until, 'offices') || qualifiesNext(sentence, hit.until))) return null
  // "les populations civiles", "le groupe rebelle": right behind a noun such a word is its adjective.
  if (pack.headFirst && pack.hasCase && !pack.inflectsNouns && hit.list === 'actors' && sentence.tokens[at]?.joint === '' && (sentence.hits[at - 1] ?? []).some((other) => other.list === 'actors' || other.list === 'organisation-heads')) return null
  // Before the noun that it qualifies a noun is no participant: "military activities", "government policy".
  if (!pack.headFirst && !isPlural(hit) && hit.list !== 'coreference' && qualifiesNext(sentence, hit.until)) return null
  // Where verbs come first, a word that is a verb as well is one, unless an article, a preposition or a determiner makes it a noun.
  if (pack.wordOrder === 'VSO' && !hit.features.includes('definite') && !hit.features.some((feature) => feature.startsWith('slot=')) && !isListed(sentence, at - 1, 'prepositions') && !isListed(sentence, at - 1, 'determiners')
    && hits.some((other) => other.until === hit.until && (other.list === 'reporting' || other.list === 'verbs' || other.list === 'light-verbs' || other.frame?.partOfSpeech === 'verb') && (other.exact || !hit.exact) && !other.features.some((feature) => feature.startsWith('slot=')) && sentence.tokens[at - 1]?.kind !== 'number' && !isListed(sentence, at - 1, 'numbers'))) return null
  // "accused", "wounded": a verb's past form is a noun only behind a determiner, a number or an adjective.
  if (!pack.headFirst && hit.until === at + 1 && !isPlural(hit) && hits.some((other) => other.until === at + 1 && !other.exact && other.features.includes('past') && other.list !== hit.list) && !isListed(sentence, at - 1, 'determiners') && !isListed(sentence, at - 1, 'prepositions') && sentence.tokens[at - 1]?.kind !== 'number') return null
  // "The Foundation estimates that …": right behind a name and before "that" a form that may be a verb is one.
  if (pack.hasCase && hit.list === 'reporting-nouns' && sentence.tokens[at - 1]?.capital === true && isListed(sentence, hit.until, 'complementisers') && hits.some((other) => other.list === 'reporting' && other.features.includes('third'))) return null
  // A word that is more often a verb here is one: "they force", "she backs".
  if (hit.until === at + 1 && (isListed(sentence, at - 1, 'infinitive-markers') || isListed(sentence, at - 1, 'pronouns')) && isVerbal(sentence, at) && !hit.features.includes('definite')) return null
  const [kindName = '', value = ''] = hit.list === 'actors' ? hit.value.split(':') : hit.list === 'coreference' ? [hit.value === 'place' || hit.value === 'capital' || hit.value === 'region' ? 'place' : hit.value === 'person' ? 'person' : 'group', hit.value] : hit.list === 'reporting-nouns' ? ['organisation', hit.value] : hit.list === 'facilities' ? ['facility', hit.value] : [hit.value, '']
  const kind: NameKind = kindName === 'place' || kindName === 'person' || kindName === 'group' || kindName === 'organisation' || kindName === 'vehicle' || kindName === 'weapon' || kindName === 'facility' ? kindName : 'group'
  const left = leftOf(sentence, at, pack.headFirst)
  return {
    sentence: sentence.index, at, until: hit.until, kind, naming: 'described', known: null, entries: [],
    // "the marshal" means the marshal last spoken of: its noun is kept as a title is.
    titles: hit.list === 'coreference' && kind === 'person' ? [{ at: hit.until - 1, until: hit.until, value: 'person', list: 'titles' }] : [],
    belonging: belongingOf(pack, sentence, at, hit.until), value: value === '' ? null : statuses.has(value) || hit.list !== 'actors' ? value : value,
    plural: isPlural(hit) || kind === 'group', count: hit.features.includes('dual') || hit.flags.has('dual') ? 2 : null, head: hit.until - 1, phrase: { at: pack.hasCase ? left : at, until: hit.until }, ...together(hit), rule: `described/${hit.list}`, score: 0.7,
  }
}

/** An adjective of belonging. Matches "عسكري", "عسكرية"; not "جندي" by its list. */
const belongingEnd = /ي(?:ة|ا|اً|ًا)?$/u
/** Lists of nouns that somebody may stand behind, as an object behind a subject. */
const sides: ReadonlySet<string> = new Set(['actors', 'offices', 'titles', 'organisation-heads', 'organisations', 'reporting-nouns', 'coreference', 'metonyms', 'facilities', 'given-names', 'family-names', 'weekdays', 'months', 'time-words'])
/** Whether a word with its article stands right behind another with its own: any, or one that is no side and no verb. */
const qualifiesDefinite = (pack: Language, sentence: Sentence, at: number, any: boolean): boolean => {
  const before = sentence.tokens[at - 1]
  // "بزي عسكري", "هجوم انتحاري": so is a word of belonging without its article behind a noun without its own, where no preposition is written to it.
  if (before?.kind === 'word' && !any && !bearsArticle(pack, sentence, at) && belongingEnd.test(sentence.tokens[at]?.form ?? '') && !pack.analyse(before.fold).some((analysis) => analysis.features.includes('definite') || analysis.features.includes('pronoun')) && !isFunctionWord(sentence, at - 1)) {
    const hits = sentence.hits[at - 1] ?? []
    return (hits.length > 0 ? hits.some((hit) => hit.frame?.partOfSpeech === 'noun') && hits.every((hit) => hit.frame !== null && hit.frame.partOfSpeech === 'noun' && hit.frame.frame.roles.get('genitive') === 'actor') : (sentence.tokens[at - 1]?.fold.length ?? 0) > 2)
  }
  if (before?.kind !== 'word' || !bearsArticle(pack, sentence, at) || !pack.analyse(before.fold).some((analysis) => analysis.features.includes('definite'))) return false
  return any || !(sentence.hits[at - 1] ?? []).some((hit) => sides.has(hit.list) || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs' || hit.frame?.partOfSpeech === 'verb')
}

/** A participle of the past by its accent. Matches "annoncés", "annoncée"; not "annonces". */
const written = /é(?:e?s?)$/u
/** An adjective by its ending, in any case. Matches "военной", "военного"; not "солдат". */
const adjectival = /(?:[ыи]й|ой|ая|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ое]м|ую|[ыи]х|[ыи]ми)$/u
/** What a verb may end in. Matches "рассказал", "сообщают"; not "комендатуре". */
const verbEnding = /(?:л|ла|ло|ли|[еуюиая]т|ся|сь|ть)$/u
/** Whether a common noun in lower case stands at a token: no verb, no small word, nothing that tells when or how many. */
const qualifiedBehind = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word' || token.capital || token.joint !== '' || isFunctionWord(sentence, at) || isVerbal(sentence, at) || verbEnding.test(token.form) || adjectival.test(token.form)) return false
  return !(sentence.hits[at] ?? []).some((hit) => hit.list === 'prepositions' || hit.list === 'time-words' || hit.list === 'weekdays' || hit.list === 'measures' || hit.list === 'day-parts' || hit.list === 'months' || hit.list === 'hedges' || hit.list === 'adverbs')
}
/** How many words before a noun a preposition that holds it may begin. */
const longestPreposition = 3
const insidePreposition = (sentence: Sentence, at: number): boolean => {
  for (let from = Math.max(0, at - longestPreposition); from < at; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'prepositions' && hit.value !== 'object' && hit.until > at)) return true
  return false
}

/** Whether behind an office, and of what it is, stand a comma and a name: "The governor of North Kivu, General …". */
const bearerFollows = (sentence: Sentence, from: number): boolean => {
  for (let at = from; at < Math.min(sentence.tokens.length - 1, from + 6); at += 1) {
    if (sentence.tokens[at]?.form === ',') return sentence.tokens[at + 1]?.capital === true || isListed(sentence, at + 1, 'titles')
    if (!(sentence.tokens[at]?.capital === true || isListed(sentence, at, 'prepositions', 'of', 'for') || isListed(sentence, at, 'determiners'))) return false
  }
  return false
}

/** "les a enlevés", "leur a demandé": a pronoun that is its verb's object, never its subject. */
const clitic = ({ sentence }: ParticipantFinding, at: number): Candidate | null => {
  const hit = objectClitic(sentence, at)
  if (hit === null) return null
  const value = hit.value.slice(hit.value.indexOf('-') + 1)
  return {
    sentence: sentence.index, at, until: hit.until, kind: value === 'they' ? 'other' : 'person', naming: 'pronoun', known: null, entries: [], titles: [],
    belonging: null, value, plural: value === 'they', count: null, head: at, phrase: { at, until: hit.until }, proclitic: null, coordinated: false, rule: 'pronoun/clitic', score: 0.5,
  }
}

/** "вечером их отпустили": whether a verb's past and no noun stands at a token. */
const isPast = (sentence: Sentence, at: number): boolean => {
  const hits = sentence.hits[at] ?? []
  return hits.some((hit) => hit.features.includes('past') && !hit.features.includes('participle') && (hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs')) && !hits.some((hit) => hit.frame?.partOfSpeech === 'noun')
}

const pronoun = ({ pack, sentence }: ParticipantFinding, at: number): Candidate | null => {
  const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'pronouns' && one.exact)
  if (hit === undefined || (sentence.hits[at] ?? []).some((one) => one.list === 'relatives' && one.until > at + 1)) return null
  // "сам президент", "сам Алиев": beside whom it stresses it stands for nobody.
  if (hit.flags.has('emphatic') && (sentence.tokens[hit.until]?.capital === true || isListed(sentence, hit.until, 'offices') || isListed(sentence, hit.until, 'actors'))) return null
  // "one survivor": right before its noun a pronoun counts.
  if (hit.value === 'one' && (sentence.hits[hit.until] ?? []).some((one) => one.list === 'actors' || one.list === 'offices')) return null
  // "his counterpart": whose it is, no side of its own.
  const possessive = isListed(sentence, at, 'determiners', 'possessive') && sentence.tokens[hit.until]?.kind === 'word' && !isFunctionWord(sentence, hit.until) && !(pack.inflectsNouns && isPast(sentence, hit.until))
  return {
    sentence: sentence.index, at, until: hit.until, kind: hit.value === 'he' || hit.value === 'she' || hit.value === 'i' ? 'person' : 'other', naming: 'pronoun', known: null, entries: [], titles: [],
    belonging: null, value: hit.value, plural: hit.value === 'they' || hit.value === 'we', count: null, head: at, phrase: { at, until: hit.until }, ...together(hit), rule: possessive ? 'pronoun/possessive' : 'pronoun', score: 0.5,
  }
}

/** "استشهد فلسطيني", "أصيب سوريان": whether a verb that names an event stands right before a token. */
const actsOrSuffers = (sentence: Sentence, at: number): boolean => (sentence.hits[at - 1] ?? []).some((hit) => hit.until === at && hit.frame?.partOfSpeech === 'verb' && (hit.frame.flags.has('beings') || hit.frame.frame.roles.get('subject') === 'recipient')) && !(sentence.hits[at - 1] ?? []).some((hit) => hit.features.includes('definite') || hit.features.some((feature) => feature.startsWith('slot=')))

/** An adjective or noun of belonging: "Russian", "الروس". It stands for its country where a predicate asks for one ("Russian strikes"). */
const demonym = ({ pack, sentence }: ParticipantFinding, at: number): Candidate | null => {
  const hit = listed(sentence, at, 'demonyms')
  if (hit === null) return null
  // "россияне запустили": where nouns and adjectives of belonging differ, a noun is people.
  if (pack.inflectsNouns && (sentence.hits[at] ?? []).some((other) => other.list === 'actors' && other.until === hit.until)) return null
  // "the Russians": a people, where no noun follows that the word would qualify.
  const agrees = pack.headFirst && !pack.hasCase && (sentence.hits[at - 1] ?? []).some((other) => other.list === 'actors' || other.list === 'offices' || other.list === 'organisation-heads' || other.list === 'reporting-nouns')
  const nominal = !agrees && isPlural(hit) && !qualifiesNext(sentence, hit.until) && (isListed(sentence, at - 1, 'determiners') || hit.features.includes('definite') || (!pack.hasCase && (isListed(sentence, at - 1, 'numbers') || sentence.tokens[at - 1]?.kind === 'number' || actsOrSuffers(sentence, at))))
  // "أجبرت القوات فلسطينيا على": one of a people in the accusative, behind no noun that it could qualify.
  const one = !nominal && !agrees && !pack.hasCase && !isPlural(hit) && sentence.tokens[at]?.joint === '' && (actsOrSuffers(sentence, at) || (hit.features.includes('accusative') && !hit.features.includes('feminine') && !/(?:ا|ة|اً|ًا)$/u.test(sentence.tokens[at - 1]?.form ?? '')))
  return {
    sentence: sentence.index, at, until: hit.until, kind: nominal ? 'group' : one ? 'person' : 'place', naming: one ? 'described' : 'named', known: one ? null : hit.value, entries: [], titles: [], belonging: one ? hit.value : null, value: nominal ? null : one ? 'unknown' : 'demonym',
    plural: isPlural(hit), count: null, head: hit.until - 1, phrase: { at, until: hit.until }, ...together(hit), rule: one ? 'described/actors' : 'name/demonym', score: one ? 0.7 : 0.85,
  }
}

/** Lists of which an entry may open a participant or an office without a capital letter, or, where a script has no case, at all: with the lists of names. */
const opening: ReadonlySet<string> = new Set(['offices', 'titles', 'actors', 'organisation-heads', 'reporting-nouns', 'coreference', 'pronouns', 'clitics', 'demonyms', 'organisations', 'metonyms', 'facilities'])
/** Whether nothing can begin at a token: most of a text are small words, verbs and marks. */
const opensNothing = ({ hasCase }: Language, sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at] as Token
  if (token.kind === 'word' && (!hasCase || token.capital)) return false
  for (const { list } of sentence.hits[at] ?? []) if (opening.has(list)) return false
  return true
}

/**
 * All participants of a sentence in the order of the text: names with their titles and offices, descriptions, pronouns.
 * An office goes to the name that follows it (with the words between that tell of what), else to the name that it stands behind in apposition, else it is a description.
 */
export const recogniseParticipants = ({ pack, gazetteer, sentence }: ParticipantFinding): readonly Candidate[] => {
  const finding = { pack, gazetteer, sentence, titleCase: isTitleCase(sentence, pack) }
  const found: Candidate[] = []
  const posts: Post[] = []
  for (let at = 0; at < sentence.tokens.length; ) {
    if (opensNothing(pack, sentence, at)) {
      at += 1
      continue
    }
    const office = post(sentence, at)
    // Several soldiers are people, not an office.
    // "задержали отца": without a name behind it a title that is also a common noun is one.
    const untitled = office !== null && office.list === 'titles' && pack.hasCase && pack.headFirst && sentence.tokens[office.until]?.capital !== true
    const people = office !== null && (untitled || isPlural(office.hit)) && (sentence.hits[at] ?? []).some((hit) => hit.list === 'actors' && hit.until >= office.until)
    // Where verbs come first, a form that is a verb as well ("قادها") is one.
    const verbLike = office !== null && pack.wordOrder === 'VSO' && !office.hit.exact && !office.hit.features.includes('definite') && (sentence.hits[at] ?? []).some((hit) => hit.until === office.until && (hit.list === 'verbs' || hit.list === 'light-verbs' || hit.list === 'reporting' || hit.frame?.partOfSpeech === 'verb'))
    // "an activist group": before the noun that it qualifies an office is nobody's.
    const qualifying = office !== null && !pack.headFirst && office.list === 'offices' && !isPlural(office.hit) && (sentence.hits[office.until] ?? []).some((hit) => (hit.list === 'organisation-heads' || (hit.list === 'actors' && !hit.value.startsWith('person'))) && hit.exact) && sentence.tokens[office.until]?.capital === false
    const here = people || verbLike || qualifying ? null : office
    // "Ministry" may begin an office and an organisation alike: the longer reading stands.
    const introduced = introduces(pack, sentence, { last: posts.at(-1), at, found })
    const name = nameAt(finding, at, introduced)
    if (here !== null && (name === null || here.until >= name.until || name.rule === 'name/capitals' || (name.kind === 'person' && here.until < name.until && here.at === name.at && name.rule !== 'name/known-organisation' && !pack.hasCase))) {
      // "طاقمه المؤلف من": behind a noun with a pronoun attached what bears the article is its adjective.
      const owner = found.at(-1)
      if (!pack.hasCase && owner !== undefined && owner.naming === 'described' && owner.until === at && ownedNoun.test(sentence.tokens[at - 1]?.form ?? '') && bearsArticle(pack, sentence, at)) {
        at = here.until
        continue
      }
      posts.push(here)
      at = here.until
      continue
    }
    // "Treasury Secretary Wally Adeyemo", "State Department Spokesman Ned Price": an office with a capital inside what looks like a name ends what it is of; the name begins behind it.
    const inner = name === null || name.kind !== 'person' || !pack.hasCase || pack.headFirst || pack.inflectsNouns ? -1 : officeInside(sentence, name.at, name.until)
    if (inner >= 0) {
      at = inner
      continue
    }
    if (name !== null) {
      // "pro-Damascus militiamen", "Moscow-backed": joined to another word, a place only qualifies.
      const joined = pack.hasCase && (name.kind === 'place' || (!pack.headFirst && sentence.tokens[name.until]?.joint === '-')) && (sentence.tokens[name.at]?.joint === '-' || (sentence.tokens[name.until]?.joint === '-' && sentence.tokens[name.until]?.capital === false))
      found.push({ ...name, sentence: sentence.index, naming: 'named', titles: [], belonging: name.kind === 'place' ? null : belongingOf(pack, sentence, name.at, name.until), value: joined ? 'demonym' : armed(sentence, name.head), plural: false, count: null, phrase: { at: Math.min(at, name.at), until: name.until }, ...nameTogether(pack, gazetteer, sentence, name) })
      at = name.until
      continue
    }
    const other = clitic({ pack, gazetteer, sentence }, at) ?? pronoun({ pack, gazetteer, sentence }, at) ?? demonym({ pack, gazetteer, sentence }, at) ?? described({ pack, gazetteer, sentence }, at)
    if (other !== null && agreesWith(pack, sentence, headOf(found), other)) {
      at = other.until
      continue
    }
    if (other !== null && !nameInside(finding, other.at, other.until)) {
      found.push(other)
      at = other.until
      continue
    }
    at += 1
  }
  return [...givePosts({ pack, gazetteer, sentence }, named(pack, sentence, found), posts)].sort((a, b) => a.at - b.at)
}

/** Where an office begins inside a name's words, with more of them behind it; -1 where none does. */
const officeInside = (sentence: Sentence, from: number, until: number): number => {
  for (let at = from + 1; at < until - 1; at += 1) {
    const hit = listed(sentence, at, 'offices')
    if (hit !== null && hit.exact && hit.until < until && sentence.tokens[at]?.capital === true) return at
  }
  return -1
}

/** "The United Nations refugee agency": a body's name inside the phrase of a body that is described is part of the description. */
const named = (pack: Language, sentence: Sentence, found: readonly Candidate[]): readonly Candidate[] => {
  if (!pack.hasCase || pack.headFirst || !found.some((one) => one.rule === 'described/actors' || one.rule === 'described/organisation-heads')) return found
  const merged: Candidate[] = []
  for (const one of found) {
    const last = merged.at(-1)
    const holds = last !== undefined && one.naming === 'described' && one.kind === 'organisation' && last.naming === 'named' && last.kind === 'organisation' && last.until > one.phrase.at && last.until < one.at
    // "the JNIM group", "Hamas movement": what a name is, said right behind it, is no other body.
    const itsKind = last !== undefined && one.naming === 'described' && one.until === one.at + 1 && one.at === last.until && last.naming === 'named' && (last.kind === 'group' || last.kind === 'organisation') && !one.plural && (sentence.hits[one.at] ?? []).some((hit) => hit.list === 'organisation-heads' && hit.flags.has('kind'))
    if (holds) merged[merged.length - 1] = { ...one, at: last.at, phrase: { at: last.phrase.at, until: one.phrase.until } }
    else if (itsKind) merged[merged.length - 1] = { ...last, until: one.until, phrase: { at: last.phrase.at, until: one.phrase.until } }
    else merged.push(one)
  }
  return merged
}

/** The last participant with the adjective of belonging right behind it: "ناشط جزائري معارض". */
const headOf = (found: readonly Candidate[]): Candidate | undefined => {
  const [last, before] = [found.at(-1), found.at(-2)]
  return last?.value === 'demonym' && before !== undefined && before.until === last.at ? { ...before, until: last.until } : last
}

/** Matches "طاقمه"; not "الطاقم". */
const ownedNoun = /\p{L}{3}(?:ه|ها|هم|هما)$/u

/** Whether an office ends right before a token, but for adjectives of belonging ("the deputy defence minister of Russia" in languages where they follow). */
const introduces = (pack: Language, sentence: Sentence, { last, at, found }: { readonly last: Post | undefined; readonly at: number; readonly found: readonly Candidate[] }): boolean => {
  if (last === undefined || last.until > at || at - last.until > 6) return false
  const inside = (between: number): boolean => found.some((one) => one.at >= last.until && one.at <= between && between < one.until && (one.kind === 'place' || one.kind === 'organisation' || one.kind === 'group' || one.kind === 'facility'))
  // Without case, what has the article or a preposition written before it says of what the office is.
  const qualifying = (between: number): boolean => !pack.hasCase && !isFunctionWord(sentence, between) && !isMark(sentence, between) && pack.analyse(sentence.tokens[between]?.fold ?? '').some((analysis) => analysis.features.includes('definite') || (between === last.until && analysis.features.some((feature) => feature.startsWith('slot='))))
  for (let between = last.until; between < at; between += 1) if (!isListed(sentence, between, 'demonyms') && !inside(between) && !qualifying(between)) return false
  return true
}

/** Whether a name's head noun says that it is people under arms ("Russian troops"). */
const armed = (sentence: Sentence, head: number): string | null => ((sentence.hits[head] ?? []).some((hit) => hit.list === 'actors' && hit.value.endsWith(':combatant')) ? 'combatant' : null)

/** Whether a name begins inside a description and goes on behind it: "the port of Tobruk", "the United States". */
const nameInside = (finding: Parameters<typeof nameAt>[0], at: number, until: number): boolean => {
  for (let inner = at + 1; inner < until; inner += 1) {
    const name = nameAt(finding, inner, false)
    if (name !== null && (name.until > until || name.at > at)) return true
  }
  return false
}

/** Gives each office its bearer. */
const givePosts = ({ pack, sentence }: ParticipantFinding, found: readonly Candidate[], posts: readonly Post[]): readonly Candidate[] => {
  const given = found.map(() => [] as Post[])
  const left: Candidate[] = []
  for (const one of posts) {
    const reach = one.list === 'titles' ? 1 : longestOffice
    const bearer = found.findIndex((candidate) => candidate.naming === 'named' && candidate.kind === 'person' && candidate.at >= one.until && candidate.at - one.until <= reach)
    const before = bearer < 0 ? null : (found[bearer] as Candidate)
    // "Mali's Foreign Minister, Abdoulaye Diop, said": the comma is the apposition's.
    // "Le gouverneur, le général X, …": a title and its determiner stand between the comma and the name.
    const opening = before === null ? -1 : titledFrom(sentence, before.at, posts)
    // "سالم باوزير وزير الخارجية وسمو الأمير خالد": right behind a name, with "and" before the next one's title, an office is the name's before it.
    const own = before === null || pack.hasCase ? -1 : found.findIndex((candidate) => candidate.naming === 'named' && candidate.kind === 'person' && candidate.until === one.at)
    if (own >= 0 && posts.some((other) => other.at >= one.until && other.at < (before as Candidate).at && other.hit.features.includes('and'))) {
      given[own]?.push(one)
      continue
    }
    const apposed = before !== null && opening > one.until && /^[,،]$/u.test(sentence.tokens[opening - 1]?.form ?? '') && /^[,،.)]$/u.test(sentence.tokens[before.until]?.form ?? '.') && (opening === one.until + 1 || (!parted(sentence, one.until, opening - 1) && adjacent(sentence, one, opening - 1, found, posts, true)))
    if (before !== null && (apposed || !parted(sentence, one.until, before.at, pack.inflectsNouns)) && (apposed || adjacent(sentence, one, before.at, found, posts, !pack.hasCase))) {
      given[bearer]?.push(one)
      continue
    }
    // "Sergei Lavrov, Russia's Foreign Minister": a comma, at most a few words of whose or which, and the office.
    const behind = found.findLastIndex((candidate) => candidate.naming === 'named' && candidate.kind === 'person' && candidate.until <= one.at && one.at - candidate.until <= 6)
    const after = behind < 0 ? null : (found[behind] as Candidate)
    // "الشيخ أحمد العبد الله رئيس مجلس الوزراء": right behind a whole name or a titled one the office is its bearer's.
    const whole = after !== null && !pack.hasCase && after.until === one.at && !one.hit.features.some((feature) => feature.startsWith('slot=') || feature === 'and') && (after.until - after.at >= 3 || (given[behind]?.length ?? 0) > 0)
    if (whole) {
      given[behind]?.push(one)
      continue
    }
    // Where what qualifies a noun follows it and no capital shows it, an office in apposition opens right behind its comma.
    if (after !== null && !pack.hasCase && one.at - after.until > 1) {
      if (one.list === 'offices' || isPlural(one.hit) || one.hit.features.includes('definite') || bearsArticle(pack, sentence, one.at)) left.push(describedOffice(pack, sentence, one))
      continue
    }
    if (after !== null && sentence.tokens[after.until]?.form.match(/^[,،(–—]$/u) && !parted(sentence, after.until + 1, one.at) && !found.some((other) => other.kind === 'person' && other.at > after.until && other.at < one.at)) {
      given[behind]?.push(one)
      continue
    }
    if (one.list === 'offices' || isPlural(one.hit) || (isListed(sentence, one.at - 1, 'determiners', 'definite') || one.hit.features.includes('definite') || bearsArticle(pack, sentence, one.at) || isListed(sentence, one.at - 1, 'demonyms'))) left.push(describedOffice(pack, sentence, one))
  }
  return [
    ...found.map((candidate, index): Candidate => {
      const titles = given[index] as Post[]
      if (titles.length === 0) return candidate
      const start = Math.min(candidate.phrase.at, ...titles.map((title) => title.at))
      const opener = titles.reduce((first, title) => (title.at < first.at ? title : first))
      const opening = opener.at < candidate.phrase.at ? together(opener.hit) : {}
      return { ...candidate, ...opening, titles: titles.map(({ at, until, value, list }) => ({ at, until, value, list })), phrase: { at: start, until: candidate.phrase.until }, belonging: candidate.belonging ?? belongingOf(pack, sentence, start, (titles[0] as Post).until) }
    }),
    ...left,
  ]
}

/** Where a name begins with the titles right before it and their determiner. */
const titledFrom = (sentence: Sentence, at: number, posts: readonly Post[]): number => {
  let from = at
  // A rank ("Major") may be listed as an office too.
  const rank = (): Post | undefined => posts.find((post) => post.until === from && (post.list === 'titles' || isListed(sentence, post.at, 'titles')))
  for (let title = rank(); title !== undefined; title = rank()) from = title.at
  return from < at && isListed(sentence, from - 1, 'determiners', 'definite') ? from - 1 : from
}

/** Whether between an office and the name behind it stand only words that say of what the office is. */
const adjacent = (sentence: Sentence, one: Post, nameAt: number, found: readonly Candidate[], posts: readonly Post[], overPlaces = false): boolean => {
  if (nameAt === one.until) return true
  for (let at = one.until; at < nameAt; at += 1) {
    const inner = found.find((candidate) => candidate.at <= at && at < candidate.until)
    if (inner !== undefined && inner.kind !== 'person') continue
    // "координатор фонда «Соседи» Ирина Задорожная": marks around a name of what the office is of part nothing.
    if (isQuotation(sentence, at)) continue
    if (posts.some((other) => other !== one && other.at <= at && at < other.until)) continue
    // "مدير مكتب الصحة في حضرموت سالم باوزير": where the office is may stand before its bearer.
    // "l'ex-ministre du Budget et deux ans pour Patricia": a number or a length of time is no part of an office.
    if (sentence.tokens[at]?.kind === 'number' || isListed(sentence, at, 'time-units') || isListed(sentence, at, 'time-plurals')) return false
    if (overPlaces && isListed(sentence, at, 'prepositions', 'in', 'to', 'about', 'at') && found.some((candidate) => candidate.at === at + 1 && (candidate.kind === 'place' || candidate.kind === 'organisation' || candidate.kind === 'group'))) continue
    if (isListed(sentence, at, 'prepositions', 'of', 'for') || isListed(sentence, at, 'determiners') || isListed(sentence, at, 'demonyms') || isListed(sentence, at, 'coordinators', 'and') || isPossessive(sentence, at)) continue
    if (sentence.tokens[at]?.kind === 'word' && !isFunctionWord(sentence, at)) continue
    return false
  }
  return true
}

const describedOffice = (pack: Language, sentence: Sentence, one: Post): Candidate => ({
  sentence: sentence.index, at: one.at, until: one.until, kind: 'person', naming: 'described', known: null, entries: [], titles: [{ at: one.at, until: one.until, value: one.value, list: one.list }],
  belonging: belongingOf(pack, sentence, one.at, one.until), value: one.value, plural: isPlural(one.hit), count: null, head: one.until - 1, phrase: { at: pack.hasCase ? leftOf(sentence, one.at, pack.headFirst) : one.at, until: one.until }, ...together(one.hit), rule: 'described/office', score: 0.7,
})
