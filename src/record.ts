/**
 * The library's half that keeps a record: `open` gives one to add documents to and to ask. It loads nothing that reads,
 * since documents are read in threads of their own: a question of a settled record is answered at once.
 */
import { add, type Added } from './flow/add.ts'
import type { LeftOut, Moment } from './flow/as-of.ts'
import { isIsoTime as isGivenTime, languageOfTag, nothingGiven, type Given } from './flow/given.ts'
import { gazetteerBytes, readerFingerprint, root, shipped, version } from './flow/installed.ts'
import { linesOf } from './flow/lines.ts'
import { reread, type Reread } from './flow/reread.ts'
import { type Read, readings, readsDefaults } from './flow/readings.ts'
import { settled } from './flow/settled.ts'
import { fromLines, fromManifest, fromPath, type Incoming, outside, type Outside } from './flow/sources.ts'
import { searching } from './flow/terms.ts'
import { claimTypes, placesCalled } from './flow/vocabulary.ts'
import { agreementOf, lastOf } from './ledger/agreement.ts'
import { decide, type Displaced, displacedOn } from './ledger/decisions.ts'
import { forget, know } from './ledger/listing.ts'
import type { Shelf } from './ledger/shelf.ts'
import type { Decision, KnownEntity } from './model/index.ts'
import type { View } from './query/view.ts'
import { type Following, following, type Piece } from './store/follow.ts'
import type { Integrity } from './store/integrity.ts'
import { RecordRefused } from './store/refused.ts'
import { openStore, type Snapshot, type Store } from './store/store.ts'
import { type Texts, viewOn } from './store/view.ts'

export { agreementOf, claimTypes, lastOf, placesCalled, nothingGiven, fromLines, fromManifest, fromPath, gazetteerBytes, isGivenTime, languageOfTag, linesOf, outside, readerFingerprint, readings, readsDefaults, RecordRefused, root, shipped, version }
export type { Added, Displaced, Following, LeftOut, Piece, Moment, Given, Incoming, Integrity, Outside, Read, Reread }

/** What is behind paths, folders and URLs, ready to be added: `record.add(reports(['folder']))`. `given` is what the files do not say of themselves. */
export async function* reports(paths: readonly string[], given: Partial<Given> = {}): AsyncGenerator<Incoming> {
  const from = outside(process.stdin, () => new Date().toISOString(), null)
  for (const path of paths) yield* fromPath(path, { ...nothingGiven, ...given }, from)
}

export type AddOptions = { readonly signal?: AbortSignal; readonly threads?: number; readonly patience?: number }

export type OpenView = View & { readonly close: () => Promise<void> }

/** A record that is open. */
export type Record = {
  readonly path: string
  /** Reads and keeps what comes in, on all cores; says what became of each, in order. What it says is added is on the disk. */
  readonly add: (incoming: AsyncIterable<Incoming>, options?: AddOptions) => AsyncGenerator<Added>
  /** Reads everything again that another version of the reader read. */
  readonly reread: (options?: AddOptions) => AsyncGenerator<Reread>
  /** Brings everything that is folded from the documents up to date. Questions do that by themselves. */
  readonly settle: (options?: { readonly signal?: AbortSignal }) => Promise<void>
  /** Settles, then gives everything in it to be read, as it stands at that moment. Held until it or the record is closed. */
  readonly view: () => Promise<OpenView>
  /** Everything in it as it stands whenever it is asked: what is kept and not settled yet has no folds. Never waits, never writes. `texts` gives what of it is in memory already. */
  readonly live: (texts?: Texts) => OpenView
  /** Tells what is in it, then what has changed, for those who keep it in memory: as it is, or as it was known at a past moment. */
  readonly follow: (moment: Moment | null) => Following
  /** What `view` gives, as it was known at a past moment, folded anew from what was published or learnt by then, and how many reports that leaves out. */
  readonly viewAsOf: (moment: Moment) => Promise<OpenView & { readonly left: LeftOut }>
  /** The standing decisions whose words have moved since they were made, or that can't be placed any more. */
  readonly displaced: () => Promise<readonly Displaced[]>
  /** Keeps a decision. The next question is answered with it. */
  readonly decide: (decision: Decision) => Promise<void>
  /** Keeps known entities from outside the reports: evidence of who is who, never a must. Says of each whether it was there. */
  readonly know: (entities: readonly KnownEntity[]) => Promise<readonly ('added' | 'known')[]>
  readonly known: () => Promise<readonly KnownEntity[]>
  /** Takes known entities out again, as if they had never been there. */
  readonly forget: (entities: readonly KnownEntity[]) => Promise<void>
  readonly check: () => Promise<Integrity & { readonly bytes: number; readonly readers: readonly string[] }>
  readonly close: () => Promise<void>
}

/** What folds is loaded where there is something to fold. */
const settling = async (shelf: Shelf): Promise<unknown> => (await import('./ledger/settle.ts')).settle(shelf)

/** One settled state of the record. What another process adds between settling and looking is settled too. */
const settledSnapshot = async (store: Store): Promise<Snapshot> => {
  for (;;) {
    await settled(store, settling)
    const snapshot = await store.snapshot()
    if (await snapshot.isSettled()) return snapshot
    await snapshot.close()
  }
}

/**
 * Opens the record at `path`, and makes it where there is none (unless `create` is false).
 * `joining` is for a further thread of a process that has it open, and must not look at the file again; `lasting: false` with it is for who only settles: what is written may be lost with the power, and is settled again.
 * Rejects with RecordRefused for a file that is foreign, newer, damaged, missing or not to be opened.
 */
export const open = async (path: string, options: { readonly create?: boolean; readonly clock?: () => string; readonly lasting?: boolean; readonly joining?: boolean } = {}): Promise<Record> => {
  const store = openStore(path, { create: options.create ?? true, lasting: options.lasting ?? true, joining: options.joining ?? false })
  const clock = options.clock ?? (() => new Date().toISOString())
  const adding = ({ signal, threads, patience }: AddOptions) =>
    ({ store, clock, signal: signal ?? null, threads: threads ?? null, patience: patience ?? readsDefaults.patience })
  const terms = searching()
  const views = new Set<() => Promise<void>>()
  return {
    path,
    add: (incoming, options = {}) => add(incoming, adding(options)),
    reread: (options = {}) => reread(adding(options)),
    settle: ({ signal } = {}) => settled(store, settling, signal ?? null),
    view: async () => {
      const { base, close } = await settledSnapshot(store)
      views.add(close)
      const closeOnce = async (): Promise<void> => { if (views.delete(close)) await close() }
      return { ...viewOn(base, terms), close: closeOnce }
    },
    live: (texts) => {
      const { base, close } = store.live()
      views.add(close)
      return { ...viewOn(base, terms, texts), close: async () => { if (views.delete(close)) await close() } }
    },
    follow: (moment) => following(async () => {
      const now = await settledSnapshot(store)
      if (moment === null) return { ...now, left: null }
      try {
        const { snapshot, left, close } = await (await import('./flow/as-of.ts')).asOf(now, moment, { terms, settle: settling })
        return { base: snapshot.base, left, close }
      } finally {
        await now.close()
      }
    }, terms),
    viewAsOf: async (moment) => {
      const now = await settledSnapshot(store)
      try {
        const { snapshot, left, close } = await (await import('./flow/as-of.ts')).asOf(now, moment, { terms, settle: settling })
        views.add(close)
        const closeOnce = async (): Promise<void> => { if (views.delete(close)) await close() }
        return { ...viewOn(snapshot.base, terms), left, close: closeOnce }
      } finally {
        await now.close()
      }
    },
    displaced: () => displacedOn(store.shelf),
    decide: (decision) => decide(store.shelf, decision),
    know: async (entities) => {
      const said: ('added' | 'known')[] = []
      for (const entity of entities) said.push(await know(store.shelf, entity))
      return said
    },
    known: () => store.shelf.known(),
    forget: async (entities) => { for (const entity of entities) await forget(store.shelf, entity) },
    check: async () => ({ ...(await store.integrity()), bytes: store.size(), readers: await store.readers() }),
    close: async () => {
      await Promise.all([...views].map((close) => close()))
      await store.close()
    },
  }
}
