import { isComplementiser, isListed, isMark, isRelative } from '../recognise/look.ts'
import { type Around, predicateOver } from './reach.ts'
import type { Verb } from './verbs.ts'

/** Whether a comma, then a bare phrase and a word that no predicate has, stand between a verb and the coordinator before another. */
export const clauseBetween = ({ row, slots, verbs }: Around, first: Verb, lead: number): boolean => {
  const { sentence, participants, pack } = row
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns) return false
  return participants.some((one, index) => {
    const opening = one.phrase.at - 1
    return one.phrase.at > first.until && one.until < lead && slots[index] === null && (sentence.tokens[opening]?.form === ',' || (isListed(sentence, opening, 'determiners') && sentence.tokens[opening - 1]?.form === ',')) && sentence.tokens[one.until]?.kind === 'word' && isListed(sentence, one.until, 'auxiliaries') && predicateOver(verbs, one.until) === null
  })
}

/** "entered the hall while guests were eating and opened fire": behind a background in the progressive a simple past goes on with the main verb. */
export const overBackground = ({ row, verbs }: Around, nearest: Verb | undefined, verb: Verb): Verb | undefined => {
  const { sentence, pack } = row
  if (nearest === undefined || !pack.hasCase || pack.headFirst || pack.inflectsNouns || verb.tense !== 'past' || !(sentence.hits[nearest.at] ?? []).some((hit) => hit.features.includes('gerund')) || (sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('gerund'))) return nearest
  for (let at = nearest.at - 1; at >= Math.max(0, nearest.at - 8); at -= 1) {
    if (predicateOver(verbs, at)?.form === 'finite') return nearest
    if (isListed(sentence, at, 'subordinators', 'while', 'as')) return verbs.findLast((other) => other.form === 'finite' && other.until <= at) ?? nearest
  }
  return nearest
}

/** "militants who they said have killed officers": of what is said inside a clause on a noun, the noun is the subject; null elsewhere. */
export const overInsertedSpeaker = ({ row, verbs }: Around, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns) return null
  let group = verb.at
  while (group > 0 && isListed(sentence, group - 1, 'auxiliaries')) group -= 1
  const speaker = verbs.find((other) => other.until === group && other.reporting !== null && (other.form === 'finite' || other.form === 'participle'))
  const who = speaker === undefined ? undefined : participants.find((one) => one.until === speaker.at)
  if (who === undefined || !isRelative(sentence, who.phrase.at - 1)) return null
  const antecedent = participants.findLastIndex((one) => one.until <= who.phrase.at - 1 && who.phrase.at - 1 - one.until <= 1 && one.naming !== 'pronoun')
  return antecedent < 0 ? null : antecedent
}

/** "forced them out, arrested some, killed others and burned the bodies": whether a verb right behind a comma is a member of a list of deeds that "and" closes. */
export const opensMember = ({ row, verbs }: Around, verb: Verb): boolean => {
  const { sentence, pack } = row
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns || sentence.tokens[verb.at - 1]?.form !== ',' || verb.form !== 'finite' || verb.passive || verb.tense !== 'past' || (verb.reporting !== null && !isComplementiser(sentence, verb.until))) return false
  if (!verbs.some((other) => other.form === 'finite' && !other.passive && other.tense === 'past' && other.until <= verb.at - 1)) return false
  return verbs.some((other) => other.at > verb.until && other.form === 'finite' && other.tense === 'past' && isListed(sentence, other.at - 1, 'coordinators', 'and'))
}

/** "A gang seeking to overthrow the premier set fire to a court": behind a participle on a noun, and what it acts on, the noun is the subject; null elsewhere. */
export const overParticiple = ({ row, verbs }: Around, held: { readonly at: number }, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns) return null
  const participle = verbs.findLast((other) => other.form === 'gerund' && other.until <= held.at)
  if (participle === undefined || verbs.some((other) => other.form === 'finite' && other.at > participle.at && other.at < verb.at)) return null
  for (let at = participle.at; at < verb.at; at += 1) if (isMark(sentence, at) || isListed(sentence, at, 'coordinators') || isListed(sentence, at, 'complementisers')) return null
  const noun = participants.findIndex((one) => one.until === participle.at && one.naming !== 'pronoun')
  return noun < 0 ? null : noun
}
