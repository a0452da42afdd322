import type { Correction, Decision, DecisionTarget } from '../../model/index.ts'
import { decisionShape } from '../../exports/shapes.ts'
import { decisionOf, editOf } from '../../query/editing.ts'
import { idsOf } from '../../query/sought.ts'
import { claimTarget, nameTarget } from '../../query/target.ts'
import type { RecordClaim } from '../../query/view.ts'
import { claimTypes, placesCalled } from '../../record.ts'
import { type Handler, present } from '../call.ts'
import type { BodyOf } from '../contract/operations.ts'
import { Problem } from '../problem.ts'
import type { Shown } from '../shown.ts'

/** Decisions: kept before they are acknowledged. What one points at are claims and names, never folds, so that it outlives every re-reading. */

const targetOf = ({ held }: Shown, claim: RecordClaim): DecisionTarget => claimTarget(claim, held.documents.byId.get(claim.document)?.text ?? '')

/** A name as `kind:form`. Matches "person:Anis Qadhi"; not "n-1a2b". */
const written = /^(?:person|organisation|group|place|facility|weapon|vehicle|event|other):./u

/** What an id stands for: of an event or a figure its first claim, of an entity one of its names. */
const targetFor = async (shown: Shown, id: string): Promise<DecisionTarget> => {
  if (written.test(id)) return nameTarget(id, id.slice(id.indexOf(':') + 1))
  const { held, view } = shown
  const claim = held.claims.byId.get(id)
  if (claim !== undefined) return targetOf(shown, claim)
  const found = await idsOf(view, id, ['claim', 'entity', 'event', 'figure'])
  const [one] = found
  if (one === undefined || found.length > 1) throw new Problem('not-found', one === undefined ? `the record has nothing to decide on under ${id}` : `${id} may be several things: write more of it`)
  if (one.kind === 'entity') {
    const entity = held.entities.byId.get(one.id)
    if (entity === undefined) throw new Problem('not-found', `the record has no name ${id}`)
    // A name's own id says which of the entity's names is meant; else any of them stands for all that are joined to it.
    const name = one.matched.startsWith('n-') ? one.matched : (entity.because[0]?.a ?? `${entity.kind}:${entity.names[0]?.form ?? entity.name}`)
    return nameTarget(name, entity.name)
  }
  const fold = one.kind === 'event' ? held.events.byId.get(one.id) : held.figures.byId.get(one.id)
  const [first] = fold === undefined ? [one.id] : 'claims' in fold ? fold.claims : fold.observations.flatMap(({ claims }) => claims).sort()
  const standsFor = first === undefined ? undefined : held.claims.byId.get(first)
  if (standsFor === undefined) throw new Problem('not-found', `the record has nothing to decide on under ${id}`)
  return targetOf(shown, standsFor)
}

/** Every decision, as the record has them now. */
export const decisionsOf = async ({ view }: Shown): Promise<readonly Decision[]> => {
  const all: Decision[] = []
  for await (const decision of view.decisions()) all.push(decision)
  return all
}

/** What an edit corrects of a claim. Throws a Problem that says why it can't be. */
const correctionsFor = async ({ held, view, known }: Shown, id: string, { type = null, reality = null, time = null, place = null, quantity = null, roles = {} }: NonNullable<BodyOf<'decide'>['edit']>): Promise<readonly Correction[]> => {
  const claim = present(held.claims.byId.get(id), 'claim', id)
  const reading = present(await view.reading(claim.document), 'document', claim.document)
  const asked = { type, reality, time, place, quantity, roles: Object.entries(roles).flatMap(([role, words]) => (words === undefined ? [] : [{ role, words }])) }
  const edit = editOf(claim, asked, { reading, types: new Set([...claimTypes(), ...known.type]), placesCalled })
  if (edit.kind === 'refused') throw new Problem('bad-request', `edit: ${edit.message}`)
  return edit.corrections
}

const numberOfTargets = { accept: 1, reject: 1, edit: 1, same: 2, different: 2, unsure: 2, retract: 1 } as const

export const decide: Handler<'decide'> = async ({ shown, desk, reader, body, patience }) => {
  const { act, targets: ids } = body
  if (ids.length !== numberOfTargets[act]) throw new Problem('bad-request', `${act} takes ${numberOfTargets[act]} ${numberOfTargets[act] === 1 ? 'target' : 'targets'}, not ${ids.length}`)
  const retracts = act === 'retract' ? (ids[0] as string) : null
  if (retracts !== null && (await idsOf(shown.view, retracts, ['decision'])).length === 0) throw new Problem('not-found', `the record has no decision ${retracts}`)
  if ((act === 'edit') !== (body.edit !== undefined)) throw new Problem('bad-request', act === 'edit' ? 'edit: say what is otherwise' : `${act} corrects nothing`)
  const targets = retracts === null ? await Promise.all(ids.map((id) => targetFor(shown, id))) : []
  const corrections = body.edit === undefined ? [] : await correctionsFor(shown, targets[0]?.id ?? '', body.edit)
  const decision = decisionOf({ act, targets, corrections, retracts, by: body.by ?? reader.name, at: desk.clock().toISOString(), note: body.note ?? null })
  await desk.decide(decision)
  await desk.showing.refresh(patience)
  return decisionShape(decision)
}
