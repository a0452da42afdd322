/** How many cells a terminal gives to text. Marks and joiners take none, wide East Asian characters and emoji two. */

/** Only what takes one cell each. Matches "Mali"; not "Côte" written with a combining mark. */
const narrow = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u0621-\u064a]*$/u
/** Takes no cell. Matches U+064E (fatha); not "ا". */
const zero = /^[\p{M}\p{Cf}]$/u
/** Takes two cells. Matches "漢"; not "ﺍ". */
const wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]$/u

const cells = (character: string): number => (zero.test(character) ? 0 : wide.test(character) ? 2 : 1)

/** The cells that `text` takes. */
export const width = (text: string): number => {
  if (narrow.test(text)) return text.length
  let total = 0
  for (const character of text) total += cells(character)
  return total
}

/** The longest beginning of `text` that fits into `room` cells, with "…" where something was cut. */
export const cut = (text: string, room: number): string => {
  if (width(text) <= room) return text
  return `${head(text, room - 1)}…`
}

/** The longest beginning of `text` that fits into `room` cells; at least one character, so that wrapping ends. */
export const head = (text: string, room: number): string => {
  let used = 0
  let end = 0
  for (const character of text) {
    used += cells(character)
    if (used > room && end > 0) break
    end += character.length
  }
  return text.slice(0, end)
}
