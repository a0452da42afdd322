import { documentId, failure, type DocumentInput, type Failure, type Reading } from '../model/index.ts'
import type { Packs } from '../packs/load.ts'

/** Until reading/read.ts lands: plain text, no claims. */
export const read = (input: DocumentInput, _packs: Packs): Reading | Failure => {
  const { content } = input
  const raw = content.kind === 'bytes' ? content.bytes : content.kind === 'html' ? content.html : content.kind === 'plain' ? content.plain : content.text
  const id = input.id ?? documentId(raw, input)
  const text = typeof raw === 'string' ? raw : new TextDecoder().decode(raw)
  if (text.trim() === '') return failure(id, 'receive', 'empty', 'It holds no letter and no digit.')
  return {
    id, language: input.language, read: 'identified', title: text.split('\n')[0]?.slice(0, 100) ?? null, url: input.url, publisher: input.publisher, agency: [], via: [],
    published: null, not_before: null, not_after: null, complete: true, incomplete_because: null, text, parts: [], dropped: [], mentions: [], entities: [], attributions: [], claims: [],
  }
}
