import type { Candidate } from '../recognise/candidate.ts'
import { isFunctionWord, isListed, isNominal, isPossessive, isQuotation, isVerbal } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row } from './verbs.ts'
import { isBelonging, longPrepositionBefore, slotOf } from './slots.ts'
import { alike, qualifies } from './sides.ts'

/** Groups of participants that stand as one: "Mali, Niger and Burkina Faso". For each participant, the members of its group. */
export const coordinations = (row: Row): readonly (readonly number[])[] => {
  const { sentence, participants } = row
  const groups: number[][] = []
  let current: number[] = []
  let closed = false
  const flush = (): void => {
    // Without "and" a row of names is no list, but a place and then a subject.
    if (current.length > 1 && !closed) groups.push(...current.map((one) => [one]))
    else if (current.length > 0) groups.push(current)
    current = []
    closed = false
  }
  participants.forEach((participant, index) => {
    if (qualifies(participant) || participant.naming === 'pronoun') return
    // "بين القوات الموالية للحكومة وقوات الردع": whom one side belongs to parts it from no other.
    if (current.length > 0 && isBelonging(row, participant)) return
    // "Boko Haram fighters": people under a name that stands right before them are one side with it.
    const named = participants[index - 1]
    if (!row.pack.headFirst && row.pack.hasCase && participant.naming === 'described' && named !== undefined && named.naming === 'named' && named.kind !== 'place' && named.until === participant.at) return
    const last = current.at(-1)
    if (last === undefined) {
      current.push(index)
      return
    }
    const before = participants[last] as Candidate
    let comma = false
    let and = participant.coordinated
    let other = false
    // "سالم باوزير وزير الخارجية والمغتربين وسمو الأمير خالد": the office behind a name parts it from nobody.
    const officed = !row.pack.hasCase && and && before.titles.some((title) => title.at >= before.until) && participant.kind === 'person' && participant.naming === 'named'
    for (let at = before.until; at < participant.at; at += 1) {
      if (at >= participant.phrase.at && !isListed(sentence, at, 'coordinators')) continue
      const form = sentence.tokens[at]?.form ?? ''
      if (isQuotation(sentence, at)) continue
      // "بين الجيش من جهة وقوات الدعم": nor does the word that says on which side one is.
      if (!row.pack.hasCase && participant.coordinated && at - before.until <= 1 && isListed(sentence, before.until, 'prepositions', 'from') && participant.at - before.until === 2 && slotOf(row, last) === 'between') continue
      if (officed && sentence.tokens[at]?.kind === 'word' && !isVerbal(sentence, at)) continue
      // "ثلاث دبابات وخمس آليات": so does "and" where it is written to the number.
      if (!row.pack.hasCase && row.counted[at] === true && and !== isListed(sentence, at, 'coordinators')) {
        if (isListed(sentence, at, 'coordinators') || (sentence.hits[at] ?? []).some((hit) => hit.features.includes('and'))) and = true
        continue
      }
      if (form === ',' || form === '،') comma = true
      else if (isListed(sentence, at, 'coordinators', 'and', 'or')) and = true
      else if (isPossessive(sentence, at)) continue
      else if (!row.pack.hasCase && participants.some((one) => one.phrase.at - 1 <= at && at < one.until && one !== participant && one.at > before.at && isBelonging(row, one))) continue
      else if (!isListed(sentence, at, 'determiners') && !(and && isQualifier(row, at)) && !(participants.some((one) => one.value === 'demonym' && one.at <= at && at < one.until))) other = true
    }
    // "بين قوات الأمن ومسلحين": those between whom something is are joined, whoever they are.
    const paired = !alike(before, participant) && and && current.length === 1 && !row.pack.hasCase && slotOf(row, last) === 'between'
    if (!other && (comma || and) && (paired || alike(before, participant)) && !closed) {
      current.push(index)
      if (and && !(participant.coordinated && nextIsCoordinated(row, index))) closed = !participant.coordinated || !nextIsCoordinated(row, index)
    } else {
      flush()
      current.push(index)
    }
  })
  flush()
  const of: (readonly number[])[] = participants.map((_, index) => [index])
  for (const group of groups) for (const member of group) of[member] = group
  return withExamples(row, of)
}

/** A word that can only qualify the noun behind it ("oil-rich Equatorial Guinea"): no list of small words, verbs or nouns of action has it. */
const isQualifier = ({ sentence, holder, pack }: Row, at: number): boolean =>
  !pack.headFirst && (holder[at] ?? -1) < 0 && sentence.tokens[at]?.kind === 'word' && sentence.tokens[at]?.capital === false && !isFunctionWord(sentence, at) && !isVerbal(sentence, at) && !isNominal(sentence, at)

/** "Countries such as Niger and Mali", "officials including the minister": examples stand with what they are examples of. */
const withExamples = (row: Row, of: (readonly number[])[]): readonly (readonly number[])[] => {
  row.participants.forEach((participant, index) => {
    if (index === 0 || (of[index] ?? [])[0] !== index || longPrepositionBefore(row, participant.phrase.at) !== 'including' && slotOf(row, index) !== 'including') return
    const head = row.participants.findLastIndex((other, before) => before < index && other.value !== 'demonym' && !isPossessive(row.sentence, other.until))
    if (head < 0) return
    const whole = [...(of[head] ?? [head]), ...(of[index] ?? [index])]
    for (const member of whole) of[member] = whole
  })
  return of
}

const nextIsCoordinated = ({ participants }: Row, index: number): boolean => participants[index + 1]?.coordinated === true && (participants[index + 1]?.at ?? 0) - (participants[index]?.until ?? 0) <= 1

/** All members of a participant's group; "the nations of Mali and Niger" are those that "of" names. */
export const spread = (row: Row, groups: readonly (readonly number[])[], { slot, participant: index }: Argument): readonly Argument[] =>
  (groups[index] ?? [index]).flatMap((participant) => {
    const one = row.participants[participant] as Candidate
    // "العاصمة واغادوغو", "the town of Derna": a described place is the one named right behind it.
    const place = one.naming === 'described' && one.kind === 'place' ? row.participants.findIndex((other) => other.naming === 'named' && other.kind === 'place' && other.value !== 'demonym' && other.at >= one.until && other.phrase.at - one.until <= 2) : -1
    if (place >= 0) return [{ slot, participant: place }]
    // "combattants du Front …": people under arms act for the group that they are named by.
    const side = one.naming === 'described' && one.value === 'combatant' && isListed(row.sentence, one.until, 'prepositions', 'of', 'from') ? row.participants.findIndex((other) => other.naming === 'named' && (other.kind === 'group' || other.kind === 'organisation') && other.at > one.until && other.phrase.at - one.until <= 2) : -1
    if (side >= 0) return (groups[side] ?? [side]).map((member) => ({ slot, participant: member }))
    const named = one.value === 'country' && isListed(row.sentence, one.until, 'prepositions', 'of') ? row.participants.findIndex((other) => other.at > one.until && other.phrase.at - one.until <= 2) : -1
    return (named < 0 ? [participant] : (groups[named] ?? [named])).map((member) => ({ slot, participant: member }))
  })
