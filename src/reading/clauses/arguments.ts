import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isPossessive, isRelative, isSubordinator, listed } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row, Verb } from './verbs.ts'

/**
 * Which participants stand around a predicate, and in which slot: subject, object, genitive, or a preposition's.
 * Shallow on purpose: it follows the order of words and the small words between, as the press writes them, and gives up where it can't tell.
 */

/** How far back a preposition may stand from the noun phrase that it governs, in tokens. */
const prepositionReach = 6

/** The slot that a participant stands in by the preposition before it; 'genitive' where a possessor or construct holds it; null for a bare phrase. */
export const slotOf = (row: Row, index: number): string | null => {
  const { sentence, participants, holder, pack } = row
  const participant = participants[index] as Candidate
  if (participant.proclitic !== null) return participant.proclitic
  for (let at = participant.phrase.at - 1; at >= Math.max(0, participant.phrase.at - prepositionReach); at -= 1) {
    if (row.counted[at] === true) continue
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '')) return null
    const preposition = (sentence.hits[at] ?? []).find((hit) => hit.list === 'prepositions')
    if (preposition !== undefined && !(isListed(sentence, at, 'infinitive-markers') && verbAt(row, preposition.until))) {
      // "after the forces left": before a clause, the same word is no preposition.
      if (isSubordinator(sentence, at) && verbSoonBehind(row, participant.until)) return null
      return preposition.value
    }
    // A noun of action right before holds what follows: "وصول نحو 1500 مقاتل".
    if (pack.headFirst && (holder[at] ?? -1) < 0 && (sentence.hits[at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun') && !verbAt(row, at)) return 'genitive'
    const held = holder[at] ?? -1
    if (held >= 0) {
      const other = participants[held] as Candidate
      if (qualifies(other)) continue
      // "Haftar's forces": the possessor's own slot is the phrase's slot.
      if (isPossessive(sentence, other.until) && other.until >= at) return slotOf(row, held)
      if (!pack.headFirst && participant.naming === 'described' && other.naming === 'named' && at === participant.phrase.at - 1) return slotOf(row, held)
      // A noun with its article holds no other: "الوزير أديس أبابا" are two.
      const definite = pack.analyse(sentence.tokens[other.head]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
      return pack.headFirst && at === participant.phrase.at - 1 && other.naming === 'described' && (pack.hasCase || !definite) ? 'genitive' : null
    }
    if (verbAt(row, at)) return null
    if (isListed(sentence, at, 'determiners')) {
      // A determiner opens the phrase: only a preposition right before it can govern it.
      const before = (sentence.hits[at - 1] ?? []).find((hit) => hit.list === 'prepositions')
      if (before !== undefined && isSubordinator(sentence, at - 1) && verbSoonBehind(row, participant.until)) return null
      return before === undefined ? (longPrepositionBefore(row, at)) : before.value
    }
    if (isListed(sentence, at, 'coordinators') || isRelative(sentence, at) || isComplementiser(sentence, at) || isListed(sentence, at, 'auxiliaries')) return null
    // "قصف مدينة حلب": what a place is called by belongs to its name.
    if ((participant.kind === 'place' || participant.kind === 'facility') && (isListed(sentence, at, 'place-heads') || isListed(sentence, at, 'facilities')) && !(sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))) continue
    if (pack.headFirst && !pack.hasCase) {
      // Construct state: an unknown noun right before a bare name holds it.
      const token = sentence.tokens[at]
      if (token?.kind === 'word' && at === participant.phrase.at - 1 && !isFunctionWord(sentence, at)) {
        const slot = (sentence.hits[at] ?? []).flatMap((hit) => hit.features).find((feature) => feature.startsWith('slot='))
        return slot === undefined ? 'genitive' : 'genitive'
      }
    }
  }
  return row.counted[participant.phrase.at - 1] === true ? null : longPrepositionBefore(row, participant.phrase.at)
}

/** Whether a verb stands within the few words behind a phrase. */
const verbSoonBehind = (row: Row, from: number): boolean => {
  let unknown = 0
  for (let at = from; at < Math.min(row.sentence.tokens.length, from + 12) && unknown < 4; at += 1) {
    if (verbAt(row, at) || isListed(row.sentence, at, 'auxiliaries')) return true
    // Over the other members of a list: "as Mali, Niger and Burkina Faso signed".
    const joins = (row.holder[at] ?? -1) >= 0 || /^[,،]$/u.test(row.sentence.tokens[at]?.form ?? '') || isListed(row.sentence, at, 'coordinators')
    if (!joins && isMark(row.sentence, at)) return false
    if (!joins) unknown += 1
  }
  return false
}

const longPrepositionBefore = ({ sentence }: Row, before: number): string | null => {
  for (let at = Math.max(0, before - 5); at < before; at += 1) for (const hit of sentence.hits[at] ?? []) if (hit.list === 'prepositions' && hit.until === before) return hit.value
  return null
}

/** Whether some predicate's words begin at a token (as far as the lists tell). */
const verbAt = ({ sentence }: Row, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => (hit.frame !== null && hit.frame.partOfSpeech === 'verb') || hit.list === 'reporting' || hit.list === 'verbs' || hit.list === 'light-verbs')

/** What qualifies a noun and is no side itself: an adjective of belonging, a possessive pronoun. */
const qualifies = (participant: Candidate): boolean => participant.value === 'demonym' || participant.rule === 'pronoun/possessive'

/** Whether a participant stands inside the office of another: "the governor of Hadramawt, …". */
const nested = ({ participants }: Row, participant: Candidate): boolean => participants.some((other) => other !== participant && other.titles.length > 0 && other.phrase.at <= participant.at && participant.until <= other.at)

/** Whether a participant is a place and nobody who acts: a country acts as its government does. */
const onlyPlace = (one: Candidate): boolean => one.kind === 'facility' || (one.kind === 'place' && one.entries[0]?.precision !== 'country')
const alike = (a: Candidate, b: Candidate): boolean => onlyPlace(a) === onlyPlace(b) && (a.naming === b.naming || a.kind === b.kind)

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
    const last = current.at(-1)
    if (last === undefined) {
      current.push(index)
      return
    }
    const before = participants[last] as Candidate
    let comma = false
    let and = participant.coordinated
    let other = false
    for (let at = before.until; at < participant.at; at += 1) {
      if (at >= participant.phrase.at && !isListed(sentence, at, 'coordinators')) continue
      const form = sentence.tokens[at]?.form ?? ''
      if (form === ',' || form === '،') comma = true
      else if (isListed(sentence, at, 'coordinators', 'and', 'or')) and = true
      else if (isPossessive(sentence, at)) continue
      else if (!isListed(sentence, at, 'determiners') && !(participants.some((one) => one.value === 'demonym' && one.at <= at && at < one.until))) other = true
    }
    if (!other && (comma || and) && alike(before, participant) && !closed) {
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

/** Marks and words behind which a clause can't reach back. */
const closesClause = ({ sentence }: Row, at: number): boolean =>
  /^[;:؛—]$/u.test(sentence.tokens[at]?.form ?? '') || isComplementiser(sentence, at) || isSubordinator(sentence, at)

type Around = { readonly row: Row; readonly verbs: readonly Verb[]; readonly slots: readonly (string | null)[] }

/** The predicate whose words cover a token, null where none does. */
const predicateOver = (verbs: readonly Verb[], at: number): Verb | null => verbs.find((verb) => verb.at <= at && at < verb.until) ?? null

/** Where an insertion between commas that ends before `at` began, or `at` itself. */
const beforeInsertion = ({ row: { sentence } }: Around, at: number): number => {
  for (let before = at - 1; before > 0; before -= 1) {
    const form = sentence.tokens[before]?.form ?? ''
    if (form === ',' || form === '،') return before
    if (/^[;:؛]$/u.test(form)) return at
  }
  return at
}

/**
 * The subject of a finite verb where it stands before it: the nearest bare phrase to the left in the clause, over insertions between commas;
 * behind a relative pronoun its antecedent; of a coordinated verb the subject of the verb before. Null where none can be told.
 */
export const subjectBefore = (around: Around, verb: Verb): number | null => {
  const { row, verbs, slots } = around
  const { sentence, participants, holder } = row
  // "did this and did that": right behind a coordinator a verb has the subject of the verb before.
  const lead = isListed(sentence, verb.at - 1, 'coordinators') ? verb.at - 1 : isListed(sentence, verb.at - 2, 'coordinators') && (holder[verb.at - 1] ?? -1) < 0 ? verb.at - 2 : -1
  const earlier = lead < 0 ? undefined : verbs.findLast((other) => other.form === 'finite' && other.until <= lead)
  if (earlier !== undefined && !sentence.tokens.slice(earlier.until, lead).some((_, offset) => closesClause(row, earlier.until + offset))) return subjectBefore(around, earlier)
  let passed = false
  let owner: number | null = null
  for (let at = verb.at - 1; at >= 0; at -= 1) {
    const form = sentence.tokens[at]?.form ?? ''
    if (form === ',' || form === '،') {
      if (passed || owner !== null) return owner
      const jump = beforeInsertion(around, at)
      // A clause that opens the sentence ("After the attack, troops …") is no insertion: its comma has no partner.
      if (jump === at) return null
      at = jump
      continue
    }
    if (isRelative(sentence, at)) {
      const antecedent = participants.findLastIndex((participant) => participant.until <= at && at - participant.until <= 3 && participant.naming !== 'pronoun')
      return antecedent < 0 ? null : antecedent
    }
    if (closesClause(row, at)) return owner
    const held = holder[at] ?? -1
    if (held >= 0) {
      const participant = participants[held] as Candidate
      if (!qualifies(participant) && !nested(row, participant) && !isPossessive(sentence, participant.until)) {
        const slot = slots[held]
        if (slot === null || slot === 'subject') return relativeSubject(around, held, verb) ?? held
      }
      // "Wagner's operations moved to …": of a subject that no list knows, whoever owns it counts.
      if (owner === null && !qualifies(participant) && isPossessive(sentence, participant.until) && verb.at - participant.until <= 4 && slots[held] === null) owner = held
      at = Math.min(at, participant.phrase.at)
      passed = true
      continue
    }
    const other = predicateOver(verbs, at)
    // An action is the subject ("the strike killed five"): whoever did it is found by `actionBefore`.
    if (other !== null && other.form === 'noun' && !governedByPreposition(row, other.at)) return null
    if (other !== null && other.form === 'finite') {
      const joined = coordinatedWith(around, other, verb)
      return joined ? subjectBefore(around, other) : owner
    }
  }
  return owner
}

/** "The group that holds the city attacked": a phrase inside a relative clause is not the subject of the second verb; the antecedent is. */
const relativeSubject = ({ row, verbs }: Around, held: number, verb: Verb): number | null => {
  const { sentence, participants } = row
  const participant = participants[held] as Candidate
  const inner = verbs.findLast((other) => other.form === 'finite' && other.until <= participant.at)
  if (inner === undefined) return null
  for (let at = inner.at - 1; at >= Math.max(0, inner.at - 4); at -= 1) {
    if (!isRelative(sentence, at)) continue
    if (sentence.tokens.slice(inner.until, verb.at).some((token) => token.form === ',' || token.form === '،')) return null
    const antecedent = participants.findLastIndex((one) => one.until <= at && at - one.until <= 3)
    return antecedent < 0 ? null : antecedent
  }
  return null
}

/** The place that "where" points back at: "to Moscow, where he met …". */
const whereBefore = ({ row }: Around, verb: Verb): number | null => {
  const { sentence, participants } = row
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 6); at -= 1) {
    if (isMark(sentence, at)) return null
    if (!isListed(sentence, at, 'relatives', 'where')) continue
    const place = participants.findLastIndex((participant) => participant.until <= at && at - participant.until <= 2 && (participant.kind === 'place' || participant.kind === 'facility'))
    return place < 0 ? null : place
  }
  return null
}

/** Whether a preposition stands right before a noun, over a determiner and an adjective. */
const governedByPreposition = ({ sentence, holder }: Row, at: number): boolean => {
  if ((sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))) return true
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (isListed(sentence, before, 'prepositions')) return true
    if (isMark(sentence, before) || (holder[before] ?? -1) >= 0) return false
  }
  return false
}

/** The action that is a verb's subject: the nearest noun of action to its left that no preposition governs, with only its own phrase between. -1 where there is none. */
const actionBefore = ({ row, verbs }: Around, verb: Verb): number => {
  for (let index = verbs.indexOf(verb) - 1; index >= 0; index -= 1) {
    const other = verbs[index] as Verb
    if (other.form !== 'noun') return -1
    if (governedByPreposition(row, other.at)) continue
    for (let at = other.until; at < verb.at; at += 1) if (isMark(row.sentence, at) || closesClause(row, at) || isListed(row.sentence, at, 'coordinators')) return -1
    return index
  }
  return -1
}

/** Whose will it is: "Moscow's willingness to send", "رغبة موسكو في إعادة": the owner of a noun of will acts in what it governs. */
const ownerOfWill = (around: Around, verb: Verb): number | null => {
  const { row } = around
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 6); at -= 1) {
    if (isMark(row.sentence, at)) return null
    const will = (row.sentence.hits[at] ?? []).find((hit) => hit.list === 'modality' && hit.flags.has('noun') && hit.until <= verb.at)
    if (will === undefined) {
      // "willingness to": a noun of will shows by whose it is.
      const any = (row.sentence.hits[at] ?? []).find((hit) => hit.list === 'modality' && hit.until <= verb.at)
      const possessor = any === undefined ? null : possessorBefore(around, at)
      if (possessor !== null) return possessor
      const next = any === undefined || !row.pack.headFirst ? -1 : row.participants.findIndex((participant) => participant.at === any.until && participant.until <= verb.at)
      if (next >= 0) return next
      continue
    }
    const owned = row.participants.findIndex((participant) => participant.at >= will.until && participant.until <= verb.at && participant.phrase.at - will.until <= 2)
    return possessorBefore(around, at) ?? (owned < 0 ? null : owned)
  }
  return null
}

/** Whether two verbs are joined by "and" with one subject: nothing bare stands between the coordinator and the second. */
const coordinatedWith = ({ row, slots }: Around, first: Verb, second: Verb): boolean => {
  const { sentence, holder, participants } = row
  for (let at = second.at - 1; at >= first.until; at -= 1) {
    if (isListed(sentence, at, 'coordinators')) return true
    const held = holder[at] ?? -1
    if (held >= 0 && slots[held] === null && participants[held]?.value !== 'demonym') return false
  }
  return (sentence.hits[second.at] ?? []).some((hit) => hit.features.includes('and'))
}

/** Whether what lies between a predicate and a phrase behind it cuts them apart. */
const cutBehind = (around: Around, from: number, to: number): boolean => {
  const { row, verbs } = around
  for (let at = from; at < to; at += 1) {
    if (closesClause(row, at) || isRelative(row.sentence, at)) return true
    const other = predicateOver(verbs, at)
    if (other !== null && other.form === 'finite') return true
  }
  return false
}

/** Bare phrases behind a verb, at most two (subject and object where the verb comes first), and phrases with prepositions. */
const behind = (around: Around, verb: Verb): readonly { readonly index: number; readonly slot: string | null; readonly gap: boolean }[] => {
  const { row, slots } = around
  const { participants, sentence } = row
  const found: { index: number; slot: string | null; gap: boolean }[] = []
  for (let index = 0; index < participants.length; index += 1) {
    const participant = participants[index] as Candidate
    if (participant.at < verb.until || qualifies(participant) || nested(row, participant) || aside(row, verb.at, participant.at)) continue
    if (cutBehind(around, verb.until, participant.at)) break
    if (isPossessive(sentence, participant.until)) continue
    const comma = commaBetween(row, verb.until, participant.at)
    found.push({ index, slot: slots[index] ?? null, gap: comma })
  }
  return found
}

/** Whether a token stands in brackets that another is outside of. */
const aside = ({ sentence }: Row, from: number, to: number): boolean => {
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const form = sentence.tokens[at]?.form
    if (form === '(') depth += 1
    else if (form === ')') depth -= 1
  }
  return depth > 0
}

/** Whether a comma stands between, other than a pair that sets off a time: "met, on Tuesday, his counterpart". */
const commaBetween = ({ sentence }: Row, from: number, to: number): boolean => {
  const comma = (at: number): boolean => /^[,،]$/u.test(sentence.tokens[at]?.form ?? '')
  for (let at = from; at < to; at += 1) {
    if (!comma(at)) continue
    let close = at + 1
    while (close < to && close - at <= 6 && !comma(close)) close += 1
    const time = comma(close) && sentence.tokens.slice(at + 1, close).some((_, offset) => isListed(sentence, at + 1 + offset, 'weekdays') || isListed(sentence, at + 1 + offset, 'months') || isListed(sentence, at + 1 + offset, 'time-words'))
    if (!time) return true
    at = close
  }
  return false
}

/** A possessor right before a noun: "Russia's strikes", "its visit". */
const possessorBefore = ({ row }: Around, at: number): number | null => {
  const { sentence, holder, participants } = row
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (isPossessive(sentence, before)) {
      const held = holder[before - 1] ?? -1
      return held >= 0 ? held : null
    }
    const held = holder[before] ?? -1
    if (held >= 0 && participants[held]?.naming === 'pronoun' && isListed(sentence, before, 'determiners', 'possessive')) return held
    if (held >= 0 && participants[held]?.value !== 'demonym') return null
    if (isListed(sentence, before, 'prepositions') || isMark(sentence, before)) return null
  }
  return null
}

/** An adjective of belonging next to a noun: "Russian strikes", "الغارات الروسية". */
const belongingNear = ({ row }: Around, verb: Verb): number | null => {
  const { holder, participants, sentence, pack } = row
  const near = (at: number): number | null => {
    const held = holder[at] ?? -1
    return held >= 0 && participants[held]?.value === 'demonym' ? held : null
  }
  // Where nothing but what follows qualifies a noun, an adjective before it is another noun's.
  for (let before = verb.at - 1; pack.hasCase && before >= Math.max(0, verb.at - 3); before -= 1) {
    const found = near(before)
    if (found !== null) return found
    if (isFunctionWord(sentence, before) || isMark(sentence, before)) break
  }
  if (!pack.headFirst) return null
  for (let after = verb.until; after < Math.min(sentence.tokens.length, verb.until + 3); after += 1) {
    const found = near(after)
    if (found !== null) return found
    if (isFunctionWord(sentence, after) || isMark(sentence, after) || (holder[after] ?? -1) >= 0) break
  }
  return null
}

/** All members of a participant's group; "the nations of Mali and Niger" are those that "of" names. */
const spread = (row: Row, groups: readonly (readonly number[])[], { slot, participant: index }: Argument): readonly Argument[] =>
  (groups[index] ?? [index]).flatMap((participant) => {
    const one = row.participants[participant] as Candidate
    // "العاصمة واغادوغو", "the town of Derna": a described place is the one named right behind it.
    const place = one.naming === 'described' && one.kind === 'place' ? row.participants.findIndex((other) => other.naming === 'named' && other.kind === 'place' && other.value !== 'demonym' && other.at >= one.until && other.phrase.at - one.until <= 2) : -1
    if (place >= 0) return [{ slot, participant: place }]
    const named = one.value === 'country' && isListed(row.sentence, one.until, 'prepositions', 'of') ? row.participants.findIndex((other) => other.at > one.until && other.phrase.at - one.until <= 2) : -1
    return (named < 0 ? [participant] : (groups[named] ?? [named])).map((member) => ({ slot, participant: member }))
  })

/** What stands around a predicate, and the noun of action that is its subject, if one is. */
export type Surroundings = { readonly arguments: readonly Argument[]; readonly action: number | null }

/** The arguments of every predicate of a sentence. */
export const findArguments = (row: Row, verbs: readonly Verb[]): readonly Surroundings[] => {
  const groups = coordinations(row)
  const slots = row.participants.map((_, index) => {
    const first = groups[index]?.[0] ?? index
    return slotOf(row, first)
  })
  const around: Around = { row, verbs, slots }
  const all: (readonly Argument[])[] = []
  for (const verb of verbs) all.push(argumentsOf(verb))
  return all.map((found, index) => {
    const verb = verbs[index] as Verb
    const action = verb.form === 'finite' ? actionBefore(around, verb) : -1
    return { arguments: found, action: action < 0 ? null : action }
  })

  function argumentsOf(verb: Verb): readonly Argument[] {
    const found: Argument[] = []
    const add = (slot: string, index: number | null): void => {
      if (index !== null && !found.some((argument) => argument.participant === index)) found.push(...spread(row, groups, { slot, participant: index }).filter((one) => !found.some((argument) => argument.participant === one.participant)))
    }
    const after = behind(around, verb)
    if (verb.form === 'noun') {
      add('possessor', possessorBefore(around, verb.at))
      const adjective = belongingNear(around, verb)
      if (adjective !== null && found.length === 0) found.push({ slot: 'adjective', participant: adjective })
      for (const { index, slot } of after) {
        const participant = row.participants[index] as Candidate
        // A noun's own phrase ends at "and" unless a list goes on.
        const reached = Math.max(verb.until, ...found.map((argument) => row.participants[argument.participant]?.until ?? 0))
        // So it does at a comma, but for what leads it: "the visit, led by the minister".
        if (slot !== 'by' && row.sentence.tokens.slice(reached, participant.phrase.at).some((token) => token.form === ',' || token.form === '،')) break
        if (coordinatorBetween(row, reached, participant.phrase.at) && !found.some((argument) => (groups[index] ?? []).includes(argument.participant))) break
        const closest = nearestPredicate(around, verb, participant)
        // Behind a noun "for" a person written together with it is whose the action is.
        const possessed = slot === 'for' && participant.proclitic === 'for' && participant.phrase.at - verb.until <= 3 && participant.kind !== 'place'
        if (possessed || slot === 'of' || slot === 'genitive' || (slot === null && row.pack.headFirst && participant.phrase.at - verb.until <= 2)) {
          if (closest && !found.some((argument) => argument.slot === 'genitive')) add('genitive', index)
          else if (closest && slot === null) add('object', index)
        } else if (slot !== null && closest) add(slot, index)
        else if (slot === null) break
      }
      if (!found.some((argument) => ['possessor', 'adjective', 'by'].includes(argument.slot))) add('subject', ownerOfWill(around, verb))
      return found
    }
    const bare = after.filter(({ slot, gap, index }) => slot === null && !gap && nearestPredicate(around, verb, row.participants[index] as Candidate))
    const ungoverned = verb.form === 'infinitive' && !verbs.some((other) => other.until <= verb.at && verb.at - other.until <= 8)
    const before = verb.form === 'finite' || ungoverned ? subjectBefore(around, verb) : null
    if (verb.form === 'finite' && row.pack.wordOrder === 'VSO' && !verb.passive && (before === null || !directlyBefore(around, before, verb)) && actionBefore(around, verb) < 0) {
      // Where the verb comes first, what stands bare behind it is its subject, then its object. A verb that "and" joins to another may leave the subject to it.
      const joined = (row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and')) || isListed(row.sentence, verb.at - 1, 'coordinators')
      const alone = bare[0] === undefined ? undefined : (row.participants[bare[0].index] as Candidate)
      const acting = alone !== undefined && (alone.kind === 'person' || alone.kind === 'group' || alone.kind === 'organisation' || !onlyPlace(alone))
      const shared = joined && (bare.length === 0 || (bare.length === 1 && (!acting || alone?.kind === 'vehicle' || alone?.kind === 'weapon'))) ? earlierSubject(all, verbs, verb) : null
      if (shared !== null) {
        add('subject', shared)
        if (bare[0] !== undefined) add('object', bare[0].index)
      } else add('subject', bare[0]?.index ?? null)
      const second = shared !== null ? undefined : bare.find(({ index }) => !found.some((argument) => argument.participant === index))
      if (second !== undefined) add('object', second.index)
      if (found.length === 0 && shared === null) add('subject', before)
    } else {
      add(verb.passive ? 'object' : 'subject', before)
      if (!verb.passive) add('object', bare[0]?.index ?? null)
      else if (row.pack.wordOrder === 'VSO' && before === null) add('object', bare[0]?.index ?? null)
    }
    if (verb.form === 'finite') add('in', whereBefore(around, verb))
    for (const { index, slot } of after) if (slot !== null && slot !== 'genitive' && nearestPredicate(around, verb, row.participants[index] as Candidate)) add(slot === 'by' && verb.passive ? 'subject' : slot, index)
    // Place and company that open the clause: "In Tripoli, …".
    for (let index = 0; index < row.participants.length; index += 1) {
      const participant = row.participants[index] as Candidate
      const slot = slots[index]
      if (participant.until > verb.at || slot === null || slot === undefined || !['in', 'at', 'near', 'on'].includes(slot)) continue
      if ((participant.kind === 'place' || participant.kind === 'facility') && !cutBehind(around, participant.until, verb.at) && !found.some((argument) => argument.slot === 'in' || argument.slot === 'at')) add(slot, index)
    }
    // "with the spokesman stating that": who stands right before a gerund does it.
    if (verb.form === 'gerund') {
      const doer = row.participants.findIndex((participant) => participant.until === verb.at && !qualifies(participant) && participant.kind !== 'place')
      if (doer >= 0 && !found.some((argument) => argument.slot === 'subject')) found.unshift({ slot: 'subject', participant: doer })
    }
    if (verb.form !== 'finite' && !found.some((argument) => ['subject', 'possessor', 'adjective', 'by'].includes(argument.slot))) add('subject', ownerOfWill(around, verb))
    if (verb.form === 'finite' && !verb.passive && !found.some((argument) => argument.slot === 'subject')) {
      const action = actionBefore(around, verb)
      for (const argument of action < 0 ? [] : (all[action] ?? [])) if (['genitive', 'possessor', 'adjective', 'by', 'subject'].includes(argument.slot)) found.push({ slot: 'subject', participant: argument.participant })
    }
    return found
  }
}

const coordinatorBetween = ({ sentence }: Row, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isListed(sentence, at, 'coordinators')) return true
  return false
}

/** The subject of the nearest finite verb before another. */
const earlierSubject = (all: readonly (readonly Argument[])[], verbs: readonly Verb[], verb: Verb): number | null => {
  const index = verbs.indexOf(verb)
  for (let before = index - 1; before >= 0; before -= 1) if (verbs[before]?.form === 'finite') return all[before]?.find((argument) => argument.slot === 'subject')?.participant ?? null
  return null
}

/** Whether a bare phrase stands right before a verb, so that it and not what follows is the subject. */
const directlyBefore = ({ row }: Around, index: number, verb: Verb): boolean => {
  const participant = row.participants[index] as Candidate
  if ((row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and') && (hit.frame !== null || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs'))) return false
  for (let at = participant.until; at < verb.at; at += 1) if (isMark(row.sentence, at) || listed(row.sentence, at, 'coordinators') !== null) return false
  return true
}

/** Whether two predicates name one kind of event: "the arrival, on a visit, …". */
const sameKind = (a: Verb, b: Verb): boolean => a.frames.some((hit) => b.frames.some((other) => (hit.frame?.type ?? '').split('/')[0] === (other.frame?.type ?? '').split('/')[0]))

/** Whether no other predicate stands between, which would hold the phrase itself. Places and times reach over nouns of action to their verb. */
const nearestPredicate = ({ verbs, row }: Around, verb: Verb, participant: Candidate): boolean => {
  const place = participant.kind === 'place' || participant.kind === 'facility'
  return !verbs.some((other) => other !== verb && other.at >= verb.until && other.until <= participant.at && !other.plain && !(place && other.form === 'noun' && (verb.form !== 'noun' || (sameKind(verb, other) && governedByPreposition(row, other.at))))
    // A comma closes a noun's phrase: what follows belongs to the verb again.
    && !(other.form === 'noun' && row.sentence.tokens.slice(other.until, participant.phrase.at).some((token) => token.form === ',' || token.form === '،')))
}
