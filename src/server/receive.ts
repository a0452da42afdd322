import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { Problem } from './problem.ts'

/** What comes in: bounded, and parsed by schema once. */

/** JSON as programs send it. Matches "application/json; charset=utf-8"; not "text/plain", which a foreign form could send. */
const json = /^application\/json\s*(?:;|$)/iu
const mostBytes = 4_000_000

export const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  if (!json.test(request.headers['content-type'] ?? '')) throw new Problem('unsupported', 'send JSON, and say so: content-type: application/json')
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new Problem('too-large', `a call may bring ${mostBytes / 1e6} MB`)
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > mostBytes) throw new Problem('too-large', `a call may bring ${mostBytes / 1e6} MB`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (error) {
    throw new Problem('bad-request', `the body is no JSON: ${(error as Error).message}`)
  }
}

/** The value as its schema has it. Throws a Problem that names each field that is wrong. */
export const parsed = <Schema extends z.ZodType>(schema: Schema, value: unknown, of: string): z.output<Schema> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem('bad-request', result.error.issues.map(({ path, message }) => `${path.join('.') || of}: ${message}`).join('; '))
}

/** Query parameters by name; those that are given several times become lists. An unknown one is an error, not an answer to another question. */
export const queryOf = <Schema extends z.ZodObject>(schema: Schema, search: URLSearchParams): z.output<Schema> => {
  const values: { [name: string]: string | readonly string[] } = {}
  for (const name of new Set(search.keys())) {
    if (!Object.hasOwn(schema.shape, name)) throw new Problem('bad-request', `${name}: there is no such parameter; there are ${Object.keys(schema.shape).join(', ') || 'none'}`)
    const all = search.getAll(name)
    values[name] = all.length === 1 ? (all[0] as string) : all
  }
  return parsed(schema, values, 'the call')
}
