import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decide } from '../ledger/decisions.ts'
import { intake } from '../ledger/intake.ts'
import { know } from '../ledger/listing.ts'
import type { KeptDocument, Shelf } from '../ledger/shelf.ts'
import { allDocuments } from '../store/narrow.ts'
import { prepared } from '../store/prepared.ts'
import { openStore, type Snapshot, type Store } from '../store/store.ts'
import { sqliteShelf } from '../store/shelf.ts'
import { settled } from './settled.ts'
import { searchedText, type Terms } from './terms.ts'

/**
 * The record as it was known at a past moment: only what had been published, or what we had learnt, by then is folded, with today's
 * rules. It is folded anew in a file of its own, which goes when it is closed, so that nothing of the record is touched.
 */

/** `at` is an ISO 8601 date, whose whole day counts, or date-time. `by` says by which clock: when reports were published, or when they were added. */
export type Moment = { readonly at: string; readonly by: 'published' | 'learnt' }
/** What was left out: reports that came later, and under `published` those of which nobody knows when they were. */
export type LeftOut = { readonly kept: number; readonly later: number; readonly undated: number }

const isDate = (time: string): boolean => time.length === 10
/** Whether a moment of the record lies no later than the one asked for; a date stands for its whole day. */
const isBy = (time: string, at: string): boolean => (isDate(at) || isDate(time) ? time.slice(0, 10) <= at.slice(0, 10) : Date.parse(time) <= Date.parse(at))
/** The last day or moment of a half-open stretch. */
const lastOf = (until: string): string => (isDate(until) ? new Date(Date.parse(`${until}T00:00:00Z`) - 1).toISOString().slice(0, 10) : until)

/** Whether a document was known then; null where its date is not. */
export const wasKnown = ({ reading, retrieved }: Pick<KeptDocument, 'retrieved'> & { readonly reading: Pick<KeptDocument['reading'], 'published'> }, { at, by }: Moment): boolean | null => {
  if (by === 'learnt') return isBy(retrieved, at)
  return reading.published === null ? null : isBy(lastOf(reading.published.until), at)
}

const together = 100

export type AsOf = { readonly snapshot: Snapshot; readonly left: LeftOut; readonly close: () => Promise<void> }

/** Folds the record as of a moment. `from` is a state of the record as it stands. */
export const asOf = async (from: Snapshot, moment: Moment, { terms, settle }: { readonly terms: Terms; readonly settle: (shelf: Shelf) => Promise<unknown> }): Promise<AsOf> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-as-of-'))
  const path = join(folder, 'record.db')
  let store: Store | null = null
  const gone = async (): Promise<void> => {
    await store?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    store = openStore(path, { create: true })
    const shelf = sqliteShelf(from.base)
    const left = { kept: 0, later: 0, undated: 0 }
    for await (const page of allDocuments(from.base)) {
      for (let at = 0; at < page.length; at += together) for (const document of await shelf.documents(page.slice(at, at + together))) {
        const known = wasKnown(document, moment)
        left[known === null ? 'undated' : known ? 'kept' : 'later'] += 1
        if (known === true) await store.keep(prepared(intake(document), { reader: 'as-of', terms: terms(searchedText(document.reading), document.reading.language), content: null }), document.retrieved)
      }
    }
    for (const known of await shelf.known()) await know(store.shelf, known)
    for (const decision of await shelf.decisions()) if (isBy(decision.at, moment.at)) await decide(store.shelf, decision)
    await settled(store, settle)
    const snapshot = await store.snapshot()
    return { snapshot, left, close: async () => { await snapshot.close(); await gone() } }
  } catch (error) {
    await gone()
    throw error
  }
}
