import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isPossessive, isRelative, isSubordinator, opensInfinitive } from '../recognise/look.ts'
import type { Row } from './verbs.ts'
import { casesOf, isNominative, slotOfCase } from './cases.ts'
import { qualifies } from './sides.ts'


/**
 * Which participants stand around a predicate, and in which slot: subject, object, genitive, or a preposition's.
 * Shallow on purpose: it follows the order of words and the small words between, as the press writes them, and gives up where it can't tell.
 */

/** How far back a preposition may stand from the noun phrase that it governs, in tokens. */
const prepositionReach = 6

/** The slot that a participant stands in by the preposition before it or its case; 'genitive' where a possessor or construct holds it; null for a bare phrase. */
export const slotOf = (row: Row, index: number): string | null => {
  const slot = slotBefore(row, index)
  const participant = row.participants[index] as Candidate
  // What stands in the nominative belongs to no noun before it.
  if (slot === 'genitive' && isNominative(row, participant)) return null
  // "поставки дронов повстанцам": nor does what stands in the dative.
  if (slot === 'genitive' && casesOf(row, participant)?.has('genitive') === false) return slotOfCase(row, participant)
  return slot ?? slotOfCase(row, participant)
}

/** The slot of whom a noun's adjective says that it belongs to: no frame asks for it. */
const belonging = 'belonging'
/** Whether a participant with a preposition written to it stands behind an adjective of belonging ("تابعة لـ", "موالية لـ"). */
export const isBelonging = ({ pack, sentence }: Row, participant: Candidate): boolean =>
  participant.proclitic !== null && !pack.hasCase && (sentence.hits[participant.phrase.at - 1] ?? []).some((hit) => hit.list === 'prepositions' && hit.value === 'of' && hit.exact && hit.until === participant.phrase.at)

const slotBefore = (row: Row, index: number): string | null => {
  const { sentence, participants, holder, pack } = row
  const participant = participants[index] as Candidate
  // "مقار تابعة لفصائل موالية لإيران": whose side somebody is on is no side of what is told.
  if (isBelonging(row, participant)) return belonging
  if (participant.proclitic !== null) return participant.proclitic
  // "районный суд города Алматы": the place's own noun in the genitive belongs to the noun before it.
  let overHead = false
  let overOwner = false
  for (let at = participant.phrase.at - 1; at >= Math.max(0, participant.phrase.at - prepositionReach); at -= 1) {
    // "كمينا لعشرات من الجنود": a preposition written to a number is that of those whom it counts.
    if (row.counted[at] === true && !pack.hasCase && row.counted[at - 1] !== true) {
      const written = (sentence.hits[at] ?? []).find((hit) => (hit.list === 'vague' || hit.list === 'numbers' || hit.list === 'scales' || hit.list === 'hedges') && hit.features.some((feature) => feature.startsWith('slot=')))
      if (written !== undefined) return written.features.findLast((feature) => feature.startsWith('slot='))?.slice(5) ?? null
    }
    if (row.counted[at] === true) continue
    // "В марте он был задержан": a preposition before a time is the time's; so is one before a length of time ("en deux mois quelque 300 personnes").
    if (row.timed[at] === true || (pack.hasCase && isListed(sentence, at, 'time-units') && !isListed(sentence, at, 'prepositions'))) return null
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '')) return null
    // "more than a dozen of the 40 trucks": of what is counted out of a number the number has the slot.
    if (!pack.headFirst && row.counted[at - 1] === true && isListed(sentence, at, 'prepositions', 'of')) {
      // "Two of the soldiers were killed": where the number opens the sentence nothing governs it.
      if (at === 1) return null
      continue
    }
    // "l'une des bandes armées", "la plupart des soldats": a partitive counts, and parts nothing from what stands before it.
    const partitive = partitiveOver(row, at)
    if (partitive >= 0) {
      const governing = (sentence.hits[partitive - 1] ?? []).find((hit) => hit.list === 'prepositions')
      return governing === undefined ? longPrepositionBefore(row, partitive) : governing.value
    }
    const preposition = opensPhrase(row, at) ? undefined : (sentence.hits[at] ?? []).find((hit) => hit.list === 'prepositions')
    // "تتمركز فيها القوات": a preposition with its pronoun written to it governs nothing behind it.
    if (preposition !== undefined && !pack.hasCase && (preposition.flags.has('pronoun') || preposition.features.includes('pronoun'))) return null
    // "على أجزاء واسعة من المدينة": a part that no list knows, itself behind a preposition, is where its whole is.
    if (preposition?.value === 'from' && participant.kind === 'place' && isPart(row, at)) return 'in'
    // "о чем его просили": behind another preposition a word of comparison is a pronoun.
    if (preposition?.value === 'than' && isListed(sentence, at - 1, 'prepositions')) return null
    if (preposition !== undefined && !(opensInfinitive(sentence, at) && verbAt(row, preposition.until))) {
      // "after the forces left": before a clause, the same word is no preposition.
      if (isSubordinator(sentence, at) && verbSoonBehind(row, participant.until)) return null
      // "près de": of prepositions that end alike the longest stands.
      const slot = longPrepositionBefore(row, preposition.until) ?? preposition.value
      // "un million par personne": a bare noun of one says of how many each.
      return slot === 'by' && at === participant.at - 1 && participant.naming === 'described' && participant.kind === 'person' && !participant.plural && pack.headFirst && pack.hasCase && !pack.inflectsNouns ? 'each' : slot
    }
    // "في حق مواطن": the last word of a preposition of several words is no noun that holds it.
    const whole = pack.hasCase || at !== participant.phrase.at - 1 ? null : longPrepositionBefore(row, at + 1)
    if (whole !== null && whole !== 'of') return whole
    // "أحياء بمدينة الفاشر": the preposition written to what a place is called is its name's.
    const headed = participant.kind === 'place' && !pack.hasCase && at === participant.phrase.at - 1 ? (sentence.hits[at] ?? []).find((hit) => hit.list === 'place-heads')?.features.find((feature) => feature.startsWith('slot=')) : undefined
    if (headed !== undefined) return headed.slice(5)
    // "مقاتلون حوثيون سفينة", "قصفا المدينة": a plural that keeps its n and a noun in the accusative of the indefinite hold nothing.
    if (pack.headFirst && !pack.hasCase && at === participant.phrase.at - 1 && (holder[at] ?? -1) < 0 && isUnbound(row, at)) return null
    // A noun of action right before holds what follows: "وصول نحو 1500 مقاتل".
    if (pack.headFirst && (holder[at] ?? -1) < 0 && (sentence.hits[at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun') && !verbAt(row, at)) return !pack.hasCase && (sentence.hits[at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.features.includes('definite')) ? null : 'genitive'
    const held = holder[at] ?? -1
    if (held >= 0) {
      const other = participants[held] as Candidate
      if (qualifies(other)) {
        overOwner ||= pack.inflectsNouns && other.rule === 'pronoun/possessive'
        continue
      }
      // "Haftar's forces": the possessor's own slot is the phrase's slot.
      if (isPossessive(sentence, other.until) && other.until >= at) return slotBefore(row, held)
      if (!pack.headFirst && (participant.naming === 'described' || (participant.kind === 'other' && other.kind === 'place')) && other.naming === 'named' && at === participant.phrase.at - 1) return slotBefore(row, held)
      // A noun with its article holds no other: "الوزير أديس أبابا" are two.
      const definite = pack.analyse(sentence.tokens[other.head]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
      // "استهدفت طائرة سيارة": a vehicle owns no vehicle.
      if (!pack.hasCase && other.kind === 'vehicle' && participant.kind === 'vehicle') return null
      // "محتجون مبنى البرلمان", "رجل شرطيا": a plural or dual that keeps its n holds nothing, and nothing holds what stands in the accusative.
      if (!pack.hasCase && ((other.plural || other.count === 2) && closed.test(sentence.tokens[other.until - 1]?.form ?? '') || isAccusative(row, participant))) return null
      return pack.headFirst && (at === participant.phrase.at - 1 || (overHead && pack.inflectsNouns && at === participant.phrase.at - 2)) && (other.naming === 'described' || (pack.inflectsNouns && participant.naming === 'described' && (other.kind === 'organisation' || other.kind === 'group') && casesOf(row, participant)?.has('genitive') === true)) && (pack.hasCase || !definite) ? 'genitive' : null
    }
    // "взяла на себя группировка": a pronoun that is no side has taken the preposition before it.
    if (pack.inflectsNouns && isListed(sentence, at, 'pronouns')) return null
    // "pictures of jailed politicians": a participle between a preposition and its noun only qualifies it.
    if (pack.hasCase && !pack.headFirst && !pack.inflectsNouns && isListed(sentence, at - 1, 'prepositions') && (sentence.hits[at] ?? []).some((hit) => hit.features.includes('participle'))) continue
    if (verbAt(row, at)) return null
    // "увезли с мельницы ее хозяина": what a possessive opens behind a noun is no part of that noun's phrase.
    if (overOwner && sentence.tokens[at]?.kind === 'word' && (sentence.hits[at] ?? []).every((hit) => hit.list !== 'prepositions')) return null
    // "в разбое полицейский": a noun that no list knows has taken the preposition before it.
    if (takesPreposition(row, at, participant)) return null
    if (isListed(sentence, at, 'determiners')) {
      // A determiner opens the phrase: only a preposition right before it can govern it.
      // "some of the trucks", "hundreds of their supporters": so is a number's "of".
      if (!pack.headFirst && row.counted[at - 2] === true && isListed(sentence, at - 1, 'prepositions', 'of')) continue
      // "de tous les otages": so is what governs several determiners.
      while (pack.headFirst && at > 1 && isListed(sentence, at - 1, 'determiners') && !isListed(sentence, at - 1, 'prepositions') && !isListed(sentence, at - 1, 'pronouns')) at -= 1
      const before = (sentence.hits[at - 1] ?? []).find((hit) => hit.list === 'prepositions')
      if (before !== undefined && isSubordinator(sentence, at - 1) && verbSoonBehind(row, participant.until)) return null
      return before === undefined ? (longPrepositionBefore(row, at)) : before.value
    }
    if (isListed(sentence, at, 'coordinators') || isRelative(sentence, at) || isComplementiser(sentence, at) || isListed(sentence, at, 'auxiliaries')) return null
    // "قصف مدينة حلب": what a place is called by belongs to its name.
    if ((participant.kind === 'place' || participant.kind === 'facility') && (isListed(sentence, at, 'place-heads') || isListed(sentence, at, 'facilities')) && !(sentence.hits[at] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))) {
      overHead = true
      continue
    }
    if (pack.headFirst && !pack.hasCase) {
      const token = sentence.tokens[at]
      if (token?.kind === 'word' && !isFunctionWord(sentence, at)) {
        // "سحبت آخر جنودها": a word of order before its noun leaves it as it is.
        if (isListed(sentence, at, 'scopes')) continue
        // "استهدفت صباحا سيارة": nor does what is written in the accusative hold anything.
        if (nunated.test(token.form) || ((sentence.hits[at] ?? []).length > 0 && (sentence.hits[at] ?? []).every((hit) => hit.features.includes('accusative')))) return null
        // A noun with its article or a pronoun attached holds nothing, and ends the phrase of a preposition before it: "في مكتبه وزير الطاقة".
        if (closesNoun(row, at)) return null
        // Construct state: an unknown noun right before a bare name holds it.
        if (at === participant.phrase.at - 1) return 'genitive'
      }
    }
  }
  return row.counted[participant.phrase.at - 1] === true ? null : longPrepositionBefore(row, participant.phrase.at)
}

/** How many words a part of a place may have, with its preposition. */
const longestPart = 3
/** Whether a noun that no list knows, with at most an adjective, stands between a preposition of place and a token. */
const isPart = ({ pack, sentence, holder, timed, counted }: Row, at: number): boolean => {
  if (pack.hasCase) return false
  for (let before = at - 1; before >= Math.max(0, at - longestPart); before -= 1) {
    const hits = sentence.hits[before] ?? []
    if (before < at - 1 && hits.some((hit) => hit.list === 'prepositions' && (hit.value === 'on' || hit.value === 'in' || hit.value === 'over'))) return true
    if (sentence.tokens[before]?.kind !== 'word' || (holder[before] ?? -1) >= 0 || timed[before] === true || counted[before] === true || isFunctionWord(sentence, before) || hits.some((hit) => hit.frame !== null || hit.list === 'time-units' || hit.list === 'verbs' || hit.list === 'light-verbs' || hit.list === 'reporting')) return false
  }
  return false
}

/** Whether a noun's form shows that it holds no other: a sound plural with its n, an action's name in the accusative of the indefinite. */
const isUnbound = ({ sentence }: Row, at: number): boolean => keepsItsN.test(sentence.tokens[at]?.form ?? '') || (sentence.hits[at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.features.includes('accusative'))
/** A plural in the nominative that keeps its n, or an adjective's in any case. Matches "حوثيون", "إرهابيين"; not "مقاتلو", "قانون". */
const keepsItsN = /\p{L}{2}(?:يون|يين)$/u

/** A plural or dual that keeps its n. Matches "محتجون", "جنديان", "عسكريين"; not "مقاتلو". */
const closed = /(?:ون|ين|ان)$/u
/** Whether a described person or thing bears the accusative's sign: by its ending alone ("شرطيا") or with its mark. */
const isAccusative = ({ sentence }: Row, participant: Candidate): boolean => participant.naming === 'described' && (nunated.test(sentence.tokens[participant.at]?.form ?? '') || ((sentence.hits[participant.at] ?? []).some((hit) => hit.features.includes('accusative')) && (sentence.hits[participant.at] ?? []).every((hit) => !hit.exact || hit.list === 'plain')))

/** The accusative's sign, written. Matches "صباحاً"; not "صباح". */
const nunated = /\u064B/u

/** Whether a noun that no participant holds is whole as it stands: with its article ("المحلية"), or a pronoun attached ("مكتبه"). */
const closesNoun = ({ pack, sentence }: Row, at: number): boolean => {
  const { fold = '', form = '' } = sentence.tokens[at] ?? {}
  return pack.analyse(fold).some(({ features, outer }) => features.includes('definite') || (!outer && features.includes('pronoun') && attached.test(form)))
}
/** Pronouns as they are written to a noun. Matches "مكتبه"; not "وجه", "المدرسة". */
const attached = /\p{L}{3}(?:ه|ها|هم|هما)$/u

/**
 * Whether a word that is both a preposition and a determiner ("des") is a determiner here: behind a verb, a mark, a coordinator, "that" or another preposition
 * nothing stands that it could belong to ("tué des civils", "par des hommes"; not "le chef des rebelles").
 */
const opensPhrase = (row: Row, at: number): boolean => {
  const { sentence, holder } = row
  if (!isListed(sentence, at, 'determiners', 'indefinite', 'quantifier') || !isListed(sentence, at, 'prepositions')) return false
  const before = at - 1
  if (before < 0 || isMark(sentence, before)) return true
  if (isListed(sentence, before, 'prepositions') || isListed(sentence, before, 'coordinators') || isComplementiser(sentence, before) || isSubordinator(sentence, before)) return true
  // Over adverbs and times between a verb and its object: "ont enlevé dimanche des civils".
  for (let look = before; look >= Math.max(0, before - 3); look -= 1) {
    if ((holder[look] ?? -1) >= 0 || isMark(sentence, look) || isListed(sentence, look, 'prepositions')) return false
    if (verbAt(row, look) && !(sentence.hits[look] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.exact)) return true
    if (!isListed(sentence, look, 'weekdays') && !isListed(sentence, look, 'time-words') && (sentence.hits[look] ?? []).length > 0) return false
  }
  return false
}

/** How many words a partitive may have. */
const longestPartitive = 4

/** Where a partitive of several words that ends at a token begins ("l'une des", "la plupart des"); -1 where none does. */
const partitiveOver = ({ sentence, pack }: Row, at: number): number => {
  if (!pack.hasCase || !pack.headFirst) return -1
  for (let from = Math.max(0, at - longestPartitive + 1); from < at; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'determiners' && hit.until === at + 1 && !isListed(sentence, from, 'prepositions'))) return from
  return -1
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

export const longPrepositionBefore = ({ sentence }: Row, before: number): string | null => {
  for (let at = Math.max(0, before - 5); at < before; at += 1) for (const hit of sentence.hits[at] ?? []) if (hit.list === 'prepositions' && hit.until === before) return hit.value
  return null
}

/** Whether a noun stands at a token between a preposition and a phrase in the nominative, where nouns have cases. */
const takesPreposition = (row: Row, at: number, participant: Candidate): boolean => {
  const { pack, sentence, tagging, holder } = row
  if (!pack.inflectsNouns || tagging === null || (holder[at] ?? -1) >= 0 || sentence.tokens[at]?.kind !== 'word' || longPrepositionBefore(row, at + 1) !== null) return false
  const tag = tagging.tagger.tags[tagging.tags[at] as number]
  return tag === 'noun' && casesOf(row, participant)?.has('nominative') === true && !isListed(sentence, at, 'place-heads') && !isListed(sentence, at, 'units') && !isListed(sentence, at, 'facilities')
}

/** Whether some predicate's words begin at a token (as far as the lists tell). */
const verbAt = ({ sentence }: Row, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => (hit.frame !== null && hit.frame.partOfSpeech === 'verb') || hit.list === 'reporting' || hit.list === 'verbs' || hit.list === 'light-verbs')
