import type { DecisionTarget } from '../model/index.ts'
import { claimTarget, nameTarget } from '../query/target.ts'
import { everything, type Found } from '../query/view.ts'
import type { Asking } from './answer.ts'
import { WrongCall } from './filtering.ts'
import { theOne } from './found.ts'

/** What a decision points at: claims and names, never folds, so that it outlives every re-reading and re-folding. */

const claimOf = async ({ view }: Asking, id: string): Promise<DecisionTarget> => {
  for await (const claim of view.claims({ ...everything, ids: [id] })) if (claim.id === id) return claimTarget(claim, (await view.reading(claim.document))?.text ?? '')
  throw new WrongCall(`${id}: the record has no such claim`)
}

const nameOf = async ({ view }: Asking, id: string, matched: string): Promise<DecisionTarget> => {
  for await (const entity of view.entities({ ...everything, ids: [id] })) {
    if (entity.id !== id) continue
    // A name's own id says which of the entity's names is meant; else any of them stands for all that are joined to it.
    return nameTarget(matched.startsWith('n-') ? matched : (entity.because[0]?.a ?? `${entity.kind}:${entity.names[0]?.form ?? entity.name}`), entity.name)
  }
  throw new WrongCall(`${id}: the record has no such name`)
}

/** The target that an id stands for: of an event or a figure its first claim, of an entity one of its names. Only things of `kinds` are looked for. */
export const targetFor = async (asking: Asking, id: string, kinds: readonly Found['kind'][] = ['claim', 'entity', 'event', 'figure']): Promise<DecisionTarget> => {
  const found = await theOne(asking, id, kinds)
  if (found.kind === 'claim') return claimOf(asking, found.id)
  if (found.kind === 'entity') return nameOf(asking, found.id, found.matched)
  for await (const fold of found.kind === 'event' ? asking.view.events({ ...everything, ids: [found.id] }) : asking.view.figures({ ...everything, ids: [found.id] })) {
    const [first] = 'claims' in fold ? fold.claims : fold.observations.flatMap(({ claims }) => claims).sort()
    if (fold.id === found.id && first !== undefined) return claimOf(asking, first)
  }
  throw new WrongCall(`${id}: the record has nothing to decide on under this id`)
}
