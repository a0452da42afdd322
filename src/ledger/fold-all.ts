import type { Decision } from '../model/decision.ts'
import type { Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/fold.ts'
import { decide } from './decisions.ts'
import { intake } from './intake.ts'
import { memoryShelf } from './memory.ts'
import type { MemoryShelf } from './memory.ts'
import { claimsFor, documentsFor, entitiesFor, eventsFor, figuresFor, lineageFor } from './record.ts'
import type { RecordClaim } from './record.ts'
import { settle } from './settle.ts'
import type { KeptDocument } from './shelf.ts'

export type Folds = {
  readonly documents: readonly RecordDocument[]
  readonly claims: readonly RecordClaim[]
  readonly entities: readonly Entity[]
  readonly events: readonly EventFold[]
  readonly figures: readonly FigureFold[]
  readonly lineage: readonly Lineage[]
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
/** Everything on a settled shelf in memory, in the order of ids. */
export const foldsOn = async (shelf: MemoryShelf): Promise<Folds> => {
  const documents = shelf.documentIds()
  return {
    documents: [...(await documentsFor(shelf, documents))].sort(byId), claims: [...(await claimsFor(shelf, documents))].sort(byId),
    entities: [...(await entitiesFor(shelf, shelf.foldIds('name')))].sort(byId), events: [...(await eventsFor(shelf, shelf.foldIds('event')))].sort(byId),
    figures: [...(await figuresFor(shelf, shelf.foldIds('figure')))].sort(byId), lineage: await lineageFor(shelf, documents),
  }
}

/** All folds of some documents and decisions, from nothing: what settling a little at a time must come to. */
export const foldAll = async (documents: readonly KeptDocument[], decisions: readonly Decision[]): Promise<Folds> => {
  const shelf = memoryShelf()
  for (const document of documents) await shelf.put(intake(document))
  for (const decision of decisions) await decide(shelf, decision)
  await settle(shelf)
  return foldsOn(shelf)
}
