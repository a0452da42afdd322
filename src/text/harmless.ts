/** What a page could smuggle into a terminal is made visible instead of obeyed. */

/** Breaks and tabs, which a line of output can't hold. Matches "\n"; not " ". */
const breaks = /[\t\n\r\v\f\u0085\u2028\u2029]+/gu
/** Marks without width that only steer joining or direction by one letter: dropped. Matches U+200F; not U+200C, which Persian needs. */
const unseen = /[\u00AD\u061C\u200B\u200E\u200F\u2060-\u2064\uFEFF]/gu
/** Controls, bidi embeddings, overrides and isolates, annotations, tags and halves of pairs. Matches U+202E; not U+200D. */
const smuggled = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

const named = (character: string): string => `‹U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}›`

/** One line of text that a terminal can be given: `harmless('a\u001b[31m') === 'a‹U+001B›[31m'`. */
export const harmless = (text: string): string => text.replace(breaks, ' ').replace(unseen, '').replace(smuggled, named)

/** In JSON the same characters are written as escapes: the value stays what it was. Matches U+202E and U+009B; not "é". C0 is escaped by JSON itself. */
const smuggledInJson = /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** One line of JSON, fit for a terminal and equal in value for a parser. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replace(smuggledInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
