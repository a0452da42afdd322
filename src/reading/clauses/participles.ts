import type { Hit } from '../../packs/language.ts'
import { isListed, isMark, isSubordinator } from '../recognise/look.ts'
import type { Row, Verb } from './row.ts'

const bears = (hit: Hit, ...features: readonly string[]): boolean => features.some((feature) => hit.features.includes(feature))

/** How far behind an adjective's noun the verb of its clause may stand. */
const verbReach = 3

/** "20 injured individuals", "Armed police dispersed them": a participle between a number or the clause's start and its noun is an adjective, where no auxiliary stands before it. */
export const isAdjective = (row: Row, at: number, hit: Hit): boolean => {
  const { sentence, participants, holder, counted } = row
  if (row.pack.headFirst || !bears(hit, 'participle') || hit.until !== at + 1 || hit.list === 'reporting') return false
  const next = participants[holder[hit.until] ?? -1]
  if (next === undefined || next.naming !== 'described' || next.at !== hit.until || isListed(sentence, hit.until, 'determiners')) return false
  if (counted[at - 1] === true) return true
  const joined = isListed(sentence, at - 1, 'coordinators') && (holder[at - 2] ?? -1) >= 0
  if (at > 0 && !isMark(sentence, at - 1) && !joined) return false
  // "Killed soldiers" may be all that is told; "Armed police dispersed them" has a verb of its own.
  for (let look = next.until; look < Math.min(sentence.tokens.length, next.until + verbReach); look += 1) if ((sentence.hits[look] ?? []).some((one) => one.list === 'auxiliaries' || ((one.frame?.partOfSpeech === 'verb' || one.list === 'verbs' || one.list === 'reporting') && (bears(one, 'past', 'third') || one.features.length === 0)))) return true
  return false
}

/** "Seven were killed and 11 others injured in …": a participle joined to a passive, with nothing to act on, shares its auxiliary. */
export const isElliptic = ({ sentence, holder, counted, participants }: Row, found: readonly Verb[], index: number): boolean => {
  const verb = found[index] as Verb
  const before = found[index - 1]
  if (before === undefined || verb.reporting !== null || verb.form !== 'finite' || verb.passive || verb.tense !== 'past' || before.form !== 'finite' || !before.passive) return false
  if (!(sentence.hits[verb.at] ?? []).some((hit) => bears(hit, 'participle'))) return false
  let joined = false
  for (let at = before.until; at < verb.at; at += 1) if (isListed(sentence, at, 'coordinators') || /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')) joined = true
  // What is counted or described right before it is what it is done to.
  const subject = counted[verb.at - 1] === true || counted[verb.at - 2] === true || ((holder[verb.at - 1] ?? -1) >= 0 && participants[holder[verb.at - 1] ?? -1]?.naming !== 'pronoun')
  if (!joined || !subject) return false
  const next = sentence.tokens[verb.until]
  return next === undefined || isMark(sentence, verb.until) || (isListed(sentence, verb.until, 'prepositions') && !isListed(sentence, verb.until, 'determiners')) || isSubordinator(sentence, verb.until) || isListed(sentence, verb.until, 'coordinators')
}
