import type { Hit } from '../../packs/language.ts'
import { isComplementiser, isListed, isMark, isSubordinator } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'

const bears = (hit: Hit, ...features: readonly string[]): boolean => features.some((feature) => hit.features.includes(feature))

/** How far behind an adjective's noun the verb of its clause may stand. */
const verbReach = 3

/** "20 injured individuals", "Armed police dispersed them": a participle between a number or the clause's start and its noun is an adjective, where no auxiliary stands before it. */
export const isAdjective = (row: Row, at: number, hit: Hit): boolean => {
  const { sentence, participants, holder, counted } = row
  if (row.pack.headFirst || !bears(hit, 'participle') || hit.until !== at + 1) return false
  // "including three alleged helpers", "an alleged spy": before a noun, behind a number or a determiner, a word of doubt accuses nobody.
  const doubts = !row.pack.inflectsNouns && (sentence.hits[at] ?? []).some((one) => one.list === 'hearsay' && one.until === at + 1)
  if (doubts && ((holder[at + 1] ?? -1) >= 0 || counted[at - 1] === true || isListed(sentence, at - 1, 'determiners')) && !(sentence.hits[at - 1] ?? []).some((one) => one.list === 'auxiliaries')) return true
  if (hit.list === 'reporting') return false
  const next = participants[holder[hit.until] ?? -1]
  if (next === undefined || next.naming !== 'described' || next.at !== hit.until || isListed(sentence, hit.until, 'determiners')) return false
  if (counted[at - 1] === true) return true
  const joined = isListed(sentence, at - 1, 'coordinators') && (holder[at - 2] ?? -1) >= 0
  // "said that armed men stormed", "after armed men stormed": so is one that opens a clause of its own.
  const opened = isComplementiser(sentence, at - 1) || isSubordinator(sentence, at - 1) || (sentence.hits[at - 1] ?? []).some((one) => one.list === 'reporting' && one.until === at)
  if (at > 0 && !isMark(sentence, at - 1) && !joined && !opened) return false
  // "Killed soldiers" may be all that is told; "Armed police dispersed them" has a verb of its own.
  for (let look = next.until; look < Math.min(sentence.tokens.length, next.until + verbReach); look += 1) if ((sentence.hits[look] ?? []).some((one) => one.list === 'auxiliaries' || ((one.frame?.partOfSpeech === 'verb' || one.list === 'verbs' || one.list === 'reporting') && (bears(one, 'past', 'third') || one.features.length === 0)))) return true
  return false
}

/** Verbs of which somebody or something is the object wherever they are not passive. */
const actsOnSomebody = (verb: Verb): boolean => verb.frames.length > 0 && verb.frames.every((hit) => /^(?:assault|coerce|sanction|accuse|retreat\/release)/u.test(hit.frame?.type ?? '') && hit.frame?.frame.roles.get('object') === 'recipient')

/** "Seven were killed and 11 others injured in …": a participle joined to a passive, with nothing to act on, shares its auxiliary. */
export const isElliptic = (row: Row, found: readonly Verb[], index: number): boolean => {
  const { sentence, holder, counted, participants } = row
  const verb = found[index] as Verb
  // "were killed and three others, including a woman, wounded": examples part nothing.
  const before = found.slice(0, index).findLast((one) => !(one.plain && one.form === 'gerund'))
  if (before === undefined || verb.reporting !== null || verb.form !== 'finite' || verb.passive || verb.tense !== 'past' || before.form !== 'finite' || !before.passive) return false
  if (!(sentence.hits[verb.at] ?? []).some((hit) => bears(hit, 'participle'))) return false
  let joined = false
  for (let at = before.until; at < verb.at; at += 1) if (isListed(sentence, at, 'coordinators') || /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')) joined = true
  // "was tried in Accra and sentenced on Friday": right behind the coordinator, with nobody to act on, what acts on somebody goes on with the passive.
  const goesOn = row.pack.hasCase && !row.pack.headFirst && !row.pack.inflectsNouns && (isListed(sentence, verb.at - 1, 'coordinators') || (isListed(sentence, verb.at - 2, 'coordinators') && !isMark(sentence, verb.at - 1) && (holder[verb.at - 1] ?? -1) < 0)) && actsOnSomebody(verb)
  // What is counted or described right before it is what it is done to.
  const subject = goesOn || counted[verb.at - 1] === true || counted[verb.at - 2] === true || ((holder[verb.at - 1] ?? -1) >= 0 && participants[holder[verb.at - 1] ?? -1]?.naming !== 'pronoun')
  if (!joined || !subject) return false
  const next = sentence.tokens[verb.until]
  return next === undefined || isMark(sentence, verb.until) || (isListed(sentence, verb.until, 'prepositions') && !isListed(sentence, verb.until, 'determiners')) || isSubordinator(sentence, verb.until) || isListed(sentence, verb.until, 'coordinators')
}

/** Whether an auxiliary of a kind opens a finite verb's group, among the few words before it. */
const helpedBy = ({ sentence }: Row, verb: Verb, kind: string): boolean => {
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 4); at -= 1) if ((sentence.hits[at] ?? []).some((hit) => hit.list === 'auxiliaries' && hit.value.startsWith(`${kind}:`) && hit.until <= verb.at)) return true
  return false
}

/** "ont dénoncé les violences et averti que", "a été arrêté et frappé par": a participle right behind a coordinator shares the auxiliary of the verb before it; null where it does not. */
export const sharedAuxiliary = (row: Row, found: readonly Verb[], index: number): Verb | null => {
  const { sentence, pack } = row
  const verb = found[index] as Verb
  if (!pack.headFirst || !pack.hasCase || pack.inflectsNouns || verb.form !== 'participle') return null
  const lead = isListed(sentence, verb.at - 1, 'coordinators') ? verb.at - 1 : isListed(sentence, verb.at - 2, 'coordinators') && (sentence.hits[verb.at - 1] ?? []).every((hit) => hit.list !== 'auxiliaries') && !isMark(sentence, verb.at - 1) ? verb.at - 2 : -1
  const before = lead < 0 ? undefined : found.slice(0, index).findLast((one) => one.form === 'finite' && one.until <= lead)
  if (before === undefined) return null
  for (let at = before.until; at < lead; at += 1) if (isSubordinator(sentence, at) || /^[;:]$/u.test(sentence.tokens[at]?.form ?? '')) return null
  // A participle that "by" or a noun's phrase follows may qualify the noun before: only the passive goes on so.
  if (!before.passive && helpedBy(row, before, 'have') && !isListed(sentence, verb.until, 'prepositions', 'by')) return { ...verb, form: 'finite', passive: false, tense: 'past' }
  return before.passive && helpedBy(row, before, 'be') ? { ...verb, form: 'finite', passive: true, tense: before.tense } : null
}
