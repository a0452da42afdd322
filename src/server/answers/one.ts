import { Readable } from 'node:stream'
import { typeText } from '../../query/amount.ts'
import { whenText } from '../../query/when.ts'
import { treeSvg } from '../../reports/tree-svg.ts'
import { idsOf } from '../../query/sought.ts'
import type { ThingKind } from '../../query/view.ts'
import { why } from '../../query/why.ts'
import { documentShape } from '../../exports/shapes.ts'
import type { EventFold, FigureFold } from '../../model/index.ts'
import type { Branch } from '../../query/why.ts'
import { type Handler, present, type Streamed } from '../call.ts'
import type { Layered } from '../layered.ts'
import { Problem } from '../problem.ts'
import type { Shown } from '../shown.ts'
import { claimLineOf, eventLineOf, figureLineOf, namerOf } from './told.ts'

/** One thing by its id, or by an id that it answers to: of a member, or from before a merge. */

/** The id that a thing is shown by. Throws a Problem where the id means none, or several. */
export const theOne = async ({ view }: Shown, id: string, kind: ThingKind): Promise<string> => {
  const found = await idsOf(view, id, [kind])
  if (found.length > 1) throw new Problem('not-found', `${id} may be ${found.slice(0, 5).map((each) => each.id).join(', ')}: write more of it`)
  return present(found[0], kind, id).id
}

/** The one thing of a path's id: by that very id first, which needs no search. */
export const heldOne = async <Thing>(shown: Shown, kind: ThingKind, id: string, held: Layered<Thing>): Promise<Thing> =>
  held.get(id) ?? present(held.get(await theOne(shown, id, kind)), kind, id)

export const eventOf = (shown: Shown, id: string): Promise<EventFold> => heldOne(shown, 'event', id, shown.held.events.byId)
export const figureOf = (shown: Shown, id: string): Promise<FigureFold> => heldOne(shown, 'figure', id, shown.held.figures.byId)

export const event: Handler<'event'> = async ({ shown, path, query }) => eventLineOf(shown, await namerOf(shown, query.reader), await eventOf(shown, path['id'] as string))
export const figure: Handler<'figure'> = async ({ shown, path, query }) => figureLineOf(shown, await namerOf(shown, query.reader), await figureOf(shown, path['id'] as string), Number.POSITIVE_INFINITY)
export const claim: Handler<'claim'> = async ({ shown, path, query }) => claimLineOf(shown, await namerOf(shown, query.reader), await heldOne(shown, 'claim', path['id'] as string, shown.held.claims.byId))

type Question = Parameters<typeof why>[1]
const answered = async (shown: Shown, question: Question, reader: string | undefined) => {
  const found = await why(shown.view, question)
  const namer = await namerOf(shown, reader)
  const named: { [entity: string]: { shown: string; original: string | null } } = {}
  const name = async (id: string | null, written: string): Promise<void> => { if (id !== null && named[id] === undefined) named[id] = { ...(await namer.name(id, written)) } }
  // Retracted texts and texts as such stay where they are kept: a tree tells of documents, not their words.
  const branch = async (one: Branch): Promise<Branch> => {
    if (one.report.kind === 'document') for (const each of one.report.claims) {
      for (const role of each.roles) await name(role.entity, role.name)
      for (const voice of each.chain) await name(voice.entity, voice.name ?? voice.quote ?? '')
    }
    const report = one.report.kind === 'document' ? { ...one.report, document: lineOf(one.report.document) } : one.report
    return { ...one, report, branches: await Promise.all(one.branches.map(branch)) }
  }
  const trees = await Promise.all(found.trees.map(async (tree) => ({ ...tree, roots: await Promise.all(tree.roots.map(branch)) })))
  return { ...found, trees, named }
}
const lineOf = (document: Extract<Branch['report'], { readonly kind: 'document' }>['document']) => {
  const { text: _, ...line } = documentShape({ ...document, text: '' })
  return { ...line, agency: document.agency, incomplete_because: document.incomplete_because }
}

export const eventWhy: Handler<'eventWhy'> = async ({ shown, path, query }) => answered(shown, await eventOf(shown, path['id'] as string), query.reader)
const questionOf = ({ observations, independent }: FigureFold): Question => {
  const origins = [...new Map(observations.flatMap((observation) => observation.origins).map((origin) => [origin.root, origin])).values()]
  const documentsOf = (root: string): readonly string[] => [...new Set(observations.flatMap((observation) => observation.origins.filter((origin) => origin.root === root).flatMap(({ documents }) => documents)))].sort()
  return { claims: observations.flatMap(({ claims }) => claims), origins: origins.map((origin) => ({ ...origin, documents: documentsOf(origin.root) })), independent }
}
export const figureWhy: Handler<'figureWhy'> = async ({ shown, path, query }) => answered(shown, questionOf(await figureOf(shown, path['id'] as string)), query.reader)

/** A drawing may load, run and send nothing. */
const paper = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
const drawing = (id: string, title: string, found: Awaited<ReturnType<typeof why>>): Streamed => ({ kind: 'streamed', mediaType: 'image/svg+xml', name: `tree-${id}.svg`, policy: paper, pieces: Readable.from([treeSvg(title, found)]) })

export const eventTree: Handler<'eventTree'> = async ({ shown, path, query }) => {
  const one = await eventOf(shown, path['id'] as string)
  const line = await eventLineOf(shown, await namerOf(shown, query.reader), one)
  return drawing(one.id, `${typeText(one.type)} · ${whenText(one.time)} · ${line.participants.map((participant) => participant.shown).join(', ')}  ${one.id}`, await why(shown.view, one))
}
export const figureTree: Handler<'figureTree'> = async ({ shown, path }) => {
  const one = await figureOf(shown, path['id'] as string)
  return drawing(one.id, `${typeText(`figure/${one.measure}`)} · ${one.of}${one.place === null ? '' : ` · ${one.place}`}  ${one.id}`, await why(shown.view, questionOf(one)))
}
