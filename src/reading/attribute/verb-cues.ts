import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark, isRelative, isSubordinator } from '../recognise/look.ts'
import type { Hit } from '../../packs/language.ts'
import { contentBefore, contentBehind, nominalUntil, saysSomething, substance, tellsNumber } from './contents.ts'
import { endOf, groupStart, isComma, opensItsClause, opensComplement, parts, type Scene, startOf } from './scene.ts'
import { asReporting, noSource, phraseStart, qualifiedUntil, unknownSubject, unknownSubjectBehind, withOthers } from './sources.ts'
import { type Source, type Speech, stanceOf, type Stretch } from './speech.ts'

/** "Stressed the need and said that …": behind a coordinator a verb without a subject has the source of the speech before it; null where none stands there. */
const goesOnFrom = ({ sentence, found }: Scene, predicate: Predicate): Source | null => {
  const joined = isListed(sentence, predicate.at - 1, 'coordinators') || (isListed(sentence, predicate.at - 2, 'coordinators') && !isMark(sentence, predicate.at - 1) && (sentence.hits[predicate.at - 1] ?? []).every((hit) => hit.list !== 'auxiliaries'))
  return joined ? (found.findLast((speech) => speech.source.quote !== null && speech.rule === 'attribution/verb')?.source ?? null) : null
}

/** Whether words before a verb, in its clause, stand for what was said before: "об этом сообщил …". */
const pointsBack = ({ sentence }: Scene, predicate: Predicate): boolean => {
  for (let at = predicate.at - 1; at >= Math.max(0, predicate.at - 5); at -= 1) {
    if (isMark(sentence, at)) return false
    if (isListed(sentence, at, 'said-before')) return true
  }
  return false
}

/** "В пресс-службе нам сказали, что …", "в Киеве отвергли": where a plural verb has no subject, the body in which it is said speaks; a capital is its government. */
const bodyBefore = ({ sentence, participants, predicates }: Scene, predicate: Predicate): number | undefined => {
  if (predicate.form !== 'finite' || !(sentence.hits[predicate.at] ?? []).some((hit) => hit.until === predicate.until && hit.features.includes('plural'))) return undefined
  const found = participants.findLastIndex((one) => one.until <= predicate.at && predicate.at - one.until <= 5 && isListed(sentence, one.phrase.at - 1, 'prepositions', 'in') && (one.kind === 'organisation' || (one.kind === 'place' && one.choice?.place?.precision === 'country') || isListed(sentence, one.at, 'metonyms')))
  if (found < 0) return undefined
  const from = (participants[found] as (typeof participants)[number]).until
  for (let at = from; at < predicate.at; at += 1) if (isMark(sentence, at) || predicates.some((other) => other.at === at && other.form !== 'noun')) return undefined
  return found
}

/** Whether a pronoun can mean whoever spoke last: "it" is nobody, "he" no body. */
const agrees = (pronoun: string | null, { participant }: Source): boolean => participant === null || (pronoun === 'it' ? participant.kind !== 'person' : pronoun === 'he' || pronoun === 'she' ? participant.kind === 'person' : true)

/** "dismissed the allegation, and monitors found …", "urged the president to free the writer, who was jailed in May": what is named or asked without a clause of its own ends with its phrase. */
const nominal = (scene: Scene, hit: Hit, { from, content }: { readonly from: number; readonly content: Stretch | null }): Stretch | null => {
  const { sentence, quotations } = scene
  if (content === null || scene.verbFirst || !hit.flags.has('name')) return content
  const first = sentence.tokens.findIndex((token) => token.start >= content.start)
  if (first < 0 || isComplementiser(sentence, first - 1) || sentence.tokens[first - 1]?.form === ':' || quotations.some((quotation) => quotation.outerStart <= content.start && content.start < quotation.outerEnd)) return content
  const end = endOf(sentence, nominalUntil(scene, Math.max(first, from)))
  // Nothing but the sentence's last mark is left out: then nothing is.
  return end > content.start && sentence.tokens.some((token) => token.kind !== 'mark' && token.start >= end && token.start < content.end) ? { start: content.start, end } : content
}

/** "Trois hommes soupçonnés d'avoir pris part à l'attaque ont été écroués": what a participle tells of its noun ends where the noun's own verb stands. */
const withinParticiple = ({ sentence, predicates }: Scene, predicate: Predicate, content: Stretch | null): Stretch | null => {
  if (content === null || predicate.form !== 'participle') return content
  const main = predicates.find((one) => one.at > predicate.until && one.form === 'finite' && one.tense !== null && !opensInside(sentence, predicate.until, one.at))
  if (main === undefined) return content
  let at = main.at
  while (at > predicate.until && (isListed(sentence, at - 1, 'auxiliaries') || isListed(sentence, at - 1, 'negations') || isListed(sentence, at - 1, 'clitics') || isMark(sentence, at - 1))) at -= 1
  const end = endOf(sentence, at)
  return end <= content.start ? null : { start: content.start, end: Math.min(content.end, end) }
}
/** Whether "that", a relative or a subordinator opens a clause between two tokens. */
const opensInside = (sentence: Scene['sentence'], from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isComplementiser(sentence, at) || isRelative(sentence, at) || isSubordinator(sentence, at)) return true
  return false
}

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
  // "No group has claimed …": what nobody says is said by nobody.
  if (predicate.reality?.reality === 'did-not-happen' && predicate.own !== null && !opensComplement(sentence, predicate.until) && hit.value !== 'denied') return null
  const group = groupStart(scene, predicate.at)
  const quotedAt = quotations.find((quotation) => quotation.start <= cueStart && cueEnd <= quotation.end)
  let sources = subjects
  // "…," said Lavrov: the speaker stands behind its verb, and what was said before.
  const inverted = !predicate.passive && parts(sentence, group - 1) && (subjects.length === 0 ? objects.length > 0 : subjects.every((index) => (participants[index]?.at ?? 0) >= predicate.until))
  if (inverted && subjects.length === 0) sources = objects
  // "сообщили в министерстве": where a verb has no subject, the body in which it is said speaks.
  const body = sources.length > 0 || predicate.passive || scene.verbFirst ? undefined : (predicate.arguments.find(({ slot, participant }) => slot === 'in' && participants[participant]?.kind === 'organisation' && (participants[participant]?.at ?? 0) >= predicate.until)?.participant ?? bodyBefore(scene, predicate))
  if (body !== undefined) sources = [body]
  let source = withOthers(scene, sources)
  // "وأكد الجيش أن روسيا أطلقت …، وأفاد بأن …": a verb of saying that "and" is written to, without a subject of its own, has that of the saying before it.
  const goesOn = scene.verbFirst && sources.length > 0 && sources.every((index) => (participants[index]?.until ?? 0) <= predicate.at) && (sentence.hits[predicate.at] ?? []).some((one) => one.list === 'reporting' && one.features.includes('and')) && (predicate.at === 0 || parts(sentence, predicate.at - 1)) ? scene.found.findLast((one) => one.rule === 'attribution/verb' && one.source.quote !== null && one.cue.end < cueStart && one.content.some((stretch) => stretch.start < cueStart && cueStart < stretch.end)) : undefined
  if (goesOn !== undefined) source = goesOn.source
  // "…, adding that …": behind a comma a gerund goes on with whoever speaks in the main clause.
  const main = predicate.form === 'gerund' && isComma(sentence, predicate.at - 1) ? scene.found.findLast((one) => one.source.quote !== null && one.predicate !== null && one.cue.end < cueStart && one.rule !== 'attribution/act') : undefined
  if (main !== undefined) source = main.source
  if (source.participant === null || (source.participant.naming === 'pronoun' && source.participant.entity === null)) {
    if (predicate.passive && sources.length === 0) source = noSource
    else if (source.participant !== null && !['he', 'she', 'it', 'they'].includes(source.participant.value ?? '')) return null
    else if (source.participant === null && scene.verbFirst && predicate.form === 'finite' && unknownSubjectBehind(scene, predicate.until).quote !== null) source = unknownSubjectBehind(scene, predicate.until)
    else if (source.participant !== null || (scene.verbFirst && opensItsClause(scene, predicate.at))) source = scene.last === null || !agrees(source.participant?.value ?? null, scene.last) ? source : { ...scene.last, quote: source.quote ?? scene.last.quote }
    else source = goesOnFrom(scene, predicate) ?? unknownSubject(scene, predicate)
    if (source.participant === null && source.quote === null && !predicate.passive) return null
  }
  if (source.participant !== null && source.participant.naming === 'described' && (source.participant.kind === 'vehicle' || source.participant.kind === 'weapon')) return null
  const named = sources.length === 0 ? predicate.until : Math.max(predicate.until, ...sources.map((index) => participants[index]?.until ?? 0))
  const lastSource = sources.length === 0 ? named : Math.max(named, qualifiedUntil(scene, named))
  const firstSource = sources.length === 0 ? group : Math.min(group, ...sources.map((index) => phraseStart(scene, index)))
  const behind = withinParticiple(scene, predicate, nominal(scene, hit, { from: lastSource, content: contentBehind(scene, lastSource) }))
  const before = contentBefore(scene, firstSource)
  const behindIsContent = behind !== null && (substance(scene, lastSource, sentence.tokens.length) || opensComplement(sentence, lastSource))
  const beforeQuoted = before !== null && quotations.some((quotation) => quotation.outerStart < before.end && quotation.outerEnd > before.start && quotation.outerEnd <= before.end + 2)
  const closes = parts(sentence, firstSource - 1)
  const content: Stretch[] = []
  // "من جهته، قال الوزير إن …": where verbs come first, a speaker behind the verb shows no inversion: what is said stands behind.
  if (before !== null && closes && (beforeQuoted || ((inverted || body !== undefined) && !(scene.verbFirst && behindIsContent)) || !behindIsContent) && (predicate.form === 'finite')) content.push(before)
  if (behind !== null && (behindIsContent || quotations.some((quotation) => quotation.outerStart >= behind.start - 1 && quotation.outerStart < behind.end) || content.length === 0)) {
    const resumed = content.length > 0 && !quotations.some((quotation) => quotation.outerStart >= behind.start - 1 && quotation.outerStart < behind.end)
    if (!resumed) content.push(behind)
  }
  // "Об этом сообщил министр": what was told right before is what is said.
  const pointed = pointsBack(scene, predicate) ? scene.before : null
  if (pointed !== null && !behindIsContent) return { sentence: sentence.index, source, cue, content: [pointed], stance: stanceOf(hit.value), predicate: predicate.index, rule: 'attribution/said-before', score: source.participant === null ? 0.6 : 0.85 }
  // "Об обстреле сообщил губернатор": what is told about may open the sentence, with the speaker behind the verb.
  const fronted = before !== null && sources.length > 0 && sources.every((index) => (participants[index]?.at ?? 0) >= predicate.until) && isListed(sentence, 0, 'prepositions', 'about') && !behindIsContent
  if (fronted && before !== null) content.splice(0, content.length, before)
  if (content.length === 0) return null
  // "lifted the requirement to notify deliveries": what an infinitive names is said only where a clause or a quotation follows.
  if (predicate.form === 'infinitive' && !scene.verbFirst && predicate.tense !== 'past' && !isComplementiser(sentence, lastSource) && sentence.tokens[lastSource]?.form !== ':' && !isListed(sentence, lastSource, 'infinitive-markers') && !quotations.some((quotation) => quotation.outerStart >= cueEnd && content.some((stretch) => quotation.outerStart < stretch.end)) && unknownSubject(scene, predicate).quote === null) return null
  // "The meeting, first reported by the Ledger, was put off": inside commas a participle tells of the noun before it.
  if (predicate.form === 'participle' && predicate.passive && !scene.verbFirst && subjects.length > 0 && group > 1 && scene.predicates.every((other) => other.until > group || other === predicate)) {
    const comma = isComma(sentence, group - 1) ? group - 1 : isComma(sentence, group - 2) ? group - 2 : -1
    if (comma > 0) return { sentence: sentence.index, source, cue, content: [{ start: sentence.start, end: endOf(sentence, comma) }], stance: stanceOf(hit.value), predicate: predicate.index, rule: 'attribution/verb', score: 0.7 }
  }
  if (!fronted && !saysSomething(scene, predicate, lastSource, content)) return null
  // "was recognized under state law", "were briefed about": what nobody is named for must at least be told.
  if (source.quote === null && predicate.passive && hit.value !== 'alleged' && hit.value !== 'denied' && !opensComplement(sentence, predicate.until) && !isListed(sentence, predicate.until, 'infinitive-markers')) return null
  const charged = (hit.value === 'alleged' || hit.value === 'denied') && scene.predicates.some((other) => other.at >= lastSource && other.frames.length > 0)
  if (hit.flags.has('name') && !charged && !tellsNumber(scene, lastSource) && content.every((stretch) => !quotations.some((quotation) => quotation.start < stretch.end && quotation.end > stretch.start && !(quotation.start <= cueStart && cueEnd <= quotation.end))) && !opensComplement(sentence, lastSource) && !(scene.verbFirst && content.some((stretch) => isComplementiser(sentence, sentence.tokens.findIndex((token) => token.start >= stretch.start) - 1))) && asReporting(scene, predicate) === null) return null
  // What is said inside a quotation stays inside it.
  const bounded = quotedAt === undefined ? content : content.map((stretch) => ({ start: Math.max(stretch.start, quotedAt.start), end: Math.min(stretch.end, quotedAt.end) })).filter((stretch) => stretch.end > stretch.start)
  return { sentence: sentence.index, source, cue, content: bounded, stance: stanceOf(hit.value), predicate: predicate.index, rule: 'attribution/verb', score: source.participant === null ? 0.6 : 0.9 }
}

