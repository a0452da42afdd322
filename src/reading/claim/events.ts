import type { Reality, Role, RoleName } from '../../model/claim.ts'
import type { Place } from '../../model/mention.ts'
import type { Hit } from '../../packs/language.ts'
import type { Attributed } from '../attribute/attribute.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isListed } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import type { Draft } from './draft.ts'
import { countOf } from './counts.ts'
import { evidenceOf } from './evidence.ts'
import { momentsOf } from './moments.ts'
import { isArmed, isBody, isEnvoy, isFighting, isParty } from './parties.ts'
import { standsAlone } from './alone.ts'
import { thingBehind } from './things.ts'
import type { Ground } from './ground.ts'
import { isSameDeed, judgement, mainOf, rolesUnder } from './roles.ts'
import { asked, retyped } from './typed.ts'

const filled = (roles: readonly Role[], name: RoleName): boolean => roles.some((role) => role.role === name || (name === 'place' && (role.role === 'destination' || role.role === 'origin')))

/** Types of events that a place alone may carry ("clashes in Zliten"): they are done by whoever, somewhere. */
const placeSuffices: ReadonlySet<string> = new Set(['assault', 'protest', 'coerce'])

/** Events that two sides share: who does them together needs nobody else. */
const mutual: ReadonlySet<string> = new Set(['consult', 'agree', 'cooperate'])
const several = ({ participants }: Ground, roles: readonly Role[]): boolean => {
  const actors = roles.filter((role) => role.role === 'actor').map((role) => participants.find((participant) => participant.mention === role.mention))
  return actors.length > 1 || actors.some((actor) => actor?.value === 'sides' || (actor?.naming === 'described' && actor.plural))
}

/** Acts that are done by saying something, which is then their content. */
const spoken: ReadonlySet<string> = new Set(['request', 'agree', 'reject', 'threaten', 'accuse'])
const saysSomething = ({ attributed, sentence }: Ground, predicate: Predicate): boolean => (attributed.speechesOf.get(sentence.index) ?? []).some((speech) => speech.predicate === predicate.index && speech.source.quote !== null)

/** How far behind its verb a sentence's term may stand, in tokens. */
const termReach = 10
const hasTerm = ({ sentence }: Ground, predicate: Predicate): boolean => {
  for (let at = predicate.until; at < Math.min(sentence.tokens.length, predicate.until + termReach); at += 1) {
    if (/^[.;:]$/u.test(sentence.tokens[at]?.form ?? '')) return false
    if (isListed(sentence, at, 'prepositions', 'to') && (sentence.tokens[at + 1]?.kind === 'number' || isListed(sentence, at + 1, 'numbers'))) for (let unit = at + 2; unit <= at + 4; unit += 1) if (isListed(sentence, unit, 'time-units', 'year', 'month', 'day')) return true
  }
  return false
}

/** Whether a noun of action stands right behind a verb, with nothing but determiners between. */
const actsInNoun = ({ sentence, predicates }: Ground, predicate: Predicate): boolean => {
  const next = predicates[predicate.index + 1]
  if (next === undefined || next.form !== 'noun' || next.frames.length === 0) return false
  for (let at = predicate.until; at < next.at; at += 1) if (!isListed(sentence, at, 'determiners')) return false
  return true
}

/** "had been ordered not to intervene", "promised to withdraw": what is asked or promised stands in an infinitive of its own. */
const asksInfinitive = ({ predicates, attributed }: Ground, predicate: Predicate): boolean => attributed.pack?.hasCase === true && predicates.some((one) => one.governor === predicate.index && one.form === 'infinitive' && one.at - predicate.until <= 8)

/** Units of money and shares. Matches "USD", "percent"; not "kilometre". */
const sumUnit = /^(?:[A-Z]{3}|percent)$/u

/** "a repris plusieurs villages": whether a common noun of places stands right behind a verb, over determiners and a number. */
const namesPlace = ({ sentence }: Ground, predicate: Predicate): boolean => {
  for (let at = predicate.until; at < Math.min(sentence.tokens.length, predicate.until + 3); at += 1) if (isListed(sentence, at, 'place-heads') || isListed(sentence, at, 'facilities')) return true
  return false
}

/** Whether enough is known for a claim; the reason against it otherwise. */
const lacks = (ground: Ground, hit: Hit, { predicate, roles }: { readonly predicate: Predicate; readonly roles: readonly Role[] }): boolean => {
  const frame = hit.frame
  if (frame === null) return true
  const main = frame.type.split('/')[0] ?? ''
  // "Copper rose, attacking the $10,000 level": no sum is attacked.
  if (frame.type.startsWith('assault') && (ground.attributed.quantities[ground.sentence.index] ?? []).some((one) => one.at - predicate.until <= 1 && one.at >= predicate.until && one.unit !== null && sumUnit.test(one.unit))) return true
  if (frame.flags.has('armed') && !roles.some((role) => role.role === 'instrument' && isArmed(ground.participants.find((participant) => participant.mention === role.mention)))) return true
  // "حرر الجيش ثلاث قرى": things are taken, not let go.
  if (ground.attributed.pack?.hasCase === false && frame.type === 'retreat/release' && frame.flags.has('beings') && roles.some((role) => role.role === 'recipient' && role.mention.startsWith('o'))) return true
  // "saisir l'Union africaine", "saisir le tribunal": who is turned to is not seized.
  if (frame.flags.has('thing') && roles.some((role) => (role.role === 'recipient' || role.role === 'topic') && isParty(ground.participants.find((participant) => participant.mention === role.mention)))) return true
  // "violer le droit", "violer l'accord": what befalls people befalls no thing.
  if (frame.flags.has('beings') && roles.some((role) => role.role === 'recipient' && role.mention.startsWith('o'))) return true
  // "des combats ont opposé l'armée aux rebelles": of such a verb the subject tells what is done.
  if (frame.flags.has('action') && !ground.predicates.some((one) => one.index === predicate.action && one.frames.some((other) => mainOf(other) === mainOf(hit)))) return true
  // "wants Israel to open the crossing" asks; "wants Crimea" does not.
  if (frame.flags.has('infinitive') && !ground.predicates.some((one) => one.governor === predicate.index && (one.form === 'infinitive' || one.form === 'participle'))) return true
  // "hanged himself": what one does to oneself is done to nobody.
  if (ground.attributed.pack?.hasCase === true && !ground.attributed.pack.headFirst && predicate.form !== 'noun' && hit.until === predicate.until && isListed(ground.sentence, predicate.until, 'clitics', 'reflexive') && (main === 'assault' || main === 'sanction' || main === 'coerce')) return true
  // "stood down 1,900 workers": with an object the verb says another thing.
  if (frame.flags.has('alone') && predicate.form !== 'noun' && (predicate.passive || predicate.arguments.some(({ slot }) => slot === 'object') || thingBehind(ground, predicate) !== null)) return true
  // "tried to board a flight": only people under arms do it to somebody.
  if (frame.flags.has('by-armed') && !roles.some((role) => (role.role === 'actor' || (role.role === 'instrument' && frame.type.startsWith('assault'))) && isFighting(ground.participants.find((participant) => participant.mention === role.mention)))) return true
  // "a statement released through its agency": only people are let go.
  if (frame.flags.has('people') && !roles.some((role) => role.role === 'recipient' && (role.mention.startsWith('n') || ground.participants.some((one) => one.mention === role.mention && (one.kind === 'person' || one.kind === 'group' || one.naming === 'pronoun'))))) return true
  // "left the city": of a delegation that is the end of a visit; people come and go.
  if (frame.flags.has('by-bodies') && !roles.some((role) => role.role === 'actor' && isBody(ground.participants.find((participant) => participant.mention === role.mention)))) return true
  // "a villager went to the scene": who holds an office, bears a name or speaks for a state visits; others only go.
  // "leaving 15 people dead", "left six officers wounded": what becomes of somebody is no departure.
  if (frame.frame.name === 'leave' && predicate.form !== 'noun' && predicate.arguments.some(({ slot, participant }) => slot === 'object' && [0, 1].some((behind) => isListed(ground.sentence, (ground.participants[participant]?.until ?? 0) + behind, 'measures')))) return true
  // Soldiers who arrive are no visitors either, but deployed.
  if (frame.flags.has('by-envoy') && retyped(ground, frame.type, roles) === frame.type && !roles.some((role) => role.role === 'actor' && isEnvoy(ground.participants.find((participant) => participant.mention === role.mention)))) return true
  if (frame.flags.has('weapon') && !roles.some((role) => role.role === 'instrument' && ground.participants.find((participant) => participant.mention === role.mention)?.kind === 'weapon')) return true
  // "عقدت محادثات في جنيف": where a meeting is held tells enough of it.
  if (main === 'consult' && predicate.form === 'finite' && predicate.until - predicate.at > 1 && filled(roles, 'place') && ground.attributed.pack?.wordOrder === 'VSO') return false
  // "a été condamné jeudi à douze ans": a verb that else only blames sentences where a term stands behind it.
  if (frame.flags.has('term') && !hasTerm(ground, predicate)) return true
  // "ont repris leurs discussions": what is done is the action that the noun behind the verb names.
  if (predicate.form === 'finite' && frame.needs.includes('recipient') && !filled(roles, 'recipient') && actsInNoun(ground, predicate)) return true
  // What is struck may be a place: it is the recipient that a frame asks for.
  // "ضُبط القارب": a need for who acts tells active from passive where they are written alike; a written passive needs none.
  const written = predicate.passive && ground.attributed.pack?.wordOrder === 'VSO'
  // "ثم أطلقت سراحه": where active and passive are written alike, what follows the verb must leave room for nobody else who suffers.
  if (!predicate.passive && predicate.form === 'finite' && ground.attributed.pack?.wordOrder === 'VSO' && frame.frame.roles.get('subject') === 'recipient' && predicate.frames.some((other) => other.until === hit.until && other.frame?.frame.roles.get('subject') === 'actor') && (!standsAlone(ground, predicate) || (/^(?:coerce\/arrest|assault\/abduct)$/u.test(frame.type) && !roles.some((role) => role.role === 'recipient' && ground.participants.some((one) => one.mention === role.mention && one.kind === 'person'))))) return true
  // "قتل عنصران من الحزب في غارة على منزل": so must the active have something bare to act on.
  if (!predicate.passive && predicate.form === 'finite' && ground.attributed.pack?.wordOrder === 'VSO' && frame.flags.has('beings') && frame.frame.roles.get('subject') === 'actor' && frame.needs.includes('actor') && predicate.frames.some((other) => other.until === hit.until && other.frame?.frame.roles.get('subject') === 'recipient') && !hasObject(ground, predicate, roles)) return true
  if (frame.needs.some((need) => !filled(roles, need) && !(written && need === 'actor') && !(need === 'recipient' && placeSuffices.has(main) && !frame.flags.has('beings') && filled(roles, 'place')) && !(need === 'recipient' && mutual.has(main) && several(ground, roles)))) return true
  // "هاجمت المياه المنازل", "حاصرت السيول القرية": what nature does is no attack.
  if ((main === 'assault' || main === 'coerce') && predicate.form !== 'noun' && [predicate.until, predicate.at - 1].some((at) => isListed(ground.sentence, at, 'nature'))) return true
  // "a reçu le soutien de": nobody meets a thing.
  if (main === 'consult' && predicate.form !== 'noun' && ground.attributed.pack?.headFirst === true && ground.attributed.pack.hasCase && roles.some((role) => role.role === 'recipient' && role.mention.startsWith('o'))) return true
  // "استقبل المستشفى 23 جثة": with the dead and the wounded nobody meets.
  if (main === 'consult' && roles.some((role) => role.role === 'recipient' && ground.participants.some((one) => one.mention === role.mention && isListed(ground.sentence, one.at, 'measures', 'killed', 'died', 'injured')))) return true
  const sides = roles.filter((role) => (role.role === 'actor' || role.role === 'recipient') && !role.mention.startsWith('o')).length
  const others = roles.filter((role) => role.role !== 'actor' && role.role !== 'recipient').length
  // Of whoever demands or promises something, what they say is the other side.
  const held = main === 'coerce' && roles.some((role) => role.mention.startsWith('o') && namesPlace(ground, predicate)) ? 1 : 0
  if (frame.flags.has('weak') && sides + others + held < 2 && !(sides === 1 && spoken.has(main) && (saysSomething(ground, predicate) || asksInfinitive(ground, predicate)))) return true
  if (sides > 0) return false
  // "The ban was lifted": an idiom in the passive names what it is done to.
  if (predicate.passive && predicate.form === 'finite' && hit.rest !== null && hit.rest.at < predicate.at) return false
  // "Мосты были заблокированы", "un rassemblement a été interdit": of what a passive says is done to a thing nobody need be known.
  if (predicate.passive && predicate.form === 'finite' && (main === 'assault' || main === 'coerce') && ground.attributed.pack?.headFirst === true && ground.attributed.pack.hasCase && roles.some((role) => role.role === 'recipient' && role.mention.startsWith('o'))) return false
  if (filled(roles, 'place') && placeSuffices.has(main)) return false
  // "Продолжаются бои", "des combats ont éclaté": so does that it takes place.
  if (predicate.form === 'noun' && placeSuffices.has(main) && frame.type !== 'coerce' && ground.predicates.some((one) => one.action === predicate.index && isListed(ground.sentence, one.at, 'occurring'))) return false
  // "an attack on a water pump": what is struck tells enough of an attack.
  if (main === 'assault' && predicate.form === 'noun' && ground.attributed.pack?.hasCase === true && !ground.attributed.pack.headFirst && roles.some((role) => role.role === 'recipient' && role.mention.startsWith('o'))) return false
  // "A meeting was held in Muscat": where it is told to be held tells enough of a meeting.
  if (main === 'consult' && predicate.form === 'noun' && filled(roles, 'place') && ground.predicates.some((one) => one.action === predicate.index)) return false
  // "a visit to Niger": a noun of action with a destination but nobody who acts tells too little.
  // With a tool or a subject alone nobody knows who did what, or where.
  return predicate.form === 'noun' || predicate.form === 'gerund' || predicate.form === 'infinitive' || others === 0 || !roles.some((role) => role.role !== 'instrument' && role.role !== 'topic')
}

/** Whether one whom a verb is done to stands bare beside it, or bears no name that a list knows. */
const hasObject = ({ participants }: Ground, predicate: Predicate, roles: readonly Role[]): boolean =>
  roles.some((role) => role.role === 'recipient' && (!participants.some((one) => one.mention === role.mention) || predicate.arguments.some(({ slot, participant }) => slot === 'object' && participants[participant]?.mention === role.mention)))

/** The frame that fits best: with its needs met and most roles filled; the first of equals. */
const bestFrame = (ground: Ground, predicate: Predicate): { hit: Hit; roles: readonly Role[] } | null => {
  let best: { hit: Hit; roles: readonly Role[] } | null = null
  for (const hit of predicate.frames) {
    const roles = rolesUnder(ground, predicate, hit)
    if (lacks(ground, hit, { predicate, roles })) continue
    if (best === null || (hit.until === best.hit.until && roles.length > best.roles.length)) best = { hit, roles }
  }
  return best
}

/** "The general fled to Dubai": where one person flees, nobody is displaced. */
const oneLeaves = ({ participants }: Ground, roles: readonly Role[]): boolean => {
  const actor = participants.find((participant) => roles.some((role) => role.role === 'actor' && role.mention === participant.mention))
  return actor?.kind === 'person' && !actor.plural && (actor.naming === 'named' || actor.rule === 'described/office')
}

/** "31 people had been wounded": with nobody who did it, that is a figure and no event of its own. */
const onlyCasualties = (ground: Ground, predicate: Predicate, { hit, roles }: { readonly hit: Hit; readonly roles: readonly Role[] }): boolean => {
  const { sentence, attributed } = ground
  // "سقطت قذائف على السوق": what falls on somebody is told of its weapon.
  if (roles.some((role) => role.role === 'instrument') && predicate.frames.some((hit) => hit.flags.has('weapon'))) return false
  // "إذا أُعدم الجنود": what is feared or planned counts nobody yet.
  if (attributed.pack?.hasCase === false && ['possible', 'planned', 'requested'].includes(predicate.reality?.reality ?? '')) return false
  if (isListed(sentence, predicate.at, 'measures', 'displaced') && !oneLeaves(ground, roles)) return true
  // "was shot dead", "was stabbed": a verb that says how tells of the deed, too.
  if (attributed.pack?.hasCase === true && !attributed.pack.headFirst && predicate.action === null && predicate.form === 'finite' && /^assault\/(?:firearms|primitive|targeted|beat|torture|explosives|abduct)$/u.test(hit.frame?.type ?? '') && roles.some((role) => role.role === 'recipient')) return false
  // "A roadside bomb killed four soldiers": what did it tells of an attack.
  if (attributed.pack?.hasCase === true && !attributed.pack.headFirst && predicate.action === null && predicate.form === 'finite' && !predicate.passive && roles.some((role) => role.role === 'instrument') && roles.some((role) => role.role === 'recipient')) return false
  // "был застрелен у дома", "a été assassiné": how somebody was killed is told, though nobody who did it.
  if (attributed.pack?.hasCase === true && attributed.pack.headFirst && predicate.frames.some((hit) => /^assault\/(?:firearms|targeted|primitive|explosives|beat)$/u.test(hit.frame?.type ?? '')) && predicate.frames.every((hit) => hit.frame?.type !== 'assault') && roles.some((role) => role.role === 'recipient')) return false
  return isListed(sentence, predicate.at, 'measures', 'killed', 'injured', 'died', 'casualties', 'missing') && (predicate.action !== null || !roles.some((role) => role.role === 'actor'))
}

const flagReality: readonly Reality[] = ['planned', 'possible', 'requested', 'did-not-happen', 'ongoing']

const realityOf = ({ attributed }: Ground, predicate: Predicate, hit: Hit): { reality: Reality; because: string } => {
  if (predicate.reality !== null && predicate.reality.reality !== 'ongoing') return predicate.reality
  // Who promises has promised: only what is promised is still to be.
  for (const flag of flagReality) if (hit.flags.has(flag) && !(flag === 'planned' && mainOf(hit) === 'agree') && !(flag === 'possible' && mainOf(hit) === 'threaten' && hit.frame?.partOfSpeech === 'verb')) return { reality: flag, because: `“${hit.value}” is ${flag} by itself` }
  if (predicate.reality !== null) return predicate.reality
  // "يطالب المحتجون باستقالة الحكومة": what the press says in the present that somebody asks or promises has been asked.
  if (attributed.pack?.hasCase === false && predicate.form === 'finite' && predicate.tense === 'present' && hit.flags.has('speech') && spoken.has(mainOf(hit))) return { reality: 'happened', because: 'said' }
  if (predicate.form === 'finite' && predicate.tense === 'present' && !predicate.passive) return { reality: 'ongoing', because: presentTense }
  return { reality: 'happened', because: predicate.form === 'noun' ? 'a noun of action that nothing restricts' : 'told as done' }
}

/** How often: a plural noun of action or a counting word contains single events. */
const occurrencesOf = (ground: Ground, predicate: Predicate, hit: Hit): Draft['occurrences'] => {
  for (let at = predicate.until; at < Math.min(ground.sentence.tokens.length, predicate.until + 3); at += 1) {
    const times = (ground.sentence.hits[at] ?? []).find((one) => one.list === 'frequencies')
    if (times !== undefined) return { min: Number(times.value) || 2, max: Number(times.value) || null }
  }
  return predicate.form === 'noun' && (hit.features.includes('plural') || hit.flags.has('plural')) ? { min: 2, max: null } : null
}

export const placeOf = (roles: readonly Role[], participants: readonly Participant[]): Place | null => {
  for (const name of ['place', 'destination', 'recipient', 'origin'] as const) {
    for (const role of roles) {
      if (role.role !== name) continue
      const place = participants.find((participant) => participant.mention === role.mention)?.choice?.place
      if (place != null && !(name === 'recipient' && place.precision === 'country')) return place
    }
  }
  return null
}

const presentTense = 'present tense'
/** "Les ministres se retrouvent dimanche": whether a time begins after the day of publication is over. */
const isAhead = (published: Attributed['published'], time: TimePoint | null): boolean => published !== null && time !== null && time.interval !== null && time.interval.from.slice(0, 10) >= published.until.slice(0, 10) && time.interval.from.slice(0, 10) > published.from.slice(0, 10)
/** "في كل حرب", "أي هجوم", "من يقصف": an action of which there may be any number, or whoever does it, tells of nothing. */
const isGeneral = ({ attributed, sentence }: Ground, predicate: Predicate): boolean => {
  if (attributed.pack?.hasCase !== false) return false
  const before = sentence.tokens[predicate.at - 1]?.form ?? ''
  // "نفى تعرض السد لأي قصف": of what is denied any number is none.
  const denied = predicate.reality?.reality === 'did-not-happen' || (attributed.speechesOf.get(sentence.index) ?? []).some((speech) => speech.stance === 'denied' && speech.content.some((stretch) => stretch.start <= (sentence.tokens[predicate.at]?.start ?? 0) && (sentence.tokens[predicate.at]?.start ?? 0) < stretch.end))
  if (predicate.form === 'noun') return anyOf.test(before) && !denied
  return predicate.form === 'finite' && whoever.test(before) && predicate.tense !== 'past'
}
/** Matches "كل", "أي"; not "كلا". */
const anyOf = /^[وفبلك]?(?:كل|أي|أية)$/u
/** Matches "من", "ومن"; not "ممن". */
const whoever = /^[وف]?من$/u

/** "الهجوم الذي تعرضت له القافلة": what a verb of suffering adds to the action that it points back at is the action's own. */
const toldByNoun = ({ attributed, predicates }: Ground, predicate: Predicate, hit: Hit): boolean =>
  attributed.pack?.wordOrder === 'VSO' && predicate.form === 'finite' && predicate.action !== null && hit.frame?.frame.roles.get('subject') === 'recipient' && predicates.some((one) => one.index === predicate.action && one.frames.length > 0)

/** The claims that one predicate makes: one, or one for each of several days that stand with it ("met on 23 August and 17 September"). */
export const eventDrafts = (ground: Ground, predicate: Predicate): readonly Draft[] => {
  // "hosted two rounds of talks": where the noun behind a light verb tells the same, the noun does.
  if (predicate.form === 'finite' && isListed(ground.sentence, predicate.at, 'light-verbs') && ground.predicates.some((other) => other.form === 'noun' && other.governor === predicate.index && other.frames.some((hit) => mainOf(hit) === 'consult') && predicate.frames.some((hit) => mainOf(hit) === 'consult'))) return []
  const over = predicate.governor === null ? undefined : ground.predicates[predicate.governor]
  // "обсудили перспективы сотрудничества": what is only talked about is no deed.
  if (over !== undefined && predicate.form === 'noun' && over.frames.some((hit) => mainOf(hit) === 'consult') && predicate.frames.length > 0 && predicate.frames.every((hit) => mainOf(hit) === 'cooperate' || mainOf(hit) === 'aid' || mainOf(hit) === 'support') && !isListed(ground.sentence, over.at, 'light-verbs')) return []
  if (over !== undefined && isSameDeed(over, predicate)) return []
  // "des combats ont opposé l'armée aux rebelles": what the verb tells of its subject with both sides the noun need not tell again.
  if (predicate.form === 'noun' && ground.predicates.some((one) => one.action === predicate.index && one.frames.some((hit) => hit.flags.has('action')))) return []
  const best = bestFrame(ground, predicate)
  if (best === null || onlyCasualties(ground, predicate, best) || isGeneral(ground, predicate) || toldByNoun(ground, predicate, best.hit)) return []
  const { hit, roles: bare } = best
  const { sentence, participants, attributed } = ground
  const { reality, because } = realityOf(ground, predicate, hit)
  const moments = momentsOf(ground, predicate).filter((time) => time.interval !== null || time.unresolved !== null)
  const frame = hit.frame
  if (frame === null) return []
  const code = attributed.pack?.code ?? 'xx'
  const speech = attributed.speechesOf.get(sentence.index)?.find((one) => one.predicate === predicate.index) ?? (frame.frame.roles.get('speaker') === 'actor' ? judgement(ground, predicate) : null)
  const words = sentence.tokens.slice(predicate.at, predicate.until)
  const trigger = { start: words[0]?.start ?? sentence.start, end: words.at(-1)?.end ?? sentence.end }
  const occurrences = occurrencesOf(ground, predicate, hit)
  const type = asked(ground, predicate, retyped(ground, frame.type, bare))
  // "…, soutient-elle, …": a verb that only says who speaks is no deed.
  if (predicate.reporting !== null && speech !== null && speech !== undefined && speech.rule === 'attribution/insertion' && !spoken.has(mainOf(hit)) && mainOf(hit) !== 'accuse') return []
  const draft = (time: TimePoint | null): Draft => {
    const ahead = because === presentTense && isAhead(attributed.published, time)
    const roles = time === null ? bare : [...bare, { role: 'time' as const, mention: time.mention, quote: attributed.text.slice(time.start, time.end), name: attributed.text.slice(time.start, time.end), entity: null }]
    return {
      type, reality: ahead ? 'planned' : reality, roles, time: time?.interval ?? null, place: placeOf(bare, participants), quantity: countOf(ground, bare),
      occurrences: time !== null && moments.length > 1 ? null : occurrences,
      sentence: sentence.index, trigger, evidence: evidenceOf(ground, trigger, bare, time), speech, byPublisher: false,
      rule: `${code}/${type}/${frame.forms[0]?.replaceAll(' ', '-') ?? ''}`,
      score: scoreOf(predicate, bare), because: [ahead ? 'present tense of a day to come' : because, `frame ${frame.frame.name}`, ...bare.map((role) => `${role.role}: ${role.quote}`)],
    }
  }
  const days = moments.filter((time) => time.interval?.precision === 'day')
  if (days.length > 1 && days.length === moments.length && joinedDays(ground, days)) return days.map(draft)
  return [draft(moments[0] ?? null)]
}

const joinedDays = ({ sentence }: Ground, days: readonly TimePoint[]): boolean => days.every((day, index) => {
  const next = days[index + 1]
  return next === undefined || (next.at - day.until <= 2 && (next.at === day.until || isListed(sentence, day.until, 'coordinators') || sentence.tokens[day.until]?.kind === 'mark'))
})

const scoreOf = (predicate: Predicate, roles: readonly Role[]): number => {
  const sides = roles.filter((role) => role.role === 'actor' || role.role === 'recipient').length
  const base = predicate.form === 'finite' ? 0.72 : predicate.form === 'noun' ? 0.62 : 0.58
  return Math.min(0.95, base + 0.08 * Math.min(2, sides) + 0.04 * Math.min(2, roles.length - sides))
}
