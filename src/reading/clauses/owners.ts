import { isFunctionWord, isListed, isMark, isPossessive, isQuotation } from '../recognise/look.ts'
import type { Verb } from './verbs.ts'
import type { Around } from './reach.ts'

/** Whose will it is: "Moscow's willingness to send", "رغبة موسكو في إعادة": the owner of a noun of will acts in what it governs. */
export const ownerOfWill = (around: Around, verb: Verb): number | null => {
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
    // "إحباط هجوم": who thwarts an act does not do it.
    if (will.value === 'did-not-happen') return null
    const owned = row.participants.findIndex((participant) => participant.at >= will.until && participant.until <= verb.at && participant.phrase.at - will.until <= 2)
    return possessorBefore(around, at) ?? (owned < 0 ? null : owned)
  }
  return null
}

/** A possessor right before a noun: "Russia's strikes", "its visit". */
export const possessorBefore = ({ row }: Around, at: number): number | null => {
  const { sentence, holder, participants } = row
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    if (isPossessive(sentence, before)) {
      const held = holder[before - 1] ?? -1
      return held >= 0 ? held : null
    }
    const held = holder[before] ?? -1
    if (held >= 0 && participants[held]?.naming === 'pronoun' && isListed(sentence, before, 'determiners', 'possessive')) return held
    if (held >= 0 && participants[held]?.value !== 'demonym') return null
    // "Tehran's “escalatory” decision": quotation marks part nothing.
    if (isListed(sentence, before, 'prepositions') || (isMark(sentence, before) && !isQuotation(sentence, before))) return null
  }
  return null
}

/** An adjective of belonging next to a noun: "Russian strikes", "الغارات الروسية". */
export const belongingNear = ({ row }: Around, verb: Verb): number | null => {
  const { holder, participants, sentence, pack } = row
  const near = (at: number): number | null => {
    const held = holder[at] ?? -1
    // "inter-African cooperation": joined to what stands before it, an adjective names no side.
    return held >= 0 && participants[held]?.value === 'demonym' && sentence.tokens[at]?.joint !== '-' ? held : null
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
