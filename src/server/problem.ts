import { z } from 'zod'

/** Errors as RFC 9457 has them (`application/problem+json`). */

const problems = {
  'bad-request': { status: 400, title: 'The call is wrong' },
  'unauthorised': { status: 401, title: 'An access token is needed' },
  'foreign': { status: 403, title: 'The call does not come from this app' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'not-allowed': { status: 405, title: 'There is no such method here' },
  'conflict': { status: 409, title: 'The record does not stand as you think' },
  'too-large': { status: 413, title: 'This is more than is taken at once' },
  'unsupported': { status: 415, title: 'This media type is not taken' },
  'too-many': { status: 429, title: 'Too many calls' },
  'failed': { status: 500, title: 'Stemma failed; the server says why on its terminal' },
  'unavailable': { status: 503, title: 'The record can not be asked now' },
} as const
export type ProblemName = keyof typeof problems

/** Thrown where a call can't be answered; the server turns it into an answer. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly problem: ProblemName
  /** Headers that belong to the answer (`Retry-After`, `WWW-Authenticate`, `Allow`). */
  readonly headers: Readonly<Record<string, string>>
  constructor(problem: ProblemName, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.problem = problem
    this.headers = headers
  }
}

export const problemShape = z.looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() }).meta({ id: 'Problem', description: 'RFC 9457' })

export const statusOf = (name: ProblemName): number => problems[name].status
export const bodyOf = ({ problem, message }: Pick<Problem, 'problem' | 'message'>): z.infer<typeof problemShape> =>
  ({ type: `urn:stemma:problem:${problem}`, title: problems[problem].title, status: problems[problem].status, detail: message })
