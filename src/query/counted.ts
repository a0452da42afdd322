import type { FigureFold } from '../model/index.ts'
import { fold } from '../text/normalise.ts'
import { bareNoun } from '../text/noun.ts'
import type { RecordClaim } from './view.ts'

/**
 * What a figure counts, for a reader of a language: the noun that all its tellings in that language share, as they write it; null where
 * there is none, and the unit says it, or where a named group is counted.
 */
export const nounFor = ({ nouns }: Pick<FigureFold, 'nouns'>, claims: Iterable<RecordClaim>, language: string): string | null => {
  const noun = nouns?.find((one) => one.language === language)?.noun
  if (noun === undefined) return null
  for (const { quantity } of claims) if (quantity?.of != null && fold(bareNoun(quantity.of)) === noun) return bareNoun(quantity.of)
  return noun
}
