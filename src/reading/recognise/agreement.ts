import type { Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import type { Candidate } from './candidate.ts'

/** Whether a word bears its article in writing. */
export const bearsArticle = (pack: Language, sentence: Sentence, at: number): boolean => !pack.hasCase && pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => !analysis.outer && analysis.features.includes('definite'))

/** "القوة المهاجمة", "معتقلين سياسيين": where qualifiers follow their noun and agree with it, a description right behind another is its adjective. */
export const agreesWith = (pack: Language, sentence: Sentence, before: Candidate | undefined, after: Candidate): boolean => {
  // "منظمة «شهود» الحقوقية": behind a body's name a feminine with the article is its adjective.
  if (!pack.hasCase && before !== undefined && before.rule === 'name/quoted' && before.until === after.at && after.naming === 'described' && !after.plural && bearsArticle(pack, sentence, after.at) && (sentence.tokens[after.at]?.form ?? '').endsWith('ة')) return true
  // "طاقمه المؤلف من": behind a noun with a pronoun attached so is whatever bears one.
  if (!pack.hasCase && before !== undefined && before.naming === 'described' && before.until === after.at && after.naming === 'described' && !after.plural && attached.test(sentence.tokens[before.until - 1]?.form ?? '') && pack.analyse(sentence.tokens[before.until - 1]?.fold ?? '').some((analysis) => analysis.features.includes('pronoun')) && bearsArticle(pack, sentence, after.at)) return true
  if (!pack.headFirst || pack.hasCase || before === undefined || before.naming !== 'described' || before.until !== after.at || after.naming !== 'described' || after.proclitic !== null || after.coordinated) return false
  const bears = (at: number): boolean => bearsArticle(pack, sentence, at)
  const ending = (at: number): string => /(?:ون|ين|ات)$/u.exec(sentence.tokens[at]?.fold ?? '')?.[0] ?? ''
  // Between nouns that both bear the article a subject and an object may meet: only what agrees as an adjective does is one.
  if (bears(before.at) && bears(after.at)) return before.kind !== 'person' && after.kind === 'person' && !after.plural && (sentence.tokens[after.at]?.fold ?? '').endsWith('ه')
  // "ناشط معارض": one person behind another without an article, alike in the accusative's sign, is no object.
  const accusative = (at: number): boolean => (sentence.tokens[at]?.fold ?? '').endsWith('ا')
  const feminine = (at: number): boolean => (sentence.tokens[at]?.form ?? '').endsWith('ة')
  const single = before.kind === 'person' && after.kind === 'person' && !before.plural && !after.plural && before.rule === 'described/actors' && after.rule === 'described/actors'
  if (single && !bears(before.at) && !bears(after.at) && accusative(before.at) === accusative(after.at) && feminine(before.at) === feminine(after.at)) return true
  return !bears(before.at) && !bears(after.at) && ending(before.until - 1) !== '' && ending(before.until - 1) === ending(after.at)
}

/** Pronouns as they are written to a noun. Matches "طاقمه"; not "وجه", "الشرطة". */
const attached = /\p{L}{3}(?:ه|ها|هم|هما)$/u
