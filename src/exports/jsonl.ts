import { limited } from '../query/lists.ts'
import type { Sought } from '../query/sought.ts'
import type { View } from '../query/view.ts'
import { harmlessJson } from '../text/harmless.ts'
import { type Exportable, type Exported, type Kind, things } from './kinds.ts'
import { claimShape, decisionShape, disputeShape, documentShape, entityShape, eventShape, figureShape, lineageShape } from './shapes.ts'

export const shapes: { readonly [K in Kind]: (thing: Exportable[K]) => object } = {
  documents: documentShape,
  claims: claimShape,
  entities: entityShape,
  events: eventShape,
  figures: figureShape,
  lineage: lineageShape,
  disputes: disputeShape,
  decisions: decisionShape,
}

async function* lines<K extends Kind>(view: View, kind: K, sought: Sought): AsyncGenerator<string> {
  const shape = shapes[kind]
  for await (const thing of limited(things[kind](view, sought), sought.filter.limit)) yield `${harmlessJson(shape(thing))}\n`
}

/** JSON Lines, as the contract has them: nothing is lost. */
export const jsonl = (view: View, kind: Kind, sought: Sought): Exported => ({ pieces: lines(view, kind, sought), lost: () => [] })
