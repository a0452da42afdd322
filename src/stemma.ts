/**
 * The library. `read` reads one document and stores nothing; `open` gives a record to add documents to and to ask.
 */
import { loadReader, type Reader } from './flow/reader.ts'
import type { DocumentInput, Failure, Reading } from './model/index.ts'

export * from './model/index.ts'
export * from './record.ts'

let reader: Reader | null = null

/** Nothing said from outside, for `read` calls that only have a content. */
const unsaid = { id: null, path: null, url: null, publisher: null, published: null, language: null } as const

/**
 * Reads one document, in this thread. Pure but for loading the packs once.
 * @returns the reading, or a Failure that says why there is none: a bad document is a value, never an exception.
 */
export const read = (input: Pick<DocumentInput, 'content'> & Partial<DocumentInput>): Reading | Failure => {
  reader ??= loadReader()
  return reader.read({ ...unsaid, ...input })
}
