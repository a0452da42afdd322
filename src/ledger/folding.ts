import type { Link } from '../model/fold.ts'
import { foldId } from '../model/ids.ts'
import type { Bindings } from './decisions.ts'
import { descentOf, foldFamily, foldVersions, withdrawnAmong } from './descent.ts'
import { foldEvent } from './events.ts'
import { foldFigure } from './figures.ts'
import type { Rules } from './rules.ts'
import type { ClaimUse, EventBody, FigureBody, NameFold, TextFold } from './rows.ts'
import type { FoldRow, LinkRow, Node, Shelf } from './shelf.ts'

/** A group of nodes that are one thing, with the links within it. */
export type Group = { readonly nodes: readonly Node[]; readonly links: readonly LinkRow[] }

/** A layer without printed ids names its folds by their smallest node. */
export const idOf = (rules: Rules, smallest: string): string => (rules.prefix === null ? smallest : foldId(rules.prefix, smallest))

/** The strongest links that hold a group together: one fewer than its nodes. */
const spanning = (group: Group): readonly Link[] => {
  const of = new Map<string, string>(group.nodes.map((node) => [node.id, node.id]))
  const find = (node: string): string => { const up = of.get(node) as string; return up === node ? node : find(up) }
  const kept: Link[] = []
  for (const link of [...group.links].filter((link) => !link.conflict).sort((a, b) => b.score - a.score || (`${a.a} ${a.b}` < `${b.a} ${b.b}` ? -1 : 1))) {
    const [left, right] = [find(link.a), find(link.b)]
    if (left === right) continue
    of.set(left, right)
    kept.push({ a: link.a, b: link.b, score: link.score, because: (link.body as { readonly because: readonly string[] }).because })
  }
  return kept
}

/** The fold rows of some groups of one layer. Reads uses and what earlier layers settled; each row is a function of its group and of those. */
export const foldRows = async (shelf: Shelf, rules: Rules, { groups, bindings }: { readonly groups: readonly Group[]; readonly bindings: Bindings }): Promise<readonly FoldRow[]> => {
  const { layer } = rules
  const row = (group: Group, body: unknown): FoldRow => ({ layer, id: idOf(rules, group.nodes[0]?.id as string), body })
  switch (layer) {
    case 'version': return groups.map((group) => row(group, foldVersions(group.nodes)))
    case 'text': return groups.map((group): FoldRow => { const body: TextFold = foldFamily(group.nodes, group.links); return row(group, body) })
    case 'name': return groups.map((group): FoldRow => { const body: NameFold = { because: spanning(group) }; return row(group, body) })
    case 'event': case 'figure': {
      const uses = await shelf.uses(layer, groups.flatMap((group) => group.nodes.map((node) => node.id)))
      const descent = await descentOf(shelf, [...new Set(uses.map((use) => use.document))])
      const withdrawn = await withdrawnAmong(shelf, layer, uses)
      const usesOf = grouped(uses)
      return groups.map((group) => {
        const told = group.nodes.flatMap((node) => [...(usesOf.get(node.id) ?? [])].sort((a, b) => (a.item < b.item ? -1 : 1)).map((use) => ({ testimony: { ...(use.body as ClaimUse), document: use.document }, body: node.body })))
        const counts = (claim: string): boolean => !withdrawn.has(claim) && !bindings.rejected.has(claim)
        const input = { id: idOf(rules, group.nodes[0]?.id as string), descent, because: spanning(group) }
        if (layer === 'event') {
          const all = told.map((one) => ({ ...one, body: one.body as EventBody }))
          return row(group, foldEvent({ ...input, told: all.filter((one) => counts(one.testimony.claim)), withdrawn: all.filter((one) => !counts(one.testimony.claim)) }))
        }
        const all = told.map((one) => ({ ...one, body: one.body as FigureBody }))
        return row(group, foldFigure({ ...input, told: all.filter((one) => counts(one.testimony.claim)), withdrawn: all.filter((one) => !counts(one.testimony.claim)) }))
      })
    }
  }
}
const grouped = <Row extends { readonly node: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const result = new Map<string, Row[]>()
  for (const row of rows) { const held = result.get(row.node); if (held === undefined) result.set(row.node, [row]); else held.push(row) }
  return result
}
