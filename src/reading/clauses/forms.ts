import type { Hit } from '../../packs/language.ts'
import { isComplementiser, isListed, isMark, isRelative, isSubordinator, opensInfinitive } from '../recognise/look.ts'
import { decided, isParticiple } from '../tag/decided.ts'
import type { PredicateForm } from './predicate.ts'
import type { Row, Verb } from './row.ts'
import { auxiliaryBefore, auxiliaryTense, has } from './auxiliaries.ts'

/** Which of several readings of one form a verb has: behind an auxiliary the participle, without one the form that can stand alone ("l'armée dit", "a dit"). */
export const readingOf = (row: Row, at: number, hits: readonly Hit[]): Hit => {
  const first = hits[0] as Hit
  // "сбит": a short passive that an ending of the future fits by chance.
  // "совершит": which the tagger tells from a true future.
  const short = has(first, 'future') && decided(row.tagging, at) !== 'present' ? hits.find((hit) => has(hit, 'passive') && has(hit, 'past')) : undefined
  if (short !== undefined) return short
  const participle = hits.find((hit) => has(hit, 'participle'))
  if (hits.length < 2 || participle === undefined) return first
  if (auxiliaryBefore(row, at, 'be', 'get', 'become', 'have') !== null) return participle
  return first === participle && !has(first, 'past') && !opensPhraseOfOwn(row, at, first) ? (hits.find((hit) => has(hit, 'third') && !has(hit, 'participle')) ?? first) : first
}

/** "(dit) par le ministre": a participle shows by the agent behind it. */
const opensPhraseOfOwn = ({ sentence }: Row, _at: number, hit: Hit): boolean => isListed(sentence, hit.until, 'prepositions', 'by')

/** What a present may bear beside its person. */
const presentOnly: ReadonlySet<string> = new Set(['present', 'third', 'plural', 'dual', 'and'])

/** How far behind a reduced clause its noun's verb may stand, in words. */
const reducedReach = 7
/** "A diplomat briefed on the report said": a verb that acts on somebody, with a preposition where its object would be and another verb behind it in the same clause, qualifies the noun before it. */
const isReduced = ({ sentence, pack, holder }: Row, at: number, hit: Hit): boolean => {
  const acts = (sentence.hits[at] ?? []).some(({ frame }) => frame?.partOfSpeech === 'verb' && ['recipient', 'instrument'].includes(frame.frame.roles.get('object') ?? ''))
  if (!pack.hasCase || pack.headFirst || !acts || hit.until !== at + 1 || (holder[at - 1] ?? -1) < 0 || !isListed(sentence, hit.until, 'prepositions') || isListed(sentence, hit.until, 'hedges')) return false
  return verbFollows(sentence, hit.until + 1, hit.until + reducedReach)
}
/** Whether a verb that may be finite stands in the rest of a clause. */
const verbFollows = (sentence: Row['sentence'], from: number, reach: number): boolean => {
  for (let look = from; look < Math.min(sentence.tokens.length, reach); look += 1) {
    if (isMark(sentence, look) || isListed(sentence, look, 'coordinators') || isComplementiser(sentence, look) || isRelative(sentence, look) || isSubordinator(sentence, look) || isListed(sentence, look, 'infinitive-markers')) return false
    if ((sentence.hits[look] ?? []).some((one) => (one.list === 'reporting' || one.list === 'auxiliaries' || one.list === 'verbs' || one.frame?.partOfSpeech === 'verb') && (has(one, 'past', 'third') || one.list === 'auxiliaries'))) return true
  }
  return false
}

/** How far behind its object the verb may stand whose subject a participle would qualify. */
const objectReach = 14
/** "Gunmen on motorbikes abducted at least 14 pupils": what holds an object of its own, with no other verb in its clause, qualifies nothing. */
const holdsObject = ({ sentence, pack, holder, participants }: Row, hit: Hit): boolean => {
  if (!pack.hasCase || pack.headFirst) return false
  const at = hit.until
  const number = sentence.tokens[at]?.kind === 'number' || isListed(sentence, at, 'numbers') || isListed(sentence, at, 'hedges') || isListed(sentence, at, 'vague')
  const phrase = participants[holder[at] ?? -1]
  const opens = number || isListed(sentence, at, 'determiners') || (phrase !== undefined && phrase.phrase.at === at)
  return opens && !verbFollows(sentence, at, at + objectReach)
}

export const verbForm = (row: Row, at: number, hit: Hit): { form: PredicateForm; passive: boolean; tense: Verb['tense'] } => {
  const { sentence, participants, holder } = row
  const be = auxiliaryBefore(row, at, 'be', 'get', 'become')
  const have = auxiliaryBefore(row, at, 'have')
  const participle = has(hit, 'participle') || ((be !== null || have !== null) && hit.features.length === 0 && isListed(sentence, at, 'unchanged'))
  // "بعد أن هاجم": with "after" before it, what opens an infinitive opens a clause of its own.
  const after = opensInfinitive(sentence, at - 1) && row.pack.wordOrder === 'VSO' && [at - 2, at - 3].some((before) => (sentence.hits[before] ?? []).some((one) => one.list === 'subordinators' && one.until === at && (one.value === 'after' || one.value === 'since')))
  if ((opensInfinitive(sentence, at - 1) && !after) || (hit.exact && isListed(sentence, at - 1, 'clitics') && opensInfinitive(sentence, at - 2))) return { form: 'infinitive', passive: false, tense: null }
  // "будет поставлять": the future of verbs that have no form for it.
  if (row.pack.inflectsNouns && hit.features.length === 0 && be?.value === 'be:future') return { form: 'finite', passive: false, tense: 'future' }
  if (row.pack.listsInfinitives && hit.features.length === 0 && be === null && have === null) {
    // A list may have a finite form as it stands ("передает"): the tagger tells it from an infinitive.
    const tag = hit.exact ? decided(row.tagging, at) : null
    return tag === 'past' || tag === 'present' ? { form: 'finite', passive: false, tense: tag } : { form: 'infinitive', passive: false, tense: null }
  }
  // "affirme avoir tué", "d'avoir frappé", "après avoir été arrêté": what an infinitive of the perfect names is done.
  const perfect = (be ?? have)?.value.endsWith(':infinitive') === true || (be?.value === 'be:participle' && auxiliaryBefore(row, be.at, 'have')?.value === 'have:infinitive')
  // "claims to have killed", "is said to have been shot".
  const toHave = row.pack.hasCase && !row.pack.headFirst && !row.pack.inflectsNouns ? (have ?? (be?.value === 'be:participle' ? auxiliaryBefore(row, be.at, 'have') : null)) : null
  if (participle && toHave !== null && opensInfinitive(sentence, toHave.at - 1)) return { form: 'infinitive', passive: be !== null, tense: 'past' }
  if (participle && perfect) return { form: 'infinitive', passive: be !== null && !has(hit, 'past'), tense: 'past' }
  if (isWrittenPassive(row, at, hit)) return { form: 'finite', passive: true, tense: presentPrefix.test(sentence.tokens[at]?.form ?? '') ? 'present' : 'past' }
  // A preposition written together with a finite form opens a purpose: "ليصل إلى".
  if (hit.features.some((feature) => feature === 'slot=to' || feature === 'slot=for') && has(hit, 'present', 'third')) return { form: 'infinitive', passive: false, tense: null }
  if (has(hit, 'infinitive') && have === null && be === null && !has(hit, 'past', 'present')) return { form: 'infinitive', passive: false, tense: null }
  if (participle && has(hit, 'active')) return { form: 'participle', passive: false, tense: null }
  if (has(hit, 'passive')) return { form: 'finite', passive: true, tense: has(hit, 'present') ? 'present' : 'past' }
  if (hit.flags.has('gerund')) return { form: 'gerund', passive: false, tense: null }
  if (has(hit, 'gerund')) return be === null ? { form: 'gerund', passive: false, tense: null } : { form: 'finite', passive: false, tense: auxiliaryTense(be) ?? 'present' }
  if (participle && be !== null) return { form: 'finite', passive: true, tense: auxiliaryTense(be) }
  if (participle && have !== null) return { form: 'finite', passive: false, tense: 'past' }
  if (participle) {
    // "troops stationed in …": behind a noun, with a preposition next, a participle that qualifies; a later finite verb decides (clauses).
    const held = holder[at - 1] ?? -1
    // "Central Command (CENTCOM) said on Wednesday": a bracket that closes opens nothing.
    const opening = at === 0 || (isMark(sentence, at - 1) && sentence.tokens[at - 1]?.form !== ')')
    const agent = isListed(sentence, hit.until, 'prepositions', 'by')
    // "The people killed were shot": what another verb follows at once qualifies its noun.
    if (held >= 0 && hit.until === at + 1 && isListed(sentence, hit.until, 'auxiliaries')) return { form: 'participle', passive: true, tense: null }
    // "Le Soudan menace": once accents are folded a present may look like a participle.
    if (has(hit, 'third') && decided(row.tagging, at) === 'present') return { form: 'finite', passive: false, tense: 'past' }
    if (!has(hit, 'past') || agent || isReduced(row, at, hit)) return { form: 'participle', passive: true, tense: null }
    // "The man arrested on Sunday": what no word beside it shows, the tagger may tell from the sentence.
    // "the governor of Tamale, Issa Bora, said six raids hit": a verb of saying behind the comma of an apposition is the sentence's own.
    const closes = hit.list === 'reporting' && has(hit, 'past') && sentence.tokens[at - 1]?.form === ',' && !isListed(sentence, hit.until, 'infinitive-markers') && !row.pack.headFirst && !sentence.tokens.slice(0, at).some((_, before) => isListed(sentence, before, 'auxiliaries') || (holder[before] ?? -1) < 0 && (sentence.hits[before] ?? []).some((one) => one.frame?.partOfSpeech === 'verb' || one.list === 'verbs' || one.list === 'reporting'))
    if (closes) return { form: 'finite', passive: false, tense: 'past' }
    const tagged = isParticiple(row.tagging, at)
    if (tagged !== null) return tagged && !(held >= 0 && holdsObject(row, hit)) ? { form: 'participle', passive: true, tense: null } : { form: 'finite', passive: false, tense: 'past' }
    if (opening && held < 0 && isListed(sentence, hit.until, 'prepositions')) return { form: 'participle', passive: true, tense: null }
    return { form: 'finite', passive: false, tense: 'past' }
  }
  const helped = auxiliaryBefore(row, at, 'do')
  const held = holder[at - 1] ?? -1
  // "soldiers set fire to": of a verb whose past is written as its bare form the press tells what was done.
  const unchanged = hit.features.length === 0 && helped === null && isListed(sentence, at, 'unchanged')
  const tense = unchanged ? 'past' : has(hit, 'future', 'present') && row.pack.inflectsNouns ? tenseByAspect(row, at, hit) : has(hit, 'future') ? 'future' : has(hit, 'past') ? 'past' : has(hit, 'present', 'third') ? 'present' : helped !== null ? auxiliaryTense(helped) : row.pack.wordOrder === 'VSO' ? (row.pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => has(analysis, 'third') && analysis.features.every((feature) => presentOnly.has(feature))) ? 'present' : 'past') : held >= 0 && participants[held] !== undefined ? 'present' : null
  return { form: 'finite', passive: false, tense }
}

/** What a present tells where verbs have aspects: of a perfective what is to come ("обсудят"), of an imperfective what goes on ("ставят"). */
const tenseByAspect = ({ pack, sentence }: Row, at: number, hit: Hit): 'future' | 'present' => {
  const aspects = pack.list('aspects')
  for (const { form, features } of pack.analyse(sentence.tokens[at]?.fold ?? '')) {
    const aspect = features.includes('future') || features.includes('present') ? aspects.get(form) : undefined
    if (aspect !== undefined) return aspect === 'perfective' ? 'future' : 'present'
  }
  return has(hit, 'future') ? 'future' : 'present'
}

/** A sign of the passive's vowel, written. Matches "قُتل", "اعتُقل"; not "قتل", "قتلوا". */
const passiveVowel = /\u064F\p{L}\p{M}*\p{L}/u
/** The same in a present whose active has no such vowel. Matches "يُعتقل", "تُستخدم"; not "يُعلن". */
const passivePresent = /^[وفسل]?[يت]\u064F(?:\p{L}\p{M}*ت|س\p{M}*ت)\p{M}*\p{L}\p{M}*\p{L}/u

/** Whether a verb's written vowels say that it is passive, where vowels are mostly left out. */
const isWrittenPassive = ({ pack, sentence }: Row, at: number, hit: Hit): boolean => {
  const form = sentence.tokens[at]?.form ?? ''
  if (pack.hasCase || !form.includes('\u064F') || hit.until > at + 1) return false
  return presentPrefix.test(form) ? passivePresent.test(form) : passiveVowel.test(form)
}
/** The person's letter of a present. Matches "يُعلن", "ستُعلن"; not "أُعلن". */
const presentPrefix = /^[وف]?[سل]?[يتن]\u064F/u
