import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import type { Shelf } from '../ledger/shelf.ts'
import { LeaseLost } from '../store/lease.ts'
import type { Holder, Store } from '../store/store.ts'

/** Between two looks at whether another process is done, in milliseconds. */
const pause = 50

/** Whether the process that a lease names has ended: only its own machine can tell. */
const isGone = (holder: string): boolean => {
  const [host, pid] = holder.split(' ')
  if (host !== hostname() || Number(pid) === process.pid) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as { code?: unknown }).code === 'ESRCH'
  }
}

let count = 0
/** One who settles: no two of a process are the same, in whatever threads they run. */
const newHolder = (): Holder => {
  count += 1
  return { name: `${hostname()} ${process.pid} ${threadId}.${count}`, now: Date.now, isGone }
}

/** Brings the record up to date: settles it, or waits for the process that does. Resolves when nothing is left to settle. */
export const settled = async (store: Store, settle: (shelf: Shelf) => Promise<unknown>, signal: AbortSignal | null = null): Promise<void> => {
  const holder = newHolder()
  while (!(await store.isSettled())) {
    signal?.throwIfAborted()
    try {
      const mine = await store.settling(holder, async (shelf) => { await settle(shelf) })
      if (!mine) await wait(pause)
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
    }
  }
}
