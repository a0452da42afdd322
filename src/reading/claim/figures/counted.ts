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
export const countedBefore = (ground: Ground, quantity: QuantityCandidate): CountedThing | null => {
  const { participants, predicates, attributed } = ground
  if (unlistedThing(ground, { quantity, thing: null }) !== null) return null
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

/** How many adjectives may stand between a number and a noun that no list knows. */
const mostQualifiers = 2
/** The fewest that such a count is worth the record for. */
const fewest = 3

/** "in 14 counties", "carried 64 coffins": the common noun right behind a number, where no list knows it and the tagger takes it for one; null behind a determiner, which points at those counted before. */
export const unlistedThing = (ground: Ground, { quantity, thing }: { readonly quantity: QuantityCandidate; readonly thing: CountedThing | null }): CountedThing | null => {
  const { sentence, participants, attributed } = ground
  const tagging = attributed.taggings[sentence.index] ?? null
  const { pack } = attributed
  if (thing !== null || tagging === null || pack?.hasCase !== true || pack.headFirst || pack.inflectsNouns || sentence.part === 'headline') return null
  if (quantity.unit !== null || quantity.hedge === 'vague' || (quantity.min ?? quantity.max ?? 0) < fewest || isListed(sentence, quantity.at - 1, 'determiners') || isListed(sentence, quantity.at - 1, 'prepositions', 'of')) return null
  const tag = (at: number): string => tagging.tagger.tags[tagging.tags[at] as number] ?? ''
  let at = quantity.numberEnd
  while (at - quantity.numberEnd < mostQualifiers && tag(at) === 'adjective') at += 1
  while (tag(at) === 'noun' && tag(at + 1) === 'noun' && sentence.tokens[at + 1]?.kind === 'word') at += 1
  const token = sentence.tokens[at]
  if (tag(at) !== 'noun' || token?.kind !== 'word' || token.capital || isListed(sentence, at, 'units') || isListed(sentence, at, 'time-units') || isListed(sentence, at, 'time-plurals') || isListed(sentence, at, 'measures') || participants.some((one) => one.at <= at && at < one.until)) return null
  if ((attributed.times[sentence.index] ?? []).some((time) => time.at <= at && quantity.at < time.until)) return null
  const start = sentence.tokens[quantity.numberEnd]?.start ?? 0
  return { counted: { quote: attributed.text.slice(start, token.end), head: token.form, entity: null, status: 'unknown' }, unit: token.fold, participant: null, until: at + 1 }
}
