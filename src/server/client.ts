import type { AnswerOf, AskedOf, BodyOf } from './contract/operations.ts'
import { type OperationName, paths, prefix } from './paths.ts'

/** A typed client of the API, for browsers and programs; the app uses it. It needs `fetch` and nothing else. */

type Given<Name extends OperationName> = {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: AskedOf<Name>
  readonly body?: BodyOf<Name>
  readonly signal?: AbortSignal
}

/** What the server said instead of an answer. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  constructor(status: number, detail: string) {
    super(detail)
    this.status = status
  }
}

/** The address of a call, below `base`. */
export const addressOf = (name: OperationName, { path = {}, query = {} }: { readonly path?: Readonly<Record<string, string>>; readonly query?: object }, base = ''): string => {
  const filled = paths[name][1].replace(/\{([a-z]{1,20})\}/gu, (_, key: string) => encodeURIComponent(path[key] ?? ''))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined && each !== null && each !== '') search.append(key, String(each))
  const asked = search.toString()
  return `${base}${prefix}${filled}${asked === '' ? '' : `?${asked}`}`
}

export type Client = { readonly ask: <Name extends OperationName>(name: Name, given?: Given<Name>) => Promise<AnswerOf<Name>> }

/** A client of the server at `base` (nothing: the page's own). `token` is sent where one is needed. Rejects with `Refused` and the server's words. */
export const client = (base = '', token: string | null = null): Client => ({
  ask: async (name, given = {}) => {
    const headers = { accept: 'application/json', ...(given.body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
    const answer = await fetch(addressOf(name, given, base), {
      method: paths[name][0], headers, ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }), ...(given.signal === undefined ? {} : { signal: given.signal }),
    })
    if (!answer.ok) {
      const problem = (await answer.json().catch(() => ({ detail: answer.statusText }))) as { readonly detail?: string }
      throw new Refused(answer.status, problem.detail ?? answer.statusText)
    }
    return (answer.headers.get('content-type')?.includes('json') === true ? answer.json() : answer.text()) as never
  },
})
