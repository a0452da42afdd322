import { type Said, saidBy } from '../query/voices.ts'
import type { Namer, ShownName } from '../query/naming.ts'
import type { Voice } from '../model/index.ts'
import { faint, named, type Part } from './terminal.ts'

/** Names and voices as parts of a line. */

/** A name in the reader's script, the original beside it. */
export const nameParts = ({ shown, original }: ShownName): Part => (original === null ? named(shown) : [named(shown), ' (', faint(original), ')'])

const voiceParts = async ({ name, entity, described, note }: Said, namer: Namer): Promise<Part> => {
  const shown = nameParts(await namer.name(entity, name))
  return [described ? ['“', shown, '”'] : shown, note === null ? '' : faint(` (${note})`)]
}

/** `Le Monde ← Jonathan Winer (alleged)`. */
export const chainParts = async (chain: readonly Voice[], namer: Namer): Promise<Part> => {
  const voices = await Promise.all(saidBy(chain).map((said) => voiceParts(said, namer)))
  return voices.flatMap((part, index) => (index === 0 ? [part] : [faint(' ← '), part]))
}
