/** A stretch of a document's kept text. Offsets are UTF-16 code units, half-open: `text.slice(start, end) === quote`, always. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The span of `text` from `start` to `end`. Throws where that lies outside the text: a bug, never a bad document. */
export const span = (text: string, start: number, end: number): Span => {
  if (start < 0 || end > text.length || start > end) throw new RangeError(`no span ${start}..${end} in a text of ${text.length}`)
  return { start, end, quote: text.slice(start, end) }
}

/** Whether two half-open stretches share at least one code unit. */
export const overlaps = (a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>): boolean => outer.start <= inner.start && inner.end <= outer.end
