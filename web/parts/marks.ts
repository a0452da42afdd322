/** What is marked in a text: stretches that overlap are taken apart into pieces that do not. */

export type Layer = 'claims' | 'voices' | 'names' | 'times' | 'figures'
export const layers: readonly { readonly name: Layer; readonly colour: string }[] = [
  { name: 'claims', colour: 'var(--claim)' }, { name: 'voices', colour: 'var(--voice)' }, { name: 'names', colour: 'var(--name)' }, { name: 'times', colour: 'var(--time)' }, { name: 'figures', colour: 'var(--number)' },
]
/** `id` is the claim's where the layer is claims. */
export type Mark = { readonly start: number; readonly end: number; readonly layer: Layer; readonly id: string | null }
export type Piece = { readonly start: number; readonly text: string; readonly layers: readonly Layer[]; readonly claims: readonly string[] }

/** The pieces of a stretch of a text, in order: `text` is all of them joined. */
export const pieces = (text: string, marks: readonly Mark[], { start, end }: { readonly start: number; readonly end: number }): readonly Piece[] => {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start)
  const cuts = [...new Set([start, end, ...inside.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const until = cuts[index + 1] as number
    const over = inside.filter((mark) => mark.start <= from && mark.end >= until)
    // The shortest claim over a piece is the one that is meant.
    const claims = over.filter((mark) => mark.layer === 'claims' && mark.id !== null).sort((a, b) => a.end - a.start - (b.end - b.start)).map(({ id }) => id as string)
    return { start: from, text: text.slice(from, until), layers: [...new Set(over.map(({ layer }) => layer))], claims: [...new Set(claims)] }
  })
}
