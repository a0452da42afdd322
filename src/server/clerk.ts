import { parentPort, workerData } from 'node:worker_threads'
import type { Decision } from '../model/index.ts'
import { open, RecordRefused } from '../record.ts'

/**
 * A thread that writes decisions down. The record has one writer at a time: while the keeper settles, a write waits for its turn, and
 * whoever waits for SQLite waits with his whole thread. Here nobody else waits.
 */

export type Given = { readonly number: number; readonly decision: Decision }
/** Said once the decision is on the disk, or can't get there: `refused` is the record's reason where it has one. */
export type Done = { readonly number: number; readonly failed: null | { readonly refused: RecordRefused['code'] | null; readonly message: string } }

const { path } = workerData as { readonly path: string }
const record = await open(path, { create: false, joining: true })
const keep = async ({ number, decision }: Given): Promise<Done> => {
  try {
    await record.decide(decision)
    return { number, failed: null }
  } catch (error) {
    return { number, failed: { refused: error instanceof RecordRefused ? error.code : null, message: (error as Error).message } }
  }
}
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (given: Given | 'end') => {
  last = last.then(async () => {
    if (given !== 'end') { parentPort?.postMessage(await keep(given)); return }
    await record.close()
    parentPort?.close()
  })
})
