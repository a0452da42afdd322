import type { Hit } from '../../packs/language.ts'
import { isListed, isMark, isQuotation, opensInfinitive } from '../recognise/look.ts'
import type { Sentence } from '../split.ts'
import type { Row, Verb } from './row.ts'

export const has = (hit: Pick<Hit, 'features'>, ...features: readonly string[]): boolean => features.some((feature) => hit.features.includes(feature))

/** "a-t-il déclaré": a pronoun that a hyphen joins to the verb before it. */
export const isInvertedPronoun = (sentence: Sentence, at: number): boolean => sentence.tokens[at]?.joint === '-' && isListed(sentence, at, 'pronouns')

/** The longest auxiliary that ends where one of one word does: "s est" (a perfect) over "est". */
const wholeAuxiliary = (sentence: Sentence, at: number, hit: Hit): Hit => {
  const longer = at === 0 ? undefined : (sentence.hits[at - 1] ?? []).find((one) => one.list === 'auxiliaries' && one.until === hit.until)
  return longer ?? hit
}

/** Whether a word is part of a fixed adverb that may stand inside a verb's group ("ont de nouveau défilé", "a en effet"). */
const inAdverb = (sentence: Sentence, at: number): boolean => {
  for (let from = Math.max(0, at - 3); from <= at; from += 1) if ((sentence.hits[from] ?? []).some((hit) => hit.list === 'adverbs' && hit.until > at)) return true
  return false
}

/** The auxiliary of a kind (be, have, do, get) among the few words before a verb, looking past adverbs, negations and a pronoun joined to it. */
export const auxiliaryBefore = ({ sentence, holder }: Row, at: number, ...kinds: readonly string[]): Hit | null => {
  for (let before = at - 1; before >= Math.max(0, at - 5); before -= 1) {
    if (isInvertedPronoun(sentence, before) || inAdverb(sentence, before)) continue
    // "a «neutralisé» trois hommes": a quotation mark parts nothing.
    if (isQuotation(sentence, before)) continue
    if (isMark(sentence, before) || (holder[before] ?? -1) >= 0) return null
    // "1 am" is no form of "be".
    const hit = sentence.tokens[before - 1]?.kind === 'number' && isListed(sentence, before, 'meridiems') ? undefined : (sentence.hits[before] ?? []).find((one) => one.list === 'auxiliaries' && one.until <= at)
    if (hit !== undefined) {
      const whole = wholeAuxiliary(sentence, before, hit)
      return kinds.includes(whole.value.split(':')[0] ?? '') ? whole : null
    }
    if (isListed(sentence, before, 'prepositions') && !opensInfinitive(sentence, before)) return null
    if ((sentence.hits[before] ?? []).some((one) => one.frame !== null || one.list === 'reporting' || one.list === 'verbs')) return null
  }
  return null
}

export const auxiliaryTense = (hit: Hit | null): Verb['tense'] => {
  const said = hit?.value.split(':')[1]
  return said === 'past' || said === 'present' || said === 'future' ? said : null
}
