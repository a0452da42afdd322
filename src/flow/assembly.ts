import type { Shelf } from '../ledger/shelf.ts'
import type { Assembly } from '../store/view.ts'

/** Until ledger/record.ts lands: documents as they are, and nothing folded. */
export const assembly: Assembly = {
  documentsFor: async (shelf: Shelf, ids) => (await shelf.documents(ids)).map(({ id, path, retrieved, reading }) => {
    const { text, title, publisher, agency, via, url, published, complete, incomplete_because, language } = reading
    return { id, path, retrieved, language, text, title, publisher, agency, via, url, published, complete, incomplete_because, version_of: null, origin: id }
  }),
  claimsFor: async (shelf, ids) => (await shelf.documents(ids)).flatMap(({ id, reading }) => reading.claims.map((claim) => ({ ...claim, document: id, event: null, withdrawn: false }))),
  entitiesFor: async () => [],
  eventsFor: async () => [],
  figuresFor: async () => [],
  lineageFor: async () => [],
}
