import type { Entity } from '../../model/index.ts'
import { nameId } from '../../model/index.ts'
import { entityShape } from '../../exports/shapes.ts'
import type { RecordClaim } from '../../query/view.ts'
import { compare, earlier } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import type { Shown } from '../shown.ts'
import { heldOne } from './one.ts'
import { claimLineOf, documentLineOf, namerOf } from './told.ts'

/** One entity: its names in all scripts, its offices, claims by it and about it, and who stands beside it. */

const most = 60
const latestFirst = (a: RecordClaim, b: RecordClaim): number => (a.time === null || b.time === null ? earlier(a.time, b.time) : earlier(b.time, a.time)) || compare(a.id, b.id)

/** Claims in which an entity takes part, and those that it says: in the reports that name it. */
const claimsOf = ({ held }: Shown, { id, mentions }: Entity): { readonly about: readonly RecordClaim[]; readonly by: readonly RecordClaim[] } => {
  const claims = [...new Set(mentions.map(({ document }) => document))].sort().flatMap((document) => held.claimsOf.get(document) ?? [])
  return {
    about: claims.filter(({ roles }) => roles.some(({ entity: one }) => one === id)),
    by: claims.filter(({ chain }) => chain.some(({ entity: one, voice }) => one === id && voice !== 'publisher')),
  }
}

/** A name node's id may hold what the packs know the name as: what the reasons of its links say, and the classes that kinds fall into. */
const knownAs = /known as (\S{1,80})/u
const classes = ['person', 'body', 'place', 'thing']
/** The name node of each form, where it can be told from the links. */
const nodesOf = ({ names, because }: Entity): ReadonlyMap<string, string> => {
  const knowns = [null, ...new Set(because.flatMap((link) => link.because.flatMap((reason) => knownAs.exec(reason)?.[1] ?? [])))]
  const linked = new Set(because.flatMap(({ a, b }) => [a, b]))
  const found = new Map<string, string>()
  for (const { form } of names) for (const each of classes) for (const known of knowns) {
    const id = nameId(each, known === null ? form : `${form}\u0000${known}`)
    if (linked.has(id)) found.set(form, id)
  }
  return found
}

export const entity: Handler<'entity'> = async ({ shown, path, query }) => {
  const one = await heldOne(shown, 'entity', path['id'] as string, shown.held.entities.byId)
  const namer = await namerOf(shown, query.reader)
  const { about, by } = claimsOf(shown, one)
  const nodes = nodesOf(one)
  const offices = about.filter(({ type }) => type.startsWith('relation')).sort((a, b) => earlier(a.time, b.time) || compare(a.id, b.id))
  const told = about.filter(({ type }) => !type.startsWith('relation')).sort(latestFirst)
  const beside = new Map<string, { documents: Set<string>; events: Set<string> }>()
  for (const claim of about) for (const { entity: other } of claim.roles) {
    if (other === null || other === one.id) continue
    const known = beside.get(other) ?? { documents: new Set(), events: new Set() }
    beside.set(other, known)
    known.documents.add(claim.document)
    known.events.add(claim.event ?? claim.id)
  }
  const lines = (claims: readonly RecordClaim[]) => Promise.all(claims.slice(0, most).map((claim) => claimLineOf(shown, namer, claim)))
  const documents = [...new Set(one.mentions.map(({ document }) => document))]
  return {
    ...entityShape(one), ...namer.entity(one),
    forms: one.names.map(({ form, language }) => {
      const mentions = one.mentions.filter((mention) => mention.form === form && (language === null || shown.held.documents.byId.get(mention.document)?.language === language))
      return { form, language, node: nodes.get(form) ?? `${one.kind}:${form}`, documents: [...new Set(mentions.map(({ document }) => document))], mentions: mentions.length }
    }),
    offices: await lines(offices),
    about: await lines(told), aboutTotal: told.length,
    by: await lines([...by].sort(latestFirst)), byTotal: by.length,
    beside: [...beside].map(([id, counts]) => {
      const other = shown.held.entities.byId.get(id)
      return { entity: id, name: other === undefined ? id : namer.entity(other).shown, kind: other?.kind ?? 'other', documents: counts.documents.size, events: counts.events.size }
    }).sort((a, b) => b.events - a.events || b.documents - a.documents || compare(a.entity, b.entity)).slice(0, 40),
    documents: documents.slice(0, 200).flatMap((id) => documentLineOf(shown, id) ?? []),
  }
}
