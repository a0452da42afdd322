import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isQuotation, isRelative, listed } from '../recognise/look.ts'
import { joinsClause, type Row, type Verb } from './verbs.ts'
import { isNominative, isOblique, mayBeObject, relativeCases } from './cases.ts'
import { nested, qualifies } from './sides.ts'
import { type Around, aside, closesClause, governedByPreposition, predicateOver } from './reach.ts'
import { clauseBetween, opensMember, overBackground, overInsertedSpeaker, overParticiple } from './interruptions.ts'
import { beforeInsertion, overPlace, relatedBy, relativeSubject } from './antecedents.ts'

/** "the Front (FAI) attacked": what stands in brackets before a verb outside them is no subject of it. */
const closedOff = (row: Row, participant: Candidate, to: number): boolean => row.sentence.tokens[participant.phrase.at - 1]?.form === '(' && aside({ ...row, sentence: row.sentence }, participant.phrase.at - 1, participant.until) && !aside(row, participant.phrase.at - 1, to)

/**
 * The subject of a finite verb where it stands before it: the nearest bare phrase to the left in the clause, over insertions between commas;
 * behind a relative pronoun its antecedent; of a coordinated verb the subject of the verb before. Null where none can be told.
 */
export const subjectBefore = (around: Around, verb: Verb): number | null => {
  const { row, verbs, slots } = around
  const { sentence, participants, holder } = row
  // "did this and did that": right behind a coordinator a verb has the subject of the verb before.
  const lead = isListed(sentence, verb.at - 1, 'coordinators') || opensMember(around, verb) ? verb.at - 1 : isListed(sentence, verb.at - 2, 'coordinators') && (holder[verb.at - 1] ?? -1) < 0 ? verb.at - 2 : -1
  const nearest = lead < 0 ? undefined : verbs.findLast((other) => other.form === 'finite' && other.until <= lead)
  // "a car stopped, a man got out and began shooting": where another clause with its own subject stands between, the verb goes on with that one.
  const earlier = nearest === undefined || !clauseBetween(around, nearest, lead) ? overBackground(around, nearest, verb) : undefined
  if (earlier !== undefined && earlier !== nearest) return subjectBefore(around, earlier)
  // "said it would leave but noted that …": who goes on to report is who reported.
  const reporter = lead < 0 || verb.reporting === null || !(opensReport(row, verb) || (row.pack.inflectsNouns && sentence.tokens[lead - 1]?.form === ',')) ? undefined : verbs.findLast((other) => other.form === 'finite' && other.until <= lead && other.reporting !== null && !other.passive)
  if (reporter !== undefined) return subjectBefore(around, reporter)
  if (earlier !== undefined && !sentence.tokens.slice(earlier.until, lead).some((_, offset) => closesClause(row, earlier.until + offset))) return subjectBefore(around, earlier)
  const told = overInsertedSpeaker(around, verb)
  if (told !== null) return told
  let passed = false
  let owner: number | null = null
  for (let at = verb.at - 1; at >= 0; at -= 1) {
    const form = sentence.tokens[at]?.form ?? ''
    if (form === ',' || form === '،') {
      if (passed || owner !== null) return owner
      // "وكان الوزير، دعا": the comma that closes a subject behind its auxiliary parts it from no verb.
      if (at === verb.at - 1 && helpsSubject(row, at)) continue
      const jump = beforeInsertion(around, at)
      // A clause that opens the sentence ("After the attack, troops …") is no insertion: its comma has no partner.
      if (jump === at) return null
      at = jump
      continue
    }
    // "Rep. Stephen Lynch (D-Mass.) said": what stands in brackets is nobody's subject.
    if (form === ')') {
      const opening = sentence.tokens.findLastIndex((token, before) => before < at && token.form === '(')
      if (opening > 0) at = opening
      continue
    }
    // "Sir Burton – now a judge – convicted": nor what a pair of dashes sets off.
    if (/^[–—]$/u.test(form) && row.pack.hasCase && !row.pack.inflectsNouns) {
      const opening = sentence.tokens.findLastIndex((token, before) => before < at && token.form === form)
      if (opening > 0) {
        at = opening
        continue
      }
    }
    if (isRelative(sentence, at)) {
      // "were killed when shells struck the camp": a time or a place does nothing.
      if (row.pack.hasCase && !row.pack.headFirst && isListed(sentence, at, 'relatives', 'when', 'where')) return owner
      // What the pronoun points back at may be an action: `actionBefore` finds who did it.
      if (verbs.some((other) => other.form === 'noun' && other.until === at)) return null
      // "предпринимателя, которого приговорили": a pronoun in another case than the nominative is no subject.
      if (relativeCases(row, at).length > 0) return owner
      const antecedent = participants.findLastIndex((participant) => participant.until <= at && at - participant.until <= 3 && participant.naming !== 'pronoun')
      return antecedent < 0 ? null : overPlace(around, antecedent)
    }
    if (closesClause(row, at)) return owner
    // "that seized power has": what an idiom's own words name is no subject of another verb.
    const held = row.pack.hasCase && predicateOver(verbs, at)?.form === 'finite' ? -1 : (holder[at] ?? -1)
    if (held >= 0) {
      const participant = participants[held] as Candidate
      if (!qualifies(participant) && !nested(row, participant) && !isPossessive(sentence, participant.until) && !closedOff(row, participant, verb.at) && !isOblique(row, participant)) {
        const slot = slots[held]
        if (slot === null || slot === 'subject') return relativeSubject(around, held, verb) ?? overParticiple(around, participant, verb) ?? held
      }
      // "Wagner's operations moved to …": of a subject that no list knows, whoever owns it counts.
      if (owner === null && !qualifies(participant) && isPossessive(sentence, participant.until) && verb.at - participant.until <= 4 && slots[held] === null) owner = held
      at = Math.min(at, participant.phrase.at)
      passed = true
      continue
    }
    const other = predicateOver(verbs, at)
    // An action is the subject ("the strike killed five"): whoever did it is found by `actionBefore`.
    if (other !== null && other.form === 'noun' && (qualifiedBy(row, other, verb) || !governedByPreposition(row, other.at))) return null
    if (other !== null && other.form === 'finite') {
      const joined = coordinatedWith(around, other, verb)
      // "The government that seized power has promised": behind a clause on a noun the noun is the subject.
      const antecedent = joined ? null : relatedBy(around, other)
      if (antecedent !== null && row.pack.hasCase) return antecedent
      return joined ? subjectBefore(around, other) : owner
    }
  }
  return owner
}

/** How far before its subject's comma an auxiliary that opens the sentence may stand, in tokens. */
const helpedReach = 8
/** Whether an auxiliary of the past opens the clause that a comma closes, with no other mark between. */
const helpsSubject = ({ sentence, pack }: Row, comma: number): boolean => {
  if (pack.wordOrder !== 'VSO') return false
  for (let at = comma - 1; at >= Math.max(0, comma - helpedReach); at -= 1) {
    if (isListed(sentence, at, 'auxiliaries', 'be:past')) return at === 0 || isMark(sentence, at - 1)
    if (isMark(sentence, at)) return false
  }
  return false
}

/** Whether what a verb reports stands behind it: "that", a quotation. */
const opensReport = ({ sentence }: Row, verb: Verb): boolean => isComplementiser(sentence, verb.until) || isQuotation(sentence, verb.until)

/** What acts on somebody or something: of such a verb what stands bare behind it is its object, unless it can only be its subject. */
export const actsOn = (verb: Verb): boolean => verb.frames.some((hit) => ['recipient', 'instrument'].includes(hit.frame?.frame.roles.get('object') ?? '') && !/^(consult|agree|cooperate)/.test(hit.frame?.type ?? ''))

/**
 * Where endings tell who does what, a subject may stand behind its verb: "погибли девять человек", "об этом сообщил министр", "губернатора арестовала полиция".
 * @param bare the participants behind the verb that no preposition governs, in order
 */
export const subjectBehind = (row: Row, verb: Verb, bare: readonly number[]): number | null => {
  if (!row.pack.inflectsNouns || verb.form !== 'finite') return null
  const index = bare.find((one) => !isOblique(row, row.participants[one] as Candidate))
  if (index === undefined || unknownBefore(row, verb)) return null
  const participant = row.participants[index] as Candidate
  if (!agreesInNumber(row, verb, index)) return null
  // "открыли огонь киргизские военные": behind an idiom that holds its object too.
  if (verb.until - verb.at > 1 && !verb.passive) return (participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation') && participant.at - verb.until <= 2 ? index : null
  if (verb.passive || !actsOn(verb)) return index
  const acts = participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation'
  return acts && row.counted[participant.at - 1] !== true && row.counted[participant.at] !== true ? index : null
}

/** "призывал гарнизоны": whether a participant can be a verb's subject by its number; whoever is counted or one of several fits every verb. */
const agreesInNumber = (row: Row, verb: Verb, index: number): boolean => {
  const participant = row.participants[index] as Candidate
  if (participant.naming === 'pronoun' || row.counted[participant.at - 1] === true || row.counted[participant.at] === true || row.counted[participant.phrase.at] === true) return true
  const hits = (row.sentence.hits[verb.at] ?? []).filter((hit) => hit.until >= verb.at + 1 && hit.features.includes('past'))
  const word = (row.sentence.hits[participant.at] ?? []).filter((hit) => hit.until <= participant.until && (hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'offices'))
  if (hits.length === 0 || word.length === 0) return true
  const plural = hits.some((hit) => hit.features.includes('plural'))
  const several = word.every((hit) => hit.features.includes('plural') || hit.flags.has('plural'))
  // "Приговорены двое": one of several may open a list that agrees as a whole.
  return plural ? several || word.some((hit) => hit.features.includes('plural') || hit.flags.has('plural')) || isListed(row.sentence, participant.until, 'coordinators') || row.sentence.tokens[participant.until]?.form === ',' : !several
}

/** "Борьба потребовала жертв": a word that no list knows, bare and right before a verb, is its subject; what follows is not. */
const unknownBefore = ({ sentence, holder }: Row, verb: Verb): boolean => {
  const before = sentence.tokens[verb.at - 1]
  // "Ситуацию контролирует мэр", "первыми открыли огонь военные": nor does a noun whose ending shows an accusative or instrumental.
  return before !== undefined && before.kind === 'word' && !/(?:[ую]|[ыиая]ми)$/u.test(before.form) && (holder[verb.at - 1] ?? -1) < 0 && (sentence.hits[verb.at - 1] ?? []).length === 0 && !isListed(sentence, verb.at - 2, 'prepositions')
}

/** The place that "where" points back at: "to Moscow, where he met …". */
export const whereBefore = ({ row }: Around, verb: Verb): number | null => {
  const { sentence, participants } = row
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 6); at -= 1) {
    if (isMark(sentence, at)) return null
    if (!isListed(sentence, at, 'relatives', 'where')) continue
    const place = participants.findLastIndex((participant) => participant.until <= at && at - participant.until <= 2 && (participant.kind === 'place' || participant.kind === 'facility'))
    return place < 0 ? null : place
  }
  return null
}

/** Whether a verb qualifies the noun of action right before it: "in a strike that hit", "في غارة استهدفت". */
const qualifiedBy = (row: Row, noun: Verb, verb: Verb): boolean => verb.at === noun.until || (verb.at - noun.until <= 3 && isRelative(row.sentence, noun.until)) || onlyAdjectives(row, noun.until, verb.at)

/** "في قصف إسرائيلي استهدف", "هجوم مباغت استهدف": whether nothing but adjectives stands between an action without its article and the verb right behind them that tells of it. */
const onlyAdjectives = (row: Row, from: number, to: number): boolean => {
  const { pack, sentence, holder, participants } = row
  if (pack.hasCase || !pack.headFirst || to - from > 2 || to <= from || joinsClause(row, to)) return false
  for (let at = from; at < to; at += 1) {
    const held = holder[at] ?? -1
    if (held >= 0 ? participants[held]?.value !== 'demonym' || participants[held]?.coordinated === true : (sentence.hits[at] ?? []).length > 0 || sentence.tokens[at]?.kind !== 'word') return false
    if (pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))) return false
  }
  return true
}

/** The action that is a verb's subject: the nearest noun of action to its left that no preposition governs, with only its own phrase between. -1 where there is none. */
export const actionBefore = ({ row, verbs }: Around, verb: Verb): number => {
  for (let index = verbs.indexOf(verb) - 1; index >= 0; index -= 1) {
    const other = verbs[index] as Verb
    if (other.form !== 'noun') return -1
    // "الهجوم وحثت الطرفين": what "and" is written to goes on with the clause before, not with its object.
    if (joinsClause(row, verb.at)) return -1
    if (!qualifiedBy(row, other, verb) && governedByPreposition(row, other.at)) continue
    for (let at = other.until; at < verb.at; at += 1) if (isMark(row.sentence, at) || closesClause(row, at) || isListed(row.sentence, at, 'coordinators')) return -1
    return index
  }
  return -1
}

/** How many words may stand between a verb and the action behind it that is its subject ("прогремел мощный взрыв"). */
const actionReach = 3

/** "В городе произошла перестрелка", "введен комендантский час": where endings tell who does what, an action right behind a verb that says that it takes place, or behind a passive, is its subject. -1 where there is none. */
export const actionBehind = ({ row, verbs }: Around, verb: Verb): number => {
  if (!row.pack.inflectsNouns || (verb.frames.length > 0 && !verb.passive) || !(verb.passive || isListed(row.sentence, verb.at, 'occurring'))) return -1
  const index = verbs.indexOf(verb) + 1
  const action = verbs[index]
  if (action === undefined || action.form !== 'noun' || action.at - verb.until > actionReach) return -1
  for (let at = verb.until; at < action.at; at += 1) if (isMark(row.sentence, at) || isListed(row.sentence, at, 'prepositions') || (row.holder[at] ?? -1) >= 0 && row.participants[row.holder[at] ?? -1]?.value !== 'demonym') return -1
  return index
}

/** Whether two verbs are joined by "and" with one subject: nothing bare stands between the coordinator and the second. */
const coordinatedWith = ({ row, slots }: Around, first: Verb, second: Verb): boolean => {
  const { sentence, holder, participants, counted, pack } = row
  let own = false
  for (let at = second.at - 1; at >= first.until; at -= 1) {
    // "seven were hurt and several shops were damaged": a phrase that a determiner or a number opens is the second's own subject, though no list knows its noun.
    if (isListed(sentence, at, 'coordinators')) return !own
    if (pack.hasCase && !pack.headFirst && !pack.inflectsNouns && (counted[at] === true || isListed(sentence, at, 'determiners')) && (holder[at + 1] ?? -1) < 0 && sentence.tokens[at + 1]?.kind === 'word' && at + 1 < second.at) own = true
    const held = holder[at] ?? -1
    if (held >= 0 && slots[held] === null && participants[held]?.value !== 'demonym') return false
  }
  return (sentence.hits[second.at] ?? []).some((hit) => hit.features.includes('and')) || joinsClause(row, second.at)
}

/** Whether a bare phrase stands right before a verb, so that it and not what follows is the subject. */
export const directlyBefore = ({ row }: Around, index: number, verb: Verb): boolean => {
  const participant = row.participants[index] as Candidate
  if ((row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and') && (hit.frame !== null || hit.list === 'verbs' || hit.list === 'reporting' || hit.list === 'light-verbs'))) return false
  for (let at = participant.until; at < verb.at; at += 1) if (isMark(row.sentence, at) || listed(row.sentence, at, 'coordinators') !== null) return false
  return true
}

/**
 * What a verb acts on where it stands before it: "губернатора арестовала полиция", "предпринимателя, которого приговорили". Only where endings tell who does what;
 * the nearest phrase of its clause in the accusative's form that no preposition governs.
 */
export const objectBefore = ({ row, verbs, slots }: Around, verb: Verb): number | null => {
  const { sentence, participants, holder, pack } = row
  if (!pack.inflectsNouns || verb.form !== 'finite' || verb.passive) return null
  let jumped = 0
  for (let at = verb.at - 1; at >= 0; at -= 1) {
    const held = holder[at] ?? -1
    if (isRelative(sentence, at)) {
      const cases = relativeCases(row, at)
      if (!cases.includes('accusative') || isListed(sentence, at - 1, 'prepositions')) return null
      const antecedent = participants.findLastIndex((participant) => participant.until <= at && at - participant.until <= 2 && participant.naming !== 'pronoun' && !qualifies(participant))
      return antecedent < 0 ? null : antecedent
    }
    // "Мэра, по словам жены, задержали": over an insertion between commas.
    if (sentence.tokens[at]?.form === ',' && jumped === 0) {
      jumped = beforeInsertion({ row, verbs, slots }, at)
      if (jumped === at || verbs.some((other) => other.form === 'finite' && other.at > jumped && other.until <= at)) return null
      at = jumped
      continue
    }
    if (isMark(sentence, at) && !isQuotation(sentence, at)) return null
    if (predicateOver(verbs, at) !== null) return null
    if (held < 0) continue
    const participant = participants[held] as Candidate
    // What a number counts or another noun holds is no object by itself.
    // "Еще троих активистов полицейские задержали": the number of people is in the accusative with them, where another stands as the subject.
    const numbered = row.counted[participant.phrase.at - 1] === true || row.counted[participant.at - 1] === true
    const countedObject = numbered && participant.kind === 'person' && (isOblique(row, participant) || participants.some((other) => other.at >= participant.until && other.until <= verb.at && isNominative(row, other)))
    const free = (slots[held] === null || (countedObject && slots[held] === 'genitive')) && (!numbered || countedObject) && (holder[participant.phrase.at - 1] ?? -1) < 0
    if (!qualifies(participant) && free && participant.rule !== 'pronoun/possessive' && mayBeObject(row, participant)) return held
    at = Math.min(at, participant.phrase.at)
  }
  return null
}

/** "Повстанцам не удалось захватить мост": whoever stands in the dative before an impersonal word of will does what its infinitive names; null elsewhere. */
export const dativeBefore = ({ row, verbs, slots }: Around, verb: Verb): number | null => {
  const { sentence, participants, pack } = row
  if (!pack.inflectsNouns || verb.form !== 'infinitive') return null
  const found = participants.findLastIndex((participant, index) => participant.until <= verb.at && verb.at - participant.until <= 5 && slots[index] === 'to' && !isListed(sentence, participant.phrase.at - 1, 'prepositions'))
  if (found < 0) return null
  const from = (participants[found] as Candidate).until
  for (let at = from; at < verb.at; at += 1) if (isMark(sentence, at) || verbs.some((other) => other.at === at && (other.frames.length > 0 || other.reporting !== null))) return null
  for (let at = from; at < verb.at; at += 1) if (isListed(sentence, at, 'modality')) return found
  return null
}
