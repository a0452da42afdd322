import { type Span, span } from '../../model/passage.ts'
import type { Hit, Language } from '../../packs/language.ts'
import { unlistedSubject } from '../clauses/arguments.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isFunctionWord, isListed, isMark, isNominal, isPossessive, isVerbal } from '../recognise/look.ts'
import type { Ground } from './ground.ts'

/** The longest object that is taken without knowing its noun, in words. */
const longest = 5

/** Whether a word bears its article in writing ("المنزل"). */
const bearsArticle = (pack: Language | null, word: string | undefined): boolean => pack !== null && !pack.hasCase && word !== undefined && pack.analyse(word).some((analysis) => !analysis.outer && analysis.features.includes('definite'))

/** An adjective that bears the article, by its ending. Matches "المحلية", "الدولي"; not "الغارة". */
const qualifier = /^ال\p{L}{2,}(?:ي|ية|يين|يون|يات)$/u

/** Where a noun phrase that no participant holds ends: at the first small word, mark or verb, and, where adjectives follow their noun, where another noun begins. Null where a participant stands in it. */
const phraseEnd = ({ attributed, sentence, participants }: Ground, noun: number): number | null => {
  const { pack } = attributed
  let at = noun
  while (at < sentence.tokens.length && at - noun < longest) {
    if (isMark(sentence, at) || isFunctionWord(sentence, at) || isListed(sentence, at, 'prepositions') || (at > noun && (isListed(sentence, at, 'time-words') || isListed(sentence, at, 'weekdays')))) break
    if (isVerbal(sentence, at) && !isNominal(sentence, at) && at > noun && sentence.tokens[at]?.joint !== '-') break
    if (at > noun && (sentence.hits[at] ?? []).some((hit) => !hit.exact && hit.features.some((feature) => feature === 'and' || feature.startsWith('slot=')))) break
    // "الخطوة أمس": behind a noun with its article only what bears one too belongs to it.
    if (at > noun && pack !== null && !pack.hasCase && bearsArticle(pack, sentence.tokens[at - 1]?.fold) && !bearsArticle(pack, sentence.tokens[at]?.fold)) break
    if (participants.some((participant) => participant.at <= at && at < participant.until && participant.value !== 'demonym')) return at > noun && pack?.hasCase === false && bearsArticle(pack, sentence.tokens[at - 1]?.fold) ? at : null
    at += 1
  }
  return at
}

const phraseSpan = ({ attributed, sentence }: Ground, at: number, until: number): Span | null => {
  const start = sentence.tokens[at]?.start
  const end = sentence.tokens[until - 1]?.end
  return start === undefined || end === undefined || until <= at ? null : span(attributed.text, start, end)
}

/** The tokens of a subject that no list knows, right behind its verb: its noun and what agrees with it as an adjective. Null where the verb has no such subject. */
const unlistedUntil = ({ attributed, sentence, participants }: Ground, predicate: Predicate): number | null => {
  const { pack } = attributed
  const holder = (at: number): number => participants.findIndex((one) => one.at <= at && at < one.until)
  if (pack === null || predicate.form !== 'finite' || predicate.passive || !unlistedSubject({ pack, sentence, holder: sentence.tokens.map((_, at) => (at === predicate.until ? holder(at) : -1)) }, predicate)) return null
  let until = predicate.until + 1
  while (until - predicate.until < 3 && (qualifier.test(sentence.tokens[until]?.form ?? '') || participants.some((one) => one.value === 'demonym' && one.at === until))) until += 1
  return until
}

/** Who does something where no list knows the noun: "أوقف الدرك تسعة أشخاص". */
export const thingThatActs = (ground: Ground, predicate: Predicate): Span | null => {
  const until = unlistedUntil(ground, predicate)
  return until === null ? null : phraseSpan(ground, predicate.until, until)
}

/** Where what a verb acts on may stand: right behind it; where verbs come first, behind its subject and the subject's adjectives. */
const objectFrom = (ground: Ground, predicate: Predicate): number => {
  const { attributed, sentence, participants } = ground
  // "a visé le 17 mars un rassemblement": a time may stand between.
  if (attributed.pack?.wordOrder !== 'VSO') {
    const between = attributed.pack?.headFirst === true ? (attributed.times[sentence.index] ?? []).find((one) => one.at - predicate.until <= 1 && one.at >= predicate.until && (one.at === predicate.until || isListed(sentence, predicate.until, 'determiners'))) : undefined
    return between?.until ?? predicate.until
  }
  const subjects = predicate.arguments.filter((argument) => argument.slot === 'subject').map((argument) => participants[argument.participant]).filter((one) => one !== undefined && one.at >= predicate.until)
  let at = unlistedUntil(ground, predicate) ?? Math.max(predicate.until, ...subjects.map((one) => one?.until ?? 0))
  while (at > predicate.until && (qualifier.test(sentence.tokens[at]?.form ?? '') || participants.some((one) => one.value === 'demonym' && one.at === at))) at += 1
  const comma = (one: number): boolean => /^[,،]$/u.test(sentence.tokens[one]?.form ?? '')
  // "قصفت الجماعة، فجر الأحد، الأحياء السكنية": a time between commas parts nothing either.
  const opened = comma(at) ? at + 1 : at
  const time = (attributed.times[sentence.index] ?? []).find((one) => one.at <= opened && opened < one.until)
  return time === undefined ? at : opened > at ? (comma(time.until) ? time.until + 1 : at) : time.until
}

/** Whether a word is opened by a preposition written to it. */
const governed = (ground: Ground, at: number): boolean => {
  const { attributed, sentence } = ground
  return (sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot='))) || (attributed.pack !== null && !attributed.pack.hasCase && (sentence.hits[at] ?? []).every((hit) => hit.list === 'plain' || hit.list === 'not-names') && attributed.pack.analyse(sentence.tokens[at]?.fold ?? '').some(({ features }) => features.includes('definite') && features.some((feature) => feature.startsWith('slot='))))
}

/**
 * What a verb acts on where no list knows the noun: "damaged a crane", "rejected the result", "ودانت القوات الغارة". It needs a determiner, a number or a noun that a list has,
 * and ends at the first small word, mark or verb. Null where nothing of the kind follows.
 * @param slot the preposition written to the noun that the verb asks for ("رحبت بالخطوة"), null for a bare one
 */
export const thingBehind = (ground: Ground, predicate: Predicate, slot: string | null = null): Span | null => {
  const { attributed, sentence } = ground
  let at = objectFrom(ground, predicate)
  // "فتح مسلحون النار": what a row holds of its own is not what is acted on besides.
  if (predicate.frames.some((hit) => hit.rest?.at === at)) return null
  // "قتلوا وجرحوا": what is joined to the verb is nothing that it acts on.
  if ((sentence.hits[at] ?? []).some((hit) => !hit.exact && hit.features.includes('and'))) return null
  // A preposition written to a word governs it: "طالبه بالاستقالة".
  if (governed(ground, at) !== (slot !== null)) return null
  const first = at
  if (slot !== null) {
    const opens = attributed.pack?.analyse(sentence.tokens[at]?.fold ?? '').some(({ features }) => features.includes(`slot=${slot}`) && features.includes('definite')) ?? false
    const until = opens ? phraseEnd(ground, at) : null
    const whole = until === null ? null : phraseSpan(ground, first, until)
    // The preposition is no part of what it governs, where it is written apart from the article.
    const article = whole === null ? -1 : whole.quote.indexOf('ال')
    return whole === null ? null : article > 0 && article <= 2 ? span(attributed.text, whole.start + article, whole.end) : whole
  }
  // "set the mayor's house on fire": what is possessed is acted on.
  const owner = ground.participants.find((one) => one.phrase.at === at && one.naming !== 'pronoun')
  if (owner !== undefined && isPossessive(sentence, owner.until)) {
    const end = phraseEnd(ground, owner.until + 1)
    return end === null || end === owner.until + 1 ? null : phraseSpan(ground, first, end)
  }
  const opened = (isListed(sentence, at, 'determiners') && !isListed(sentence, at, 'pronouns')) || bearsArticle(attributed.pack, sentence.tokens[at]?.fold)
  while (isListed(sentence, at, 'determiners')) at += 1
  const noun = at
  // "seized power in 2022": a time is nothing that is acted on.
  if ((!opened || attributed.pack?.hasCase === true) && (attributed.times[sentence.index] ?? []).some((time) => time.at <= (opened ? first : noun) && noun < time.until)) return null
  const whole = partitive(ground, noun)
  if (whole > 0) return phraseSpan(ground, first, whole)
  const until = phraseEnd(ground, noun)
  // "en avoir détruit 61": a number alone is no thing.
  if (until !== null && until - noun === 1 && (sentence.tokens[noun]?.kind === 'number' || isListed(sentence, noun, 'numbers'))) return null
  // "أطلقت سراح أحدهم": a quantifier may stand for its noun.
  if (until === noun && noun > first && attributed.pack?.hasCase === false && isListed(sentence, first, 'determiners', 'quantifier', 'one')) return phraseSpan(ground, first, noun)
  // "обстреляли передвижной КПП": where nouns have no articles, a noun behind a verb whose subject stands before it is its object.
  const bare = attributed.pack?.inflectsNouns === true && predicate.arguments.some(({ slot, participant }) => slot === 'subject' && (ground.participants[participant]?.at ?? at) < predicate.at) && isTaggedNominal(ground, noun)
  if (until === null || until === noun || !(opened || bare || isNominal(sentence, noun) || sentence.tokens[noun]?.kind === 'number' || (attributed.pack?.hasCase === false && isListed(sentence, noun, 'numbers')))) return null
  return phraseSpan(ground, first, until)
}

/** "41 of 55 drones", "two of its posts": where what is counted out of a number ends; 0 where a token opens no such phrase. */
const partitive = ({ sentence, participants }: Pick<Ground, 'sentence' | 'participants'>, at: number): number => {
  if (sentence.tokens[at]?.kind !== 'number' || !isListed(sentence, at + 1, 'prepositions', 'of')) return 0
  const counted = participants.find((one) => one.at > at + 1 && one.at - at <= 4 && one.value !== 'demonym' && one.rule !== 'pronoun/possessive')
  return counted?.until ?? 0
}

/** Deeds whose idiom names what they are done to: "block the road", "expel the ambassador", "seize power". */
const namesItsObject: ReadonlySet<string> = new Set(['protest/obstruct', 'sanction/expel', 'coerce/seize', 'assault/destroy'])

/** What a deed is done to where the idiom itself says it: its words behind the verb, without a preposition that closes them. Null for other idioms, and where those words are arms. */
export const thingWithin = ({ attributed, sentence, participants }: Ground, predicate: Predicate, hit: Hit): Span | null => {
  if (!namesItsObject.has(hit.frame?.type ?? '') || attributed.pack?.hasCase !== true || (hit.rest === null && hit.until - hit.at < 2)) return null
  let from = hit.rest?.at ?? predicate.at + 1
  let until = hit.rest?.until ?? hit.until
  while (until > from && isListed(sentence, until - 1, 'prepositions')) until -= 1
  const noun = until - 1
  if (until <= from || (hit.until === until && hit.rest === null && isListed(sentence, from, 'prepositions'))) return null
  // "set fire to a church": what stands before a preposition inside the idiom is no object.
  for (let at = from; at < until; at += 1) if (isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'coordinators') || isListed(sentence, at, 'infinitive-markers')) return null
  if (participants.some((one) => one.at <= noun && noun < one.until && one.kind === 'weapon')) return null
  // "opened fire on", "set fire to": before a preposition that opens whom it is done to a bare noun is a tool.
  const determined = isListed(sentence, from - 1, 'determiners') || isListed(sentence, from, 'determiners')
  if (hit.until > until && hit.rest === null && !determined && isListed(sentence, until, 'prepositions', 'on', 'at', 'against', 'to')) return null
  // "shot down", "blown up": a particle names nothing.
  if (!determined && !isNominal(sentence, noun)) return null
  while (from > predicate.at + 1 && isListed(sentence, from - 1, 'determiners')) from -= 1
  return span(attributed.text, sentence.tokens[from]?.start ?? 0, sentence.tokens[until - 1]?.end ?? 0)
}

/** How far before a passive its subject may begin, in words. */
const longestSubject = 14

/** Whether a word is a noun, an adjective or a number to the tagger; false where there is none. */
const isTaggedNominal = ({ attributed, sentence }: Ground, at: number): boolean => {
  const tagging = attributed.taggings[sentence.index] ?? null
  const tag = tagging === null ? '' : tagging.tagger.tags[tagging.tags[at] as number]
  return tag === 'noun' || tag === 'adjective' || sentence.tokens[at]?.kind === 'number' || isListed(sentence, at, 'numbers')
}

/** "Мосты были заблокированы": where nouns have endings and no articles, the words before a passive that open its sentence; null where any of them is no noun or adjective. */
const nounsBefore = (ground: Ground, predicate: Predicate): Span | null => {
  const { sentence, participants } = ground
  let until = predicate.at
  while (until > 0 && (isListed(sentence, until - 1, 'auxiliaries') || isListed(sentence, until - 1, 'negations') || isListed(sentence, until - 1, 'adverbs'))) until -= 1
  if (until === 0 || until > longest) return null
  for (let at = 0; at < until; at += 1) {
    const small = isMark(sentence, at) || isFunctionWord(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'time-words') || isListed(sentence, at, 'weekdays') || isListed(sentence, at, 'day-parts')
    if (small || !isTaggedNominal(ground, at) || participants.some((one) => one.at <= at && at < one.until && one.value !== 'demonym')) return null
  }
  return phraseSpan(ground, 0, until)
}

/** "Повреждены шесть вагонов": the noun right behind a passive that nothing stands before. */
const nounsBehind = (ground: Ground, predicate: Predicate): Span | null => {
  const { sentence, attributed } = ground
  const until = phraseEnd(ground, predicate.until)
  if (until === null || until === predicate.until || (attributed.times[sentence.index] ?? []).some((time) => time.at < until && time.until > predicate.until)) return null
  for (let at = predicate.until; at < until; at += 1) if (!isTaggedNominal(ground, at)) return null
  return phraseSpan(ground, predicate.until, until)
}

/**
 * What a passive is done to where no list knows the noun: "un rassemblement prévu vendredi a été interdit par la préfecture". It opens its sentence with a determiner,
 * and nothing but its own phrase stands before the verb; null elsewhere.
 */
export const thingBefore = (ground: Ground, predicate: Predicate): Span | null => {
  const { attributed, sentence, participants, predicates } = ground
  if (attributed.pack?.inflectsNouns === true && predicate.passive && predicate.form === 'finite') return nounsBefore(ground, predicate) ?? (predicate.action === null ? nounsBehind(ground, predicate) : null)
  if (!predicate.passive || predicate.form !== 'finite' || predicate.at < 2 || predicate.at > longestSubject) return null
  if (!isListed(sentence, 0, 'determiners') || isListed(sentence, 0, 'pronouns') || isListed(sentence, 0, 'determiners', 'no')) return null
  let end = 1
  while (end < predicate.at && !isMark(sentence, end) && !isFunctionWord(sentence, end) && !isListed(sentence, end, 'prepositions') && !isListed(sentence, end, 'time-words') && !isListed(sentence, end, 'weekdays') && !predicates.some((one) => one.at === end && one.form !== 'noun')) end += 1
  if (end === 1 || participants.some((one) => one.at < end && one.value !== 'demonym')) return null
  for (let at = end; at < predicate.at; at += 1) if (isMark(sentence, at) || predicates.some((one) => one.at === at && one.form === 'finite')) return null
  return span(attributed.text, sentence.tokens[0]?.start ?? 0, sentence.tokens[end - 1]?.end ?? 0)
}

/** The bare number that is the subject of a passive ("Two were arrested", "at least 30 others were detained"); null where another subject stands there. */
export const countedBefore = ({ attributed, sentence }: Ground, predicate: Predicate): Span | null => {
  if (attributed.pack?.hasCase !== true || attributed.pack.wordOrder === 'VSO') return null
  let at = predicate.at
  while (at > 0 && predicate.at - at < 4 && (isListed(sentence, at - 1, 'auxiliaries') || isListed(sentence, at - 1, 'time-words'))) at -= 1
  if (at === predicate.at) return null
  const number = (attributed.quantities[sentence.index] ?? []).find((one) => one.unit === null && !one.ordinal && one.until <= at && at - one.until <= 1)
  const start = number === undefined ? undefined : sentence.tokens[number.at]?.start
  const end = sentence.tokens[at - 1]?.end
  return start === undefined || end === undefined ? null : span(attributed.text, start, end)
}

/** How many words a subject that no list knows may have before its verb. */
const longestLeader = 5

/** Who acts where no list knows the noun and the sentence opens with it: "Algerian landowners began a hunger strike"; null where anything but its own phrase stands before the verb. */
export const thingLeading = ({ attributed, sentence, participants }: Ground, predicate: Predicate): Span | null => {
  if (attributed.pack?.hasCase !== true || attributed.pack.wordOrder === 'VSO' || predicate.form !== 'finite' || predicate.passive || predicate.action !== null) return null
  let until = predicate.at
  while (until > 0 && (isListed(sentence, until - 1, 'auxiliaries') || isListed(sentence, until - 1, 'modality') || isListed(sentence, until - 1, 'negations'))) until -= 1
  if (until < 1 || until > longestLeader || sentence.tokens[until - 1]?.kind !== 'word' || isFunctionWord(sentence, until - 1)) return null
  for (let at = 0; at < until; at += 1) {
    if (isMark(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'pronouns') || isListed(sentence, at, 'time-words') || isListed(sentence, at, 'weekdays')) return null
    if (participants.some((one) => one.at <= at && at < one.until && one.value !== 'demonym')) return null
  }
  return span(attributed.text, sentence.tokens[0]?.start ?? 0, sentence.tokens[until - 1]?.end ?? 0)
}
