import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { safety } from './guard.ts'

/** The app's built files, all in memory: there are few, and no path of a call ever touches the disk. */

const mediaTypes: Readonly<{ [ending: string]: string }> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json' }
type File = { readonly body: Buffer; readonly packed: ReadonlyMap<string, Buffer>; readonly mediaType: string; readonly tag: string; readonly lasting: boolean }
export type Files = { readonly send: (request: IncomingMessage, response: ServerResponse, path: string) => boolean; readonly isThere: boolean }

/** The endings of files that were compressed when the app was built, the better first. */
const packings = [['br', '.br'], ['gzip', '.gz']] as const

const load = (folder: string): ReadonlyMap<string, File> => {
  const files = new Map<string, File>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const mediaType = mediaTypes[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const body = readFileSync(path)
    const packed = new Map(packings.flatMap(([name, ending]) => (existsSync(path + ending) ? [[name, readFileSync(path + ending)] as const] : [])))
    const name = path.slice(folder.length).replaceAll('\\', '/')
    // A name with its content's hash in it never means anything else.
    files.set(name, { body, packed, mediaType, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`, lasting: name.startsWith('/assets/') })
  }
  return files
}

/** Serves the app: each file by its name, and the one page for every address of the app. */
export const filesIn = (folder: string): Files => {
  const files = load(folder)
  return {
    isThere: files.has('/index.html'),
    send: (request, response, path) => {
      // Addresses of the app have no ending; what has one is a file, or nothing.
      const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined)
      if (file === undefined) return false
      const headers = { ...safety, 'content-type': file.mediaType, etag: file.tag, vary: 'accept-encoding', 'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache' }
      if (request.headers['if-none-match'] === file.tag) { response.writeHead(304, headers); response.end(); return true }
      const asked = String(request.headers['accept-encoding'] ?? '')
      const [encoding, body] = [...file.packed].find(([name]) => asked.includes(name)) ?? [null, file.body]
      response.writeHead(200, { ...headers, ...(encoding === null ? {} : { 'content-encoding': encoding }), 'content-length': String(body.length) })
      response.end(request.method === 'HEAD' ? undefined : body)
      return true
    },
  }
}
