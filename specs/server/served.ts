import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { open, reports } from '../../src/stemma.ts'
import { type Served, type Serving, serve } from '../../src/server/serve.ts'
import { root, scratch } from '../flow/program.ts'

/** A server on the demo record, as `stemma serve` starts it. */

export type Answer = { readonly status: number; readonly headers: Readonly<{ [name: string]: string | readonly string[] | undefined }>; readonly text: string; readonly json: unknown }
type Asked = { readonly method?: string; readonly headers?: Readonly<{ [name: string]: string }>; readonly body?: string }

/** A call as any program could send it: `fetch` would not let a test say what Host or Origin it has. */
export const call = (port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> => new Promise((resolve, reject) => {
  const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, get json() { return JSON.parse(text) as unknown } })
    })
  })
  sent.on('error', reject)
  sent.end(body)
})

export const samples = (): readonly string[] => readdirSync(join(root, 'samples')).filter((name) => /\.(?:html|txt)$/u.test(name)).map((name) => join(root, 'samples', name))

/** Starts a server on a record of the given files; it ends with the file's tests. */
export const servedOn = async (files: readonly string[], options: Partial<Serving> = {}): Promise<Served & { readonly complaints: readonly string[]; readonly path: string }> => {
  const path = join(scratch(), 'record.db')
  const record = await open(path)
  for await (const added of record.add(reports(files))) if (added.kind === 'refused') throw new Error(added.failure.message)
  const complaints: string[] = []
  const served = await serve({
    record, host: '127.0.0.1', port: 0, names: [], token: null, reader: { name: 'tester', may: ['read', 'review', 'add'] }, rate: { burst: 1e6, perSecond: 1e6 },
    complain: (message) => { complaints.push(message) }, ...options,
  })
  afterAll(async () => { await served.close(); await record.close() })
  await served.ready
  return { ...served, complaints, path }
}
