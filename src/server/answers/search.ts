import type { Span } from '../../model/index.ts'
import { everything, type Hit } from '../../query/view.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering } from '../shown.ts'
import { fitting } from './fitting.ts'
import { documentLineOf } from './told.ts'

/** Reports that hold all the words, in any form of them, best first, each with the words in their surroundings. */

const mostPassages = 4
const around = 90

/** A passage with the words about it: from a space on, up to a space. */
const inPlace = (text: string, { start, end }: Span) => {
  const from = Math.max(0, start - around)
  const until = Math.min(text.length, end + around)
  const first = from === 0 ? 0 : Math.max(from, text.indexOf(' ', from) + 1)
  const last = until === text.length ? until : Math.max(end, text.lastIndexOf(' ', until))
  return { before: text.slice(Math.min(first, start), start), words: text.slice(start, end), after: text.slice(end, last), start, end }
}

/** Passages that do not stand in each other's surroundings. */
const apart = (passages: readonly Span[]): readonly Span[] => {
  let until = -around
  return passages.filter(({ start, end }) => {
    if (start <= until + around && until > 0) return false
    until = end
    return true
  })
}

export const search: Handler<'search'> = async ({ shown, query }) => {
  const all = await remembering(shown, `holding ${query.text}`, () => shown.view.holding(query.text))
  const { text: _, ...rest } = query
  const fits = await fitting(shown, 'documents', rest)
  // What was kept and is not settled yet is found and not shown.
  const { byId } = shown.held.documents
  const inside = fits.length === shown.held.documents.all.length ? byId : new Set(fits.map(({ id }) => id))
  const page = pageOf(all.filter(({ document }) => inside.has(document)), query, ({ document }) => document)
  const placed = new Map<string, Hit>()
  for await (const hit of shown.view.search(query.text, { ...everything, documents: page.items.map(({ document }) => document) })) placed.set(hit.document, hit)
  return {
    ...page, notes: [],
    items: page.items.flatMap(({ document: id, score }) => {
      const document = documentLineOf(shown, id)
      const text = shown.held.documents.byId.get(id)?.text ?? ''
      return document === null ? [] : [{ document, score, passages: apart(placed.get(id)?.passages ?? []).slice(0, mostPassages).map((passage) => inPlace(text, passage)), claims: shown.held.claimsOf.get(id)?.length ?? 0 }]
    }),
  }
}
