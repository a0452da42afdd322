/** How much a decoded text looks like writing. It compares the readings of the same bytes in several encodings; it is no measure across texts. */

/** The letters that make up most of any text in their script, whatever the language. */
const frequent = new Set('اليمنوتردةسعبكоеаинтсрвлкмдпуяыь')

/** A run of letters with a letter above ASCII. Matches "Москва", "été"; not "Mali". */
const letters = /[\p{L}\p{M}]+/gu
const ascii = /^[\x00-\x7f]*$/
const upper = /\p{Lu}/u
const lower = /\p{Ll}/u
const scripts = [/\p{Script=Latin}/u, /\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Hebrew}/u, /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u]
/** Characters that no one types: the replacement character, controls, private use, unassigned. Matches U+FFFD; not a line break. */
const garbage = /[\uFFFD\p{Co}\p{Cn}]|[\x00-\x08\x0B\x0E-\x1F\x7F-\x9F]/gu
/** Signs above ASCII that stand inside words only by mistake. Matches "Ð¿" halves such as "±"; not "é". */
const oddSigns = /[\u00A1-\u00A9\u00AC-\u00BA\u00BC-\u00BF×÷\u2500-\u259F¤‡†‰ƒ]/gu

const scriptOf = (character: string): number => scripts.findIndex((script) => script.test(character))

/** 1 for a word of one script in a usual case pattern, less for mixtures and cases no one writes. */
const wordScore = (word: string): number => {
  const characters = [...word]
  const kinds = new Set(characters.map(scriptOf))
  if (kinds.size > 1) return 0
  const kind = [...kinds][0] as number
  if (kind === -1) return 0.2
  const isLatin = kind === 0
  // "mOSKWA": a capital after a small letter, which the wrong one of two Cyrillic encodings gives.
  const inverted = characters.some((character, index) => index > 0 && upper.test(character) && lower.test(characters[index - 1] as string))
  if (inverted) return isLatin ? 0.4 : 0.05
  const above = characters.filter((character) => character > '\x7f').length
  if (isLatin) return above / characters.length <= 0.34 ? 0.95 : above / characters.length <= 0.5 ? 0.6 : 0.1
  if (kind === 5) return characters.length > 1 ? 0.75 : 0.5
  if (kind === 3 || kind === 4) return 0.7
  const known = characters.filter((character) => frequent.has(character.toLowerCase())).length / characters.length
  return 0.35 + 0.65 * known
}

/** From 0 (noise) to about 1 (writing): the mean over words with letters above ASCII, less what no one would type. */
export const plausibility = (text: string): number => {
  let words = 0
  let total = 0
  let high = 0
  for (const match of text.matchAll(letters)) {
    if (ascii.test(match[0])) continue
    words += 1
    high += match[0].length
    if (words > 4000) break
    total += match[0].length > 60 ? 0 : wordScore(match[0]) * match[0].length
  }
  const bad = (text.match(garbage) ?? []).length
  const odd = (text.match(oddSigns) ?? []).length
  const weight = high + 3 * bad + 1.5 * odd
  return weight === 0 ? 0 : total / weight
}
