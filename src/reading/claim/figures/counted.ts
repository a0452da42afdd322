import type { Counted } from '../../../model/mention.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative } from '../../recognise/look.ts'
import type { QuantityCandidate } from '../../recognise/quantities.ts'
import type { Participant } from '../../resolve/entities.ts'
import type { Ground } from '../ground.ts'

/** What a number counts: the noun behind it, with the words between. */
export type CountedThing = { readonly counted: Counted; readonly unit: string; readonly participant: Participant | null; readonly until: number }

export const statusOf = (value: string | null): Counted['status'] => (value === 'combatant' || value === 'civilian' ? value : 'unknown')
const people: ReadonlySet<string> = new Set(['person', 'group'])

/** How many words may stand between a number and its noun ("1,800 Russian-backed forces", "hundreds of Wagner fighters"). */
const nounReach = 6

export const countedBehind = (ground: Ground, quantity: QuantityCandidate): CountedThing | null => {
  const { sentence, participants, attributed } = ground
  let last: Participant | null = null
  let from = quantity.numberEnd
  for (const participant of participants) {
    if (participant.at < quantity.numberEnd || participant.naming === 'pronoun') continue
    if (participant.at - quantity.numberEnd > nounReach) break
    if (broken(ground, from, participant.at)) break
    from = participant.until
    if (participant.naming === 'named') {
      // A name before the noun qualifies it ("Wagner fighters", "Syrian militiamen").
      if (participant.value !== 'demonym' && participant.kind === 'place' && participant.at > quantity.numberEnd + 1) break
      continue
    }
    if (participant.kind === 'organisation' && participant.rule === 'described/reporting-nouns') break
    last = participant
    // "soldiers of the army": the first noun is what is counted, unless the next stands right behind it ("security personnel").
    break
  }
  if (last === null) return null
  const start = sentence.tokens[quantity.numberEnd]?.start ?? last.start
  const end = endOfNoun(ground, last)
  const unit = people.has(last.kind) ? 'person' : (last.value ?? last.kind)
  return { counted: { quote: attributed.text.slice(start, Math.max(end, last.end)), head: last.quote, entity: last.entity, status: statusOf(last.value) }, unit, participant: last, until: last.until }
}

/** "The brigade's men number some 300": right behind a plain verb, a number counts the verb's subject. */
export const countedBefore = ({ participants, predicates, attributed }: Ground, quantity: QuantityCandidate): CountedThing | null => {
  const predicate = predicates.find((one) => one.until <= quantity.at && quantity.at - one.until <= 1 && one.frames.length === 0 && one.reporting === null)
  const argument = predicate?.arguments.find((one) => one.slot === 'subject')
  const subject = argument === undefined ? undefined : participants[argument.participant]
  if (subject === undefined || !people.has(subject.kind) || subject.naming === 'pronoun') return null
  const possessor = participants.find((one) => one.until < subject.at && subject.phrase.at - one.until <= 1 && one.naming === 'named')
  const start = possessor?.start ?? subject.start
  return { counted: { quote: attributed.text.slice(start, subject.end), head: subject.quote, entity: subject.entity, status: statusOf(subject.value) }, unit: 'person', participant: subject, until: subject.until }
}

/** Where what qualifies the noun from behind ends: "fighters from Wagner", "مقاتل من القوات الروسية". */
const endOfNoun = ({ sentence, participants }: Ground, noun: Participant): number => {
  const next = participants.find((other) => other.at >= noun.until && other.value !== 'demonym')
  if (next === undefined || next.phrase.at - noun.until > 2) return noun.end
  for (let at = noun.until; at < next.at; at += 1) if (!isListed(sentence, at, 'prepositions', 'of', 'from') && !isListed(sentence, at, 'determiners')) return noun.end
  return next.proclitic === null ? next.end : noun.end
}

const broken = ({ sentence, predicates }: Ground, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '')) return true
    if (isPossessive(sentence, at) || isRelative(sentence, at) || isListed(sentence, at, 'coordinators') || isComplementiser(sentence, at)) return true
    if (isListed(sentence, at, 'prepositions') && !isListed(sentence, at, 'prepositions', 'of', 'from')) return true
    if (predicates.some((predicate) => predicate.form === 'finite' && predicate.at <= at && at < predicate.until)) return true
  }
  return false
}
