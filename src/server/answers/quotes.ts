import type { z } from 'zod'
import { span, type Span } from '../../model/index.ts'
import { foldWords } from '../../text/normalise.ts'
import { type Token, tokenise } from '../../text/tokens.ts'
import type { quoteCheck } from '../contract/answers.ts'

/** Whether and where words stand in a document: what an assistant's quotation is held against. */

const mostPlaces = 50
const wordsOf = (text: string): readonly Token[] => tokenise(text).filter(({ kind }) => kind !== 'mark')

const exactly = (text: string, words: string): readonly Span[] => {
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < mostPlaces; at = text.indexOf(words, at + 1)) found.push(span(text, at, at + words.length))
  return found
}

/** Where the same words stand in the same order, whatever stands between them of spaces and marks, in any case and width. */
const loosely = (text: string, tokens: readonly Token[], words: readonly Token[]): readonly Span[] => {
  const found: Span[] = []
  const wanted = words.map(({ fold }) => fold)
  for (let at = 0; at + wanted.length <= tokens.length && found.length < mostPlaces; at += 1) {
    let same = 0
    while (same < wanted.length && tokens[at + same]?.fold === wanted[same]) same += 1
    if (same === wanted.length) found.push(span(text, (tokens[at] as Token).start, (tokens[at + same - 1] as Token).end))
  }
  return found
}

/** The stretch as long as the words that shares most of them; null where it shares less than half. */
const nearest = (text: string, tokens: readonly Token[], words: readonly Token[]): Span | null => {
  const wanted = new Map<string, number>()
  for (const { fold } of words) wanted.set(fold, (wanted.get(fold) ?? 0) + 1)
  const width = Math.min(words.length, tokens.length)
  let [shared, best, bestAt] = [0, 0, -1]
  const left = new Map(wanted)
  const take = (fold: string, by: 1 | -1): void => {
    const before = left.get(fold)
    if (before === undefined) return
    // What is wanted once counts once, however often it stands there.
    if (by === 1 ? before > 0 : before >= 0) shared += by
    left.set(fold, before - by)
  }
  for (let at = 0; at < tokens.length; at += 1) {
    take((tokens[at] as Token).fold, 1)
    if (at >= width) take((tokens[at - width] as Token).fold, -1)
    if (shared > best) [best, bestAt] = [shared, at]
  }
  if (bestAt < 0 || best * 2 < words.length) return null
  return span(text, (tokens[Math.max(0, bestAt - width + 1)] as Token).start, (tokens[bestAt] as Token).end)
}

/** Holds words against a document's kept text. Words that are all marks are found exactly or not at all. */
export const checkQuote = (document: string, text: string, words: string): z.output<typeof quoteCheck> => {
  const places = exactly(text, words)
  if (places.length > 0) return { found: 'exactly', document, places, instead: null }
  const [tokens, wanted] = [wordsOf(text), wordsOf(words)]
  if (wanted.length === 0 || foldWords(wanted.map(({ form }) => form)) === '') return { found: 'not', document, places: [], instead: null }
  const alike = loosely(text, tokens, wanted)
  if (alike.length > 0) return { found: 'but for spacing and marks', document, places: alike, instead: null }
  return { found: 'not', document, places: [], instead: nearest(text, tokens, wanted) }
}
