import { statSync } from 'node:fs'
import type { OpenView, Record } from '../record.ts'
import { type Counts, everything, type KnownValue, type View } from '../query/view.ts'
import { type Held, heldView, hold } from './held.ts'

/** What the server shows: one settled state of the record, replaced as a whole when the record has changed. */

export type Shown = {
  /** Differs between any two states, and between two runs of the server. */
  readonly state: string
  readonly held: Held
  readonly view: View
  readonly counts: Counts
  readonly known: { readonly [Each in KnownValue]: readonly string[] }
  /** Answers that were worked out of this state, by what was asked. */
  readonly remembered: Map<string, unknown>
}

export type Showing = {
  /** The newest state there is; waits for the first one only. */
  readonly now: () => Promise<Shown>
  /** Takes in what has changed. Resolves when that is shown, or after `patience` milliseconds: then it goes on behind. */
  readonly refresh: (patience: number) => Promise<void>
  readonly close: () => Promise<void>
}

const mostRemembered = 200
/** The file is looked at no more often, in milliseconds. */
const between = 1000

/** Works something out of a state once. */
export const remembering = async <Value>({ remembered }: Shown, key: string, work: () => Promise<Value>): Promise<Value> => {
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

type Outside = { readonly clock: () => number; readonly run: string; readonly complain: (message: string) => void }

/** Lets everything that waits have its turn. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const showing = (record: Record, { clock, run, complain }: Outside): Showing => {
  let generation = 0
  let open: OpenView | null = null
  let current: Promise<Shown>
  let last: Held | null = null
  let seen = ''
  let looked = clock()
  let busy: Promise<void> | null = null
  let closed = false

  const load = async (): Promise<Shown> => {
    const view = await record.view()
    // Looked at after settling, which writes: only what others write from here on is news.
    seen = stampOf(record.path)
    const held = await hold(view, pause, last)
    last = held
    // The first search loads what takes words apart: better now than while somebody waits.
    for await (const _ of view.search('a', everything)) break
    const known = { type: await view.known('type'), measure: await view.known('measure'), language: await view.known('language'), outlet: await view.known('outlet') }
    generation += 1
    const shown: Shown = { state: `${run}-${generation}`, held, view: heldView(held, view), counts: await view.counts(), known, remembered: new Map() }
    const before = open
    open = view
    // Whoever still reads the state before may finish.
    if (before !== null) setTimeout(() => { before.close().catch((error: Error) => complain(error.message)) }, 30_000).unref()
    return shown
  }
  const reload = (): Promise<void> => {
    busy ??= load()
      .then((shown) => { current = Promise.resolve(shown) })
      .catch((error: Error) => { if (!closed) complain(`the record could not be read anew: ${error.message}`) })
      .finally(() => { busy = null })
    return busy
  }
  current = load()
  current.catch(() => undefined)

  return {
    now: async () => {
      if (clock() - looked > between) {
        looked = clock()
        if (busy === null && seen !== '' && stampOf(record.path) !== seen) void reload()
      }
      return current
    },
    refresh: async (patience) => {
      // What began before the change may not see it: once more after it.
      const done = (busy ?? Promise.resolve()).then(reload)
      await Promise.race([done, new Promise<void>((resolve) => { setTimeout(resolve, patience).unref() })])
    },
    close: async () => {
      closed = true
      await busy
      await open?.close()
    },
  }
}
