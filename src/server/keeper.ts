import { parentPort, workerData } from 'node:worker_threads'
import { type Moment, open, type Piece } from '../record.ts'

/**
 * A thread that keeps a server's record settled, and tells the server what has changed: settling and looking at everything take
 * time, in which the server answers others.
 */

export type KeeperData = { readonly path: string; readonly moment: Moment | null }
/** Parts come as JSON: a string is cheaper to hand from thread to thread than its objects. */
export type Kept = Piece | { readonly kind: 'failed'; readonly message: string }
export type Order = 'look' | 'end'

const { path, moment } = workerData as KeeperData
const tell = (part: Kept): void => parentPort?.postMessage(JSON.stringify(part))

const record = await open(path, { create: false, joining: true, lasting: false })
const following = record.follow(moment)
const look = async (): Promise<void> => {
  try {
    for await (const part of following.next()) tell(part)
  } catch (error) {
    tell({ kind: 'failed', message: (error as Error).message })
  }
}
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (order: Order) => {
  last = last.then(order === 'look' ? look : async () => { await record.close(); parentPort?.close() })
})
