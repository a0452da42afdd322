import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'

/** Who may talk to the server at all: a page of another origin in the same browser may neither read nor write. */

const loopback = ['localhost', '127.0.0.1', '[::1]']
/** A name with its port. Matches "localhost:4400" and "[::1]:4400"; not "localhost/". */
const authority = /^(\[[0-9a-f:]{2,45}\]|[a-z0-9.-]{1,253})(?::(\d{1,5}))?$/iu

export type Guard = {
  /** Throws a Problem for a call that did not come for this server, or that another page sends. */
  readonly check: (request: Pick<IncomingMessage, 'headers' | 'method'>) => void
}

/** `names` are the hosts that it is called by beside the loopback's; the port is not looked at, for a tunnel may change it. */
export const guardFor = (names: readonly string[]): Guard => {
  const known = new Set([...loopback, ...names.map((name) => name.toLowerCase())])
  return {
    check: ({ headers, method }) => {
      // A name that somebody else's resolver points at this machine is not ours (DNS rebinding).
      const host = authority.exec(headers.host ?? '')
      if (host === null || !known.has((host[1] as string).toLowerCase())) throw new Problem('foreign', `Host: this server is not called ${headers.host ?? 'nothing'}; --host NAME adds a name`)
      const { origin } = headers
      if (origin !== undefined && origin !== `http://${headers.host}` && origin !== `https://${headers.host}`) throw new Problem('foreign', 'Origin: a page of another origin may not ask here')
      const site = headers['sec-fetch-site']
      // Following a link to the app is no asking of it: a document may be opened from anywhere, and shows itself only.
      const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && method === 'GET'
      if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opened) throw new Problem('foreign', 'Sec-Fetch-Site: a page of another origin may not ask here')
    },
  }
}

/** The app's pages load only from here, run no inline script, and stand in no frame. */
export const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
export const safety: Readonly<{ [name: string]: string }> = {
  'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}
