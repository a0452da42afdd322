import type { Part, PartKind } from '../model/document.ts'
import type { Hit, Language } from '../packs/language.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import type { Identified } from './identify.ts'

/** A sentence: its tokens and what the language's lists say of each. */
export type Sentence = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly part: PartKind
  /** The paragraph it stands in: sentences of one part share it. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
  /** For each token, the list entries that begin there, longest first. */
  readonly hits: readonly (readonly Hit[])[]
}

export type Split = Identified & { readonly sentences: readonly Sentence[] }

/** Marks that may end a sentence. Matches "." and "؟"; not ":". */
const ending = /^[.!?…؟۔。！？]$/u
/** What may still belong to a sentence after its end: closing quotation marks and brackets. Matches "”"; not "“". */
const closing = /^["”»’')\]}]$/u
/** Begins with a small letter. Matches "said"; not "Said" and not "4". */
const small = /^\p{Ll}/u
const isSmall = (form: string): boolean => small.test(form)
/** Characters at which a stretch of one line is cut when it is longer than any sentence. */
const mostTokens = 400

/**
 * The borders of sentences among the tokens of one part: after an ending mark, its closing quotes, and white space or a capital.
 * A point after an abbreviation, an initial or before a small letter ends nothing; a line break always ends.
 */
const borders = (text: string, tokens: readonly Token[], language: Language | null): readonly number[] => {
  const abbreviations = language?.list('abbreviations')
  const found: number[] = []
  let since = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token
    const next = tokens[index + 1]
    if (next === undefined) break
    const broken = next.spaced && text.slice(token.end, next.start).includes('\n')
    if (!broken && index - since < mostTokens) {
      if (token.kind !== 'mark' || !ending.test(token.form)) continue
      let last = index
      while (tokens[last + 1] !== undefined && (tokens[last + 1] as Token).start === (tokens[last] as Token).end && (ending.test((tokens[last + 1] as Token).form) || closing.test((tokens[last + 1] as Token).form))) last += 1
      const after = tokens[last + 1]
      if (after === undefined) break
      if (!after.spaced && after.start === (tokens[last] as Token).end) continue
      const before = tokens[index - 1]
      // "(R-Wis.) said", "“Why?” he asked": before a small letter nothing ends.
      if (last > index && after.kind === 'word' && language?.hasCase !== false && isSmall(after.form)) continue
      if (token.form === '.' && last === index && before !== undefined) {
        if (abbreviations?.has(before.fold)) continue
        if (language?.hasCase !== false && before.capital && before.form.length === 1 && !(after.capital && language?.list('determiners').has(after.fold) === true)) continue
        if (after.kind === 'word' && language?.hasCase !== false && !after.capital && !before.fold.includes('.')) continue
      }
      if (before?.kind === 'word' && token.form === '…' && after.kind === 'word' && !after.capital) continue
      found.push(last + 1)
      since = last + 1
      index = last
      continue
    }
    found.push(index + 1)
    since = index + 1
  }
  return found
}

/** Cuts a document's parts into sentences and tokens, with the language's lists looked up once for every stage after. Linear in the text. */
export const split = (identified: Identified): Split => {
  const { text, parts, pack } = identified
  const sentences: Sentence[] = []
  parts.forEach((part: Part, paragraph) => {
    const tokens = tokenise(text, part.start, part.end)
    let from = 0
    for (const to of [...borders(text, tokens, pack), tokens.length]) {
      if (to <= from) continue
      const row = tokens.slice(from, to)
      sentences.push({
        index: sentences.length,
        start: (row[0] as Token).start,
        end: (row.at(-1) as Token).end,
        part: part.kind,
        paragraph,
        tokens: row,
        hits: pack === null ? row.map(() => []) : row.map((_, at) => pack.hits(row, at)),
      })
      from = to
    }
  })
  return { ...identified, sentences }
}
