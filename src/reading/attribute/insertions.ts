import { span } from '../../model/passage.ts'
import type { Hit } from '../../packs/language.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isPossessive, isRelative, isSubordinator, listed, opensInfinitive } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { endOf, groupStart, holdsNoun, isComma, isQuoted, parts, type Scene, startOf } from './scene.ts'
import { partStart } from './contents.ts'
import { noSource, sourceOf } from './sources.ts'
import { type Source, type Speech, stanceOf, type Stretch } from './speech.ts'

/**
 * Speech marked by a clause between marks, as the press closes a sentence or breaks into it: "…, a source close to the talks told Reuters.", "…, said a person familiar with the matter.",
 * "…, UNHCR estimates, …". Whatever the noun phrase before or behind the verb is, it is the voice.
 */

/** How long the noun phrase of a source, and what may follow its verb ("told reporters in Goma on Tuesday"), may be, in tokens. */
const longestSource = 18
const longestTail = 14

type Inserted = { /** Where the insertion begins, behind the mark that opens it. */ readonly from: number; /** Where it ends, at the mark that closes it. */ readonly until: number; readonly at: number; readonly phrase: { readonly at: number; readonly until: number } }

const closing = (scene: Scene, from: number): number => {
  let at = from
  while (at < scene.sentence.tokens.length && !(isMark(scene.sentence, at) && /^[,،.;:!?”"»؛—–]$/u.test(scene.sentence.tokens[at]?.form ?? ''))) at += 1
  return at
}

/** Whether what follows the verb says nothing: no clause, no action's name as an object, no quotation. */
const saysNothing = (scene: Scene, from: number, until: number): boolean => {
  const { sentence, predicates } = scene
  for (let at = from; at < until; at += 1) {
    if (isComplementiser(sentence, at) || isRelative(sentence, at) || opensInfinitive(sentence, at)) return false
    // "said on Friday as he entered the talks": the circumstances of saying.
    if (at > from && isSubordinator(sentence, at)) return true
    if (predicates.some((predicate) => predicate.at === at && (predicate.form === 'finite' || predicate.form === 'infinitive'))) return false
    // "announced a ceasefire": an action right behind the verb is what was done.
    if (at - from < 2 && predicates.some((predicate) => predicate.at === at && predicate.form === 'noun' && predicate.frames.length > 0)) return false
  }
  return true
}

/** Whether words can be a source's noun phrase: no verb but in a clause on the noun, no words that open another clause. */
const isNounPhrase = (scene: Scene, from: number, until: number): boolean => {
  const { sentence, predicates } = scene
  if (until <= from || until - from > longestSource || sentence.tokens[from]?.kind === 'mark' || isListed(sentence, until - 1, 'coordinators') || !holdsNoun(scene, from, until)) return false
  if (isListed(sentence, from, 'coordinators') || isRelative(sentence, from) || isComplementiser(sentence, from) || isSubordinator(sentence, from) || (isListed(sentence, from, 'prepositions') && !isListed(sentence, from, 'determiners')) || listed(sentence, from, 'according') !== null) return false
  if (scene.times.some((time) => time.start <= startOf(sentence, from) && startOf(sentence, from) < time.end)) return false
  let related = false
  for (let at = from; at < until; at += 1) {
    if (isRelative(sentence, at)) related = true
    else if (isComplementiser(sentence, at) || sentence.tokens[at]?.form === ':') return false
    if (!related && predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && (predicate.reporting !== null || predicate.frames.length > 0 || predicate.tense === 'past'))) return false
  }
  return true
}

/** Whether something is told before a mark: a clause of the main line, or a quotation. */
const tellsBefore = (scene: Scene, until: number): boolean => {
  const { sentence, predicates, quotations } = scene
  if (quotations.some((quotation) => quotation.outerStart < endOf(sentence, until) && quotation.outerEnd > sentence.start && quotation.outerEnd <= endOf(sentence, until) + 2)) return true
  if (isSubordinator(sentence, 0) || listed(sentence, 0, 'according') !== null) return false
  for (let at = 0; at < until; at += 1) if (isListed(sentence, at, 'auxiliaries') || predicates.some((predicate) => predicate.at === at && predicate.form === 'finite')) return true
  return false
}

/** The insertion around a reporting word, null where it stands otherwise. */
const insertedAround = (scene: Scene, at: number, hit: Hit): Inserted | null => {
  const { sentence } = scene
  const end = closing(scene, hit.until)
  const phraseUntil = groupStart(scene, at)
  if (isListed(sentence, phraseUntil - 1, 'negations')) return null
  let from = phraseUntil
  while (from > 0 && phraseUntil - from <= longestSource && !(isMark(sentence, from - 1) && /^(?:[,،"”»;:؛—–]|'{1,2}|’)$/u.test(sentence.tokens[from - 1]?.form ?? ''))) from -= 1
  if (from < phraseUntil) {
    if (from === 0 || !parts(sentence, from - 1)) return null
    // "…, not civilians as officials claimed": what "as" compares is not what they say.
    for (let inner = from + 1; inner < phraseUntil; inner += 1) if (isListed(sentence, inner, 'subordinators', 'as')) return null
    // "UNHCR, the UN Refugee Agency, estimates": the name before an apposition is the source's.
    if (isComma(sentence, phraseUntil - 1)) return null
    if (end - hit.until > longestTail || !saysNothing(scene, hit.until, end) || !isNounPhrase(scene, from, phraseUntil)) return null
    return { from, until: end, at, phrase: { at: from, until: phraseUntil } }
  }
  const opened = appositionBefore(scene, at)
  if (opened !== null && saysNothing(scene, hit.until, end)) return { from: opened, until: end, at, phrase: { at: opened, until: at - 1 } }
  if (!parts(sentence, phraseUntil - 1)) return null
  // "…, a-t-il ajouté, …": the speaker is joined to the auxiliary.
  const joined = scene.participants.find((one) => one.naming === 'pronoun' && one.at > phraseUntil && one.at < at)
  if (joined !== undefined && saysNothing(scene, hit.until, end)) return { from: phraseUntil, until: end, at, phrase: { at: joined.at, until: joined.until } }
  // "John Diallo, a former adviser, said Omar …": with its subject before it and no quotation the verb is not inverted.
  const predicate = scene.predicates.find((one) => one.at <= at && at < one.until)
  const led = predicate?.arguments.some(({ slot, participant }) => slot === 'subject' && (scene.participants[participant]?.until ?? 0) <= phraseUntil) === true && !scene.quotations.some((quotation) => quotation.outerEnd <= startOf(sentence, phraseUntil) + 1)
  if (hit.until < end && !led) {
    const opens = addresseeUntil(scene, hit.until, end)
    const inverted = invertedUntil(scene, opens, end)
    if (inverted > opens) return { from: phraseUntil, until: end, at, phrase: { at: opens, until: inverted } }
  }
  return null
}

/** "a déclaré à l'AFP son coordinateur": where who is told ends, behind the preposition; `from` where nobody is told there. */
const addresseeUntil = ({ sentence, participants }: Scene, from: number, end: number): number => {
  if (!isListed(sentence, from, 'prepositions', 'to') || isListed(sentence, from, 'infinitive-markers')) return from
  const told = participants.find((one) => one.phrase.at > from && one.phrase.at - from <= 2 && one.naming !== 'pronoun')
  if (told === undefined || told.until >= end) return from
  return told.until
}

/** "…, UNHCR, the UN Refugee Agency, estimates": where the name that an apposition between commas explains begins, null where there is none. */
const appositionBefore = (scene: Scene, at: number): number | null => {
  const { sentence, participants } = scene
  if (!isComma(sentence, at - 1)) return null
  let inner = at - 1
  while (inner > 0 && at - inner < 12 && !isComma(sentence, inner - 1)) inner -= 1
  const named = participants.find((participant) => participant.until === inner - 1 && participant.value !== 'demonym')
  if (named === undefined || !isNounPhrase(scene, inner, at - 1)) return null
  const from = Math.min(named.phrase.at, named.at)
  return from > 0 && isComma(sentence, from - 1) ? from : null
}

/** Where the noun phrase behind an inverted verb ends: before a time and its preposition; 0 where none stands there. */
const invertedUntil = (scene: Scene, from: number, end: number): number => {
  const { sentence } = scene
  if (end - from > longestSource || !saysNothing(scene, from, end) || isFunctionWord(sentence, from) && !isListed(sentence, from, 'determiners') && !isListed(sentence, from, 'pronouns')) return 0
  for (let at = from; at < end; at += 1) {
    // "сообщает ТАСС со ссылкой на министерство": another source's phrase is no part of this one.
    if (at > from && listed(sentence, at, 'according') !== null) return at
    if (!scene.times.some((time) => time.start <= startOf(sentence, at) && startOf(sentence, at) < time.end)) continue
    return isListed(sentence, at - 1, 'prepositions') && at - 1 > from ? at - 1 : at
  }
  return end
}

/** Who speaks in a noun phrase: the participant at its head, the others that coordinators join to it, and all its words. */
const sourceIn = (scene: Scene, phrase: { readonly at: number; readonly until: number }): Source => {
  const { sentence, text, participants } = scene
  // "Moscow's defence ministry": who possesses the speaker is not the speaker.
  const within = participants.filter((one) => one.at >= phrase.at && one.until <= phrase.until && one.value !== 'demonym' && one.rule !== 'pronoun/possessive' && !isPossessive(sentence, one.until) && !isAddressee(scene, one))
  // "…, a déclaré son coordinateur, Moussa Hamadou": the bearer of an office stands behind its comma.
  const bearer = within.length > 0 || !isComma(sentence, phrase.until) ? undefined : participants.find((one) => one.naming === 'named' && one.kind === 'person' && one.at > phrase.until && one.titles.some((title) => title.at >= phrase.at && title.until <= phrase.until))
  const head = bearer ?? within.find((one) => !startsBehindPreposition(scene, phrase.at, one)) ?? null
  // A person's name behind its own description ("police boss Adamson Bungei", "its operator MSC") is who speaks.
  const name = head !== null && head.naming === 'described' ? (within.find((one) => one.naming === 'named' && one.phrase.at <= head.until && one.at >= head.until) ?? null) : null
  const chosen = name ?? head
  const quote = span(text, startOf(sentence, phrase.at), endOf(sentence, phrase.until))
  if (chosen === null) return { ...noSource, quote }
  const base = sourceOf(scene, participants.indexOf(chosen))
  const whole = base.participant !== null && base.participant.until > phrase.until ? { ...base, participant: chosen } : base
  const also: Participant[] = []
  let last = chosen
  for (const one of within) {
    if (one.at < last.until || one === chosen) continue
    let joined = one.coordinated
    for (let at = last.until; at < one.at; at += 1) if (isListed(sentence, at, 'coordinators')) joined = true
    if (joined) also.push(one)
    last = one
  }
  // "…, a-t-elle ajouté": whoever spoke last goes on.
  if (chosen.naming === 'pronoun' && scene.last !== null && (chosen.entity === null || goesOnSpeaking(scene.last, chosen))) return { ...scene.last, quote }
  if (chosen.naming === 'pronoun' && chosen.entity === null) return { ...noSource, quote }
  return { ...whole, quote, also }
}
/** Whether a pronoun of one person may mean whoever spoke last: a described one, or a body; a named person is found by the name. */
const goesOnSpeaking = (last: Source, pronoun: Participant): boolean => (pronoun.value === 'he' || pronoun.value === 'she') && last.quote !== null && last.participant?.entity !== pronoun.entity
/** "сказала волонтерам жительница": whom something is told is not who tells it; a case that is the dative and no other shows it. */
export const isAddressee = ({ sentence }: Scene, one: Participant): boolean => {
  const hits = (sentence.hits[one.at] ?? []).filter((hit) => hit.until <= one.until && (hit.list === 'actors' || hit.list === 'offices' || hit.list === 'pronouns' || hit.list === 'organisation-heads' || hit.list === 'reporting-nouns' || hit.list === 'given-names'))
  const dative = (hit: (typeof hits)[number]): boolean => hit.features.includes('dative') || hit.flags.has('dative')
  return hits.length > 0 && hits.every((hit) => dative(hit) || hit.features.includes('instrumental') || hit.flags.has('instrumental')) && hits.some(dative)
}
const startsBehindPreposition = ({ sentence }: Scene, from: number, participant: Participant): boolean => {
  for (let at = from; at < Math.min(participant.phrase.at, participant.at); at += 1) if (isListed(sentence, at, 'prepositions') && !isListed(sentence, at, 'determiners')) return true
  return false
}

/** "The army, Selim said, would leave": whether an insertion stands between a clause's subject and its verb. */
const splitsClause = (scene: Scene, { from, until }: Inserted): boolean => {
  const { sentence, predicates } = scene
  const resumed = until + 1
  if (!isComma(sentence, from - 1) || !isComma(sentence, until) || !isNounPhrase(scene, 0, from - 1)) return false
  return isListed(sentence, resumed, 'auxiliaries') || isListed(sentence, resumed, 'modality') || predicates.some((predicate) => predicate.at === resumed && predicate.form === 'finite' && predicate.reporting === null)
}

/** "If they had known, a mother says, they would never have let them go": a condition before an insertion is told with its consequence behind it. */
const opensCondition = ({ sentence, predicates }: Scene, { from, until }: Inserted): boolean =>
  (isListed(sentence, 0, 'conditionals') || isListed(sentence, 0, 'subordinators', 'if', 'unless')) && isComma(sentence, from - 1) && isComma(sentence, until) && predicates.some((predicate) => predicate.at > until && predicate.form === 'finite')

/** "Спустя девять часов, утверждает правительство, мятеж был подавлен": an inverted verb and its speaker between commas, with nothing told before them and a clause behind. */
const interruptsOpening = (scene: Scene, { from, until, phrase }: Inserted, at: number): boolean => {
  const { sentence, predicates } = scene
  if (phrase.at < at || !isComma(sentence, from - 1) || !isComma(sentence, until) || isSubordinator(sentence, 0) || predicates.some((predicate) => predicate.until < from && predicate.form !== 'noun')) return false
  return !isRelative(sentence, until + 1) && !isListed(sentence, until + 1, 'coordinators') && predicates.some((predicate) => predicate.at > until && predicate.form === 'finite')
}

/** Speech marked by a reporting word at a token within a clause between marks; null where it marks none. */
export const speechInserted = (scene: Scene, at: number): Speech | null => {
  const { text, sentence, quotations } = scene
  const hit = listed(sentence, at, 'reporting')
  if (hit === null || hit.value === 'denied' || isQuoted(scene, at)) return null
  const predicate = scene.predicates.find((one) => one.at <= at && at < one.until) ?? null
  if (predicate !== null && (predicate.reporting === null || predicate.passive || predicate.form !== 'finite')) return null
  // A form that is also a noun ("estimates") speaks only right behind a name, of which it is no part.
  const named = isComma(sentence, at - 1) || scene.participants.some((one) => one.naming === 'named' && one.until === at)
  const part = scene.participants.some((one) => one.naming === 'named' && one.at <= at && at < one.until)
  if (predicate === null && (!named || part || !(sentence.hits[at] ?? []).some((one) => one.list === 'reporting' && (one.features.includes('third') || one.features.includes('past'))))) return null
  const inserted = insertedAround(scene, predicate?.at ?? at, hit)
  const conditional = inserted !== null && opensCondition(scene, inserted)
  const fronted = inserted !== null && interruptsOpening(scene, inserted, at)
  if (inserted === null || !(tellsBefore(scene, inserted.from - 1) || splitsClause(scene, inserted) || conditional || fronted)) return null
  // A word with a preposition written before it is no subject: "مشيرا لوجود".
  if ((sentence.hits[inserted.phrase.at] ?? []).some((one) => !one.exact && one.features.some((feature) => feature.startsWith('slot=')))) return null
  const quoted = quotations.some((quotation) => quotation.outerStart < endOf(sentence, inserted.from) && quotation.outerEnd > sentence.start)
  // "…, soutient-elle, …": a pronoun joined to the verb shows that somebody speaks.
  const joined = sentence.tokens[inserted.phrase.at]?.joint === '-' && isListed(sentence, inserted.phrase.at, 'pronouns')
  if (hit.flags.has('name') && !quoted && !joined) return null
  let until = inserted.from
  while (until > 0 && isMark(sentence, until - 1) && !/^["”»]$/u.test(sentence.tokens[until - 1]?.form ?? '')) until -= 1
  const content: Stretch[] = [{ start: partStart(scene, until), end: endOf(sentence, until) }]
  let resumed = inserted.until
  while (resumed < sentence.tokens.length && isComma(sentence, resumed)) resumed += 1
  if (inserted.until < sentence.tokens.length && (conditional || fronted || goesOn(scene, resumed, inserted.phrase.at > at) || splitsClause(scene, inserted))) content.push({ start: startOf(sentence, resumed), end: sentence.end })
  // "fired after, they said, bricks were hurled": behind a word that opens a clause only that clause is said.
  const opener = inserted.from - 2
  if (content.length > 1 && isComma(sentence, inserted.from - 1) && (isSubordinator(sentence, opener) || isComplementiser(sentence, opener))) content.shift()
  const source = sourceIn(scene, inserted.phrase)
  return { sentence: sentence.index, source, cue: span(text, startOf(sentence, predicate?.at ?? at), endOf(sentence, hit.until)), content, stance: stanceOf(hit.value), predicate: predicate?.index ?? null, rule: 'attribution/insertion', score: source.participant === null ? 0.7 : 0.9 }
}

/** Whether what is said goes on behind an insertion: a clause or a quotation, and nothing that is the writer's own. */
const goesOn = (scene: Scene, from: number, inverted: boolean): boolean => {
  const { sentence, predicates, quotations } = scene
  if (quotations.some((quotation) => quotation.outerStart >= startOf(sentence, from) && quotation.outerStart < sentence.end)) return true
  // Behind an inverted verb's source an apposition may follow ("…, said Podesta, a former chief of staff …"); a gerund is the speaker's.
  // "…, police said, a day after the rebels left": behind a time the writer goes on.
  for (let look = from + 1; look <= from + 3; look += 1) if (isListed(sentence, look, 'subordinators', 'after', 'before', 'since')) return false
  if (inverted || (sentence.hits[from] ?? []).some((one) => one.features.includes('gerund'))) return false
  if (isListed(sentence, from, 'auxiliaries') || isListed(sentence, from, 'modality')) return true
  if (isListed(sentence, from, 'coordinators') || isSubordinator(sentence, from) || isRelative(sentence, from) || listed(sentence, from, 'according') !== null) return false
  return predicates.some((predicate) => predicate.at >= from && predicate.form === 'finite') && !predicates.some((predicate) => predicate.at === from)
}
