import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isListed, isMark, isRelative } from '../recognise/look.ts'
import { endOf, isComma, type Scene, startOf } from './scene.ts'
import { asReporting, sourceOf } from './sources.ts'
import { type Speech, stanceOf } from './speech.ts'

/** The rule of a denial that the writer adds to what is told: it stands beside the voices of the main clause, not over them. */
export const denialAside = 'attribution/denial-aside'

/** "The army killed 20 people, which Kigali denied", "a charge Kigali denies": a denial in a clause on all that stands before its comma. */
export const deniedAside = (scene: Scene, predicate: Predicate): Speech | null => {
  const { text, sentence, participants } = scene
  if (predicate.reporting?.value !== 'denied' || predicate.form !== 'finite' || predicate.passive) return null
  const behind = scene.verbFirst ? deniedBehind(scene, predicate) : null
  if (behind !== null) return behind
  const closed = sentence.tokens[predicate.until]
  if (closed !== undefined && !isMark(sentence, predicate.until)) return null
  let from = predicate.at
  while (from > 0 && predicate.at - from < 14 && !isComma(sentence, from - 1)) from -= 1
  if (from < 2 || !isComma(sentence, from - 1)) return null
  const source = participants.findLastIndex((one) => one.at >= from && one.until <= predicate.at && one.value !== 'demonym')
  if (source < 0) return null
  const start = Math.min((participants[source] as (typeof participants)[number]).phrase.at, (participants[source] as (typeof participants)[number]).at)
  // "a charge Kigali denies": a noun with its determiner, then who denies it.
  const named = start > from + 1 && isListed(sentence, from, 'determiners') && !isListed(sentence, start - 1, 'prepositions') && !isListed(sentence, start - 1, 'coordinators')
  if (!isRelative(sentence, from) && !named) return null
  return { sentence: sentence.index, source: sourceOf(scene, source), cue: span(text, startOf(sentence, predicate.at), endOf(sentence, predicate.until)), content: [{ start: sentence.start, end: endOf(sentence, from - 1) }], stance: stanceOf('denied'), predicate: predicate.index, rule: denialAside, score: 0.85 }
}

/** "قتل الجيش ثلاثين قرويا، وهو ما تنفيه الحكومة": where verbs come first, who denies stands behind; "ونفت الخرطوم ذلك" denies what an accuser has just told. */
const deniedBehind = (scene: Scene, predicate: Predicate): Speech | null => {
  const { text, sentence, participants, found } = scene
  let from = predicate.at
  while (from > 0 && predicate.at - from < 4 && !isComma(sentence, from - 1)) from -= 1
  if (from < 2 || !isComma(sentence, from - 1)) return null
  const source = participants.findIndex((one) => one.at >= predicate.until && one.phrase.at - predicate.until <= 1 && one.value !== 'demonym')
  const who = participants[source]
  if (who === undefined) return null
  const relative = sentence.tokens.slice(from, predicate.at).some((_, offset) => isRelative(sentence, from + offset) || isListed(sentence, from + offset, 'relatives'))
  const pointed = isListed(sentence, who.until, 'said-before') || participants.some((one) => one.at === who.until && one.naming === 'pronoun')
  if (!(relative || pointed) || !(sentence.tokens[who.until] === undefined || isMark(sentence, who.until) || pointed)) return null
  const charge = pointed ? found.findLast((one) => one.stance === 'alleged' && one.content.length > 0) : undefined
  const content = charge === undefined ? [{ start: sentence.start, end: endOf(sentence, from - 1) }] : charge.content.map((one) => ({ ...one, end: Math.min(one.end, endOf(sentence, from - 1)) }))
  return { sentence: sentence.index, source: sourceOf(scene, source), cue: span(text, startOf(sentence, predicate.at), endOf(sentence, predicate.until)), content, stance: stanceOf('denied'), predicate: predicate.index, rule: denialAside, score: 0.85 }
}

/**
 * Whoever a relaying voice passes on: "quoted the minister as saying that …", "نقلت … عن الوزير قوله إن …". The speech of the relaying voice is given;
 * returns the nested one, null where nobody is named between the verb and what is said.
 */
export const relayedBy = (scene: Scene, speech: Speech, predicate: Predicate): Speech | null => {
  const { text, sentence, participants } = scene
  const first = speech.content[0]
  if (first === undefined || speech.source.quote === null) return null
  const asSaying = asReporting(scene, predicate)
  const slots: ReadonlySet<string> = new Set(asSaying === null ? ['about', 'from'] : ['object', 'about', 'from'])
  if (asSaying === null && predicate.reporting?.value !== 'relayed') return null
  const quoted = predicate.arguments.find((argument) => {
    const one = participants[argument.participant]
    return (slots.has(argument.slot) || (predicate.until - predicate.at > 1 && (argument.slot === 'genitive' || argument.slot === 'object') && one?.at === predicate.until)) && one !== undefined && one.at >= predicate.until && one.start < first.start && !one.quote.includes('\n')
  })
  if (quoted === undefined) return null
  const cueAt = asSaying ?? Math.max(predicate.until, ((participants[quoted.participant]?.phrase.at ?? 1) - 1))
  const content = speech.content.map((stretch, index) => (index === 0 ? { ...stretch, start: asSaying === null ? stretch.start : Math.max(stretch.start, startOf(sentence, cueAt + 1)) } : stretch))
  return { ...speech, content, source: sourceOf(scene, quoted.participant), cue: span(text, startOf(sentence, cueAt), endOf(sentence, cueAt + 1)), stance: 'stated', predicate: null, rule: 'attribution/quoted' }
}
