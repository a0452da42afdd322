import type { Predicate } from '../../clauses/predicate.ts'
import { isListed, isRelative } from '../../recognise/look.ts'
import type { Ground } from '../ground.ts'
import { isOtherClause, isParted, isSameVoice } from './clause.ts'
import type { Numbered } from './numbers.ts'

/** The word that says what a number counts. */
export type Measured = { readonly measure: string; readonly at: number; readonly until: number; /** Whether it only says what the counted are ("33 hostages"), not what became of them. */ readonly own: boolean }

/** What becomes of people: such a noun says it whatever its verb ("16 dead arrived"). What people are ("fighters", "hostages") yields to what becomes of them. */
const fates: ReadonlySet<string> = new Set(['killed', 'injured', 'died', 'casualties', 'missing', 'executed'])
/** What ends a fate: "five of the wounded died". */
const ends: ReadonlySet<string> = new Set(['killed', 'died'])
/** How far a measure may stand from its number, in words. */
const measureReach = 12

/** What a coordinator between a measure and a number adds to their distance: "tuées et 30 autres blessées". */
const joint = 2

/** Words that parts of a number take between two tokens: "ten people (including three soldiers) died". */
const partsBetween = (parts: readonly Numbered[], from: number, to: number): number =>
  parts.reduce((sum, part) => (part.quantity.at >= from && part.nounEnd <= to ? sum + part.nounEnd - part.quantity.at + 2 : sum), 0)

/** Whether nothing but a coordinator stands between a word and a number, be it written with the number. */
const isJoined = ({ sentence }: Ground, from: number, to: number): boolean => {
  const written = (sentence.hits[to] ?? []).some((hit) => hit.features.includes('and'))
  if (from === to) return written
  return sentence.tokens.slice(from, to).every((_, offset) => isListed(sentence, from + offset, 'coordinators'))
}

/** Whether a number stands behind "among" or "between", which names those out of whom a measure is told. */
const isAmong = ({ sentence }: Ground, from: number, to: number): boolean => sentence.tokens.slice(from, to).some((_, offset) => isListed(sentence, from + offset, 'prepositions', 'between', 'including') && !isListed(sentence, from + offset, 'prepositions', 'of'))

/** The nearest word that says what a number counts, in the number's clause and not nearer to another number. */
export const measureNear = (ground: Ground, number: Numbered, numbers: readonly Numbered[]): Measured | null => {
  const { sentence } = ground
  const { quantity, nounEnd } = number
  const parts = numbers.filter((other) => other !== number && other.part)
  const others = numbers.filter((other) => other !== number && (!other.part || number.part))
  let best: Measured | null = null
  let own: Measured | null = null
  let bestDistance = 99
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'measures')
    if (hit === undefined || numbers.some((other) => other !== number && other.thing !== null && at >= other.quantity.numberEnd && at < other.nounEnd)) continue
    // "un arrêté interdit les rassemblements": behind a determiner the participle is another noun.
    if (byOthers.has(hit.value) && hit.value !== 'killed' && hit.value !== 'injured' && hit.until === at + 1 && ground.attributed.pack?.headFirst === true && ground.attributed.pack.hasCase && !hit.features.includes('plural') && isListed(sentence, at - 1, 'determiners', 'definite', 'indefinite', 'demonstrative')) continue
    // "شيع مئات السكان جثامين", "عشرات من أهالي الأسرى": what is somebody else's fate is not theirs who are counted.
    const bearer = ground.attributed.pack?.hasCase === false && number.thing !== null ? ground.participants.find((one) => one.at <= at && at < one.until) : undefined
    if (bearer !== undefined && bearer !== number.thing?.participant && bearer.naming === 'described' && at >= quantity.until) continue
    const behind = at >= quantity.until
    if (!behind && (number.opens || number.part)) continue
    const [from, to] = behind ? [nounEnd, at] : [hit.until, quantity.at]
    const distance = behind ? Math.max(0, at - nounEnd - partsBetween(parts, from, to)) : quantity.at - hit.until + (isJoined(ground, quantity.at - 1, quantity.at) ? joint : 0)
    if (distance < 0 || distance > measureReach) continue
    // "no reports of injuries among around 300 protesters": those are not counted as injured.
    if (!behind && isAmong(ground, hit.until, quantity.at)) continue
    const found: Measured = { measure: hit.value, at, until: hit.until, own: behind && at < nounEnd && !fates.has(hit.value) }
    if (behind && at < nounEnd) {
      own ??= found
      continue
    }
    // "قتل جنديان وخمسة مسلحين": what stands joined to the number is counted beside it.
    if (!behind && !fates.has(hit.value) && isJoined(ground, hit.until, quantity.at)) continue
    // "أوقف الدرك تسعة أشخاص أُفرج عن ستة منهم": where verbs come first, the verb whose object is counted says what became of them.
    if (!behind && ground.attributed.pack?.wordOrder === 'VSO' && isObjectOf(ground, number, at)) return found
    if (distance >= bestDistance || isParted(ground, from, to) || !isSameVoice(ground, quantity, { at, until: hit.until })) continue
    if (byOthers.has(hit.value) && isDoer(ground, number, at)) continue
    if (!behind && isOverAction(ground, number, at)) continue
    // A part tells its own measure only inside its brackets or commas ("including 12 killed").
    if (number.part && distance > 0) continue
    // "12 killed and 30 wounded": each number has the measure on its own side.
    if (others.some((other) => Math.min(Math.abs(other.quantity.at - at), Math.abs(at - other.quantity.until)) < distance && (behind ? other.quantity.at >= quantity.until && other.quantity.at < at : other.quantity.until <= quantity.at && other.quantity.at >= hit.until))) continue
    best = found
    bestDistance = distance
  }
  if (own === null || best === null) return best ?? own
  if (fates.has(own.measure)) return ends.has(best.measure) && !ends.has(own.measure) && bestDistance <= (best.at >= nounEnd ? 1 : 0) ? best : own
  return best.measure !== 'strength' && (bestDistance <= 1 || actsOn(ground, number, best)) ? best : own
}

/** "أجلت المحكمة محاكمة 23 متهما": whether an action that holds those counted is what a verb before it acts on, where verbs come first. */
const isOverAction = (ground: Ground, number: Numbered, at: number): boolean => {
  if (ground.attributed.pack?.hasCase !== false) return false
  const verb = ground.predicates.find((one) => one.at === at && one.form === 'finite')
  const participant = indexOfThing(ground, number)
  return verb !== undefined && participant >= 0 && ground.predicates.some((one) => one.form === 'noun' && one.at >= verb.until && one.until <= number.quantity.at && !isListed(ground.sentence, one.at, 'measures') && one.arguments.some((argument) => argument.participant === participant && argument.slot === 'genitive'))
}

/** Measures of what others do to people. */
const byOthers: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'arrested', 'abducted', 'executed', 'released', 'rescued', 'evacuated'])
/** "The two leaders held talks", "three gunmen killed": whether what is counted is the subject of an active verb that is no passive and tells what becomes of its object. */
const isDoer = (ground: Ground, number: Numbered, at: number): boolean => {
  // "The two leaders": a number may be part of what it counts.
  const own = indexOfThing(ground, number)
  const participant = own >= 0 ? own : ground.participants.findIndex((one) => one.at <= number.quantity.at && number.quantity.until <= one.until)
  if (participant < 0 || ground.attributed.pack?.hasCase !== true) return false
  const predicate = ground.predicates.find((one) => one.at <= at && at < one.until)
  if (predicate === undefined || predicate.form !== 'finite' || predicate.passive) return false
  if (!predicate.arguments.some((argument) => argument.slot === 'subject' && argument.participant === participant)) return false
  return isListed(ground.sentence, predicate.at, 'light-verbs') || predicate.arguments.some(({ slot }) => slot === 'object')
}

const indexOfThing = (ground: Ground, { thing }: Numbered): number => (thing?.participant == null ? -1 : ground.participants.indexOf(thing.participant))

/** Whether what is counted is a side of the verb that a measure is. */
const actsOn = (ground: Ground, number: Numbered, measured: Measured): boolean => {
  const participant = indexOfThing(ground, number)
  return ground.predicates.some((predicate) => predicate.at <= measured.at && measured.at < predicate.until && predicate.arguments.some((argument) => argument.participant === participant))
}

const isObjectOf = (ground: Ground, number: Numbered, at: number): boolean => {
  const participant = indexOfThing(ground, number)
  return participant >= 0 && ground.predicates.some((predicate) => predicate.at === at && predicate.form === 'finite' && predicate.arguments.some((argument) => argument.participant === participant && argument.slot === 'object'))
}

/** What events make of the people whom they are done to. */
const measureOfType: ReadonlyMap<string, string> = new Map([['retreat/release', 'released'], ['coerce/arrest', 'arrested'], ['assault/abduct', 'abducted']])

/** The measure that an event's type gives to those it is done to, where no word beside the number tells it. */
export const measureByEvent = (ground: Ground, number: Numbered): Measured | null => {
  const participant = indexOfThing(ground, number)
  if (participant < 0) return null
  for (const predicate of ground.predicates) {
    if (!predicate.arguments.some((argument) => argument.participant === participant && argument.slot !== 'subject' && argument.slot !== 'by')) continue
    for (const hit of predicate.frames) {
      const measure = measureOfType.get(hit.frame?.type ?? '')
      if (measure !== undefined) return { measure, at: predicate.at, until: predicate.until, own: false }
    }
  }
  return null
}

/** "Trente-cinq personnes au moins, dont une majorité de femmes, ont été tuées": the measure that a verb says of those counted who are its side, however far it stands. */
export const measureOfSide = (ground: Ground, number: Numbered): Measured | null => {
  const participant = indexOfThing(ground, number)
  if (participant < 0) return null
  for (const predicate of ground.predicates) {
    if (predicate.form !== 'finite' || !predicate.arguments.some((argument) => argument.participant === participant && argument.slot === (predicate.passive ? 'object' : 'subject'))) continue
    const hit = (ground.sentence.hits[predicate.at] ?? []).find((one) => one.list === 'measures' && (predicate.passive || ends.has(one.value)))
    if (hit !== undefined && !(hit.value === 'killed' && !predicate.passive)) return { measure: hit.value, at: predicate.at, until: predicate.until, own: false }
  }
  return null
}

/** Whether a predicate belongs to a relative clause that closed before the number ("a source, who was not authorised to speak, said eight …"). */
const isAside = ({ sentence }: Ground, predicate: Predicate, until: number): boolean => {
  if (!sentence.tokens.slice(predicate.until, until).some((token) => /^[,،]$/u.test(token.form))) return false
  for (let at = predicate.at - 1; at >= Math.max(0, predicate.at - 6); at -= 1) if (isRelative(sentence, at)) return true
  return false
}

/** The predicate that a number stands under: the one that its measure is, else the nearest before it in its clause, else the nearest behind its noun. */
export const predicateOver = (ground: Ground, { quantity, nounEnd, thing }: Numbered, measured: Measured | null): Predicate | null => {
  const { predicates, sentence, attributed, participants } = ground
  const speaks = (predicate: Predicate): boolean => (attributed.speechesOf.get(sentence.index) ?? []).some((speech) => speech.predicate === predicate.index)
  const before = predicates.findLast((predicate) => predicate.until <= quantity.at && !speaks(predicate) && !isOtherClause(ground, predicate.until, quantity.at) && !isAside(ground, predicate, quantity.at) && isSameVoice(ground, predicate, quantity))
  const itself = measured === null ? undefined : predicates.find((predicate) => predicate.at <= measured.at && measured.at < predicate.until && !speaks(predicate))
  if (itself !== undefined) {
    // "A truce would see 33 hostages released": a verb over both lends its reality.
    const over = itself.reality === null && itself.at >= nounEnd ? predicates.find((predicate) => predicate.form === 'finite' && predicate.until <= quantity.at && predicate.reality !== null && predicate.arguments.some((argument) => argument.slot === 'object' && participants[argument.participant] === thing?.participant)) : undefined
    return over ?? itself
  }
  const behind = predicates.find((predicate) => predicate.at >= nounEnd && !speaks(predicate) && !isOtherClause(ground, nounEnd, predicate.at) && isSameVoice(ground, predicate, quantity))
  // A number that opens its clause is the subject of what follows.
  if (before === undefined) return behind ?? null
  return behind !== undefined && behind.form === 'finite' && before.form === 'finite' && behind.arguments.some((argument) => argument.slot === 'subject' && participants[argument.participant]?.at === nounEnd - 1) ? behind : before
}
