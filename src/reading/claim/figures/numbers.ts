import { isListed, isMark } from '../../recognise/look.ts'
import type { QuantityCandidate } from '../../recognise/quantities.ts'
import type { Ground } from '../ground.ts'
import { type CountedThing, countedBefore, countedBehind } from './counted.ts'

/** A number in its sentence, with what it counts and how it stands to the numbers around it. */
export type Numbered = {
  readonly quantity: QuantityCandidate
  /** Its place in the sentence's row of quantities. */
  readonly index: number
  readonly thing: CountedThing | null
  /** The token after what it counts. */
  readonly nounEnd: number
  /** Whether it goes on from the number before, with nothing but a coordinator or a comma between. */
  readonly joined: boolean
  /** Whether it opens a clause of its own behind a coordinator or a mark ("and 20 others were injured"). */
  readonly opens: boolean
  /** Whether it tells a part of the number before ("including three soldiers"). */
  readonly part: boolean
}

/** Whether the coordinator is written together with the number ("وخمسة"). */
const isWrittenWith = ({ sentence }: Ground, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.features.includes('and'))

const isLink = ({ sentence }: Ground, at: number): boolean => isListed(sentence, at, 'coordinators') || /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')

/** How many words may stand between a number's noun and the auxiliary of its clause ("20 others were"). */
const auxiliaryReach = 2

const hasOwnVerb = ({ sentence, predicates }: Ground, nounEnd: number): boolean => {
  for (let at = nounEnd; at <= nounEnd + auxiliaryReach; at += 1) {
    if (isMark(sentence, at) || isListed(sentence, at, 'coordinators')) return false
    if (isListed(sentence, at, 'auxiliaries')) return true
    if (predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && predicate.tense !== null && at === nounEnd && isFinished(predicate))) return true
  }
  return false
}
/** "…, двое детей и мужчина пострадали": whether what is counted is, by itself or with others, the subject of a finite verb behind it. */
const isOwnSubject = ({ predicates, participants, attributed }: Ground, thing: CountedThing | null, nounEnd: number): boolean => {
  if (thing?.participant == null || !(attributed.pack?.hasCase === true && attributed.pack.headFirst)) return false
  const index = participants.indexOf(thing.participant)
  const verb = predicates.find((predicate) => predicate.at >= nounEnd && predicate.form === 'finite')
  return verb?.arguments.some((argument) => argument.participant === index && argument.slot === (verb.passive ? 'object' : 'subject')) === true
}
/** A bare participle behind a number ("30 wounded") leaves out the verb it shares; with arguments of its own it is a verb. */
const isFinished = (predicate: Ground['predicates'][number]): boolean => !predicate.passive && predicate.arguments.some((argument) => argument.slot === 'object')

const isPart = ({ sentence }: Ground, quantity: QuantityCandidate): boolean => {
  for (let at = Math.max(0, quantity.at - 4); at < quantity.at; at += 1) if ((sentence.hits[at] ?? []).some((hit) => hit.list === 'prepositions' && hit.value === 'including' && hit.until <= quantity.at && quantity.at - hit.until <= 1)) return true
  return false
}

/** The last day of a month. */
const lastDay = 31
/** "ont été mis en examen le 19": whether a number behind a determiner, with no noun of its own, is the day of a month. */
const isDayAlone = ({ sentence, attributed }: Ground, quantity: QuantityCandidate): boolean => {
  if (attributed.pack?.hasCase !== true || !attributed.pack.headFirst || quantity.unit !== null || quantity.hedge !== 'exact' || quantity.until !== quantity.at + 1 || (quantity.min ?? 0) > lastDay || sentence.tokens[quantity.at]?.kind !== 'number') return false
  return isListed(sentence, quantity.at - 1, 'determiners', 'definite') && (sentence.tokens[quantity.until] === undefined || isMark(sentence, quantity.until) || isListed(sentence, quantity.until, 'coordinators') || isListed(sentence, quantity.until, 'prepositions'))
}

/** The bare counts of a sentence in order: no amounts with a unit, no ordinals, no names. */
export const numbersOf = (ground: Ground, quantities: readonly QuantityCandidate[]): readonly Numbered[] => {
  const { sentence, predicates } = ground
  const numbers: Numbered[] = []
  quantities.forEach((quantity, index) => {
    if (quantity.ordinal || quantity.former) return
    // "the 15-member council", "a four-day visit": a number joined to the noun that it qualifies with it counts nothing.
    if (sentence.tokens[quantity.until - 1]?.kind !== 'mark' && sentence.tokens[quantity.until]?.joint === '-' && quantity.unit === null) return
    // "berth number four" counts nothing; "troops number four hundred" does.
    if (isListed(sentence, quantity.at - 1, 'designators') && !predicates.some((predicate) => predicate.until === quantity.at && predicate.form === 'finite')) return
    const thing = quantity.unit === null ? (countedBehind(ground, quantity) ?? countedBefore(ground, quantity)) : null
    if (thing === null && isDayAlone(ground, quantity)) return
    const nounEnd = Math.max(thing?.until ?? quantity.until, quantity.until)
    const before = numbers.at(-1)
    let joined = before !== undefined && before.nounEnd <= quantity.at
    let linked = isWrittenWith(ground, quantity.at)
    for (let at = before?.nounEnd ?? 0; joined && at < quantity.at; at += 1) {
      if (isLink(ground, at)) linked = true
      else joined = false
    }
    joined = joined && linked
    const opens = (isLink(ground, quantity.at - 1) || isWrittenWith(ground, quantity.at)) && (hasOwnVerb(ground, nounEnd) || isOwnSubject(ground, thing, nounEnd))
    numbers.push({ quantity, index, thing, nounEnd, joined, opens, part: isPart(ground, quantity) || (before !== undefined && sentence.tokens[quantity.at - 1]?.form === '(' && before.nounEnd === quantity.at - 1) || (joined && before?.part === true && !opens) })
  })
  return numbers
}
