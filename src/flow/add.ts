import { documentId, type DocumentInput, type Failure } from '../model/index.ts'
import { outdated } from '../store/keep.ts'
import { RecordRefused } from '../store/refused.ts'
import type { Store } from '../store/store.ts'
import { readerFingerprint } from './installed.ts'
import { type Reads, readings } from './readings.ts'
import type { Incoming } from './sources.ts'

/** What became of one thing that was to be added. `added` is said once it is on the disk, never before. */
export type Added =
  | { readonly kind: 'added'; readonly name: string; readonly id: string; readonly title: string | null; readonly claims: number; readonly read: string; readonly language: string | null }
  | { readonly kind: 'known'; readonly name: string; readonly id: string }
  | { readonly kind: 'left-out'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure }

export type Adding = Omit<Reads, 'want'> & { readonly store: Store; readonly clock: () => string }

/** The id that a document will have in the record, before it is read. */
const idOf = ({ content, url, publisher }: DocumentInput): string => {
  switch (content.kind) {
    case 'bytes': return documentId(content.bytes, { url, publisher })
    case 'html': return documentId(content.html, { url, publisher })
    case 'plain': return documentId(content.plain, { url, publisher })
    case 'text': return documentId(content.text, { url, publisher })
  }
}

/** A record holds the readings of one reader: two would not compare. Throws RecordRefused. */
const checkReader = async (store: Store): Promise<void> => {
  // What waits to be read again is of no reader: one document that a new reader can't read must not close the record to all others.
  if ((await store.readers()).some((reader) => reader !== outdated && reader !== readerFingerprint()))
    throw new RecordRefused('other-reader', `${store.path} was read by another version of Stemma or its languages: “stemma reread” reads it again with this one, and keeps all decisions`)
}

/**
 * Reads what comes in and keeps it, each document in one transaction of its own; gives the results in the order of the input.
 * What is known already is not read again, so that running it once more goes on where it stopped.
 */
export async function* add(incoming: AsyncIterable<Incoming>, { store, clock, ...reads }: Adding): AsyncGenerator<Added> {
  await checkReader(store)
  async function* unknown(): AsyncGenerator<Incoming | { readonly kind: 'known'; readonly name: string; readonly id: string }> {
    for await (const item of incoming) {
      if (item.kind !== 'document') { yield item; continue }
      const id = idOf(item.input)
      if ((await store.held([id])).has(id)) yield { kind: 'known', name: item.name, id }
      // The caller's own id names a line, not a document.
      else yield { ...item, input: { ...item.input, id: null } }
    }
  }
  for await (const result of readings<'rows', Extract<Added, { kind: 'known' }>>(unknown(), { ...reads, want: 'rows' })) {
    if (result.kind !== 'read') { yield result; continue }
    const { rows, title, claims, read } = result.done
    const kept = await store.keep(rows, clock())
    yield kept === 'known' ? { kind: 'known', name: result.name, id: rows.id } : { kind: 'added', name: result.name, id: rows.id, title, claims, read, language: rows.language }
  }
}
