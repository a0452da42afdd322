import { isListed } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row, Verb } from './row.ts'
import { qualifies } from './sides.ts'

/** "قضت محكمة بسجن ناشط", "اعترفت إسبانيا بدولة فلسطين": whom the words of a row that its subject parts from the verb are about: right behind them, or begun by them. */
export const restObject = ({ pack, sentence, participants, counted }: Row, verb: Verb, found: readonly Argument[]): number | null => {
  const asks = verb.frames.some((hit) => /^(?:request|threaten|agree|accuse|reject)(?!\/investigate)/u.test(hit.frame?.type ?? ''))
  const opens = (until: number): boolean => isListed(sentence, until - 1, 'prepositions') && !(isListed(sentence, until - 1, 'prepositions', 'in') && verb.frames.some((hit) => hit.frame?.type.startsWith('assault') === true))
  const rest = pack.hasCase || asks ? undefined : verb.frames.map((hit) => (hit.rest === null || opens(hit.rest.until) ? null : hit.rest)).filter((one) => one !== null).sort((a, b) => b.until - a.until)[0]
  if (rest === undefined) return null
  const index = participants.findIndex((one, at) => !found.some((argument) => argument.participant === at && argument.slot === 'subject') && !qualifies(one) && ((one.at >= rest.at && one.at < rest.until && one.until > rest.until) || (one.phrase.at >= rest.until && one.phrase.at - rest.until <= 2 && one.proclitic === null && (one.phrase.at === rest.until || counted[rest.until] === true))))
  return index < 0 ? null : index
}

/** "إطلاق سراح رهائن": the people that the last words of a row name, where the row is met as it stands. */
export const innerParticipant = ({ pack, participants }: Row, verb: Verb): number | null => {
  if (pack.hasCase || verb.until - verb.at < 2 || verb.frames.length === 0) return null
  const found = participants.findIndex((one) => one.at > verb.at && one.until === verb.until && one.naming === 'described' && (one.kind === 'person' || one.kind === 'group') && one.plural && one.proclitic === null && one.rule === 'described/actors')
  return found < 0 ? null : found
}
