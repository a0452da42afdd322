import type { Decision, Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import * as lists from '../query/lists.ts'
import type { Sought } from '../query/sought.ts'
import type { RecordClaim, View } from '../query/view.ts'

/** What can be exported, by kind. */
export type Exportable = {
  readonly documents: RecordDocument
  readonly claims: RecordClaim
  readonly entities: Entity
  readonly events: EventFold
  readonly figures: FigureFold
  readonly lineage: Lineage
  readonly disputes: lists.RecordDispute
  readonly decisions: Decision
}
export type Kind = keyof Exportable

export const kinds = Object.keys({
  documents: 0, claims: 0, entities: 0, events: 0, figures: 0, lineage: 0, disputes: 0, decisions: 0,
} satisfies Record<Kind, 0>) as readonly Kind[]

/** Everything of a kind that fits, in an order that depends on the things alone: ids, ends of lineage, and the order in which decisions were made. */
export const things: { readonly [K in Kind]: (view: View, sought: Sought) => AsyncIterable<Exportable[K]> } = {
  documents: lists.documents,
  claims: lists.claims,
  entities: lists.entities,
  events: lists.events,
  figures: lists.figures,
  lineage: lists.lineage,
  disputes: lists.disputes,
  decisions: (view) => view.decisions(),
}

/** A finished export: its text in pieces, and, once they are through, what the format could not hold. */
export type Exported = {
  readonly pieces: AsyncIterable<string>
  readonly lost: () => readonly string[]
}
