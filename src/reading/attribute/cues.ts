import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative, listed } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import type { Sentence } from '../split.ts'
import type { Quotation } from '../quotations.ts'
import { type Source, type Speech, stanceOf, type Stretch } from './speech.ts'

/** All that attribution sees of one sentence. */
export type Scene = {
  readonly text: string
  readonly sentence: Sentence
  readonly participants: readonly Participant[]
  readonly predicates: readonly Predicate[]
  readonly quotations: readonly Quotation[]
  /** Whether verbs may stand without a subject, as where they come first. */
  readonly verbFirst: boolean
  /** Whoever spoke last before this sentence, for "he added" and verbs without a subject. */
  readonly last: Source | null
}

const noSource: Source = { participant: null, quote: null, also: [], noun: null }

const comma = (sentence: Sentence, at: number): boolean => /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')
const startOf = (sentence: Sentence, at: number): number => sentence.tokens[Math.min(at, sentence.tokens.length - 1)]?.start ?? sentence.end
const endOf = (sentence: Sentence, at: number): number => (at <= 0 ? sentence.start : (sentence.tokens[at - 1]?.end ?? sentence.end))

/** Nouns that speak for somebody: "a report by …", "Haftar's spokesman". Who stands behind them is the voice where the noun is a document. */
const speakingNoun = (participant: Participant): boolean => participant.rule === 'described/reporting-nouns'

/**
 * The source that a participant carries: a document's author where one is named ("a report from Military Africa", "a UN report"),
 * a name in apposition to a description ("the newspaper Vedomosti").
 */
export const sourceOf = (scene: Scene, index: number): Source => {
  const { text, participants, sentence } = scene
  const participant = participants[index] as Participant
  const others = participants.filter((other) => other !== participant && other.value !== 'demonym')
  let best = participant
  let start = Math.min(startOf(sentence, phraseStart(scene, index)), participant.start)
  let end = participant.end
  const noun = speakingNoun(participant) ? participant.value : null
  if (participant.naming === 'described') {
    const next = others.find((other) => other.naming === 'named' && other.at >= participant.until && other.phrase.at - participant.until <= 3 && linked(scene, participant.until, other.phrase.at, noun !== null))
    // "a statement from Haftar's spokesman, Ahmad al-Mesmari": what is possessed speaks, not who possesses it.
    const follows = next !== undefined && isPossessive(sentence, next.until) ? (others.find((other) => other.at > next.until && other.at - next.until <= 5) ?? next) : next
    const precedes = others.findLast((other) => other.naming === 'named' && other.until <= participant.at && participant.at - other.until <= 3 && near(scene, other.until, participant.at))
    const describedAuthor = noun === null ? undefined : others.find((other) => other.naming === 'described' && other.at >= participant.until && other.phrase.at - participant.until <= 3 && linked(scene, participant.until, other.phrase.at, true))
    const author = follows ?? (noun !== null ? precedes : undefined) ?? describedAuthor
    if (author !== undefined) {
      best = author
      start = Math.min(start, author.start)
      end = Math.max(end, author.end)
    }
  }
  return { participant: best, quote: span(text, start, end), also: [], noun }
}

/** Whether two phrases belong together by what stands between: nothing, a quotation mark, "from", "of", "by". */
const linked = ({ sentence }: Scene, from: number, to: number, byPreposition: boolean): boolean => {
  for (let at = from; at < to; at += 1) {
    if (/^["“”„«»]$/u.test(sentence.tokens[at]?.form ?? '')) continue
    if (byPreposition && (isListed(sentence, at, 'prepositions', 'of', 'from', 'by') || isListed(sentence, at, 'determiners') || isPossessive(sentence, at))) continue
    if (isListed(sentence, at, 'determiners')) continue
    return false
  }
  return true
}
const near = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isMark(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'coordinators')) return false
  return true
}

const opensItsClause = ({ sentence }: Scene, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 2); before -= 1) if (isMark(sentence, before) || isListed(sentence, before, 'coordinators')) return true
  return at <= 2
}

/** A subject that no list knows ("Eyewitnesses interviewed … said that"): the words before the verb, only where "that" or a quotation follows. */
const unknownSubject = (scene: Scene, predicate: Predicate): Source => {
  const { sentence, text } = scene
  const opened = isComplementiser(sentence, predicate.until) || /^["“«]$/u.test(sentence.tokens[predicate.until]?.form ?? '')
  if (!opened) return noSource
  let from = predicate.at
  while (from > 0 && predicate.at - from < 6 && !isMark(sentence, from - 1) && !isListed(sentence, from - 1, 'coordinators') && !isRelative(sentence, from - 1) && !isComplementiser(sentence, from - 1)) from -= 1
  return from === predicate.at ? noSource : { ...noSource, quote: span(text, startOf(sentence, from), endOf(sentence, predicate.at)) }
}

/** Where a source's whole phrase begins, with its possessor and determiner: "Moscow's defence ministry". */
const phraseStart = ({ sentence, participants }: Scene, index: number): number => {
  const participant = participants[index] as Participant
  let at = Math.min(participant.phrase.at, participant.at)
  for (let steps = 0; steps < 3; steps += 1) {
    const before = participants.find((other) => other.until <= at && at - other.until <= 1 && (other.value === 'demonym' || isPossessive(sentence, other.until)))
    if (before === undefined || (before.value !== 'demonym' && !isPossessive(sentence, at - 1))) break
    at = Math.min(before.phrase.at, before.at)
  }
  while (at > 0 && (isListed(sentence, at - 1, 'determiners') && !isListed(sentence, at - 1, 'prepositions'))) at -= 1
  return at
}

/** A list of speakers that speak as one. */
const withOthers = (scene: Scene, indices: readonly number[]): Source => {
  const [first, ...rest] = indices
  if (first === undefined) return noSource
  return { ...sourceOf(scene, first), also: rest.map((index) => scene.participants[index] as Participant) }
}

/** The content behind a cue: from after a complementiser or colon, else from after the cue and its recipient, to the sentence's end. */
const contentBehind = (scene: Scene, from: number): Stretch | null => {
  const { sentence } = scene
  let at = from
  for (let look = from; look < Math.min(sentence.tokens.length, from + 9); look += 1) {
    if (isComplementiser(sentence, look) || sentence.tokens[look]?.form === ':') {
      at = look + 1
      break
    }
    if (comma(sentence, look) && look > from) break
  }
  while (at < sentence.tokens.length && (comma(sentence, at))) at += 1
  const start = startOf(sentence, at)
  return at >= sentence.tokens.length || sentence.end - start < 3 ? null : { start, end: sentence.end }
}

/** The words of a sentence before a token, without a closing comma. */
const contentBefore = ({ sentence }: Scene, at: number): Stretch | null => {
  let until = at
  while (until > 0 && (comma(sentence, until - 1) || /^[–—-]$/u.test(sentence.tokens[until - 1]?.form ?? ''))) until -= 1
  return until <= 1 ? null : { start: sentence.start, end: endOf(sentence, until) }
}

/** How many words that carry something stand between two tokens: adverbs and times do not count for content. */
const substance = ({ sentence, predicates }: Scene, from: number, to: number): boolean => predicates.some((predicate) => predicate.at >= from && predicate.until <= to && predicate.reporting === null) || sentence.tokens.slice(from, to).filter((token) => token.kind === 'word').length > 7

/** Speech marked by a verb: "X said that …", "…, X said", "…, said X", "X denied …". */
export const speechByVerb = (scene: Scene, predicate: Predicate): Speech | null => {
  const { text, sentence, participants, quotations } = scene
  const hit = predicate.reporting
  if (hit === null || predicate.form === 'noun') return null
  const subjects = predicate.arguments.filter((argument) => argument.slot === 'subject').map((argument) => argument.participant)
  const objects = predicate.arguments.filter((argument) => argument.slot === 'object').map((argument) => argument.participant)
  const cueStart = startOf(sentence, predicate.at)
  const cueEnd = endOf(sentence, predicate.until)
  const cue = span(text, cueStart, cueEnd)
  const quotedAt = quotations.find((quotation) => quotation.start <= cueStart && cueEnd <= quotation.end)
  let sources = subjects
  // "…," said Lavrov: the speaker stands behind its verb, and what was said before.
  const inverted = subjects.length === 0 && objects.length > 0 && !predicate.passive && (comma(sentence, predicate.at - 1) || /^["”»]$/u.test(sentence.tokens[predicate.at - 1]?.form ?? ''))
  if (inverted) sources = objects
  let source = withOthers(scene, sources)
  if (source.participant === null || (source.participant.naming === 'pronoun' && source.participant.entity === null)) {
    if (predicate.passive && sources.length === 0) source = noSource
    else if (source.participant !== null && !['he', 'she', 'it', 'they'].includes(source.participant.value ?? '')) return null
    else if (source.participant !== null || (scene.verbFirst && opensItsClause(scene, predicate.at))) source = scene.last === null ? source : { ...scene.last, quote: source.quote ?? scene.last.quote }
    else source = unknownSubject(scene, predicate)
    if (source.participant === null && source.quote === null && !predicate.passive) return null
  }
  if (source.participant !== null && source.participant.naming === 'described' && (source.participant.kind === 'vehicle' || source.participant.kind === 'weapon')) return null
  const lastSource = sources.length === 0 ? predicate.until : Math.max(predicate.until, ...sources.map((index) => participants[index]?.until ?? 0))
  const firstSource = sources.length === 0 ? predicate.at : Math.min(predicate.at, ...sources.map((index) => phraseStart(scene, index)))
  const behind = contentBehind(scene, lastSource)
  const before = contentBefore(scene, firstSource)
  const behindIsContent = behind !== null && substance(scene, lastSource, sentence.tokens.length)
  const beforeQuoted = before !== null && quotations.some((quotation) => quotation.outerStart < before.end && quotation.outerEnd > before.start && quotation.outerEnd <= before.end + 2)
  const closes = comma(sentence, firstSource - 1) || /^["”»]$/u.test(sentence.tokens[firstSource - 1]?.form ?? '')
  const content: Stretch[] = []
  if (before !== null && closes && (beforeQuoted || inverted || !behindIsContent) && (predicate.form === 'finite')) content.push(before)
  if (behind !== null && (behindIsContent || quotations.some((quotation) => quotation.outerStart >= behind.start - 1 && quotation.outerStart < behind.end) || content.length === 0)) {
    const resumed = content.length > 0 && !quotations.some((quotation) => quotation.outerStart >= behind.start - 1 && quotation.outerStart < behind.end)
    if (!resumed) content.push(behind)
  }
  if (content.length === 0) return null
  if (!saysSomething(scene, predicate, lastSource, content)) return null
  if (hit.flags.has('name') && content.every((stretch) => !quotations.some((quotation) => quotation.start < stretch.end && quotation.end > stretch.start)) && !isComplementiser(sentence, lastSource)) return null
  // What is said inside a quotation stays inside it.
  const bounded = quotedAt === undefined ? content : content.map((stretch) => ({ start: Math.max(stretch.start, quotedAt.start), end: Math.min(stretch.end, quotedAt.end) })).filter((stretch) => stretch.end > stretch.start)
  return { sentence: sentence.index, source, cue, content: bounded, stance: stanceOf(hit.value), predicate: predicate.index, rule: 'attribution/verb', score: source.participant === null ? 0.6 : 0.9 }
}

/** Whether what follows a reporting verb is said, not done: a quotation, a "that", a clause of its own, an action's name, or words before it. "Maintains a presence" says nothing. */
const saysSomething = (scene: Scene, predicate: Predicate, from: number, content: readonly Stretch[]): boolean => {
  const { sentence, predicates, quotations } = scene
  if (content.some((stretch) => stretch.end <= startOf(sentence, predicate.at))) return true
  for (let at = from; at < Math.min(sentence.tokens.length, from + 9); at += 1) if (isComplementiser(sentence, at) || isListed(sentence, at, 'infinitive-markers') || sentence.tokens[at]?.form === ':') return true
  if (content.some((stretch) => quotations.some((quotation) => quotation.start < stretch.end && quotation.end > stretch.start))) return true
  return predicates.some((other) => other.at >= from && (other.form === 'finite' && !relativeBetween(scene, from, other.at) || ((other.form === 'noun' || other.form === 'gerund') && other.frames.length > 0 && other.at - from <= 8)))
}
const relativeBetween = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isRelative(sentence, at)) return true
  return false
}

/** Speech marked by a phrase that its source follows: "according to …", "citing …", "نقلا عن". */
export const speechByPhrase = (scene: Scene, at: number): Speech | null => {
  const { text, sentence, participants } = scene
  const hit = listed(sentence, at, 'according')
  if (hit === null) return null
  const first = participants.reduce((best, participant, index) => (participant.at >= hit.until && participant.value !== 'demonym' && participant.phrase.at >= hit.until && participant.phrase.at - hit.until <= 6 && (best < 0 || participant.phrase.at < (participants[best] as Participant).phrase.at) ? index : best), -1)
  const cue = span(text, startOf(sentence, hit.at), endOf(sentence, hit.until))
  let until = hit.until
  let source: Source = noSource
  if (first >= 0) {
    // "information circulated on X by a former ambassador": whoever it is by speaks.
    const author = authorBehind(scene, hit.until)
    const chosen = author >= 0 ? author : first
    source = sourceOf(scene, chosen)
    until = Math.max((participants[chosen] as Participant).until, source.participant?.until ?? 0)
  }
  // The phrase goes on to the comma, the verb or the relative that closes it.
  while (until < sentence.tokens.length && !isMark(sentence, until) && !isRelative(sentence, until) && !isComplementiser(sentence, until) && !scene.predicates.some((predicate) => predicate.at === until && predicate.form === 'finite')) until += 1
  if (first < 0) {
    if (until - hit.until < 1) return null
    source = { ...noSource, quote: span(text, startOf(sentence, hit.until), endOf(sentence, until)) }
  }
  const before = contentBefore(scene, hit.at)
  let from = until
  while (from < sentence.tokens.length && (comma(sentence, from) || /^["”»]$/u.test(sentence.tokens[from]?.form ?? '') || isComplementiser(sentence, from))) from += 1
  const behind = from < sentence.tokens.length && substance(scene, from, sentence.tokens.length) ? { start: startOf(sentence, from), end: sentence.end } : null
  const content = [...(before !== null && hit.at > 2 ? [before] : []), ...(behind !== null ? [behind] : [])]
  if (content.length === 0) return null
  return { sentence: sentence.index, source, cue, content, stance: stanceOf(hit.value), predicate: null, rule: 'attribution/phrase', score: 0.88 }
}

/** The participant that "by" names within a phrase, before its comma or verb; -1 where there is none. */
const authorBehind = ({ sentence, participants, predicates }: Scene, from: number): number => {
  let depth = 0
  for (let at = from; at < Math.min(sentence.tokens.length, from + 16); at += 1) {
    const form = sentence.tokens[at]?.form
    if (form === '(') depth += 1
    else if (form === ')') depth -= 1
    else if (depth === 0 && (comma(sentence, at) || isRelative(sentence, at) || predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && predicate.tense !== 'past'))) return -1
    else if (depth === 0 && isListed(sentence, at, 'prepositions', 'by')) return participants.findIndex((participant) => participant.at > at && participant.phrase.at - at <= 3 && participant.value !== 'demonym')
  }
  return -1
}

/** Speech by nobody: "reportedly", "it is said". */
export const hearsay = (scene: Scene, at: number): Speech | null => {
  const hit = listed(scene.sentence, at, 'hearsay')
  if (hit === null) return null
  const { text, sentence } = scene
  return { sentence: sentence.index, source: noSource, cue: span(text, startOf(sentence, hit.at), endOf(sentence, hit.until)), content: [{ start: sentence.start, end: sentence.end }], stance: stanceOf(hit.value), predicate: null, rule: 'attribution/hearsay', score: 0.7 }
}
