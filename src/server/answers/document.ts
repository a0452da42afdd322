import type { Lineage, LineageEnd } from '../../model/index.ts'
import { claimShape, documentShape, lineageShape } from '../../exports/shapes.ts'
import { everything } from '../../query/view.ts'
import { type Handler, present } from '../call.ts'
import type { Shown } from '../shown.ts'
import { directionOf } from './direction.ts'
import { checkQuote } from './quotes.ts'
import { heldOne } from './one.ts'
import { documentLineOf } from './told.ts'

/** One report: its text as kept, and all that was read from it, each where it stands. */

/** The record's entity at each place of a document: `start end` → id. */
export const entitiesAt = ({ held }: Shown, document: string): ReadonlyMap<string, string> =>
  new Map((held.entitiesOf.get(document) ?? []).flatMap((id) => held.entities.byId.get(id) ?? []).flatMap((entity) => entity.mentions.filter((mention) => mention.document === document).map(({ start, end }) => [`${start} ${end}`, entity.id] as const)))

export const lineageOf = async ({ view }: Shown, document: string): Promise<readonly Lineage[]> => {
  const found: Lineage[] = []
  for await (const line of view.lineage({ ...everything, documents: [document] })) found.push(line)
  return found
}
const others = (line: Lineage, document: string): readonly LineageEnd[] => [line.from, line.to].filter((end) => end !== document)

export const document: Handler<'document'> = async ({ shown, path }) => {
  const one = await heldOne(shown, 'document', path['id'] as string, shown.held.documents.byId)
  const reading = present(await shown.view.reading(one.id), 'reading of', one.id)
  const at = entitiesAt(shown, one.id)
  const lines = await lineageOf(shown, one.id)
  const siblings = lines.flatMap((line) => others(line, one.id).flatMap((end) => {
    const other = typeof end === 'string' ? documentLineOf(shown, end) : null
    return other === null ? [] : [{ document: other, kind: line.kind, score: line.score }]
  }))
  return {
    ...documentShape(one), agency: one.agency, incomplete_because: one.incomplete_because, direction: directionOf(one.language), read: reading.read,
    parts: reading.parts, dropped: reading.dropped,
    mentions: reading.mentions.map((mention) => ({ ...mention, entity: at.get(`${mention.start} ${mention.end}`) ?? null })),
    attributions: reading.attributions, claims: (shown.held.claimsOf.get(one.id) ?? []).map(claimShape), lineage: lines.map(lineageShape),
    siblings: siblings.filter((sibling, index) => siblings.findIndex((each) => each.document.id === sibling.document.id) === index),
  }
}

export const quote: Handler<'quote'> = async ({ shown, path, query }) => {
  const one = await heldOne(shown, 'document', path['id'] as string, shown.held.documents.byId)
  return checkQuote(one.id, one.text, query.words)
}
