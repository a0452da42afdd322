import type { Candidate } from '../recognise/candidate.ts'
import { isFunctionWord, isListed, isRelative } from '../recognise/look.ts'
import type { Predicate } from './predicate.ts'
import type { Row, Verb } from './row.ts'

/** Passive participles with their article. Matches "المستخدمة", "المدعومة"; not "القاعدة". */
const participle = /^ال(?:م)\p{L}{3,}$/u
/** Whether a participle with its article stands right before the preposition of whoever acts, behind somebody or something that it qualifies. */
export const usedBy = ({ sentence, participants, holder }: Row, from: number, doer: Candidate): boolean => {
  let at = doer.phrase.at - 1
  while (at > from && (sentence.hits[at] ?? []).every((hit) => hit.list !== 'prepositions' || hit.until < doer.phrase.at)) at -= 1
  for (let before = at; before >= Math.max(from, at - 2); before -= 1) if (participle.test(sentence.tokens[before]?.form ?? '') && (holder[before] ?? -1) < 0) return participants.some((one) => one.until === before && one.at >= from)
  return false
}

/** "المفاوضات تحت إشراف المجلس": whether a preposition stands between a noun and what another noun behind that preposition holds. */
export const overPreposition = ({ sentence, counted }: Row, from: number, to: number): boolean => {
  for (let at = from; at < to - 1; at += 1) if (counted[at] !== true && (sentence.hits[at] ?? []).some((hit) => hit.list === 'prepositions' && hit.exact && hit.until < to)) return true
  return false
}

/** Whether a light verb in the active stands a few words before a noun of action. */
export const lightBefore = (verbs: readonly Verb[], verb: Verb): boolean => {
  const light = verbs[verbs.indexOf(verb) - 1]
  return light !== undefined && light.light && light.form === 'finite' && !light.passive && verb.at - light.until <= 6
}

/** "أعلنت بغداد حظر ثلاثة أحزاب": whether a body that announces what is done to somebody does it: what states and bodies order; what people under arms do to others than their own. */
export const announced = (row: Row, verb: Verb, { own, subject }: { readonly own: Predicate['arguments']; readonly subject: number | undefined }): boolean => {
  const who = subject === undefined ? undefined : row.participants[subject]
  const whom = row.participants[own.find(({ slot }) => slot === 'genitive')?.participant ?? -1]
  if (who === undefined || who.kind === 'person' && who.titles.length === 0 || /(?:ه|ها|هم)$/u.test(row.sentence.tokens[whom === undefined ? -1 : whom.until - 1]?.form ?? '')) return false
  const types = verb.frames.map((hit) => hit.frame?.type ?? '')
  if (types.every((type) => /^(?:coerce|sanction|retreat\/(?:release|resign)|mobilize)/u.test(type))) return true
  return types.every((type) => type.startsWith('assault')) && (who.kind === 'group' || who.value === 'combatant') && row.sentence.tokens[verb.at - 1]?.form !== ','
}

/** "أعلن المدير ارتفاع حصيلة الهجوم الذي استهدف الميناء": an action that another noun holds, or on which a clause of its own tells more, is not what the verb's subject does. */
const toldOfItself = ({ sentence, pack, holder }: Row, light: Verb, noun: number): boolean => {
  const definite = (at: number): boolean => pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => !analysis.outer && analysis.features.includes('definite'))
  if (!definite(noun)) return false
  if (isRelative(sentence, noun + 1) || isRelative(sentence, noun + 2)) return true
  const before = noun - 1
  return before > light.until && (holder[before] ?? -1) < 0 && sentence.tokens[before]?.kind === 'word' && !isFunctionWord(sentence, before) && !definite(before)
}

/** Whether a noun of action stands behind a preposition that is not its light verb's own, or is pointed at: "ردا على هجوم", "هذه الهجمات". */
export const isBeside = (row: Row, light: Verb, noun: number): boolean => {
  const { sentence, pack } = row
  if (pack.hasCase) return false
  const at = isListed(sentence, noun - 1, 'determiners', 'demonstrative') ? noun - 1 : noun
  if (at < noun || toldOfItself(row, light, noun)) return true
  return at - 1 > light.until && isListed(sentence, at - 1, 'prepositions') && !isListed(sentence, at - 1, 'prepositions', 'about', 'from') && !(sentence.hits[at - 1] ?? []).some((hit) => hit.list === 'prepositions' && isListed(sentence, light.at, 'light-verbs', hit.value))
}
