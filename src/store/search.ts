import { sql } from 'kysely'
import type { Span } from '../model/index.ts'
import { span } from '../model/index.ts'
import type { Hit } from '../query/view.ts'
import { tokenise } from '../text/tokens.ts'
import type { Base } from './open.ts'
import { among, rowsOf } from './rows.ts'

/** The words under which a text is found, as its language takes them apart: the same that were indexed. */
export type Terms = (text: string, language: string | null) => readonly string[]

/** A term as the index's query language takes it literally. Terms hold no quotation marks, and none gets through. */
const literal = (term: string): string => `"${term.replaceAll('"', '')}"`

/** Each word asked for, in every form that a language of the record would index it under. */
const formsAsked = (words: string, languages: readonly (string | null)[], terms: Terms): readonly ReadonlySet<string>[] =>
  tokenise(words)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ form }) => new Set(languages.flatMap((language) => terms(form, language)).filter((term) => term !== '')))
    // What folds to nothing (a tatweel by itself) asks for nothing.
    .filter((forms) => forms.size > 0)

/** Where a text holds one of the forms. */
const passages = (text: string, language: string | null, { forms, terms }: { readonly forms: ReadonlySet<string>; readonly terms: Terms }): readonly Span[] =>
  tokenise(text).filter((token) => token.kind !== 'mark' && (forms.has(token.fold) || terms(token.form, language).some((term) => forms.has(term)))).map(({ start, end }) => span(text, start, end))

export type Searching = {
  readonly terms: Terms
  readonly languages: readonly string[]
  readonly documents: readonly string[] | null
  readonly text: (document: string) => Promise<{ readonly text: string; readonly language: string | null } | null>
}

type Row = { readonly document: string; readonly rank: number }

type Ranked = { readonly document: string; readonly score: number }
type Asked = Pick<Searching, 'terms' | 'languages' | 'documents'>
const ranked = async (base: Base, asked: readonly ReadonlySet<string>[], documents: readonly string[] | null): Promise<readonly Ranked[]> => {
  if (asked.length === 0) return []
  const query = asked.map((forms) => `(${[...forms].map(literal).join(' OR ')})`).join(' AND ')
  const rows = await rowsOf(base, sql<Row>`select documents.id as document, found.rank as rank from (select rowid, rank from words where words match ${query}) as found
    join documents on documents.number = found.rowid ${documents === null ? sql`` : sql`where documents.id in ${among(documents)}`} order by found.rank, documents.id`)
  return rows.map(({ document, rank }) => ({ document, score: -rank }))
}

/** The documents that hold all the words, best first (BM25, then id), without where. Nothing holds words without a letter or digit. */
export const holdingIn = (base: Base, words: string, { terms, languages, documents }: Asked): Promise<readonly Ranked[]> => ranked(base, formsAsked(words, [null, ...languages], terms), documents)

/** The same with the places where the words stand. */
export async function* searchIn(base: Base, words: string, { terms, languages, documents, text }: Searching): AsyncGenerator<Hit> {
  const asked = formsAsked(words, [null, ...languages], terms)
  const forms = new Set(asked.flatMap((each) => [...each]))
  for (const { document, score } of await ranked(base, asked, documents)) {
    const held = await text(document)
    if (held !== null) yield { document, score, passages: passages(held.text, held.language, { forms, terms }) }
  }
}
