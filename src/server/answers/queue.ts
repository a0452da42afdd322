import { type Entity, type Link, standing } from '../../model/index.ts'
import { pairOf, sure } from '../../query/queue.ts'
import type { RecordClaim } from '../../query/view.ts'
import { compare } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering, type Shown } from '../shown.ts'
import { decisionsOf } from './decide.ts'
import { claimLineOf, documentLineOf, namerOf } from './told.ts'

/** What waits for a person's decision, what changes most first. */

type Waiting = { readonly id: string; readonly kind: 'claim' | 'names'; readonly because: readonly string[]; readonly score: number; readonly targets: readonly string[]; readonly claim: RecordClaim | null; readonly entities: readonly Entity[]; readonly weight: number }

const joins = ({ held }: Shown): readonly Waiting[] => held.entities.all.flatMap((entity) => {
  const doubtful = entity.because.filter((link: Link) => link.score < sure.join)
  // One pair of an entity waits at a time, the least sure: parting it may part the others.
  return doubtful.sort((a, b) => a.score - b.score || compare(a.a, b.a)).map((link): Waiting => ({ id: `${link.a} ${link.b}`, kind: 'names', because: link.because, score: link.score, targets: [link.a, link.b], claim: null, entities: [entity], weight: (1 - link.score) * Math.log2(2 + entity.mentions.length) }))
})
const doubts = ({ held }: Shown): readonly Waiting[] => {
  const disputed = new Set([...held.events.all, ...held.figures.all].flatMap(({ disputes }) => disputes.flatMap(({ sides }) => sides.flatMap(({ claims }) => claims))))
  return held.claims.all.flatMap((claim): readonly Waiting[] => {
    const differs = disputed.has(claim.id)
    if (claim.withdrawn || (claim.score >= sure.claim && !differs)) return []
    return [{ id: claim.id, kind: 'claim', because: differs ? ['reports differ on it'] : claim.because, score: claim.score, targets: [claim.id], claim, entities: [], weight: (differs ? 1 : 0) + (1 - claim.score) }]
  })
}

/** Pairs of names that are nearly joined, and may be one. */
const mostNear = 200
const nearly = async ({ held, view }: Shown): Promise<readonly Waiting[]> => (await view.nearly(mostNear)).flatMap(({ kind, a, b, folds, score, because }): readonly Waiting[] => {
  const entities = folds.flatMap((id) => held.entities.byId.get(id) ?? [])
  return kind !== 'entity' || entities.length < 2 ? [] : [{ id: `${a} ${b}`, kind: 'names', because, score, targets: [a, b], claim: null, entities, weight: score }]
})

/** All that would wait if nothing had been decided: worked out once for a state. */
const doubtful = (shown: Shown): Promise<readonly Waiting[]> => remembering(shown, 'queue', async () => [...joins(shown), ...(await nearly(shown)), ...doubts(shown)].sort((a, b) => b.weight - a.weight || compare(a.id, b.id)))

const waiting = (shown: Shown, kept: number): Promise<{ readonly all: readonly Waiting[]; readonly done: number }> => remembering(shown, `queue ${kept}`, async () => {
  const decisions = standing(await decisionsOf(shown))
  const decided = new Set(decisions.flatMap(({ targets }) => (targets.length === 2 ? [pairOf(targets[0]?.id ?? '', targets[1]?.id ?? '')] : targets.map(({ id }) => id))))
  const asked = new Set<string>()
  const all = (await doubtful(shown)).filter(({ targets: [a = '', b], entities: [entity, other] }) => {
    if (decided.has(b === undefined ? a : pairOf(a, b))) return false
    if (entity === undefined || other !== undefined) return true
    if (asked.has(entity.id)) return false
    asked.add(entity.id)
    return true
  })
  return { all, done: decisions.length }
})

export const queue: Handler<'queue'> = async ({ shown, desk, query }) => {
  const { all, done } = await waiting(shown, desk.showing.kept())
  const page = pageOf(all, query, ({ id }) => id)
  const namer = await namerOf(shown, query.reader)
  const lineOf = (entity: Entity) => ({
    id: entity.id, kind: entity.kind, name: entity.name, ...namer.entity(entity), names: entity.names, mentions: entity.mentions.length, documents: new Set(entity.mentions.map(({ document }) => document)).size,
    seen: entity.names.map((each) => ({ ...each, in: [...new Set(entity.mentions.filter(({ form }) => form === each.form).map(({ document }) => document))].slice(0, 3).flatMap((document) => seenIn(shown, entity, each.form, document)) })),
  })
  return {
    ...page, done,
    items: await Promise.all(page.items.map(async ({ id, kind, because, score, targets, claim, entities }) => ({
      id, kind, because: `${score.toFixed(2)} · ${because.join('; ')}`, score, reasons: because, targets, claims: claim === null ? [] : [await claimLineOf(shown, namer, claim)], entities: entities.map(lineOf),
    }))),
  }
}

const around = 60
/** A name in its sentence. */
const seenIn = (shown: Shown, entity: Entity, form: string, id: string) => {
  const mention = entity.mentions.find((each) => each.form === form && each.document === id)
  const document = shown.held.documents.byId.get(id)
  if (mention === undefined || document === undefined) return []
  return [{ document: id, publisher: documentLineOf(shown, id)?.publisher ?? null, before: document.text.slice(Math.max(0, mention.start - around), mention.start), words: form, after: document.text.slice(mention.end, mention.end + around) }]
}
