import type { Decision } from '../model/decision.ts'
import type { KnownEntity } from '../model/known.ts'
import { layers } from './shelf.ts'
import type { Block, FoldRow, KeptDocument, Key, Layer, LinkRow, Marks, Member, Node, Retelling, Shelf, Use } from './shelf.ts'

/** What one layer holds, with an index for each question that the port asks. */
class LayerTables {
  readonly nodes = new Map<string, Node>()
  readonly keysOf = new Map<string, Set<string>>()
  readonly blocks = new Map<string, Set<string>>()
  readonly wide = new Set<string>()
  readonly usesOf = new Map<string, Map<string, Use>>()
  readonly usesIn = new Map<string, Map<string, Use>>()
  readonly links = new Map<string, Map<string, LinkRow>>()
  readonly members = new Map<string, Member>()
  readonly membersOf = new Map<string, Set<string>>()
  readonly folds = new Map<string, FoldRow>()
  readonly compare = new Set<string>()
  readonly fold = new Set<string>()

  mark(marks: Marks): void {
    for (const id of marks.compare) this.compare.add(id)
    for (const id of marks.fold) this.fold.add(id)
  }

  addNode(node: Node): void {
    if (this.nodes.has(node.id)) return
    this.nodes.set(node.id, node)
    this.compare.add(node.id)
  }

  /** Whether the key was not there yet. */
  addKey({ key, node }: Key): boolean {
    const keys = entry(this.keysOf, node, () => new Set<string>())
    if (keys.has(key)) return false
    keys.add(key)
    entry(this.blocks, key, () => new Set<string>()).add(node)
    return true
  }

  addUse(use: Use): void {
    const uses = entry(this.usesOf, use.node, () => new Map<string, Use>())
    const id = `${use.document} ${use.item}`
    if (uses.has(id)) return
    uses.set(id, use)
    entry(this.usesIn, use.document, () => new Map<string, Use>()).set(`${use.node} ${use.item}`, use)
    this.fold.add(use.node)
  }

  dropUse({ node, document, item }: Omit<Use, 'body'>): void {
    this.usesOf.get(node)?.delete(`${document} ${item}`)
    this.usesIn.get(document)?.delete(`${node} ${item}`)
  }

  dropKey({ key, node }: Omit<Key, 'layer'>): void {
    this.keysOf.get(node)?.delete(key)
    this.blocks.get(key)?.delete(node)
    if (this.blocks.get(key)?.size === 0) { this.blocks.delete(key); this.wide.delete(key) }
  }

  /** Takes a node out that no use is left of. */
  dropNode(id: string): void {
    if ((this.usesOf.get(id)?.size ?? 0) > 0) return
    for (const key of [...(this.keysOf.get(id) ?? [])]) this.dropKey({ key, node: id })
    this.unlink(id)
    const fold = this.members.get(id)?.fold
    if (fold !== undefined) {
      this.membersOf.get(fold)?.delete(id)
      if (this.membersOf.get(fold)?.size === 0) this.unfold(fold)
    }
    for (const held of [this.nodes, this.keysOf, this.usesOf, this.members, this.compare, this.fold]) held.delete(id)
  }

  unlink(node: string): void {
    for (const other of this.links.get(node)?.keys() ?? []) this.links.get(other)?.delete(node)
    this.links.delete(node)
  }

  link(row: LinkRow): void {
    entry(this.links, row.a, () => new Map<string, LinkRow>()).set(row.b, row)
    entry(this.links, row.b, () => new Map<string, LinkRow>()).set(row.a, row)
  }

  unfold(id: string): void {
    this.folds.delete(id)
    for (const node of this.membersOf.get(id) ?? []) if (this.members.get(node)?.fold === id) this.members.delete(node)
    this.membersOf.delete(id)
  }

  join(member: Member): void {
    const before = this.members.get(member.node)
    if (before !== undefined) this.membersOf.get(before.fold)?.delete(member.node)
    this.members.set(member.node, member)
    entry(this.membersOf, member.fold, () => new Set<string>()).add(member.node)
  }
}

const entry = <Value>(map: Map<string, Value>, key: string, make: () => Value): Value => {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

const found = <Value>(map: ReadonlyMap<string, Value>, ids: readonly string[]): readonly Value[] =>
  [...new Set(ids)].flatMap((id) => { const value = map.get(id); return value === undefined ? [] : [value] })

/** A shelf in memory can be asked for everything, which the port never is. */
export type MemoryShelf = Shelf & { readonly documentIds: () => readonly string[]; readonly foldIds: (layer: Layer) => readonly string[]; readonly rows: (layer: Layer) => number }

/** A shelf in memory: for properties, for `foldAll`, and as the plainest reading of what the port asks. */
export const memoryShelf = (): MemoryShelf => {
  const tables = new Map<Layer, LayerTables>(layers.map((layer) => [layer, new LayerTables()]))
  const table = (layer: Layer): LayerTables => tables.get(layer) as LayerTables
  const documents = new Map<string, KeptDocument>()
  const decisions = new Map<string, Decision>()
  const known = new Map<string, KnownEntity>()
  const lay = ({ nodes, keys, uses }: Pick<Retelling, 'nodes' | 'keys' | 'uses'>): void => {
    for (const node of nodes) table(node.layer).addNode(node)
    for (const key of keys) if (table(key.layer).addKey(key)) table(key.layer).compare.add(key.node)
    for (const use of uses) table(use.layer).addUse(use)
  }
  const retell = ({ gone, nodes, keys, uses, unkey, narrow, dirty }: Retelling): void => {
    for (const use of gone) table(use.layer).dropUse(use)
    lay({ nodes, keys, uses })
    for (const key of unkey) table(key.layer).dropKey(key)
    for (const { layer, node } of gone) table(layer).dropNode(node)
    for (const { layer, key } of narrow) table(layer).wide.delete(key)
    for (const mark of dirty) table(mark.layer).mark(mark.marks)
  }

  return {
    documentIds: () => [...documents.keys()].sort(),
    foldIds: (layer) => [...table(layer).folds.keys()].sort(),
    rows: (layer) => [...table(layer).keysOf.values()].reduce((sum, keys) => sum + keys.size, 0),
    put: async ({ document, nodes, keys, uses }) => {
      if (documents.has(document.id)) return 'known'
      documents.set(document.id, document)
      lay({ nodes, keys, uses })
      return 'added'
    },
    decide: async (decision, marks) => {
      decisions.set(decision.id, decision)
      for (const mark of marks) table(mark.layer).mark(mark.marks)
    },
    decisions: async () => [...decisions.values()],
    documents: async (ids) => found(documents, ids),
    marks: async (layer, limit) => ({
      compare: [...table(layer).compare].sort().slice(0, limit),
      fold: [...table(layer).fold].sort().slice(0, limit),
    }),
    nodes: async (layer, ids) => found(table(layer).nodes, ids),
    keys: async (layer, nodes) => [...new Set(nodes)].flatMap((node) => [...(table(layer).keysOf.get(node) ?? [])].map((key): Key => ({ layer, key, node }))),
    blocks: async (layer, keys, limit) => [...new Set(keys)].flatMap((key): readonly Block[] => {
      const nodes = table(layer).blocks.get(key)
      return nodes === undefined ? [] : [{ key, size: nodes.size, nodes: [...nodes].sort().slice(0, limit), wide: table(layer).wide.has(key) }]
    }),
    uses: async (layer, nodes) => found(table(layer).usesOf, nodes).flatMap((uses) => [...uses.values()]),
    usesIn: async (layer, ids) => found(table(layer).usesIn, ids).flatMap((uses) => [...uses.values()]),
    links: async (layer, nodes) => {
      const rows = new Map<string, LinkRow>()
      for (const links of found(table(layer).links, nodes)) for (const row of links.values()) rows.set(`${row.a} ${row.b}`, row)
      return [...rows.values()]
    },
    members: async (layer, nodes) => found(table(layer).members, nodes),
    membersOf: async (layer, folds) => found(table(layer).membersOf, folds).flatMap((nodes) => found(table(layer).members, [...nodes])),
    folds: async (layer, ids) => found(table(layer).folds, ids),
    retell: async (retelling) => retell(retelling),
    know: async (entity, { nodes, keys, uses }) => {
      if (known.has(entity.id)) return 'known'
      known.set(entity.id, entity)
      lay({ nodes, keys, uses })
      return 'added'
    },
    forget: async (id, retelling) => { if (known.delete(id)) retell(retelling) },
    known: async () => [...known.values()],
    change: async (change) => {
      const layer = table(change.layer)
      for (const key of change.keys) layer.addKey(key)
      for (const node of change.unlink) layer.unlink(node)
      for (const row of change.links) layer.link(row)
      for (const id of change.unfold) layer.unfold(id)
      for (const fold of change.folds) layer.folds.set(fold.id, fold)
      for (const member of change.members) layer.join(member)
      for (const { key, wide } of change.wide) if (wide) layer.wide.add(key); else layer.wide.delete(key)
      for (const id of change.clean.compare) layer.compare.delete(id)
      for (const id of change.clean.fold) layer.fold.delete(id)
      for (const mark of change.dirty) table(mark.layer).mark(mark.marks)
    },
  }
}
