import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import { speechesOver } from './chain.ts'
import type { Ground } from './ground.ts'
import { canAct } from './parties.ts'

/** How many small words may stand between "that" with its pronoun and the verb ("إنها قد سيطرت"). */
const mostBetween = 2

/** Whether "that" with a pronoun attached opens a verb's clause ("أنه سيتوجه"). */
const behindPronoun = ({ sentence, attributed }: Ground, predicate: Predicate): boolean => {
  for (let at = predicate.at - 1; at >= Math.max(0, predicate.at - 1 - mostBetween); at -= 1) {
    if (isComplementiser(sentence, at)) return attributed.pack?.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun')) ?? false
    if (!isListed(sentence, at, 'auxiliaries') && !isListed(sentence, at, 'modality') && !isListed(sentence, at, 'negations')) return false
  }
  return false
}

/** Whether nothing but small words stands before a verb in its sentence: it opens the main clause. */
const opensSentence = ({ sentence, participants }: Ground, predicate: Predicate): boolean => {
  for (let at = 0; at < predicate.at; at += 1) {
    if (participants.some((one) => one.at <= at && at < one.until) || isMark(sentence, at)) return false
    if (!isListed(sentence, at, 'auxiliaries') && !isListed(sentence, at, 'modality') && !isListed(sentence, at, 'negations') && !isListed(sentence, at, 'coordinators') && !isListed(sentence, at, 'not-names')) return false
  }
  return true
}

/** The subject of the main clause of the sentence before, in one paragraph; null where that can't be told. */
const subjectBefore = ({ attributed, sentence }: Ground): Participant | null => {
  const earlier = attributed.sentences[sentence.index - 1]
  if (earlier === undefined || earlier.paragraph !== sentence.paragraph) return null
  const predicates = attributed.clauses[earlier.index]?.predicates ?? []
  const participants = attributed.participants[earlier.index] ?? []
  const main = predicates.find((one) => one.form === 'finite' && one.governor === null)
  const argument = main?.arguments.find(({ slot }) => slot === (main.passive ? 'object' : 'subject'))
  const subject = argument === undefined ? undefined : participants[argument.participant]
  // A speaker may be named by more words than the verb's subject has.
  const spoken = main === undefined ? undefined : (attributed.speechesOf.get(earlier.index) ?? []).find((speech) => speech.predicate === main.index)?.source.participant
  return spoken ?? subject ?? null
}

/** Whether a person or body may be "he" or "she" of a verb by the verb's person. */
const agrees = (ground: Ground, predicate: Predicate, who: Participant): boolean => {
  const form = ground.sentence.tokens[predicate.at]?.form ?? ''
  const feminine = feminineVerb.test(form)
  const noun = ground.attributed.text.slice(who.start, who.end).split(' ')[0] ?? ''
  if (who.kind === 'person' && !who.plural) return feminine === (feminineNoun.test(noun) || femaleName(ground, who))
  if (who.kind === 'organisation' || who.kind === 'group') return who.plural || feminine === feminineNoun.test(noun)
  return feminine
}
/** A verb in the feminine. Matches "دعت", "ستدعو"; not "دعا". */
const feminineVerb = /^[وف]?س?ت|ت$/u
/** Matches "الحركة", "القوات"; not "الجيش". */
const feminineNoun = /(?:ة|ات)$/u
const femaleName = ({ attributed }: Ground, who: Participant): boolean => attributed.pack?.list('given-names').get(who.quote.split(' ')[0] ?? '') === 'f'

/** Matches "تعرضوا", "يتعرضون"; not "تعرض". */
const severalVerb = /(?:وا|ون)$/u

/** The first person of a future. Matches "سنهاجم"; not "سنة". */
const firstPerson = /^[وف]?سن\p{L}{3,}$/u

/** "وأضافت أنها …، داعية أنصارها إلى": whoever speaks in the main clause goes on in a participle behind it. */
const mainSpeaker = ({ attributed, sentence, predicates }: Ground, predicate: Predicate): Participant | null => {
  const main = (attributed.speechesOf.get(sentence.index) ?? []).find((speech) => speech.predicate !== null && predicates[speech.predicate]?.form === 'finite' && (predicates[speech.predicate]?.at ?? 0) < predicate.at && predicates[speech.predicate]?.governor === null)
  const who = main?.source.participant ?? null
  return who === null || !canAct(who) || who.naming === 'pronoun' ? null : who
}

/**
 * Who does what a verb without a subject names, where verbs may stand without one: whoever speaks, behind "that" with its pronoun and in the first person of a quotation;
 * whoever the sentence before was about, where the verb opens its sentence. Null where that can't be told.
 */
export const droppedSubject = (ground: Ground, predicate: Predicate): Participant | null => {
  const { attributed, sentence } = ground
  if (attributed.pack?.wordOrder === 'VSO' && predicate.form === 'gerund' && !predicate.arguments.some(({ slot }) => slot === 'subject')) return mainSpeaker(ground, predicate)
  if (attributed.pack?.wordOrder !== 'VSO' || predicate.form !== 'finite' || predicate.passive || predicate.arguments.some(({ slot }) => slot === 'subject')) return null
  const token = sentence.tokens[predicate.at]
  const spoken = behindPronoun(ground, predicate) || (firstPerson.test(token?.form ?? '') && predicate.tense === 'future')
  const start = token?.start ?? 0
  const who = spoken ? speechesOver(attributed, { start, end: start + 1 }, sentence.index)[0]?.source.participant ?? null : opensSentence(ground, predicate) ? subjectBefore(ground) : null
  if (who === null || !canAct(who) || who.naming === 'pronoun') return null
  // "ذكرت اللجنة أنه حكم على الناشط": nor is a body in the feminine "he".
  if (spoken && who.kind !== 'person' && !feminineVerb.test(token?.form ?? '') && feminineNoun.test(attributed.text.slice(who.start, who.end).split(' ')[0] ?? '') && !who.plural) return null
  // "وأنهم تعرضوا": one who speaks is not "they".
  if (spoken && severalVerb.test(token?.form ?? '') && !who.plural && who.kind === 'person') return null
  return spoken || agrees(ground, predicate, who) ? who : null
}
