import { isListed } from '../recognise/look.ts'
import type { Argument } from './predicate.ts'
import type { Row, Verb } from './row.ts'

/** How many small words may stand between an object pronoun and its verb ("les a pas encore enlevés"). */
const longestGroup = 4

/** The object that a pronoun right before a verb or its auxiliary stands for ("les a enlevés", "leur a demandé"); null where none does. */
export const cliticBefore = ({ sentence, participants }: Row, verb: Verb): Argument | null => {
  const index = participants.findLastIndex((one) => one.rule === 'pronoun/clitic' && one.until <= verb.at)
  const clitic = participants[index]
  if (clitic === undefined || verb.at - clitic.until > longestGroup) return null
  for (let at = clitic.until; at < verb.at; at += 1) if (!['auxiliaries', 'clitics', 'negations', 'adverbs'].some((list) => isListed(sentence, at, list))) return null
  const direct = isListed(sentence, clitic.at, 'clitics', `object-${clitic.value}`)
  return { slot: direct ? 'object' : 'to', participant: index }
}
