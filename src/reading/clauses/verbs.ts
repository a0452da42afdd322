import type { Hit } from '../../packs/language.ts'
import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isHelping, isListed, isMark, isPossessive, isQuotation, isRelative, isSubordinator } from '../recognise/look.ts'
import { isTitleCase } from '../recognise/names.ts'
import { fold } from '../../text/normalise.ts'
import type { Sentence } from '../split.ts'
import { decided } from '../tag/decided.ts'
import { isAdjective, isElliptic, sharedAuxiliary } from './participles.ts'
import type { Row, Verb } from './row.ts'
import { isTaggedVerb, unlistedVerb } from './tagged.ts'
import { auxiliaryBefore, has } from './auxiliaries.ts'
import { readingOf, verbForm } from './forms.ts'
import { nominalBefore, verbalBefore, pluperfect, bareSubjectBefore, underWill } from './preceding.ts'
export type { Row, Verb } from './row.ts'

/** How many words of a preposition may stand before the noun in it. */
const longestOpening = 2
const isInsidePreposition = (sentence: Sentence, at: number): boolean => {
  for (let from = Math.max(0, at - longestOpening); from < at; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'prepositions' && hit.value !== 'object' && hit.until > at)) return true
  return false
}

/** Combining marks. Matches the acute of a decomposed "é"; not "e". */
const accents = /\p{M}/u
/** "attaqué" is not "attaque": where accents tell words apart, a noun as listed has none that the word does not bear. */
const spelledOtherwise = ({ pack, sentence }: Row, hit: Hit): boolean => {
  if (!pack.hasCase || !pack.headFirst || pack.inflectsNouns || hit.until > hit.at + 1) return false
  const written = [...(sentence.tokens[hit.at]?.form ?? '')]
  const folded = sentence.tokens[hit.at]?.fold ?? ''
  const listedForm = hit.frame?.forms.find((form) => folded.startsWith(fold(form)))
  return listedForm !== undefined && [...listedForm].some((letter, index) => !accents.test(letter.normalize('NFD')) && accents.test((written[index] ?? '').normalize('NFD')))
}

/** "s'est dispersée": whether a reflexive pronoun stands before a verb and its auxiliary. */
const isReflexive = ({ sentence }: Row, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    if (isListed(sentence, before, 'clitics', 'reflexive')) return true
    if (!isListed(sentence, before, 'auxiliaries')) return false
  }
  return false
}

/** "called for daily protests to …": a form that may be a plural, with nothing right before it that could be its subject, is none of a verb's. */
const isPluralNoun = ({ sentence, holder, participants }: Row, at: number, verbHits: readonly Hit[]): boolean => {
  if (!verbHits.every((hit) => has(hit, 'plural') && has(hit, 'third'))) return false
  const before = participants[holder[at - 1] ?? -1]
  return (before === undefined || before.value === 'demonym') && at > 0 && !isMark(sentence, at - 1) && !isRelative(sentence, at - 1) && !isListed(sentence, at - 1, 'coordinators') && !isHelping(sentence, at - 1)
}

/** Where a clause can begin: at the sentence's start, behind a mark, a coordinator, a complementiser. */
export const opensClause = ({ sentence }: Row, at: number): boolean =>
  at === 0 || isMark(sentence, at - 1) || isQuotation(sentence, at - 1) || isListed(sentence, at - 1, 'coordinators') || isComplementiser(sentence, at - 1) || isSubordinator(sentence, at - 1) || isRelative(sentence, at - 1) || isListed(sentence, at - 1, 'modality') || isListed(sentence, at - 1, 'negations') || isListed(sentence, at - 1, 'auxiliaries')

/** Whether "and" is written to a verb ("وطالبت"), also where the list has the form with it. */
export const joinsClause = ({ sentence, pack }: Row, at: number): boolean => {
  const hits = (sentence.hits[at] ?? []).filter((hit) => hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs')
  if (hits.length === 0) return false
  if (hits.every((hit) => has(hit, 'and'))) return true
  // "ودعت": of two readings by affixes, the one that names an event stands over a common verb's.
  if (hits.some((hit) => hit.frame !== null && has(hit, 'and')) && hits.every((hit) => !hit.exact && (has(hit, 'and') || (hit.frame === null && hit.list === 'verbs')))) return true
  // A list may have a form with its coordinator beside the form without.
  const bare = pack.analyse(sentence.tokens[at]?.fold ?? '').filter((analysis) => analysis.features.length === 1 && analysis.features[0] === 'and').map(({ form }) => form)
  return hits.some((hit) => hit.exact && bare.some((form) => (hit.frame === null ? pack.list(hit.list).has(form) : hit.frame.forms.some((other) => fold(other) === form))))
}

/** Many who may take a verb as one: "the army says". */
const isCollective = (participant: Candidate | undefined): boolean => participant !== undefined && participant.kind !== 'person' && participant.kind !== 'vehicle' && participant.kind !== 'weapon' && participant.naming === 'described'

/** Whether a clause opens at a token by its first word: "that", a pronoun that is a subject. */
const opensClauseBehind = ({ sentence, holder, participants }: Row, at: number): boolean =>
  isComplementiser(sentence, at) || participants[holder[at] ?? -1]?.rule === 'pronoun'
/** ", killing 19 soldiers", "accused of executing prisoners", "after bombing the port": behind a mark or a preposition a gerund with its object right behind it is a verb, though it may be a noun as well. */
const isGerundHere = ({ sentence, pack, participants, holder, counted }: Row, at: number, verbHits: readonly Hit[]): boolean => {
  if (!pack.hasCase || at === 0 || !verbHits.some((hit) => hit.frame !== null && has(hit, 'gerund'))) return false
  const before = at - 1
  if (!/^[,،]$/u.test(sentence.tokens[before]?.form ?? '') && !isListed(sentence, before, 'prepositions') && !isSubordinator(sentence, before)) return false
  const behind = Math.max(...verbHits.map((hit) => hit.until))
  if (isListed(sentence, behind, 'determiners') || counted[behind] === true) return true
  // "after killing and injuring several villagers": two share their object.
  if (!pack.headFirst && isListed(sentence, behind, 'coordinators', 'and', 'or') && (sentence.hits[behind + 1] ?? []).some((hit) => hit.frame?.partOfSpeech === 'verb' && has(hit, 'gerund'))) return true
  const held = participants[holder[behind] ?? -1]
  return held !== undefined && held.at === behind && (held.naming !== 'described' || (held.plural && held.kind !== 'organisation' && held.kind !== 'group'))
}

/** "A drone hit a bus": a compound whose last word may be a verb, with an object right behind it, is a noun and its verb. */
const endsInVerb = ({ sentence, pack, counted }: Row, hit: Hit): boolean => {
  if (hit.until - hit.at < 2 || !pack.hasCase || pack.headFirst || pack.inflectsNouns) return false
  if (!isListed(sentence, hit.until, 'determiners', 'definite', 'indefinite', 'possessive') && counted[hit.until] !== true) return false
  return (sentence.hits[hit.until - 1] ?? []).some((one) => one.until === hit.until && one.frame?.partOfSpeech === 'verb')
}

/** "the latest ceasefire proposal": whether, as far as the tagger tells, another noun stands right behind a noun of action in the singular. */
const qualifiesUnlisted = ({ sentence, holder, timed, counted, tagging, pack }: Row, until: number, nounHits: readonly Hit[]): boolean => {
  const token = sentence.tokens[until]
  if (tagging === null || pack.inflectsNouns || token?.kind !== 'word' || token.capital || (holder[until] ?? -1) >= 0 || timed[until] === true || counted[until] === true) return false
  if (nounHits.some((hit) => has(hit, 'plural') || hit.flags.has('plural')) || isPossessive(sentence, until) || isVerbalHere(sentence, until)) return false
  return tagging.tagger.tags[tagging.tags[until] as number] === 'noun'
}
const isVerbalHere = (sentence: Sentence, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => (hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs' || hit.list === 'reporting') && (has(hit, 'past') || has(hit, 'third')))

/** "a supply convoy", "attack helicopters", "ceasefire monitors": a noun of action right before the noun that it qualifies is not told of. */
const isModifier = (row: Row, at: number, nounHits: readonly Hit[]): boolean => {
  const { sentence, pack, participants, holder } = row
  if (!pack.hasCase || pack.headFirst) return false
  const until = Math.max(...nounHits.map((hit) => hit.until))
  if (qualifiesUnlisted(row, until, nounHits)) return true
  const next = participants[holder[until] ?? -1]
  return next !== undefined && next.naming === 'described' && next.at === until && next.rule !== 'described/coreference' && sentence.tokens[until]?.joint !== '-' && !nounHits.some((hit) => has(hit, 'plural') || hit.flags.has('plural')) && (holder[at] ?? -1) < 0 && next.rule !== 'described/reporting-nouns'
}

/** Whether a token that may be both is a verb here. */
const isVerbHere = (row: Row, at: number, verbHits: readonly Hit[], nounHits: readonly Hit[]): boolean => {
  const { sentence, pack, participants, holder } = row
  const first = verbHits[0] as Hit
  const nouny = (sentence.hits[at] ?? []).some((hit) => has(hit, 'definite') || hit.features.some((feature) => feature.startsWith('slot=')))
  if (nouny && !verbHits.some((hit) => hit.exact)) return false
  if (underWill(row, at, verbHits)) return false
  // "Об этом сообщила полиция": where nouns have endings of their own, a verb's past is no noun behind a determiner either.
  const shown = pack.inflectsNouns && nounHits.length === 0 && verbHits.some((hit) => has(hit, 'past') && !has(hit, 'participle'))
  if (!shown && nominalBefore(row, at)) return false
  // A form that may be a plural as well ("steps") is a verb only right behind what can be its subject.
  if (verbHits.every((hit) => has(hit, 'plural') && has(hit, 'third'))) {
    const before = holder[at - 1] ?? -1
    const subject = before >= 0 && participants[before]?.value !== 'demonym' && (!participants[before]?.plural || isCollective(participants[before]))
    // Behind an insertion ("This accord, reported by …, commits Russia to") the subject is out of sight, but what follows shows the verb.
    const behindComma = /^[,،]$/u.test(sentence.tokens[at - 1]?.form ?? '') && nounHits.length === 0 && ((holder[first.until] ?? -1) >= 0 || isListed(sentence, first.until, 'determiners'))
    if (!subject && !behindComma && !isRelative(sentence, at - 1) && !isListed(sentence, at - 1, 'coordinators')) return false
    if (subject && nounHits.length === 0) return true
  }
  // A bare form without anything before it that asks for a verb is more likely a noun that no list knows ("container traffic").
  if (pack.hasCase && verbHits.every((hit) => hit.features.length === 0) && verbHits.every((hit) => hit.until === at + 1) && !opensClause(row, at) && !verbalBefore(row, at)) {
    const near = Math.max(holder[at - 1] ?? -1, holder[at - 2] ?? -1)
    if ((near < 0 || participants[near]?.value === 'demonym') && !(verbHits.some((hit) => hit.list === 'reporting') && opensClauseBehind(row, first.until))) return false
  }
  if (nounHits.length === 0) return true
  // "إنه قتل 12 مقاتلا": right behind "that" with its pronoun stands a verb.
  if (pack.wordOrder === 'VSO' && first.exact && isComplementiser(sentence, at - 1) && pack.analyse(sentence.tokens[at - 1]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun'))) return true
  // A noun's case shows that it is none ("أن قصفا").
  if (pack.wordOrder === 'VSO' && !isListed(sentence, at - 1, 'auxiliaries') && verbHits.every((hit) => has(hit, 'accusative')) && nounHits.some((hit) => has(hit, 'accusative'))) return false
  if (sentence.tokens[at - 1]?.kind === 'number') return false
  // "surrender their weapons and leave Goma": joined to what stands before, with an object right behind, a bare form is a verb.
  if (pack.hasCase && first.features.length === 0 && isListed(sentence, at - 1, 'coordinators') && participants[holder[first.until] ?? -1]?.naming === 'named') return true
  if (verbalBefore(row, at)) return true
  const behind = first.until
  if (isListed(sentence, behind, 'prepositions', 'of')) return false
  if (verbHits.some((hit) => has(hit, 'past', 'present', 'future') && !has(hit, 'third'))) return true
  if (pack.wordOrder === 'VSO' && verbHits.some((hit) => hit.exact && hit.until === at + 1 && !hit.flags.has('noun')) && nounHits.every((hit) => !hit.exact)) return true
  if (pack.wordOrder === 'VSO' && (pluperfect(row, at) || bareSubjectBefore(row, at))) return true
  if (pack.wordOrder === 'VSO') return (opensClause(row, at) || joinsClause(row, at)) && ((holder[behind] ?? -1) >= 0 || isListed(sentence, behind, 'prepositions'))
  const held = holder[at - 1] ?? -1
  const subject = held < 0 ? null : participants[held]
  if (subject === undefined || subject === null) return false
  // "troops attack", "Putin visits": a bare form after a plural, a form in -s after a singular, and something to act on.
  const agrees = verbHits.some((hit) => (has(hit, 'third') ? !subject.plural || isCollective(subject) : hit.exact && subject.plural))
  return agrees && ((holder[behind] ?? -1) >= 0 || isListed(sentence, behind, 'determiners') || isListed(sentence, behind, 'prepositions') || isListed(sentence, behind, 'complementisers'))
}

/** The noun of action within the words of an act of speech ("طالب بالإفراج عن"), from its second word on; -1 where there is none. */
const innerAction = ({ sentence }: Row, hits: readonly Hit[], until: number, from = (hits[0]?.at ?? 0) + 1): number => {
  if (!hits.some((hit) => /^(?:request|threaten|agree|accuse)/u.test(hit.frame?.type ?? ''))) return -1
  for (let at = from; at < until; at += 1) if ((sentence.hits[at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && !/^(?:agree|consult|accuse|sanction)/u.test(hit.frame.type))) return at
  return -1
}

/** "опроверг": where nouns have endings of their own, a past that no list has as a noun is left to the rules, whatever the tagger thinks. */
const isSurePast = ({ pack }: Row, nouns: readonly Hit[], verbHits: readonly Hit[]): boolean => pack.inflectsNouns && nouns.length === 0 && verbHits.some((hit) => has(hit, 'past') && !has(hit, 'participle'))

/** All predicates of a sentence, in order, none inside another. */
export const findVerbs = (row: Row): readonly Verb[] => {
  const { sentence, holder, participants } = row
  const found: Verb[] = []
  // What belongs to a verb that its subject parts from it names nothing by itself.
  const taken = new Set<number>()
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const held = holder[at] ?? -1
    const hits = sentence.hits[at] ?? []
    if ((hits.length === 0 && row.tagging === null) || taken.has(at)) continue
    // "ما لا يقل عن 312": what belongs to a number is told of nobody.
    if (!row.pack.hasCase && row.counted[at] === true && row.counted[at + 1] === true && hits.every((hit) => hit.list !== 'measures' && hit.frame === null)) continue
    // Inside a name nothing is done; a description's noun may still be a predicate's name ("attack" in "attackers" is not).
    if (held >= 0 && participants[held]?.naming === 'named' && participants[held]?.value !== 'demonym') continue
    // "including a woman", "following the attack": what a list has as a preposition as it stands is no form of a common verb.
    const preposition = row.pack.hasCase && hits.some((hit) => hit.list === 'prepositions' && hit.exact) && hits.every((hit) => (hit.frame === null || (row.pack.headFirst && !hit.exact && hit.features.includes('gerund'))) && (hit.list !== 'verbs' || hit.features.includes('gerund')) && hit.list !== 'reporting')
    // "the al-Qaeda-linked group", "Iran-backed rebels": a participle written onto the word before it only qualifies.
    const writtenOn = row.pack.hasCase && !row.pack.headFirst && sentence.tokens[at]?.joint === '-' && sentence.tokens[at]?.capital === false
    const allVerbHits = preposition ? [] : hits.filter((hit) => !(writtenOn && has(hit, 'participle'))).filter((hit) => (hit.frame !== null && hit.frame.partOfSpeech === 'verb') || hit.list === 'reporting' || hit.list === 'verbs' || hit.list === 'light-verbs')
    // "пытаются": a verb that only exists with its reflexive is no passive of another.
    const verbHits = row.pack.inflectsNouns && allVerbHits.some((hit) => hit.list === 'verbs' && !has(hit, 'passive')) ? allVerbHits.filter((hit) => hit.frame === null || !has(hit, 'passive')) : allVerbHits
    // "la police anti-émeute": joined to what it qualifies, a noun of action is not told of.
    const compounded = row.pack.hasCase && row.pack.headFirst && sentence.tokens[at]?.joint === '-'
    // "по приглашению главы": nor is one inside a preposition of several words.
    const nounHits = compounded || (row.pack.inflectsNouns && isInsidePreposition(sentence, at)) ? [] : hits.filter((hit) => hit.frame !== null && hit.frame.partOfSpeech !== 'verb' && !spelledOtherwise(row, hit) && !endsInVerb(row, hit))
    // "a film called Assault on the Bridge": a noun of action with a capital inside a sentence is part of a title.
    if (row.pack.hasCase && verbHits.length === 0 && at > 0 && sentence.part !== 'headline' && sentence.tokens[at]?.capital === true && sentence.tokens[at]?.kind === 'word' && nounHits.some((hit) => hit.until - at <= 2) && !isMark(sentence, at - 1) && !isQuotation(sentence, at - 1) && !isTitleCase(sentence, row.pack)) continue
    if (verbHits.length === 0 && nounHits.length === 0) {
      const unlisted = held < 0 ? unlistedVerb(row, at) : null
      if (unlisted !== null) found.push(unlisted)
      continue
    }
    if (nounHits.length > 0 && nounHits.some((hit) => taken.has(hit.until - 1))) continue
    // "وزير الشؤون الخارجية والتعاون الأفريقي فلان": what an office is for is not done.
    if (nounHits.length > 0 && participants.some((one) => one.titles.length > 0 && one.phrase.at <= at && at < one.at)) continue
    // What is also a plain noun ("report") can be one here, though it names no event then.
    const otherNouns = hits.filter((hit) => hit.list === 'reporting-nouns' || hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'facilities' || hit.list === 'offices')
    const longestVerb = verbHits.length === 0 ? 0 : Math.max(...verbHits.map((hit) => hit.until))
    const longestNoun = nounHits.length === 0 ? 0 : Math.max(...nounHits.map((hit) => hit.until))
    const phrase = longestVerb > at + 1 && longestVerb > longestNoun
    // "are worrying": what a list has as an adjective as it stands is no form of a common verb.
    const adjective = nounHits.some((hit) => hit.exact && hit.frame?.partOfSpeech === 'adjective') && verbHits.every((hit) => !hit.exact && hit.frame === null)
    // "when shelling struck the camp": a form in -ing right before a past is its subject.
    const subject = row.pack.hasCase && !row.pack.headFirst && nounHits.length > 0 && verbHits.length > 0 && verbHits.every((hit) => has(hit, 'gerund')) && (sentence.hits[longestVerb] ?? []).some((hit) => (hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs') && has(hit, 'past'))
    const told = !adjective && !subject && verbHits.length > 0 && longestNoun <= Math.max(longestVerb, at + 1) && (phrase ? !nominalBefore(row, at) && !isPluralNoun(row, at, verbHits) && !underWill(row, at, verbHits) : isGerundHere(row, at, verbHits) || ((isSurePast(row, [...nounHits, ...otherNouns], verbHits) ? null : isTaggedVerb(row, at, nominalBefore(row, at))) ?? isVerbHere(row, at, verbHits, [...nounHits, ...otherNouns])))
    // "بمقتل أربعة وجرح آخرين": joined to a noun of harm, what may be one as well is one.
    const harmed = found.at(-1)
    const verb = told && !(row.pack.wordOrder === 'VSO' && harmed?.form === 'noun' && at - harmed.until <= 8 && nounHits.some((hit) => has(hit, 'and') && hit.frame?.frame.roles.get('subject') === 'recipient') && harmed.frames.some((hit) => hit.frame?.frame.roles.get('subject') === 'recipient'))
    if (!verb && nounHits.length > 0 && isModifier(row, at, nounHits)) continue
    if (!verb && nounHits.length === 0) {
      // A verb's form in a noun's place ("of killing", "the wounded") is an action's name where it is a gerund, else nothing.
      // "life-threatening": written to the word before it, it is an adjective.
      if (row.pack.hasCase && !row.pack.headFirst && sentence.tokens[at]?.joint === '-') continue
      const gerund = decided(row.tagging, at) === 'other' ? [] : verbHits.filter((hit) => hit.frame !== null && has(hit, 'gerund'))
      if (gerund.length === 0) continue
      const until = Math.max(...gerund.map((hit) => hit.until))
      const objectBehind = isListed(sentence, until, 'prepositions', 'of') || isListed(sentence, at - 1, 'determiners')
      found.push({ at, until, form: objectBehind ? 'noun' : 'gerund', passive: false, frames: gerund, reporting: null, tense: null, plain: false, light: verbHits.some((hit) => hit.list === 'light-verbs'), bare: false })
      at = until - 1
      continue
    }
    const chosen = verb ? verbHits : nounHits
    const whole = Math.max(...chosen.map((hit) => hit.until))
    const longestHits = chosen.filter((hit) => hit.until === whole)
    // "هدد بقصف المدينة": the action that an act of speech is about is told of by its own noun.
    const inner = verb && (row.pack.wordOrder === 'VSO' || row.pack.headFirst) ? innerAction(row, longestHits, whole) : -1
    // "قصفت طائرات مواقع": a row that holds its subject leaves it to be found as the verb's subject.
    const holdsSubject = verb && longestHits.some((hit) => hit.frame?.flags.has('subject') === true)
    const until = holdsSubject ? at + 1 : inner < 0 ? whole : inner
    // The longest form comes first; where it asks for what is missing, a shorter one may still hold.
    // An idiom is no sum of its words: "hit back at critics" hits nobody.
    const idiom = until > at + 1 && longestHits.some((hit) => hit.list === 'verbs' || hit.frame?.flags.has('needs=office'))
    // "lifted a night curfew": so is one whose object other words qualify.
    const loose = row.pack.hasCase && longestHits[0]?.rest != null
    // "les manifestants se dispersent": what one does to oneself is another deed than the verb's, but for those that are listed with their pronoun.
    const reflexive = verb && isReflexive(row, at)
    // "le défilé militaire": a noun of action that its adjective makes another thing.
    const other = !verb && row.pack.headFirst && row.pack.hasCase ? longestHits.find((hit) => hit.frame !== null)?.frame?.type.split('/')[0] : undefined
    const frames = reflexive ? [] : chosen.filter((hit) => hit.frame !== null && (!idiom || hit.until === whole) && (!loose || hit.rest !== null) && (other === undefined || hit.frame.type.startsWith(other)))
    // "يذكر أن": an idiom that the list of common verbs has as it stands is nobody's word.
    const reporting = longestHits.some((hit) => hit.list === 'verbs' && hit.exact && hit.until > at + 1) ? null : (longestHits.find((hit) => hit.list === 'reporting') ?? null)
    if (held >= 0 && (!verb || participants[held]?.naming === 'described') && (participants[held]?.until ?? 0) - (participants[held]?.at ?? 0) > 1 && participants[held]?.value !== 'demonym') continue
    if (held >= 0 && !verb && participants[held]?.at === at && (participants[held]?.until ?? 0) >= until && participants[held]?.rule !== 'described/reporting-nouns') continue
    if (verb && auxiliaryBefore(row, at, 'be', 'have', 'get') === null && isAdjective(row, at, longestHits[0] as Hit)) continue
    const rest = frames[0]?.until === until ? frames[0].rest : null
    const opensRest = innerAction(row, longestHits.filter((hit) => hit.rest !== null), rest?.until ?? 0, rest?.at)
    // "The ban was lifted": the action that an idiom in the passive has for its object is part of it.
    if (rest !== null && rest.at < at) while ((found.at(-1)?.at ?? -1) >= rest.at && (found.at(-1)?.until ?? 0) <= rest.until) found.pop()
    for (let part = rest?.at ?? 0; part < (opensRest < 0 ? (rest?.until ?? 0) : opensRest); part += 1) taken.add(part)
    const shape = verb ? verbForm(row, at, readingOf(row, at, longestHits)) : { form: 'noun' as const, passive: false, tense: null }
    found.push({ at, until, ...shape, frames, reporting, plain: frames.length === 0 && reporting === null, light: verb && chosen.some((hit) => hit.list === 'light-verbs' && hit.until === whole && !(hit.value === 'claims' && (isComplementiser(sentence, whole) || isListed(sentence, whole, 'infinitive-markers')))), bare: verb && (longestHits[0] as Hit).features.length === 0 && row.pack.hasCase })
    at = until - 1
  }
  return found.map((verb, index) => sharedAuxiliary(row, found, index) ?? (isElliptic(row, found, index) ? { ...verb, passive: true } : verb))
}
