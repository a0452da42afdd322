import type { Decision } from '../model/decision.ts'
import type { Reading } from '../model/document.ts'
import type { KnownEntity } from '../model/known.ts'

/**
 * The port between the ledger and wherever its rows are kept. The ledger never sees a table: it asks for rows in
 * batches by id or by key, and hands back whole changes, each to be written in one transaction.
 *
 * Six layers share one shape; all but the last are settled alike, in this order:
 *
 *   version  documents of one URL                 fold: which one speaks
 *   text     documents                            links: lineage · fold: a family of texts
 *   name     name forms                           links: compared names · fold: an entity
 *   event    claim signatures                     links: compared events · fold: an event
 *   figure   claims with a quantity               links: compared figures · fold: a figure
 *   beside   surnames alone, in one document      member: the name node that each stands for there (see beside.ts)
 *
 * `body` is JSON that only the ledger reads (see rows.ts for its types); a store keeps it as it is.
 */
export type Layer = 'version' | 'text' | 'name' | 'event' | 'figure' | 'beside'
/** In this order, which a store may number them by. */
export const layers: readonly Layer[] = ['version', 'text', 'name', 'event', 'figure', 'beside']

/** A document as it is kept. `captured` is when it was taken from its address, as told from outside; null where only the run's clock knows. Settling reads `captured`, never `retrieved`. */
export type KeptDocument = {
  readonly id: string
  readonly path: string | null
  readonly retrieved: string
  readonly captured: string | null
  readonly reading: Reading
}

/** A node's body is a function of its id: writing it twice writes the same. */
export type Node = { readonly layer: Layer; readonly id: string; readonly body: unknown }
/** Two nodes that share a key may be compared. */
export type Key = { readonly layer: Layer; readonly key: string; readonly node: string }
/** Where a node occurs: `item` is a mention's, a document entity's or a claim's id. */
export type Use = { readonly layer: Layer; readonly node: string; readonly document: string; readonly item: string; readonly body: unknown }

/** All that adding one document writes, in one transaction with the document itself. A pure function of the document: see intake.ts. */
export type Intake = {
  readonly document: KeptDocument
  readonly nodes: readonly Node[]
  readonly keys: readonly Key[]
  readonly uses: readonly Use[]
}

/** A compared pair, `a` < `b`. `conflict` refuses a join whatever the score. */
export type LinkRow = { readonly layer: Layer; readonly a: string; readonly b: string; readonly score: number; readonly conflict: boolean; readonly body: unknown }
/** Which fold a node is in; `alias` is the id that the fold would have if this node were its smallest: a fold answers to all of them. */
export type Member = { readonly layer: Layer; readonly node: string; readonly fold: string; readonly alias: string }
export type FoldRow = { readonly layer: Layer; readonly id: string; readonly body: unknown }

/** Nodes to be compared anew with all that share a key, and nodes whose fold only has to be written anew. */
export type Marks = { readonly compare: readonly string[]; readonly fold: readonly string[] }

/** A key with how many nodes bear it, the first of them by id (at most as many as asked for), and whether the ledger has set it down as wide. */
export type Block = { readonly key: string; readonly size: number; readonly nodes: readonly string[]; readonly wide: boolean }

/** One step of settling, to be written whole or not at all, in the order of its fields. */
export type Change = {
  readonly layer: Layer
  /** Finer keys for nodes that stand under a wide one: kept if not there yet, and marking nothing. */
  readonly keys: readonly Key[]
  /** Every link with one of these nodes at either end goes. */
  readonly unlink: readonly string[]
  readonly links: readonly LinkRow[]
  /** These folds go, with their member rows. */
  readonly unfold: readonly string[]
  readonly folds: readonly FoldRow[]
  readonly members: readonly Member[]
  readonly wide: readonly { readonly key: string; readonly wide: boolean }[]
  /** Marks of this layer that are done. */
  readonly clean: Marks
  /** Marks for this or for other layers, added after `clean`. */
  readonly dirty: readonly { readonly layer: Layer; readonly marks: Marks }[]
}

/** What the claims of one document are told as from now on, to be written whole or not at all, in the order of its fields. */
export type Retelling = {
  readonly document: string
  /** Each claim's type as it is told now. */
  readonly claims: readonly { readonly id: string; readonly type: string }[]
  /** These uses go. */
  readonly gone: readonly Omit<Use, 'body'>[]
  /** Kept and marked as `put` keeps them. After that every node of `gone` that no use is left of goes, with its keys, links, marks and member row, and a fold that nothing is left of. */
  readonly nodes: readonly Node[]
  readonly keys: readonly Key[]
  readonly uses: readonly Use[]
  /** Keys that nodes bear no more, whether they stay or go. */
  readonly unkey: readonly Key[]
  /** Blocks that are wide no more. */
  readonly narrow: readonly { readonly layer: Layer; readonly key: string }[]
  readonly dirty: readonly { readonly layer: Layer; readonly marks: Marks }[]
}

/** The port. Ids that are not there are left out of an answer; answers come in no particular order. */
export type Shelf = {
  /**
   * Keeps one document: its row, and the nodes, keys and uses that are not there yet. Marks `compare` each node that is new
   * or has a new key, and `fold` each node that has a new use. A document that is there already changes nothing.
   */
  readonly put: (intake: Intake) => Promise<'added' | 'known'>
  /** Keeps a decision. The ledger's `decide` gives the marks that go with it. */
  readonly decide: (decision: Decision, marks: readonly { readonly layer: Layer; readonly marks: Marks }[]) => Promise<void>

  readonly decisions: () => Promise<readonly Decision[]>
  readonly documents: (ids: readonly string[]) => Promise<readonly KeptDocument[]>
  /** Up to `limit` marks of a layer, by node id. */
  readonly marks: (layer: Layer, limit: number) => Promise<Marks>
  readonly nodes: (layer: Layer, ids: readonly string[]) => Promise<readonly Node[]>
  readonly keys: (layer: Layer, nodes: readonly string[]) => Promise<readonly Key[]>
  readonly blocks: (layer: Layer, keys: readonly string[], limit: number) => Promise<readonly Block[]>
  readonly uses: (layer: Layer, nodes: readonly string[]) => Promise<readonly Use[]>
  readonly usesIn: (layer: Layer, documents: readonly string[]) => Promise<readonly Use[]>
  /** Links with one of the nodes at either end. */
  readonly links: (layer: Layer, nodes: readonly string[]) => Promise<readonly LinkRow[]>
  readonly members: (layer: Layer, nodes: readonly string[]) => Promise<readonly Member[]>
  readonly membersOf: (layer: Layer, folds: readonly string[]) => Promise<readonly Member[]>
  readonly folds: (layer: Layer, ids: readonly string[]) => Promise<readonly FoldRow[]>
  readonly change: (change: Change) => Promise<void>
  readonly retell: (retelling: Retelling) => Promise<void>
  /** Keeps a known entity with its rows, as `put` keeps a document. */
  readonly know: (known: KnownEntity, rows: Pick<Intake, 'nodes' | 'keys' | 'uses'>) => Promise<'added' | 'known'>
  /** Takes a known entity out, with what it told. */
  readonly forget: (id: string, retelling: Retelling) => Promise<void>
  readonly known: () => Promise<readonly KnownEntity[]>
}
