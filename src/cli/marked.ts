import type { Part as DocumentPart, Span } from '../model/index.ts'
import { faint, marked, oneText, type Part, strong } from './terminal.ts'
import type { Piece } from './wrap.ts'

/** Passages with the words around them. Marks stand in the text too, so that they survive a pipe and `NO_COLOR`. */

const mostAround = 240

/** A sentence ends here. Matches ". " and "؟ "; not the point in "1.5". */
const sentenceEnd = /[.!?؟…۔][\p{Pe}\p{Pf}"']{0,3}\s/gu

/** Where the sentence or, where that is long, the words around a stretch begin and end: never beyond its part of the document. */
export const around = (text: string, from: number, until: number, parts: readonly DocumentPart[]): { readonly start: number; readonly end: number } => {
  const part = parts.find(({ start, end }) => start <= from && until <= end) ?? { start: 0, end: text.length }
  const low = Math.max(part.start, from - mostAround)
  const high = Math.min(part.end, until + mostAround)
  let start = low === part.start ? low : afterSpace(text, low)
  for (const end of text.slice(low, from).matchAll(sentenceEnd)) start = low + end.index + end[0].length
  const [after] = text.slice(until, high).matchAll(sentenceEnd)
  const whole = sentenceEnds(text.slice(from, until))
  const end = whole ? until : after === undefined ? (high === part.end ? high : beforeSpace(text, high)) : until + after.index + after[0].trimEnd().length
  return { start: Math.min(start, from), end: Math.max(end, until) }
}

const sentenceEnds = (text: string): boolean => [...`${text} `.matchAll(sentenceEnd)].some(({ index, 0: found }) => index + found.length === text.length + 1)
const afterSpace = (text: string, at: number): number => {
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}
const beforeSpace = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? at : space
}

/** The words around `evidence`, with it between ⟦ and ⟧ and the trigger in it standing out. */
export const markedParts = (text: string, evidence: readonly Span[], trigger: Span | null, parts: readonly DocumentPart[]): Part => {
  const sorted = [...evidence].sort((a, b) => a.start - b.start)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const { start, end } = around(text, first.start, last.end, parts)
  const pieces: Piece[] = []
  let at = start
  for (const passage of sorted) {
    if (passage.start < at) continue
    const inside = trigger !== null && trigger.start >= passage.start && trigger.end <= passage.end ? trigger : null
    pieces.push(
      faint(text.slice(at, passage.start)), marked('⟦'),
      ...(inside === null ? [strong(passage.quote)] : [strong(text.slice(passage.start, inside.start)), marked(inside.quote), strong(text.slice(inside.end, passage.end))]),
      marked('⟧'),
    )
    at = passage.end
  }
  return [start > 0 ? '… ' : '', oneText([...pieces, faint(text.slice(at, end))]), end < text.length ? ' …' : '']
}
