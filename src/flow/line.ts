import { z } from 'zod'
import { failure, type DocumentInput, type Failure } from '../model/index.ts'
import { type Given, isIsoTime, languageOfTag } from './given.ts'

/** One line of JSON Lines input, for `read` and `add`. Unknown fields are let pass: people hand on what they have. */
const line = z.object({
  id: z.string().nullish(),
  text: z.string().nullish(),
  plain: z.string().nullish(),
  html: z.string().nullish(),
  /** For `add`: a file, relative to the manifest. */
  path: z.string().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  language: z.string().nullish(),
  /** When it was taken from its address, ISO 8601. */
  captured: z.string().nullish(),
})

/** A line's document: its content, or where to find it. */
export type Line =
  | { readonly kind: 'content'; readonly input: DocumentInput; readonly captured: string | null }
  | { readonly kind: 'path'; readonly path: string; readonly given: Given }
  | { readonly kind: 'url'; readonly given: Given & { readonly url: string } }

/** Half a surrogate pair. Matches "\uD800" alone; not the two halves of an emoji. */
const halfPair = /\p{Cs}/gu
/** Half a pair is no character: it becomes U+FFFD, which is as long, so that offsets stay. */
const whole = (text: string): string => text.replace(halfPair, '\uFFFD')
const orNull = (value: string | null | undefined): string | null => (value === undefined || value === null || value === '' ? null : whole(value))

const contentKinds = ['text', 'plain', 'html'] as const
const contentOf = (kind: (typeof contentKinds)[number], text: string): DocumentInput['content'] => {
  switch (kind) {
    case 'text': return { kind, text }
    case 'plain': return { kind, plain: text }
    case 'html': return { kind, html: text }
  }
}

/** Reads one line of JSON Lines. A bad one is a failure that names the line and, where it has one, its id. */
export const readLine = (text: string, number: number): Line | Failure => {
  const refuse = (id: string, message: string): Failure => failure(id, 'receive', 'bad-input', `Line ${number}: ${message}`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('', 'it is not JSON.')
  }
  const parsed = line.safeParse(value)
  const saidId = (value as { readonly id?: unknown } | null)?.id
  const id = typeof saidId === 'string' ? whole(saidId) : ''
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse(id, `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as expected'}.`)
  }
  const { data } = parsed
  const tag = orNull(data.language)
  const language = tag === null ? null : languageOfTag(tag)
  if (tag !== null && language === null) return refuse(id, 'language is no language tag, such as en or ar.')
  const given: Given = { url: orNull(data.url), publisher: orNull(data.publisher), published: orNull(data.published), language, captured: orNull(data.captured) }
  for (const key of ['published', 'captured'] as const) if (given[key] !== null && !isIsoTime(given[key])) return refuse(id, `${key} is no ISO 8601 date or date-time.`)

  const present = contentKinds.filter((kind) => typeof data[kind] === 'string')
  if (present.length > 1) return refuse(id, `it has both ${present.join(' and ')}; a document has one content.`)
  const { captured, ...outside } = given
  const base = { id: orNull(data.id), path: orNull(data.path), ...outside }
  const [kind] = present
  if (kind !== undefined) return { kind: 'content', captured, input: { ...base, content: contentOf(kind, whole(data[kind] as string)) } }
  if (base.path !== null) return { kind: 'path', path: base.path, given }
  if (given.url !== null) return { kind: 'url', given: { ...given, url: given.url } }
  return refuse(id, 'it has none of text, plain, html, path and url.')
}
