import type { Span } from '../../model/index.ts'
import { everything, type Hit } from '../../query/view.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering, type Shown } from '../shown.ts'
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

const hits = ({ view }: Shown, words: string): Promise<readonly Hit[]> => (async () => {
  const found: Hit[] = []
  for await (const hit of view.search(words, everything)) found.push(hit)
  return found
})()

export const search: Handler<'search'> = async ({ shown, query }) => {
  const all = await remembering(shown, `hits ${query.text}`, () => hits(shown, query.text))
  const { text: _, ...rest } = query
  const inside = new Set((await fitting(shown, 'documents', rest)).map(({ id }) => id))
  const page = pageOf(all.filter(({ document }) => inside.has(document)), query, ({ document }) => document)
  return {
    ...page, notes: [],
    items: page.items.flatMap((hit) => {
      const document = documentLineOf(shown, hit.document)
      const text = shown.held.documents.byId.get(hit.document)?.text ?? ''
      return document === null ? [] : [{ document, score: hit.score, passages: apart(hit.passages).slice(0, mostPassages).map((passage) => inPlace(text, passage)), claims: shown.held.claimsOf.get(hit.document)?.length ?? 0 }]
    }),
  }
}
