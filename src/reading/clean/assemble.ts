import type { Part, PartKind } from '../../model/index.ts'

/** A stretch that is kept, with the parts in it: offsets count from the stretch's own start. */
export type KeptStretch = { readonly text: string; readonly parts: readonly { readonly start: number; readonly end: number; readonly kind: PartKind }[] }

/** What parts the stretches of a kept text. */
export const separator = '\n\n'

/** Joins stretches into the kept text, a blank line between, and moves their parts to where they then stand. */
export const assemble = (stretches: readonly KeptStretch[]): { readonly text: string; readonly parts: readonly Part[]; readonly starts: readonly number[] } => {
  const parts: Part[] = []
  const starts: number[] = []
  let at = 0
  for (const stretch of stretches) {
    starts.push(at)
    for (const part of stretch.parts) parts.push({ start: at + part.start, end: at + part.end, kind: part.kind })
    at += stretch.text.length + separator.length
  }
  return { text: stretches.map((stretch) => stretch.text).join(separator), parts, starts }
}
