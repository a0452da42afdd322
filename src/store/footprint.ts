import { sql } from 'kysely'
import type { Layer } from '../ledger/shelf.ts'
import type { Base } from './open.ts'
import { among, numberOf, rowsOf } from './rows.ts'

/** What in a record is another than when it was last looked at, whoever changed it: told by its rows, not by who says that they wrote them. */

const shown = ['name', 'event', 'figure'] as const
const families = ['version', 'text'] as const
type Shown = (typeof shown)[number]

/** Rows by their ids: hashes of bodies, and what a node is a member of. */
export type Footprint = {
  /** Which readers read it: with another one every reading may be another. */
  readonly readers: string
  readonly documents: ReadonlySet<string>
  readonly folds: Readonly<Record<Shown | (typeof families)[number], ReadonlyMap<string, number>>>
  readonly members: Readonly<Record<Shown | 'beside', ReadonlyMap<string, string>>>
  /** Corrections, and what takes decisions back, with the documents of whose claims they tell. */
  readonly corrections: ReadonlyMap<string, string>
  /** Known entities with the names that they are listed under. */
  readonly known: ReadonlyMap<string, string>
  /** Links between texts, as their two ends with a space between. */
  readonly links: ReadonlyMap<string, number>
}

/** What has to be asked for anew: folds by their ids, claims, documents and lineage by their documents. */
export type Touched = {
  readonly names: readonly string[]
  readonly events: readonly string[]
  readonly figures: readonly string[]
  readonly gone: Readonly<Record<Shown, readonly string[]>>
  readonly documents: readonly string[]
  readonly claims: readonly string[]
  readonly lineage: readonly string[]
}

/** FNV-1a over code units: two different bodies of one row have the same one time in four thousand million. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

type Bodied = { readonly id: string; readonly body: string }
const page = 2000n
/** All rows of a statement that goes on after an id, hashed: only a page of bodies is in memory. */
const hashed = async (next: (after: string) => Promise<readonly Bodied[]>): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>()
  for (let after = ''; ;) {
    const rows = await next(after)
    for (const { id, body } of rows) found.set(id, hashOf(body))
    const last = rows.at(-1)
    if (last === undefined || rows.length < Number(page)) return found
    after = last.id
  }
}

export const footprintOf = async (base: Base): Promise<Footprint> => {
  const folds = (layer: Layer) => hashed((after) => rowsOf(base, sql<Bodied>`select id, body from folds where layer = ${numberOf(layer)} and id > ${after} order by id limit ${page}`))
  const members = async (layer: Layer): Promise<ReadonlyMap<string, string>> =>
    new Map((await rowsOf(base, sql<{ readonly node: string; readonly fold: string }>`select node, fold from members where layer = ${numberOf(layer)}`)).map(({ node, fold }) => [node, fold]))
  const text = numberOf('text')
  return {
    readers: (await rowsOf(base, sql<{ readonly reader: string }>`select distinct reader from readings order by reader`)).map(({ reader }) => reader).join(' '),
    documents: new Set((await rowsOf(base, sql<{ readonly id: string }>`select id from documents`)).map(({ id }) => id)),
    folds: { version: await folds('version'), text: await folds('text'), name: await folds('name'), event: await folds('event'), figure: await folds('figure') },
    members: { name: await members('name'), event: await members('event'), figure: await members('figure'), beside: await members('beside') },
    corrections: new Map((await rowsOf(base, sql<{ readonly id: string; readonly documents: string }>`select taken.id as id, (select json_group_array(value ->> 'document') from json_each(edit.body, '$.targets')) as documents
      from decisions as edit join decisions as taken on taken.id = edit.id or taken.body ->> 'retracts' = edit.id where edit.body ->> 'act' = 'edit'`)).map(({ id, documents }) => [id, documents])),
    known: new Map((await rowsOf(base, sql<{ readonly id: string; readonly nodes: string }>`select document as id, json_group_array(node) as nodes from uses indexed by uses_by_document where layer = ${numberOf('name')} and document >= 'k-' and document < 'k.' group by document`)).map(({ id, nodes }) => [id, nodes])),
    links: new Map((await rowsOf(base, sql<{ readonly a: string; readonly b: string; readonly body: string }>`select a, b, body from links where layer = ${text}`)).map(({ a, b, body }) => [`${a} ${b}`, hashOf(body)])),
  }
}

/** Keys whose values differ, or that only one of the two has. */
const differing = <Value>(before: ReadonlyMap<string, Value>, now: ReadonlyMap<string, Value>): readonly string[] => [
  ...[...now].flatMap(([key, value]) => (before.get(key) === value ? [] : [key])), ...[...before.keys()].filter((key) => !now.has(key)),
]
const unique = (...lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort()

type Place = { readonly document: string }
const documentsUsing = async (base: Base, layer: Layer, nodes: readonly string[]): Promise<readonly string[]> =>
  (await rowsOf(base, sql<Place>`select distinct document from uses where layer = ${numberOf(layer)} and node in ${among(nodes)}`)).map(({ document }) => document)
const nodesIn = async (base: Base, layer: Layer, documents: readonly string[]): Promise<readonly string[]> =>
  (await rowsOf(base, sql<{ readonly node: string }>`select distinct node from uses indexed by uses_by_document where layer = ${numberOf(layer)} and document in ${among(documents)}`)).map(({ node }) => node)
const membersOf = async (base: Base, layer: Layer, folds: readonly string[]): Promise<readonly string[]> =>
  (await rowsOf(base, sql<{ readonly node: string }>`select node from members where layer = ${numberOf(layer)} and fold in ${among(folds)}`)).map(({ node }) => node)

/** What may be told otherwise than before; null where all of it may. */
export const touchedSince = async (base: Base, before: Footprint, now: Footprint): Promise<Touched | null> => {
  if (before.readers !== now.readers) return null
  const added = [...now.documents].filter((id) => !before.documents.has(id))
  const moved = { name: differing(before.members.name, now.members.name), event: differing(before.members.event, now.members.event), figure: differing(before.members.figure, now.members.figure) }
  const surnames = differing(before.members.beside, now.members.beside)
  const changed = { name: differing(before.folds.name, now.folds.name), event: differing(before.folds.event, now.folds.event), figure: differing(before.folds.figure, now.folds.figure) }
  const foldsOf = (layer: Shown, nodes: readonly string[]): readonly string[] => nodes.flatMap((node) => [before.members[layer].get(node) ?? [], now.members[layer].get(node) ?? []].flat())
  // A surname that stands for somebody else takes its mentions along: away from one name, to another.
  const stoodFor = surnames.flatMap((node) => [before.members.beside.get(node) ?? [], now.members.beside.get(node) ?? []].flat())
  const bare = (await rowsOf(base, sql<{ readonly node: string | null }>`select body ->> 'node' as node from nodes where layer = ${numberOf('beside')} and id in ${among(surnames)}`)).flatMap(({ node }) => node ?? [])
  const besideIn = await documentsUsing(base, 'beside', surnames)
  const renamed = unique(await documentsUsing(base, 'name', moved.name), besideIn)
  const told = unique(added, renamed)
  const kin = unique(await membersOf(base, 'version', differing(before.folds.version, now.folds.version)), await membersOf(base, 'text', differing(before.folds.text, now.folds.text)))
  const there = (layer: Shown, ids: readonly string[]): readonly string[] => ids.filter((id) => now.folds[layer].has(id))
  const foldsIn = async (layer: Shown, documents: readonly string[]): Promise<readonly string[]> => foldsOf(layer, await nodesIn(base, layer, documents))
  return {
    names: there('name', unique(changed.name, foldsOf('name', [...differing(before.known, now.known).flatMap((id) => [before.known.get(id), now.known.get(id)].flatMap((nodes) => (nodes === undefined ? [] : (JSON.parse(nodes) as string[])))), ...moved.name, ...stoodFor, ...bare, ...(await nodesIn(base, 'name', added))]))),
    events: there('event', unique(changed.event, await foldsIn('event', told))), figures: there('figure', unique(changed.figure, await foldsIn('figure', told))),
    gone: { name: changed.name.filter((id) => !now.folds.name.has(id)), event: changed.event.filter((id) => !now.folds.event.has(id)), figure: changed.figure.filter((id) => !now.folds.figure.has(id)) },
    documents: unique(added, kin),
    claims: unique(told, kin, differing(before.corrections, now.corrections).flatMap((id) => JSON.parse(now.corrections.get(id) ?? '[]') as string[]), await documentsUsing(base, 'event', moved.event), await documentsUsing(base, 'figure', moved.figure)),
    lineage: unique(added, differing(before.links, now.links).flatMap((ends) => ends.split(' '))),
  }
}
