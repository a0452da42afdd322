import type { Candidate } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isRelative, opensInfinitive } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import { joinsClause, opensClause, type Row, type Verb } from './verbs.ts'
import { slotOf } from './slots.ts'
import { casesOf, instrumentalOf, isNominative } from './cases.ts'
import { isNoSubject, isOwned, onlyPlace, qualifies } from './sides.ts'
import { coordinations, spread } from './coordination.ts'
import { type Around, behind, coordinatorBetween, cutBehind, nearestPredicate } from './reach.ts'
import { antecedentOf, openedBy, reducedOn } from './antecedents.ts'
import { actionBefore, actionBehind, actsOn, dativeBefore, directlyBefore, objectBefore, subjectBefore, subjectBehind, whereBefore } from './subjects.ts'
import { earlierSubject, sharedBySpeaker, pronounBefore } from './carried.ts'
import { belongingNear, ownerOfWill, possessorBefore } from './owners.ts'
import { heldBefore, ownedByAnother, helpedBetween, isDefinite, ownsUnknown, actsBehind, adjectiveBetween, heldByOther } from './holding.ts'
import { bearsObject, pointedAt, pointsIn, pointsBack } from './pointing.ts'
import { cliticBefore } from './clitics.ts'
import { restObject, innerParticipant } from './inner.ts'
import { lightBefore, overPreposition, usedBy } from './actions.ts'
import { asksWhom, isSome } from './asking.ts'

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
    const ahead = verb.form === 'finite' ? actionBefore(around, verb) : -1
    const action = ahead < 0 && verb.form === 'finite' && !found.some(({ slot }) => slot === 'subject' || slot === 'object') ? actionBehind(around, verb) : ahead
    return { arguments: found, action: action < 0 ? null : action }
  })

  function argumentsOf(verb: Verb): readonly Argument[] {
    const found: Argument[] = []
    const slotAt = (said: string, index: number): string => {
      const slot = said === 'instrumental' ? instrumentalOf(row.participants[index] as Candidate, verb) : said
      return slot === 'by' && verb.passive ? 'subject' : slot
    }
    const add = (slot: string, index: number | null): void => {
      if (index !== null && !found.some((argument) => argument.participant === index)) found.push(...spread(row, groups, { slot, participant: index }).filter((one) => !found.some((argument) => argument.participant === one.participant)))
    }
    const after = behind(around, verb)
    if (verb.form === 'noun') {
      // "الهجوم": a noun with its article holds no other.
      // "قصفا": nor does one in the accusative of the indefinite.
      const indefinite = !row.pack.hasCase && verb.frames.length > 0 && verb.frames.every((hit) => hit.features.includes('accusative'))
      const holds = (row.pack.hasCase || !isDefinite(row, verb)) && !indefinite
      add('possessor', possessorBefore(around, verb.at))
      const adjective = belongingNear(around, verb)
      if (adjective !== null && found.length === 0) found.push({ slot: 'adjective', participant: adjective })
      const named = found.length === 0 ? sideBefore(row, verb, after) : null
      if (named !== null) found.push(named)
      for (const { index, slot } of after) {
        const participant = row.participants[index] as Candidate
        // A noun's own phrase ends at "and" unless a list goes on.
        const reached = Math.max(verb.until, ...found.map((argument) => row.participants[argument.participant]?.until ?? 0))
        // So it does at a comma, but for what leads it: "the visit, led by the minister".
        if (slot !== 'by' && row.sentence.tokens.slice(reached, participant.phrase.at).some((token) => token.form === ',' || token.form === '،')) break
        if (coordinatorBetween(row, reached, participant.phrase.at) && !found.some((argument) => (groups[index] ?? []).includes(argument.participant))) break
        // "القاعدة المستخدمة من قبل القوات": who uses what an action is done to does not do the action.
        if (slot === 'by' && !row.pack.hasCase && usedBy(row, verb.until, participant)) continue
        const closest = nearestPredicate(around, verb, participant)
        // "нападение на военных федеральных сил": whose the noun before is is no side of the action.
        if (slot === 'genitive' && row.pack.inflectsNouns && row.participants.some((one) => one.at >= verb.until && one.until === participant.phrase.at && one.naming === 'described' && one.value !== 'demonym')) continue
        // Behind a noun "for" a person written together with it is whose the action is.
        const possessed = ((slot === 'for' && !row.pack.hasCase) || (slot === 'to' && participant.proclitic === slot)) && participant.phrase.at - verb.until <= 3 && (row.pack.hasCase || reached <= verb.until || found.every((argument) => argument.slot === 'adjective')) && !(participant.kind === 'place' && participant.value !== 'demonym' && participant.entries[0]?.precision !== 'country')
        if (slot === 'of' && heldBefore(row, verb.until, participant.phrase.at)) {
          // "air strikes on the suburbs of Beirut": a place still tells where.
          if (closest && participant.kind === 'place' && participant.value !== 'demonym') add('in', index)
          continue
        }
        if (possessed || (slot === 'of' && row.pack.hasCase) || (slot === 'genitive' && (row.pack.hasCase || (participant.phrase.at - verb.until <= 3 && !overPreposition(row, verb.until, participant.phrase.at)))) || (slot === null && holds && row.pack.headFirst && !isNominative(row, participant) && !(row.pack.inflectsNouns && casesOf(row, participant)?.has('genitive') === false) && participant.phrase.at - verb.until <= 2 && !adjectiveBetween(row, verb.until, participant.phrase.at) && !(row.pack.hasCase && helpedBetween(row, verb.until, participant.phrase.at)))) {
          // "قصف للجيش": people under arms and states that an action is written to did it.
          // "نصب الجيش كمينا لمجموعة": but where a verb's subject does it, they are whom it is done to.
          if (closest && indefinite && slot === 'for' && lightBefore(verbs, verb)) add('to', index)
          else if (closest && possessed && (participant.kind === 'organisation' || participant.kind === 'group' || participant.kind === 'place') && !found.some((argument) => argument.slot === 'genitive')) add('by', index)
          else if (closest && !found.some((argument) => argument.slot === 'genitive') && !(slot === 'genitive' && heldByOther(row, verb.until, index)) && !(slot === 'of' && participant.kind !== 'place' && ownedByAnother(row, verb.until, participant.phrase.at))) add('genitive', index)
          else if (closest && slot === null) add('object', index)
        } else if (slot === null && closest && actsBehind(row, found, participant)) add('object', index)
        else if (slot !== null && closest && (slot !== 'genitive' || row.pack.hasCase)) add(slot === 'instrumental' ? instrumentalOf(participant, verb) : slot, index)
        else if (slot === null) break
      }
      for (const index of betweenBefore(row, verbs, { verb, slots })) add('between', index)
      const inner = innerParticipant(row, verb)
      if (inner !== null && !found.some((argument) => argument.slot === 'genitive')) add('genitive', inner)
      // "The army is in talks with the rebels": who is in them takes part.
      if (isMutual(verb) && row.pack.hasCase && !row.pack.headFirst && found.some(({ slot }) => slot === 'with') && isListed(row.sentence, verb.at - 1, 'prepositions', 'in') && isListed(row.sentence, verb.at - 2, 'auxiliaries')) add('subject', subjectBefore(around, { ...verb, at: verb.at - 1, form: 'finite' }))
      if (!found.some((argument) => ['possessor', 'adjective', 'by'].includes(argument.slot))) {
        const will = ownerOfWill(around, verb)
        // "أطلقت النار وحاولت اقتحام المستودع": a verb of will that "and" joins has the subject of the verb before it.
        add('subject', will ?? (joinedWill(row, verb) ? earlierSubject(around, all, verb) : null))
      }
      return found
    }
    const bare = after.filter(({ slot, gap, index }) => slot === null && !gap && nearestPredicate(around, verb, row.participants[index] as Candidate))
    const ungoverned = verb.form === 'infinitive' && !verbs.some((other) => other.until <= verb.at && verb.at - other.until <= 8)
    const reached = verb.form === 'finite' || ungoverned ? subjectBefore(around, verb) : null
    // "التي قتل أحد مراقبيها": what points back at the noun before the clause is not that noun's object.
    // "الاتفاق الذي رعته القبائل": a pronoun written to the verb is what the clause is about, and its subject stands behind.
    // "شركة أدرجتها الوزارة": so it is behind a noun without its article, where no pronoun opens the clause.
    const acted = reached !== null && bare[0] !== undefined && bearsObject(row, verb) && (isRelative(row.sentence, verb.at - 1) || (verb.form === 'finite' && directlyBefore(around, reached, verb) && !(row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and'))))
    // "خطوة رحبت بها أنقرة": so does a pronoun behind a preposition, with its subject right behind it.
    const pointed = reached !== null && bare[0] !== undefined && pointsIn(row, verb) && row.participants[bare[0].index]?.phrase.at === verb.until + 1 && !asksWhom(row, verb, after.map(({ slot }) => slot))
    const before = reached !== null && (acted || pointed || pointsBack(row, verb, bare[0]?.index)) ? null : reached
    // "وطالبوا الحكومة": a verb in the plural has its subject before it.
    const several = verb.form === 'finite' && row.pack.wordOrder === 'VSO' && (row.sentence.hits[verb.at] ?? []).some((hit) => hit.until === verb.until && hit.features.includes('past') && hit.features.includes('plural')) && (before === null || !directlyBefore(around, before, verb))
    const stated = verb.form !== 'finite' ? undefined : (pronounBefore(around, all, verb) ?? (several ? (earlierSubject(around, all, verb) ?? before) : undefined))
    if (stated !== undefined) {
      // "قالت القوات إنها سيطرت على المدينة": what is attached to "that" is the subject, and means whoever speaks.
      add('subject', stated)
      add('object', bare[0]?.index ?? null)
    } else if (verb.form === 'infinitive' && row.pack.wordOrder === 'VSO' && bare[0] !== undefined && !onlyPlace(row.participants[bare[0].index] as Candidate) && (bare.length > 1 || earlierSubject(around, all, verb) === null)) {
      // "من المقرر أن يحضر المبعوث الاجتماع": behind "that" too the subject follows its verb, unless whoever stands before does it.
      add('subject', bare[0].index)
      add('object', bare[1]?.index ?? null)
    } else if (verb.form === 'finite' && !verb.passive && unlistedSubject(row, verb)) {
      // "أوقف الدرك تسعة أشخاص": what stands bare behind such a subject is the object.
      add('object', bare[0]?.index ?? null)
    } else if (verb.form === 'finite' && row.pack.wordOrder === 'VSO' && !verb.passive && (before === null || !(directlyBefore(around, before, verb) || isFronted(row, before, verb))) && actionBefore(around, verb) < 0) {
      // Where the verb comes first, what stands bare behind it is its subject, then its object. A verb that "and" joins to another may leave the subject to it.
      const joined = (row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and')) || joinsClause(row, verb.at) || isListed(row.sentence, verb.at - 1, 'coordinators')
      // "وطالب المسؤولين بـ…", "ودعا الحركة إلى": what by its form can't be the subject is the object, and the subject is whoever acted before.
      const charged = joined && bare.length === 1 && verb.frames.some((hit) => hit.flags.has('whom'))
      const suffers = bare[0] !== undefined && (charged || isNoSubject(row, verb, row.participants[bare[0].index] as Candidate) || (joined && isOwned(row, verb, row.participants[bare[0].index] as Candidate)))
      const doer = suffers ? bare.find(({ index }) => index !== bare[0]?.index && !isNoSubject(row, verb, row.participants[index] as Candidate) && !(groups[bare[0]?.index ?? -1] ?? []).includes(index)) : undefined
      const alone = bare[0] === undefined ? undefined : (row.participants[bare[0].index] as Candidate)
      const acting = alone !== undefined && (alone.kind === 'person' || alone.kind === 'group' || alone.kind === 'organisation' || !onlyPlace(alone))
      const shared = joined && (bare.length === 0 || (bare.length === 1 && (!acting || alone?.kind === 'vehicle' || alone?.kind === 'weapon' || (asksWhom(row, verb, after.map(({ slot }) => slot)) && !isSome(row, alone as Candidate))))) ? earlierSubject(around, all, verb) : null
      // "نفى الجيش أن يكون قد هاجم القرية": a place that stands alone behind a verb in what is told does nothing; whoever is told of does.
      const told = shared === null && !joined && bare.length === 1 && alone !== undefined && !acting && opensInfinitiveBefore(row, verb) ? earlierSubject(around, all, verb, true) : null
      if (suffers) {
        add('object', bare[0]?.index ?? null)
        add('subject', doer?.index ?? (joined || before !== null ? (earlierSubject(around, all, verb) ?? (all.some((others) => others.some((other) => other.slot === 'object' && other.participant === before)) ? null : before)) : null))
      } else if (shared !== null || told !== null) {
        add('subject', shared ?? told)
        if (bare[0] !== undefined) add('object', bare[0].index)
      } else if (alone !== undefined && onlyPlace(alone) && !isListed(row.sentence, alone.at, 'metonyms') && actsOn(verb)) {
        // "وقصف مواقع": a place does nothing to anybody: it is what the verb acts on.
        add('object', bare[0]?.index ?? null)
        add('subject', joined ? earlierSubject(around, all, verb) : before)
      } else add('subject', bare[0]?.index ?? null)
      const second = suffers || found.length > 0 && found[0]?.slot === 'object' || shared !== null || told !== null ? undefined : bare.find(({ index }) => !found.some((argument) => argument.participant === index) && !(found.length > 0 && index === bare[0]?.index))
      if (second !== undefined) add('object', second.index)
      // "أصدر الحزب بيانا ندد فيه بـ…": what tells of a noun with a pronoun that points back at it has the subject of the verb before.
      if (found.length === 0 && before === null && pointsIn(row, verb)) add('subject', earlierSubject(around, all, verb))
      if (found.length === 0 && !suffers && shared === null && told === null) add('subject', before)
    } else {
      const late = before === null && actionBefore(around, verb) < 0 ? subjectBehind(row, verb, bare.map(({ index }) => index)) : null
      // "أصيب طفلان وقُتل جندي": where verbs come first, so does a passive that "and" joins to another.
      const own = verb.passive && row.pack.wordOrder === 'VSO' && bare[0] !== undefined && before !== null && !directlyBefore(around, before, verb) ? bare[0].index : null
      add(verb.passive ? 'object' : 'subject', own ?? before ?? late ?? antecedentOf(around, verb) ?? openedBy(around, verb))
      if (verb.form === 'participle' && verb.passive && !found.some((argument) => argument.slot === 'object')) add('object', reducedOn(around, verb))
      const ahead = objectBefore(around, verb)
      // "должен приехать и глава республики": whoever stands in the nominative behind an infinitive does it.
      const doer = row.pack.inflectsNouns && verb.form === 'infinitive' && bare[0] !== undefined && !found.some((argument) => argument.slot === 'subject') && isNominative(row, row.participants[bare[0].index] as Candidate) && !actsOnAnother(verb) ? bare[0].index : null
      add('subject', doer)
      const clitic = verb.passive ? null : cliticBefore(row, verb)
      if (clitic !== null) found.push(clitic)
      if (!verb.passive && clitic?.slot !== 'object') add('object', ahead !== null && !found.some((argument) => argument.participant === ahead) ? ahead : (bare.find(({ index }) => index !== late)?.index ?? null))
      else if (row.pack.wordOrder === 'VSO' && before === null) add('object', bare[0]?.index ?? null)
    }
    // "فرق المتظاهرين": whom a row's own last words name is acted on.
    if (!verb.passive && !found.some((argument) => argument.slot === 'object')) add('object', restObject(row, verb, found) ?? innerParticipant(row, verb))
    if (acted) add('object', reached)
    // "حساب شركة أدرجتها الوزارة": also where another noun holds the one that it points at.
    const owned = reached === null && verb.form === 'finite' && !verb.passive ? pointedAt(row, verb) : -1
    if (owned >= 0 && found.some((argument) => argument.slot === 'subject') && !found.some((argument) => argument.slot === 'object')) add('object', owned)
    if (row.pack.headFirst && !row.pack.hasCase && !verb.passive) {
      // "قصفت مدفعية الجيش مواقع للمسلحين": for a noun that no list knows stands whose it is.
      const owners = (verb.until - verb.at > 1 ? [] : after).filter(({ index, slot, gap }) => !gap && ownsUnknown(row, verb, { index, slot }) && nearestPredicate(around, verb, row.participants[index] as Candidate))
      for (const { index } of owners) {
        const missing = verb.form === 'finite' && !found.some((argument) => argument.slot === 'subject') && slots[index] === 'genitive' && (row.participants[index] as Candidate).phrase.at - verb.until === 1 ? 'subject' : !found.some((argument) => argument.slot === 'object') ? 'object' : null
        if (missing !== null) add(missing, index)
      }
    }
    // "Армия сообщила, что атаковала лагерь": right behind "that" a verb without a subject has that of the verb of saying, where their numbers agree.
    if (verb.form === 'finite' && !verb.passive && !found.some((argument) => argument.slot === 'subject')) add('subject', sharedBySpeaker(around, all, verb))
    if (verb.form === 'infinitive' && !found.some((argument) => argument.slot === 'subject')) add('subject', dativeBefore(around, verb))
    if (verb.form === 'finite' && verb.passive && row.pack.inflectsNouns && !found.some((argument) => argument.slot === 'subject')) add('subject', agentAround(row, verb, { found, bare: bare.map(({ index }) => index) }))
    if (verb.form === 'finite') add('in', whereBefore(around, verb))
    // "bombed the outskirts of Goma": a place tells where, though a noun that no list knows stands between.
    for (const { index, slot } of after) {
      const place = row.participants[index] as Candidate
      const owned = row.participants.some((one) => one !== place && one.until === place.phrase.at - 1 && one.value !== 'demonym')
      if (slot === 'of' && row.pack.hasCase && place.kind === 'place' && place.value !== 'demonym' && !owned && !row.counted[place.phrase.at - 2] && nearestPredicate(around, verb, place) && !found.some((argument) => argument.participant === index || ['in', 'at', 'near'].includes(argument.slot))) found.push({ slot: 'in', participant: index })
    }
    for (const { index, slot } of after) if (slot !== null && slot !== 'genitive' && nearestPredicate(around, verb, row.participants[index] as Candidate) && !(slot === 'by' && agentOfAnother(row, verb, row.participants[index] as Candidate))) add(slotAt(slot, index), index)
    // Place and company that open the clause: "In Tripoli, …".
    for (let index = 0; index < row.participants.length; index += 1) {
      const participant = row.participants[index] as Candidate
      const slot = slots[index]
      if (participant.until > verb.at || slot === null || slot === undefined || !['in', 'at', 'near', 'on'].includes(slot)) continue
      // Behind another predicate such a phrase is that predicate's, unless a new clause opens with it.
      const opening = participant.proclitic === null ? participant.phrase.at - 1 : participant.phrase.at
      if (verbs.some((other) => other.until <= participant.at) && !opensClause(row, opening)) continue
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

/** Who does what a passive names without a preposition: "службой безопасности задержан", and, of names that have no endings, right behind it: "обстреливаются ВСУ". */
const agentAround = (row: Row, verb: Verb, { found, bare }: { readonly found: readonly Argument[]; readonly bare: readonly number[] }): number | null => {
  const { sentence, participants } = row
  const taken = (index: number): boolean => found.some((argument) => argument.participant === index)
  const before = participants.findLastIndex((one, index) => one.until <= verb.at && !taken(index) && one.naming !== 'pronoun' && casesOf(row, one)?.has('instrumental') === true && !sentence.tokens.slice(one.until, verb.at).some((token) => token.kind === 'mark') && (one.at === 0 || sentence.tokens[one.phrase.at - 1]?.kind === 'mark'))
  if (before >= 0) return before
  const behind = bare.find((index) => !taken(index) && participants[index]?.at === verb.until)
  const one = behind === undefined ? undefined : participants[behind]
  return one !== undefined && found.some((argument) => argument.slot === 'object') && one.naming === 'named' && (one.kind === 'organisation' || one.kind === 'group') && casesOf(row, one) === null ? (behind ?? null) : null
}

/** Deeds of which two sides have a part: talks, clashes. */
const isMutual = (verb: Verb): boolean => verb.frames.some((hit) => hit.frame?.type.startsWith('consult') === true || hit.frame?.frame.name === 'clash')

/** Deeds that are done to whoever is named right before them as often as by them: "Boko Haram arrests". */
const doneTo = /^(?:coerce\/arrest|sanction\/convict|accuse|assault\/targeted)/u

/** "The RSF attack on the camp", "a Taliban bombing": a body's name right before an action did it; a country's where it is told on whom; a town's tells where. */
const sideBefore = ({ participants, holder, pack, sentence }: Row, verb: Verb, after: readonly { readonly slot: string | null }[]): Argument | null => {
  if (!pack.hasCase || pack.headFirst || verb.frames.length === 0 || sentence.tokens[verb.at]?.joint === '-') return null
  const participant = holder[verb.at - 1] ?? -1
  const one = participants[participant]
  if (one === undefined || one.until !== verb.at || one.naming !== 'named' || one.value === 'demonym' || verb.frames.some((hit) => doneTo.test(hit.frame?.type ?? '') || hit.frame?.frame.name === 'kill')) return null
  if (one.kind === 'organisation' || one.kind === 'group') return { slot: 'adjective', participant }
  if (one.kind !== 'place') return null
  if (onlyPlace(one)) return { slot: 'in', participant }
  return after.some(({ slot }) => slot === 'on' || slot === 'against' || slot === 'to') ? { slot: 'adjective', participant } : null
}

/** "charging them with a conspiracy led by the president": what another participle's "by" names has no part in the verb. */
const agentOfAnother = ({ sentence, pack }: Row, verb: Verb, participant: Candidate): boolean => {
  const by = Math.min(participant.phrase.at, participant.at) - 1
  const word = [by, by - 1].find((at) => isListed(sentence, at, 'prepositions', 'by'))
  return pack.hasCase && !pack.headFirst && word !== undefined && word > verb.until && (sentence.hits[word - 1] ?? []).some((hit) => hit.until === word && hit.features.includes('participle'))
}

/** Whether a verb by its frames is done to somebody. */
const actsOnAnother = (verb: Verb): boolean => verb.frames.length === 0 || verb.frames.some((hit) => hit.frame?.frame.roles.get('object') === 'recipient' && !/^consult/u.test(hit.frame.type))

/** "Между полицией и протестующими произошло столкновение": those between whom an action is said to occur may stand before the verb that says so. */
const betweenBefore = ({ sentence, participants }: Row, verbs: readonly Verb[], { verb, slots }: { readonly verb: Verb; readonly slots: readonly (string | null)[] }): readonly number[] => {
  const occurs = verbs[verbs.indexOf(verb) - 1]
  if (occurs === undefined || occurs.form !== 'finite' || verb.at - occurs.until > 2 || !isListed(sentence, occurs.at, 'occurring')) return []
  return slots.flatMap((slot, index) => (slot === 'between' && (participants[index]?.until ?? 0) <= occurs.at && !sentence.tokens.slice(participants[index]?.until ?? 0, occurs.at).some((token) => /^[,;:.]$/u.test(token.form)) ? [index] : []))
}

/** "أوقف الدرك": right behind its verb a noun with its article that no list knows is the verb's subject, where verbs come first. */
export const unlistedSubject = ({ pack, sentence, holder }: Pick<Row, 'pack' | 'sentence' | 'holder'>, verb: { readonly at: number; readonly until: number }): boolean => {
  const at = verb.until
  const token = sentence.tokens[at]
  if (pack.wordOrder !== 'VSO' || pack.hasCase || verb.until - verb.at > 1 || token?.kind !== 'word' || (holder[at] ?? -1) >= 0 || (sentence.hits[at] ?? []).some((hit) => hit.list !== 'not-names' && hit.list !== 'plain')) return false
  return pack.analyse(token.fold).some(({ features, outer }) => features.includes('definite') && !outer && !features.includes('pronoun'))
}

/** Whether a verb of will with "and" written to it stands right before an action's name, or before its preposition. */
const joinedWill = ({ sentence, pack }: Row, verb: Verb): boolean => !pack.hasCase && [verb.at - 1, verb.at - 2].some((at) => (sentence.hits[at] ?? []).some((hit) => hit.list === 'modality' && hit.flags.has('verb') && hit.features.includes('and')))

/** "لكن قياديا في الكتيبة، تحدث إلينا، اتهم": a subject that "but" or "that" stands before keeps its verb over an insertion. */
const isFronted = ({ sentence, participants }: Row, index: number, verb: Verb): boolean => {
  const opening = (participants[index]?.phrase.at ?? 0) - 1
  const opened = isListed(sentence, opening, 'coordinators', 'but') || isComplementiser(sentence, opening)
  return opened && /^[,،]$/u.test(sentence.tokens[verb.at - 1]?.form ?? '') && !(sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and'))
}

/** Whether what opens an infinitive stands a few words before a verb, with auxiliaries between ("أن يكون قد هاجم"). */
const opensInfinitiveBefore = ({ sentence }: Row, verb: Verb): boolean => {
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 4); at -= 1) {
    if (opensInfinitive(sentence, at)) return true
    if (!isListed(sentence, at, 'auxiliaries') && !isListed(sentence, at, 'modality')) return false
  }
  return false
}
