import { fold } from '../../text/normalise.ts'

/** Apostrophes and dots that stand inside or behind a name and are often left out. Matches "'" in "sana'a" and "." in "u.s."; not "-". */
const unspoken = /['.\u02BC\u02BE\u02BF]/gu
/** What parts the words of a name. Matches "-" in "al-shati" and the space of "al shati"; not a letter. */
const between = /[^\p{L}\p{N}]+/gu

/**
 * The parts of a word as keys hold them: folded, without apostrophes and dots, split at hyphens. `keyParts("Sana'a")` is
 * `['sanaa']`, `keyParts('al-Shati')` is `['al', 'shati']`; empty for what has neither letter nor digit.
 */
export const keyParts = (word: string): readonly string[] => {
  const spoken = fold(word).replace(unspoken, '').replace(between, ' ').trim()
  return spoken === '' ? [] : spoken.split(' ')
}

/** The key under which a name is held: the parts of all its words, joined by single spaces. Folded and unfolded words give the same key. */
export const placeKey = (words: readonly string[]): string => words.flatMap(keyParts).join(' ')
