import type { Failure } from '../model/index.ts'
import { outdated } from '../store/keep.ts'
import type { Adding } from './add.ts'
import { readerFingerprint } from './installed.ts'
import { readings } from './readings.ts'
import type { Incoming } from './sources.ts'

/** What became of one document that was to be read again. One that now fails keeps its old reading until a later reader can read it. */
export type Reread = { readonly kind: 'reread'; readonly name: string; readonly id: string } | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure }

/**
 * Reads every document of a record again, from what was kept of it, where another reader read it. Decisions stay.
 * Stopped in the middle, it goes on where it stopped when it is run again; until then questions see what is done.
 */
export async function* reread({ store, ...reads }: Omit<Adding, 'clock'>): AsyncGenerator<Reread> {
  const current = readerFingerprint()
  if ((await store.readers()).some((reader) => reader !== current && reader !== outdated)) await store.outdate()
  async function* kept(): AsyncGenerator<Incoming> {
    for (const id of await store.outdated()) {
      const content = await store.content(id)
      // Documents without their content came in by a library call that keeps none.
      if (content !== null) yield { kind: 'document', name: content.input.path ?? content.input.url ?? id, input: { ...content.input, id: null }, captured: content.captured }
    }
  }
  for await (const result of readings(kept(), { ...reads, want: 'rows' })) {
    if (result.kind === 'refused') yield result
    if (result.kind !== 'read') continue
    await store.replaceReading(result.done.rows)
    yield { kind: 'reread', name: result.name, id: result.done.rows.id }
  }
}
