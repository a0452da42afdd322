import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { LeftOut, Moment, OpenView, Piece, Record } from '../record.ts'
import { type Counts, everything, type KnownValue, type View } from '../query/view.ts'
import { type Held, heldAfter, heldView } from './held.ts'
import type { Kept, KeeperData, Order } from './keeper.ts'
import { Problem } from './problem.ts'

/** What the server shows: one settled state of the record in memory, replaced as a whole by the next one. A thread settles and looks; this one only takes over what has changed. */

export type Shown = {
  /** Differs between any two states, and between two runs of the server. */
  readonly state: string
  readonly held: Held
  readonly view: View
  readonly counts: Counts
  readonly known: { readonly [Each in KnownValue]: readonly string[] }
  /** Reports that came after the moment that is shown; null where that is now. */
  readonly left: LeftOut | null
  /** Answers that were worked out of this state, by what was asked. */
  readonly remembered: Map<string, unknown>
}

export type Showing = {
  /** The newest state there is; waits for the first one only, and throws a Problem that says how far it is where that takes long. */
  readonly now: () => Promise<Shown>
  /** The first state, however long it takes. */
  readonly first: () => Promise<Shown>
  /** The record as it was known at a moment; waits likewise, and says how far it is. */
  readonly asOf: (moment: Moment) => Promise<Shown>
  /** Something was kept. Resolves when it is shown, or after `patience` milliseconds: then it is shown later. */
  readonly refresh: (patience: number) => Promise<void>
  /** Whether all that was kept through this server is shown; what others keep is noticed within a second or two. */
  readonly isSettled: () => boolean
  /** How much was kept through this server: what is asked of the record itself changes with it. */
  readonly kept: () => number
  readonly close: () => Promise<void>
}

const mostRemembered = 200
/** The file is looked at no more often, in milliseconds. */
const between = 1000
/** A state is shown for so many times as long as it took to come about, and no longer than the second: what was worked out of it must pay. */
const rest = { times: 1, most: 4000 }
/** So long a call waits for the first state, in milliseconds. */
const patient = 20_000
/** Past moments that are kept in memory. */
const mostMoments = 2

/** Works something out of a state once. */
export const remembering = async <Value>({ remembered }: Pick<Shown, 'remembered'>, key: string, work: () => Promise<Value>): Promise<Value> => {
  const known = remembered.get(key) as Promise<Value> | undefined
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as string)
  const worked = work()
  remembered.set(key, worked)
  // A failure is no answer: the next one asks again.
  worked.catch(() => remembered.delete(key))
  return worked
}

const stampOf = (path: string): string =>
  ['', '-wal'].map((end) => { const status = statSync(path + end, { throwIfNoEntry: false }); return status === undefined ? '' : `${status.size} ${status.mtimeMs}` }).join(' ')

/** The built thread: Node does not take types off in threads. */
const script = new URL(import.meta.url.endsWith('.ts') ? '../../dist/server/keeper.js' : './keeper.js', import.meta.url)
/** What the thread may take for its objects, in megabytes. */
const mostMemory = 6144

type Keeper = {
  /** The next state, or null where nothing has changed. Rejects where it can't be had. */
  readonly look: () => Promise<readonly Piece[] | null>
  readonly progress: () => { readonly done: number; readonly of: number }
  readonly close: () => Promise<void>
}
const keeperOf = (data: KeeperData): Keeper => {
  const worker = new Worker(script, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: mostMemory } })
  let parts: Piece[] = []
  const progress = { done: 0, of: 0 }
  let waiting: { readonly resolve: (parts: readonly Piece[] | null) => void; readonly reject: (error: Error) => void } | null = null
  let over: Error | null = null
  const failed = (error: Error): void => { parts = []; waiting?.reject(error); waiting = null }
  const order = (what: Order): void => worker.postMessage(what)
  worker.on('message', (text: string) => {
    const part = JSON.parse(text) as Kept
    if (part.kind === 'failed') { failed(new Error(part.message)); return }
    parts.push(part)
    if (part.kind === 'anew') progress.of = part.documents
    if (part.kind === 'documents') progress.done += part.things.length
    if (part.kind !== 'end') return
    waiting?.resolve(part.changed ? parts : null)
    waiting = null
    parts = []
  })
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => { over ??= new Error('the thread that keeps the record has ended'); failed(over); resolve() }) })
  worker.on('error', (error) => { over = error as Error; failed(over) })
  return {
    progress: () => progress,
    look: () => new Promise((resolve, reject) => {
      if (over !== null) { reject(over); return }
      waiting = { resolve, reject }
      order('look')
    }),
    close: async () => {
      if (over !== null) return
      order('end')
      await ended
    },
  }
}

type Outside = { readonly clock: () => number; readonly run: string; readonly complain: (message: string) => void }
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds).unref() })

export const showing = (record: Record, { clock, run, complain }: Outside): Showing => {
  let last: Shown | null = null
  const live: OpenView = record.live((id) => last?.held.documents.byId.get(id) ?? null)
  let generation = 0
  const stateOf = (before: Held | null, parts: readonly Piece[]): Shown => {
    const held = heldAfter(before, parts)
    const end = parts.at(-1) as Extract<Piece, { readonly kind: 'end' }>
    generation += 1
    return { state: `${run}-${generation}`, held, view: heldView(held, live), counts: end.counts, known: end.known, left: end.left, remembered: new Map() }
  }
  /** The state, or how far it has come. */
  const patiently = async (state: Promise<Shown>, keeper: Keeper): Promise<Shown> => {
    const shown = await Promise.race([state, wait(patient)])
    if (shown !== undefined) return shown
    const { done, of } = keeper.progress()
    throw new Problem('unavailable', of === 0 ? 'the record is being settled' : `the record is being read: ${done} of ${of} reports`, { 'retry-after': '3' })
  }

  let started: Keeper | null = null
  /** Begun when first asked for: who only asks what tools there are needs no record. */
  const keeper = (): Keeper => {
    if (started === null) {
      started = keeperOf({ path: record.path, moment: null })
      // The first search loads what takes words apart: better now than while somebody waits.
      void (async () => { for await (const _ of live.search('a', everything)) break })().catch((error: Error) => complain(error.message))
    }
    return started
  }
  let current: Promise<Shown> | null = null
  let [seen, looked, shownAt, took] = ['', clock(), 0, 0]
  let [kept, taken, closed] = [0, 0, false]
  let busy: Promise<void> | null = null

  const look = async (): Promise<void> => {
    const [began, before, stamp] = [clock(), kept, stampOf(record.path)]
    const parts = await keeper().look()
    seen = stamp
    taken = before
    if (parts === null && last !== null) return
    last = stateOf(last?.held ?? null, parts ?? [])
    current = Promise.resolve(last)
    ;[shownAt, took] = [clock(), clock() - began]
  }
  const reload = (): Promise<void> => {
    busy ??= look()
      .catch((error: Error) => { if (!closed) complain(`the record could not be read anew: ${error.message}`); throw error })
      .finally(() => { busy = null })
    return busy
  }
  /** After a while in which what is shown was worth being worked out. */
  const soon = async (): Promise<void> => {
    const left = shownAt + Math.min(rest.most, took * rest.times) - clock()
    if (left > 0) await wait(left)
    if (!closed && taken < kept) await reload()
  }
  let coming: Promise<void> | null = null
  const later = (): Promise<void> => { coming ??= soon().catch(() => undefined).finally(() => { coming = null; if (!closed && taken < kept) void later() }); return coming }

  const first = (): Promise<Shown> => {
    const state = reload().then(() => last as Shown)
    state.catch(() => { current = null })
    return state
  }

  const moments = new Map<string, { readonly keeper: Keeper; readonly shown: Promise<Shown>; readonly kept: number; readonly stamp: string }>()
  return {
    now: async () => {
      if (clock() - looked > between && last !== null) {
        looked = clock()
        // What the settling thread itself has written is no news: the next look finds nothing changed.
        if (busy === null && taken === kept && stampOf(record.path) !== seen) void reload().catch(() => undefined)
      }
      current ??= first()
      return patiently(current, keeper())
    },
    first: () => { current ??= first(); return current },
    asOf: (moment) => {
      const key = `${moment.by} ${moment.at}`
      const known = moments.get(key)
      if (known !== undefined && known.kept === taken) return patiently(known.shown, known.keeper)
      moments.delete(key)
      for (const [oldest, each] of [...moments].slice(0, Math.max(0, moments.size - mostMoments + 1))) { moments.delete(oldest); void each.shown.catch(() => undefined) }
      const past = keeperOf({ path: record.path, moment })
      const shown = past.look().then((parts) => stateOf(null, parts ?? [])).finally(() => past.close())
      shown.catch(() => moments.delete(key))
      moments.set(key, { keeper: past, shown, kept: taken, stamp: seen })
      return patiently(shown, past)
    },
    refresh: async (patience) => {
      kept += 1
      const mine = kept
      const done = patience === 0 ? later() : (async () => { for (let each = 0; each < 3 && taken < mine; each += 1) await (busy ?? reload()) })()
      // What is kept is kept, whether it can be shown or not: why not was told where it failed.
      const over = done.catch(() => undefined)
      if (patience > 0) await Promise.race([over, wait(patience)])
    },
    isSettled: () => taken === kept,
    kept: () => kept,
    close: async () => {
      closed = true
      await started?.close()
      await Promise.all([...moments.values()].map((each) => each.keeper.close()))
      await live.close()
    },
  }
}
