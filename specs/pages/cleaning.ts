import { readFileSync } from 'node:fs'
import { isFailure } from '../../src/model/index.ts'
import type { DocumentInput, Failure } from '../../src/model/index.ts'
import { loadFurniture } from '../../src/packs/furniture.ts'
import type { Cleaned } from '../../src/reading/clean/clean.ts'
import { clean } from '../../src/reading/clean/clean.ts'
import { receive } from '../../src/reading/receive/receive.ts'

/** The furniture as it ships. */
export const furniture = loadFurniture({ list: () => [], read: (path) => readFileSync(path, 'utf8'), bytes: (path) => readFileSync(path) })

export const inputOf = (content: DocumentInput['content'], given: Partial<DocumentInput> = {}): DocumentInput =>
  ({ id: null, content, path: null, url: null, publisher: null, published: null, language: null, ...given })

export const received = (content: DocumentInput['content']): ReturnType<typeof receive> => receive(inputOf(content))

export const cleaned = (content: DocumentInput['content'], given: Partial<DocumentInput> = {}): Cleaned => {
  const one = receive(inputOf(content, given))
  if (isFailure(one)) throw new Error(`${one.code}: ${one.message}`)
  return clean(one, furniture)
}

export const refused = (content: DocumentInput['content']): Failure => {
  const one = received(content)
  if (!isFailure(one)) throw new Error('it was received')
  return one
}

export const html = (body: string, head = ''): DocumentInput['content'] => ({ kind: 'html', html: `<!doctype html><html><head>${head}</head><body>${body}</body></html>` })
export const bytes = (values: Uint8Array | readonly number[], mediaType: string | null = null): DocumentInput['content'] => ({ kind: 'bytes', bytes: Uint8Array.from(values), mediaType })
export const partsOf = (document: Cleaned): readonly string[] => document.parts.map((part) => `${part.kind}: ${document.text.slice(part.start, part.end)}`)
