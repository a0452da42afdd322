import { parentPort, workerData } from 'node:worker_threads'
import { isFailure, type DocumentInput, type Failure } from '../model/index.ts'
import { contentOf, type Prepared, prepared } from '../store/prepared.ts'
import { harmlessJson } from '../text/harmless.ts'
import { intake } from '../ledger/intake.ts'
import { loadReader, type Reader } from './reader.ts'
import { searchedText } from './terms.ts'

/** A thread of the pool: reads whole documents, one at a time, and sends back what is to be printed or kept. */

export type Task = { readonly input: DocumentInput; readonly want: 'reading' | 'rows'; readonly captured: string | null }
/** The reading as JSON that a terminal may be given, since that is what it becomes: a string is cheaper to send than its objects. */
export type Done = { readonly kind: 'reading'; readonly json: string } | { readonly kind: 'rows'; readonly rows: Prepared; readonly title: string | null; readonly claims: number; readonly read: string } | Failure
export type ThreadData = { readonly fingerprint: string }

const { fingerprint } = workerData as ThreadData

const work = (reader: Reader, { input, want, captured }: Task): Done => {
  const reading = reader.read(input)
  if (isFailure(reading)) return reading
  if (want === 'reading') return { kind: 'reading', json: harmlessJson(reading) }
  const rows = prepared(intake({ id: reading.id, path: input.path, retrieved: '', captured, reading }), {
    reader: fingerprint,
    terms: reader.terms(searchedText(reading), reading.language),
    content: contentOf(input),
  })
  return { kind: 'rows', rows, title: reading.title, claims: reading.claims.length, read: reading.read }
}

const reader = loadReader()
parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(reader, task)))
parentPort?.postMessage('ready')
