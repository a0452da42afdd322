import type { Decision, Entity, Link } from '../../model/index.ts'
import type { RecordClaim } from '../../query/view.ts'
import { compare } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { remembering, type Shown } from '../shown.ts'
import { decisionsOf } from './decide.ts'
import { claimLineOf, documentLineOf, namerOf } from './told.ts'

/** What waits for a person's decision, what changes most first. */

type Waiting = { readonly id: string; readonly kind: 'claim' | 'names'; readonly because: string; readonly targets: readonly string[]; readonly claims: readonly RecordClaim[]; readonly entity: Entity | null; readonly weight: number }

/** A claim that is surer than this, or a join, need not be looked at. */
const sure = { claim: 0.75, names: 0.97 }

const standing = (decisions: readonly Decision[]): readonly Decision[] => {
  const taken = new Set(decisions.flatMap(({ retracts }) => retracts ?? []))
  return decisions.filter(({ id, act }) => act !== 'retract' && !taken.has(id))
}
const pairOf = (a: string, b: string): string => [a, b].sort().join(' ')

const joins = ({ held }: Shown, decided: ReadonlySet<string>): readonly Waiting[] => held.entities.all.flatMap((entity) => {
  const doubtful = entity.because.filter((link: Link) => link.score < sure.names && !decided.has(pairOf(link.a, link.b))).sort((a, b) => a.score - b.score || compare(a.a, b.a))
  const [link] = doubtful
  return link === undefined ? [] : [{ id: `${link.a} ${link.b}`, kind: 'names' as const, because: `${link.score.toFixed(2)} · ${link.because.join('; ')}`, targets: [link.a, link.b], claims: [], entity, weight: (1 - link.score) * Math.log2(2 + entity.mentions.length) }]
})
const doubts = ({ held }: Shown, decided: ReadonlySet<string>): readonly Waiting[] => held.claims.all.flatMap((claim) => {
  if (claim.withdrawn || decided.has(claim.id)) return []
  const disputed = (held.foldsOf.get(claim.id) ?? []).some(({ disputes }) => disputes.some(({ sides }) => sides.some(({ claims }) => claims.includes(claim.id))))
  if (claim.score >= sure.claim && !disputed) return []
  return [{ id: claim.id, kind: 'claim' as const, because: disputed ? `reports differ on it · ${claim.score.toFixed(2)}` : `${claim.score.toFixed(2)} · ${claim.because.join('; ')}`, targets: [claim.id], claims: [claim], entity: null, weight: (disputed ? 1 : 0) + (1 - claim.score) }]
})

const waiting = (shown: Shown): Promise<{ readonly all: readonly Waiting[]; readonly done: number }> => remembering(shown, 'queue', async () => {
  const decisions = standing(await decisionsOf(shown))
  const decided = new Set(decisions.flatMap(({ targets }) => (targets.length === 2 ? [pairOf(targets[0]?.id ?? '', targets[1]?.id ?? '')] : targets.map(({ id }) => id))))
  return { all: [...joins(shown, decided), ...doubts(shown, decided)].sort((a, b) => b.weight - a.weight || compare(a.id, b.id)), done: decisions.length }
})

export const queue: Handler<'queue'> = async ({ shown, query }) => {
  const { all, done } = await waiting(shown)
  const page = pageOf(all, query, ({ id }) => id)
  const namer = await namerOf(shown, query.reader)
  return {
    ...page, done,
    items: page.items.map(({ id, kind, because, targets, claims, entity }) => ({
      id, kind, because, targets, claims: claims.map((claim) => claimLineOf(shown, claim)),
      entities: entity === null ? [] : [{ id: entity.id, kind: entity.kind, name: entity.name, ...namer.entity(entity), names: entity.names, mentions: entity.mentions.length, documents: new Set(entity.mentions.map(({ document }) => document)).size,
        seen: entity.names.map((each) => ({ ...each, in: [...new Set(entity.mentions.filter(({ form }) => form === each.form).map(({ document }) => document))].slice(0, 3).flatMap((document) => seenIn(shown, entity, each.form, document)) })) }],
    })),
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
