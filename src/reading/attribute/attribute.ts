import { span } from '../../model/passage.ts'
import type { Clausal } from '../clauses/clauses.ts'
import type { Quotation } from '../quotations.ts'
import { speechByColon, speechByTurn } from './colons.ts'
import { deniedAside, relayedBy } from './asides.ts'
import { attitude, speechByAttitude } from './attitudes.ts'
import { speechInserted } from './insertions.ts'
import { unlabelledAnswers } from './interviews.ts'
import { hearsay, phraseCueAt, speechByPhrase } from './phrase-cues.ts'
import type { Sentence } from '../split.ts'
import type { Scene } from './scene.ts'
import { settle } from './settle.ts'
import { speechByAct } from './acts.ts'
import type { Source, Speech, Stretch } from './speech.ts'
import { speechByVerb } from './verb-cues.ts'

export type Attributed = Clausal & {
  readonly speeches: readonly Speech[]
  /** The same by sentence, so that nothing goes through all of a document's speeches for each claim. */
  readonly speechesOf: ReadonlyMap<number, readonly Speech[]>
}

/** How much of a sentence a quotation must cover for the sentence to be the quotation's. */
const mostOf = 0.6

/** Rules of what nobody says aloud: it makes nobody the last speaker. */
const unspoken: ReadonlySet<string> = new Set(['attribution/hearsay', attitude])

/**
 * Finds who says what. Sentences are taken in order, since a quotation that goes on, "he added" and verbs without a subject mean whoever spoke last.
 */
export const attribute = (clausal: Clausal): Attributed => {
  const { text, sentences, participants, clauses, quotations, quantities, times, taggings } = clausal
  const speeches: Speech[] = []
  let last: Source | null = null
  let lastParagraph = -1
  let quotationAt = 0
  let waiting: Waiting | null = null
  const answers = unlabelledAnswers(sentences)
  let turn: { readonly speech: number; readonly paragraph: number } | null = null
  for (const sentence of sentences) {
    // Whoever spoke is remembered through the next paragraph, not further.
    if (sentence.paragraph - lastParagraph > 2) last = null
    while (quotationAt < quotations.length && (quotations[quotationAt] as Quotation).outerEnd <= sentence.start) quotationAt += 1
    const here: Quotation[] = []
    for (let index = quotationAt; index < quotations.length && (quotations[index] as Quotation).outerStart < sentence.end; index += 1) here.push(quotations[index] as Quotation)
    const scene: Scene = {
      text, sentence, participants: participants[sentence.index] ?? [], predicates: clauses[sentence.index]?.predicates ?? [], quotations: here, verbFirst: clausal.pack?.wordOrder === 'VSO', headFirst: clausal.pack?.hasCase === true && clausal.pack.headFirst,
      tagging: taggings[sentence.index] ?? null, amounts: quantities[sentence.index] ?? [], times: times[sentence.index] ?? [], last, before: sentence.index === 0 ? null : { start: sentences[sentence.index - 1]?.start ?? 0, end: sentences[sentence.index - 1]?.end ?? 0 }, found: [],
    }
    const found = settle(scene, speechesIn(scene))
    // In an interview whoever opens a paragraph speaks all of it.
    const opens = (sentence.part === 'paragraph' || (scene.verbFirst && sentence.part === 'headline')) && sentences[sentence.index - 1]?.paragraph !== sentence.paragraph
    const opened: Speech | null = opens ? (speechByTurn(scene) ?? answered(text, sentence, answers, speeches)) : null
    if (opened !== null) turn = { speech: speeches.length, paragraph: sentence.paragraph }
    else if (turn !== null && turn.paragraph === sentence.paragraph) {
      const speaking = speeches[turn.speech] as Speech
      speeches[turn.speech] = { ...speaking, content: [...speaking.content, { start: sentence.start, end: sentence.end }] }
    } else turn = null
    if (opened !== null) speeches.push(opened)
    if (turn !== null) {
      const speaking = speeches[turn.speech] as Speech
      speeches.push(...found.filter((speech) => speech.source.participant !== speaking.source.participant))
      last = speaking.source
      lastParagraph = sentence.paragraph
      continue
    }
    const quoted = here.find((quotation) => Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start) > mostOf * (sentence.end - sentence.start))
    const stretch = quoted === undefined ? null : { start: Math.max(quoted.start, sentence.start), end: Math.min(quoted.end, sentence.end) }
    // What is reported inside a quotation leaves open who speaks the quotation.
    const open = stretch !== null && !found.some((speech) => speech.source.quote !== null && speech.rule !== attitude && !within(quoted as Quotation, speech.cue))
    const held: Waiting | null = waiting as Waiting | null
    if (held !== null) {
      const { quotation } = held
      // "We want peace. They must go," X said: whoever the last sentence of a quotation names spoke the ones before.
      const told = found.findIndex((speech) => speech.source.quote !== null && !within(quotation, speech.cue) && speech.content.some((one) => one.start < quotation.end && quotation.start < one.end))
      if (told >= 0) found[told] = { ...(found[told] as Speech), content: [...held.stretches, ...(found[told] as Speech).content] }
      else if (open && stretch !== null && quoted === quotation && quotation.end > sentence.end) {
        waiting = { ...held, stretches: [...held.stretches, stretch] }
        speeches.push(...found)
        continue
      } else {
        const rest = open && stretch !== null && quoted === quotation ? [stretch] : []
        if (held.last !== null) speeches.push(goingOn(text, { ...held, last: held.last, stretches: [...held.stretches, ...rest] }))
        if (rest.length > 0) {
          waiting = null
          speeches.push(...found)
          continue
        }
      }
      waiting = null
    }
    if (open && stretch !== null && quoted !== undefined) {
      const before = speeches.findLast((speech) => speech.source.quote !== null && !unspoken.has(speech.rule) && !(speech.sentence === sentence.index))
      // The same quotation, or one right behind it, goes on with what was said: one attribution, however many sentences.
      if (last !== null && before !== undefined && before.source.participant === last.participant && sentence.paragraph === lastParagraph && quotedAt(quotations, before.content.at(-1))) {
        speeches[speeches.indexOf(before)] = { ...before, content: [...before.content, stretch] }
        speeches.push(...found)
        continue
      }
      if (quoted.end > sentence.end) {
        waiting = { quotation: quoted, stretches: [stretch], sentence: sentence.index, last }
        speeches.push(...found)
        continue
      }
      if (last !== null) found.push(goingOn(text, { quotation: quoted, stretches: [stretch], sentence: sentence.index, last }))
    }
    speeches.push(...found)
    const spoken = found.find((speech) => speech.source.quote !== null && !unspoken.has(speech.rule) && !here.some((quotation) => quotation.start <= speech.cue.start && speech.cue.end <= quotation.end)) ?? found.find((speech) => speech.source.participant !== null && !unspoken.has(speech.rule))
    if (spoken !== undefined) {
      last = spoken.source
      lastParagraph = sentence.paragraph
    }
  }
  if (waiting?.last != null) speeches.push(goingOn(text, { ...waiting, last: waiting.last }))
  const speechesOf = new Map<number, Speech[]>()
  for (const speech of speeches) {
    const there = speechesOf.get(speech.sentence)
    if (there === undefined) speechesOf.set(speech.sentence, [speech])
    else there.push(speech)
  }
  return { ...clausal, speeches, speechesOf }
}

/** The turn of whoever answers in an interview, where only the first answer bears their name. */
const answered = (text: string, sentence: Sentence, answers: ReadonlyMap<number, number>, speeches: readonly Speech[]): Speech | null => {
  if (!answers.has(sentence.paragraph)) return null
  const first = speeches.find((speech) => speech.rule === 'attribution/turn')
  return first === undefined ? null : { ...first, sentence: sentence.index, cue: span(text, sentence.start, sentence.start + 1), content: [{ start: sentence.start, end: sentence.end }], score: 0.65 }
}

/** Sentences of a quotation whose speaker is not named yet; `last` spoke before them. */
type Waiting = { readonly quotation: Quotation; readonly stretches: readonly Stretch[]; readonly sentence: number; readonly last: Source | null }

const within = (quotation: Quotation, stretch: Stretch): boolean => quotation.start <= stretch.start && stretch.end <= quotation.end

/** A quotation by whoever spoke last; its opening mark is the cue. */
const goingOn = (text: string, { quotation, stretches, sentence, last }: Waiting & { readonly last: Source }): Speech => {
  const start = stretches[0]?.start ?? quotation.start
  const from = start === quotation.start ? quotation.outerStart : start
  return { sentence, source: last, cue: span(text, from, from + 1), content: stretches, stance: 'stated', predicate: null, rule: 'attribution/quotation-goes-on', score: 0.7 }
}

/** Whether a stretch ends in a quotation. */
const quotedAt = (quotations: readonly Quotation[], stretch: Stretch | undefined): boolean => stretch !== undefined && quotations.some((quotation) => quotation.start < stretch.end && stretch.end <= quotation.outerEnd + 1)

/** The tokens that stand inside a phrase which opens an attribution. */
const phraseCues = (scene: Scene): ReadonlySet<number> => {
  const { sentence } = scene
  const inside = new Set<number>()
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const cue = phraseCueAt(scene, at)
    for (let part = at + 1; part < (cue?.until ?? at); part += 1) inside.add(part)
  }
  return inside
}

/** All speeches of a sentence, by verbs in their order, then by phrases. */
const speechesIn = (scene: Scene): readonly Speech[] => {
  const found: Speech[] = []
  const now = (): Scene => ({ ...scene, found, last: found.findLast((one) => one.source.participant !== null && !unspoken.has(one.rule))?.source ?? scene.last })
  const phrased = phraseCues(scene)
  for (const predicate of scene.predicates) {
    // "بحسب ما نقلت": a verb inside a phrase that opens an attribution is no cue of its own.
    if (phrased.has(predicate.at)) continue
    // "denied … and said that": within a sentence too, whoever spoke last goes on.
    const speech = deniedAside(now(), predicate) ?? (predicate.reporting === null ? speechByAct(scene, predicate) : speechInserted(scene, predicate.at)) ?? speechByVerb(now(), predicate) ?? (predicate.reporting === null ? null : speechByAct(scene, predicate)) ?? speechByAttitude(scene, predicate)
    if (speech === null) continue
    found.push(speech)
    const nested = relayedBy(scene, speech, predicate)
    if (nested !== null) found.push(nested)
  }
  for (let at = 0; at < scene.sentence.tokens.length; at += 1) {
    // A reporting word that is also a noun may be no predicate: "…, UNHCR estimates."
    const inserted = scene.predicates.some((predicate) => predicate.at <= at && at < predicate.until) ? null : speechInserted(scene, at)
    // "said in a statement that police …": what is part of the verb opens no phrase of its own.
    const inVerb = scene.predicates.some((predicate) => predicate.reporting !== null && predicate.at < at && at < predicate.until)
    const speech = inserted ?? (inVerb ? null : speechByPhrase(scene, at)) ?? hearsay(now(), at)
    if (speech !== null) found.push(speech)
  }
  const quoted = speechByColon(scene, found)
  return quoted === null ? found : [...found, quoted]
}
