import { sql } from 'kysely'
import type { RecordDocument } from '../model/index.ts'
import type { Base } from './open.ts'
import { paged, rowsOf } from './rows.ts'
import { sqliteShelf } from './shelf.ts'

const pageSize = 100n

/** First of the view that lists and exports need: documents. */
export async function* documentsIn(base: Base): AsyncGenerator<RecordDocument> {
  const shelf = sqliteShelf(base)
  for await (const { id } of paged((after) => rowsOf(base, sql<{ readonly id: string }>`select id from documents where id > ${after} order by id limit ${pageSize}`))) {
    const [document] = await shelf.documents([id])
    if (document === undefined) continue
    const { text, title, publisher, agency, via, url, published, complete, incomplete_because, language } = document.reading
    yield { id, path: document.path, retrieved: document.retrieved, language, text, title, publisher, agency, via, url, published, complete, incomplete_because, version_of: null, origin: id }
  }
}
