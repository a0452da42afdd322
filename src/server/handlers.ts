import { addDocument } from './answers/add.ts'
import { collation } from './answers/collation.ts'
import { decide } from './answers/decide.ts'
import { document, quote } from './answers/document.ts'
import { entity } from './answers/entity.ts'
import { exported, report } from './answers/exporting.ts'
import { eventsAtGlance } from './answers/glance.ts'
import * as lists from './answers/lists.ts'
import { network } from './answers/network.ts'
import { claim, event, eventTree, eventWhy, figure, figureTree, figureWhy } from './answers/one.ts'
import { overview } from './answers/overview.ts'
import { queue } from './answers/queue.ts'
import { search } from './answers/search.ts'
import { openapi, session, state } from './answers/state.ts'
import { tally } from './answers/tally.ts'
import type { Handler } from './call.ts'
import type { OperationName } from './paths.ts'

/** Who answers each operation. */
export const handlers: { readonly [Name in OperationName]: Handler<Name> } = {
  openapi, state, session, overview, event, eventTree, eventWhy, eventsAtGlance, figure, figureTree, figureWhy, claim, entity, document, collation, quote, addDocument, search, network, tally, queue, decide, exported, report,
  events: lists.events, figures: lists.figures, claims: lists.claims, entities: lists.entities, documents: lists.documents, lineage: lists.lineage, disputes: lists.disputes, decisions: lists.decisions,
}
