import { fold } from './normalise.ts'

/**
 * A word, a number or a mark of a text, with its place in it (UTF-16 code units, half-open).
 * Words are split at hyphens and apostrophes; `joint` says what stood there, so that "Brak al-Shati" and "Brak al Shati" look alike
 * to a lexicon, while "2019-2020" and "2019 2020" can be told apart.
 */
export type Token = {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly fold: string
  readonly kind: 'word' | 'number' | 'mark'
  /** First letter is an upper-case letter (always false in scripts without case). */
  readonly capital: boolean
  /** The hyphen or apostrophe that joins it to the token before, '' where none does. */
  readonly joint: string
  /** Whether white space (or the start of the text) stands before it. */
  readonly spaced: boolean
}

/**
 * One token at a time: an abbreviation with points, a number with its separators, a word, a mark.
 * Matches "U.S.", "1,800", "Traoré", "؟"; of "didn't" it takes "didn" and then "t".
 */
const tokenPattern = /\p{Lu}\.(?:\p{Lu}\.?)*(?![\p{L}\p{N}])|\p{N}+(?:[.,٫٬]\p{N}+)*|\p{L}[\p{L}\p{M}\u0640\u200C\u200D]*|[^\s\p{L}\p{N}\p{C}\u0640]|[\u200B]/gu
/** What joins the parts of a compound: hyphens and apostrophes. Matches "-", "’"; not "—". */
const joining = /^[-‐‑'’ʼ`＇′‵՚]$/u
const upper = /^\p{Lu}/u
const startsWithLetter = /^\p{L}/u
const startsWithNumber = /^\p{N}/u

/** The tokens of `text` between `from` and `to`. Linear; marks that join two parts of a compound become the second part's `joint`. */
export const tokenise = (text: string, from = 0, to = text.length): readonly Token[] => {
  const tokens: Token[] = []
  const pattern = new RegExp(tokenPattern)
  pattern.lastIndex = from
  let joint = ''
  let end = from
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const form = match[0]
    const start = match.index
    const touching = tokens.length > 0 && start === end
    if (touching && joining.test(form) && tokens[tokens.length - 1]?.kind !== 'mark') {
      const next = text.charCodeAt(start + form.length)
      if (next > 0x20 && startsWithLetterOrNumber(text, start + form.length, to)) {
        joint = form
        end = start + form.length
        continue
      }
    }
    end = start + form.length
    const { kind, fold, capital } = lookOf(form)
    tokens.push({ start, end, form, kind, fold, capital, joint, spaced: !touching && joint === '' })
    joint = ''
  }
  return tokens
}

const startsWithLetterOrNumber = (text: string, at: number, to: number): boolean => {
  if (at >= to) return false
  const character = String.fromCodePoint(text.codePointAt(at) as number)
  return startsWithLetter.test(character) || startsWithNumber.test(character)
}

/** What a form alone says of its token. */
type Look = Pick<Token, 'kind' | 'fold' | 'capital'>
// News repeats its words: what a run's forms look like is kept, up to a bound.
const looks = new Map<string, Look>()
const mostLooks = 200_000
const lookOf = (form: string): Look => {
  const kept = looks.get(form)
  if (kept !== undefined) return kept
  const kind = startsWithLetter.test(form) ? 'word' : startsWithNumber.test(form) ? 'number' : 'mark'
  // A trailing point belongs to the sentence as much as to the abbreviation: "U.S." and "U.S" are one form.
  const look: Look = { kind, fold: kind === 'mark' ? form : fold(form).replace(/\.$/, ''), capital: kind === 'word' && upper.test(form) }
  if (looks.size >= mostLooks) looks.clear()
  looks.set(form, look)
  return look
}
