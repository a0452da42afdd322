import { Worker } from 'node:worker_threads'
import type { Decision } from '../model/index.ts'
import { RecordRefused } from '../record.ts'
import type { Done, Given } from './clerk.ts'

/** Decisions, handed to the thread that writes them: the answering thread never waits for the record's one writer. */

export type Deciding = {
  /** Resolves when the decision is on the disk. Rejects with RecordRefused where the record can't take it. */
  readonly decide: (decision: Decision) => Promise<void>
  /** Ends after what was handed over. */
  readonly close: () => Promise<void>
}

/** The built thread: Node does not take types off in threads. */
const script = new URL(import.meta.url.endsWith('.ts') ? '../../dist/server/clerk.js' : './clerk.js', import.meta.url)

/** The thread for the record at a path that this process has open. */
export const deciding = (path: string): Deciding => {
  const worker = new Worker(script, { workerData: { path } })
  const waiting = new Map<number, { readonly resolve: () => void; readonly reject: (error: Error) => void }>()
  let [number, over] = [0, null as Error | null]
  const fail = (error: Error): void => {
    over ??= error
    for (const { reject } of waiting.values()) reject(over)
    waiting.clear()
  }
  worker.on('message', ({ number: done, failed }: Done) => {
    const asked = waiting.get(done)
    waiting.delete(done)
    if (failed === null) asked?.resolve()
    else asked?.reject(failed.refused === null ? new Error(failed.message) : new RecordRefused(failed.refused, failed.message))
  })
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => { fail(new RecordRefused('busy', 'the thread that writes decisions has ended')); resolve() }) })
  worker.on('error', (error) => fail(error as Error))
  return {
    decide: (decision) => new Promise((resolve, reject) => {
      if (over !== null) { reject(over); return }
      number += 1
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, decision } satisfies Given)
    }),
    close: async () => {
      if (over !== null) return
      worker.postMessage('end')
      await ended
    },
  }
}
