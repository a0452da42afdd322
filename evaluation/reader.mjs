// Reads as anyone reads: through the built library. A failure counts as a reading with nothing in it, and is counted.
import { read } from '../dist/stemma.js'
import { blank } from './blank.mjs'

/** Reads one input of a task. Throws never: a document that can't be read scores as if nothing were in it. */
export const reading = (input) => {
  const result = read(input)
  return result.kind === 'failure' ? { ...blank(input.content.kind === 'text' ? input.content.text : ''), failure: result } : result
}
