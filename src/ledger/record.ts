import type { Claim } from '../model/claim.ts'
import type { Decision } from '../model/decision.ts'
import type { Edited, Entity, EventFold, FigureFold, Lineage, Origin, RecordDocument } from '../model/fold.ts'
import type { KnownEntity } from '../model/known.ts'
import type { NameKind } from '../model/mention.ts'
import { sameOutlet } from './compare/names.ts'
import type { BesideBody, ClaimUse, EventFoldBody, FigureFoldBody, NameFold, NameUse, TextBody, TextFold, TextLink, VersionFold } from './rows.ts'
import type { KeptDocument, Shelf, Use } from './shelf.ts'
import { corrected } from './corrections.ts'
import { standingsIn, vagueNode } from './beside.ts'
import { withdrawnAmong } from './descent.ts'

/** Folds as the record shows them, put together from the shelf's rows for the ids asked for. Settle first. */

/** A claim in the record: its entities are the record's. */
export type RecordClaim = Claim & { readonly document: string; readonly event: string | null; readonly figure: string | null; readonly withdrawn: boolean; readonly edited: Edited | null }

const unique = (values: Iterable<string>): readonly string[] => [...new Set(values)]

/** The entity that each name node is in. */
export const entitiesOfNodes = async (shelf: Shelf, nodes: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await shelf.members('name', unique(nodes))).map((member) => [member.node, member.fold]))

/** For each of the documents' own entities (`document entity`) the record's. */
export const entitiesIn = async (shelf: Shelf, documents: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const [uses, standings] = await Promise.all([shelf.usesIn('name', documents), standingsIn(shelf, documents)])
  const entities = await entitiesOfNodes(shelf, [...uses.map((use) => use.node), ...standings.values()])
  return new Map([...uses].sort(byNode).flatMap((use) => { const entity = entities.get(standings.get(`${use.document} ${use.item}`) ?? use.node); return entity === undefined ? [] : [[`${use.document} ${use.item}`, entity] as const] }))
}
const byNode = (a: Use, b: Use): number => (a.node < b.node ? 1 : a.node > b.node ? -1 : 0)

const commonest = <Value extends string>(values: readonly Value[]): Value | null => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Entities by id, with every form and mention. */
export const entitiesFor = async (shelf: Shelf, ids: readonly string[]): Promise<readonly Entity[]> => {
  const folds = await shelf.folds('name', ids)
  const members = await shelf.membersOf('name', folds.map((row) => row.id))
  const own = await shelf.uses('name', members.map((member) => member.node))
  const foldOf = new Map(members.map((member) => [member.node, member.fold]))
  // Surnames alone go where they stand for somebody: away from the bare name, to the fuller one.
  const went = new Map((await shelf.members('beside', own.map((use) => vagueNode(use.node, use.document, use.item)))).map((member) => [member.node, member.fold]))
  const stayed = own.filter((use) => (went.get(vagueNode(use.node, use.document, use.item)) ?? use.node) === use.node)
  const came = await shelf.membersOf('beside', members.map((member) => member.node))
  const anchor = new Map(came.map((member) => [member.node, member.fold]))
  const arrived = (await shelf.uses('beside', came.map((member) => member.node))).map((use): Use => ({ ...use, layer: 'name', node: anchor.get(use.node) as string }))
  const seen = new Set(stayed.map((use) => `${use.node} ${use.document} ${use.item}`))
  const uses = [...stayed, ...arrived.filter((use) => !seen.has(`${use.node} ${use.document} ${use.item}`))]
  const usesOf = new Map<string, Use[]>()
  for (const use of uses) { const id = foldOf.get(use.node) as string; usesOf.set(id, [...(usesOf.get(id) ?? []), use]) }
  return folds.flatMap((row): readonly Entity[] => {
    const bodies = (usesOf.get(row.id) ?? []).map((use) => ({ document: use.document, body: use.body as NameUse }))
    const mentions = bodies.flatMap(({ document, body }) => body.mentions.map((mention) => ({ document, start: mention.start, end: mention.end, form: mention.form, named: mention.named, language: body.language })))
    if (mentions.length === 0) return []
    const named = mentions.filter((mention) => mention.named)
    const names = new Map(named.map(({ form, language }) => [`${form}\u0000${language ?? ''}`, { form, language }]))
    return [{
      id: row.id, kind: commonest<NameKind>(bodies.map(({ body }) => body.kind)) ?? 'other', name: displayName(named.map((mention) => mention.form), bodies.some(({ body }) => body.kind === 'person')) ?? mentions[0]?.form ?? '',
      names: [...names].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, name]) => name),
      mentions: mentions.map(({ document, start, end, form }) => ({ document, start, end, form })).sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start || a.end - b.end)),
      ...knownAs(bodies.flatMap(({ body }) => body.listed ?? [])), because: (row.body as NameFold).because,
    }]
  })
}
/** What files say of whom they list under an entity's names; its id of Wikidata only where they agree on it. */
const knownAs = (listed: readonly KnownEntity[]): Pick<Entity, 'wikidata' | 'known'> => {
  const known = [...new Map(listed.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ids = unique(known.flatMap(({ wikidata }) => wikidata ?? []))
  return { wikidata: ids.length === 1 ? (ids[0] as string) : null, known }
}

/** The form most used; of a person, among those that are not shortened: a surname stands for someone, it does not name them. */
const displayName = (forms: readonly string[], person: boolean): string | null => {
  if (!person) return commonest(forms)
  const words = (form: string): number => form.split(/\s+/u).length
  const most = Math.max(0, ...forms.map(words))
  return commonest(forms.filter((form) => words(form) >= Math.min(2, most)))
}

/** The entity that a node stands for in some documents: a surname alone may stand for somebody there. */
const entitiesAmong = async (shelf: Shelf, documents: readonly string[], nodes: readonly string[]): Promise<(node: string, within: readonly string[]) => string | null> => {
  const uses = await shelf.usesIn('beside', documents)
  const standing = new Map((await shelf.members('beside', uses.map((use) => use.node))).map((member) => [member.node, member.fold]))
  const bare = new Map((await shelf.nodes('beside', uses.map((use) => use.node))).map((node) => [node.id, (node.body as BesideBody).node]))
  const stands = new Map<string, string>()
  for (const use of [...uses].sort(byNode)) { const to = standing.get(use.node); if (to !== undefined) stands.set(`${use.document} ${bare.get(use.node)}`, to) }
  const entities = await entitiesOfNodes(shelf, [...nodes, ...stands.values()])
  return (node, within) => {
    const to = within.map((document) => stands.get(`${document} ${node}`)).filter((found) => found !== undefined).sort()[0]
    return entities.get(to ?? node) ?? null
  }
}

/** Speakers' roots are name nodes until here: the record shows the entity. */
const shown = (origins: readonly Origin[], entityOf: (node: string, within: readonly string[]) => string | null): readonly Origin[] =>
  origins.map((origin) => (origin.kind === 'speaker' ? { ...origin, root: entityOf(origin.root, origin.documents) ?? origin.root } : origin))

export const eventsFor = async (shelf: Shelf, ids: readonly string[]): Promise<readonly (EventFold & { readonly withdrawn: readonly string[] })[]> => {
  const bodies = (await shelf.folds('event', ids)).map((row) => row.body as EventFoldBody)
  const entityOf = await entitiesAmong(shelf, unique(bodies.flatMap((body) => body.documents)), bodies.flatMap((body) => [...body.participants.flatMap((participant) => (participant.entity === null ? [] : [participant.entity])), ...body.origins.map((origin) => origin.root)]))
  return bodies.map((body) => ({
    ...body, origins: shown(body.origins, entityOf),
    participants: body.participants.map((participant) => ({ ...participant, entity: participant.entity === null ? null : entityOf(participant.entity, body.documents) })),
  }))
}

export const figuresFor = async (shelf: Shelf, ids: readonly string[]): Promise<readonly (FigureFold & { readonly withdrawn: readonly string[] })[]> => {
  const bodies = (await shelf.folds('figure', ids)).map((row) => row.body as FigureFoldBody)
  const origins = bodies.flatMap((body) => body.observations.flatMap((observation) => observation.origins))
  const entityOf = await entitiesAmong(shelf, unique(origins.flatMap((origin) => origin.documents)), origins.map((origin) => origin.root))
  return bodies.map((body) => ({ ...body, observations: body.observations.map((observation) => ({ ...observation, origins: shown(observation.origins, entityOf) })) }))
}

/** The claims of some documents, with the event or figure each is in. */
export const claimsFor = async (shelf: Shelf, documents: readonly string[]): Promise<readonly RecordClaim[]> => {
  const [kept, entities, eventUses, figureUses] = await Promise.all([shelf.documents(documents), entitiesIn(shelf, documents), shelf.usesIn('event', documents), shelf.usesIn('figure', documents)])
  const [events, figures] = await Promise.all([shelf.members('event', unique(eventUses.map((use) => use.node))), shelf.members('figure', unique(figureUses.map((use) => use.node)))])
  const [eventOf, figureOf] = [events, figures].map((members) => new Map(members.map((member) => [member.node, member.fold]))) as [Map<string, string>, Map<string, string>]
  const [inEvent, inFigure] = [new Map(eventUses.map((use) => [`${use.document} ${use.item}`, eventOf.get(use.node) ?? null])), new Map(figureUses.map((use) => [`${use.document} ${use.item}`, figureOf.get(use.node) ?? null]))]
  const withdrawn = new Set([...(await withdrawnAmong(shelf, 'event', eventUses)), ...(await withdrawnAmong(shelf, 'figure', figureUses))])
  const edits = await editsIn(shelf, [...eventUses, ...figureUses])
  return kept.flatMap(({ id, reading }) => reading.claims.map((read): RecordClaim => {
    const decisions = edits.get(`${id} ${read.id}`) ?? []
    const claim = decisions.length === 0 ? read : corrected(read, decisions.flatMap(({ corrections }) => corrections), reading)
    const entity = (own: string | null): string | null => (own === null ? null : entities.get(`${id} ${own}`) ?? null)
    return {
      ...claim, document: id, event: inEvent.get(`${id} ${claim.id}`) ?? null, figure: inFigure.get(`${id} ${claim.id}`) ?? null, withdrawn: withdrawn.has(claim.id), edited: decisions.length === 0 ? null : editedBy(decisions, read),
      roles: claim.roles.map((role) => ({ ...role, entity: entity(role.entity) })), chain: claim.chain.map((voice) => ({ ...voice, entity: entity(voice.entity) })),
      quantity: claim.quantity === null || claim.quantity.of === null ? claim.quantity : { ...claim.quantity, of: { ...claim.quantity.of, entity: entity(claim.quantity.of.entity) } },
    }
  }))
}

/** The decisions that correct the claims of some uses, by document and claim. */
const editsIn = async (shelf: Shelf, uses: readonly Use[]): Promise<ReadonlyMap<string, readonly Decision[]>> => {
  const edited = uses.flatMap((use) => { const { edits } = use.body as ClaimUse; return edits === undefined ? [] : [{ claim: `${use.document} ${use.item}`, edits }] })
  if (edited.length === 0) return new Map()
  const decisions = new Map((await shelf.decisions()).map((decision) => [decision.id, decision]))
  return new Map(edited.map(({ claim, edits }) => [claim, edits.flatMap((id) => decisions.get(id) ?? [])]))
}
const editedBy = (decisions: readonly Decision[], { type, reality, roles, time, place, quantity }: Claim): Edited =>
  ({ by: decisions.map(({ id, by, at, note, corrections }) => ({ decision: id, by, at, note, fields: unique(corrections.map((one) => (one.field === 'role' ? one.role : one.field))) })), read: { type, reality, roles, time, place, quantity } })

export const documentsFor = async (shelf: Shelf, ids: readonly string[]): Promise<readonly RecordDocument[]> => {
  const kept = await shelf.documents(ids)
  const [texts, versions] = await Promise.all([shelf.members('text', ids), shelf.members('version', ids)])
  const [families, captures] = await Promise.all([shelf.folds('text', unique(texts.map((member) => member.fold))), shelf.folds('version', unique(versions.map((member) => member.fold)))])
  const [familyOf, captureOf] = [new Map(texts.map((member) => [member.node, member.fold])), new Map(versions.map((member) => [member.node, member.fold]))]
  const [families_, captures_] = [new Map(families.map((row) => [row.id, row.body as TextFold])), new Map(captures.map((row) => [row.id, row.body as VersionFold]))]
  return kept.map((document) => recordDocument(document, families_.get(familyOf.get(document.id) ?? '') ?? null, captures_.get(captureOf.get(document.id) ?? '') ?? null))
}
const recordDocument = ({ id, path, retrieved, reading }: KeptDocument, family: TextFold | null, versions: VersionFold | null): RecordDocument => {
  const [first] = versions?.documents ?? []
  const root = family?.roots[id] ?? id
  return {
    id, path, retrieved, language: reading.language, text: reading.text, title: reading.title, publisher: reading.publisher, agency: reading.agency, via: reading.via, url: reading.url,
    published: reading.published, complete: reading.complete, incomplete_because: reading.incomplete_because,
    version_of: first === undefined || first === id ? null : first, origin: root === id && family?.several.includes(id) ? null : root,
  }
}

/** The lineage that touches some documents: links between texts, and sources that they cite but the record does not hold. */
export const lineageFor = async (shelf: Shelf, documents: readonly string[]): Promise<readonly Lineage[]> => {
  const [links, nodes] = await Promise.all([shelf.links('text', documents), shelf.nodes('text', documents)])
  const others = new Map((await shelf.nodes('text', unique(links.flatMap((link) => [link.a, link.b])))).map((node) => [node.id, node.body as TextBody]))
  const told = links.map((link): Lineage => { const { from, to, kind, direction, because } = link.body as TextLink; return { from, to, kind, direction, score: link.score, because } })
  const cited = nodes.flatMap((node) => (node.body as TextBody).cites.map((name): Lineage => {
    const held = links.map((link) => (link.a === node.id ? link.b : link.a)).filter((other) => { const publisher = others.get(other)?.publisher ?? null; return publisher !== null && sameOutlet(publisher, name) }).sort()[0]
    return { from: held ?? { unseen: name }, to: node.id, kind: 'citation', direction: 'known', score: 0.9, because: [`it names ${name} as its source`] }
  }))
  const key = (line: Lineage): string => JSON.stringify([line.from, line.to, line.kind])
  return [...new Map([...told, ...cited].map((line) => [key(line), line])).entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, line]) => line)
}
