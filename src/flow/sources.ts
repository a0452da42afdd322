import { open, stat } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { failure, isFailure, type DocumentInput, type Failure } from '../model/index.ts'
import { type FetchOptions, fetchDefaults, fetchPage } from './fetch.ts'
import { unreadable, walk } from './folders.ts'
import { type Given, nothingGiven } from './given.ts'
import { linesOf } from './lines.ts'

/** A document that came in, or why it did not. `name` is what people call it: its path, its URL, its line. */
export type Incoming =
  | { readonly kind: 'document'; readonly name: string; readonly input: DocumentInput; readonly captured: string | null }
  | { readonly kind: 'left-out'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly failure: Failure }

/** Where sources get what is not theirs. */
export type Outside = {
  readonly standardInput: AsyncIterable<Uint8Array>
  readonly clock: () => string
  readonly fetching: FetchOptions
}
export const outside = (standardInput: AsyncIterable<Uint8Array>, clock: () => string, signal: AbortSignal | null): Outside => ({ standardInput, clock, fetching: { ...fetchDefaults, signal } })

/** A file beyond this is not even taken into memory. */
const mostBytes = 64_000_000
const mediaTypes: Readonly<Record<string, string>> = { '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml', '.shtml': 'text/html', '.txt': 'text/plain', '.text': 'text/plain' }

const refused = (name: string, cause: Failure): Incoming => ({ kind: 'refused', name, failure: cause })
const tooLarge = (name: string): Incoming => refused(name, failure(name, 'receive', 'too-large', `${name} is larger than ${mostBytes / 1_000_000} MB.`))

type Page = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string | null; readonly path: string | null }
const document = ({ name, bytes, mediaType, path }: Page, { captured, ...given }: Given): Incoming =>
  ({ kind: 'document', name, captured, input: { id: null, path, ...given, content: { kind: 'bytes', bytes, mediaType } } })

const fromFile = async (path: string, given: Given): Promise<Incoming> => {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > mostBytes) return tooLarge(path)
      const bytes = new Uint8Array(await file.readFile())
      return bytes.length > mostBytes ? tooLarge(path) : document({ name: path, bytes, mediaType: mediaTypes[extname(path).toLowerCase()] ?? null, path }, given)
    } finally {
      await file.close()
    }
  } catch (error) {
    return refused(path, unreadable(path, error))
  }
}

const fromAddress = async (url: string, given: Given, { fetching, clock }: Outside): Promise<Incoming> => {
  const page = await fetchPage(url, fetching)
  // The address that was asked for is the one given; when it was fetched is when it was captured.
  return isFailure(page) ? refused(url, page) : document({ name: url, bytes: page.bytes, mediaType: page.mediaType, path: null }, { ...given, url: given.url ?? url, captured: given.captured ?? clock() })
}

const fromStandardInput = async (given: Given, { standardInput }: Outside): Promise<Incoming> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of standardInput) {
    length += chunk.length
    if (length > mostBytes) return tooLarge('standard input')
    chunks.push(chunk)
  }
  return document({ name: 'standard input', bytes: new Uint8Array(Buffer.concat(chunks)), mediaType: null, path: null }, given)
}

/** Matches "https://example.org/a"; not "reports/a.html". */
const address = /^https?:\/\//iu

/** Everything behind one path, folder, URL or `-`. */
export async function* fromPath(path: string, given: Given, from: Outside): AsyncGenerator<Incoming> {
  if (path === '-') { yield await fromStandardInput(given, from); return }
  if (address.test(path)) { yield await fromAddress(path, given, from); return }
  try {
    const status = await stat(path)
    if (status.isFile()) yield await fromFile(path, given)
    else if (!status.isDirectory()) yield refused(path, failure(path, 'receive', 'unsupported', `${path} is neither a file nor a folder.`))
    // Reports of one address are versions of one report, of which the latest speaks: all but one of the folder's would be silent.
    else if (given.url !== null) yield refused(path, failure(path, 'receive', 'bad-input', `${path} is a folder: one address can't be that of all its reports.`))
    else {
      for await (const found of walk(path)) {
        if (isFailure(found)) yield refused(found.document, found)
        else yield found.kind === 'file' ? await fromFile(found.path, given) : { kind: 'left-out', name: found.path }
      }
    }
  } catch (error) {
    yield refused(path, unreadable(path, error))
  }
}

/** How lines are read: which folder their paths are relative to, and what is known of those that do not say it of themselves (an address is never that of all). */
export type LinesFrom = Outside & { readonly folder: string; readonly given?: Given }

/** Everything that the lines of a stream of JSON Lines give or point at. */
export async function* fromLines(chunks: AsyncIterable<Uint8Array>, { folder, given = nothingGiven, ...from }: LinesFrom): AsyncGenerator<Incoming> {
  const filled = (own: Given): Given =>
    ({ url: own.url, publisher: own.publisher ?? given.publisher, published: own.published ?? given.published, language: own.language ?? given.language, captured: own.captured ?? given.captured })
  // Checking lines takes a library of schemas that files, folders and URLs do without.
  const { readLine } = await import('./line.ts')
  let number = 0
  for await (const text of linesOf(chunks)) {
    number += 1
    const name = `line ${number}`
    if (text === null) { yield refused(name, failure('', 'receive', 'too-large', `Line ${number} is too long to be read.`)); continue }
    if (text.trim() === '') continue
    // Some programs write a byte order mark even here.
    const line = readLine(number === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text, number)
    if (isFailure(line)) { yield refused(name, line); continue }
    switch (line.kind) {
      case 'content': {
        const { captured, ...known } = filled({ ...line.input, captured: line.captured })
        yield { kind: 'document', name: line.input.path ?? line.input.id ?? name, input: { ...line.input, ...known }, captured }
        break
      }
      case 'path': yield* fromPath(resolve(folder, line.path), filled(line.given), from); break
      case 'url': yield await fromAddress(line.given.url, filled(line.given), from); break
    }
  }
}

/** The lines of a manifest file; `given` is what is known of those that do not say it of themselves. */
export async function* fromManifest(path: string, given: Given, from: Outside): AsyncGenerator<Incoming> {
  try {
    const file = await open(path, 'r')
    yield* fromLines(file.createReadStream(), { ...from, folder: dirname(path), given })
  } catch (error) {
    yield refused(path, unreadable(path, error))
  }
}

