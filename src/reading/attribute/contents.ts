import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isHelping, isListed, isMark, isRelative, isSubordinator, opensInfinitive } from '../recognise/look.ts'
import { endOf, isComma, isQuoted, type Scene, startOf } from './scene.ts'
import type { Stretch } from './speech.ts'

/** How far behind a cue "that" may stand, over an insertion that tells nothing ("said, on Friday in Geneva, that"). */
const longestOpening = 24

/** Where what opens the content behind a cue stands: a complementiser or a colon; -1 where another predicate or the sentence's end comes first. */
const openerBehind = ({ sentence, predicates, verbFirst }: Scene, from: number): number => {
  let comma = false
  for (let at = from; at < Math.min(sentence.tokens.length, from + longestOpening); at += 1) {
    // "قبل أن تتراجع": a word that opens a time is no "that".
    if (verbFirst && isSubordinator(sentence, at - 1) && (sentence.hits[at - 1] ?? []).some((hit) => hit.list === 'subordinators' && hit.until > at)) return -1
    if (isComplementiser(sentence, at) || sentence.tokens[at]?.form === ':') return at
    if (isComma(sentence, at) && at > from) comma = true
    // "said the army would leave but noted that": a clause of its own is what is said, whatever "that" follows.
    if (!verbFirst && at > from && (isHelping(sentence, at) || predicates.some((predicate) => predicate.at === at && predicate.form === 'finite'))) return -1
    if (verbFirst && comma && closedBefore(sentence, at, from + longestOpening)) continue
    if ((comma || at - from > 8) && predicates.some((predicate) => predicate.at === at && predicate.form !== 'noun')) return -1
  }
  return -1
}

/** "روى الصياد، الذي عاد على متن قارب، أن": whether a comma with "that" right behind it closes an insertion further on. */
const closedBefore = (sentence: Scene['sentence'], from: number, until: number): boolean => {
  for (let at = from; at < Math.min(sentence.tokens.length - 1, until); at += 1) {
    if (/^[.;:؛]$/u.test(sentence.tokens[at]?.form ?? '')) return false
    if (isComplementiser(sentence, at)) return isComma(sentence, at - 1)
  }
  return false
}

/** The content behind a cue: from after a complementiser or colon, else from after the cue, its recipient, and the time of saying, to the sentence's end. */
export const contentBehind = (scene: Scene, from: number): Stretch | null => {
  const { sentence, times } = scene
  const opener = openerBehind(scene, from)
  let at = opener < 0 ? from : opener + 1
  for (let steps = 0; opener < 0 && scene.verbFirst && steps < 3; steps += 1) {
    while (isComma(sentence, at)) at += 1
    const time = times.find((one) => one.start <= startOf(sentence, at) && startOf(sentence, at) < one.end)
    while (time !== undefined && at < sentence.tokens.length && startOf(sentence, at) < time.end) at += 1
  }
  while (at < sentence.tokens.length && (isComma(sentence, at))) at += 1
  const start = startOf(sentence, at)
  const end = contentEnd(scene, at)
  return at >= sentence.tokens.length || end - start < 3 ? null : { start, end }
}

/** How many words of time may stand before what opens a clause of the writer's own: "hours after", "a day after". */
const timeBefore = 3

/**
 * Where what is said ends: before a comma behind which the writer goes on ("…, hours after …", "…, while …", "…, but …"), outside quotations.
 * Without a verb behind it the clause still belongs to what is said.
 */
export const contentEnd = (scene: Scene, from: number): number => {
  const { sentence, predicates } = scene
  const closed = relativeClosed(scene, from)
  if (closed !== null) return closed
  const subordinate = subordinateClosed(scene, from)
  if (subordinate !== null) return subordinate
  const asked = infinitiveClosed(scene, from)
  if (asked !== null) return asked
  const joined = nominalClosed(scene, from)
  if (joined !== null) return joined
  const semicolon = sentence.tokens.findIndex((token, at) => at >= from && /^[;؛]$/u.test(token.form) && !isQuoted(scene, at))
  if (semicolon > from) return endOf(sentence, semicolon)
  for (let at = from + 3; at < sentence.tokens.length - 2; at += 1) {
    if (!isComma(sentence, at) || isQuoted(scene, at)) continue
    // "وأضافت أنها ستطعن، داعية أنصارها إلى": a participle behind a comma is the speaker's own act.
    if (scene.verbFirst && predicates.some((predicate) => predicate.at === at + 1 && predicate.form === 'gerund')) return endOf(sentence, at)
    // "نفى صحة الخبر، في حين تحدثت …": what is named without a verb ends where another begins to speak.
    const told = predicates.some((predicate) => predicate.at >= from && predicate.until <= at) || (scene.verbFirst && isListed(sentence, at + 1, 'subordinators', 'while'))
    if (!told) continue
    for (let look = at + 1; look <= at + 1 + timeBefore; look += 1) {
      if (isMark(sentence, look)) break
      const opens = look === at + 1 ? isListed(sentence, look, 'coordinators', 'but') || isListed(sentence, look, 'subordinators', 'after') || (scene.verbFirst && isListed(sentence, look, 'subordinators', 'before')) : isListed(sentence, look, 'subordinators', 'after')
      // Behind "that", "…, while …" goes on with what is said, unless somebody else speaks there; without it the writer goes on.
      const contrasts = look === at + 1 && isListed(sentence, look, 'subordinators', 'while', 'although')
      if ((opens && predicates.some((predicate) => predicate.at > look && predicate.form === 'finite')) || (contrasts && predicates.some((predicate) => predicate.at > look && predicate.form === 'finite' && (!isComplementiser(sentence, from - 1) || predicate.reporting !== null)))) return endOf(sentence, at)
    }
  }
  return sentence.end
}

/** "While the rebels claimed the town, the army denied it": where a clause that a subordinator opens ends before the main one, null where none does. */
const subordinateClosed = (scene: Scene, from: number): number | null => {
  const { sentence, predicates } = scene
  if (!isSubordinator(sentence, 0) || sentence.tokens.slice(0, from).some((_, at) => isComma(sentence, at))) return null
  for (let at = from + 2; at < sentence.tokens.length - 2; at += 1) {
    if (!isComma(sentence, at) || isQuoted(scene, at)) continue
    // An insertion's comma has a partner; the main clause's has its subject and verb behind it.
    for (let look = at + 2; look < sentence.tokens.length; look += 1) {
      if (isComma(sentence, look) || isRelative(sentence, look)) break
      if (predicates.some((predicate) => predicate.at === look && predicate.form === 'finite' && predicate.tense !== null)) return endOf(sentence, at)
    }
  }
  return null
}

/** "urged people to stay at home after soldiers opened fire", "vowed to act after killing three": what is asked or promised in an infinitive ends where the writer tells when, in the past. */
const infinitiveClosed = (scene: Scene, from: number): number | null => {
  const { sentence, predicates, verbFirst } = scene
  if (verbFirst) return null
  const first = predicates.find((predicate) => predicate.at >= from && predicate.form !== 'noun')
  if (first === undefined || first.form !== 'infinitive' || first.tense === 'past' || sentence.tokens.slice(from, first.at).some((_, at) => isComplementiser(sentence, from + at))) return null
  for (let at = first.until; at < sentence.tokens.length - 1; at += 1) {
    if (isQuoted(scene, at) || !isListed(sentence, at, 'subordinators', 'after', 'while')) continue
    const next = predicates.find((predicate) => predicate.at > at && predicate.form !== 'noun')
    if (next !== undefined && ((next.form === 'finite' && next.tense === 'past') || (next.form === 'gerund' && next.at - at <= 2))) return endOf(sentence, at)
  }
  return null
}

/** "denied launching the assault and declined further comment": what is named without a clause of its own ends where the speaker's next verb is joined. */
const nominalClosed = (scene: Scene, from: number): number | null => {
  const { sentence, predicates } = scene
  const first = predicates.find((predicate) => predicate.at >= from)
  if (first === undefined || first.at - from > (scene.verbFirst ? 3 : 1) || (first.form !== 'gerund' && first.form !== 'noun')) return null
  for (let at = first.until; at < sentence.tokens.length - 1; at += 1) {
    if (isQuoted(scene, at) || isRelative(sentence, at) || isComplementiser(sentence, at)) return null
    if (isListed(sentence, at, 'coordinators') && predicates.some((predicate) => predicate.at === at + 1 && predicate.form === 'finite' && predicate.tense === 'past')) return endOf(sentence, at)
    // "يعلن إقالة المدير ويتعهد": so it does where "and" is written to a verb of saying or promising.
    if (scene.verbFirst && predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && (predicate.reporting !== null || predicate.frames.some((hit) => hit.flags.has('speech'))) && (sentence.hits[at] ?? []).some((hit) => hit.features.includes('and')))) return endOf(sentence, at)
  }
  return null
}

/** "Selim, who said the army had left, was arrested": where the clause on a noun that speaks ends, null where none closes before the main verb. */
const relativeClosed = (scene: Scene, from: number): number | null => {
  const { sentence, predicates } = scene
  let opened = -1
  for (let at = from - 1; at >= Math.max(1, from - 7); at -= 1) if (isRelative(sentence, at) && isComma(sentence, at - 1)) opened = at
  if (opened < 0) return null
  for (let at = from + 1; at < sentence.tokens.length - 1; at += 1) {
    if (!isComma(sentence, at) || isQuoted(scene, at)) continue
    if (isListed(sentence, at + 1, 'auxiliaries') || predicates.some((predicate) => predicate.at === at + 1 && predicate.form === 'finite' && predicate.tense !== null)) return endOf(sentence, at)
  }
  return null
}

/** The words of a sentence before a token, without a closing comma. */
export const contentBefore = (scene: Scene, at: number): Stretch | null => {
  const { sentence } = scene
  let until = at
  while (until > 0 && (isComma(sentence, until - 1) || /^[–—-]$/u.test(sentence.tokens[until - 1]?.form ?? ''))) until -= 1
  return until <= 1 ? null : { start: partStart(scene, until), end: endOf(sentence, until) }
}

/** Where the part of a sentence begins that ends at a token: behind the last semicolon, or colon with a clause of its own behind it ("a été relaxée : rien n'établit, a relevé la cour, …"). */
export const partStart = (scene: Scene, until: number): number => {
  const { sentence, predicates } = scene
  for (let at = until - 2; at > 0; at -= 1) {
    const form = sentence.tokens[at]?.form ?? ''
    if (!/^[;؛:]$/u.test(form) || isQuoted(scene, at)) continue
    if (form !== ':') return startOf(sentence, at + 1)
    const told = predicates.some((predicate) => predicate.at > at && predicate.until <= until && predicate.form === 'finite') && predicates.some((predicate) => predicate.until <= at && predicate.form === 'finite' && predicate.reporting === null)
    return told && !/^["“«]$/u.test(sentence.tokens[at + 1]?.form ?? '') ? startOf(sentence, at + 1) : sentence.start
  }
  return sentence.start
}

/** How many words that carry something stand between two tokens: adverbs and times do not count for content. */
export const substance = ({ sentence, predicates }: Scene, from: number, to: number): boolean => predicates.some((predicate) => predicate.at >= from && predicate.until <= to && predicate.reporting === null) || sentence.tokens.slice(from, to).filter((token) => token.kind === 'word').length > 7

/** "a fait état de neuf morts", "reported nine dead": whether right behind a cue a number of something is told. */
export const tellsNumber = (scene: Scene, from: number): boolean => scene.amounts.some((amount) => amount.at >= from && amount.at - from <= 4 && (scene.participants.some((one) => one.at >= amount.at && one.at - amount.until <= 2) || (amount.at - from <= 2 && isListed(scene.sentence, amount.at - 1, 'prepositions', 'about') && (amount.until >= scene.sentence.tokens.length || isMark(scene.sentence, amount.until)))))

/** Whether what follows a reporting verb is said, not done: a quotation, a "that", a clause of its own, an action's name, or words before it. "Maintains a presence" says nothing. */
export const saysSomething = (scene: Scene, predicate: Predicate, from: number, content: readonly Stretch[]): boolean => {
  const { sentence, predicates, quotations } = scene
  if (content.some((stretch) => stretch.end <= startOf(sentence, predicate.at))) return true
  // "روى الصياد، الذي عاد إلى القرية، أن": so is what "that" opens behind an insertion.
  if (scene.verbFirst && content.some((stretch) => isComplementiser(sentence, sentence.tokens.findIndex((token) => token.start >= stretch.start) - 1))) return true
  // "put the toll at 17": an estimate says its number.
  if (predicate.reporting?.value === 'estimated' && scene.amounts.some((amount) => amount.at >= predicate.until && amount.at - from <= 4)) return true
  for (let at = from; at < Math.min(sentence.tokens.length, from + 9); at += 1) if (isComplementiser(sentence, at) || opensInfinitive(sentence, at) || sentence.tokens[at]?.form === ':') return true
  if (tellsNumber(scene, from)) return true
  // "dément fournir des drones": an infinitive right behind a verb of saying.
  if (predicates.some((other) => other.form === 'infinitive' && other.at >= from && other.at - from <= 1)) return true
  if (content.some((stretch) => quotations.some((quotation) => quotation.start < stretch.end && quotation.end > stretch.start))) return true
  // "say there are concerns": a clause whose verb is "be" or "have" alone.
  for (let at = from + 1; at < Math.min(sentence.tokens.length, from + 12); at += 1) {
    if (isMark(sentence, at) || isRelative(sentence, at) || isSubordinator(sentence, at)) break
    if (isHelping(sentence, at) && !isListed(sentence, from, 'prepositions')) return true
  }
  return predicates.some((other) => other.at >= from && ((other.form === 'finite' || (other.form === 'infinitive' && other.tense === 'past')) && !relativeBetween(scene, from, other.at) || ((other.form === 'noun' || other.form === 'gerund') && other.frames.length > 0 && other.at - from <= (scene.verbFirst ? 12 : 8))))
}
const relativeBetween = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isRelative(sentence, at)) return true
  return false
}

/** Where what is named without a clause of its own ends: at a comma or a coordinator behind which another clause goes on, at a word that opens one, at the sentence's last mark. */
export const nominalUntil = (scene: Scene, from: number): number => {
  const { sentence, predicates } = scene
  let until = from
  while (until < sentence.tokens.length) {
    if (/^[;:—–.!?؛؟]$/u.test(sentence.tokens[until]?.form ?? '') && !isQuoted(scene, until)) break
    if (until > from + 1 && isSubordinator(sentence, until) && !isListed(sentence, until, 'complementisers') && !isListed(sentence, until, 'subordinators', 'as', 'purpose')) break
    const opens = isComma(sentence, until) || isListed(sentence, until, 'coordinators')
    // ", and monitors who visited the area found …": behind a comma and "and" a clause with its own subject goes on.
    if (isComma(sentence, until) && until > from && !isQuoted(scene, until) && isListed(sentence, until + 1, 'coordinators') && predicates.some((one) => one.at > until + 1 && one.form === 'finite' && one.tense !== null)) break
    if (opens && until > from && !isQuoted(scene, until) && predicates.some((one) => (one.at === until + 1 || one.at === until + 2) && (one.form === 'finite' || one.form === 'gerund'))) break
    // "conceded nothing of substance and exports have grown": so does one that "and" alone joins, with a verb and no comma or relative before it.
    if (!scene.verbFirst && isListed(sentence, until, 'coordinators') && until > from && !isQuoted(scene, until) && ownClauseBehind(scene, from, until)) break
    // "dismissed the idea during talks": when it was said is no part of it.
    if (until > from + 1 && !scene.verbFirst && isListed(sentence, until, 'prepositions', 'during') && !isQuoted(scene, until)) break
    if (isComma(sentence, until) && (isRelative(sentence, until + 1) || isListed(sentence, until + 1, 'coordinators', 'but'))) break
    until += 1
  }
  while (until > from && isMark(sentence, until - 1) && !/^["”»%]$/u.test(sentence.tokens[until - 1]?.form ?? '')) until -= 1
  return until
}

/** How far behind a coordinator the verb of the clause that it joins may stand, in tokens. */
const clauseReach = 9

/** Whether a clause with its own subject goes on behind a coordinator, with no finite verb before it since the phrase began. */
const ownClauseBehind = ({ sentence, predicates }: Scene, from: number, coordinator: number): boolean => {
  if (predicates.some((one) => one.form !== 'noun' && one.at >= from && one.until <= coordinator)) return false
  for (let at = coordinator + 1; at < Math.min(sentence.tokens.length, coordinator + clauseReach); at += 1) {
    if (isMark(sentence, at) || isRelative(sentence, at) || isComplementiser(sentence, at)) return false
    if (at > coordinator + 1 && (isHelping(sentence, at) || predicates.some((one) => one.at === at && one.form === 'finite' && one.tense !== null))) return true
  }
  return false
}
