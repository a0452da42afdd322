import { documentId, failure } from '../../model/index.ts'
import type { DocumentInput, Failure } from '../../model/index.ts'
import { decodeBytes } from './encoding.ts'
import type { Limits } from './limits.ts'
import { defaultLimits, scan } from './limits.ts'
import { stripTags } from './strip.ts'

/**
 * A document as text. `html` may be built as a tree: it is within the limits. `plain` is to be cleaned line by line: a page saved as text, or one
 * whose tags were stripped because it passed a limit (`strippedTitle` then is what its title element said). `text` is taken as it is.
 */
export type Received = {
  readonly id: string
  readonly input: DocumentInput
  readonly kind: 'html' | 'plain' | 'text'
  readonly text: string
  readonly encoding: string | null
  readonly stripped: boolean
  readonly strippedTitle: string | null
}

/** Markup at the head of a page. Matches "<!DOCTYPE html" and "<div class="; not "< 40 people". */
const markup = /<(?:!doctype html|html|head|body|meta|title|script|div|p|table|article|section|span|br|h1)[\s>/]/i
/** The end of an element that only pages have. Matches "</div>"; not "a < b". */
const blockEnd = /<\/(?:html|body|div|article|table)>/i
/** Heads of files that are no text, as Latin-1: PDF, ZIP (docx, epub), PNG, GIF, JPEG, gzip, old Office, RIFF, SQLite, ELF. */
const magic = ['%PDF-', 'PK\x03\x04', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', '\xd0\xcf\x11\xe0', 'RIFF', 'SQLite format 3', '\x7fELF', 'ID3', 'OggS', '7z\xbc\xaf', 'Rar!']
/** Control characters that text does not hold. Matches U+0000; not tab, line feed, form feed, carriage return or escape. */
const control = /[\x00-\x08\x0E-\x1A\x1C-\x1F]/g
/** Anything to read at all: a letter or a digit. Matches "ن"; not "…". */
const readable = /[\p{L}\p{N}]/u

const looksLikeMarkup = (text: string): boolean => markup.test(text.slice(0, 3000)) || blockEnd.test(text)

const isBinary = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  return magic.some((start) => head.startsWith(start))
}

/** More than one control character in a hundred: no encoding was found in which this is writing. */
const isNoise = (text: string): boolean => {
  const sample = text.slice(0, 20_000)
  return (sample.match(control) ?? []).length > sample.length / 100
}

const size = (input: DocumentInput): number => {
  switch (input.content.kind) {
    case 'bytes': return input.content.bytes.length
    case 'html': return input.content.html.length
    case 'plain': return input.content.plain.length
    case 'text': return input.content.text.length
  }
}

/**
 * The first stage: bytes or a string become text of a known kind, or a failure that says why not (`empty`, `binary`, `too-large`).
 * Time is linear in the input, whatever is in it.
 */
export const receive = (input: DocumentInput, options: { readonly limits?: Limits } = {}): Received | Failure => {
  const limits = options.limits ?? defaultLimits
  const { content } = input
  const raw = content.kind === 'bytes' ? content.bytes : content.kind === 'html' ? content.html : content.kind === 'plain' ? content.plain : content.text
  const id = input.id ?? documentId(raw, input)
  const refuse = (code: Failure['code'], message: string): Failure => failure(id, 'receive', code, message)

  const length = size(input)
  if (length > limits.bytes) return refuse('too-large', `It holds ${length} bytes; the most that is read is ${limits.bytes}.`)
  if (content.kind === 'bytes' && isBinary(content.bytes)) return refuse('binary', 'It is a file of another kind (an image, an archive, a PDF or a program), not text.')
  const decoded = content.kind === 'bytes' ? decodeBytes(content.bytes, content.mediaType) : null
  const text = decoded?.text ?? (raw as string)
  if (isNoise(text) && content.kind !== 'text') return refuse('binary', 'Its bytes are no text in any encoding that is known here.')
  if (!readable.test(text)) return refuse('empty', 'It holds no letter and no digit.')

  const received = { id, input, text, encoding: decoded?.encoding ?? null, stripped: false, strippedTitle: null } as const
  const isHtml = content.kind === 'html' || (content.kind === 'bytes' && looksLikeMarkup(text))
  if (content.kind === 'text') return { ...received, kind: 'text' }
  if (!isHtml) return { ...received, kind: 'plain' }
  if (scan(text, limits).within) return { ...received, kind: 'html' }
  const stripped = stripTags(text)
  if (!readable.test(stripped.text)) return refuse('empty', 'The page holds tags but no words.')
  return { ...received, kind: 'plain', text: stripped.text, stripped: true, strippedTitle: stripped.title }
}
