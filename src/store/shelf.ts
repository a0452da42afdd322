import { sql } from 'kysely'
import type { Block, FoldRow, Key, KeptDocument, Layer, LinkRow, Member, Node, Shelf, Use } from '../ledger/shelf.ts'
import type { Decision } from '../model/index.ts'
import { writeChange } from './change.ts'
import { keep, knownOn, putRows } from './keep.ts'
import { marksOf, readMarks, setMarks } from './marks.ts'
import type { Base } from './open.ts'
import { prepared, readingFrom } from './prepared.ts'
import { writeRetelling } from './retell.ts'
import { among, numberOf, rowsOf } from './rows.ts'

type Body = { readonly body: string }
const opened = <Row extends Body>(row: Row): Omit<Row, 'body'> & { readonly body: unknown } => ({ ...row, body: JSON.parse(row.body) as unknown })
const inLayer = <Row>(layer: Layer, rows: readonly Row[]): readonly (Row & { readonly layer: Layer })[] => rows.map((row) => ({ ...row, layer }))

type DocumentRow = Omit<KeptDocument, 'reading'> & { readonly body: Uint8Array }

const documentsOn = async (base: Base, ids: readonly string[]): Promise<readonly KeptDocument[]> => {
  const rows = await rowsOf(base, sql<DocumentRow>`select id, path, retrieved, captured, body from documents join readings on document = id where id in ${among(ids)}`)
  return rows.map(({ body, ...row }) => ({ ...row, reading: readingFrom(body) }))
}

const blocksOn = async (base: Base, layer: Layer, keys: readonly string[], limit: number): Promise<readonly Block[]> => {
  const rows = await rowsOf(base, sql<{ readonly key: string; readonly size: number; readonly wide: number; readonly nodes: string }>`
    select key, size, wide, (select json_group_array(node) from (select node from keys where keys.layer = blocks.layer and keys.key = blocks.key order by node limit ${BigInt(limit)})) as nodes
    from blocks where layer = ${numberOf(layer)} and key in ${among(keys)}`)
  return rows.map(({ key, size, wide, nodes }) => ({ key, size, wide: wide === 1, nodes: JSON.parse(nodes) as string[] }))
}

const linksOn = async (base: Base, layer: Layer, nodes: readonly string[]): Promise<readonly LinkRow[]> => {
  const number = numberOf(layer)
  const rows = await rowsOf(base, sql<{ readonly a: string; readonly b: string; readonly score: number; readonly conflict: number } & Body>`
    select a, b, score, conflict, body from links where layer = ${number} and a in ${among(nodes)}
    union select a, b, score, conflict, body from links where layer = ${number} and b in ${among(nodes)}`)
  return inLayer(layer, rows.map((row) => ({ ...opened(row), conflict: row.conflict === 1 })))
}

// A decision that an earlier version kept says nothing of corrections.
const decisionsOn = async (base: Base): Promise<readonly Decision[]> =>
  (await rowsOf(base, sql<Body>`select body from decisions order by number`)).map(({ body }) => ({ corrections: [], ...(JSON.parse(body) as Omit<Decision, 'corrections'> & Partial<Pick<Decision, 'corrections'>>) }))

/**
 * The ledger's port over a record. Each answer is one statement; `put`, `decide` and `change` are one transaction each.
 * `guard` runs first within each change, and stops it by throwing.
 */
export const sqliteShelf = (base: Base, guard: (within: Base) => Promise<void> = async () => {}): Shelf => {
  const at = numberOf
  // What came after the ledger last looked at a layer's marks is not done by the change that it then writes.
  const seen = new Map<Layer, number>()
  const bodies = async <Row extends Body>(layer: Layer, rows: Promise<readonly Row[]>) => inLayer(layer, (await rows).map(opened))
  return {
    put: (intake) => base.transaction().execute((within) => keep(within, prepared(intake, { reader: '', terms: [], content: null }), intake.document.retrieved)),
    decide: (decision, marks) => base.transaction().execute(async (within) => {
      await sql`insert or ignore into decisions (id, body) values (${decision.id}, ${JSON.stringify(decision)})`.execute(within)
      await setMarks(within, marks.flatMap((mark) => marksOf(mark.layer, mark.marks)))
    }),
    change: (change) => base.transaction().execute(async (within) => {
      await guard(within)
      await writeChange(within, change, seen.get(change.layer) ?? Number.MAX_SAFE_INTEGER)
    }),

    retell: (retelling) => base.transaction().execute(async (within) => {
      await guard(within)
      await writeRetelling(within, retelling)
    }),

    know: (known, { nodes, keys, uses }) => base.transaction().execute(async (within) => {
      const added = await rowsOf(within, sql`insert or ignore into known (id, body) values (${known.id}, ${JSON.stringify(known)}) returning id`)
      if (added.length === 0) return 'known'
      await putRows(within, known.id, { nodes, keys, uses })
      return 'added'
    }),
    forget: (id, retelling) => base.transaction().execute(async (within) => {
      const gone = await rowsOf(within, sql`delete from known where id = ${id} returning id`)
      if (gone.length > 0) await writeRetelling(within, retelling)
    }),
    known: () => knownOn(base),

    decisions: () => decisionsOn(base),
    documents: (ids) => documentsOn(base, ids),
    marks: async (layer, limit) => {
      const found = await readMarks(base, layer, limit)
      seen.set(layer, found.seen)
      return found.marks
    },
    blocks: (layer, keys, limit) => blocksOn(base, layer, keys, limit),
    links: (layer, nodes) => linksOn(base, layer, nodes),
    nodes: (layer, ids): Promise<readonly Node[]> =>
      bodies(layer, rowsOf(base, sql<{ readonly id: string } & Body>`select id, body from nodes where layer = ${at(layer)} and id in ${among(ids)}`)),
    keys: async (layer, nodes): Promise<readonly Key[]> =>
      inLayer(layer, await rowsOf(base, sql<Omit<Key, 'layer'>>`select key, node from keys where layer = ${at(layer)} and node in ${among(nodes)}`)),
    uses: (layer, nodes): Promise<readonly Use[]> =>
      bodies(layer, rowsOf(base, sql<Omit<Use, 'layer' | 'body'> & Body>`select node, document, item, body from uses where layer = ${at(layer)} and node in ${among(nodes)}`)),
    // By name: of two ways that begin with the layer SQLite takes the table itself, and walks the whole layer for one document.
    usesIn: (layer, documents): Promise<readonly Use[]> =>
      bodies(layer, rowsOf(base, sql<Omit<Use, 'layer' | 'body'> & Body>`select node, document, item, body from uses indexed by uses_by_document where layer = ${at(layer)} and document in ${among(documents)}`)),
    members: async (layer, nodes): Promise<readonly Member[]> =>
      inLayer(layer, await rowsOf(base, sql<Omit<Member, 'layer'>>`select node, fold, alias from members where layer = ${at(layer)} and node in ${among(nodes)}`)),
    membersOf: async (layer, folds): Promise<readonly Member[]> =>
      inLayer(layer, await rowsOf(base, sql<Omit<Member, 'layer'>>`select node, fold, alias from members where layer = ${at(layer)} and fold in ${among(folds)}`)),
    folds: (layer, ids): Promise<readonly FoldRow[]> =>
      bodies(layer, rowsOf(base, sql<{ readonly id: string } & Body>`select id, body from folds where layer = ${at(layer)} and id in ${among(ids)}`)),
  }
}
