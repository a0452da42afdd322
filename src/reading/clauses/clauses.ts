import type { Language } from '../../packs/language.ts'
import type { Candidate, TokenRange } from '../recognise/candidate.ts'
import { isComplementiser, isListed, isMark, isRelative, isSubordinator, opensInfinitive } from '../recognise/look.ts'
import type { Resolved } from '../resolve/resolve.ts'
import type { Sentence } from '../split.ts'
import type { Tagging } from '../tag/tag.ts'
import { circumstance, fallenIn, heldDuring, overDocument, sharedByAdjunct } from './adjuncts.ts'
import { overAliases } from './aliases.ts'
import { findArguments } from './arguments.ts'
import type { Predicate } from './predicate.ts'
import { askedBefore, governedReality, ownReality, type Restriction } from './reality.ts'
import { announced, isBeside } from './actions.ts'
import { isImpersonal } from './carried.ts'
import { onlyPlace } from './sides.ts'
import { longPrepositionBefore } from './slots.ts'
import { findVerbs, type Row, type Verb } from './verbs.ts'

/** The predicates of one sentence with sides, voice, polarity and reality; `participants` are the sentence's candidates in order. */
export type Clauses = { readonly predicates: readonly Predicate[] }

/** For each token, which participant holds it. */
const holders = (sentence: Sentence, participants: readonly Candidate[]): readonly number[] => {
  const holder = new Array<number>(sentence.tokens.length).fill(-1)
  participants.forEach((participant, index) => {
    // "ne les a pas libérés": a pronoun within a verb's own words parts nothing from the verb.
    if (participant.rule === 'pronoun/clitic') return
    for (let at = participant.at; at < participant.until; at += 1) holder[at] = index
    for (const title of participant.titles) for (let at = title.at; at < title.until; at += 1) holder[at] = index
  })
  return holder
}

/** The predicate that another depends on: the nearest to the left, over nothing that opens a clause of its own. */
const governorOf = (row: Row, verbs: readonly Verb[], index: number): number | null => {
  const { sentence } = row
  const verb = verbs[index] as Verb
  let complemented = false
  for (let at = verb.at - 1; at >= 0; at -= 1) {
    const other = verbs.findIndex((one) => one.at <= at && at < one.until)
    if (other >= 0) return verb.form === 'finite' && !complemented ? null : other
    if (isComplementiser(sentence, at)) {
      complemented = true
      continue
    }
    if (verb.form === 'infinitive' && opensInfinitive(sentence, at)) continue
    if (isRelative(sentence, at) || isSubordinator(sentence, at)) return null
    if (sentence.tokens[at]?.form === ',' && isComplementiser(sentence, at + 1)) continue
    if (isMark(sentence, at) && !/^["“”«»]$/u.test(sentence.tokens[at]?.form ?? '')) return null
  }
  return null
}

/** "develop and arm": a verb joined to the one before it, with nothing of its own between, shares its reality. */
const joinedTo = (row: Row, verbs: readonly Verb[], index: number): number | null => {
  const verb = verbs[index] as Verb
  const before = verbs[index - 1]
  if (before === undefined || verb.form === 'noun' !== (before.form === 'noun')) return null
  const between = row.sentence.tokens.slice(before.until, verb.at)
  // "وقف القصف، والإفراج عن الأسرى": a list of nouns of action goes on over commas, where "and" is written to the next.
  if (!row.pack.hasCase && verb.form === 'noun' && between.length <= 14 && (row.sentence.hits[verb.at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.features.includes('and')) && !between.some((token) => /^[.;:؛]$/u.test(token.form))) return index - 1
  if (between.length > 6 || between.some((token, offset) => token.kind === 'mark' && isMark(row.sentence, before.until + offset))) return null
  const coordinator = between.some((_, offset) => isListed(row.sentence, before.until + offset, 'coordinators')) || (row.sentence.hits[verb.at] ?? []).some((hit) => hit.features.includes('and'))
  // "pledged to remain and called for": a past form is no second infinitive.
  return coordinator && (verb.form !== 'finite' || verb.tense === null || (before.form === 'infinitive' && verb.tense !== 'past')) ? index - 1 : null
}

/** What a verb of will makes of what it governs; null for other verbs. */
const willOf = (sentence: Sentence, verb: Verb): Restriction | null => {
  // "أمرت النيابة بحبس المتهم": a row that holds what is ordered tells of it as done.
  if (verb.frames[0]?.rest != null && !requests(verb) && !vows(verb)) return null
  const hit = (sentence.hits[verb.at] ?? []).find((one) => one.list === 'modality' && !one.flags.has('left') && (one.value === 'planned' || one.value === 'possible' || one.value === 'requested' || one.value === 'did-not-happen'))
  return hit === undefined ? null : { reality: hit.value as Restriction['reality'], because: 'a word of will' }
}

/** "can impose sanctions on companies that supply arms": a relative clause in the present on whom a possible, planned or demanded deed is about tells of nobody yet. */
const generalIn = ({ sentence }: Row, verbs: readonly Verb[], realities: readonly (Restriction | null)[], index: number): Restriction | null => {
  const verb = verbs[index] as Verb
  const main = verbs[index - 1]
  const over = realities[index - 1] ?? null
  if (main === undefined || verb.form !== 'finite' || verb.passive || verb.tense === 'past' || verb.tense === 'future' || !restricting(over) || !isRelative(sentence, verb.at - 1)) return null
  return over === null || over.reality === 'did-not-happen' ? null : { reality: 'possible', because: 'whoever it is about' }
}

/** Deeds that are done for something. */
const purposeful = /^(?:assault|coerce|mobilize|consult|aid|retreat|protest|cooperate|sanction)/u

/** "أرسلت طائرات لاستهداف المنشأة": an action whose name has "for" written to it, behind a deed that somebody does, is what the deed is for. */
const purposeOf = ({ pack, sentence }: Row, verbs: readonly Verb[], index: number): Restriction | null => {
  const verb = verbs[index] as Verb
  if (pack.hasCase || verb.form !== 'noun' || verb.frames.length === 0 || verb.frames.some((hit) => hit.features.includes('pronoun') || hit.frame?.type.startsWith('consult') === true) || !(sentence.hits[verb.at] ?? []).some((hit) => hit.frame?.partOfSpeech === 'noun' && hit.features.includes('slot=for'))) return null
  const deed = verbs[index - 1]
  const does = deed !== undefined && deed.form === 'finite' && !deed.passive && deed.frames.some((hit) => purposeful.test(hit.frame?.type ?? '') && hit.frame?.frame.name !== 'clash' && hit.frame?.frame.roles.get('subject') === 'actor')
  return does && deed.until < verb.at ? { reality: 'planned', because: 'a purpose' } : null
}

const restricting = (restriction: Restriction | null): boolean => restriction !== null && restriction.reality !== 'happened' && restriction.reality !== 'ongoing'

/** "n'a pas confirmé l'enlèvement", "did not say that": what nobody says, confirms or denies is left open, not denied. */
const leftOpen = (governor: Verb, governed: Verb, over: Restriction | null): Restriction | null | undefined => {
  const { reporting } = governor
  if (reporting === null || governor.light || governor.frames.length > 0 || over?.reality !== 'did-not-happen') return undefined
  // "declined to comment on the arrest": what is only spoken of is told by the writer.
  return reporting.value === 'confirmed' || reporting.value === 'denied' || governed.form !== 'noun' ? { reality: 'possible', because: 'what nobody says' } : null
}

/** "dément fournir des drones", "jure tenir la cadence": an infinitive right behind a verb of saying tells what is, not what is to be. */
const saidAs = ({ sentence }: Row, governor: Verb, verb: Verb): boolean =>
  governor.reporting !== null && governor.frames.length === 0 && willOf(sentence, governor) === null && verb.at - governor.until <= 1 && !opensInfinitive(sentence, verb.at - 1)

/** Finds the predicates of a sentence and what stands around them. Linear in the sentence but for its predicates, which are few. */
export const clausesOf = (pack: Language, sentence: Sentence, around: { readonly participants: readonly Candidate[]; readonly quantities: readonly TokenRange[]; readonly times: readonly TokenRange[]; readonly tagging: Tagging | null }): Clauses => {
  const unaliased = pack.hasCase ? overAliases(sentence, around.participants) : null
  if (unaliased === null) return clausesAround(pack, sentence, around)
  const { predicates } = clausesAround(pack, sentence, { ...around, participants: unaliased.participants })
  return { predicates: predicates.map((one) => ({ ...one, arguments: one.arguments.map(({ slot, participant }) => ({ slot, participant: unaliased.places[participant] as number })) })) }
}

const clausesAround = (pack: Language, sentence: Sentence, { participants, quantities, times, tagging }: Parameters<typeof clausesOf>[2]): Clauses => {
  const counted = sentence.tokens.map((_, at) => quantities.some((quantity) => quantity.at <= at && at < quantity.until))
  const timed = sentence.tokens.map((_, at) => times.some((time) => time.at <= at && at < time.until))
  const row: Row = { pack, sentence, participants, holder: holders(sentence, participants), counted, timed, tagging }
  const verbs = findVerbs(row)
  if (verbs.length === 0) return { predicates: [] }
  const surroundings = findArguments(row, verbs)
  const found = surroundings.map((one) => one.arguments)
  const realities: (Restriction | null)[] = []
  const predicates = verbs.map((verb, index): Predicate => {
    const governor = governorOf(row, verbs, index)
    const own = ownReality(row, verbs, verb)
    const joined = joinedTo(row, verbs, index)
    // "to disperse teachers demanding higher wages": what a noun before it is doing is not what is purposed.
    const qualifying = verb.form === 'gerund' && pack.hasCase && !pack.headFirst && participants.some((one) => one.until === verb.at && one.naming !== 'pronoun')
    const unconfirmed = governor === null || own !== null ? undefined : leftOpen(verbs[governor] as Verb, verb, realities[governor] ?? null)
    // "لم يعلق على هذه الهجمات": what is pointed at is there, whatever is not said of it.
    const pointed = verb.form === 'noun' && !row.pack.hasCase && isListed(sentence, verb.at - 1, 'determiners', 'demonstrative')
    // "la mise en œuvre de l'accord signé": what a participle tells of its noun is done, whatever governs the noun.
    const told = verb.form === 'participle' && verb.passive && pack.headFirst && pack.hasCase
    const inherited = pointed || qualifying || told ? null : governor === null ? (row.sentence.tokens[verb.at - 1]?.kind === 'mark' ? askedBefore(row, verbs, index) : null) : unconfirmed !== undefined ? unconfirmed : restricting(realities[governor] ?? null) ? { reality: (realities[governor] as Restriction).reality, because: `governed: ${(realities[governor] as Restriction).because}` } : ((circumstance(row, verb) ? null : governedReality(verbs[governor] as Verb, verb, row.pack.hasCase ? 3 : 8)) ?? askedBefore(row, verbs, index))
    const shared = joined === null ? null : (realities[joined] ?? null)
    const general = governor === null && own === null ? generalIn(row, verbs, realities, index) : null
    const before = verb.form === 'infinitive' && index > 0 && longPrepositionBefore(row, verb.at) === 'before' && (verbs[index - 1] as Verb).tense === 'past' && !restricting(realities[index - 1] ?? null)
    // Words of its own count first, then those of the verb it is joined to, then its governor's.
    const reality = own !== null && own.reality !== 'ongoing' ? own : restricting(shared) ? shared : restricting(inherited) ? inherited : general ?? own ?? purposeOf(row, verbs, index) ?? (verb.form === 'infinitive' && verb.tense !== 'past' && !saidAtOnce(row, verb, governor === null ? null : (verbs[governor] as Verb)) && !(governor !== null && (blames(verbs[governor] as Verb) || (!row.pack.hasCase && (verbs[governor] as Verb).reporting?.value === 'denied'))) && !(governor !== null && saidAs(row, verbs[governor] as Verb, verb)) && !before ? { reality: 'planned' as const, because: 'an infinitive of purpose' } : null)
    realities.push(reality)
    return {
      index, at: verb.at, until: verb.until, form: verb.form, passive: verb.passive, frames: verb.frames, reporting: verb.reporting,
      clause: { at: verbs[index - 1]?.until ?? 0, until: verbs[index + 1]?.at ?? sentence.tokens.length },
      arguments: inheritSubject(row, verbs, found, index, governor, joined), action: surroundings[index]?.action ?? null, governor, own, reality, governs: willOf(sentence, verb), tense: verb.tense,
    }
  })
  // "Sanctions might be imposed": what restricts a verb restricts the action that is its subject.
  return { predicates: predicates.map((predicate) => {
    const over = predicate.form === 'noun' && predicate.reality === null ? predicates.find((one) => one.action === predicate.index && (one.passive || isListed(sentence, one.at, 'occurring')) && restricting(one.reality)) : undefined
    return over === undefined ? predicate : { ...predicate, reality: over.reality }
  }) }
}

/** Verbs whose object does what follows: "urged Israel to withdraw", "sanctioned a bank for financing". */
const charges = (verb: Verb): boolean => verb.frames.some((hit) => /^(request|accuse|threaten|coerce|sanction)/.test(hit.frame?.type ?? ''))

/** "gathered to demand his release", "rallied to protest": who acts in order to say something says it by the act. */
const saidAtOnce = ({ pack, sentence }: Row, verb: Verb, governor: Verb | null): boolean => pack.hasCase && governor !== null && governor.form === 'finite' && (governor.frames.length === 0 ? governor.tense === 'past' && governor.reporting === null && willOf(sentence, governor) === null && !pack.headFirst && !pack.inflectsNouns : governor.frames.some((hit) => /^(protest|assault|coerce|reject|accuse)/.test(hit.frame?.type ?? ''))) && verb.frames.length > 0 && verb.frames.every((hit) => /^(request|accuse|protest)/.test(hit.frame?.type ?? ''))

const requests = (verb: Verb): boolean => verb.frames.some((hit) => hit.frame?.type.startsWith('request') === true)

/** What one is accused of is told as done: "accused of burning villages". */
const blames = (verb: Verb): boolean => verb.frames.some((hit) => /^(accuse|sanction)/.test(hit.frame?.type ?? ''))

/** Verbs whose subject is to do what their object names: "promised an offensive", "threatens reprisals". */
const vows = (verb: Verb): boolean => verb.frames.some((hit) => /^(agree|threaten)/.test(hit.frame?.type ?? '') && !hit.flags.has('existing'))

/** "Launched an attack on …": whoever does the light verb does what its object names. */
const withLightSubject = ({ row, verbs }: { readonly row: Row; readonly verbs: readonly Verb[] }, around: Predicate['arguments'], index: number, own: Predicate['arguments']): Predicate['arguments'] => {
  const verb = verbs[index] as Verb
  const light = verbs[index - 1]
  if (light === undefined || !light.light || verb.at - light.until > 14) return own
  // "l'enquête menée par l'ONG, les frappes": what a participle is about stands before it.
  if (light.form === 'participle' && row.pack.headFirst && row.pack.hasCase) return own
  // "claimed the army's attack on": what another did nobody claims as theirs.
  if (own.some(({ slot }) => slot === 'possessor' || slot === 'adjective' || slot === 'by') && isListed(row.sentence, light.at, 'light-verbs', 'claims')) return own
  // "لم يصدر تعليقا على هذه الهجمات": nor does who acts on something about an act.
  if (isBeside(row, light, verb.at)) return own
  // "أعلن الجيش إحباط هجوم": who thwarts an act does not do it.
  if ((row.sentence.hits[verb.at - 1] ?? []).some((hit) => hit.list === 'modality' && hit.flags.has('noun') && hit.value === 'did-not-happen')) return own
  // "أعلن الوزير ارتفاع حصيلة الهجوم": behind another noun the action only qualifies it, and is not what the verb's subject does.
  const held = row.pack.headFirst ? (row.holder[verb.at - 1] ?? -1) : -1
  if (held >= 0 && row.participants[held]?.value !== 'demonym' && !around.some((argument) => argument.participant === held)) return own
  // In the passive ("an attack was launched by") the noun stands before its verb; here only what follows counts.
  const subjects = around.filter((argument) => argument.slot === 'subject' && !own.some((mine) => mine.participant === argument.participant))
  const with_ = around.filter((argument) => argument.slot === 'with' && !own.some((mine) => mine.participant === argument.participant))
  return [...subjects, ...own, ...with_]
}

/** "a subi une attaque", "a reçu le soutien de": who undergoes an action does not do it. */
const undergoing = (row: Row, verbs: readonly Verb[], found: readonly (readonly Predicate['arguments'][number][])[], index: number): Predicate['arguments'] => {
  const [light, verb] = [verbs[index - 1], verbs[index] as Verb]
  // "تلقى الوزير اتصالا من نظيره": who is called talks too.
  const called = !row.pack.hasCase && verb.frames.some((hit) => hit.frame?.type.startsWith('consult') === true)
  if (light === undefined || !light.light || verb.at - light.until > (row.pack.hasCase ? 3 : 9) || !isListed(row.sentence, light.at, 'light-verbs', 'undergoes')) return []
  return (found[index - 1] ?? []).filter(({ slot, participant }) => slot === (light.passive ? 'object' : 'subject') && !(found[index] ?? []).some((mine) => mine.participant === participant)).map(({ participant }) => ({ slot: called ? 'object' : 'to', participant }))
}

/** A verb without a subject of its own takes the one of the verb that governs it or that it is joined to ("sought to seize", "met X and signed"). */
const inheritSubject = (row: Row, verbs: readonly Verb[], found: readonly (readonly Predicate['arguments'][number][])[], index: number, governor: number | null, joined: number | null): Predicate['arguments'] => {
  const own = found[index] ?? []
  const verb = verbs[index] as Verb
  const canControl = (participant: number, before: Verb, after: Verb): boolean => {
    const one = row.participants[participant]
    return one !== undefined && one.at >= before.until && one.until <= after.at && one.kind !== 'vehicle' && one.kind !== 'weapon' && !onlyPlace(one) && one.rule !== 'described/reporting-nouns'
  }
  if (verb.form === 'noun') {
    const undergone = undergoing(row, verbs, found, index)
    if (undergone.length > 0) return [...own.map((argument) => (argument.slot === 'from' && undergone.some(({ slot }) => slot === 'object') ? { ...argument, slot: 'by' } : argument)), ...undergone]
    // "accused the group of the killings", "اتهم الجماعة بإطلاق": whoever is charged did it.
    const charger = governor === null ? undefined : (verbs[governor] as Verb)
    const charged = charger !== undefined && charges(charger) && !charger.passive && row.sentence.tokens.slice(charger.until, verb.at + 1).some((_, offset) => (charger as Verb).frames.some((hit) => hit.flags.has('whom')) || isListed(row.sentence, (charger as Verb).until + offset, 'prepositions', 'of', 'for') || (row.pack.inflectsNouns && isListed(row.sentence, (charger as Verb).until + offset, 'prepositions', 'in')) || (row.sentence.hits[(charger as Verb).until + offset] ?? []).some((hit) => hit.features.some((feature) => feature === 'slot=in' || feature === 'slot=with')))
      ? (found[governor as number] ?? []).filter((argument) => argument.slot === 'object' && !own.some((mine) => mine.participant === argument.participant))
      : []
    // "promised the dispatch of 400 soldiers": whoever promises or threatens an action is to do it.
    // "vowed to avenge the killing": but for what is done already.
    const vowed = charger !== undefined && vows(charger) && !charger.passive && verb.at - charger.until <= 3 && !row.sentence.tokens.slice(charger.at, verb.at).some((_, offset) => isListed(row.sentence, (charger as Verb).at + offset, 'modality', 'happened')) && !own.some((argument) => argument.slot === 'possessor' || argument.slot === 'adjective' || argument.slot === 'by' || argument.slot === 'subject')
    if (vowed) return [...(found[governor as number] ?? []).filter((argument) => argument.slot === 'subject' && !own.some((mine) => mine.participant === argument.participant)), ...own]
    // "طلب المجلس من السودان سحب قواته": whoever is asked by a preposition is to do it.
    const asked = charger !== undefined && !row.pack.hasCase && !charger.passive && charger.frames.some((hit) => hit.frame?.type.startsWith('request')) && !own.some((argument) => argument.slot === 'adjective' || argument.slot === 'by') ? (found[governor as number] ?? []).filter((argument) => (argument.slot === 'from' || argument.slot === 'object') && canControl(argument.participant, charger, verb) && !own.some((mine) => mine.participant === argument.participant)) : []
    if (asked.length > 0) return [...asked.map((argument) => ({ slot: 'subject', participant: argument.participant })), ...own]
    if (charged.length > 0) return [...charged.map((argument) => ({ slot: 'subject', participant: argument.participant })), ...own]
    const victims = fallenIn(row, verbs, { found, index })
    if (victims.length > 0) return [...victims, ...own]
    // "واصل الجيش استهداف المدنيين": whom an action is done to leaves room for who does it.
    const [before] = [verbs[index - 1]]
    const announces = before?.reporting != null && !announced(row, verb, { own, subject: (found[index - 1] ?? []).find(({ slot }) => slot === 'subject')?.participant })
    const acted = !row.pack.hasCase && before?.light === true && !announces && before.form === 'finite' && !before.passive && verb.frames.length > 0 && verb.frames.every((hit) => hit.frame?.frame.roles.get('genitive') === 'recipient' && hit.frame.frame.roles.get('subject') === 'actor')
    if (own.some((argument) => (argument.slot === 'genitive' && !acted) || argument.slot === 'possessor' || argument.slot === 'adjective')) return own
    // "will travel to Moscow for talks with his counterpart", "withdrew following clashes with the army": who goes for talks, or acts at them, holds them.
    const talks = verb.frames.some((hit) => hit.frame?.type.startsWith('consult') === true || hit.frame?.frame.name === 'clash') && own.some(({ slot }) => slot === 'with') && !own.some(({ slot }) => slot === 'by' || slot === 'subject' || slot === 'between')
    if (talks && index > 0 && heldDuring(row, verb)) {
      const before = verbs[index - 1] as Verb
      const around = before.form === 'noun' ? [] : inheritSubject(row, verbs, found, index - 1, governorOf(row, verbs, index - 1), joinedTo(row, verbs, index - 1))
      const goes = around.filter(({ slot, participant }) => slot === (before.passive ? 'object' : 'subject') && !own.some((mine) => mine.participant === participant))
      if (goes.length > 0) return [...goes.map(({ participant }) => ({ slot: 'subject', participant })), ...own]
    }
    const light = verbs[index - 1]
    // "denied launching the assault": a light verb without a subject of its own has its governor's.
    const around = light === undefined || !light.light || light.form === 'finite' ? (found[index - 1] ?? []) : inheritSubject(row, verbs, found, index - 1, governorOf(row, verbs, index - 1), joinedTo(row, verbs, index - 1))
    return withLightSubject({ row, verbs }, around, index, own)
  }
  const shared = own.some((argument) => argument.slot === 'subject') ? null : sharedByAdjunct(row, verbs, { found, index })
  if (shared !== null) return shared
  if (verb.form === 'gerund' && own.some((argument) => argument.slot === 'subject')) return overDocument(row, verbs, { found, index, own })
  // "affirment avoir été battues par": an infinitive in the passive has who does it beside it, and takes whom it is done to from its governor.
  const suffers = verb.form === 'infinitive' && verb.passive && governor !== null && !own.some((argument) => argument.slot === 'object')
  if ((verb.form === 'participle' && verb.reporting === null) || (own.some((argument) => argument.slot === 'subject') && !suffers)) return own
  // "أن عددا من المقاتلين قُتلوا": so has a passive that has whom it is done to.
  if (verb.form === 'finite' && verb.passive && row.pack.wordOrder === 'VSO' && own.some((argument) => argument.slot === 'object')) return own
  // A finite verb has its own subject, or shares that of the verb it is joined to; only where verbs stand without subjects does it take its governor's.
  let from = joined ?? (verb.form === 'finite' && row.pack.wordOrder !== 'VSO' ? null : governor) ?? (verb.form === 'finite' ? null : index > 0 ? index - 1 : null)
  // "shot at a group of teens marking the feast, killing two": behind a comma a participle goes on with the main verb's subject.
  if (verb.form === 'gerund' && row.pack.hasCase && !row.pack.headFirst && !row.pack.inflectsNouns && row.sentence.tokens[verb.at - 1]?.form === ',' && from !== null && verbs[from]?.form === 'gerund') {
    const main = verbs.slice(0, index).findLastIndex((other) => other.form === 'finite')
    if (main >= 0) from = main
  }
  for (let steps = 0; from !== null && steps < 4; steps += 1) {
    const other = verbs[from] as Verb
    const subjects = (found[from] ?? []).filter((argument) => argument.slot === (other.passive ? 'object' : 'subject') || (other.form === 'noun' && (argument.slot === 'genitive' || argument.slot === 'possessor' || argument.slot === 'adjective')))
    // Whom one asks or makes do something does it: "urged Israel to withdraw".
    // "accused his opponents of plotting": an object that no list knows is still not the subject's own deed.
    if (verb.form === 'gerund' && charges(other) && !(found[from] ?? []).some((argument) => argument.slot === 'object')) return own
    // "заблокировали здание, требуя отставки": where gerunds have no subjects but their main verb's, they act on nobody's behalf.
    const asked = !other.passive && ((verb.form === 'gerund' && !(row.pack.headFirst && row.pack.hasCase)) || (verb.form === 'infinitive' && (row.pack.list('controllers').size === 0 || isListed(row.sentence, other.at, 'controllers') || requests(other)))) && charges(other) ? (found[from] ?? []).filter((argument) => argument.slot === 'object' || argument.slot === 'on' || argument.slot === 'to') : []
    // "commits Russia to furnish": whoever stands between a verb and its infinitive does what the infinitive names.
    // "summoned the envoy to protest": unless the verb makes its object do what follows, its own subject does.
    const controlled = asked.length === 0 && !other.passive && verb.form === 'infinitive' && from === governor && (row.pack.list('controllers').size === 0 || isListed(row.sentence, other.at, 'controllers')) ? (found[from] ?? []).filter((argument) => (argument.slot === 'object' || (isListed(row.sentence, other.at, 'controllers', 'to') && (argument.slot === 'to' || argument.slot === 'in'))) && canControl(argument.participant, other, verb)) : asked
    const taken = (controlled.length > 0 ? controlled : subjects).filter((argument) => !isImpersonal(row, verb, argument.participant) && !own.some((mine) => mine.participant === argument.participant))
    // "a demandé au Soudan de retirer": whom an infinitive is asked of is no place of it.
    const besides = controlled.length === 0 || taken.length > 0 ? own : own.filter((mine) => !controlled.some((argument) => argument.participant === mine.participant))
    if (besides !== own) return [...controlled.map((argument) => ({ slot: 'subject', participant: argument.participant })), ...besides]
    // "after being arrested by troops": what a participle is done to is the subject of the clause around it.
    const undergone = verb.form === 'gerund' && isListed(row.sentence, verb.at, 'auxiliaries')
    if (taken.length > 0) return [...taken.map((argument) => ({ slot: verb.passive || undergone ? 'object' : 'subject', participant: argument.participant })), ...own]
    from = from > 0 && other.form !== 'finite' ? from - 1 : null
  }
  return own
}

export type Clausal = Resolved & { readonly clauses: readonly Clauses[] }

/** Finds the clauses of every sentence of a document in a language that has a pack. */
export const clauses = (resolved: Resolved): Clausal => {
  const { pack, sentences, participants, quantities, times, taggings } = resolved
  return { ...resolved, clauses: pack === null ? sentences.map(() => ({ predicates: [] })) : sentences.map((sentence, index) => clausesOf(pack, sentence, { participants: participants[index] ?? [], quantities: quantities[index] ?? [], times: times[index] ?? [], tagging: taggings[index] ?? null })) }
}
