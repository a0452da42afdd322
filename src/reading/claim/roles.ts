import type { Role, RoleName } from '../../model/claim.ts'
import type { Hit } from '../../packs/language.ts'
import type { Speech } from '../attribute/speech.ts'
import type { Argument, Predicate } from '../clauses/predicate.ts'
import { isListed } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { speechesOver } from './chain.ts'
import { droppedSubject } from './dropped.ts'
import { canAct, isCountry, isPlace } from './parties.ts'
import { countedBefore, thingBefore, thingLeading, thingBehind, thingThatActs, thingWithin } from './things.ts'
import { phraseBefore, thingStruck } from './unlisted.ts'
import type { Ground } from './ground.ts'

export const roleFor = (role: RoleName, participant: Participant): Role => ({ role, mention: participant.mention, quote: participant.quote, name: participant.name, entity: participant.entity })

/** A pronoun with "and" written to it. Matches "وهو"; not "هو". */
const joinedPronoun = /^و(?:هو|هي|هم)$/u

/** The role that a participant really takes: who can't act is a place, a place that is asked for must be one. */
const fitting = (role: RoleName, participant: Participant, { slot, headFirst, hasCase, strikes, deliberates, addressed }: { readonly slot: string; readonly headFirst: boolean; readonly hasCase: boolean; readonly strikes: boolean; readonly deliberates: boolean; readonly addressed: boolean }): RoleName | null => {
  switch (role) {
    case 'actor':
      // "وهو يقصف": where verbs hold their own pronouns, one that stands for itself opens a clause on whoever was meant.
      if (participant.naming === 'pronoun' && joinedPronoun.test(participant.quote)) return null
      // "They attacked": who acts is told, even where nobody knows who they are.
      if (participant.naming === 'pronoun' && slot === 'subject' && participant.entity === null && participant.rule === 'pronoun' && ['he', 'she', 'they', 'we'].includes(participant.value ?? '')) return 'actor'
      // "It rejected the offer": so is a body that only a pronoun names, of what bodies do.
      if (participant.naming === 'pronoun' && slot === 'subject' && participant.entity === null && participant.rule === 'pronoun' && participant.value === 'it' && deliberates) return 'actor'
      if (isPlace(participant) && !isCountry(participant)) return 'place'
      // "شراء الأسلحة": arms only strike.
      if (!hasCase && !strikes && participant.kind === 'weapon') return null
      return canAct(participant) ? 'actor' : null
    case 'recipient':
      // "قصف مستشفى", "سيطر على المدينة": what a verb acts on is acted on, be it a site.
      if (participant.kind === 'facility' && participant.naming === 'described' && (slot === 'object' || slot === 'on' || slot === 'genitive')) return 'recipient'
      if (isPlace(participant) && !isCountry(participant)) return 'place'
      if (participant.kind === 'weapon' && participant.naming === 'described') return 'instrument'
      // "urged them", "has asked us": whom a verb acts on is told, even where nobody knows who they are.
      if (participant.naming === 'pronoun' && (participant.rule === 'pronoun/clitic' || (slot === 'object' && participant.rule === 'pronoun')) && (participant.value !== 'it' || addressed) && participant.value !== 'one') return 'recipient'
      return canAct(participant) ? 'recipient' : null
    case 'place':
    case 'destination':
    case 'origin':
      if (isPlace(participant) || isCountry(participant)) return role
      // "visits from delegations": who can act is no place to come from.
      if (participant.value === 'country' || participant.value === 'place' || (participant.kind === 'other' && participant.naming === 'named')) return role
      // In a place nobody is met: only what is visited, come to or left can be somebody.
      if (role === 'place' && (slot === 'in' || slot === 'near') && (!headFirst || hasCase || participant.proclitic === null)) return null
      return canAct(participant) ? (role === 'origin' ? 'actor' : 'recipient') : null
    case 'instrument':
      // "تبادلوا إطلاق النار مع الشرطة": people are nobody's tool where one small word is "with" of both.
      if (slot === 'with' && !hasCase && (participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation')) return null
      return isPlace(participant) || isCountry(participant) ? 'recipient' : participant.naming === 'pronoun' ? null : 'instrument'
    case 'topic':
    case 'office':
      return participant.naming === 'pronoun' ? null : role
    case 'time':
    case 'quantity':
      return null
  }
}

/**
 * The role that a slot asks for. Who possesses an action that is done to something does it ("Russia's deployment of troops", "قصف الجيش للمدينة");
 * alone, the possessor may be what it is done to ("the minister's arrest").
 */
const wantedRole = (ground: Ground, hit: Hit, { slot, predicate, who }: { readonly slot: string; readonly predicate: Predicate; readonly who: Participant }): RoleName | undefined => {
  const { participants } = ground
  const roles = hit.frame?.frame.roles
  if (roles === undefined) return undefined
  const genitive = roles.get('genitive')
  // "the bombardment of rebels by the army", "Iran's delivery of missiles": whose an action is did it, and "of" names whom or what it is done to.
  if (slot === 'genitive' && genitive === 'actor' && predicate.form === 'noun' && ground.attributed.pack?.hasCase === true && predicate.arguments.some((argument) => argument.slot === 'by' || argument.slot === 'possessor')) return roles.get('object')
  if (slot === 'possessor') return roles.get('possessor') ?? (genitive === 'instrument' || (genitive === 'recipient' && predicate.arguments.some((argument) => argument.slot === 'genitive')) ? 'actor' : genitive)
  if (predicate.form === 'noun' && (genitive === 'recipient' || genitive === 'instrument')) {
    const ownTo = roles.get('to')
    const acted = (one: string): boolean => one === 'object' || one === 'for' || (one === 'to' && (ownTo === undefined || ownTo === 'recipient'))
    const onWhom = (argument: Argument): boolean => argument.slot === 'on' && roles.get('on') === 'recipient' && !isPlace(participants[argument.participant] as Participant)
    const object = predicate.arguments.some((argument) => acted(argument.slot) || onWhom(argument))
    // "إسقاط مسيرة كانت موجهة نحو القاعدة": arms act on nobody by being acted on.
    if (slot === 'genitive' && object && (ground.attributed.pack?.hasCase !== false || (who.kind !== 'weapon' && who.kind !== 'vehicle') || predicate.arguments.some((argument) => argument.slot === 'object'))) return 'actor'
    if (acted(slot) && predicate.arguments.some((argument) => argument.slot === 'genitive')) return genitive
  }
  // "set fire to three houses": what the preposition that closes an idiom governs is its object.
  // "reprocher à Kinshasa": so is whoever stands right behind the preposition that closes a verb's idiom, where else they would be a place.
  if (predicate.form !== 'noun' && slot === 'in' && roles.get('object') === 'recipient' && (who.phrase.at === hit.until || (who.phrase.at === hit.until + 1 && isListed(ground.sentence, hit.until, 'determiners'))) && hit.until - hit.at > 1 && isListed(ground.sentence, hit.until - 1, 'prepositions')) return 'recipient'
  // "closed the accounts of two traders": whose the object of an idiom is suffers by it.
  if (predicate.form !== 'noun' && slot === 'of' && roles.get('object') === 'recipient' && ground.attributed.pack?.hasCase === true && !ground.attributed.pack.headFirst && Math.min(who.phrase.at, who.at) - Math.max(hit.until, hit.rest?.until ?? 0) <= 5 && (hit.rest !== null || hit.until - hit.at > 1)) return 'recipient'
  // "issued a warrant for the general": so is whoever stands right behind it, whatever else the frame has for it.
  if (predicate.form !== 'noun' && slot !== 'in' && bodily.has(mainOf(hit)) && closesWith(ground, hit, slot) && !predicate.passive && Math.min(who.phrase.at, who.at) - hit.until <= 1 && ground.attributed.pack?.hasCase === true) return roles.get('object')
  if (predicate.form !== 'noun' && !roles.has(slot) && slot !== 'in' && bodily.has(mainOf(hit)) && closesWith(ground, hit, slot) && !predicate.passive) return roles.get('object')
  return roles.get(slot)
}

const bodily: ReadonlySet<string> = new Set(['assault', 'coerce', 'sanction', 'protest', 'aid'])
/** Whether an idiom ends in a preposition that opens a slot. */
const closesWith = ({ sentence }: Ground, hit: Hit, slot: string): boolean => hit.until - hit.at > 1 && isListed(sentence, hit.until - 1, 'prepositions', slot)

/** How far behind an action the participle may stand that says who did it, in tokens. */
const leaderReach = 6

/** "The strike killed nine people in the south": whom its verb acts on and where are the action's own. */
const verbsOwn = ({ predicates, participants, sentence, attributed }: Ground, predicate: Predicate): readonly Argument[] => {
  const verb = predicate.form === 'noun' ? predicates.find((one) => one.action === predicate.index) : undefined
  // "les frappes ont été menées par l'armée": who does a light verb in the passive does what its subject names.
  const doers = verb?.passive === true && verb.form === 'finite' && isListed(sentence, verb.at, 'light-verbs') ? verb.arguments.filter(({ slot, participant }) => slot === 'subject' && !predicate.arguments.some((own) => own.participant === participant)).map((argument) => ({ ...argument, slot: 'by' })) : []
  // "в засаде у села, устроенной боевиками", "l'attaque menée par les rebelles": so does who does one in a participle behind it.
  const led = predicate.form === 'noun' && attributed.pack?.hasCase === true && attributed.pack.headFirst ? predicates[predicate.index + 1] : undefined
  const leaders = led !== undefined && led.form === 'participle' && led.passive && led.at - predicate.until <= leaderReach && isListed(sentence, led.at, 'light-verbs') ? led.arguments.filter(({ slot, participant }) => slot === 'subject' && !predicate.arguments.some((own) => own.participant === participant)).map((argument) => ({ ...argument, slot: 'by' })) : []
  // "Talks could be held in Muscat": of a word of will the infinitive says where.
  const governed = verb === undefined ? [] : predicates.filter((one) => one.governor === verb.index && one.form === 'infinitive').flatMap((one) => one.arguments.filter((argument) => argument.slot !== 'object'))
  // "An attack on a police post left six officers dead": of an action that says whom it is done to those are no more of them.
  const told = predicate.arguments.some((argument) => argument.slot === 'on' || argument.slot === 'against')
  const suffered = verb?.frames.some((hit) => hit.frame?.frame.roles.get('subject') === 'recipient') === true ? verb.arguments.map((argument) => (argument.slot === 'subject' ? { ...argument, slot: 'object' } : argument)) : (verb?.arguments ?? [])
  // "The shelling caused cuts", "clashes continued": only what a verb of harm acts on is what the action before it is done to.
  const harms = verb === undefined || attributed.pack?.hasCase !== true || attributed.pack.headFirst || verb.frames.length > 0 || isListed(sentence, verb.at, 'occurring')
  const suffers = ({ participant: index }: Argument): boolean => {
    const one = participants[index]
    return harms || one === undefined || isPlace(one) || [0, 1, 2].some((behind) => isListed(sentence, one.until + behind, 'measures'))
  }
  return [...doers, ...leaders, ...[...suffered, ...governed].filter((argument) => !(told && argument.slot === 'object') && (argument.slot !== 'object' || suffers(argument)) && ['object', 'in', 'at', 'near', 'on'].includes(argument.slot) && !predicate.arguments.some((own) => own.participant === argument.participant))]
}

/** "used tear gas to disperse protesters": an infinitive that names what its verb does already only says more of it; whom it acts on is the verb's own. */
export const isSameDeed = (verb: Predicate, infinitive: Predicate): boolean => infinitive.form === 'infinitive' && infinitive.governor === verb.index && infinitive.own === null && infinitive.frames.some((hit) => verb.frames.some((other) => other.frame?.type === hit.frame?.type && /^assault\//u.test(hit.frame?.type ?? '')))
const purposesOwn = ({ predicates }: Ground, predicate: Predicate, hit: Hit): readonly Argument[] =>
  predicates.filter((other) => isSameDeed(predicate, other) && other.frames.some((one) => one.frame?.type === hit.frame?.type)).flatMap((other) => other.arguments.filter(({ slot }) => slot === 'object'))

export const mainOf = (hit: Hit): string => hit.frame?.type.split('/')[0] ?? ''

/** "The army said it had attacked", "the envoy said he would visit": a pronoun that names nobody else means whoever speaks. */
const speakerMeant = (ground: Ground, predicate: Predicate, who: Participant | undefined): Participant | undefined => {
  if (who === undefined || who.naming !== 'pronoun' || who.entity !== null || who.rule !== 'pronoun') return who
  const start = ground.sentence.tokens[predicate.at]?.start ?? 0
  const speaker = speechesOver(ground.attributed, { start, end: start + 1 }, ground.sentence.index).find((speech) => speech.source.participant !== null)?.source.participant
  if (speaker == null || speaker.naming === 'pronoun' || speaker.sentence !== who.sentence || speaker.at > who.at || !ground.participants.includes(speaker)) return who
  const person = speaker.kind === 'person'
  const fits = who.value === 'he' || who.value === 'she' ? person && !speaker.plural : who.value === 'it' ? !person : who.value === 'they' ? speaker.plural || !person : false
  return fits ? speaker : who
}

/** Whether "to" or "on" with what is asked for stands between a verb of asking and a phrase. */
const asksOver = ({ sentence }: Ground, predicate: Predicate, who: Participant): boolean => {
  for (let at = predicate.until; at < Math.min(who.phrase.at, who.at) - 1; at += 1) if (isListed(sentence, at, 'prepositions', 'to', 'on')) return true
  return isListed(sentence, predicate.until - 1, 'prepositions', 'to', 'on') && who.at > predicate.until
}

/** Roles of a predicate under one of its frames. */
export const rolesUnder = (ground: Ground, predicate: Predicate, hit: Hit): readonly Role[] => {
  const roles: Role[] = []
  for (const { slot, participant } of [...predicate.arguments, ...verbsOwn(ground, predicate), ...purposesOwn(ground, predicate, hit)]) {
    const who = slot === 'subject' || ground.attributed.pack?.hasCase === false ? speakerMeant(ground, predicate, ground.participants[participant]) : ground.participants[participant]
    if (who === undefined) continue
    const plain = wantedRole(ground, hit, { slot, predicate, who })
    // "قُتل الجندي": of a verb whose subject suffers, the passive's one side does.
    const asked = predicate.passive && slot === 'object' && hit.frame?.frame.roles.get('subject') === 'recipient' ? 'recipient' : plain
    if (asked === undefined) continue
    // "voted for the text drafted by Britain": behind an active verb "by" names nobody who does it.
    if (slot === 'by' && asked === 'actor' && predicate.form === 'finite' && !predicate.passive && ground.attributed.pack?.hasCase === true && roles.some((one) => one.role === 'actor')) continue
    // "قصف المدنيين", "attacks of civilians": those whose an attack is are those attacked, where they bear no arms.
    const own = who.value === 'civilian' ? hit.frame?.type.startsWith('assault') === true : ground.attributed.pack?.hasCase === false && who.naming === 'described' && who.value === 'country' && /^(?:assault|coerce)/u.test(hit.frame?.type ?? '')
    // "غزو بلاده": so is one's country.
    const wanted = asked === 'actor' && slot === 'genitive' && own ? 'recipient' : asked
    // "دعا الحلفاء إلى الضغط على الرئيس": whom a demand's own words are about is not who is asked.
    if (wanted === 'recipient' && mainOf(hit) === 'request' && (slot === 'on' || slot === 'to') && predicate.form === 'finite' && ground.attributed.pack?.hasCase === false && asksOver(ground, predicate, who)) continue
    // "запустили беспилотники": what is flown at somebody is no victim of the drone strike.
    if (wanted === 'recipient' && hit.frame?.type === 'assault/drone' && who.value === 'drone') {
      roles.push(roleFor('instrument', who))
      continue
    }
    // "des frappes de drones attribuées à l'armée": nobody accuses or asks a drone.
    if (wanted === 'recipient' && who.kind === 'vehicle' && /^(?:accuse|request|threaten)$/u.test(mainOf(hit))) continue
    // "supplying parts for drones": things are not helped.
    if (wanted === 'recipient' && mainOf(hit) === 'aid' && (who.kind === 'vehicle' || who.kind === 'weapon')) continue
    const role = fitting(wanted, who, { slot, headFirst: ground.attributed.pack?.headFirst === true, hasCase: ground.attributed.pack?.hasCase === true, strikes: mainOf(hit) === 'assault', deliberates: predicate.form === 'finite' && !predicate.passive && knowing.has(mainOf(hit)), addressed: /^(?:accuse|request|threaten)$/u.test(mainOf(hit)) })
    if (role === null || roles.some((one) => one.mention === who.mention)) continue
    // "حكم في حق مواطن على خلفية منشورات على موقع": one is sentenced by one preposition.
    if (role === 'recipient' && hit.frame?.frame.name === 'sentence' && slot === 'on' && roles.some((one) => one.role === 'recipient')) continue
    // "ارتفعت حصيلة الاشتباكات إلى 27 قتيلا": the dead and wounded of an action are its figures.
    if (role === 'recipient' && predicate.form === 'noun' && ground.attributed.pack?.hasCase === false && slot !== 'genitive' && isListed(ground.sentence, who.at, 'measures', 'killed', 'injured', 'died')) continue
    // "Three drones struck the port": arms do nothing by themselves, whoever sends them does.
    if (role === 'actor' && ground.attributed.pack?.hasCase === true && mainOf(hit) === 'assault' && who.naming === 'described' && (who.kind === 'weapon' || who.kind === 'vehicle')) {
      roles.push(roleFor('instrument', who))
      // "Israeli jets struck the port": whose they are sent them.
      const sender = slot === 'subject' ? ground.participants.find((one) => one.value === 'demonym' && one.until <= who.at && who.at - one.until <= 2 && one.at >= who.phrase.at - 1) : undefined
      if (sender !== undefined && !roles.some((one) => one.role === 'actor')) roles.unshift(roleFor('actor', sender))
      continue
    }
    // "أفرج عن عدد من الأسرى": out of whom some are is nobody who acts.
    if (wanted === 'origin' && role === 'actor' && predicate.form === 'finite' && (ground.attributed.pack?.hasCase === false || roles.some((one) => one.role === 'actor'))) continue
    // "سيطر على المدينة": a place that is taken is both what is taken and where.
    if (role === 'place' && wanted === 'recipient' && hit.frame?.type === 'coerce/seize' && ground.attributed.pack?.hasCase === false) roles.push(roleFor('recipient', who))
    roles.push(roleFor(role, who))
  }
  // "a convoqué l'ambassadeur": whom an idiom itself names is whom it is done to.
  if (predicate.form !== 'noun' && hit.frame?.frame.roles.get('object') === 'recipient' && !roles.some((role) => role.role === 'recipient')) {
    const named = ground.participants.find((one) => one.naming === 'described' && (one.kind === 'person' || one.kind === 'group') && one.at > predicate.at && one.until === predicate.until)
    if (named !== undefined) roles.push(roleFor('recipient', named))
  }
  const dropped = roles.some((role) => role.role === 'actor') || hit.frame?.frame.roles.get('subject') !== 'actor' ? null : droppedSubject(ground, predicate)
  if (dropped !== null && !roles.some((role) => role.mention === dropped.mention || (role.entity !== null && role.entity === dropped.entity))) roles.unshift(roleFor('actor', dropped))
  const object = hit.frame?.frame.roles.get('object')
  // "أوقف الدرك تسعة أشخاص": a noun that no list knows acts as well, but for what nature does too.
  const actor = roles.some((role) => role.role === 'actor') || hit.frame?.frame.roles.get('subject') !== 'actor' || !deliberate.has(mainOf(hit)) ? null : thingThatActs(ground, predicate)
  if (actor !== null) roles.push({ role: 'actor', mention: `s${ground.sentence.index}-${predicate.until}`, quote: actor.quote, name: actor.quote, entity: null })
  const open = object !== undefined && !roles.some((role) => role.role === object) && predicate.form !== 'noun' && !predicate.passive
  const governed = open && hit.frame?.frame.roles.get('with') === object ? thingBehind(ground, predicate, 'with') : null
  const ownObject = hit.rest !== null && hit.rest.at < predicate.at && !/^(?:coerce\/seize|protest\/obstruct|assault\/destroy)$/u.test(hit.frame?.type ?? '')
  const passive = predicate.passive && object !== undefined && !ownObject && !roles.some((role) => role.role === object) ? (ground.attributed.pack?.wordOrder === 'VSO' ? thingBehind(ground, predicate) : thingBefore(ground, predicate)) : null
  const thing = governed ?? (open ? (thingBehind(ground, predicate) ?? (object === 'recipient' ? thingWithin(ground, predicate, hit) : null)) : passive)
  if (thing !== null && object !== undefined && object !== 'actor' && object !== 'place' && object !== 'origin' && !(mainOf(hit) === 'accuse' && object === 'recipient' && deedBehind(ground, predicate)) && !(object === 'recipient' && mainOf(hit) === 'aid')) roles.push({ role: hit.frame?.frame.name === 'ask' || (mainOf(hit) === 'consult' && object === 'recipient') ? 'topic' : object, mention: `o${ground.sentence.index}-${predicate.until}`, quote: thing.quote, name: thing.quote, entity: null })
  // "blamed a drone attack by Ukraine": who did what is blamed is blamed.
  const blamed = mainOf(hit) === 'accuse' && predicate.form !== 'noun' && ground.attributed.pack?.hasCase === true && !roles.some((role) => role.role === 'recipient') ? ground.predicates[predicate.index + 1] : undefined
  if (blamed !== undefined && blamed.form === 'noun' && blamed.frames.length > 0 && blamed.at - predicate.until <= 4) for (const { slot, participant } of blamed.arguments) {
    const culprit = ground.participants[participant]
    if (culprit !== undefined && (slot === 'by' || slot === 'possessor' || slot === 'adjective') && !roles.some((role) => role.mention === culprit.mention)) roles.push(roleFor('recipient', culprit))
  }
  // "an attack on a water point": so does a noun of attack.
  const struck = predicate.form === 'noun' && mainOf(hit) === 'assault' && !roles.some((role) => role.role === 'recipient' || role.role === 'place') ? thingStruck(ground, predicate) : null
  if (struck !== null) roles.push({ role: 'recipient', mention: `o${ground.sentence.index}-${predicate.until}`, quote: struck.quote, name: struck.quote, entity: null })
  // "The protesters' union …", "A patrol asked them to leave": who acts may be called by a noun that no list knows.
  const unlisted = roles.some((role) => role.role === 'actor') || hit.frame?.frame.roles.get('subject') !== 'actor' || !speaking.has(mainOf(hit)) ? null : phraseBefore(ground, predicate)
  if (unlisted !== null && !predicate.passive) roles.unshift({ role: 'actor', mention: `s${ground.sentence.index}-${predicate.at}`, quote: unlisted.quote, name: unlisted.quote, entity: null })
  const suffered = predicate.passive && !ownObject && object === 'recipient' && !roles.some((role) => role.role === 'recipient') && /^(?:assault|coerce|sanction|retreat\/release)/u.test(hit.frame?.type ?? '') ? phraseBefore(ground, predicate) : null
  if (suffered !== null) roles.push({ role: 'recipient', mention: `o${ground.sentence.index}-${predicate.at}`, quote: suffered.quote, name: suffered.quote, entity: null })
  // "Algerian landowners began a hunger strike": only people protest, whatever they are called.
  // "تظاهر آلاف": where a row holds how many there are, they are who protests.
  const many = mainOf(hit) === 'protest' && ground.attributed.pack?.wordOrder === 'VSO' && hit.until - hit.at === 2 && isListed(ground.sentence, hit.at + 1, 'vague') && !roles.some((role) => role.role === 'actor') ? ground.sentence.tokens[hit.at + 1] : undefined
  if (many !== undefined) roles.push({ role: 'actor', mention: `s${ground.sentence.index}-${predicate.at}`, quote: many.form, name: many.form, entity: null })
  const leader = mainOf(hit) === 'protest' && !roles.some((role) => role.role === 'actor') ? thingLeading(ground, predicate) : null
  if (leader !== null) roles.push({ role: 'actor', mention: `s${ground.sentence.index}-${predicate.at}`, quote: leader.quote, name: leader.quote, entity: null })
  // "Two were arrested": of a passive whose subject is a bare number those counted are whom it is done to.
  if (predicate.passive && object === 'recipient' && !roles.some((role) => role.role === 'recipient')) {
    const counted = countedBefore(ground, predicate)
    if (counted !== null) roles.push({ role: 'recipient', mention: `n${ground.sentence.index}-${predicate.at}`, quote: counted.quote, name: counted.quote, entity: null })
  }
  return hit.frame?.frame.roles.get('speaker') === 'actor' ? [...speakerRoles(ground, predicate), ...judged(ground, predicate, roles)] : roles
}

/** A judgement ("is worrying", "unacceptable") is its speaker's own act: whoever speaks the words is the actor. */
export const judgement = (ground: Ground, predicate: Predicate): Speech | null => {
  const start = ground.sentence.tokens[predicate.at]?.start ?? 0
  const end = ground.sentence.tokens[predicate.until - 1]?.end ?? start
  return speechesOver(ground.attributed, { start, end }, ground.sentence.index)[0] ?? null
}
const speakerRoles = (ground: Ground, predicate: Predicate): readonly Role[] => {
  const speaker = judgement(ground, predicate)?.source.participant
  return speaker == null || !canAct(speaker) ? [] : [roleFor('actor', speaker)]
}
/** What is judged: the predicate's own sides, else the first name in what is said. */
const judged = (ground: Ground, predicate: Predicate, roles: readonly Role[]): readonly Role[] => {
  if (roles.length > 0) return roles
  const speech = judgement(ground, predicate)
  const named = ground.participants.find((participant) => participant.naming === 'named' && canAct(participant) && speech?.content.some((stretch) => stretch.start <= participant.start && participant.end <= stretch.end && participant.end <= (ground.sentence.tokens[predicate.at]?.start ?? 0)))
  return named === undefined ? [] : [roleFor('recipient', named)]
}

/** Whether an action's name with who did it stands right behind a verb. */
const deedBehind = ({ predicates, attributed }: Ground, predicate: Predicate): boolean => {
  const next = predicates[predicate.index + 1]
  return attributed.pack?.hasCase === true && !attributed.pack.headFirst && next !== undefined && next.form === 'noun' && next.frames.length > 0 && next.at - predicate.until <= 4 && next.arguments.some(({ slot }) => slot === 'by' || slot === 'possessor' || slot === 'adjective')
}

/** Deeds that nobody but people and their bodies does, whatever they are called. */
const speaking: ReadonlySet<string> = new Set(['request', 'reject', 'accuse', 'threaten', 'agree', 'concede', 'protest', 'support', 'consult'])
/** Deeds of which "it" is a body, not a thing or an event. */
const knowing: ReadonlySet<string> = new Set(['request', 'reject', 'accuse', 'threaten', 'agree', 'concede', 'consult'])
/** Events that nobody but people and their bodies brings about. */
const deliberate: ReadonlySet<string> = new Set(['coerce', 'request', 'reject', 'accuse', 'threaten', 'agree', 'support', 'sanction', 'concede', 'mobilize'])
