import { sql } from 'kysely'
import { listing } from '../ledger/listing.ts'
import type { Intake } from '../ledger/shelf.ts'
import type { KnownEntity } from '../model/index.ts'
import { type Mark, setMarks } from './marks.ts'
import type { Base } from './open.ts'
import type { Prepared } from './prepared.ts'
import { numberOf, rowsOf, table } from './rows.ts'

const [compare, fold] = [0, 1]
type LayerNode = { readonly layer: number; readonly node: string }
const mark = (kind: number) => ({ layer, node }: LayerNode): Mark => [layer, kind, node]

/** Adds the keys that are not there yet, of a JSON table of layer, key and node, and gives their nodes. Inside the caller's transaction. */
export const addKeys = async (base: Base, keys: string): Promise<readonly LayerNode[]> => {
  const added = await rowsOf(base, sql<LayerNode & { readonly key: string }>`insert or ignore into keys (layer, key, node)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${keys}) returning layer, key, node`)
  if (added.length === 0) return []
  // A block's size is counted as it grows: counting a wide block at every look would make adding slower the more there is.
  await sql`insert into blocks (layer, key, size) select value ->> 0, value ->> 1, count(*) from json_each(${JSON.stringify(added.map(({ layer, key }) => [layer, key]))}) where true group by 1, 2
    on conflict (layer, key) do update set size = size + excluded.size`.execute(base)
  return added
}

/** Nodes, keys and uses that are not there yet, and the marks that they leave: `compare` for new nodes and keys, `fold` for new uses. */
const putLedgerRows = async (base: Base, { id, nodes, keys, uses }: Pick<Prepared, 'id' | 'nodes' | 'keys' | 'uses'>): Promise<void> => {
  const newNodes = await rowsOf(base, sql<LayerNode>`insert or ignore into nodes (layer, id, body)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${nodes}) returning layer, id as node`)
  const newUses = await rowsOf(base, sql<LayerNode>`insert or ignore into uses (layer, node, document, item, body)
    select value ->> 0, value ->> 1, ${id}, value ->> 2, value ->> 3 from json_each(${uses}) returning layer, node`)
  const newKeys = await addKeys(base, keys)
  await setMarks(base, [...[...newNodes, ...newKeys].map(mark(compare)), ...newUses.map(mark(fold))])
}

/** Rows of the ledger as it hands them over. */
export const putRows = (base: Base, id: string, { nodes, keys, uses }: Pick<Intake, 'nodes' | 'keys' | 'uses'>): Promise<void> => putLedgerRows(base, {
  id, nodes: table(nodes.map(({ layer, id: node, body }) => [numberOf(layer), node, JSON.stringify(body)])), keys: table(keys.map(({ layer, key, node }) => [numberOf(layer), key, node])),
  uses: table(uses.map(({ layer, node, item, body }) => [numberOf(layer), node, item, JSON.stringify(body)])),
})

export const knownOn = async (base: Base): Promise<readonly KnownEntity[]> => (await rowsOf(base, sql<{ readonly body: string }>`select body from known order by id`)).map(({ body }) => JSON.parse(body) as KnownEntity)

/** All that follows from a document's reading. */
const putReading = async (base: Base, document: Prepared, number: number): Promise<void> => {
  const { id } = document
  await sql`insert or replace into readings (document, reader, body) values (${id}, ${document.reader}, ${document.reading})`.execute(base)
  await sql`insert or ignore into claims (id, document, type) select value ->> 0, ${id}, value ->> 1 from json_each(${document.claims})`.execute(base)
  await sql`insert or ignore into outlets (name, document) select value, ${id} from json_each(${JSON.stringify(document.outlets)})`.execute(base)
  // The full-text index takes a row number that is a number of JavaScript for a fraction: it must be a BigInt.
  await sql`insert into words (rowid, terms) values (${BigInt(number)}, ${document.terms})`.execute(base)
  await putLedgerRows(base, document)
}

/** Keeps one document, inside the caller's transaction. A document that is there already changes nothing. */
export const keep = async (base: Base, document: Prepared, retrieved: string): Promise<'added' | 'known'> => {
  const { id, path, captured, language, publisher, url, content } = document
  const [row] = await rowsOf(base, sql<{ readonly number: number }>`insert into documents (id, path, retrieved, captured, language, publisher, url)
    values (${id}, ${path}, ${retrieved}, ${captured}, ${language}, ${publisher}, ${url}) on conflict (id) do nothing returning number`)
  if (row === undefined) return 'known'
  if (content !== null) await sql`insert into contents (document, kind, media_type, given, bytes)
    values (${id}, ${content.kind}, ${content.mediaType}, ${JSON.stringify(content.given)}, ${content.bytes})`.execute(base)
  await putReading(base, document, row.number)
  return 'added'
}

/** The reader of a reading that waits to be replaced. */
export const outdated = ''
/** All that follows from readings: documents, what was given, and decisions stay. */
const derived = ['claims', 'outlets', 'nodes', 'keys', 'blocks', 'uses', 'links', 'folds', 'members', 'marks', 'words']

/** Makes a record ready to be read again by another reader, inside the caller's transaction. The old readings stay until each is replaced. */
export const outdate = async (base: Base): Promise<void> => {
  for (const table of derived) await sql`delete from ${sql.table(table)}`.execute(base)
  await sql`update readings set reader = ${outdated}`.execute(base)
  // What is known from elsewhere is no reading.
  for (const known of await knownOn(base)) await putRows(base, known.id, listing(known))
}

/** Puts a document's new reading in the place of its outdated one, inside the caller's transaction. */
export const replaceReading = async (base: Base, document: Prepared): Promise<void> => {
  const { id, language, publisher, url } = document
  const [row] = await rowsOf(base, sql<{ readonly number: number }>`select number from documents join readings on document = id where id = ${id} and reader = ${outdated}`)
  // Another process has done it meanwhile.
  if (row === undefined) return
  await sql`update documents set language = ${language}, publisher = ${publisher}, url = ${url} where id = ${id}`.execute(base)
  await putReading(base, document, row.number)
}
