import type { Reality } from '../../model/claim.ts'
import type { Hit } from '../../packs/language.ts'
import { isComplementiser, isListed, isMark, isRelative, isSubordinator } from '../recognise/look.ts'
import { auxiliaryBefore } from './auxiliaries.ts'
import type { Row, Verb } from './verbs.ts'

/** What restricts a predicate's reality, with the reason in words. */
export type Restriction = { readonly reality: Reality; readonly because: string }

const realities: ReadonlySet<string> = new Set(['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen'])
const asReality = (value: string): Reality | null => (realities.has(value) ? (value as Reality) : null)

const text = (row: Row, hit: Hit): string => row.sentence.tokens.slice(hit.at, hit.until).map((token) => token.form).join(' ')

/** Where the words that bear on a predicate begin: its auxiliaries, negations and adverbs, up to a mark, a participant or another predicate. */
const mostBefore = 7

/** "n'a fait que deux morts", "ne visait que des soldats": a negation that only narrows, its other half behind the verb and no second negation between. */
const restricts = ({ sentence }: Row, negation: Hit, verb: Verb): boolean => {
  for (let at = negation.until; at < verb.until; at += 1) if (isListed(sentence, at, 'negations')) return false
  for (let at = verb.until; at < verb.until + 3; at += 1) {
    if (isListed(sentence, at, 'negations')) return false
    if (isListed(sentence, at, 'narrowing')) return true
  }
  return false
}

/** A negation among the words right before a predicate ("did not", "لم", "no talks"), null where there is none. */
const negationBefore = (row: Row, verbs: readonly Verb[], verb: Verb): Hit | null => {
  const { sentence, holder, participants } = row
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 4); at -= 1) {
    // "n'a pas confirmé l'enlèvement": what stands behind another verb is that verb's to deny.
    if (verb.form === 'noun' && verbs.some((other) => other.form !== 'noun' && other.at <= at && at < other.until)) return null
    // "ما لا يقل عن 12": nor does what a number's hedge begins with.
    if (row.counted[at] === true) continue
    // "لا يزال": what a longer word of going on begins with denies nothing.
    const goesOn = (sentence.hits[at] ?? []).some((one) => (one.list === 'modality' || one.list === 'auxiliaries') && one.until > at + 1 && /ongoing|present|past/u.test(one.value))
    const hit = goesOn ? undefined : (sentence.hits[at] ?? []).find((one) => one.list === 'negations' && one.until <= verb.at)
    if (hit !== undefined && hit.value === 'not' && restricts(row, hit, verb)) continue
    if (hit !== undefined) return hit
    if (isListed(sentence, at, 'determiners', 'no')) return (sentence.hits[at] ?? []).find((one) => one.list === 'determiners') ?? null
    // "has not yet sent": a word that may join clauses is part of the negation.
    if ((sentence.hits[at - 1] ?? []).some((one) => one.list === 'negations' && one.until > at)) continue
    if (isMark(sentence, at) || isListed(sentence, at, 'coordinators') || isComplementiser(sentence, at) || isSubordinator(sentence, at)) return null
    const held = holder[at] ?? -1
    if (held >= 0 && participants[held]?.value !== 'demonym') {
      // "No group has claimed it": a subject that there is none of negates its verb.
      const opening = (participants[held]?.phrase.at ?? at) - 1
      const none = (sentence.hits[opening] ?? []).find((one) => (one.list === 'determiners' || one.list === 'negations') && one.value === 'no')
      return none ?? null
    }
  }
  return null
}

/**
 * The nearest word of modality that governs a predicate from the left ("plans to", "may", "إمكانية"), null where none does.
 * It reaches over infinitive markers, complementisers, participants and small words, not over marks, subordinators or a finite verb with its own tense.
 */
const modalityBefore = (row: Row, verbs: readonly Verb[], verb: Verb): Hit | null => {
  const { sentence } = row
  let crossed = 0
  for (let at = verb.at - 1; at >= 0 && verb.at - at <= 12; at -= 1) {
    // "опасаются, что": the comma before "that" parts nothing.
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '') && !(sentence.tokens[at]?.form === ',' && isComplementiser(sentence, at + 1))) return null
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'modality' && one.until <= verb.at && !one.flags.has('left') && !(one.flags.has('present') && verb.tense !== 'present') && !(one.flags.has('past') && verb.tense !== 'past'))
    // "les forces de l'ordre d'avoir tiré": what stands inside a description is no word of will.
    const held = row.participants[row.holder[at] ?? -1]
    // "ont permis de libérer": of words that end alike the longer stand.
    // "le pouvoir": nor is a verb that its article makes a noun.
    if (hit !== undefined && row.pack.headFirst && row.pack.hasCase && !row.pack.inflectsNouns && !hit.flags.has('noun') && hit.until === at + 1 && hit.features.length === 0 && isListed(sentence, at - 1, 'determiners', 'definite')) continue
    const longer = hit === undefined ? undefined : (sentence.hits[at - 1] ?? []).find((one) => one.list === 'modality' && one.until === hit.until)
    if (longer !== undefined) continue
    // "fled due to attacks": before a noun such a word is a preposition.
    if (hit !== undefined && row.pack.hasCase && verb.form === 'noun' && hit.flags.has('verb')) continue
    if (hit !== undefined && !(held?.naming === 'described' && held.until - held.at > 1)) {
      // A noun of will governs what it opens by "to", "of" or a complement; a verb of will its infinitive; an auxiliary the next verb.
      const nominal = hit.flags.has('noun')
      // "Militants seeking revenge attacked": a participle on the subject says nothing of what the subject did.
      if (verb.form === 'finite' && verb.tense === 'past' && row.pack.hasCase && !row.pack.headFirst && hit.features.includes('gerund')) return null
      // "declined to comment on the arrest": what is only spoken of is not what one will or won't do.
      if (!nominal && verb.form === 'noun' && hit.value === 'did-not-happen' && (row.pack.hasCase ? crossed > 0 : overAnother(row, hit.until, verb.at))) return null
      if (verb.form === 'finite' && crossed > 0 && !verb.bare) return null
      if (verb.form === 'finite' && !nominal && row.pack.wordOrder === 'VSO' && verb.tense === 'past' && verb.at - hit.until > 1 && !sentence.tokens.slice(hit.until, verb.at).some((_, offset) => isComplementiser(sentence, hit.until + offset))) return null
      if (verb.form === 'finite' && !nominal && verb.at - hit.until > 3 && !sentence.tokens.slice(hit.until, verb.at).some((_, offset) => isComplementiser(sentence, hit.until + offset))) return null
      return hit
    }
    if (isSubordinator(sentence, at) || isRelative(sentence, at)) return null
    // "before the withdrawal": a time's noun is no part of what is wanted or refused.
    if (verb.form === 'noun' && at === verb.at - 1 && isListed(sentence, at, 'prepositions', 'before', 'after', 'since')) return null
    if (isListed(sentence, at, 'coordinators') && verb.form === 'finite' && !verb.bare) return null
    const other = verbs.find((one) => one.at <= at && at < one.until)
    // "engagé à ne pas lancer d'opérations": of an action under a light verb's infinitive that infinitive says what is said of it.
    if (other !== undefined && verb.form === 'noun' && other.form === 'infinitive' && other.light && row.pack.headFirst && row.pack.hasCase) return null
    if (other !== undefined) {
      if (other.form === 'finite' && verb.form === 'finite' && !(verb.bare && other.bare)) return null
      crossed += 1
    }
  }
  return null
}

/** "امتنع عن التعليق على اعتقاله": whether another noun with its article, that no participant is, stands between with a preposition behind it. */
const overAnother = ({ sentence, pack, holder }: Row, from: number, to: number): boolean => {
  for (let at = from; at < to - 1; at += 1) if ((holder[at] ?? -1) < 0 && isListed(sentence, at + 1, 'prepositions') && pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))) return true
  return false
}

/** Words of modality that stand behind what they bear on ("is planned", "is possible"), marked `left`. */
const modalityBehind = (row: Row, verb: Verb): Hit | null => {
  for (let at = verb.until; at < Math.min(row.sentence.tokens.length, verb.until + mostBefore); at += 1) {
    // "were arrested and are to be tried": what is joined has a reality of its own.
    if (isMark(row.sentence, at) || (row.pack.hasCase && isListed(row.sentence, at, 'coordinators'))) return null
    const hit = (row.sentence.hits[at] ?? []).find((one) => one.list === 'modality' && one.flags.has('left'))
    if (hit !== undefined) return hit
  }
  return null
}

const conditionBefore = (row: Row, verb: Verb): Hit | null => {
  const { sentence } = row
  for (let at = verb.at - 1; at >= 0 && verb.at - at <= 12; at -= 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => (one.list === 'conditionals' || (one.list === 'subordinators' && (one.value === 'if' || one.value === 'unless'))) && one.until <= verb.at)
    if (hit !== undefined) return hit
    if (isMark(sentence, at)) return null
  }
  return null
}

/** "Si l'armée était intervenue": whether a condition stands somewhere before a verb in its sentence. */
const underCondition = ({ sentence }: Row, verb: Verb): boolean => sentence.tokens.some((_, at) => at < verb.at && isListed(sentence, at, 'conditionals'))

/** "a annoncé que Paris financerait": a conditional behind "that" is the future as seen from the past. */
const complemented = ({ sentence }: Row, verb: Verb): boolean => {
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - complementReach); at -= 1) {
    if (isComplementiser(sentence, at)) return true
    if (/^[;:.]$/u.test(sentence.tokens[at]?.form ?? '')) return false
  }
  return false
}
const complementReach = 14

/** The conditional: of the past it tells what nobody vouches for ("auraient été tués"), under a condition what was not; else what is to be, or may. */
const conditional = (row: Row, verb: Verb): Restriction | null => {
  const { sentence } = row
  const auxiliary = verb.form === 'finite' ? auxiliaryBefore(row, verb.at, 'be', 'have') : null
  const helped = auxiliary?.value.endsWith(':conditional') === true || (auxiliary !== null && auxiliary.value === 'be:participle' && auxiliaryBefore(row, auxiliary.at, 'have')?.value === 'have:conditional')
  const own = verb.form === 'finite' && auxiliary === null && (sentence.hits[verb.at] ?? []).some((hit) => hit.until === verb.until && hit.features.includes('conditional'))
  if (!helped && !own) return null
  const past = helped && (auxiliary?.value === 'have:conditional' || auxiliary?.value === 'be:participle')
  if (past && underCondition(row, verb)) return { reality: 'did-not-happen', because: 'an unfulfilled condition' }
  return !past && complemented(row, verb) ? { reality: 'planned', because: 'the future as seen from the past' } : { reality: 'possible', because: 'conditional' }
}

const opensConditionally = ({ sentence }: Row, verb: Verb): boolean =>
  (isListed(sentence, 0, 'conditionals') || isListed(sentence, 0, 'subordinators', 'if', 'unless')) && sentence.tokens.some((token, at) => at < verb.at && token.form === ',')

/** How far behind the word that opens a purpose its verb may stand, in tokens. */
const purposeReach = 6

/** "потребовали, чтобы правительство освободило": behind what opens a purpose a past tense tells nothing done: it is what is asked, or planned. */
const wantedBefore = ({ pack, sentence }: Row, verbs: readonly Verb[], verb: Verb): Restriction | null => {
  if (!pack.inflectsNouns || verb.form !== 'finite') return null
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - purposeReach); at -= 1) {
    if (isMark(sentence, at)) return null
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'subordinators' && one.value === 'purpose')
    if (hit === undefined) continue
    const governor = verbs.findLast((other) => other.until <= at)
    const asks = governor !== undefined && governor.frames.some((one) => (one.frame?.type ?? '').startsWith('request'))
    return { reality: asks ? 'requested' : 'planned', because: `“${sentence.tokens.slice(hit.at, hit.until).map((token) => token.form).join(' ')}”` }
  }
  return null
}

/** What a predicate's own words say of its reality; null where they leave it to its governor, or say nothing. */
export const ownReality = (row: Row, verbs: readonly Verb[], verb: Verb): Restriction | null => {
  const negation = negationBefore(row, verbs, verb)
  const modality = modalityBefore(row, verbs, verb)
  const said = modality === null ? null : asReality(modality.value)
  // "ما إذا كان قد هاجم": a word that something is done says nothing under a condition.
  const doubt = said === 'happened' ? conditionBefore(row, verb) : null
  if (doubt !== null) return { reality: 'possible', because: `“${text(row, doubt)}”` }
  if (modality !== null && said !== null) {
    // "does not plan to", "refused to": a will denied is a thing not done.
    const denied = (row.sentence.hits[modality.at - 1] ?? []).some((hit) => hit.list === 'negations') || (negation !== null && negation.at < modality.at && modality.at - negation.until <= 1)
    if (denied) return { reality: said === 'did-not-happen' ? 'possible' : 'did-not-happen', because: `“${text(row, modality)}” under a negation` }
    if (negation !== null && negation.at >= modality.until) return { reality: said === 'did-not-happen' ? 'possible' : 'did-not-happen', because: `“${text(row, negation)}”` }
    // "If the talks fail, the army will attack": what hangs on a condition is possible.
    if (said === 'planned' && row.sentence.hits[0]?.some((hit) => hit.list === 'conditionals' || (hit.list === 'subordinators' && (hit.value === 'if' || hit.value === 'unless')))) return { reality: 'possible', because: 'hangs on a condition' }
    return { reality: said, because: `“${text(row, modality)}”` }
  }
  if (verb.form === 'gerund' || verb.form === 'noun') {
    // "without firing", "voted against sending".
    const before = (row.sentence.hits[verb.at - 1] ?? []).find((hit) => hit.list === 'prepositions')
    if (before?.value === 'without') return { reality: 'did-not-happen', because: `“${text(row, before)}”` }
    if (before?.value === 'against' && verb.form === 'gerund') return { reality: 'possible', because: `“${text(row, before)}”` }
  }
  const condition = conditionBefore(row, verb)
  if (condition !== null) return { reality: 'possible', because: `“${text(row, condition)}”` }
  if (negation !== null) return { reality: 'did-not-happen', because: `“${text(row, negation)}”` }
  const wanted = wantedBefore(row, verbs, verb)
  if (wanted !== null) return wanted
  const told = conditional(row, verb)
  if (told !== null) return told
  // "Si les pourparlers échouent, l'armée attaquera": what hangs on a condition that opens the sentence is possible.
  if (verb.form === 'finite' && (verb.tense === 'future' || (row.pack.inflectsNouns && verb.tense === 'present')) && opensConditionally(row, verb)) return { reality: 'possible', because: 'hangs on a condition' }
  if (verb.tense === 'future') return { reality: 'planned', because: 'future' }
  const behind = modalityBehind(row, verb)
  if (behind !== null) {
    const value = asReality(behind.value)
    if (value !== null) return { reality: value, because: `“${text(row, behind)}”` }
  }
  if (verb.form === 'finite' && verb.tense === 'present' && auxiliaryBefore(row, verb.at, 'be') !== null && !verb.passive) return { reality: 'ongoing', because: 'progressive' }
  return null
}

/** What the content of a speech act is worth by its type: a demand asks, a threat may be carried out, an agreement is to be kept. */
const contentReality: Readonly<Record<string, Reality>> = { request: 'requested', threaten: 'possible', agree: 'planned', reject: 'did-not-happen', support: 'possible', concede: 'planned', invite: 'requested' }

/** What governing a predicate does to it, by the event type that the governor names; null where it leaves it alone. */
/** What is talked about is not done yet: an agreement that is discussed. */
const talkedAbout: ReadonlySet<string> = new Set(['agree', 'cooperate', 'aid', 'concede', 'support'])
const mainType = (hit: Hit | undefined): string => (hit?.frame?.type ?? '').split('/')[0] ?? ''

export const governedReality = (governor: Verb, governed: Verb, nounReach: number): Restriction | null => {
  const { form } = governed
  if (form === 'noun' && !governor.light && governor.frames.some((hit) => mainType(hit) === 'consult') && governed.frames.some((hit) => talkedAbout.has(mainType(hit)))) return { reality: 'possible', because: 'what talks are about' }
  for (const hit of governor.frames) {
    const type = mainType(hit)
    const reality = contentReality[type]
    if (reality !== undefined && !(form === 'noun' && hit.flags.has('existing')) && (form === 'infinitive' || form === 'finite' || (form === 'noun' && governed.at - governor.until <= (type === 'request' ? nounReach : 3) && type !== 'support'))) return { reality, because: `what a ${type} asks or offers` }
  }
  return null
}

/** How far a preposition written to a noun reaches back to the verb that asks for it, in tokens. */
const askedReach = 16

/** "طالب أنان … برفع الحصار": a noun that a preposition is written to is what the verb of asking, threatening or promising before it is about, over a clause on somebody between. */
export const askedBefore = (row: Row, verbs: readonly Verb[], index: number): Restriction | null => {
  const verb = verbs[index] as Verb
  if (row.pack.hasCase || verb.form !== 'noun' || !(row.sentence.hits[verb.at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.features.includes('slot=in'))) return null
  for (let before = index - 1; before >= 0; before -= 1) {
    const other = verbs[before] as Verb
    if (verb.at - other.until > askedReach) return null
    // "صدرت أوامر للجنود بمهاجمة القرية": what a noun of asking is about stands soon behind it.
    if (other.form === 'noun' && verb.at - other.until <= 4 && mainType(other.frames[0]) === 'request') return { reality: 'requested', because: 'what a request asks' }
    // "طالبت السلطة، في بيان صدر مساء، بالإفراج": so is a common verb that names no event.
    if (other.form === 'noun' || isRelative(row.sentence, other.at - 1) || (other.plain && !row.sentence.tokens.slice(other.at, verb.at).every((token) => token.form !== ',' && token.form !== '،'))) continue
    const type = mainType(other.frames[0])
    return other.frames.length > 0 && (type === 'request' || type === 'threaten' || type === 'agree') ? { reality: contentReality[type] as Reality, because: `what a ${type} asks or offers` } : null
  }
  return null
}
