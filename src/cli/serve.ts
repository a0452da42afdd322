import type { Command } from 'commander'
import { tokenOf } from '../server/access.ts'
import { serve } from '../server/serve.ts'
import { calling } from './answer.ts'
import { several, wholeNumber, WrongCall } from './filtering.ts'
import { withRecord } from './record.ts'
import { faint, strong, terminal } from './terminal.ts'
import { username } from './user.ts'

type Options = { readonly port?: string; readonly listen?: string; readonly host?: readonly string[]; readonly newToken?: boolean; readonly readOnly?: boolean }

const usualPort = 4400
/** Addresses that no other machine can reach. */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./u.test(host)

/** Until the process is asked to end. */
const asked = (): Promise<void> => new Promise((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()) })

/** A port that can't be had is a wrong call, not a fault. */
const listening = async <T>(port: number, start: () => Promise<T>): Promise<T> => {
  try {
    return await start()
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message: string }
    if (code === 'EADDRINUSE') throw new WrongCall(`--port ${port}: another program has this port; give another, or 0 for any`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') throw new WrongCall(`--listen, --port: ${message}`)
    throw error
  }
}

export const register = (command: Command): void => {
  command
    .description('Opens the web app and the HTTP API on one port of this machine. Nothing leaves it.')
    .option('--port <n>', `the port (default ${usualPort}; 0 for any that is free)`)
    .option('--listen <address>', 'an address of this machine that others can reach; every call then needs an access token')
    .option('--host <name>', 'a name that others call this machine by; repeat for several', several)
    .option('--new-token', 'makes a new access token; the one before is worth nothing from then on')
    .option('--read-only', 'nobody may decide or add anything')
    .action((options: Options, called: Command) =>
      calling(async () => {
        const port = wholeNumber('port', options.port) ?? usualPort
        if (port > 65_535) throw new WrongCall(`--port ${port}: ports end at 65535`)
        const host = options.listen ?? '127.0.0.1'
        const out = terminal()
        await withRecord(called, async (record) => {
          const beyond = !isLoopback(host)
          const token = beyond || options.newToken === true ? tokenOf(record.path, options.newToken === true) : null
          const served = await listening(port, () => serve({
            record, host, port, names: [...(options.host ?? []), ...(beyond && host !== '0.0.0.0' && host !== '::' ? [host] : [])], token: token?.hash ?? null,
            reader: { name: username(), may: options.readOnly === true ? ['read'] : ['read', 'review', 'add'] },
            // One reader's page asks a dozen things at once; beyond the loopback a stranger may try tokens.
            rate: beyond ? { burst: 200, perSecond: 40 } : { burst: 5_000, perSecond: 5_000 },
            complain: (message) => { void out.complain(message) },
          }))
          const shownHost = beyond ? (options.host?.[0] ?? host) : 'localhost'
          const address = `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${served.port}/`
          await out.print([strong('Stemma'), ` is at ${address}${token?.fresh ? `#token=${token.fresh}` : ''}`])
          if (token?.fresh) await out.print(`The access token is ${token.fresh}: it is shown this once, and only its hash is kept (${record.path}.access).`)
          else if (token !== null) await out.print(faint('Every call needs the access token that was shown when it was made; --new-token makes another.'))
          if (beyond) await out.print(faint('The connection is not encrypted: put a server that speaks TLS before it where the network is not yours.'))
          if (!served.hasApp) await out.complain('the web app was not built (npm run build says why); the API answers all the same')
          await Promise.race([served.ready.then(() => out.print(faint('Ready. Control-C ends it.'))), asked()]).catch((error: Error) => out.complain(error.message))
          await asked()
          await served.close()
        })
      }),
    )
    .addHelpText('after', `
Examples:
  stemma serve                                     the app at http://localhost:${usualPort}/
  stemma serve --listen 192.168.1.5 --read-only    for others in this network, with an access token
  curl localhost:${usualPort}/api/v1/openapi.json        what the API can be asked`)
}
