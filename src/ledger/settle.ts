import { isVagueEvent } from './compare/events.ts'
import type { Scene } from './compare/events.ts'
import { isSeldom } from './compare/types.ts'
import { detailWeight, sceneOf } from './keys.ts'
import { foldId } from '../model/ids.ts'
import { candidatesOf } from './candidates.ts'
import { bindingsOf } from './decisions.ts'
import type { Bindings } from './decisions.ts'
import { descentOf } from './descent.ts'
import { foldRows } from './folding.ts'
import type { Group } from './folding.ts'
import { regroup } from './regroup.ts'
import { retell } from './retell.ts'
import { rulesOf } from './rules.ts'
import type { Listed, Rules } from './rules.ts'
import type { EventBody, TextBody, TextFold } from './rows.ts'
import { companionsOf, settleBeside } from './beside.ts'
import { layers } from './shelf.ts'
import type { FoldRow, Layer, LinkRow, Marks, Member, Node, Shelf } from './shelf.ts'
import { Terrain } from './terrain.ts'
import type { LinkMarks } from './terrain.ts'

/** Work that one settling did, counted: nodes compared anew, pairs compared, rows written, nodes walked to form groups anew, the largest component met. */
export type Counts = { readonly nodes: number; readonly pairs: number; readonly links: number; readonly folds: number; readonly members: number; readonly walked: number; readonly largest: number }
export type SettleReport = { readonly layers: Readonly<Record<Layer, Counts>>; readonly unanchored: readonly string[] }
export const nothing: Counts = { nodes: 0, pairs: 0, links: 0, folds: 0, members: 0, walked: 0, largest: 0 }
const added = (a: Counts, b: Counts): Counts => ({
  nodes: a.nodes + b.nodes, pairs: a.pairs + b.pairs, links: a.links + b.links, folds: a.folds + b.folds, members: a.members + b.members, walked: a.walked + b.walked, largest: Math.max(a.largest, b.largest),
})

/** How many marks one step takes up. */
const stepOf = 256

/**
 * THE OTHER MAIN PATH. Brings the folds up to date with the readings and decisions on the shelf; with no marks it does nothing.
 * Layer after layer, step after step: each step is one change, so that whatever stops it leaves a shelf that settles on.
 * What comes out is a function of the set of documents and decisions: not of their order, nor of how often this was called between.
 */
export const settle = async (shelf: Shelf): Promise<SettleReport> => {
  await retell(shelf)
  let report = await settleLayers(shelf)
  // A report that came meanwhile may tell a claim that was corrected before it came.
  while ((await retell(shelf)) > 0) {
    const again = await settleLayers(shelf)
    report = { ...again, layers: Object.fromEntries(layers.map((layer) => [layer, added(report.layers[layer], again.layers[layer])])) as Record<Layer, Counts> }
  }
  return report
}

const settleLayers = async (shelf: Shelf): Promise<SettleReport> => {
  const bindings = await bindingsOf(shelf)
  const counts = {} as Record<Layer, Counts>
  for (const layer of layers) {
    let sum = nothing
    if (layer === 'beside') {
      counts[layer] = added(nothing, await settleBeside(shelf, bindings))
      continue
    }
    for (let marks = await shelf.marks(layer, stepOf); marks.compare.length + marks.fold.length > 0; marks = await shelf.marks(layer, stepOf)) {
      sum = added(sum, await step(shelf, rulesOf[layer], { marks, bindings }))
    }
    counts[layer] = sum
  }
  return { layers: counts, unanchored: bindings.unanchored }
}

const step = async (shelf: Shelf, rules: Rules, { marks, bindings }: { readonly marks: Marks; readonly bindings: Bindings }): Promise<Counts> => {
  const { layer } = rules
  const marked = await shelf.nodes(layer, [...new Set([...marks.compare, ...marks.fold])])
  const asked = new Set(marks.compare)
  const anew = marked.filter((node) => asked.has(node.id) || rules.needsDescent(node))
  const anewIds = new Set(anew.map((node) => node.id))
  const linked = await relink(shelf, rules, anew)
  const terrain = new Terrain(shelf, rules, { relinked: linked, bindings })
  // A use more changes no link, but may be what a decision waited for.
  const told = marked.map((node) => node.id).filter((id) => !anewIds.has(id))
  const { groups, walked, largest } = await regroup(shelf, rules, { terrain, seeds: [...anewIds, ...linked.loosened, ...told.filter((id) => terrain.isBound(id))], told: rules.tellsUses ? told : [] })
  const refolded = await refold(shelf, rules, { groups, bindings })
  const dirty = await downstream(shelf, layer, refolded)
  // Whatever was folded is done, but for what has to be compared first.
  const folded = groups.flatMap((group) => group.nodes.filter((node) => anewIds.has(node.id) || !rules.needsDescent(node)).map((node) => node.id))
  await shelf.change({
    layer, keys: linked.keys, unlink: linked.unlink, links: linked.links, unfold: refolded.unfold, folds: refolded.folds, members: refolded.members,
    wide: linked.wide.map((key) => ({ key, wide: true })),
    clean: { compare: marks.compare, fold: [...new Set([...marks.fold, ...folded])] }, dirty: [{ layer, marks: { compare: linked.disturbed, fold: [] } }, ...dirty],
  })
  return { nodes: anew.length, pairs: linked.compared, links: linked.links.length, folds: refolded.folds.length, members: refolded.members.length, walked, largest }
}

type Linked = {
  readonly unlink: readonly string[]
  readonly links: readonly LinkRow[]
  /** Nodes that lost or may have lost a link. */
  readonly loosened: readonly string[]
  readonly keys: Awaited<ReturnType<typeof candidatesOf>>['keys']
  readonly wide: readonly string[]
  readonly disturbed: readonly string[]
  readonly compared: number
}

/** Links some nodes anew with all that they share a key with. */
const relink = async (shelf: Shelf, rules: Rules, nodes: readonly Node[]): Promise<Linked> => {
  const { layer } = rules
  const ids = nodes.map((node) => node.id)
  if (ids.length === 0) return { unlink: [], links: [], loosened: [], keys: [], wide: [], disturbed: [], compared: 0 }
  const before = await shelf.links(layer, ids)
  const { pairs, keys, wide, disturbed } = await candidatesOf(shelf, layer, { nodes, laddersOf: rules.ladders, caps: rules.caps })
  const bodies = new Map((await shelf.nodes(layer, [...new Set([...ids, ...pairs.flat()])])).map((node) => [node.id, node]))
  const families = await familiesOf(shelf, rules, [...bodies.values()])
  const scenes = await scenesOf(shelf, rules, [...bodies.values()])
  const { together, listedBy } = layer === 'name' ? await toldOf(shelf, [...bodies.keys()], ids) : { together: new Set<string>(), listedBy: new Map<string, readonly string[]>() }
  const links: LinkRow[] = []
  for (const [a, b] of pairs) {
    const [left, right] = [bodies.get(a) as Node, bodies.get(b) as Node]
    const related = [...(families.get(a) ?? [])].some((family) => families.get(b)?.has(family))
    const found = rules.compare(left, right, { related, together: together.has(`${a} ${b}`), listed: listedAs(listedBy.get(a), listedBy.get(b)), scene: sceneBetween(scenes.get(a), scenes.get(b)) })
    if (found !== null) links.push({ layer, a, b, score: found.score, conflict: found.conflict, body: { joins: found.joins, vague: vagueEnds(rules, left, right), ...(found.body as object) } })
  }
  return { unlink: ids, links, loosened: before.flatMap((link) => [link.a, link.b]), keys, wide, disturbed, compared: pairs.length }
}

const vagueEnds = (rules: Rules, a: Node, b: Node): LinkMarks['vague'] => ((rules.isVague(a) ? 1 : 0) + (rules.isVague(b) ? 2 : 0)) as LinkMarks['vague']

/** The pairs of name nodes that some document takes for one thing, and the known entities that a name is listed for, read from their keys. */
const toldOf = async (shelf: Shelf, all: readonly string[], nodes: readonly string[]): Promise<{ readonly together: ReadonlySet<string>; readonly listedBy: ReadonlyMap<string, readonly string[]> }> => {
  const own = new Set(nodes)
  const together = new Set<string>()
  const listedBy = new Map<string, string[]>()
  for (const { key, node } of await shelf.keys('name', all)) {
    if (own.has(node) && key.startsWith('together\u241F')) together.add(key.split('\u241F')[2] as string)
    if (key.startsWith('listed\u241F') && !key.endsWith('\u2609')) listedBy.set(node, [...(listedBy.get(node) ?? []), key])
  }
  return { together, listedBy }
}
/** A name that is listed for several tells nothing: it is a namesake's too. */
const listedAs = (a: readonly string[] = [], b: readonly string[] = []): Listed => (a.length !== 1 || b.length !== 1 ? null : a[0] === b[0] ? 'one' : 'two')

/** What the reports of undated events tell around them, for those nodes whose pairs may ask for it. */
const scenesOf = async (shelf: Shelf, rules: Rules, nodes: readonly Node[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const asking = rules.layer === 'event' ? nodes.filter((node) => isVagueEvent(node.body as EventBody) && isSeldom((node.body as EventBody).type)).map((node) => node.id) : []
  if (asking.length === 0) return new Map()
  // Copies tell the same: one report, the first by id, stands for all that carry the node's words.
  const documentOf = new Map<string, string>()
  for (const { node, document } of await shelf.uses('event', asking)) { const before = documentOf.get(node); if (before === undefined || document < before) documentOf.set(node, document) }
  const told = new Map((await shelf.nodes('text', [...new Set(documentOf.values())])).map((node) => [node.id, sceneOf(node.body as TextBody)]))
  return new Map([...documentOf].map(([node, document]) => [node, told.get(document) ?? []]))
}
const sceneBetween = (a: readonly string[] | undefined, b: readonly string[] | undefined): Scene => {
  if (a === undefined || b === undefined) return { weight: 0, shared: [] }
  const held = new Set(b)
  const shared = a.filter((detail) => held.has(detail))
  return { shared, weight: shared.reduce((sum, detail) => sum + detailWeight(detail), 0) }
}

/** The families of the documents that nodes occur in, for those nodes whose pairs ask for it. */
const familiesOf = async (shelf: Shelf, rules: Rules, nodes: readonly Node[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const asking = nodes.filter(rules.needsDescent).map((node) => node.id)
  if (asking.length === 0 || (rules.layer !== 'event' && rules.layer !== 'figure')) return new Map()
  const uses = await shelf.uses(rules.layer, asking)
  const descent = await descentOf(shelf, [...new Set(uses.map((use) => use.document))])
  const families = new Map<string, Set<string>>()
  for (const use of uses) {
    const family = families.get(use.node) ?? new Set<string>()
    family.add(descent.family(use.document))
    families.set(use.node, family)
  }
  return families
}

type Refolded = { readonly unfold: readonly string[]; readonly folds: readonly FoldRow[]; readonly members: readonly Member[]; readonly before: readonly FoldRow[] }

/** The rows of the groups, and which of the old ones go. What has not changed is not written. */
const refold = async (shelf: Shelf, rules: Rules, { groups, bindings }: { readonly groups: readonly Group[]; readonly bindings: Bindings }): Promise<Refolded> => {
  const { layer } = rules
  const rows = await foldRows(shelf, rules, { groups, bindings })
  const oldMembers = await shelf.members(layer, groups.flatMap((group) => group.nodes.map((node) => node.id)))
  const before = await shelf.folds(layer, [...new Set(oldMembers.map((member) => member.fold))])
  const [bodyBefore, foldBefore] = [new Map(before.map((row) => [row.id, JSON.stringify(row.body)])), new Map(oldMembers.map((member) => [member.node, member.fold]))]
  const kept = new Set(rows.map((row) => row.id))
  const members = groups.flatMap((group, at) => group.nodes.map((node): Member => ({ layer, node: node.id, fold: (rows[at] as FoldRow).id, alias: rules.prefix === null ? node.id : foldId(rules.prefix, node.id) })))
  return {
    before, unfold: before.filter((row) => !kept.has(row.id)).map((row) => row.id),
    folds: rows.filter((row) => bodyBefore.get(row.id) !== JSON.stringify(row.body)), members: members.filter((member) => foldBefore.get(member.node) !== member.fold),
  }
}

/** What later layers have to look at again: claims of the documents whose versions or descent have changed, surnames beside names that went elsewhere. */
const downstream = async (shelf: Shelf, layer: Layer, { folds, members, before }: Refolded): Promise<readonly { readonly layer: Layer; readonly marks: Marks }[]> => {
  if (layer === 'name') return [{ layer: 'beside', marks: { compare: await companionsOf(shelf, members.map((member) => member.node)), fold: [] } }]
  if (layer !== 'version' && layer !== 'text') return []
  const rootsBefore = layer === 'text' ? Object.assign({}, ...before.map((row) => (row.body as TextFold).roots)) as Record<string, string> : {}
  const documents = new Set(members.map((member) => member.node))
  for (const row of folds) {
    if (layer === 'version') for (const document of (row.body as { readonly documents: readonly string[] }).documents) documents.add(document)
    else for (const [document, root] of Object.entries((row.body as TextFold).roots)) if (rootsBefore[document] !== root) documents.add(document)
  }
  if (documents.size === 0) return []
  const [events, figures] = await Promise.all([shelf.usesIn('event', [...documents]), shelf.usesIn('figure', [...documents])])
  const nodes = await shelf.nodes('event', [...new Set(events.map((use) => use.node))])
  const figureNodes = [...new Set(figures.map((use) => use.node))]
  return [
    { layer: 'event', marks: { compare: nodes.filter((node) => isVagueEvent(node.body as EventBody)).map((node) => node.id), fold: nodes.map((node) => node.id) } },
    { layer: 'figure', marks: { compare: figureNodes, fold: figureNodes } },
  ]
}
